/** Fails when a citizen's first page has become too heavy: reads a built folder (`dist`, or the one named) and its manifest, prints the figures. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

interface ManifestEntry {
  file: string;
  imports?: string[];
  css?: string[];
  assets?: string[];
  isEntry?: boolean;
}

const limits = { script: 140_000, fonts: 70_000, all: 320_000 };
const firstPage = ['index.html', 'src/features/home/home.page.tsx'];
const firstLanguage = 'ar';
const namespaces = ['common', 'home'];

const named = process.argv[2];
const dist = named ? pathToFileURL(`${resolve(named)}/`) : new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, ManifestEntry>;

function entry(key: string): ManifestEntry {
  const found = manifest[key];
  if (!found) throw new Error(`The manifest has no ${key}: build the SPA, or correct the name here`);
  return found;
}

function collect(key: string, files: Set<string>): Set<string> {
  const { file, imports = [], css = [], assets = [] } = entry(key);
  if (files.has(file)) return files;
  for (const name of [file, ...css, ...assets]) files.add(name);
  for (const imported of imports) collect(imported, files);
  return files;
}

function sentBytes(file: string): number {
  const content = readFileSync(new URL(file, dist));
  // woff2 is compressed already and is sent as it is.
  return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}

const words = namespaces.map((namespace) => {
  const key = Object.keys(manifest).find((name) => name.endsWith(`libs/locales/${firstLanguage}/${namespace}.json`));
  if (!key) throw new Error(`No words for ${namespace} in the manifest`);
  return key;
});

const files = new Set<string>(['index.html']);
for (const key of [...firstPage, ...words]) collect(key, files);

const sum = (wanted: (file: string) => boolean) => [...files].filter(wanted).reduce((total, file) => total + sentBytes(file), 0);
const sizes = {
  script: sum((file) => file.endsWith('.js')),
  fonts: sum((file) => file.endsWith('.woff2')),
  all: sum(() => true),
};

for (const file of [...files].sort()) console.log(`${String(sentBytes(file)).padStart(8)}  ${file}`);
for (const part of ['script', 'fonts', 'all'] as const) {
  console.log(`${part.padEnd(6)} ${(sizes[part] / 1000).toFixed(1)} kB of at most ${limits[part] / 1000} kB`);
  if (sizes[part] > limits[part]) process.exitCode = 1;
}
