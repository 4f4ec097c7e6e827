import { expect } from '@playwright/test';
import { casesOf, getCase, type Case, type Session } from '../api.ts';
import { Letterbox } from '../messages.ts';
import { citizenPassword, type OpenAccount, openAccount } from './account.ts';
import { ApplicantForPapers } from './applicant-for-papers.ts';
import type { Complaint } from './complaint.ts';
import { asTyped, type Newcomer } from './newcomer.ts';
import type { Standpoint } from './person.ts';

const door = 'accounts:pages.register';

/** Fatima, and whoever else asks something of the province. */
export class Citizen extends ApplicantForPapers {
  readonly self: Newcomer;
  #account: OpenAccount | undefined;
  #username = '';

  constructor(standpoint: Standpoint, self: Newcomer) {
    super(standpoint);
    this.self = self;
  }

  phone(number = this.self.phone): Letterbox {
    return new Letterbox('sms', number);
  }

  mailbox(address = this.self.email): Letterbox {
    return new Letterbox('email', address);
  }

  /** The name in the script of the page. */
  get name(): string {
    const { firstName, lastName, firstNameAr, lastNameAr } = this.self;
    return this.language === 'ar' ? `${firstNameAr} ${lastNameAr}` : `${firstName} ${lastName}`;
  }

