import { expect, type Locator } from '@playwright/test';
import type { Counter } from './counter.ts';
import type { Person } from './person.ts';

const pages = 'appointments:pages';

/** What a citizen does to come to an office on a day and at an hour of her own. */
export class Visitor {
  readonly #citizen: Person;

  constructor(citizen: Person) {
    this.#citizen = citizen;
  }

  /** From the list of reasons to the calendar. */
  async asksFor({ object }: Counter): Promise<void> {
    const { page, language } = this.#citizen;
    await this.#citizen.goesTo('/appointments');
    await this.#citizen.types(`${pages}.subject.search`, object[language].split(' ').at(-1) ?? '');
    await page.locator('label.choice').filter({ hasText: object[language] }).click();
    await expect(this.#citizen.heading(object[language])).toBeVisible();
    await this.#citizen.presses('common:action.continue');
    await this.#citizen.reads(this.#citizen.say(`${pages}.titles.moment`));
  }

  /** The button of a day; the calendar turns to its month first. */
  async day(date: string): Promise<Locator> {
    const { page } = this.#citizen;
    const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - (new Date().getUTCFullYear() * 12 + new Date().getUTCMonth() + 1);
    const later = page.locator('.month-turn:not(.month-earlier)');
    for (let turned = 0; turned < months; turned += 1) await later.click();
    return page.locator('.month-day:not([data-outside-month])').filter({ has: page.locator('span', { hasText: new RegExp(`^${Number(date.slice(8))}$`, 'u') }) });
  }

  hour(time: string): Locator {
    return this.#citizen.page.locator('main button[aria-pressed]').filter({ hasText: time });
  }

  async chooses(date: string, time: string): Promise<void> {
    await (await this.day(date)).click();
    await this.hour(time).click();
  }

  /** Reads it through and says yes; gives the reference. */
  async confirms(): Promise<string> {
    const { page } = this.#citizen;
    await this.#citizen.presses(`${pages}.goOn`);
    await this.#citizen.reads(this.#citizen.say(`${pages}.titles.check`));
    await expect(page.getByRole('timer')).toBeVisible();
    await this.#citizen.looksAt('appointment-check');
    await this.#citizen.presses(`${pages}.check.submit`);
    await this.#citizen.reads(this.#citizen.say(`${pages}.booked.title`));
    return page.url().split('/').at(-1) ?? '';
  }
}
