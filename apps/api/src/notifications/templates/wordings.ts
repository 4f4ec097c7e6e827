import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import { Database, statement } from '../../platform/database/database.js';
import { Remembered } from '../../platform/remembered.js';
import type { OwnWords } from '../notification-texts.js';

export type TemplateTexts = Partial<Record<Locale, OwnWords>>;

const readTemplates = statement<{ event: string; texts: TemplateTexts }>('notifications.templates', 'select event, texts from message_templates');

/** The words in which the province wants its messages, where it has its own. */
@Injectable()
export class Wordings {
  private readonly templates: () => Promise<Map<string, TemplateTexts>>;

  constructor(database: Database, remembered: Remembered) {
    this.templates = remembered.keep(async () => new Map((await database.rows(readTemplates, [])).map(({ event, texts }) => [event, texts])));
  }

  async of(event: string, locale: Locale): Promise<OwnWords> {
    return (await this.templates()).get(event)?.[locale] ?? {};
  }
}