  /** Her way to the API beside the pages, once she has an account. */
  get session(): Session {
    if (!this.#account) throw new Error('This citizen has no account yet');
    return this.#account.session;
  }

  /** Is registered, accepted and activated before the journey begins. */
  async hasAnAccount(): Promise<void> {
    this.#account = await openAccount(this.self.locale, this.self);
    this.#username = this.#account.username;
  }

  /** From the entrance to the receipt; gives the reference of the registration. */
  async registers(): Promise<string> {
    const { cin, firstName, lastName, firstNameAr, lastNameAr, birthDate, phone, email, address } = this.self;
    const [year = '', month = '', day = ''] = birthDate.split('-');
    await this.goesTo('/');
    await this.passes('home');
    await this.link('home:account.open').click();
    await this.reads(this.say(`${door}.title.identity`));
    await this.types(`${door}.cin`, cin);
    await this.types(`${door}.firstNameAr`, firstNameAr);
    await this.types(`${door}.lastNameAr`, lastNameAr);
    await this.types(`${door}.firstName`, firstName);
    await this.types(`${door}.lastName`, lastName);
    await this.types(`${door}.day`, day);
    await this.types(`${door}.month`, month);
    await this.types(`${door}.year`, year);
    await this.passes('register-identity');
    await this.presses('common:action.continue');
    await this.reads(this.say(`${door}.title.contact`));
    await this.types(`${door}.phone`, asTyped(phone));
    await this.types(`${door}.email`, email);
    await this.types(`${door}.address`, address);
    await this.passes('register-contact');
    await this.presses('common:action.continue');
    await this.reads(this.say(`${door}.title.office`));
    await this.picksFromList(`${door}.office`, this.language === 'ar' ? 'الملحقة الإدارية الخامسة' : 'Cinquième annexe');
    await this.passes('register-office');
    await this.presses('common:action.continue');
    await this.reads(this.say(`${door}.title.check`));
    await this.field(`${door}.consent`).check();
    await this.passes('register-check');
    await this.presses(`${door}.send`);
    await this.reads(this.say('accounts:pages.sent.title'));
    await this.passes('register-sent');
    return this.page.locator('main bdi[dir="ltr"]').first().innerText();
  }

  /** Opens the link of the e-mail, types the code of the SMS, chooses a password; she is then signed in. */
  async activates(): Promise<void> {
    const letter = await this.mailbox().hasReceived(new RegExp(this.say('notifications:accounts.registrationApproved.email.subject'), 'u'));
    const link = /https?:\S+\/activate\S*/u.exec(letter.text)?.[0] ?? '';
    const sms = await this.phone().hasReceived(/\b\d{8}\b/u);
    const code = /\b\d{8}\b/u.exec(sms.text)?.[0] ?? '';
    expect(letter.text, 'the code travels by SMS alone').not.toContain(code);
    await this.goesTo(link.replace(/^https?:\/\/[^/]+/u, ''));
    await expect(this.field('accounts:pages.door.username')).not.toHaveValue('');
    this.#username = await this.field('accounts:pages.door.username').inputValue();
    expect(letter.text).toContain(this.#username);
    await this.types('accounts:pages.door.smsCode', code);
    await this.types('accounts:pages.door.newPassword', citizenPassword);
    await this.passes('activate');
    await this.presses('accounts:pages.activate.submit');
    await this.page.waitForURL('**/requests');
    await this.passes('my-requests-empty');
  }

  async signsIn(): Promise<void> {
    await this.signsInAs(this.#username, citizenPassword);
  }

  async answersWhatItIsAbout({ sectorWord }: Complaint): Promise<void> {
    await this.choice(this.say('complaints:kinds.complaint')).check();
    await this.picksFromList('cases:pages.details.sector', sectorWord);
    await this.passes('complaint-subject');
    await this.presses('common:action.continue');
    await this.reads(this.say('complaints:pages.titles.situation'));
  }

  async describes({ subject, body, place }: Complaint, photo?: string): Promise<void> {
    await this.types('complaints:pages.labels.subject', subject);
    await this.types('complaints:pages.labels.body_complaint', body);
    await this.choice(this.say('common:answer.no')).check();
    await this.types('complaints:pages.labels.place_complaint', place);
    if (photo) await this.page.locator('input[type="file"]').setInputFiles(photo);
    await this.passes('complaint-situation');
    await this.presses('common:action.continue');
    await this.reads(this.say('complaints:pages.titles.answer'));
  }

  async choosesTheAnswerBySms(): Promise<void> {
    await this.choice(this.say('complaints:answerChannels.sms')).check();
    await this.passes('complaint-answer');
    await this.presses('common:action.continue');
    await this.reads(this.say('complaints:pages.titles.check'));
    await this.passes('complaint-check');
  }

  /** All question pages up to the last look before sending. */
  async fillsIn(complaint: Complaint, photo?: string): Promise<void> {
    await this.goesTo('/complaints/new');
    await this.answersWhatItIsAbout(complaint);
    await this.describes(complaint, photo);
    await this.choosesTheAnswerBySms();
  }

  async sends(): Promise<void> {
    await this.presses('complaints:pages.send.complaint');
  }

  /** Reads the receipt and notes the reference. */
  async holdsTheReceipt(): Promise<string> {
    await this.page.waitForURL('**/complaints/filed/**');
    await this.reads(this.say('complaints:pages.filed.title'));
    await this.passes('complaint-filed');
    const reference = this.page.url().split('/').at(-1) ?? '';
    await expect(this.page.locator('main .reference').first()).toHaveText(reference);
    return reference;
  }

  async files(complaint: Complaint, photo?: string): Promise<string> {
    await this.fillsIn(complaint, photo);
    await this.sends();
    return this.holdsTheReceipt();
  }

  async opensHerCase(reference: string): Promise<void> {
    await this.goesTo('/requests');
    await this.page.locator(`a[href="/requests/${reference}"]`).click();
    await this.page.waitForURL(`**/requests/${reference}`);
    await expect(this.page.locator('main .timeline')).toBeVisible();
  }

  /** Chooses one of the things she can do on her case; the rarer ones are behind a button. */
  async chooses(action: string): Promise<void> {
    const button = this.button(action);
    if (!(await button.isVisible())) await this.presses('cases:pages.action.more');
    await button.click();
  }

  async writes(label: string, text: string): Promise<void> {
    await this.page.getByLabel(this.say(label)).fill(text);
  }

  /** The answer stands first on the page of the request, and again in its course. */
  async readsTheAnswer(answer: string): Promise<void> {
    await expect(this.page.getByText(answer)).toHaveCount(2);
    await expect(this.page.getByText(answer).first()).toBeVisible();
  }

  async rates(stars: number, comment?: string): Promise<void> {
    await this.chooses('complaints:actions.rate');
    await this.choice(this.say(`cases:pages.action.ratings.${stars}`)).and(this.page.locator(`[value="${stars}"]`)).check();
    if (comment) await this.writes('complaints:inputs.rate.message', comment);
    await this.passes('case-rate');
    await this.presses('common:action.send');
    await expect(this.page.getByText(this.say('cases:pages.case.yourRating'))).toBeVisible();
  }

  async reopens(reason: string): Promise<void> {
    await this.chooses('complaints:actions.reopen');
    await this.writes('complaints:inputs.reopen.message', reason);
    await this.presses('common:action.send');
    await expect(this.page.getByText(this.say('complaints:statuses.in_review'), { exact: true }).first()).toBeVisible();
  }

  async replies(text: string, service = 'complaints'): Promise<void> {
    await this.chooses(`${service}:actions.reply`);
    await this.writes(`${service}:inputs.reply.message`, text);
    await this.presses('common:action.send');
    await expect(this.page.getByText(text)).toBeVisible();
  }

  /** What the province has on record for her, beside the pages. */
  async casesOnRecord(): Promise<Case[]> {
    return casesOf(this.session);
  }

  async caseOnRecord(reference: string): Promise<Case> {
    return getCase(reference, this.session);
  }
}
