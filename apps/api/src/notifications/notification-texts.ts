import { hasText, type Locale, translate, type Variables } from '@nafida/locales';
import { type Letter, letterHtml, letterText, type Paragraph } from '../platform/mail/mail-layout.js';
import type { CalendarMessage, Mail } from '../platform/mail/mail-gateway.js';
import { inGsmLetters } from '../platform/sms/sms-parts.js';
import { fill } from '../platform/placeholders.js';
import { findRule, placeholdersOf, type Rule } from './notification-rules.js';

/** What a notification says, before it is put into words. */
export interface Content {
  variables: Variables;
  secrets?: Variables;
  calendar?: CalendarMessage;
}

/** The province's own words for a message, in place of those that the house brings; paragraphs are parted by an empty line. */
export type OwnWords = Partial<Record<'sms' | 'subject' | 'heading' | 'body' | 'action', string>>;

/** Stands for a word that is not known. No input of the house may hold it. */
const unknown = '\0';
const smsWordLength = 60;
const whole = new Set(['link', 'activationLink', 'code', 'username', 'reference']);

/** The e-mail of a rule in the reader's language. */
export function mailOf(event: string, locale: Locale, content: Content, own: OwnWords = {}): Omit<Mail, 'id' | 'to'> {
  const rule = ruleOf(event);
  const words = isolated(wordsOf(rule, content), locale);
  const say = (key: string): string => known(translate(locale, key, words));
  const key = `notifications:${event}.email`;
  const part = (name: 'subject' | 'heading' | 'action'): string => (own[name] === undefined ? say(`${key}.${name}`) : known(fill(own[name], words)));
  const url = rule.action && words[rule.action] !== unknown ? String(words[rule.action]) : undefined;
  const letter: Letter = {
    language: locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    sender: say('notifications:layout.sender'),
    heading: part('heading'),
    paragraphs: [{ text: say('notifications:layout.greeting') }, ...paragraphs(bodyOf(event, locale, own), words)],
    footer: [say('notifications:layout.automatic'), say('notifications:layout.caution')],
    ...(url && /^https?:\/\//.test(url) ? { action: { label: part('action'), url, hint: say('notifications:layout.linkHint') } } : {}),
  };
  return { language: locale, subject: part('subject'), html: letterHtml(letter), text: letterText(letter), ...(content.calendar ? { calendar: content.calendar } : {}) };
}

/** The SMS of a rule in the reader's language; long words are cut, for the e-mail and the account hold them whole. */
export function smsOf(event: string, locale: Locale, content: Content, own: OwnWords = {}): string {
  const words = wordsOf(ruleOf(event), content);
  const short = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, whole.has(name) ? value : cut(String(value))]));
  const text = known(own.sms === undefined ? translate(locale, `notifications:${event}.sms`, short) : fill(own.sms, short)).replace(/\s+/g, ' ').trim();
  return locale === 'ar' ? text : inGsmLetters(text);
}

function ruleOf(event: string): Rule {
  const rule = findRule(event);
  // A newer version of the house may have written it: it is tried again later, by a process that knows the rule.
  if (!rule) throw new Error(`no notification rule ${event}`);
  return rule;
}

function wordsOf(rule: Rule, { variables, secrets }: Content): Variables {
  const given: Variables = { ...variables, ...secrets };
  return Object.fromEntries(placeholdersOf(rule).map((name) => [name, given[name] === undefined || given[name] === '' ? unknown : given[name]]));
}

/** In a line that runs from right to left the groups of a phone number would be shown in the wrong order. */
function isolated(words: Variables, locale: Locale): Variables {
  if (locale !== 'ar') return words;
  const numbers = Object.entries(words).filter(([name, value]) => (name === 'officePhone' || name === 'officeFax') && value !== unknown);
  return { ...words, ...Object.fromEntries(numbers.map(([name, value]) => [name, `\u2066${value}\u2069`])) };
}

/** The paragraphs of an e-mail as they are written, placeholders and all. */
export function bodyOf(event: string, locale: Locale, own: OwnWords = {}): string[] {
  if (own.body !== undefined) return own.body.split(/\n{2,}/).map((text) => text.trim()).filter(Boolean);
  const key = `notifications:${event}.email.body`;
  const texts: string[] = [];
  while (hasText(locale, `${key}.${texts.length}`)) texts.push(translate(locale, `${key}.${texts.length}`));
  return texts;
}

function paragraphs(texts: readonly string[], words: Variables): Paragraph[] {
  const found: Paragraph[] = [];
  for (const written of texts) {
    const text = fill(written, words);
    // Words of a person stand alone in their paragraph.
    const quoted = text === String(words['message']) || text === String(words['reason']);
    const lines = quoted ? [text] : text.split('\n');
    const kept = lines.filter((line) => !line.includes(unknown)).join('\n');
    if (kept) found.push({ text: kept, ...(quoted ? { quoted } : {}) });
  }
  return found;
}

function known(text: string): string {
  return text.replaceAll(unknown, '');
}

function cut(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length <= smsWordLength ? signs.join('') : `${signs.slice(0, smsWordLength - 3).join('').trimEnd()}...`;
}
