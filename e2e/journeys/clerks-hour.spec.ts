import { expect, test } from '../journey.ts';
import { ask, type Case } from '../api.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { Keyboard } from '../people/keyboard.ts';

const many = 50;

test('an hour at the desk, with the keyboard alone: fifty cases taken over, the next one opened, a question, a canned answer, a transfer', async ({ fatima, youssef, say, language }) => {
  test.setTimeout(240_000);
  await fatima.hasAnAccount();
  for (let n = 1; n <= many; n += 1) {
    await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language, { subject: `${aComplaint(language).subject} ${n}` })), session: fatima.session });
  }
  const { page } = youssef;
  const hands = new Keyboard(page);
  const rows = page.locator('a[data-reference]');
  const done = (action: string) => page.getByText(say(`workspace:done.${action}`)).first();
  await youssef.signsIn();
  await page.goto(`/staff/requests?view=unassigned&sort=newest&q=${encodeURIComponent(fatima.self.cin)}`);
  await expect(rows).toHaveCount(many);

  // Two keys, and all of them are his.
  await hands.presses('*', 'c');
  await expect(page.getByText(say('workspace:bulk.done.claims', { count: many })).first()).toBeVisible();
  await expect(rows).toHaveCount(0);

  await page.goto(`/staff/requests?view=mine&q=${encodeURIComponent(fatima.self.cin)}`);
  await expect(rows).toHaveCount(many);
  await hands.presses('n');
  await expect(youssef.actions).toBeVisible();
  const opened = () => page.url().replace(/^.*requests\/([^?]+).*$/u, '$1');
  const asked = opened();
  await hands.presses('q');
  const text = youssef.composer.getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.insertText('12/2026 ?');
  await hands.presses('Control+Enter');
  await expect(done('requestInformation')).toBeVisible();
  expect((await fatima.caseOnRecord(asked)).status).toBe('awaiting_citizen');

  await hands.presses('Tab', 'n');
  await expect(page).not.toHaveURL(new RegExp(asked, 'u'));
  const answered = opened();
  await expect(youssef.actions).toBeVisible();
  await hands.presses('r');
  await expect(text).toBeFocused();
  await hands.presses('/');
  const dialog = page.getByRole('dialog', { name: say('workspace:replies.title') });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await youssef.looksAt('staff-replies');
  await hands.presses('ArrowDown', 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(text).toHaveValue(new RegExp(answered, 'u'));
  await expect(text).not.toHaveValue(/\{\{/u);
  await expect(text).toBeFocused();
  await hands.presses('Control+Enter');
  await expect(done('answer')).toBeVisible();
  expect((await fatima.caseOnRecord(answered)).status).toBe('answered');

  const next = page.getByRole('link', { name: say('workspace:next.open') });
  await expect(next).toBeFocused();
  await hands.presses('Enter');
  await expect(page).not.toHaveURL(new RegExp(answered, 'u'));
  await expect(youssef.actions).toBeVisible();
  const passedOn = opened();
  const form = page.getByRole('dialog');
  // The case before may still stand there for a moment, and it is passed on no more.
  await expect(async () => {
    await hands.presses('t');
    await expect(form).toBeVisible({ timeout: 1_500 });
  }).toPass();
  const office = form.getByRole('combobox');
  await hands.reaches(office);
  await hands.presses('ArrowDown', 'ArrowDown', 'Enter');
  await hands.types(form.getByLabel(say('workspace:transfer.reason')), 'للاختصاص');
  await hands.activates(form.getByRole('button', { name: say('workspace:transfer.send'), exact: true }));
  await expect(done('transfer')).toBeVisible();
  expect((await fatima.caseOnRecord(passedOn)).timeline.map(({ action }) => action)).toContain('transfer');
});
