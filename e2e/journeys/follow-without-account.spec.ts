import { expect, test } from '../journey.ts';
import { openAccount } from '../people/account.ts';
import { aComplaint, asSubmitted } from '../people/complaint.ts';
import { asTyped } from '../people/newcomer.ts';
import { ask, type Case } from '../api.ts';

test('who has the reference and the phone follows a request without signing in, and learns nothing personal', async ({ fatima, say, language }) => {
  const { person, session } = await openAccount(language);
  const complaint = aComplaint(language);
  const { reference, timeline } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(complaint), session });

  await fatima.goesTo('/');
  // As it is copied from a paper: small letters, spaces for hyphens.
  await fatima.types('home:follow.reference', reference.toLowerCase().replaceAll('-', ' '));
  await fatima.types('home:follow.contact', asTyped(person.phone));
  await fatima.presses('home:follow.submit');
  await expect(fatima.page.locator('main .timeline')).toBeVisible();
  await expect(fatima.page.getByText(reference).first()).toBeVisible();
  await expect(fatima.page.getByText(say('complaints:statuses.submitted'), { exact: true })).toBeVisible();
  const filed = timeline[0];
  await expect(fatima.page.locator('main .timeline')).toContainText(filed?.time ?? 'no time');
  await fatima.looksAt('followed-case');

  const shown = await fatima.page.locator('body').innerText();
  for (const secret of [complaint.subject, complaint.body, complaint.place, person.lastName, person.lastNameAr, person.email, person.cin, asTyped(person.phone)]) {
    expect(shown).not.toContain(secret);
  }
  expect(fatima.page.url()).not.toContain(reference);
});

test('a wrong phone and an unknown reference are told in the same words', async ({ fatima, say, language }) => {
  const { person, session } = await openAccount(language);
  const { reference } = await ask<Case>('/complaints', { method: 'POST', body: asSubmitted(aComplaint(language)), session });
  await fatima.goesTo('/follow');
  await fatima.looksAt('follow');
  const told: string[] = [];
  for (const [asked, contact] of [[reference, '0600000000'], ['BRK-26-AAAA-AAAA', person.phone]] as const) {
    await fatima.types('cases:pages.follow.reference', asked);
    await fatima.types('cases:pages.follow.contact', contact);
    const answer = fatima.page.waitForResponse('**/api/v1/follow');
    await fatima.presses('cases:pages.follow.submit');
    expect((await answer).status()).toBe(404);
    await expect(fatima.page.getByText(say('cases:pages.follow.unknownTitle'))).toBeVisible();
    told.push(await fatima.page.locator('main .notice-stop').innerText());
    await expect(fatima.field('cases:pages.follow.reference')).toHaveValue(asked);
  }
  expect(told[0]).toBe(told[1]);
  await fatima.looksAt('follow-unknown');
});
