import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../libs/locales/src/index.ts';
import { lookAt } from '../page-check.ts';
import type { Words } from '../texts.ts';

/** Where a person stands: which window, which words, which reader of the suite. */
export interface Standpoint {
  page: Page;
  say: Words;
  language: Locale;
  project: string;
}

/** Anyone in front of a screen. */
export class Person {
  readonly page: Page;
  readonly say: Words;
  readonly language: Locale;
  readonly #project: string;
  #looksAround = false;

  constructor({ page, say, language, project }: Standpoint) {
    this.page = page;
    this.say = say;
    this.language = language;
    this.#project = project;
  }

  /** From now on each page on the way is looked at closely: accessibility, words, width, a picture. */
  looksAround(): void {
    this.#looksAround = true;
  }

  async looksAt(name: string): Promise<void> {
    await lookAt(this.page, name, this.#project);
  }

  protected async passes(name: string): Promise<void> {
    if (this.#looksAround) await this.looksAt(name);
  }

  async goesTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('h1').first().waitFor();
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.say(key), { exact: true });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.say(key), exact: true });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: this.say(key), exact: true });
  }

  heading(words: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: words });
  }

  /** One of several cards to choose from, by the words it begins with. */
  choice(words: string): Locator {
    return this.page.locator('label').filter({ hasText: words }).getByRole('radio');
  }

  async types(key: string, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  /** A date of three boxes, from its ISO form. */
  async typesDate(boxes: Locator, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    for (const [part, text] of Object.entries({ day, month, year })) await boxes.getByLabel(this.say(`accounts:pages.register.${part}`), { exact: true }).fill(text);
  }

  async presses(key: string): Promise<void> {
    await this.button(key).click();
  }

  async picksFromList(key: string, words: string): Promise<void> {
    await this.picks(this.page.getByRole('combobox', { name: this.say(key) }), words);
  }

  /** Types a word of it and takes the only answer that is left. */
  protected async picks(box: Locator, words: string): Promise<void> {
    // The list closes when the page scrolls: first the scrolling, then the typing.
    await box.evaluate(
      (element) =>
        new Promise((done) => {
          element.scrollIntoView({ block: 'center' });
          requestAnimationFrame(() => requestAnimationFrame(done));
        }),
    );
    await box.fill(words);
    const options = this.page.getByRole('listbox').getByRole('option');
    await expect(options).toHaveCount(1);
    // It is drawn unseen until its place is known.
    await expect(this.page.locator('.combo-list')).toHaveCSS('opacity', '1');
    await options.filter({ hasText: words }).click();
    await expect(this.page.getByRole('listbox')).toHaveCount(0);
  }

  /** Reads a heading and knows that the page has arrived. */
  async reads(words: string | RegExp): Promise<void> {
    await expect(this.heading(words).first()).toBeVisible();
  }

  async signsInAs(username: string, password: string): Promise<void> {
    if (!this.page.url().endsWith('/sign-in')) await this.goesTo('/sign-in');
    await this.types('accounts:pages.door.anyName', username);
    await this.types('accounts:pages.door.password', password);
    await this.passes('sign-in');
    await this.presses('accounts:pages.signIn.submit');
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  /** Changes the language of the page in place; on a phone the switch is in the menu. */
  async switchesTo(language: Locale): Promise<void> {
    const choice = this.page.locator(`button[lang="${language}"]:visible`).first();
    if ((await choice.count()) === 0) await this.page.locator('header .disclosure > button:visible').last().click();
    await choice.click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }
}
