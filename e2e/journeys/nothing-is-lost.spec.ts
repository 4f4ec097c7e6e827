import { expect, test } from '../journey.ts';
import type { Citizen } from '../people/citizen.ts';
import { aComplaint, type Complaint } from '../people/complaint.ts';
import { citizenPassword } from '../people/account.ts';

const submission = '**/api/v1/complaints';

async function seesAllAnswers(fatima: Citizen, { subject, body, place }: Complaint): Promise<void> {
  for (const answer of [subject, body, place]) await expect(fatima.page.locator('main').getByText(answer, { exact: true })).toBeVisible();
}

async function hasFiledOnce(fatima: Citizen, { subject }: Complaint): Promise<void> {
  const filed = await fatima.casesOnRecord();
  expect(filed.map(({ title }) => title)).toEqual([subject]);
}

test.beforeEach(async ({ fatima }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
});

test('a page loaded anew, a closed tab and the back button keep every answer', async ({ fatima, say, language }) => {
  const complaint = aComplaint(language);
  await fatima.goesTo('/complaints/new');
  await fatima.answersWhatItIsAbout(complaint);
  await fatima.types('complaints:pages.labels.subject', complaint.subject);
  await fatima.types('complaints:pages.labels.body_complaint', complaint.body);
  await fatima.page.reload();
  await expect(fatima.field('complaints:pages.labels.subject')).toHaveValue(complaint.subject);
  await expect(fatima.field('complaints:pages.labels.body_complaint')).toHaveValue(complaint.body);

  await fatima.page.goBack();
  await fatima.reads(say('complaints:pages.titles.subject'));
  await expect(fatima.choice(say('complaints:kinds.complaint'))).toBeChecked();
  await expect(fatima.page.getByRole('combobox', { name: say('cases:pages.details.sector') })).not.toHaveValue('');
  await fatima.page.goForward();
  await expect(fatima.field('complaints:pages.labels.body_complaint')).toHaveValue(complaint.body);

  const tab = await fatima.page.context().newPage();
  await fatima.page.close();
  await tab.goto('/complaints/new?kind=complaint&step=situation');
  await expect(tab.getByLabel(say('complaints:pages.labels.body_complaint'), { exact: true })).toHaveValue(complaint.body);
  expect(await fatima.casesOnRecord()).toEqual([]);
});

test('the line breaks at the moment of sending: the answers stay, and sending again files it once', async ({ fatima, say, language }) => {
  const complaint = aComplaint(language);
  await fatima.fillsIn(complaint);
  await fatima.page.context().setOffline(true);
  await expect(fatima.page.getByText(say('common:offline.banner'))).toBeVisible();
  await fatima.sends();
  await expect(fatima.page.getByText(say('common:problem.offlineTitle'))).toBeVisible();
  await seesAllAnswers(fatima, complaint);
  await fatima.page.context().setOffline(false);
  await fatima.sends();
  await fatima.holdsTheReceipt();
  await hasFiledOnce(fatima, complaint);
});

test('the answer is lost on the way back: sending again gives the receipt of the same case', async ({ fatima, say, language }) => {
  const complaint = aComplaint(language);
  await fatima.fillsIn(complaint);
  await fatima.page.route(
    submission,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await fatima.sends();
  await expect(fatima.page.getByText(say('common:problem.offlineTitle'))).toBeVisible();
  await hasFiledOnce(fatima, complaint);
  await fatima.page.reload();
  await seesAllAnswers(fatima, complaint);
  await fatima.sends();
  const reference = await fatima.holdsTheReceipt();
  await hasFiledOnce(fatima, complaint);
  expect((await fatima.casesOnRecord())[0]?.reference).toBe(reference);
});

test('the session ends before she sends: she signs in and finds her answers where they were', async ({ fatima, say, language }) => {
  const complaint = aComplaint(language);
  await fatima.fillsIn(complaint);
  await fatima.page.context().clearCookies();
  const expired = { status: 401, contentType: 'application/problem+json', body: JSON.stringify({ status: 401, code: 'unauthenticated' }) };
  await fatima.page.route(submission, (route) => route.fulfill(expired), { times: 1 });
  await fatima.sends();
  await expect(fatima.page.getByText(say('accounts:pages.signIn.expiredTitle'))).toBeVisible();
  await fatima.looksAt('sign-in-expired');
  await fatima.types('accounts:pages.door.anyName', fatima.self.cin);
  await fatima.types('accounts:pages.door.password', citizenPassword);
  await fatima.presses('accounts:pages.signIn.submit');
  await fatima.reads(say('complaints:pages.titles.check'));
  await seesAllAnswers(fatima, complaint);
  await fatima.sends();
  await fatima.holdsTheReceipt();
  await hasFiledOnce(fatima, complaint);
});

test('pressing twice in haste files one case', async ({ fatima, say, language }) => {
  const complaint = aComplaint(language);
  await fatima.fillsIn(complaint);
  let sent = 0;
  await fatima.page.route(submission, (route) => {
    sent += 1;
    return route.continue();
  });
  await fatima.button('complaints:pages.send.complaint').dblclick();
  await fatima.holdsTheReceipt();
  expect(sent, say('complaints:pages.send.complaint')).toBe(1);
  await hasFiledOnce(fatima, complaint);
  // The receipt took the place of the form: going back does not offer to send it again.
  await fatima.page.goBack();
  await fatima.page.goForward();
  await fatima.holdsTheReceipt();
  await hasFiledOnce(fatima, complaint);
});
