import { readFile } from 'node:fs/promises';
import { ask } from '../api.ts';
import { expect, test } from '../journey.ts';
import { Letterbox } from '../messages.ts';
import { aNewcomer } from '../people/newcomer.ts';
import { gap, pattern } from '../texts.ts';

const demoPassword = 'Nafida-demo-2026';
const ownPassword = 'zaytoun w louz men Tafoughalt';

test('somebody joins the staff, activates the account, and leaves', async ({ ilham, samir, say, language }) => {
  const { firstName, lastName, firstNameAr, lastNameAr, email, phone } = aNewcomer(language);
  await ilham.signsInAs('admin', demoPassword);
  await ilham.looksAt('administration-staff');
  await ilham.link('administration:new.staff').click();
  await ilham.reads(say('administration:new.staff'));
  for (const [part, text] of Object.entries({ firstName, lastName, firstNameAr, lastNameAr })) await ilham.types(`administration:staff.${part}`, text);
  await ilham.types('accounts:pages.data.email', email);
  await ilham.page.locator('input[type="tel"]').fill(phone);
  await ilham.picksFromList('administration:staff.office', language === 'ar' ? 'الملحقة الإدارية الثانية' : 'Deuxième annexe');
  await ilham.looksAt('administration-staff-new');
  await ilham.presses('administration:staff.create');
  await expect(ilham.page.getByText(say('administration:staff.invited'))).toBeVisible();

  const letter = await new Letterbox('email', email).hasReceived(/\/activate/u);
  const sms = await new Letterbox('sms', phone).hasReceived(/\b\d{8}\b/u);
  await samir.goesTo((/https?:\S+\/activate\S*/u.exec(letter.text)?.[0] ?? '').replace(/^https?:\/\/[^/]+/u, ''));
  await samir.types('accounts:pages.door.smsCode', /\b\d{8}\b/u.exec(sms.text)?.[0] ?? '');
  await samir.types('accounts:pages.door.newPassword', ownPassword);
  const username = await samir.field('accounts:pages.door.username').inputValue();
  await samir.presses('accounts:pages.activate.submit');
  await samir.page.waitForURL('**/staff/**');

  await ilham.types('administration:staff.search', username);
  await ilham.presses('common:action.search');
  await ilham.page.locator('main li').getByRole('link', { name: username }).click();
  await ilham.reads(language === 'ar' ? lastNameAr : lastName);
  await ilham.types('administration:staff.reason', language === 'ar' ? 'انتقال إلى مصلحة أخرى' : 'Départ de la province');
  await ilham.looksAt('administration-staff-member');
  await ilham.presses('administration:staff.suspend');
  await ilham.reads(say('administration:staff.reinstateTitle'));
  await samir.page.goto('/staff/requests');
  await expect(samir.field('accounts:pages.door.password'), 'the session ended with the account').toBeVisible();
});

test('a rule is changed, and put back from the audit trail', async ({ ilham, say, language }) => {
  const sector = language === 'ar' ? 'land-disputes' : 'transport-and-mobility';
  const address = `/staff/administration/rules/sectors/${sector}`;
  await ilham.signsInAs('admin', demoPassword);
  await ilham.goesTo(address);
  const english = ilham.page.getByRole('group', { name: say('administration:fields.names'), exact: true }).locator('input[lang="en"]');
  const before = await english.inputValue();
  await english.fill(`${before} of Berkane`);
  await ilham.looksAt('administration-sector');
  await ilham.presses('common:action.save');
  await ilham.page.waitForURL('**/rules/sectors');

  await ilham.goesTo('/staff/administration/audit');
  await ilham.types('administration:audit.subject', sector);
  await ilham.presses('common:action.search');
  const change = ilham.page.locator('main li').filter({ hasText: `${before} of Berkane` }).first();
  await ilham.looksAt('administration-audit');
  await change.getByRole('button', { name: say('administration:audit.undo') }).click();
  await expect(ilham.page.getByText(say('administration:audit.undone'))).toBeVisible();
  await ilham.goesTo(address);
  await expect(english).toHaveValue(before);
});

test('where a case would go is asked before any is filed', async ({ ilham, say, language }) => {
  const annex = language === 'ar' ? 'الملحقة الإدارية الخامسة' : 'Cinquième annexe';
  await ilham.signsInAs('admin', demoPassword);
  await ilham.goesTo('/staff/administration/rules/routingRules');
  await ilham.picksFromList('administration:fields.applicantOfficeId', annex);
  await ilham.presses('administration:routingTest.submit');
  const answer = ilham.page.locator('main .notice').filter({ hasText: say('administration:routingTest.annex') });
  await expect(answer).toContainText(annex);
  await ilham.looksAt('administration-routing');
});

