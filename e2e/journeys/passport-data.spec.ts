import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, type Case } from '../api.ts';
import { expect, test } from '../journey.ts';
import { isSigned, textOf } from '../paper.ts';
import { gap, pattern } from '../texts.ts';

const lost = {
  ar: { event: 'loss', date: '2026-02-05', place: 'السوق الأسبوعي ببركان', circumstances: 'ضاعت حقيبتي في السوق وبداخلها جواز السفر.' },
  fr: { event: 'loss', date: '2026-02-05', place: 'Souk hebdomadaire de Berkane', circumstances: 'J’ai perdu mon sac au souk, le passeport était dedans.' },
} as const;
const stolen = {
  ar: { event: 'theft', date: '2026-03-14', place: 'المحطة الطرقية ببركان', circumstances: 'سرقت حقيبة ابني بالمحطة وبداخلها جواز سفره.' },
  fr: { event: 'theft', date: '2026-03-14', place: 'Gare routière de Berkane', circumstances: 'Le sac de mon fils a été volé à la gare, son passeport était dedans.' },
} as const;
const adam = { guardianLink: 'mother', firstNameAr: 'آدم', lastNameAr: 'الوالي', firstName: 'Adam', lastName: 'Ouali' };
const answer = {
  ar: { notFound: 'لا يوجد جواز باسمكم في سجل العمالة.', refused: 'سلم هذا الجواز بعمالة وجدة أنجاد، وهي المختصة.' },
  fr: { notFound: 'Aucun passeport à votre nom dans le registre de la province.', refused: 'Ce passeport relève de la préfecture d’Oujda-Angad.' },
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

test('a child’s stolen passport: the mother proves her link, reads the data and takes the signed paper to the police', async ({ fatima, jamila, say, language }) => {
  test.setTimeout(180_000);
  const reader = language === 'ar' ? 'ar' : 'fr';
  fatima.looksAround();
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.asksForPassportData(stolen[reader], adam);
  await expect(fatima.page.getByText(say('passport-requests:documents.guardianship_proof')).first()).toBeVisible();
  await fatima.completesTheFile('acte-de-naissance.jpg', join(import.meta.dirname, '../papers/street-lamp.jpg'));

  await jamila.signsIn('clerk-passport');
  await jamila.opens(reference);
  await expect(jamila.page.getByText('acte-de-naissance.jpg')).toBeVisible();
  await expect(jamila.page.getByText(say('passport-requests:guardianLinks.mother'))).toBeVisible();
  await jamila.providesPassportData(reference, { ...register, issuingAuthority: authority[reader] });

  await fatima.opensHerCase(reference);
  await expect(await fatima.opensThePassportData()).toContainText(register.number);
  const paper = await fatima.downloadsThePassportData();
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
  expect(textOf(paper)).toContain(register.number);
  expect(isSigned(paper)).toBe(true);
});

test('a passport that is not in the register, and one that is another province’s: both are told in clear words', async ({ fatima, jamila, say, language }) => {
  const words = answer[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  await jamila.signsIn('clerk-passport');
  const { date: eventDate, place: eventPlace, ...told } = lost[language === 'ar' ? 'ar' : 'fr'];
  const asks = () => ask<Case>('/passport-requests', { method: 'POST', body: { ...told, eventDate, eventPlace, subject: 'self' }, session: fatima.session });

  const missing = await asks();
  await jamila.opens(missing.reference);
  await jamila.does('notFound', 'passport-requests', { message: words.notFound });
  await fatima.opensHerCase(missing.reference);
  await fatima.readsTheAnswer(words.notFound);
  await expect(fatima.page.getByText(say('passport-requests:statuses.not_found'), { exact: true }).first()).toBeVisible();
  await fatima.looksAt('case-passport-not-found');

  const elsewhere = await asks();
  await jamila.opens(elsewhere.reference);
  await jamila.does('reject', 'passport-requests', { choices: ['reasons.other_office'], message: words.refused });
  await fatima.opensHerCase(elsewhere.reference);
  await fatima.readsTheAnswer(words.refused);
  await expect(fatima.page.getByText(say('cases:pages.refusal.appealTitle'))).toBeVisible();
  await fatima.looksAt('case-passport-refused');
  const decision = await fatima.downloadsTheDocument();
  expect(isSigned(decision)).toBe(true);
});
