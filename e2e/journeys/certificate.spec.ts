import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '../journey.ts';
import { gap, pattern } from '../texts.ts';

const office = { ar: 'الملحقة الإدارية الخامسة', fr: 'Cinquième annexe' };
const explanation = {
  ar: 'فاتورة الكهرباء المدلى بها ليست باسمكم ولا تتعلق بالعنوان المصرح به.',
  fr: 'La facture d’électricité produite n’est pas à votre nom et ne concerne pas l’adresse déclarée.',
};

/** The code as it is printed on the paper; the reference of the case looks alike and is left out. */
function codeOn(paper: string, reference: string): string {
  const text = execFileSync('pdftotext', [paper, '-'], { encoding: 'utf8' }).replaceAll(reference, '');
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(text)?.[0] ?? '';
}

test('a residence certificate: asked for, signed, checked by whoever is shown it, handed over at the annex', async ({ fatima, youssef, samir, say, language }) => {
  test.setTimeout(180_000);
  fatima.looksAround();
  youssef.looksAround();
  const annex = office[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.asksForCertificate('bank_account');
  await fatima.phone().hasReceived(new RegExp(reference, 'u'));

  await youssef.signsIn();
  await youssef.signsTheCertificate(reference);
  // An SMS does without the letters that would double its price: the sentence may differ by an accent.
  await fatima.phone().hasReceived(new RegExp(`${reference}[^]*${annex}[^]*\\d\\d:\\d\\d`, 'u'));

  await fatima.opensHerCase(reference);
  await expect(fatima.page.getByText(say('certificates:pages.collection.title'))).toBeVisible();
  await fatima.looksAt('case-certificate-ready');
  const paper = await fatima.downloadsTheDocument();
  const code = codeOn(paper, reference);
  expect(code).not.toBe('');

  await samir.goesTo('/verify');
  await samir.looksAt('verify');
  await samir.types('verification:code.label', code.toLowerCase());
  await samir.presses('verification:code.check');
  await expect(samir.page.getByText(say('verification:states.valid.title'))).toBeVisible();
  await expect(samir.page.locator('main')).toContainText(annex);
  await expect(samir.page.locator('main'), 'no more of its holder than initials').not.toContainText(fatima.self.lastName);
  await expect(samir.page.locator('main')).not.toContainText(fatima.self.lastNameAr);
  await samir.page.locator('input[type="file"]').setInputFiles({ name: 'original.pdf', mimeType: 'application/pdf', buffer: readFileSync(paper) });
  await expect(samir.page.getByText(say('verification:compare.same.title'))).toBeVisible();
  await samir.looksAt('verify-valid');

  await youssef.handsOver(code, fatima);
  await youssef.looksAt('staff-desk-collected');
  await fatima.phone().hasReceived(pattern(say('notifications:certificates.markCollected.sms', { reference, officeName: gap })));
  await fatima.page.reload();
  await expect(fatima.page.getByText(say('certificates:statuses.collected'), { exact: true }).first()).toBeVisible();
  await fatima.looksAt('case-certificate-collected');
});

test('a refused certificate: the citizen reads why, and how to appeal', async ({ fatima, youssef, say, language }) => {
  const words = explanation[language === 'ar' ? 'ar' : 'fr'];
  youssef.looksAround();
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.asksForCertificate('school');

  await youssef.signsIn();
  await youssef.refusesTheCertificate(reference, 'address_not_proven', words);
  await fatima.mailbox().hasReceived(new RegExp(words, 'u'));

  await fatima.opensHerCase(reference);
  await expect(fatima.page.getByText(say('certificates:statuses.rejected'), { exact: true }).first()).toBeVisible();
  await expect(fatima.page.getByText(say('cases:pages.refusal.title'))).toBeVisible();
  await expect(fatima.page.getByText(say('certificates:reasons.address_not_proven')).first()).toBeVisible();
  await expect(fatima.page.getByText(words).first()).toBeVisible();
  await expect(fatima.page.getByText(say('cases:pages.refusal.appealTitle'))).toBeVisible();
  await expect(fatima.page.getByText(pattern(say('cases:pages.refusal.appeal', { date: gap })))).toBeVisible();
  await expect(fatima.page.getByText(say('cases:pages.refusal.law'))).toBeVisible();
  await fatima.looksAt('case-certificate-refused');
});
