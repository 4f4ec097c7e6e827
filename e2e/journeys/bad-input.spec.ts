import { expect, test } from '../journey.ts';
import type { Person } from '../people/person.ts';
import { aComplaint } from '../people/complaint.ts';

/** The summary has the focus, names each mistake, leads to its field; the same words stand beside the field. */
async function isToldOf(person: Person, fields: Record<string, string>): Promise<void> {
  const { page, say } = person;
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${say('common:page.error')}`, 'u'));
  await expect(summary.getByRole('heading')).toHaveText(say('common:form.mistakes', { count: Object.keys(fields).length }));
  for (const [id, words] of Object.entries(fields)) {
    await summary.getByRole('link', { name: words }).click();
    const field = page.locator(`[id="${id}"]`);
    await expect(field).toBeFocused();
    await expect(page.locator(`[id="${id}-error"]`)).toHaveText(words);
  }
}

test('a registration full of mistakes is sent back with each of them, and what was right stays', async ({ fatima, say }) => {
  const wrong = (question: string) => say(`accounts:pages.register.wrong.${question}`);
  await fatima.goesTo('/register');
  await fatima.types('accounts:pages.register.cin', '12');
  await fatima.types('accounts:pages.register.firstNameAr', fatima.self.firstNameAr);
  await fatima.types('accounts:pages.register.lastNameAr', 'Latin');
  await fatima.types('accounts:pages.register.firstName', fatima.self.firstName);
  await fatima.types('accounts:pages.register.day', '31');
  await fatima.types('accounts:pages.register.month', '2');
  await fatima.types('accounts:pages.register.year', '1990');
  await fatima.presses('common:action.continue');
  await isToldOf(fatima, {
    'registration-cin': wrong('cin'),
    'registration-lastNameAr': wrong('lastNameAr'),
    'registration-lastName': wrong('lastName'),
    'registration-birthDate': wrong('birthDate'),
  });
  await fatima.looksAt('register-mistakes');
  await expect(fatima.field('accounts:pages.register.firstNameAr')).toHaveValue(fatima.self.firstNameAr);
  await expect(fatima.field('accounts:pages.register.lastNameAr')).toHaveValue('Latin');

  // Spaces and hyphens in a code are not mistakes.
  await fatima.types('accounts:pages.register.cin', 'fa 123-456');
  await fatima.types('accounts:pages.register.lastNameAr', fatima.self.lastNameAr);
  await fatima.types('accounts:pages.register.lastName', fatima.self.lastName);
  await fatima.types('accounts:pages.register.day', '28');
  await fatima.presses('common:action.continue');
  await fatima.reads(say('accounts:pages.register.title.contact'));
  await expect(fatima.page).not.toHaveTitle(new RegExp(say('common:page.error'), 'u'));
});

test('what only the server finds wrong is shown beside the field it names', async ({ fatima, say, language }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const complaint = aComplaint(language);
  // A sign that turns the reading direction: unseen by her, refused by the server.
  await fatima.fillsIn({ ...complaint, subject: `${complaint.subject}\u202E` });
  await fatima.sends();
  await fatima.reads(say('complaints:pages.titles.situation'));
  await isToldOf(fatima, { 'complaint-subject': say('validation:bidiControl') });
  await expect(fatima.field('complaints:pages.labels.body_complaint')).toHaveValue(complaint.body);
  await fatima.looksAt('complaint-server-mistake');
  await fatima.types('complaints:pages.labels.subject', complaint.subject);
  await fatima.presses('common:action.continue');
  await fatima.presses('common:action.continue');
  await fatima.sends();
  await fatima.holdsTheReceipt();
  expect(await fatima.casesOnRecord()).toHaveLength(1);
});

test('a file that cannot be taken says why, before and after sending', async ({ fatima, say, language }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const complaint = aComplaint(language);
  const files = fatima.page.locator('input[type="file"]');
  await fatima.goesTo('/complaints/new');
  await fatima.answersWhatItIsAbout(complaint);
  await files.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') });
  await expect(fatima.page.getByText(say('cases:pages.attachments.wrongType'))).toBeVisible();
  await fatima.presses('common:action.continue');
  await expect(fatima.page.locator('.error-summary')).toBeFocused();
  await expect(fatima.page.locator('.error-summary').getByRole('link', { name: say('complaints:pages.missing.files') })).toBeVisible();
  await fatima.page.getByRole('button', { name: say('common:file.remove', { name: 'notes.txt' }) }).click();

  // A text that calls itself a photo is found out by the server.
  await files.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('this is no photo') });
  await fatima.describes(complaint);
  await fatima.choosesTheAnswerBySms();
  await fatima.sends();
  const reference = await fatima.holdsTheReceipt();
  await expect(fatima.page.getByText(say('cases:pages.uploads.failed'), { exact: true })).toBeVisible();
  await expect(fatima.page.locator('main [role="alert"]')).not.toBeEmpty();
  await fatima.looksAt('complaint-filed-upload-refused');
  expect((await fatima.caseOnRecord(reference)).attachments).toEqual([]);
});

test('a wrong password tells nothing but that, and keeps the name', async ({ fatima, say }) => {
  await fatima.goesTo('/sign-in');
  await fatima.presses('accounts:pages.signIn.submit');
  await isToldOf(fatima, { 'sign-in-username': say('accounts:pages.door.nameMissing'), 'sign-in-password': say('accounts:pages.door.passwordMissing') });
  const refusals: string[] = [];
  for (const name of ['amina', 'nobody-of-this-name']) {
    await fatima.types('accounts:pages.door.anyName', name);
    await fatima.types('accounts:pages.door.password', 'not the password');
    const answer = fatima.page.waitForResponse('**/api/v1/session');
    await fatima.presses('accounts:pages.signIn.submit');
    expect((await answer).status()).toBe(401);
    await expect(fatima.page.locator('form .notice-stop')).toBeVisible();
    refusals.push(await fatima.page.locator('form .notice-stop b').innerText());
    await expect(fatima.field('accounts:pages.door.anyName')).toHaveValue(name);
  }
  expect(refusals[0]).toBe(refusals[1]);
  await fatima.looksAt('sign-in-refused');
});
