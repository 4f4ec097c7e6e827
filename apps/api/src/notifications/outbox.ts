import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isMobile } from '../accounts/identity.js';
import { type Addressee, Announcements, type Happening } from '../platform/announcements.js';
import { Database, statement } from '../platform/database/database.js';
import { AfterCommit } from '../platform/queue/after-commit.js';
import { Sealer } from '../platform/sealed.js';
import { type Channel, findRule } from './notification-rules.js';
import type { Content } from './notification-texts.js';
import { Senders } from './senders.js';

const keep = statement<never>(
  'notifications.keep',
  `insert into notifications (id, event, channel, account_id, case_id, locale, recipient_sealed, content_sealed, secret, status, next_attempt_at, created_at)
   select row.id, $3, row.channel, $4, $5, $6, row.recipient, $7, $8, 'queued', now(), $9
   from unnest($1::uuid[], $2::text[], $10::bytea[]) as row (id, channel, recipient)`,
);

/** Writes down what must be told, in the transaction in which it happened: one row a channel. */
@Injectable()
export class Outbox implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly afterCommit: AfterCommit,
    private readonly senders: Senders,
  ) {}

  onModuleInit(): void {
    this.announcements.listen((happening, tx) => this.keep(happening, tx));
  }

  private async keep(happening: Happening, tx: EntityManager): Promise<void> {
    const { addressee } = happening;
    const letters = (findRule(happening.name)?.channels ?? []).flatMap((channel) => {
      const address = addressOf(addressee, channel);
      return address === null ? [] : [{ id: randomUUID(), channel, address }];
    });
    if (letters.length === 0) return;
    const values = [
      letters.map(({ id }) => id),
      letters.map(({ channel }) => channel),
      happening.name,
      addressee.accountId,
      happening.about?.caseId ?? null,
      addressee.locale,
      this.sealer.seal(JSON.stringify(contentOf(happening))),
      happening.calendar !== undefined || Object.keys(happening.secrets ?? {}).length > 0,
      happening.at,
      letters.map(({ address }) => this.sealer.seal(address)),
    ];
    await this.database.rows(keep, values, tx);
    this.afterCommit.run(tx, () => this.senders.wake(letters));
  }
}

/** Only mobile phones receive SMS. */
function addressOf({ email, phone }: Addressee, channel: Channel): string | null {
  if (channel === 'email') return email;
  return phone !== null && isMobile(phone) ? phone : null;
}

function contentOf({ addressee, about, variables, secrets, calendar }: Happening): Content {
  return { variables: { name: addressee.name, ...(about ? { reference: about.reference } : {}), ...variables }, ...(secrets ? { secrets } : {}), ...(calendar ? { calendar } : {}) };
}
