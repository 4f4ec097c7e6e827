import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Unavailable } from '../problem.js';

/** Where files are kept, under names that say nothing. */
export abstract class Storage {
  abstract put(key: string, content: Buffer): Promise<void>;
  abstract open(key: string): Readable;
  abstract remove(key: string): Promise<void>;
  /** What was written before a moment, in no order. */
  abstract keysBefore(moment: Date): AsyncIterable<string>;
}

/** A draft is what is left of a file whose writing was cut short. */
const keyPattern = /^[a-z0-9-]{8,64}(?:\.part)?$/;

/** Keeps files in a folder of this machine, outside the web root. */
@Injectable()
export class FolderStorage extends Storage {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'attachmentsDir'>) {
    super();
  }

  async put(key: string, content: Buffer): Promise<void> {
    const path = this.path(key);
    const draft = `${path}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      // Whole or not at all: a reader never meets half a file.
      await writeFile(draft, content, { flush: true });
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw (error as { code?: string }).code === 'ENOSPC' ? new Unavailable('storage_full', {}, {}, 507) : new Unavailable('storage_away');
    }
  }

  open(key: string): Readable {
    return createReadStream(this.path(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *keysBefore(moment: Date): AsyncGenerator<string> {
    for (const folder of await readdir(this.config.attachmentsDir).catch(() => [])) {
      for (const key of await readdir(join(this.config.attachmentsDir, folder)).catch(() => [])) {
        // What was removed meanwhile is not there any more.
        const written = keyPattern.test(key) ? await stat(this.path(key)).catch(() => undefined) : undefined;
        if (written && written.mtime < moment) yield key;
      }
    }
  }

  private path(key: string): string {
    if (!keyPattern.test(key)) throw new Error('not a storage key');
    return join(this.config.attachmentsDir, key.slice(0, 2), key);
  }
}
