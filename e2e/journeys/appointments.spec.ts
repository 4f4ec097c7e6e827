import { ask } from '../api.ts';
import { expect, test } from '../journey.ts';
import { citizenPassword } from '../people/account.ts';
import { bookByPhone, dayFromNow, openCounter } from '../people/counter.ts';
import { Keyboard } from '../people/keyboard.ts';
import { Visitor } from '../people/visitor.ts';
import { gap, pattern } from '../texts.ts';

const pages = 'appointments:pages';

test('a visit is booked, moved, and given up by the link of the message', async ({ fatima, samir, say }) => {
  const [first, second] = [dayFromNow(2), dayFromNow(3)];
  const counter = await openCounter({ from: first, to: second });
  await fatima.hasAnAccount();
  const visitor = new Visitor(fatima);
  await visitor.asksFor(counter);
  await visitor.chooses(first, '09:30');
  await fatima.looksAt('appointment-moment');

  // Signing in is asked for now, and what was chosen is still there.
  await fatima.page.locator('main .notice').getByRole('link', { name: say('common:nav.signIn') }).click();
  await fatima.page.waitForURL('**/sign-in');
  await fatima.signsIn();
  await expect(fatima.page.getByRole('timer')).toBeVisible();
  await expect(visitor.hour('09:30')).toHaveAttribute('aria-pressed', 'true');
  await fatima.looksAt('appointment-held');
  const reference = await visitor.confirms();
  await expect(fatima.page.getByRole('img', { name: say(`${pages}.booked.qr`) })).toBeVisible();
  await fatima.looksAt('appointment-booked');
  await expect(fatima.page.locator('main')).toContainText(reference);
  const sms = await fatima.phone().hasReceived(/\/a\/[\w-]+/u);
  const letter = await fatima.mailbox().hasReceived(new RegExp(reference, 'u'));
  expect(letter.attachments?.map(({ mimeType }) => mimeType).join(' ')).toContain('text/calendar');

  await fatima.goesTo('/requests');
  await fatima.page.getByRole('region', { name: say(`${pages}.mine.upcoming`) }).getByRole('link').last().click();
  await fatima.reads(counter.object[fatima.language]);
  await fatima.looksAt('appointment');
  await fatima.page.getByRole('link', { name: say('appointments:actions.reschedule') }).click();
  await visitor.chooses(second, '10:00');
  await fatima.looksAt('appointment-change');
  await fatima.page.getByRole('button', { name: pattern(say(`${pages}.move.confirm`, { time: gap })) }).click();
  await fatima.reads(counter.object[fatima.language]);
  await expect(fatima.page.locator('.timeline').getByText(say('appointments:events.reschedule'))).toBeVisible();

  await samir.goesTo(/\/a\/[\w-]+/u.exec(sms.text)?.[0] ?? '');
  await samir.looksAt('appointment-link');
  // Who has the link moves it without signing in.
  await samir.presses('appointments:actions.reschedule');
  await new Visitor(samir).chooses(second, '10:30');
  await samir.looksAt('appointment-link-change');
  await samir.page.getByRole('button', { name: pattern(say(`${pages}.move.confirm`, { time: gap })) }).click();
  await expect(samir.page.getByText(say(`${pages}.move.done`))).toBeVisible();
  await samir.presses(`${pages}.linked.cannotCome`);
  await samir.page.getByRole('alertdialog').getByRole('button', { name: say(`${pages}.cancel.confirm`) }).click();
  await expect(samir.page.getByText(say(`${pages}.linked.cancelled`))).toBeVisible();
  await fatima.page.reload();
  await expect(fatima.page.getByText(say('appointments:statuses.cancelled'), { exact: true }).first()).toBeVisible();
});

