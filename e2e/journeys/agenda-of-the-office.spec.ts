import { expect, test } from '../journey.ts';
import { bookByPhone, bookFor, dayFromNow, openCounter } from '../people/counter.ts';
import { pattern } from '../texts.ts';

test('the day of the office: who has come is found, checked in, received', async ({ youssef, say }) => {
  const today = dayFromNow(0);
  const counter = await openCounter({ from: today, to: today, hours: ['00:00', '23:30'] });
  const visit = await bookByPhone(counter, { date: today, time: '23:00', name: 'Hassan Alaoui' }, await youssef.colleague('clerk'));
  await youssef.signsIn();
  await youssef.goesTo('/staff/agenda');
  const field = youssef.field('agendas:find.label');
  await expect(field).toBeFocused();
  await expect(youssef.page.locator('main')).toContainText('Hassan Alaoui');
  await youssef.looksAt('staff-agenda');
  await field.fill(visit.reference);
  await field.press('Enter');
  const found = youssef.page.getByRole('search');
  await found.getByRole('button', { name: pattern(say('agendas:steps.checkIn')) }).click();
  await expect(youssef.page.getByText(say('agendas:done.checkIn', { name: 'Hassan Alaoui' }))).toBeVisible();
  await expect(field, 'the next person may already hold out a card').toBeFocused();
  const row = youssef.page.locator(`li[data-reference="${visit.reference}"]`);
  await row.getByRole('button', { name: pattern(say('agendas:steps.served')) }).click();
  await expect(row.getByText(say('appointments:statuses.served'), { exact: true })).toBeVisible();

  await youssef.goesTo('/staff/agenda/figures');
  await expect(youssef.page.getByText(say('agendas:figures.load'))).toBeVisible();
  await youssef.looksAt('staff-agenda-figures');
});

test('a counter is closed for a day: the appointments that it hits are moved, and their citizens told', async ({ fatima, rachid, say }) => {
  const [first, second] = [dayFromNow(4), dayFromNow(5)];
  const counter = await openCounter({ from: first, to: second });
  await fatima.hasAnAccount();
  const { reference } = await bookFor(counter, { date: first, time: '09:00' }, fatima.session);
  await fatima.mailbox().hasReceived(new RegExp(reference, 'u'));

  await rachid.signsInAs('admin', 'Nafida-demo-2026');
  await rachid.goesTo(`/staff/agendas/${counter.id}`);
  await rachid.presses('agendas:rules.addException');
  const closing = rachid.page.locator('form section.card').last();
  await closing.getByLabel(say('agendas:rules.fromDate'), { exact: true }).fill(first);
  await closing.getByLabel(say('agendas:rules.toDate'), { exact: true }).fill(first);
  await closing.getByLabel(say('agendas:rules.reasonAr'), { exact: true }).fill('أشغال');
  await closing.getByLabel(say('agendas:rules.reasonFr'), { exact: true }).fill('Travaux');
  await rachid.looksAt('staff-agenda-rules');
  await rachid.page.locator('form').getByRole('button', { name: say('common:action.save'), exact: true }).click();
  const dialog = rachid.page.getByRole('dialog');
  await expect(dialog).toContainText(reference);
  await rachid.looksAt('staff-agenda-hit');
  await dialog.getByRole('button', { name: say('common:action.save'), exact: true }).click();
  await rachid.page.waitForURL('**/staff/agendas');
  await rachid.looksAt('staff-agendas');

  await fatima.signsIn();
  await fatima.goesTo(`/appointments/${reference}`);
  await expect(fatima.page.locator('.timeline').getByText(say('appointments:events.reschedule'))).toBeVisible();
});
