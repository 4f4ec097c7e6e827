import { Injectable } from '@nestjs/common';
import { formatDate } from '@nafida/calendar';
import { hasText, type Locale, locales, translate, type Variables } from '@nafida/locales';
import { RuleKinds } from '../../administration/rule-kind.js';
import { RulesStore } from '../../administration/rules-store.js';
import { Clock } from '../../platform/clock.js';
import { Invalid } from '../../platform/problem.js';
import { smsParts } from '../../platform/sms/sms-parts.js';
import { type MessageTemplate, messageTemplates, templateFaults } from './message-template.kind.js';
import type { MessagePreviews, MessageTemplateList, MessageTemplateView } from './message-template.dto.js';
import { findRule, notificationRules, placeholdersOf } from '../notification-rules.js';
import { bodyOf, mailOf, type OwnWords, smsOf } from '../notification-texts.js';
import { Wordings } from './wordings.js';

/** The words of the messages, for who may change them: as they stand, and as they would be read. */
@Injectable()
export class MessageTemplates {
  constructor(
    private readonly wordings: Wordings,
    private readonly store: RulesStore,
    private readonly clock: Clock,
    kinds: RuleKinds,
  ) {
    kinds.register(messageTemplates);
  }

  async list(locale: Locale): Promise<MessageTemplateList> {
    const versions = await this.store.versions(messageTemplates);
    const items: MessageTemplateView[] = [];
    for (const [event, rule] of Object.entries(notificationRules)) {
      const own = Object.fromEntries(await Promise.all(locales.map(async (language) => [language, await this.wordings.of(event, language)] as const))) as Record<Locale, OwnWords>;
      items.push({
        event,
        label: translate(locale, `notifications:${event}.label`),
        channels: [...rule.channels],
        placeholders: placeholdersOf(rule),
        own: locales.some((language) => Object.keys(own[language]).length > 0),
        texts: { ar: wordsInForce(event, 'ar', own.ar), fr: wordsInForce(event, 'fr', own.fr), en: wordsInForce(event, 'en', own.en) },
        version: versions.get(event) ?? 0,
      });
    }
    return { items };
  }

  /** The message in each language, with example words, as it would be with these texts. */
  preview({ event, texts }: MessageTemplate): MessagePreviews {
    const errors = templateFaults(event, texts);
    const rule = findRule(event);
    if (errors.length > 0 || !rule) throw new Invalid('invalid_input', { count: errors.length }, { errors });
    return {
      items: locales.map((language) => {
        const content = { variables: this.examples(language) };
        const mail = rule.channels.includes('email') ? mailOf(event, language, content, texts[language]) : null;
        const sms = rule.channels.includes('sms') ? smsOf(event, language, content, texts[language]) : null;
        const carried = smsParts(sms ?? '');
        return { language, subject: mail?.subject ?? '', text: mail?.text ?? null, sms, smsParts: sms === null ? 0 : carried.parts.length, smsEncoding: carried.encoding };
      }),
    };
  }

  private examples(language: Locale): Variables {
    const example = (name: string): string => translate(language, `administration:examples.${name}`);
    const day = formatDate(this.clock.today(), language, 'long');
    const words = ['name', 'title', 'what', 'officeName', 'officeAddress', 'officeHours', 'message', 'reason', 'documents'].map((name) => [name, example(name)] as const);
    return {
      ...Object.fromEntries(words), dueDate: day, replyBy: day, reopenUntil: day, appealBefore: day, reference: 'BRK-26-7F3K-2Q9D', username: 'amina.berkani', code: '12345678',
      officePhone: '05 36 61 65 82', officeFax: '05 36 61 65 83', officeEmail: 'contact@example.ma', link: 'https://nafida.example/requests/BRK-26-7F3K-2Q9D', activationLink: 'https://nafida.example/activate',
    };
  }
}

function wordsInForce(event: string, language: Locale, own: OwnWords): MessageTemplateView['texts']['ar'] {
  const house = (path: string): string => {
    const key = `notifications:${event}.${path}`;
    return hasText(language, key) ? translate(language, key) : '';
  };
  return {
    sms: own.sms ?? house('sms'),
    subject: own.subject ?? house('email.subject'),
    heading: own.heading ?? house('email.heading'),
    body: bodyOf(event, language, own).join('\n\n'),
    action: own.action ?? house('email.action'),
  };
}