test('a message that names what it cannot know is refused, beside how it would read', async ({ ilham, say }) => {
  await ilham.signsInAs('admin', demoPassword);
  await ilham.goesTo('/staff/administration/messages');
  await ilham.looksAt('administration-messages');
  await ilham.goesTo('/staff/administration/messages/complaints/submit');
  const sms = ilham.page.locator('fieldset').last().getByLabel(say('administration:message.parts.sms'), { exact: true });
  await sms.fill('Case {{reference}} is in good hands.');
  await expect(ilham.page.locator('main section').last()).toContainText('is in good hands.');
  await sms.fill('Dear {{nickname}}');
  await ilham.presses('common:action.save');
  await expect(sms).toHaveAttribute('aria-invalid', 'true');
  await expect(ilham.page.locator('main')).toContainText('nickname');
});

test('the rules leave as one file, and are tried elsewhere before they count', async ({ ilham, say }) => {
  await ilham.signsInAs('admin', demoPassword);
  await ilham.goesTo('/staff/administration/file');
  const leaving = ilham.page.waitForEvent('download');
  await ilham.presses('administration:file.download');
  const file = await (await leaving).path();
  const rules = JSON.parse(await readFile(file, 'utf8')) as { sectors: unknown[] };
  expect(rules.sectors.length).toBeGreaterThan(20);
  const carry = (content: unknown) => ilham.page.locator('input[type="file"]').setInputFiles({ name: 'berkane.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await carry(rules);
  await ilham.presses('administration:file.try');
  await expect(ilham.page.getByText(say('administration:file.fits'))).toBeVisible();
  await expect(ilham.page.getByText(pattern(say('administration:file.counts', { added: 0, changed: 0, unchanged: gap })))).toBeVisible();
  await ilham.looksAt('administration-file');
  await carry({ ...rules, sectors: [{ id: 'adrift', names: { ar: 'قطاع', fr: 'Secteur' }, officeId: 'nowhere', position: 99 }] });
  await ilham.presses('administration:file.try');
  await expect(ilham.page.getByRole('cell', { name: 'officeId' })).toBeVisible();
  await ilham.looksAt('administration-file-refused');
});

test('a supervisor writes a reply of the own office, which its clerks find, and reads those of all', async ({ ilham, youssef, say, language }) => {
  await ilham.signsInAs('supervisor', demoPassword);
  await ilham.goesTo('/staff/administration/rules/cannedReplies');
  await ilham.looksAt('supervisor-canned-replies');
  await ilham.page.locator('main li a').first().click();
  await expect(ilham.page.getByText(say('administration:rule.shared'))).toBeVisible();
  await ilham.link('administration:tabs.cannedReplies').first().click();
  await ilham.link('administration:new.cannedReplies').click();
  const named = `${language === 'ar' ? 'جواب المصلحة' : 'Réponse du service'} ${Date.now()}`;
  for (const [part, words] of [['names', named], ['texts', `${named} {{name}}`]] as const) {
    const group = ilham.page.getByRole('group', { name: say(`administration:fields.${part}`), exact: true });
    for (const written of ['ar', 'fr']) await group.locator(`:is(input, textarea)[lang="${written}"]`).fill(words);
  }
  await ilham.page.getByLabel(say('administration:fields.service'), { exact: true }).selectOption('complaints');
  await ilham.page.getByLabel(pattern(say('administration:fields.action'))).selectOption('inform');
  await ilham.presses('common:action.save');
  await expect(ilham.page.getByRole('link', { name: new RegExp(named, 'u') })).toContainText(say('administration:rule.own'));
  const { token } = await youssef.colleague('clerk');
  const { items } = await ask<{ items: { name: string; own: boolean }[] }>('/canned-replies?service=complaints&action=inform', { session: { token } });
  expect(items).toContainEqual(expect.objectContaining({ name: named, own: true }));
  await ilham.page.getByRole('link', { name: new RegExp(named, 'u') }).click();
  await ilham.presses('common:action.delete');
  await ilham.page.getByRole('alertdialog').getByRole('button', { name: say('common:action.delete'), exact: true }).click();
  await expect(ilham.page.getByRole('link', { name: new RegExp(named, 'u') })).toHaveCount(0);
});

test('the other tools of the administrator keep nobody out', async ({ ilham }) => {
  await ilham.signsInAs('admin', demoPassword);
  for (const tool of ['rules/offices', 'rules/quarters', 'rules/settings', 'rules/seasons', 'rules/cannedReplies', 'merges']) {
    await ilham.goesTo(`/staff/administration/${tool}`);
    await ilham.looksAt(`administration-${tool.replace('/', '-')}`);
  }
});
