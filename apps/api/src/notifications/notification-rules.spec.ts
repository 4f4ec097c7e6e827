import { readFileSync } from 'node:fs';
import { hasText, type Locale, locales, translate } from '@nafida/locales';
import { smsParts } from '../platform/sms/sms-parts.js';
import { statuses } from './mine/my-notifications.dto.js';
import { type Channel, commonVariables, notificationRules } from './notification-rules.js';
import { type Content, mailOf, smsOf } from './notification-texts.js';

const rules = Object.entries(notificationRules);
const readers = (channel: Channel): [string, Locale][] => rules.filter(([, rule]) => rule.channels.includes(channel)).flatMap(([name]) => locales.map((locale): [string, Locale] => [name, locale]));
const unfinished = /\{\{|\}\}|undefined|notifications:|\0/;
const texts = (locale: Locale): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../../libs/locales/${locale}/notifications.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

const office: Record<Locale, string> = { ar: 'الملحقة الإدارية الخامسة', fr: 'Cinquième annexe administrative', en: 'Fifth administrative annex' };
const typical = (locale: Locale): Content => ({
  variables: {
    name: locale === 'ar' ? 'أمينة العلوي' : 'Amina El Alaoui',
    reference: 'BRK-26-7F3K-2Q9D', title: 'Éclairage public', parent: 'BRK-26-4MQX-9KT2', what: locale === 'ar' ? 'شكاية' : 'Réclamation',
    officeName: office[locale], dueDate: locale === 'ar' ? '20 شتنبر 2026' : '14 août 2026', replyBy: '14/08/2026', reopenUntil: '20/09/2026',
    link: 'https://nafida.berkane.ma/requests/BRK-26-7F3K-2Q9D', message: 'M', reason: 'R', username: 'amina.elalaoui',
    officeAddress: 'A', officePhone: '05 36 61 65 82', officeFax: 'F', officeEmail: 'E', date: locale === 'ar' ? 'الاثنين، 5 أكتوبر 2026' : 'lundi 5 octobre 2026', day: '05/10/2026', time: '10:40', formerDate: '01/10/2026', formerTime: '09:00', until: '05/10/2026 08:40', cause: 'C', officeHours: locale === 'ar' ? 'من الاثنين إلى الجمعة 08:30-16:30' : 'du lundi au vendredi 08:30-16:30', documents: '- D', appealBefore: '20/09/2026',
  },
  secrets: { code: '481516', activationLink: 'https://nafida.berkane.ma/activate?token=x' },
});

describe('every rule', () => {
  it('listens to what the services announce', () => {
    const file = ['submit', 'submitIncomplete', 'requestInformation', 'inform', 'reject', 'remindCompletion', 'returnFile', 'withdraw'];
    const told = {
      complaints: ['submit', 'requestInformation', 'inform', 'transfer', 'openAsChild', 'join', 'answer', 'declareInadmissible', 'reopen', 'close', 'withdraw', 'aboutTreatment'],
      certificates: [...file, 'approve', 'extend', 'markCollected', 'revoke'],
      'passport-requests': [...file, 'provideData', 'notFound'],
      appointments: ['booked', 'rescheduled', 'cancelled', 'reminderTwoDays', 'reminderThreeHours', 'offered', 'movedByOffice', 'cancelledByOffice'],
    };
    for (const [service, names] of Object.entries(told)) {
      expect(rules.map(([name]) => name).filter((name) => name.startsWith(`${service}.`)).sort()).toEqual(names.map((name) => `${service}.${name}`).sort());
    }
  });

  it.each(readers('email'))('%s has its e-mail in %s', (name, locale) => {
    for (const part of ['label', 'email.subject', 'email.heading', 'email.body.0']) expect([part, hasText(locale, `notifications:${name}.${part}`)]).toEqual([part, true]);
    expect(hasText(locale, `notifications:${name}.email.action`)).toBe(notificationRules[name]?.action !== undefined);
    const { subject, text, html } = mailOf(name, locale, typical(locale));
    for (const words of [subject, text, html]) expect(words).not.toMatch(unfinished);
  });

  it.each(readers('sms'))('%s has its SMS in %s, of two parts at the most', (name, locale) => {
    expect(hasText(locale, `notifications:${name}.sms`)).toBe(true);
    const words = smsOf(name, locale, typical(locale));
    expect(words).not.toMatch(unfinished);
    expect(smsParts(words).encoding).toBe(locale === 'ar' ? 'ucs2' : 'gsm');
    expect(smsParts(words).parts.length).toBeLessThanOrEqual(2);
  });

  it.each(locales)('uses only words it declares (%s)', (locale) => {
    const all = texts(locale);
    for (const [name, rule] of rules) {
      const declared = new Set<string>([...commonVariables, ...(rule.variables ?? []), ...(rule.secrets ?? [])]);
      const [service = '', what = ''] = name.split('.');
      const own = JSON.stringify((all[service] as Record<string, unknown>)[what]);
      for (const [, word = ''] of own.matchAll(/\{\{(.+?)\}\}/g)) expect([name, declared.has(word) ? word : `unknown ${word}`]).toEqual([name, word]);
    }
  });

  it('has as many paragraphs in each language, and no language has texts without a rule', () => {
    const shape = (value: unknown): unknown => (typeof value === 'string' ? (value.match(/\{\{.+?\}\}/g) ?? []).sort() : Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, shape(member)])));
    expect(shape(texts('fr'))).toEqual(shape(texts('ar')));
    expect(shape(texts('en'))).toEqual(shape(texts('ar')));
    const { layout: _layout, statuses: _statuses, kinds: _kinds, ...services } = texts('ar') as Record<string, object>;
    const named = Object.entries(services).flatMap(([service, rows]) => Object.keys(rows).map((name) => `${service}.${name}`));
    expect(named.sort()).toEqual(rules.map(([name]) => name).sort());
  });

  it.each(locales)('names every status (%s)', (locale) => {
    for (const status of statuses) expect(translate(locale, `notifications:statuses.${status}`)).not.toContain('statuses');
  });
});
