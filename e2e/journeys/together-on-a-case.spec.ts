import { expect, test } from '../journey.ts';
import { ask, type Case } from '../api.ts';
import { textOf } from '../paper.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { Keyboard } from '../people/keyboard.ts';

const demoPassword = 'Nafida-demo-2026';

test('a colleague is called to a case, a part of it becomes a case of its own, and the citizen holds both on paper', async ({ fatima, youssef, khadija, say, language }, testInfo) => {
  test.setTimeout(180_000);
  await fatima.hasAnAccount();
  const { reference } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  const { page } = youssef;
  const hands = new Keyboard(page);
  const text = youssef.composer.getByRole('textbox');
  const done = (action: string) => page.getByText(say(`workspace:done.${action}`)).first();
  const note = language === 'ar' ? 'هل تعرفين هذه الزنقة؟' : 'tu connais cette rue ?';

  // The sign opens the list of those who see the case; a few letters, and she is named.
  await youssef.signsIn();
  await youssef.opens(reference);
  await hands.presses('i');
  await expect(text).toBeFocused();
  await page.keyboard.type('@');
  const choice = page.getByRole('dialog', { name: say('workspace:mention.title') });
  await expect(choice.getByRole('combobox')).toBeFocused();
  await youssef.looksAt('staff-mention');
  await page.keyboard.insertText(language === 'ar' ? 'خديجة' : 'Khadija');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await hands.presses('ArrowDown', 'Enter');
  await expect(text).toBeFocused();
  await page.keyboard.insertText(note);
  await hands.presses('Control+Enter');
  await expect(done('addNote')).toBeVisible();

  await khadija.signsInAs('supervisor', demoPassword);
  await khadija.page.goto('/staff/requests?view=mentions');
  const row = khadija.page.locator(`a[data-reference="${reference}"]`);
  await expect(row).toContainText(say('workspace:queue.mentioned'));
  await khadija.looksAt('staff-mentions');
  await row.click();
  await expect(khadija.page.getByRole('main').locator('bdi').filter({ hasText: '@' }).first()).toBeVisible();
  await khadija.page.goto('/staff/requests?view=mentions');
  await expect(khadija.page.getByRole('link', { name: new RegExp(`^${say('workspace:views.mentions')}`, 'u') })).toHaveAttribute('aria-current', 'true');
  await expect(row).toHaveCount(0);

  await youssef.presses('workspace:family.open');
  const form = page.getByRole('dialog');
  const subject = `${aComplaint(language).subject} 2`;
  await form.getByLabel(say('workspace:family.subject')).fill(subject);
  await youssef.looksAt('staff-child');
  await form.getByRole('button', { name: say('workspace:family.send'), exact: true }).click();
  await expect(page.getByText(say('workspace:family.children'))).toBeVisible();
  const { children } = await ask<{ children: { reference: string; title: string }[] }>(`/cases/${reference}`, { session: fatima.session });
  expect(children.map(({ title }) => title)).toEqual([subject]);
  const child = children[0]?.reference ?? '';

  // The first one is not closed over the second by accident; the words stay.
  await hands.presses('Escape', 'r');
  await expect(text).toBeFocused();
  await page.keyboard.insertText('OK 2026');
  await hands.presses('Control+Enter');
  const question = page.getByRole('alertdialog', { name: say('workspace:family.closeTitle') });
  await expect(question).toContainText(child);
  await youssef.looksAt('staff-children-open');
  await question.getByRole('button', { name: say('common:action.cancel') }).click();
  await expect(text).toHaveValue('OK 2026');
  await youssef.composer.getByRole('button', { name: say('workspace:composer.send.answer') }).click();
  await question.getByRole('button', { name: say('workspace:family.closeAnyway') }).click();
  await expect(done('answer')).toBeVisible();

  await fatima.signsIn();
  await fatima.goesTo(`/requests/${reference}`);
  await expect(fatima.page.getByRole('link', { name: subject })).toBeVisible();
  await fatima.looksAt('case-with-part');
  const paper = testInfo.outputPath('citizen.pdf');
  await fatima.page.pdf({ path: paper });
  const copy = textOf(paper);
  expect(copy).toContain(reference);
  expect(copy).toContain(child);
  expect(copy).not.toContain(note.slice(0, 8));
  expect(copy).not.toContain(say('common:nav.menu'));
  await fatima.page.getByRole('link', { name: subject }).click();
  await expect(fatima.page.getByText(say('cases:pages.family.parent'))).toBeVisible();
});

