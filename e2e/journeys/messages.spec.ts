import { ask, signIn } from '../api.ts';
import { expect, test } from '../journey.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { aNewcomer } from '../people/newcomer.ts';

const patience = { timeout: 30_000 };

/** Of a block of numbers that nobody has: whatever is sent there is taken, and fails a second later. */
const nobodysPhone = '+212799000002';

test('a citizen chooses e-mail only, and hears of her complaint by the bell and in her mailbox', async ({ fatima, youssef, say, language }) => {
  test.setTimeout(150_000);
  await fatima.hasAnAccount();
  await fatima.signsIn();
  await fatima.goesTo('/account');
  const complaints = fatima.field('notifications:kinds.complaints');
  await complaints.selectOption('email');
  await expect(fatima.page.getByText(say('accounts:pages.channels.done'))).toBeVisible();
  await fatima.looksAt('account-channels');

  await fatima.goesTo('/messages');
  await fatima.looksAt('my-messages-unread');
  await fatima.presses('messages:mine.markAll');
  await expect(fatima.link('messages:bell.read')).toBeVisible();
  const { reference } = await ask<{ reference: string }>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  await expect(fatima.page.getByRole('link', { name: say('messages:bell.unread', { count: 1 }), exact: true })).toBeVisible(patience);
  const told = fatima.page.locator('main li').filter({ hasText: reference });
  await expect(told).toBeVisible();
  await expect(told.getByText(say('messages:channels.email'))).toBeVisible();
  await expect(told.getByText(say('messages:channels.sms'))).toHaveCount(0);
  await fatima.mailbox().hasReceived(new RegExp(reference, 'u'));
  expect((await fatima.phone().messages()).filter(({ text }) => text.includes(reference)), 'nothing about it came by SMS').toEqual([]);
  await fatima.looksAt('my-messages');
  await told.getByRole('link').click();
  await fatima.page.waitForURL(`**/requests/${reference}`);
  await expect(fatima.link('messages:bell.read')).toBeVisible(patience);

  await youssef.signsIn();
  await youssef.opens(reference);
  const sent = youssef.page.getByRole('region', { name: say('messages:case.title') });
  await expect(sent.getByText(say('messages:channels.email'))).toBeVisible();
  expect(await sent.innerText(), 'addresses are masked').not.toContain(fatima.self.email);
  await youssef.looksAt('staff-case-messages');
});

test('a message to a number that nobody has is seen to fail, and is sent again by the clerk and by the administrator', async ({ youssef, rachid, say, language }) => {
  test.setTimeout(150_000);
  const { email: _email, officeId: _office, ...visitor } = { ...aNewcomer(language), phone: nobodysPhone };
  const { reference } = await ask<{ reference: string }>('/desk/cases', {
    method: 'POST',
    body: { service: 'complaints', person: visitor, input: asSubmitted(aComplaint(language)) },
    session: await signIn('clerk'),
  });

  await rachid.signsInAs('admin', 'Nafida-demo-2026');
  await rachid.goesTo('/staff/messages');
  const row = rachid.page.getByRole('list', { name: say('sending:list.label') }).getByRole('listitem').filter({ hasText: reference });
  const failed = row.getByText(say('messages:states.failed'), { exact: true });
  const looksFor = async (): Promise<void> => {
    await rachid.types('sending:filter.q', reference);
    await rachid.presses('common:action.search');
    await expect(row).toHaveCount(1);
  };
  await expect(async () => {
    await rachid.goesTo('/staff/messages?channel=sms');
    await looksFor();
    await expect(failed).toBeVisible({ timeout: 2_000 });
  }).toPass(patience);
  expect(await row.innerText(), 'the number is masked').not.toMatch(/799\s?000\s?002|799000002/u);
  await rachid.looksAt('staff-messages');
  await row.getByRole('checkbox').check();
  await rachid.page.getByRole('button', { name: say('sending:bulk.resend', { count: 1 }), exact: true }).click();
  await expect(rachid.page.getByText(say('messages:resend.many', { count: 1 }))).toBeVisible();

  await youssef.signsIn();
  await youssef.opens(reference);
  const sent = youssef.page.getByRole('region', { name: say('messages:case.title') });
  await expect(async () => {
    await youssef.opens(reference);
    await expect(sent.getByText(say('messages:states.failed'), { exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass(patience);
  await sent.getByRole('button', { name: say('messages:resend.one') }).click();
  await expect(youssef.page.getByText(say('messages:resend.done'))).toBeVisible();
});
