import { Inject, Injectable } from '@nestjs/common';
import { formatDate } from '@nafida/calendar';
import { hasText, inLocale, translate, type Variables } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { displayName } from '../accounts/person.js';
import { Announcements } from '../platform/announcements.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Sealer } from '../platform/sealed.js';
import { appealBefore, reopenUntil } from './case-rules.js';
import type { ActionWords } from './case-service.js';
import type { CaseRow } from './case-statements.js';
import { caseWords } from './case-words.js';
import type { Colleague } from './mentions.js';
import { openingHours } from './office-hours.js';
import { Settings } from './settings.js';

/** Says what was done to a case, in the words its applicant needs; who is told by which channel is not decided here. */
@Injectable()
export class CaseTidings {
  constructor(
    private readonly announcements: Announcements,
    private readonly sealer: Sealer,
    private readonly settings: Settings,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Calls colleagues to a case: reference and office only, for an e-mail is no place for what is written there. */
  async call({ reference, officeNames }: CaseRow, colleagues: readonly Colleague[], tx: EntityManager): Promise<void> {
    for (const colleague of colleagues) {
      const { id: accountId, locale, emailSealed } = colleague;
      await this.announcements.announce(
        {
          name: 'workqueue.mentioned',
          at: this.clock.now(),
          addressee: { accountId, name: displayName(colleague, locale), locale, email: emailSealed ? this.sealer.open(emailSealed) : null, phone: null },
          variables: { reference, officeName: inLocale(officeNames, locale), link: `${this.config.publicUrl}/staff/requests/${reference}?view=mentions` },
        },
        tx,
      );
    }
  }

  async tell(row: CaseRow, action: string, words: ActionWords, tx: EntityManager, more: Variables = {}): Promise<void> {
    const { locale } = row.applicant;
    const settings = await this.settings.current();
    const reason = `${row.service}:reasons.${words.reason}`;
    const documents = (words.documents ?? []).map((document) => `- ${translate(locale, `${row.service}:documents.${document}`)}`);
    await this.announcements.announce(
      {
        name: `${row.service}.${action}`,
        at: this.clock.now(),
        about: { caseId: row.id, reference: row.reference },
        addressee: {
          accountId: row.applicantId,
          name: displayName(row.applicant, locale),
          locale,
          email: row.emailSealed ? this.sealer.open(row.emailSealed) : null,
          phone: row.phoneSealed ? this.sealer.open(row.phoneSealed) : null,
        },
        variables: {
          ...caseWords(row),
          what: translate(locale, `${row.service}:kinds.${row.kind}`),
          officeAddress: row.officeAddress ? inLocale(row.officeAddress, locale) : '',
          officePhone: row.officePhone ?? '',
          officeFax: row.officeFax ?? '',
          officeEmail: row.officeEmail ?? '',
          officeHours: openingHours(this.clock.today(), settings.seasons, locale).join(locale === 'ar' ? '، ' : ', '),
          replyBy: row.completeBy ? formatDate(row.completeBy, locale, 'long') : '',
          documents: documents.join('\n'),
          reopenUntil: row.answeredAt ? formatDate(reopenUntil(row.answeredAt, settings), locale, 'long') : '',
          appealBefore: row.answeredAt ? formatDate(appealBefore(row.answeredAt), locale, 'long') : '',
          link: `${this.config.publicUrl}/requests/${row.reference}`,
          ...more,
          message: words.message ?? '',
          reason: words.reason && hasText(locale, reason) ? translate(locale, reason) : '',
        },
      },
      tx,
    );
  }
}
