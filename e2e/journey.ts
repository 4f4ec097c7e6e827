import { expect, test as base } from '@playwright/test';
import type { Locale } from '../libs/locales/src/index.ts';
import { desk } from './devices.ts';
import { Citizen } from './people/citizen.ts';
import { Clerk } from './people/clerk.ts';
import { aNewcomer } from './people/newcomer.ts';
import { Person } from './people/person.ts';
import { languageOf, type Words, wordsIn } from './texts.ts';
import { type Observed, watch } from './watch.ts';

interface Cast {
  language: Locale;
  say: Words;
  /** What the browsers of this journey did; nothing may leave the origin or break. */
  observed: Observed;
  fatima: Citizen;
  /** A clerk of Fatima's annex, at a desk of his own. */
  youssef: Clerk;
  /** A clerk of another office, at another desk. */
  rachid: Clerk;
  /** The clerk of the passport service. */
  jamila: Clerk;
  /** Someone without an account, to whom a document is shown. */
  samir: Person;
}

/** The people of the journeys, each with a browser, in the language of the project. */
export const test = base.extend<Cast>({
  language: async ({ locale }, use) => use(languageOf(locale)),
  say: async ({ language }, use) => use(wordsIn(language)),
  observed: [
    async ({ context, baseURL }, use) => {
      const observed: Observed = { outside: [], violations: [], errors: [] };
      watch(context, new URL(baseURL ?? '').origin, observed);
      await use(observed);
      expect(observed, 'nothing leaves the origin, nothing breaks').toEqual({ outside: [], violations: [], errors: [] });
    },
    { auto: true },
  ],
  fatima: async ({ page, say, language }, use, { project }) => {
    await use(new Citizen({ page, say, language, project: project.name }, aNewcomer(language)));
  },
  youssef: async ({ browser, baseURL, observed, say, language }, use, { project }) => {
    const context = await browser.newContext(desk);
    watch(context, new URL(baseURL ?? '').origin, observed);
    await use(new Clerk({ page: await context.newPage(), say, language, project: project.name }));
    await context.close();
  },
  rachid: async ({ browser, baseURL, observed, say, language }, use, { project }) => {
    const context = await browser.newContext(desk);
    watch(context, new URL(baseURL ?? '').origin, observed);
    await use(new Clerk({ page: await context.newPage(), say, language, project: project.name }));
    await context.close();
  },
  jamila: async ({ browser, baseURL, observed, say, language }, use, { project }) => {
    const context = await browser.newContext(desk);
    watch(context, new URL(baseURL ?? '').origin, observed);
    await use(new Clerk({ page: await context.newPage(), say, language, project: project.name }));
    await context.close();
  },
  samir: async ({ browser, baseURL, observed, say, language, locale }, use, { project }) => {
    const context = await browser.newContext({ ...desk, locale });
    watch(context, new URL(baseURL ?? '').origin, observed);
    await use(new Person({ page: await context.newPage(), say, language, project: project.name }));
    await context.close();
  },
});

export { expect };
