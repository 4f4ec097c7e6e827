import { expect, test } from '../journey.ts';
import { ask, type Case } from '../api.ts';
import { citizenPassword } from '../people/account.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { Keyboard } from '../people/keyboard.ts';

test('a citizen signs in and files a complaint with the keyboard alone', async ({ fatima, say, language }) => {
  await fatima.hasAnAccount();
  const complaint = aComplaint(language);
  const { page } = fatima;
  const hands = new Keyboard(page);
  await fatima.goesTo('/complaints/new');
  await hands.types(fatima.field('accounts:pages.door.anyName'), fatima.self.cin);
  await hands.types(fatima.field('accounts:pages.door.password'), citizenPassword);
  await hands.presses('Enter');

  await fatima.reads(say('complaints:pages.titles.subject'));
  await hands.chooses(page.locator('input[name="kind"]'), page.locator('input[name="kind"][value="complaint"]'));
  const sector = page.getByRole('combobox', { name: say('cases:pages.details.sector') });
  await hands.types(sector, complaint.sectorWord);
  await expect(page.getByRole('option')).toHaveCount(1);
  await hands.presses('ArrowDown', 'Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await hands.activates(fatima.button('common:action.continue'));

  await expect(fatima.heading(say('complaints:pages.titles.situation'))).toBeFocused();
  await hands.types(fatima.field('complaints:pages.labels.subject'), complaint.subject);
  await hands.types(fatima.field('complaints:pages.labels.body_complaint'), complaint.body);
  await hands.chooses(page.locator('input[name="beforeCourt"]'), page.locator('input[name="beforeCourt"][value="no"]'));
  await hands.types(fatima.field('complaints:pages.labels.place_complaint'), complaint.place);
  await hands.reaches(page.locator('input[type="file"]'));
  await hands.activates(fatima.button('common:action.continue'));

  await expect(fatima.heading(say('complaints:pages.titles.answer'))).toBeFocused();
  await hands.chooses(page.locator('input[name="answerChannel"]'), page.locator('input[name="answerChannel"][value="email"]'));
  await hands.activates(fatima.button('common:action.continue'));

  await expect(fatima.heading(say('complaints:pages.titles.check'))).toBeFocused();
  await hands.activates(fatima.button('complaints:pages.send.complaint'), 'Space');
  await fatima.holdsTheReceipt();
  await expect(fatima.heading(say('complaints:pages.filed.title'))).toBeFocused();
  expect(await fatima.casesOnRecord()).toHaveLength(1);
});

test('the first Tab offers to skip to the content', async ({ fatima, say }) => {
  await fatima.goesTo('/');
  const hands = new Keyboard(fatima.page);
  await hands.presses('Tab');
  await expect(fatima.link('common:nav.skip')).toBeFocused();
  await expect(fatima.link('common:nav.skip')).toBeInViewport();
  await hands.presses('Enter');
  await expect(fatima.page.locator('#main')).toBeFocused();
  await hands.presses('Tab');
  await expect(fatima.page.getByRole('searchbox', { name: say('home:search.label') })).toBeFocused();
});

test('a clerk finds a citizen, opens the next case, answers it and goes on, with the keyboard alone', async ({ fatima, youssef, say, language }) => {
  await fatima.hasAnAccount();
  const file = (subject: string) => ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language, { subject })), session: fatima.session });
  const [first, second] = [await file('الملف الأول لهذا اليوم'), await file('الملف الثاني لهذا اليوم')];
  const { page } = youssef;
  const hands = new Keyboard(page);
  await youssef.signsIn();
  await page.goto('/staff/requests?view=all');
  await expect(page.locator('a[data-reference]').first()).toBeVisible();

  await hands.presses('/');
  const search = page.getByRole('searchbox', { name: say('workspace:search.label') });
  await expect(search).toBeFocused();
  await page.keyboard.insertText(fatima.self.cin);
  await hands.presses('Enter');
  await expect(page.locator('a[data-reference]')).toHaveCount(2);
  await hands.presses('Tab', 'j', 'o');
  await expect(youssef.actions).toBeVisible();
  const opened = page.url().includes(first.reference) ? first : second;
  const other = opened === first ? second : first;
  expect(page.url()).toContain(opened.reference);

  await hands.presses('r');
  const text = youssef.composer.getByRole('textbox');
  await expect(text).toBeFocused();
  await page.keyboard.insertText('تمت معالجة طلبكم، شكرا.');
  await hands.presses('Control+Enter');
  await expect(page.getByText(say('workspace:done.answer')).first()).toBeVisible();
  expect((await fatima.caseOnRecord(opened.reference)).status).toBe('answered');

  const next = page.getByRole('link', { name: say('workspace:next.open') });
  await expect(next).toBeFocused();
  await hands.presses('Enter');
  await expect(page).toHaveURL(new RegExp(other.reference, 'u'));
  await hands.presses('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await youssef.looksAt('staff-keys');
  await hands.presses('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
