import { type Browser, expect, test as base, type TestInfo } from '@playwright/test';
import type { Locale } from '../libs/locales/src/index.ts';
import { desk, phone } from './devices.ts';
import { Citizen } from './people/citizen.ts';
import { Clerk } from './people/clerk.ts';
import { FrontDesk } from './people/front-desk.ts';
import { aNewcomer } from './people/newcomer.ts';
import { Person, type Standpoint } from './people/person.ts';
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
  /** A clerk at the counter of the annex. */
  nadia: FrontDesk;
  /** The clerk of the passport service. */
  jamila: Clerk;
  /** The administrator, the supervisor of the annex and the inspector, with what the reader of the project has in hand. */
  ilham: Person;
  khadija: Person;
  abdelhak: Person;
  /** Someone without an account, to whom a document is shown. */
  samir: Person;
}

interface Window {
  browser: Browser;
  baseURL: string | undefined;
  observed: Observed;
  say: Words;
  language: Locale;
}

/** Someone of the staff, with a desk and a browser of their own for as long as the journey lasts. */
function atADesk<Who>(Role: new (standpoint: Standpoint) => Who) {
  return async ({ browser, baseURL, observed, say, language }: Window, use: (who: Who) => Promise<void>, { project }: TestInfo): Promise<void> => {
    const context = await browser.newContext(desk);
    watch(context, new URL(baseURL ?? '').origin, observed);
    await use(new Role({ page: await context.newPage(), say, language, project: project.name }));
    await context.close();
  };
}

/** Someone with the device of the project: a phone in Arabic, a desk in French. */
async function inTheHand({ browser, baseURL, observed, say, language, locale }: Window & { locale: string | undefined }, use: (who: Person) => Promise<void>, { project }: TestInfo): Promise<void> {
  const context = await browser.newContext({ ...(language === 'ar' ? phone : desk), locale });
  watch(context, new URL(baseURL ?? '').origin, observed);
  await use(new Person({ page: await context.newPage(), say, language, project: project.name }));
  await context.close();
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
  youssef: atADesk(Clerk),
  rachid: atADesk(Clerk),
  nadia: atADesk(FrontDesk),
  jamila: atADesk(Clerk),
  ilham: inTheHand,
  khadija: inTheHand,
  abdelhak: inTheHand,
  samir: inTheHand,
});

export { expect };
