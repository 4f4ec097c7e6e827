import { Injectable } from '@nestjs/common';
import { addDays, startOfCivilDay } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import { checkPhone, normaliseEmail, normalisePhone } from '../../accounts/identity.js';
import { may } from '../../accounts/permissions.js';
import { searchName } from '../../accounts/search-name.js';
import type { Reader } from '../../cases/case-service.js';
import { CasesService } from '../../cases/cases.service.js';
import { Database } from '../../platform/database/database.js';
import { Cursors, type PageQuery } from '../../platform/http/cursor.js';
import { readReference } from '../../platform/reference.js';
import { Sealer } from '../../platform/sealed.js';
import { countSms, smsParts } from '../../platform/sms/sms-parts.js';
import { findRule } from '../notification-rules.js';
import { smsOf } from '../notification-texts.js';
import { Wordings } from '../templates/wordings.js';
import type { CaseMessages, CaseSms, CaseSmsAsked, MessagesPage, MessagesQuery, SmsCount } from './messages.dto.js';
import { list, type MessageRow, ofCase, type Search, setAside } from './message-statements.js';
import { messageView } from './message-view.js';

/** What was sent to whom, for those who watch over sending and those who treat a case. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly cases: CasesService,
    private readonly wordings: Wordings,
  ) {}

  async list({ q, status, channel, day, limit, cursor }: MessagesQuery, locale: Locale): Promise<MessagesPage> {
    const [search, wanted] = this.read(q);
    const name = `messages ${search} ${wanted.join(' ')} ${status} ${channel} ${day}`;
    const [at = null, id = null] = this.cursors.read(name, cursor) ?? [];
    const bounds = day === undefined ? [null, null] : [startOfCivilDay(day), startOfCivilDay(addDays(day, 1))];
    const rows = await this.database.rows(list[search], [status ?? null, channel ?? null, ...bounds, at, id, limit + 1, ...wanted]);
    return this.page(name, rows, limit, locale);
  }

  async listSetAside({ limit, cursor }: PageQuery, locale: Locale): Promise<MessagesPage> {
    const [at = null, id = null] = this.cursors.read('set-aside', cursor) ?? [];
    return this.page('set-aside', await this.database.rows(setAside, [at, id, limit + 1]), limit, locale);
  }

  /** Whoever may read a case sees what its applicant was told, and whether it arrived; the look is remembered as one at the case. */
  async ofCase(typed: string, reader: Reader): Promise<CaseMessages> {
    const { reference } = await this.cases.read(typed, reader);
    const rows = await this.database.rows(ofCase, [reference]);
    const mayResend = may(reader.actor, 'messages.compose');
    const items = rows.map((row) => messageView(row, this.sealer, reader.locale));
    return { items: items.map((item) => ({ ...item, resendable: item.resendable && mayResend })) };
  }

  count(text: string): SmsCount {
    return countSms(text);
  }

  /** The SMS that goes out with an action, in the words of this province. */
  async preview({ service, action, language, ...variables }: CaseSmsAsked): Promise<CaseSms> {
    const event = `${service}.${action}`;
    if (!findRule(event)?.channels.includes('sms')) return { text: null, parts: 0 };
    const text = smsOf(event, language, { variables }, await this.wordings.of(event, language));
    return { text, parts: smsParts(text).parts.length };
  }

  private page(name: string, rows: MessageRow[], limit: number, locale: Locale): MessagesPage {
    const page = this.cursors.page(name, rows, limit, (last) => [last.at.toISOString(), last.id]);
    return { items: page.items.map((row) => messageView(row, this.sealer, locale)), nextCursor: page.nextCursor };
  }

  /** What was typed says what it is: a reference, an address, or else a person. */
  private read(q: string | undefined): [Search, (string | null)[]] {
    if (q === undefined) return ['everything', [null]];
    const reference = readReference(q);
    if (reference !== undefined) return ['reference', [reference]];
    if (q.includes('@')) return ['address', [this.sealer.fingerprint('email', normaliseEmail(q)).toString('hex')]];
    const phone = normalisePhone(q);
    if (checkPhone(phone) === undefined) return ['address', [this.sealer.fingerprint('phone', phone).toString('hex')]];
    return ['person', [`%${searchName(q).replace(/[\\%_]/g, '\\$&')}%`, q.toLowerCase()]];
  }
}
