import { expect, test } from '../journey.ts';
import { aNewcomer, asTyped } from '../people/newcomer.ts';

test('the annex changes a citizen’s telephone and e-mail: old and new are told, and she sees who read her data', async ({ fatima, youssef, say, language }) => {
  await fatima.hasAnAccount();
  const { phone, email } = aNewcomer(language);
  await youssef.signsIn();
  await youssef.goesTo('/staff/citizens');
  await youssef.types('accounts:pages.citizens.label', fatima.self.cin);
  await youssef.presses('common:action.search');
  await youssef.page.locator('main a').filter({ hasText: fatima.name }).click();
  await youssef.reads(fatima.name);
  await youssef.looksAt('staff-citizen');
  expect(youssef.page.url()).not.toContain(fatima.self.cin);

  await youssef.presses('accounts:pages.contact.open');
  await expect(youssef.field('accounts:pages.data.phone')).toHaveValue(asTyped(fatima.self.phone));
  await youssef.types('accounts:pages.data.phone', asTyped(phone));
  await youssef.types('accounts:pages.data.email', email);
  await youssef.page.getByLabel(say('accounts:pages.contact.reason')).selectOption('changed');
  await youssef.page.getByLabel(say('accounts:pages.contact.identityChecked')).check();
  await youssef.looksAt('staff-citizen-contact');
  await youssef.presses('accounts:pages.contact.submit');
  await expect(youssef.page.getByText(say('accounts:pages.contact.done'))).toBeVisible();
  await expect(youssef.page.getByText(asTyped(phone))).toBeVisible();

  const words = new RegExp(say('notifications:accounts.contactChanged.email.subject'), 'u');
  const sms = new RegExp(say('accounts:contact.phone'), 'u');
  await fatima.phone().hasReceived(sms);
  await fatima.phone(phone).hasReceived(sms);
  await fatima.mailbox().hasReceived(words);
  await fatima.mailbox(email).hasReceived(words);

  await fatima.signsIn();
  await fatima.goesTo('/account');
  await expect(fatima.page.getByText(say('accounts:history.accounts.contactChanged')).first()).toBeVisible();
  await expect(fatima.page.getByText(say('accounts:history.accounts.citizenRead')).first()).toBeVisible();
  await fatima.looksAt('account');
});
