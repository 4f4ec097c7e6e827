import { expect, test } from '../journey.ts';
import { aComplaint } from '../people/complaint.ts';

/** The first page for a citizen, as it travels (see the promises on speed). */
const mostBytes = 300_000;

test('a whole session stays on the origin, breaks no rule of content security and leaves no error behind', async ({ fatima, youssef, observed, language }) => {
  await fatima.hasAnAccount();
  await fatima.signsIn();
  const reference = await fatima.files(aComplaint(language));
  await fatima.opensHerCase(reference);
  for (const path of ['/', '/questions', '/follow', '/account', '/accessibility', '/data-protection']) await fatima.goesTo(path);
  await youssef.signsIn();
  await youssef.opens(reference);
  await youssef.goesTo('/staff/registrations');
  expect(observed).toEqual({ outside: [], violations: [], errors: [] });
});

test('a script that is not ours does not run', async ({ fatima, observed }) => {
  await fatima.goesTo('/');
  await fatima.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.stranger = "in"';
    document.head.append(script);
  });
  await expect(fatima.page.locator('html')).not.toHaveAttribute('data-stranger');
  await expect.poll(() => observed.violations.length).toBe(1);
  observed.violations.length = 0;
});

test('the first page is light: nothing is loaded that it does not need', async ({ fatima }) => {
  const { page } = fatima;
  await page.goto('/', { waitUntil: 'networkidle' });
  const sizes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return { name, transferSize };
    }),
  );
  const total = sizes.reduce((sum, { transferSize }) => sum + transferSize, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(mostBytes);
  expect(sizes.filter(({ name }) => /staff|workspace|registrations/u.test(name))).toEqual([]);
});
