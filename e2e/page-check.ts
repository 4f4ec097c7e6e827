import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { keyBeginnings } from './texts.ts';

const screens = join(import.meta.dirname, 'results/screens');

/** What may be a key of the texts shown instead of its words: `pages.case.title`, `accounts:pages.door`. */
const dotted = /\b(?:([a-z][a-zA-Z]+):)?([a-z][a-zA-Z]+)(?:\.\w+)+/gu;

/** What a reader meets in words: text, names of pictures and buttons, what stands in empty boxes. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')];
    const names = named.flatMap((element) => ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''));
    return [document.title, document.body.innerText, ...names].join('\n');
  });
}

export async function expectTranslated(page: Page): Promise<void> {
  const words = (await wordsOf(page)).replace(/\S+@\S+/gu, '').replace(/https?:\S+/gu, '');
  const keys = [...words.matchAll(dotted)].filter(([, namespace, first = '']) => namespace || keyBeginnings.has(first)).map(([key]) => key);
  expect.soft(keys, `keys shown instead of words on ${page.url()}`).toEqual([]);
  expect.soft(words.match(/[\u0660-\u0669\u06F0-\u06F9]+/gu) ?? [], `Eastern digits on ${page.url()}`).toEqual([]);
  expect.soft(words.match(/\{\{\w*\}\}|undefined|NaN|Invalid Date|\[object/gu) ?? [], `gaps in the words of ${page.url()}`).toEqual([]);
}

/** How far the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Looks at a page as it stands: open to all, in words, as wide as its window; keeps a picture. */
export async function lookAt(page: Page, name: string, project: string): Promise<void> {
  await page.locator('h1').first().waitFor();
  await expect(page.locator('[aria-busy="true"], .skeleton')).toHaveCount(0);
  await expectTranslated(page);
  expect.soft(await overflow(page), `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: join(screens, project, `${name}.png`), fullPage: true, animations: 'disabled' });
  await expectAccessible(page);
}
