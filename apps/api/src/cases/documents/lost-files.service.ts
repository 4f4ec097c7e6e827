import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Storage } from '../../platform/storage/storage.js';

const unknown = statement<{ key: string }>(
  'lostFiles.unknown',
  `select k.key from unnest($1::text[]) as k (key)
   where not exists (select from attachments a where a.storage_key = k.key) and not exists (select from documents d where d.storage_key = k.key)`,
);

const hour = 3_600_000;
const batch = 500;
/** So many may be lost to accidents, whatever else is there. */
const accidents = 20;

/** Throws away files that belong to no row: the paper was made, and then its transaction was not kept. */
@Injectable()
export class LostFiles {
  private readonly log = new Logger('lost files');

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** A file of this hour may still get its row. */
  async round(): Promise<void> {
    const lost: string[] = [];
    let [seen, keys] = [0, [] as string[]];
    const ask = async (): Promise<void> => {
      lost.push(...(await this.database.rows(unknown, [keys])).map(({ key }) => key));
      [seen, keys] = [seen + keys.length, []];
    };
    for await (const key of this.storage.keysBefore(new Date(this.clock.now().getTime() - hour))) {
      if (keys.push(key) === batch) await ask();
    }
    if (keys.length > 0) await ask();
    // A house that knows fewer files than it would throw away stands before another one's storage, or a database of yesterday.
    if (lost.length > Math.max(accidents, seen - lost.length)) return this.log.error(`${lost.length} of ${seen} files belong to no row: none is thrown away before somebody has looked`);
    for (const key of lost) await this.storage.remove(key);
    if (lost.length > 0) this.log.log(`files without a row thrown away: ${lost.length}`);
  }
}
