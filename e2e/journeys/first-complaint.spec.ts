import { join } from 'node:path';
import { expect, test } from '../journey.ts';
import { aComplaint } from '../people/complaint.ts';
import { gap, pattern } from '../texts.ts';

const photo = join(import.meta.dirname, '../papers/street-lamp.jpg');

test('a citizen of Berkane registers, files her first complaint, reads the answer, rates it and reopens it', async ({ fatima, youssef, say, language }) => {
  test.setTimeout(240_000);
  fatima.looksAround();
  youssef.looksAround();
  const complaint = aComplaint(language);
  const answer = language === 'ar' ? 'تم إصلاح الإنارة العمومية بزنقة الرمان يوم أمس، شكرا لكم.' : 'L’éclairage de la rue des Grenadiers a été réparé hier. Merci de votre vigilance.';

  const registration = await fatima.registers();
  await fatima.mailbox().hasReceived(new RegExp(registration, 'u'));
  await youssef.signsIn();
  await youssef.looksAt('staff-queue');
  await youssef.approves(fatima, registration);
  await fatima.activates();

  const reference = await fatima.files(complaint, photo);
  expect(reference).toMatch(/^BRK-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}$/u);
  await expect(fatima.page.getByText(say('cases:pages.uploads.done'), { exact: true })).toBeVisible();
  await fatima.phone().hasReceived(new RegExp(reference, 'u'));
  await fatima.mailbox().hasReceived(new RegExp(reference, 'u'));

  await youssef.takesUp(reference);
  await expect(youssef.page.getByText(complaint.body)).toBeVisible();
  await expect(youssef.page.getByText('street-lamp')).toBeVisible();
  await youssef.answers(reference, answer);
  await fatima.phone().hasReceived(pattern(say('notifications:complaints.answer.sms', { reference, link: gap })));
  await fatima.mailbox().hasReceived(new RegExp(answer, 'u'));

  await fatima.opensHerCase(reference);
  await fatima.readsTheAnswer(answer);
  await fatima.looksAt('case-answered');

  await fatima.rates(4, language === 'ar' ? 'شكرا على السرعة' : 'Merci pour votre rapidité');
  await fatima.reopens(language === 'ar' ? 'الإنارة انطفأت من جديد هذه الليلة' : 'La lampe s’est de nouveau éteinte cette nuit');
  await fatima.looksAt('case-reopened');

  await youssef.opens(reference);
  await expect(youssef.page.getByText(say('workspace:case.rating', { rating: 4 }))).toBeVisible();
  await expect(youssef.page.getByText(say('complaints:timeline.reopen')).first()).toBeVisible();
});
