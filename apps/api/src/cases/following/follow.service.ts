import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import { hasText, inLocale, type Locale, type Localized, translate } from '@nafida/locales';
import { checkEmail, normaliseEmail, normalisePhone } from '../../accounts/identity.js';
import type { Visitor } from '../../accounts/visitor.js';
import { Database, statement } from '../../platform/database/database.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { CaseServices } from '../case-service.js';
import { caseColumns, type CaseRow } from '../case-statements.js';
import { CaseViews } from '../case-view.js';
import type { FollowCase, FollowView } from './follow.dto.js';
import { readReference } from '../../platform/reference.js';

interface FollowedRow extends CaseRow {
  /** Those given when the case was filed, and those of today. */
  emailFingerprints: Buffer[];
  phoneFingerprints: Buffer[];
  timeline: { action: string; at: string; office?: Localized }[];
}

const findFollowed = statement<FollowedRow>(
  'cases.follow',
  `select ${caseColumns}, array_remove(array[c.email_fingerprint, z.email_fingerprint], null) as "emailFingerprints",
     array_remove(array[c.phone_fingerprint, z.phone_fingerprint], null) as "phoneFingerprints",
     o.names as "officeNames", o.address as "officeAddress", o.phone as "officePhone", o.fax as "officeFax", o.email as "officeEmail",
     (select jsonb_agg(jsonb_build_object('action', t.action, 'at', t.at, 'office', t.data -> 'office') order by t.seq)
      from timeline_entries t where t.case_id = c.id and t.audience = 'public') as timeline
   from cases c join offices o on o.id = c.office_id left join citizens z on z.account_id = c.applicant_id where c.reference = $1`,
);

/** Guessing references is not worth the while at this pace. */
const policy = { name: 'follow', points: 20, seconds: 60 };
const nobody = Buffer.alloc(32);

/** Lets a person follow a case with its reference and the contact given in it, without an account at hand. */
@Injectable()
export class FollowService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly services: CaseServices,
    private readonly views: CaseViews,
    private readonly limits: RateLimits,
  ) {}

  async follow(asked: FollowCase, visitor: Visitor): Promise<FollowView> {
    const { locale } = visitor;
    await this.limits.take(policy, visitor.address, visitor.reply);
    const email = normaliseEmail(asked.contact);
    const isEmail = checkEmail(email) === undefined;
    const given = isEmail ? this.sealer.fingerprint('email', email) : this.sealer.fingerprint('phone', normalisePhone(asked.contact));
    // The same work for every answer: the case is asked for even where the reference can not exist.
    const row = await this.database.row(findFollowed, [readReference(asked.reference) ?? '']);
    const known = (isEmail ? row?.emailFingerprints : row?.phoneFingerprints) ?? [nobody];
    if (!row || !known.some((fingerprint) => timingSafeEqual(fingerprint, given))) throw new NotFound('unknown_case');
    const { reference, service, kindLabel, status, statusLabel, tone, submittedAt, submittedDate, dueAt, dueDate, clock, next } = this.views.summary(row, locale);
    return {
      reference, service, kindLabel, status, statusLabel, tone, submittedAt, submittedDate, dueAt, dueDate, clock, next,
      office: await this.views.contact(row, locale),
      timeline: row.timeline.map((entry) => followEntry(entry, row.service, locale)),
      ahead: this.views.ahead(row, this.services.get(row.service), locale),
    };
  }
}

function followEntry(entry: FollowedRow['timeline'][number], service: string, locale: Locale): FollowView['timeline'][number] {
  const at = new Date(entry.at);
  const key = `${service}:timeline.${entry.action}`;
  return {
    label: translate(locale, hasText(locale, key) ? key : `cases:timeline.${entry.action}`, entry.office ? { office: inLocale(entry.office, locale) } : {}),
    at: at.toISOString(),
    ...toCivil(at),
  };
}
