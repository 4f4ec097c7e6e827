import { expect, test } from '../journey.ts';

/** The pages that no other journey passes, by the name of their picture. */
const pages = { home: '/', questions: '/questions', 'data-protection': '/data-protection', accessibility: '/accessibility', 'reset-password': '/reset-password', 'not-found': '/no-such-page' };

test('the pages for everyone keep nobody out', async ({ fatima, say }) => {
  for (const [name, path] of Object.entries(pages)) {
    await fatima.goesTo(path);
    await fatima.looksAt(name);
  }
  await expect(fatima.heading(say('common:notFound.title'))).toBeVisible();
  await fatima.link('common:notFound.home').click();
  await expect(fatima.page).toHaveURL(/\/$/u);
});

test('an address that leads nowhere says so, however deep it is', async ({ fatima, youssef, say }) => {
  for (const path of ['/no-such-page', '/requests/a/b/c', '/appointments/booked/a/b', '/appointments/a/b/c']) {
    await fatima.goesTo(path);
    await expect(fatima.heading(say('common:notFound.title'))).toBeVisible();
  }
  await youssef.signsIn();
  for (const path of ['/staff/no-such-page', '/staff/agenda/no-such-page', '/staff/agendas/catalogue/a/b', '/staff/administration/no-such-page']) {
    await youssef.goesTo(path);
    await expect(youssef.heading(say('common:notFound.title'))).toBeVisible();
  }
});

test('the search of the entrance finds a service in any spelling', async ({ fatima, say, language }) => {
  await fatima.goesTo('/');
  const search = fatima.page.getByRole('searchbox', { name: say('home:search.label') });
  await search.fill(language === 'ar' ? 'شكايه' : 'reclamation');
  await fatima.looksAt('home-search');
  await fatima.page.getByRole('search').getByRole('link', { name: say('home:services.complaint.title') }).click();
  await expect(fatima.heading(say('accounts:pages.signIn.title'))).toBeVisible();
});

test('the pages of one’s account keep nobody out, and a citizen does not reach the desk of the staff', async ({ fatima, say }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
  for (const [name, path] of Object.entries({ password: '/account/password', 'second-factor': '/second-factor' })) {
    await fatima.goesTo(path);
    await fatima.looksAt(name);
  }
  const refused = fatima.page.waitForResponse('**/api/v1/registrations**');
  await fatima.page.goto('/staff/registrations');
  expect((await refused).status()).toBe(403);
  await expect(fatima.page.locator('main .notice-stop')).toBeVisible();
  await expect(fatima.heading(say('accounts:pages.registrations.title'))).toBeVisible();
});

test('the desk of the staff keeps nobody out', async ({ youssef, say }) => {
  await youssef.signsIn();
  for (const [name, path] of Object.entries({ 'staff-citizens': '/staff/citizens', 'staff-queue-all': '/staff/requests?view=all' })) {
    await youssef.goesTo(path);
    await youssef.looksAt(name);
  }
  await expect(youssef.page.getByRole('button', { name: say('workspace:keys.title') })).toBeVisible();
});
