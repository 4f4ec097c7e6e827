import { ask, type Case } from '../api.ts';
import { expect, test } from '../journey.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { wordsIn } from '../texts.ts';

test('changing the language in the middle of a form keeps the page, what is typed and the choice for next time', async ({ fatima, language }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const complaint = aComplaint(language);
  const other = language === 'ar' ? 'fr' : 'ar';
  const say = wordsIn(other);
  await fatima.goesTo('/complaints/new');
  await fatima.answersWhatItIsAbout(complaint);
  await fatima.types('complaints:pages.labels.body_complaint', complaint.body);
  await fatima.presses('common:action.continue');
  await expect(fatima.page.locator('.error-summary')).toBeFocused();
  const address = fatima.page.url();

  await fatima.switchesTo(other);
  await expect(fatima.heading(say('complaints:pages.titles.situation'))).toBeVisible();
  expect(fatima.page.url()).toBe(address);
  await expect(fatima.page.getByLabel(say('complaints:pages.labels.body_complaint'), { exact: true })).toHaveValue(complaint.body);
  // The mistakes are told in the new language too.
  await expect(fatima.page.locator('.error-summary').getByRole('link', { name: say('complaints:pages.missing.subject') })).toBeVisible();
  await fatima.page.reload();
  await expect(fatima.heading(say('complaints:pages.titles.situation'))).toBeVisible();
});

test('dates and hours are those of Berkane, whatever the clock of the reader', async ({ fatima, youssef, language }) => {
  await fatima.hasAnAccount();
  const { reference, timeline, dueDate } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  const [filed] = timeline;
  const day = new Intl.DateTimeFormat(language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  await fatima.signsIn();
  await fatima.opensHerCase(reference);
  const inAuckland = await fatima.page.evaluate(() => new Date().getTimezoneOffset());
  expect(inAuckland).toBeLessThan(-700);
  await expect(fatima.page.locator('main .timeline')).toContainText(filed?.time ?? 'no time');
  await expect(fatima.page.locator('main').getByText(day.format(new Date(dueDate))).first()).toBeVisible();
  await youssef.signsIn();
  await youssef.opens(reference);
  await expect(youssef.page.locator('aside')).toContainText(filed?.time ?? 'no time');
  await expect(youssef.page.locator('aside')).toContainText(day.format(new Date(dueDate)));
});
