import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { citizenPassword } from './account.ts';
import { Person } from './person.ts';

/** What she knows of the day her passport went missing. */
export interface LostPassport {
  event: 'loss' | 'theft';
  date: string;
  place: string;
  circumstances: string;
}

/** A child, whose passport a parent asks about. */
export interface Minor {
  guardianLink: string;
  firstNameAr: string;
  lastNameAr: string;
  firstName: string;
  lastName: string;
}

/** Who asks the province for a certificate or for the data of a passport, and brings the paper home. */
export class ApplicantForPapers extends Person {
  /** Reads who is exempt, needs the certificate all the same, and holds the receipt; gives its reference. */
  async asksForCertificate(purpose: string): Promise<string> {
    await this.goesTo('/certificates/new');
    await this.reads(this.say('certificates:pages.titles.notice'));
    await expect(this.page.getByText(this.say('certificates:pages.exemption.law'))).toBeVisible();
    await this.passes('certificate-notice');
    await this.presses('certificates:pages.submit.notice');
    await this.reads(this.say('certificates:pages.titles.purpose'));
    await this.field('certificates:pages.labels.purpose').selectOption(purpose);
    await this.choice(this.say('certificates:languages.bilingual')).check();
    await this.passes('certificate-purpose');
    await this.presses('common:action.continue');
    await this.reads(this.say('certificates:pages.titles.check'));
    await expect(this.page.getByText(this.say(`certificates:purposes.${purpose}`))).toBeVisible();
    await this.passes('certificate-check');
    await this.presses('certificates:pages.submit.check');
    return this.#holdsTheReceiptOf('certificates');
  }

  /** Tells how her own passport, or a child's, went missing and holds the receipt; gives its reference. */
  async asksForPassportData({ event, date, place, circumstances }: LostPassport, minor?: Minor): Promise<string> {
    const asked = 'passport-requests:pages';
    await this.goesTo('/passport-requests/new');
    await this.reads(this.say(`${asked}.titles.event`));
    await this.choice(this.say(`${asked}.eventHints.${event}`)).check();
    await this.typesDate(this.page.getByRole('group', { name: this.say(`${asked}.labels.eventDate_${event}`) }), date);
    await this.types(`${asked}.labels.eventPlace_${event}`, place);
    await this.types(`${asked}.labels.circumstances`, circumstances);
    await this.passes('passport-event');
    await this.presses('common:action.continue');
    await this.reads(this.say(`${asked}.titles.person`));
    await this.choice(this.say(`${asked}.subjectHints.${minor ? 'minor' : 'self'}`)).check();
    if (minor) {
      const { guardianLink, ...names } = minor;
      await this.field(`${asked}.labels.guardianLink`).selectOption(guardianLink);
      for (const [part, name] of Object.entries(names)) await this.types(`accounts:pages.register.${part}`, name);
    }
    await this.passes(minor ? 'passport-minor' : 'passport-person');
    await this.presses('common:action.continue');
    await this.reads(this.say(`${asked}.titles.check`));
    await expect(this.page.getByText(circumstances)).toBeVisible();
    await this.passes('passport-check');
    await this.presses(`${asked}.send`);
    return this.#holdsTheReceiptOf('passport-requests');
  }

  async #holdsTheReceiptOf(service: 'certificates' | 'passport-requests'): Promise<string> {
    await this.page.waitForURL(`**/${service}/filed/**`);
    await this.reads(this.say(`${service}:pages.filed.title`));
    await this.passes(`${service}-filed`);
    const reference = this.page.url().split('/').at(-1) ?? '';
    await expect(this.page.locator('main .reference').first()).toHaveText(reference);
    return reference;
  }

  /** Brings the signed paper of her case home. */
  async downloadsTheDocument(): Promise<string> {
    const issued = this.page.getByRole('region', { name: this.say('cases:pages.issued.title') });
    const download = this.page.waitForEvent('download');
    await issued.getByRole('button', { name: this.say('cases:pages.issued.download') }).click();
    return (await download).path();
  }

  /** Photographs what the file still lacks, and says that it is complete. */
  async completesTheFile(name: string, photo: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: readFileSync(photo) });
    await expect(this.page.getByText(this.say('cases:pages.uploads.done'), { exact: true })).toBeVisible();
    await this.presses('passport-requests:actions.complete');
    await expect(this.page.getByRole('heading', { name: this.say('cases:pages.receipt.complete') })).toBeVisible();
  }

  get #passportData(): Locator {
    return this.page.getByRole('region', { name: this.say('passport-requests:pages.data.title') });
  }

  async #givesHerPassword(button: string, wanted: 'data' | 'paper'): Promise<void> {
    await this.#passportData.getByRole('button', { name: this.say(`passport-requests:pages.data.${button}`) }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.say('passport-requests:pages.password.label'), { exact: true }).fill(citizenPassword);
    await this.passes(`passport-password-${wanted}`);
    await dialog.getByRole('button', { name: this.say(`passport-requests:pages.password.${wanted}`) }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** Gives her password once more and reads what the passport service found. */
  async opensThePassportData(): Promise<Locator> {
    await this.#givesHerPassword('show', 'data');
    return this.#passportData;
  }

  /** Gives her password once more and brings the paper for the declaration home. */
  async downloadsThePassportData(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.#givesHerPassword('paper', 'paper');
    return (await download).path();
  }
}
