import { readFileSync } from 'node:fs';
import { expect, test } from '../journey.ts';
import { Letterbox } from '../messages.ts';
import { textOf } from '../paper.ts';
import { aComplaint } from '../people/complaint.ts';
import { aNewcomer } from '../people/newcomer.ts';

const stolen = {
  ar: { event: 'theft', date: '2026-02-05', place: 'المحطة الطرقية بوجدة', circumstances: 'سرقت حقيبتي بالمحطة وبداخلها جواز السفر.' },
  fr: { event: 'theft', date: '2026-02-05', place: 'Gare routière d’Oujda', circumstances: 'Mon sac a été volé à la gare, le passeport était dedans.' },
} as const;

test('someone without an account files each of the three services at the counter, and goes home with the receipts', async ({ nadia, say, language }) => {
  test.setTimeout(180_000);
  nadia.looksAround();
  const visitor = aNewcomer(language);
  const phone = new Letterbox('sms', visitor.phone);
  const holdsTheReceipt = async (reference: string, kind: string) => {
    const receipt = await nadia.printsTheReceipt();
    expect(readFileSync(receipt).subarray(0, 5).toString()).toBe('%PDF-');
    // Nobody knows yet which language the visitor reads: Arabic it is.
    for (const words of [reference, visitor.lastNameAr]) expect(textOf(receipt), `the receipt of ${kind}`).toContain(words);
    await phone.hasReceived(new RegExp(reference, 'u'));
  };

  await nadia.signsIn();
  await nadia.receives(visitor);
  await holdsTheReceipt(await nadia.filesAComplaint(aComplaint(language)), 'a complaint');

  await nadia.receives(visitor);
  const certificate = await nadia.filesForACertificate('scholarship');
  await holdsTheReceipt(certificate, 'a certificate');

  await nadia.receives(visitor);
  await holdsTheReceipt(await nadia.filesForPassportData(stolen[language === 'ar' ? 'ar' : 'fr']), 'passport data');

  await nadia.receives(visitor);
  await nadia.asksTwiceForACertificate('scholarship');
  await expect(nadia.page.getByText(say('desk:alreadyOpen.title'))).toBeVisible();
  await expect(nadia.page.getByText(certificate)).toBeVisible();
});
