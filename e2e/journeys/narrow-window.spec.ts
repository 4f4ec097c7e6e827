import { ask, type Case } from '../api.ts';
import { expect, test } from '../journey.ts';
import { expectTranslated, overflow } from '../page-check.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import type { Person } from '../people/person.ts';
import { wordsIn } from '../texts.ts';

const narrowest = { width: 320, height: 640 };
const forEveryone = ['/', '/questions', '/follow', '/data-protection', '/accessibility', '/sign-in', '/register', '/activate', '/reset-password', '/no-such-page'];
const forCitizens = ['/requests', '/messages', '/account', '/account/password', '/complaints/new', '/complaints/new?kind=suggestion&step=subject'];
const forStaff = ['/staff/requests?view=all', '/staff/registrations', '/staff/citizens'];

/** Every page in every language: named and directed as such, in words, no wider than the smallest window. */
async function readsInEveryLanguage(person: Person, paths: readonly string[]): Promise<void> {
  const { page } = person;
  await page.setViewportSize(narrowest);
  for (const path of paths) {
    await person.goesTo(path);
    for (const language of ['fr', 'en', 'ar'] as const) {
      await test.step(`${path} in ${language}`, async () => {
        await person.switchesTo(language);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        await expect(page.locator('.skeleton')).toHaveCount(0);
        await expect(page).toHaveTitle(new RegExp(wordsIn(language)('common:brand.name'), 'u'));
        await expectTranslated(page);
        expect.soft(await overflow(page), `sideways scrolling on ${path} in ${language}`).toBeLessThanOrEqual(0);
        expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/u, ''));
      });
    }
  }
}

test('what everyone may read, in three languages, on the narrowest telephone', async ({ fatima }) => {
  await readsInEveryLanguage(fatima, forEveryone);
  await expect(fatima.page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('what a citizen reads of her own, in three languages, on the narrowest telephone', async ({ fatima, language }) => {
  await fatima.hasAnAccount();
  const { reference } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  await fatima.signsIn();
  await readsInEveryLanguage(fatima, [...forCitizens, `/requests/${reference}`, `/complaints/filed/${reference}`]);
  await expect(fatima.page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('what the staff read, in three languages, in the narrowest window', async ({ fatima, youssef, language }) => {
  await fatima.hasAnAccount();
  const { reference } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session: fatima.session });
  await youssef.signsIn();
  await readsInEveryLanguage(youssef, [...forStaff, `/staff/requests/${reference}?view=all`]);
  await expect(youssef.page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('what the administrator watches over, in three languages, in the narrowest window', async ({ rachid }) => {
  await rachid.signsInAs('admin', 'Nafida-demo-2026');
  await readsInEveryLanguage(rachid, ['/staff/messages', '/staff/messages?show=set-aside']);
});