test('a clerk chooses the columns of a list, finds them in its address, and prints a case without the desk around it', async ({ fatima, youssef, say, language }, testInfo) => {
  await fatima.hasAnAccount();
  const { reference, title } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  const { page } = youssef;
  await youssef.signsIn();
  await page.goto(`/staff/requests?view=all&q=${reference}`);
  await expect(page.locator('a[data-reference]')).toHaveCount(1);
  await youssef.presses('workspace:saved.menu');
  await page.getByRole('menuitem', { name: say('workspace:columns.choose') }).click();
  const dialog = page.getByRole('dialog', { name: say('workspace:columns.title') });
  for (const column of ['reference', 'sector', 'changed']) await dialog.getByLabel(say(`workspace:columns.names.${column}`), { exact: true }).check();
  await youssef.looksAt('staff-columns-dialog');
  await dialog.getByRole('button', { name: say('workspace:columns.done'), exact: true }).click();
  await expect(page).toHaveURL(/columns=reference%2Csector%2Cchanged/u);
  await page.reload();
  await expect(page.getByRole('columnheader')).toHaveText(['subject', 'names.reference', 'names.sector', 'names.changed'].map((name) => say(`workspace:columns.${name}`)));
  await expect(page.getByRole('cell', { name: reference })).toBeVisible();
  await youssef.looksAt('staff-columns');
  await page.goto(`/staff/requests?view=all&columns=cin`);
  await expect(page.getByRole('alert').or(page.locator('.notice')).first()).toBeVisible();

  await youssef.opens(reference);
  // What a scanner at the desk reads stands on the paper alone.
  const code = page.getByAltText(say('workspace:case.code'));
  await expect(code).toHaveAttribute('src', /^data:image\/svg/u);
  await expect(code).toBeHidden();
  const paper = testInfo.outputPath('case.pdf');
  await page.pdf({ path: paper });
  const printed = textOf(paper);
  expect(printed).toContain(reference);
  expect(printed).toContain(fatima.self.cin);
  for (const key of ['search.placeholder', 'composer.send.answer', 'views.unassigned']) expect(printed).not.toContain(say(`workspace:${key}`));
  if (language === 'fr') expect(printed).toContain(title);
});

test('who follows every office narrows the list to one, to a sector and to some days, keeps it, and finds it by its address', async ({ fatima, abdelhak, say, language }) => {
  await fatima.hasAnAccount();
  const lamp = aComplaint(language);
  const complaint = asSubmitted(lamp);
  const { reference, office } = await ask<Case>('/complaints', { method: 'POST', body: complaint, session: fatima.session });
  const { items } = await ask<{ items: { id: string; names: Record<string, string> }[] }>('/offices');
  const officeName = items.find(({ id }) => id === office.id)?.names[language] ?? '';
  const { page } = abdelhak;
  const row = page.locator(`a[data-reference="${reference}"]`);
  const dialog = page.getByRole('dialog', { name: say('workspace:filter.partAndOffice') });
  const [from, to] = ['from', 'to'].map((end) => dialog.getByRole('group', { name: say(`workspace:filter.${end}`) }));
  if (!from || !to) throw new Error('A period has two ends');
  const shows = () => dialog.getByRole('button', { name: say('workspace:filter.show'), exact: true }).click();
  const today = new Date().toISOString().slice(0, 10);

  await abdelhak.signsInAs('inspector', demoPassword);
  await abdelhak.goesTo(`/staff/requests?view=unassigned&q=${reference}`);
  await expect(row).toBeVisible();
  await abdelhak.presses('workspace:saved.menu');
  await page.getByRole('menuitem', { name: say('workspace:filter.partAndOffice') }).click();
  await abdelhak.typesDate(from, today);
  await abdelhak.typesDate(to, '2026-01-01');
  await abdelhak.picksFromList('cases:pages.details.sector', lamp.sectorWord);
  await abdelhak.picksFromList('workspace:filter.office', officeName);
  await shows();
  await expect(dialog.getByText(say('workspace:filter.dayOrder')).first()).toBeVisible();
  await abdelhak.looksAt('staff-filed-dialog');
  await abdelhak.typesDate(to, today);
  await shows();
  await expect(page).toHaveURL(new RegExp(`sectorId=${complaint.sectorId}&officeId=${office.id}&from=${today}&to=${today}`, 'u'));
  const shown = page.getByRole('group', { name: say('workspace:filter.shown') });
  await expect(shown).toContainText(officeName);
  await expect(row).toBeVisible();
  await abdelhak.looksAt('staff-filed');

  // The view changes, the days, the sector and the office stay; what is kept opens the same list again.
  await page.getByRole('link', { name: new RegExp(`^${say('workspace:views.all')}`, 'u') }).click();
  await expect(page).toHaveURL(/view=all.*sectorId=.*officeId=.*from=/u);
  await abdelhak.presses('workspace:saved.menu');
  await page.getByRole('menuitem', { name: say('workspace:saved.save') }).click();
  const name = `${reference} ${language}`;
  const saving = page.getByRole('dialog', { name: say('workspace:saved.save') });
  await saving.getByLabel(say('workspace:saved.name')).fill(name);
  await saving.getByRole('button', { name: say('workspace:saved.save'), exact: true }).click();
  const kept = page.getByRole('link', { name });
  await expect(kept).toHaveAttribute('aria-current', 'true');
  const address = page.url();
  for (let left = 3; left > 0; left -= 1) await shown.getByRole('button').first().click();
  await expect(shown).toHaveCount(0);
  await expect(kept).not.toHaveAttribute('aria-current', 'true');
  await kept.click();
  await expect(page).toHaveURL(address);
  await page.goto(address);
  await expect(row).toBeVisible();
  await expect(shown.getByRole('button')).toHaveCount(3);

  // Its course alone is followed, and the page says so instead of showing empty cards.
  await row.click();
  await expect(page.getByText(say('workspace:case.outline'))).toBeVisible();
  await expect(page.getByText(say('workspace:case.noMessages'))).toBeHidden();
  await abdelhak.looksAt('staff-outline');
});
