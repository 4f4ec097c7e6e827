import { perform } from '../api.ts';
import { expect, test } from '../journey.ts';
import { aComplaint } from '../people/complaint.ts';

const said = {
  ar: {
    question: 'المرجو توضيح رقم عمود الإنارة المعني.',
    reply: 'العمود رقم 27 أمام المدرسة.',
    explanation: 'الموضوع معروض حاليا على أنظار المحكمة الابتدائية ببركان.',
    transfer: 'إصلاح الإنارة العمومية من اختصاص الملحقة الأولى.',
    office: 'الملحقة الإدارية الأولى',
  },
  fr: {
    question: 'Merci de préciser le numéro du poteau concerné.',
    reply: 'Le poteau n° 27, devant l’école.',
    explanation: 'L’affaire est actuellement devant le tribunal de première instance de Berkane.',
    transfer: 'La réparation relève de la première annexe.',
    office: 'Première annexe',
  },
};

test('the clerk asks, the citizen replies, the clerk declares it inadmissible for a legal reason', async ({ fatima, youssef, say, language }) => {
  const words = said[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.files(aComplaint(language));

  await youssef.signsIn();
  await youssef.asks(reference, words.question);
  await fatima.phone().hasReceived(new RegExp(`${reference}[^]*http`, 'u'));
  await fatima.mailbox().hasReceived(new RegExp(words.question, 'u'));

  await fatima.goesTo('/requests');
  await expect(fatima.page.getByText(say('cases:pages.mine.waiting', { count: 1 }))).toBeVisible();
  await fatima.looksAt('my-requests-waiting');
  await fatima.opensHerCase(reference);
  await expect(fatima.page.getByText(say('cases:pages.case.asked'))).toBeVisible();
  await expect(fatima.page.getByText(words.question).first()).toBeVisible();
  await fatima.looksAt('case-asked');
  await fatima.replies(words.reply);

  await youssef.opens(reference);
  await expect(youssef.page.getByText(words.reply)).toBeVisible();
  await youssef.refuses(reference, 'before_court', words.explanation);
  await fatima.mailbox().hasReceived(new RegExp(words.explanation, 'u'));

  await fatima.opensHerCase(reference);
  await fatima.readsTheAnswer(words.explanation);
  await expect(fatima.page.getByText(say('complaints:reasons.before_court'))).toBeVisible();
  await expect(fatima.page.getByText(say('complaints:statuses.inadmissible')).first()).toBeVisible();
  await fatima.looksAt('case-inadmissible');
});

test('a case that belongs elsewhere is transferred: the first office no longer sees it, the other treats it', async ({ fatima, youssef, rachid, say, language }) => {
  const words = said[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.files(aComplaint(language));

  await youssef.signsIn();
  await youssef.passesOn(reference, words.office, words.transfer);
  await fatima.phone().hasReceived(new RegExp(`${reference}[^]*${words.office}`, 'u'));
  await fatima.opensHerCase(reference);
  await expect(fatima.page.getByText(words.transfer)).toBeVisible();

  await rachid.signsIn('clerk-annex1');
  await rachid.opens(reference);
  await expect(rachid.page.getByText(words.transfer).first()).toBeVisible();
  await rachid.answers(reference, words.reply);
  await fatima.page.reload();
  await fatima.readsTheAnswer(words.reply);
  await expect(fatima.page.getByText(say('complaints:statuses.answered'), { exact: true }).first()).toBeVisible();
});

test('two clerks at one case: the second sees what the first did, and keeps his words', async ({ fatima, youssef, say, language }) => {
  const words = said[language === 'ar' ? 'ar' : 'fr'];
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.files(aComplaint(language));
  await youssef.signsIn();
  await youssef.opens(reference);
  await youssef.starts('requestInformation');
  const text = youssef.composer.getByRole('textbox');
  await text.fill(words.question);

  const colleague = await youssef.colleague('clerk2');
  await perform(reference, colleague, { action: 'acknowledge' });
  await youssef.composer.getByRole('button', { name: say('workspace:composer.send.requestInformation') }).click();
  await expect(youssef.page.getByText(say('workspace:changed.title'))).toBeVisible();
  await expect(text).toHaveValue(words.question);
  await youssef.looksAt('staff-case-changed');
  await youssef.composer.getByRole('button', { name: say('workspace:composer.send.requestInformation') }).click();
  await expect(youssef.page.getByText(say('workspace:done.requestInformation')).first()).toBeVisible();
  const { timeline } = await fatima.caseOnRecord(reference);
  expect(timeline.map(({ action }) => action)).toEqual(['submit', 'acknowledge', 'requestInformation']);
});
