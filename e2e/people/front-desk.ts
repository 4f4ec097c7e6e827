import { expect } from '@playwright/test';
import { Clerk } from './clerk.ts';
import type { Complaint } from './complaint.ts';
import type { LostPassport } from './applicant-for-papers.ts';
import { asTyped, type Newcomer } from './newcomer.ts';

/** Nadia at the counter, who files for whoever stands before her. */
export class FrontDesk extends Clerk {
  readonly #seen = new Set<string>();

  /** The pages of the counter are the same for whoever comes next: each is looked at closely once. */
  protected override async passes(name: string): Promise<void> {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    await super.passes(name);
  }

  /** Copies the identity card of someone the province does not know, and looks at their face. */
  async receives({ cin, firstName, lastName, firstNameAr, lastNameAr, birthDate, address, phone }: Newcomer): Promise<void> {
    await this.goesTo('/staff/desk');
    await this.presses('desk:person.fromCard');
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const card = { cin, firstNameAr, lastNameAr, firstName, lastName, day, month, year };
    for (const [question, text] of Object.entries(card)) await this.types(`accounts:pages.register.${question}`, text);
    await this.types('accounts:pages.data.address', address);
    await this.page.getByLabel(this.say('accounts:pages.data.phone')).fill(asTyped(phone));
    await this.field('desk:person.identitySeen').check();
    await this.#goesOn('desk-person', 'request');
  }

  async filesAComplaint({ sectorWord, subject, body, place }: Complaint): Promise<string> {
    await this.choice(this.say('desk:services.complaints')).check();
    await this.picksFromList('cases:pages.details.sector', sectorWord);
    await this.types('complaints:pages.labels.subject', subject);
    await this.types('complaints:pages.labels.body_complaint', body);
    await this.types('complaints:pages.labels.place_complaint', place);
    return this.#files('complaints', subject);
  }

  async filesForACertificate(purpose: string): Promise<string> {
    await this.#certificate(purpose);
    return this.#files('certificates', this.say(`certificates:purposes.${purpose}`));
  }

  async filesForPassportData({ event, date, place, circumstances }: LostPassport): Promise<string> {
    await this.choice(this.say('desk:services.passport-requests')).check();
    await this.choice(this.say(`desk:passport.events.${event}`)).check();
    await this.typesDate(this.page.getByRole('group', { name: this.say('desk:passport.eventDate') }), date);
    await this.types('desk:passport.eventPlace', place);
    await this.types('desk:passport.circumstances', circumstances);
    return this.#files('passport-requests', circumstances);
  }

  /** The same certificate once more, while the first request is open. */
  async asksTwiceForACertificate(purpose: string): Promise<void> {
    await this.#certificate(purpose);
    await this.#goesOn('desk-certificates', 'check');
    await this.presses('desk:file');
  }

  /** Opens the receipt in a tab of its own to print it, and hands out the same as a file. */
  async printsTheReceipt(): Promise<string> {
    const tab = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: this.say('desk:filed.print') }).click();
    await (await tab).close();
    const download = this.page.waitForEvent('download');
    await this.presses('cases:pages.receipt.download');
    return (await download).path();
  }

  async #certificate(purpose: string): Promise<void> {
    await this.choice(this.say('desk:services.certificates')).check();
    await this.field('desk:certificate.purpose').selectOption(purpose);
    await this.choice(this.say('certificates:languages.bilingual')).check();
  }

  async #goesOn(passed: string, to: 'request' | 'check'): Promise<void> {
    await this.passes(`staff-${passed}`);
    await this.presses('common:action.continue');
    await this.reads(this.say(`desk:titles.${to}`));
  }

  /** Reads it out to the person, files it, and gives the reference. */
  async #files(service: string, said: string): Promise<string> {
    await this.#goesOn(`desk-${service}`, 'check');
    await expect(this.page.getByText(said, { exact: true })).toBeVisible();
    await this.passes(`staff-desk-check-${service}`);
    await this.presses('desk:file');
    await this.reads(this.say('desk:filed.title'));
    await this.passes(`staff-desk-filed-${service}`);
    return this.page.locator('main .reference').first().innerText();
  }
}
