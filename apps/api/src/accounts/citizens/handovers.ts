import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Rows that belong to a person: their table, the column that names the person, the key by which they are found again. */
export interface Belonging {
  table: string;
  column: string;
  key: string;
  /** What stays behind all the same, as a condition in which `$2` is the account that receives. */
  except?: string;
}

/** What is handed over when two accounts of a person become one; each part of the house says what of its own. */
@Injectable()
export class Handovers {
  private readonly belongings: Belonging[] = [{ table: 'registrations', column: 'account_id', key: 'id' }];

  add(belonging: Belonging): void {
    this.belongings.push(belonging);
  }

  /** Gives the keys of what changed hands, table by table. */
  async hand(from: string, to: string, tx: EntityManager): Promise<Record<string, string[]>> {
    const handed: Record<string, string[]> = {};
    for (const { table, column, key, except } of this.belongings) {
      const [rows] = await tx.query<[{ key: string }[], number]>(`update ${table} set ${column} = $2 where ${column} = $1${except ? ` and not (${except})` : ''} returning ${key}::text as key`, [from, to]);
      handed[table] = rows.map((row) => row.key);
    }
    return handed;
  }

  /** Only what was handed over then goes back: what came since stays. */
  async takeBack(from: string, to: string, handed: Record<string, string[]>, tx: EntityManager): Promise<void> {
    for (const { table, column, key } of this.belongings) {
      await tx.query(`update ${table} set ${column} = $2 where ${column} = $1 and ${key}::text = any($3)`, [from, to, handed[table] ?? []]);
    }
  }
}
