import { expect, test } from '../journey.ts';
import { bookByPhone, bookFor, dayFromNow, hourBegun, openCounter } from '../people/counter.ts';
import { Visitor } from '../people/visitor.ts';
import { gap, pattern } from '../texts.ts';

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

test('who has walked in is received, who did not come is noted, who asks at the desk is given an hour', async ({ youssef, say, language }) => {
  const [today, later] = [dayFromNow(0), dayFromNow(6)];
  const counter = await openCounter({ from: today, to: later, hours: ['00:00', '23:30'] });
  const absent = await bookByPhone(counter, { date: today, time: hourBegun(), name: 'Karim Tazi', channel: 'walk_in' }, await youssef.colleague('clerk'));
  await youssef.signsIn();
  await youssef.goesTo('/staff/agenda');
  const missed = youssef.page.locator(`li[data-reference="${absent.reference}"]`);
  await missed.getByRole('button', { name: pattern(say('agendas:steps.no_show')) }).click();
  await expect(missed.getByText(say('appointments:statuses.no_show'), { exact: true })).toBeVisible();

  await youssef.page.locator('section').filter({ has: youssef.heading(pattern(counter.id)) }).getByRole('button', { name: say('agendas:walkIn.title') }).last().click();
  const dialog = youssef.page.getByRole('dialog');
  await dialog.getByLabel(say('appointments:pages.labels.object'), { exact: true }).selectOption({ label: counter.object[language] });
  await dialog.getByLabel(say('agendas:visitor.name'), { exact: true }).fill('Zineb Ouali');
  await youssef.looksAt('staff-walk-in');
  await dialog.getByRole('button', { name: say('agendas:walkIn.submit') }).click();
  await expect(youssef.page.locator('li[data-reference]').filter({ hasText: 'Zineb Ouali' }).getByText(say('appointments:statuses.checked_in'), { exact: true })).toBeVisible();

  await youssef.goesTo('/staff/agenda/book');
  await youssef.field('appointments:pages.labels.object').selectOption({ label: counter.object[language] });
  await new Visitor(youssef).chooses(later, '10:00');
  await youssef.field('agendas:visitor.name').fill('Hadda Bennani');
  await youssef.looksAt('staff-book-visit');
  await youssef.presses('appointments:pages.check.submit');
  await youssef.page.waitForURL(`**/staff/agenda?date=${later}`);
  await expect(youssef.page.locator('main')).toContainText('Hadda Bennani');
});

test('the administrator names what people come for, and the days on which nobody is received', async ({ rachid, say, language }) => {
  const counter = await openCounter({ from: dayFromNow(1), to: dayFromNow(2) });
  await rachid.signsInAs('admin', 'Nafida-demo-2026');
  await rachid.goesTo('/staff/agendas/catalogue');
  await rachid.page.locator('main section').filter({ hasText: counter.object[language] }).getByRole('button', { name: pattern(say('agendas:catalogue.rename')) }).click();
  const dialog = rachid.page.getByRole('dialog');
  await dialog.getByLabel(say('agendas:settings.nameEn')).fill('Journeys of the day');
  await rachid.looksAt('staff-visit-domain');
  await dialog.getByRole('button', { name: say('common:action.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await rachid.looksAt('staff-visit-catalogue');

  await rachid.page.getByRole('link', { name: counter.object[language] }).click();
  const words = { descriptionAr: 'بحضور المعني بالأمر', descriptionFr: 'En présence de l’intéressé', descriptionEn: 'In person' };
  for (const [name, text] of Object.entries(words)) await rachid.page.getByLabel(say(`agendas:catalogue.${name}`)).fill(text);
  await rachid.looksAt('staff-visit-object');
  await rachid.presses('common:action.save');
  await rachid.page.waitForURL('**/staff/agendas/catalogue');
  await rachid.goesTo(`/staff/agendas/catalogue/${counter.id}`);
  await expect(rachid.page.getByLabel(say('agendas:catalogue.descriptionEn'))).toHaveValue(words.descriptionEn);

  const date = dayFromNow(language === 'ar' ? 300 : 301);
  await rachid.goesTo('/staff/agendas/holidays');
  await rachid.field('agendas:holidays.date').fill(date);
  await rachid.field('agendas:settings.nameAr').fill('عطلة الرحلات');
  await rachid.field('agendas:settings.nameFr').fill('Fête des parcours');
  await rachid.presses('common:action.save');
  await expect(rachid.page.getByText(say('agendas:rules.saved'))).toBeVisible();
  while (!(await rachid.heading(date.slice(0, 4)).isVisible())) await rachid.page.getByRole('button', { name: String(new Date().getUTCFullYear() + 1), exact: true }).click();
  await rachid.looksAt('staff-holidays');
  const remove = rachid.page.getByRole('button', { name: pattern(`${say('common:action.delete')} ${gap} ${date}`) });
  await remove.click();
  await rachid.looksAt('staff-holiday-removal');
  await rachid.page.getByRole('alertdialog').getByRole('button', { name: say('common:action.delete'), exact: true }).click();
  await expect(remove).toHaveCount(0);
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
  const saving = rachid.page.locator('form').getByRole('button', { name: say('common:action.save'), exact: true });
  await saving.click();
  await expect(closing).toContainText(say('agendas:rules.wrongReason'));
  await closing.getByLabel(say('agendas:rules.from'), { exact: true }).fill('09:10');
  await closing.getByLabel(say('agendas:rules.reasonAr'), { exact: true }).fill('أشغال');
  await closing.getByLabel(say('agendas:rules.reasonFr'), { exact: true }).fill('Travaux');
  await saving.click();
  await expect(closing).toContainText(say('validation:exceptionHours'));
  await rachid.looksAt('staff-agenda-fault');
  await closing.getByLabel(say('agendas:rules.from'), { exact: true }).fill('');
  await rachid.looksAt('staff-agenda-rules');
  await saving.click();
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
