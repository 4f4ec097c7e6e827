import { expect, type Locator } from '@playwright/test';
import { type Session, signIn } from '../api.ts';
import type { Citizen } from './citizen.ts';
import { Person } from './person.ts';

/** What the register of passports says. */
export interface PassportData {
  number: string;
  issueDate: string;
  expiryDate: string;
  issuingAuthority: string;
}

/** What the small form of an action is told, in the keys of its service's words. */
export interface Told {
  choices?: readonly string[];
  days?: number;
  message?: string;
}

/** The password of every demo account. */
const password = 'Nafida-demo-2026';

/** Youssef, and the other clerks at their desks. */
export class Clerk extends Person {
  async signsIn(username = 'clerk'): Promise<void> {
    await this.signsInAs(username, password);
    await this.page.waitForURL('**/staff/requests**');
  }

  /** A colleague who works beside the pages. */
  colleague(username: string): Promise<Session> {
    return signIn(username, password);
  }

  async approves(citizen: Citizen, reference: string): Promise<void> {
    await this.goesTo('/staff/registrations');
    await this.passes('staff-registrations');
    const row = this.page.locator('main li').filter({ hasText: reference }).getByRole('link');
    const more = this.button('common:action.showMore');
    await expect(row.or(more).first()).toBeVisible();
    while (!(await row.isVisible())) await more.click();
    await row.click();
    await this.reads(citizen.name);
    await expect(this.page.getByText(citizen.self.cin, { exact: true })).toBeVisible();
    await this.passes('staff-registration');
    await this.presses('accounts:pages.decide.approve');
    await this.page.getByRole('alertdialog').getByRole('button', { name: this.say('accounts:pages.decide.approve'), exact: true }).click();
    await expect(this.page.getByText(this.say('accounts:pages.decide.approvedLead'))).toBeVisible();
    await this.passes('staff-registration-approved');
  }

  async opens(reference: string): Promise<void> {
    await this.goesTo(`/staff/requests/${reference}?view=all`);
    await expect(this.actions).toBeVisible();
    await this.passes('staff-case');
  }

  /** What the server lets this clerk do with the open case. */
  get actions(): Locator {
    return this.page.getByRole('group', { name: this.say('workspace:case.actions') });
  }

  get composer(): Locator {
    return this.page.getByRole('group', { name: this.say('workspace:composer.label') });
  }

  async starts(action: string, service = 'complaints'): Promise<void> {
    await this.actions.getByRole('button', { name: this.say(`${service}:actions.${action}`) }).click();
  }

  async takesUp(reference: string): Promise<void> {
    await this.opens(reference);
    await this.starts('acknowledge');
    await expect(this.page.getByText(this.say('complaints:timeline.acknowledge')).first()).toBeVisible();
  }

  async #writes(kind: string, text: string): Promise<void> {
    await this.starts(kind);
    await this.composer.getByRole('textbox').fill(text);
    await this.passes(`staff-case-${kind}`);
    await this.composer.getByRole('button', { name: this.say(`workspace:composer.send.${kind}`) }).click();
    await expect(this.page.getByText(this.say(`workspace:done.${kind}`)).first()).toBeVisible();
  }

  async asks(reference: string, question: string): Promise<void> {
    await this.opens(reference);
    await this.#writes('requestInformation', question);
  }

  async answers(reference: string, answer: string): Promise<void> {
    await this.opens(reference);
    await this.#writes('answer', answer);
  }

  async passesOn(reference: string, office: string, reason: string): Promise<void> {
    await this.opens(reference);
    await this.starts('transfer');
    const dialog = this.page.getByRole('dialog');
    await this.picks(dialog.getByRole('combobox'), office);
    await dialog.getByLabel(this.say('workspace:transfer.reason')).fill(reason);
    await this.passes('staff-case-transfer');
    await dialog.getByRole('button', { name: this.say('workspace:transfer.send'), exact: true }).click();
    await expect(this.page.getByText(this.say('workspace:done.transfer')).first()).toBeVisible();
  }

  async refuses(reference: string, reason: string, explanation: string): Promise<void> {
    await this.opens(reference);
    await this.starts('declareInadmissible');
    const dialog = this.page.getByRole('dialog');
    await dialog.locator('label').filter({ hasText: this.say(`complaints:reasons.${reason}`) }).getByRole('radio').check();
    await dialog.getByLabel(this.say('complaints:inputs.declareInadmissible.message')).fill(explanation);
    await this.passes('staff-case-declareInadmissible');
    await dialog.getByRole('button', { name: this.say('common:action.send'), exact: true }).click();
    await expect(this.page.getByText(this.say('workspace:done.declareInadmissible')).first()).toBeVisible();
  }

  async #sends(action: string): Promise<void> {
    await this.passes(`staff-case-${action}`);
    await this.page.getByRole('dialog').locator('[type="submit"]').click();
    await expect(this.page.getByText(this.say(`workspace:done.${action}`)).first()).toBeVisible();
  }

  async signsTheCertificate(reference: string): Promise<void> {
    await this.opens(reference);
    await this.starts('approve', 'certificates');
    await expect(this.page.getByRole('dialog').getByText(this.say('workspace:explain.approve'))).toBeVisible();
    await this.#sends('approve');
  }

  /** Does what asks for a reason, a list, a number of days or a few words. */
  async does(action: string, service: 'certificates' | 'passport-requests', { choices = [], days, message }: Told): Promise<void> {
    const input = `${service}:inputs.${action}`;
    await this.starts(action, service);
    const dialog = this.page.getByRole('dialog');
    for (const choice of choices) await dialog.getByLabel(this.say(`${service}:${choice}`), { exact: true }).check();
    if (days !== undefined) await dialog.getByLabel(this.say(`${input}.days`)).fill(String(days));
    if (message !== undefined) await dialog.getByLabel(this.say(`${input}.message`)).fill(message);
    await this.#sends(action);
  }

  /** Finds the certificate by the code on the paper or by the card, looks at the identity card and hands it over. */
  async handsOver(code: string, citizen: Citizen): Promise<void> {
    await this.goesTo('/staff/collect');
    await this.types('desk:collect.label', code);
    await this.presses('desk:collect.search');
    await expect(this.page.getByText(citizen.self.cin, { exact: true })).toBeVisible();
    await this.field('desk:collect.identitySeen').check();
    await this.passes('staff-desk-collect');
    await this.presses('desk:collect.hand');
    await expect(this.page.getByText(this.say('desk:collect.done', { name: citizen.name }))).toBeVisible();
  }

  async providesPassportData(reference: string, { number, issueDate, expiryDate, issuingAuthority }: PassportData): Promise<void> {
    const asked = 'passport-requests:inputs.provideData';
    await this.opens(reference);
    await this.starts('provideData', 'passport-requests');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.say(`${asked}.number`)).fill(number);
    await this.typesDate(dialog.getByRole('group', { name: this.say(`${asked}.issueDate`) }), issueDate);
    await this.typesDate(dialog.getByRole('group', { name: this.say(`${asked}.expiryDate`) }), expiryDate);
    await dialog.getByLabel(this.say(`${asked}.issuingAuthority`)).fill(issuingAuthority);
    await this.#sends('provideData');
  }
}
