import { Injectable } from '@nestjs/common';
import { type CivilDate, toCivil } from '@nafida/calendar';
import { inLocale, type Locale, translate } from '@nafida/locales';
import { evenTime } from '../../accounts/sign-in/even-time.js';
import type { Visitor } from '../../accounts/visitor.js';
import { readCheckCode } from '../../platform/check-code.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { findByCode, type HolderNames } from './document-statements.js';
import type { DocumentState, VerifiedDocumentView } from './document.dto.js';
import { codeFingerprint } from './documents.service.js';

/** One in 10^16 codes is a document's; at this pace nobody finds one. */
const policy = { name: 'verify', points: 20, seconds: 60 };
const evenMs = 50;

/** Tells whoever was shown a document whether the province issued it and still stands by it. */
@Injectable()
export class DocumentCheckService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async verify(typed: string, { address, reply, locale }: Visitor): Promise<VerifiedDocumentView> {
    await this.limits.take(policy, address, reply);
    // The same work and time for every answer: the document is asked for even where the code can not exist.
    const row = await evenTime(evenMs, () => this.database.row(findByCode, [codeFingerprint(this.sealer, readCheckCode(typed) ?? '')]));
    if (!row) throw new NotFound('unknown_document');
    const status = this.stateOf(row.validUntil, row.revokedAt);
    return {
      status,
      statusLabel: translate(locale, `documents:states.${status}`),
      kind: row.kind,
      label: translate(locale, `documents:kinds.${row.kind}`),
      number: row.number,
      office: inLocale(row.officeNames, locale),
      issuedOn: toCivil(row.issuedAt).date,
      holderMasked: initials(row.holder, locale),
      validUntil: row.validUntil,
      revokedOn: row.revokedAt ? toCivil(row.revokedAt).date : null,
      specimen: row.specimen,
      sha256: row.sha256.toString('hex'),
    };
  }

  private stateOf(validUntil: CivilDate | null, revokedAt: Date | null): DocumentState {
    if (revokedAt) return 'revoked';
    return validUntil !== null && validUntil < this.clock.today() ? 'expired' : 'valid';
  }
}

function initials(holder: HolderNames, locale: Locale): string {
  const names = locale === 'ar' ? [holder.firstNameAr, holder.lastNameAr] : [holder.firstName, holder.lastName];
  return names.map((name) => `${[...name][0] ?? ''}•••`).join(' ');
}
