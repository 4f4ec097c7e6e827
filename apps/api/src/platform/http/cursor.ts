import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CONFIG, type Config } from '../config.js';
import { Invalid } from '../problem.js';
import { Field, Whole } from './fields.js';

/** Where a list goes on. Signed, so that a caller can only send back what it was given. */
@Injectable()
export class Cursors {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'indexKey'>) {}

  write(list: string, position: readonly (string | number | boolean | null)[]): string {
    const body = Buffer.from(JSON.stringify(position)).toString('base64url');
    return `${body}.${this.sign(list, body)}`;
  }

  read(list: string, cursor: string | undefined): (string | number | boolean | null)[] | undefined {
    if (cursor === undefined) return undefined;
    const [body = '', signature = ''] = cursor.split('.');
    const expected = Buffer.from(this.sign(list, body));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw Invalid.field('?cursor', 'cursor');
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as (string | number | boolean | null)[];
  }

  /** Cuts the one row read too many off a page and says where the next page starts. */
  page<Row>(list: string, rows: Row[], limit: number, position: (last: Row) => (string | number | boolean | null)[]): { items: Row[]; nextCursor: string | null } {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last !== undefined ? this.write(list, position(last)) : null };
  }

  private sign(list: string, body: string): string {
    return createHmac('sha256', this.config.indexKey).update(`cursor\0${list}\0${body}`).digest('base64url').slice(0, 22);
  }
}

/** What every list takes: how many rows, and where to go on. */
export class PageQuery {
  @Whole({ description: 'How many rows at the most.', example: 20, min: 1, max: 100, optional: true, fromText: true })
  limit: number = 20;

  @Field(
    { check: (value) => (typeof value === 'string' && value.length <= 600 ? undefined : { code: 'cursor' }), schema: { type: 'string', maxLength: 600 } },
    { description: 'The `nextCursor` of the page before.', optional: true },
  )
  cursor?: string;
}

export class NextCursor {
  @ApiProperty({ type: 'string', nullable: true, description: 'Pass it as `cursor` to read on; null at the end of the list.' })
  nextCursor: string | null;
}
