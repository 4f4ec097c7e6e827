import { readFileSync } from 'node:fs';
import { expect, test } from '../journey.ts';
import { codeOn } from '../paper.ts';
import { gap, pattern } from '../texts.ts';

const completion = {
  ar: { question: 'المرجو الإدلاء بفاتورة الماء أو الكهرباء باسمكم.', answer: 'تجدون الفاتورة رفقته.', found: 'أكد الجيران أن المعنية بالأمر تقطن بالعنوان.', why: 'ننتظر نتيجة بحث تكميلي.', revoked: 'صدرت الشهادة بناء على تصريح غير صحيح.' },
  fr: { question: 'Merci de produire une facture d’eau ou d’électricité à votre nom.', answer: 'Voici la facture demandée.', found: 'Les voisins confirment que l’intéressée habite à l’adresse.', why: 'Une enquête complémentaire est en cours.', revoked: 'Le certificat repose sur une déclaration inexacte.' },
};
const office = { ar: 'الملحقة الإدارية الخامسة', fr: 'Cinquième annexe' };
const explanation = {
  ar: 'فاتورة الكهرباء المدلى بها ليست باسمكم ولا تتعلق بالعنوان المصرح به.',
  fr: 'La facture d’électricité produite n’est pas à votre nom et ne concerne pas l’adresse déclarée.',
};

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
  await youssef.opens(reference);
  await youssef.does('reject', 'certificates', { choices: ['reasons.address_not_proven'], message: words });
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

test('a certificate that takes longer: asked to complete, enquired about, extended, collected with the card, and revoked', async ({ fatima, youssef, rachid, samir, say, language }) => {
  test.setTimeout(180_000);
  samir.looksAround();
  const words = completion[language === 'ar' ? 'ar' : 'fr'];
  const annex = office[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.asksForCertificate('utilities');

  youssef.looksAround();
  await youssef.signsIn();
  await youssef.opens(reference);
  await youssef.does('requestInformation', 'certificates', { choices: ['documents.utility_bill'], message: words.question });
  await expect(youssef.page.getByText(say('workspace:deadline.suspended'))).toBeVisible();
  await fatima.mailbox().hasReceived(new RegExp(words.question, 'u'));

  await fatima.opensHerCase(reference);
  await expect(fatima.page.getByText(say('cases:pages.case.suspended')), 'the clock stands still').toBeVisible();
  await expect(fatima.page.getByText(say('certificates:documents.utility_bill')).first()).toBeVisible();
  await fatima.looksAt('case-certificate-asked');
  await fatima.replies(words.answer, 'certificates');
  await expect(fatima.page.getByText(say('cases:pages.case.suspended'))).toHaveCount(0);

  await youssef.opens(reference);
  await youssef.does('recordEnquiry', 'certificates', { choices: ['reasons.confirmed'], message: words.found });
  await youssef.does('extend', 'certificates', { choices: ['reasons.enquiry_needed'], days: 10, message: words.why });
  await expect(youssef.page.getByText(say('workspace:deadline.extended', { count: 10 }), { exact: true })).toBeVisible();
  await fatima.mailbox().hasReceived(new RegExp(words.why, 'u'));
  await fatima.page.reload();
  await expect(fatima.page.getByText(say('cases:pages.clock.extended', { count: 10 }))).toBeVisible();
  await expect(fatima.page.getByText(words.found), 'what the auxiliary said stays with the staff').toHaveCount(0);
  await fatima.looksAt('case-certificate-extended');

  await youssef.signsTheCertificate(reference);
  await fatima.phone().hasReceived(new RegExp(`${reference}[^]*${annex}[^]*\\d\\d:\\d\\d`, 'u'));
  await fatima.page.reload();
  const paper = await fatima.downloadsTheDocument();
  await youssef.handsOver(fatima.self.cin, fatima);

  await rachid.signsIn('supervisor');
  await rachid.opens(reference);
  await rachid.does('revoke', 'certificates', { choices: ['reasons.false_statement'], message: words.revoked });
  await fatima.mailbox().hasReceived(new RegExp(words.revoked, 'u'));
  await samir.goesTo(`/verify/${codeOn(paper, reference)}`);
  await expect(samir.page.getByText(say('verification:states.revoked.title'))).toBeVisible();
  const changed = Buffer.concat([readFileSync(paper), Buffer.from('\n')]);
  await samir.page.locator('input[type="file"]').setInputFiles({ name: 'other.pdf', mimeType: 'application/pdf', buffer: changed });
  await expect(samir.page.getByText(say('verification:compare.different.title'))).toBeVisible();
  await samir.looksAt('verify-revoked-not-ours');
  await fatima.page.reload();
  await expect(fatima.page.getByText(say('certificates:statuses.revoked'), { exact: true }).first()).toBeVisible();
});
