import { expect, test } from '../journey.ts';
import { gap, pattern } from '../texts.ts';

const lost = {
  ar: { date: '2026-02-05', place: 'السوق الأسبوعي ببركان', circumstances: 'ضاعت حقيبتي في السوق وبداخلها جواز السفر.' },
  fr: { date: '2026-02-05', place: 'Souk hebdomadaire de Berkane', circumstances: 'J’ai perdu mon sac au souk, le passeport était dedans.' },
};
const register = { number: 'QZ7391846', issueDate: '2022-09-17', expiryDate: '2027-09-16' };
const authority = { ar: 'عمالة إقليم بركان', fr: 'Province de Berkane' };

/** The date in figures or in words, whatever stands between its parts. */
function anyWriting(date: string): RegExp {
  const [year = '', , day = ''] = date.split('-');
  return new RegExp(`${day}.{1,12}${year}|${year}.{1,4}${day}`, 'u');
}

test('a lost passport: its data are found, seen with the password only, and never sent', async ({ fatima, jamila, say, language }) => {
  test.setTimeout(180_000);
  fatima.looksAround();
  jamila.looksAround();
  const reader = language === 'ar' ? 'ar' : 'fr';
  const found = { ...register, issuingAuthority: authority[reader] };
  const dates = [anyWriting(found.issueDate), anyWriting(found.expiryDate)];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.asksForPassportData(lost[reader]);
  await fatima.phone().hasReceived(new RegExp(reference, 'u'));

  await jamila.signsIn('clerk-passport');
  await jamila.providesPassportData(reference, found);
  await expect(jamila.page.getByText(found.number), 'what was typed does not stay on the screen of the desk').toHaveCount(0);
  await jamila.looksAt('staff-case-provided');

  await fatima.phone().hasReceived(pattern(say('notifications:passport-requests.provideData.sms', { reference, link: gap })));
  await fatima.mailbox().hasReceived(pattern(say('notifications:passport-requests.provideData.email.subject', { reference })));
  for (const { subject, text } of [...(await fatima.phone().messages()), ...(await fatima.mailbox().messages())]) {
    for (const secret of [new RegExp(found.number, 'iu'), ...dates]) expect(`${subject}\n${text}`, 'messages hold nothing of the passport').not.toMatch(secret);
  }

  await fatima.opensHerCase(reference);
  const main = fatima.page.locator('main');
  await expect(fatima.page.getByText(say('passport-requests:statuses.provided'), { exact: true }).first()).toBeVisible();
  for (const secret of [found.number, ...dates]) await expect(main, 'nothing before the password').not.toContainText(secret);
  await fatima.looksAt('case-passport-closed');

  const data = await fatima.opensThePassportData();
  for (const part of [found.number, found.issuingAuthority, ...dates]) await expect(data).toContainText(part);
  await fatima.looksAt('case-passport-open');

  await fatima.page.reload();
  await expect(data.getByRole('button', { name: say('passport-requests:pages.data.show') })).toBeVisible();
  await expect(main, 'the password is asked for again').not.toContainText(found.number);
});
