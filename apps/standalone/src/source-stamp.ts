import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-types', 'seeds', 'coverage']);

/** The sources a build was made from: each file with the hash of its content. */
export type SourceStamp = Record<string, string>;

/** Takes the stamp of all sources under the given files and folders. */
export function stampSources(root: string, paths: string[]): SourceStamp {
  const stamp: SourceStamp = {};
  const visit = (path: string): void => {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) {
      stamp[relative(root, path)] = createHash('sha256').update(readFileSync(path)).digest('base64url');
      return;
    }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const skipped = entry.isDirectory() ? NOT_SOURCES.has(entry.name) : /\.spec\.tsx?$|\.tsbuildinfo$/.test(entry.name);
      if (!skipped && !entry.name.startsWith('.')) visit(join(path, entry.name));
    }
  };
  for (const path of paths) visit(join(root, path));
  return stamp;
}

/** Whether what was built still stands for these sources, and whether some of its sources have gone. */
export function compareStamp(file: string, now: SourceStamp): { same: boolean; removed: boolean } {
  if (!existsSync(file)) return { same: false, removed: false };
  const before = JSON.parse(readFileSync(file, 'utf8')) as SourceStamp;
  const removed = Object.keys(before).some((path) => !(path in now));
  const same = !removed && Object.entries(now).every(([path, hash]) => before[path] === hash);
  return { same, removed };
}

export function writeStamp(file: string, stamp: SourceStamp): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamp));
}
