import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { Actor } from '../accounts/actor.js';
import { Database, statement } from '../platform/database/database.js';
import { Forbidden } from '../platform/problem.js';
import { replyPlaceholders } from '../cases/case-words.js';
import type { CannedReply } from './case-rules.js';
import type { CannedReplyList, CannedReplyQuery } from './canned-reply.dto.js';
import type { RuleList, RuleView } from './rules.dto.js';
import { RulesService } from './rules.service.js';

interface ReplyRow {
  id: string;
  names: Localized;
  texts: Localized;
  officeId: string | null;
}

const fitting = statement<ReplyRow>(
  'administration.cannedReplies',
  `select id, names, texts, office_id as "officeId" from canned_replies
   where service = $1 and (action is null or action = coalesce($2, action)) and (status is null or status = coalesce($3, status)) and (office_id is null or office_id = $4)
   order by office_id nulls last, position, id limit 500`,
);
const officeOf = statement<{ officeId: string | null }>('administration.cannedReplyOffice', 'select office_id as "officeId" from canned_replies where id = $1');

/** Answers written once: read by clerks, written by the administrator for all and by supervisors for their office. */
@Injectable()
export class CannedReplies {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesService,
  ) {}

  async list(actor: Actor, { service, action, status, language }: CannedReplyQuery, locale: Locale): Promise<CannedReplyList> {
    const rows = await this.database.rows(fitting, [service, action ?? null, status ?? null, actor.officeId]);
    return {
      placeholders: [...replyPlaceholders],
      items: rows.map(({ id, names, texts, officeId }) => ({ id, name: inLocale(names, locale), text: inLocale(texts, language ?? locale), own: officeId !== null && officeId === actor.officeId })),
    };
  }

  /** What is kept, to be written: the administrator's are all, others' those of the own office beside those of all. */
  async kept(actor: Actor): Promise<RuleList> {
    const { items } = await this.rules.list('cannedReplies');
    return { items: actor.role === 'admin' ? items : items.filter(({ rule }) => rule['officeId'] === null || rule['officeId'] === actor.officeId) };
  }

  async save(actor: Actor, id: string, reply: CannedReply, version: number | undefined): Promise<RuleView> {
    const [before] = await this.database.rows(officeOf, [id]);
    refuseOthers(actor, before ? [before.officeId, reply.officeId ?? null] : [reply.officeId ?? null]);
    return this.rules.save(actor, 'cannedReplies', id, reply, version);
  }

  async remove(actor: Actor, id: string, version: number | undefined): Promise<void> {
    const [before] = await this.database.rows(officeOf, [id]);
    if (before) refuseOthers(actor, [before.officeId]);
    return this.rules.remove(actor, 'cannedReplies', id, version);
  }
}

function refuseOthers(actor: Actor, offices: (string | null)[]): void {
  if (actor.role !== 'admin' && offices.some((officeId) => officeId === null || officeId !== actor.officeId)) throw new Forbidden('other_office');
}