test('a full day: who waits is offered the place that somebody gives up', async ({ fatima, youssef, say }) => {
  const date = dayFromNow(2);
  const counter = await openCounter({ from: date, to: date, hours: ['09:00', '09:30'] });
  const clerk = await youssef.colleague('clerk');
  const taken = await bookByPhone(counter, { date, time: '09:00', name: 'Hassan Alaoui' }, clerk);
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const visitor = new Visitor(fatima);
  await visitor.asksFor(counter);
  await (await visitor.day(date)).click();
  await fatima.looksAt('appointment-full');
  await fatima.presses(`${pages}.waiting.join`);
  await expect(fatima.page.getByText(say(`${pages}.waiting.joined`))).toBeVisible();

  await ask(`/appointments/${taken.reference}/cancel`, { method: 'POST', body: {}, session: clerk });
  await fatima.phone().hasReceived(/\/a\/[\w-]+/u);
  await fatima.goesTo('/appointments/mine');
  await expect(fatima.page.getByText(say(`${pages}.offer.title`))).toBeVisible();
  await fatima.looksAt('appointment-offer');
  await fatima.presses(`${pages}.offer.accept`);
  await fatima.reads(say(`${pages}.booked.title`));
});

test('what another office does for its own citizens only is said before an hour is chosen', async ({ fatima, say }) => {
  const counter = await openCounter({ from: dayFromNow(2), to: dayFromNow(2), officeId: 'berkane-annex-1', audience: 'own_office' });
  await fatima.hasAnAccount();
  await fatima.signsIn();
  await fatima.goesTo(`/appointments?object=${counter.objectId}`);
  await expect(fatima.page.getByText(say(`${pages}.subject.notYoursNote`))).toBeVisible();
  await expect(fatima.page.getByRole('button', { name: say('common:action.continue'), exact: true })).toHaveCount(0);
  await fatima.looksAt('appointment-other-office');
});

test('the calendar by keyboard alone', async ({ fatima, say }) => {
  const [first, last] = [dayFromNow(1), dayFromNow(9)];
  const counter = await openCounter({ from: first, to: last });
  await fatima.hasAnAccount();
  const { page } = fatima;
  const hands = new Keyboard(page);
  await fatima.goesTo(`/appointments?object=${counter.objectId}&office=${counter.officeId}&step=moment`);
  // The day on which one stands says its date and how it stands.
  const focused = page.locator('.month-day[data-focused]');
  await page.locator('.month-day-open').first().waitFor();
  await hands.reaches(page.locator('.month-day[tabindex="0"]'));
  await hands.presses(fatima.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  await expect(focused).toHaveAccessibleName(/ 20\d\d.*4/u);
  await hands.presses('Enter');
  await expect(page.locator('.month-day[data-selected]')).toHaveCount(1);
  await hands.activates(page.locator('main button[aria-pressed]').filter({ hasText: '10:00' }));
  await hands.activates(page.locator('main .notice').getByRole('link', { name: say('common:nav.signIn') }));
  await hands.types(fatima.field('accounts:pages.door.anyName'), fatima.self.cin);
  await hands.types(fatima.field('accounts:pages.door.password'), citizenPassword);
  await hands.presses('Enter');
  await hands.activates(fatima.button(`${pages}.goOn`));
  await expect(fatima.heading(say(`${pages}.titles.check`))).toBeFocused();
  await hands.activates(fatima.button(`${pages}.check.submit`));
  await fatima.reads(say(`${pages}.booked.title`));
});

test('an hour that was held too long, or was taken meanwhile, is told with the next ones', async ({ fatima, youssef }) => {
  const date = dayFromNow(2);
  const counter = await openCounter({ from: date, to: date });
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const visitor = new Visitor(fatima);
  await visitor.asksFor(counter);
  await (await visitor.day(date)).click();
  await expect(visitor.hour('09:30')).toBeEnabled();
  await bookByPhone(counter, { date, time: '09:30', name: 'Hassan Alaoui' }, await youssef.colleague('clerk'));
  await visitor.hour('09:30').click();
  const refusal = fatima.page.locator('.notice-stop');
  await expect(refusal).toBeVisible();
  await fatima.looksAt('appointment-taken');
  await refusal.getByRole('button').first().click();
  await expect(fatima.page.getByRole('timer')).toBeVisible();
  await fatima.presses(`${pages}.change`);
  await expect(fatima.page.getByRole('timer')).toHaveCount(0);
  await expect(visitor.hour('09:00')).toBeEnabled();
});
