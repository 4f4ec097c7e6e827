import { readdirSync, readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const folder = new URL('../../../migrations/', import.meta.url);
const firstTimestamp = 1_795_305_600_000;

/** The changes of the schema in their order: plain SQL, written and read by people, one file a change. */
export function migrations(): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [number = '', name = ''] = file.split(/-(.*)\.sql$/);
      const text = readFileSync(new URL(file, folder), 'utf8');
      return class implements MigrationInterface {
        // TypeORM orders migrations by a time stamp at the end of their name.
        readonly name = `${name}${firstTimestamp + Number(number)}`;

        async up(runner: QueryRunner): Promise<void> {
          await runner.query(text);
        }

        async down(): Promise<void> {
          throw new Error('a change of the schema is undone by a further change');
        }
      };
    });
}
