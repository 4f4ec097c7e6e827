import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { processMark } from './process-mark.ts';

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  const file = join(folder, 'launcher.lock');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is given to one copy, and told to the next by whom it is held', () => {
    writeFileSync(file, processMark(process.ppid) ?? '');
    expect(takeLock(file)).toEqual({ held: false, pid: process.ppid });
    rmSync(file);
  });

  it('is taken over from a copy that was killed', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, `${pid}:1`);
    const lock = takeLock(file);
    expect(lock).toMatchObject({ held: true, abandoned: true });
    if (lock.held) lock.release();
    expect(takeLock(file)).toMatchObject({ held: true, abandoned: false });
    rmSync(file);
  });

  it('is taken over when the number of the killed copy belongs to another process', () => {
    writeFileSync(file, `${process.ppid}:1`);
    expect(takeLock(file)).toMatchObject({ held: true, abandoned: true });
    rmSync(file);
  });
});
