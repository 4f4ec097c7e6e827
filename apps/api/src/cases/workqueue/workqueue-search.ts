/** What a search text turned out to be; each kind is looked up by the index made for it. */
export type Sought =
  | { by: 'nothing' }
  | { by: 'reference'; value: string }
  | { by: 'cin' | 'phone' | 'email' | 'document'; value: Buffer }
  | { by: 'words' | 'names'; value: string };

/** A list of cases: which, in what order, how many; parameters are given by their numbers. */
export interface List {
  conditions: string;
  column: 'c.due_date' | 'c.submitted_at';
  direction: '' | 'desc';
  limit: number;
  /** Tables whose `words` are those of what citizens wrote. */
  texts: readonly string[];
}

/** The parameters that hold words as they stand in a title, in a text and as names are written; who may not see the words looks among names only. */
export interface Words {
  typed?: { title: number; text: number };
  name: number;
}

/** Whether an index of letters knows anything of the words: two letters and what stands beside them. */
export function isIndexed(words: string): boolean {
  return /[\p{L}\p{N}]{2}.|.[\p{L}\p{N}]{2}/u.test(words);
}

/** What more than so many cases say, or more people are called, is too much to gather: on the way through a list it is soon met. */
const gatheredTitles = 2_000;
const gatheredNames = 500;
const gatheredTexts = 2_000;
/** No page is longer: said in numbers, so that a plan made for all pages expects none that is. */
const mostShown = 101;
/** How far a page looks through a list before anything is gathered, for what is common is met at once. */
const glance = 300;
/** How far one page looks through a list. */
const atOnce = 1_500;

/** What is looked up without words: one person, one case. */
export const lookups: Record<Exclude<Sought['by'], 'nothing' | 'words' | 'names'>, (n: number) => string> = {
  reference: (n) => `c.reference = $${n}`,
  cin: (n) => `c.applicant_id = any(array(select account_id from citizens where cin_fingerprint = $${n}))`,
  phone: (n) => `c.applicant_id = any(array(select account_id from citizens where phone_fingerprint = $${n}))`,
  email: (n) => `c.applicant_id = any(array(select account_id from citizens where email_fingerprint = $${n}))`,
  document: (n) => `c.id = any(array(select case_id from documents where check_code_fingerprint = $${n}))`,
};

// Made once in a statement; in the place of the words it would be made again for each row.
const letters = (n: number): string => `(select search_letters($${n}))`;
/** The first of some cases that have an id and a position. */
const first = (cases: string, { direction, limit }: List): string => `select id, position from (${cases} order by position ${direction}, id ${direction} limit ${mostShown}) c limit $${limit}`;

/** The first of a list, straight from its index. */
export function listed(list: List): string {
  return `found as (select false as common, null::jsonb as "goesOn"), page as (${first(`select c.id, ${list.column} as position from cases c where ${list.conditions}`, list)})`;
}

/** The cases in whose text the words stand, each by its beginning. */
const written = (texts: readonly string[], text: number): string =>
  texts.map((table) => `select d.case_id from ${table} d where d.words @@ (select words_begun($${text}))`).join(' union all ') || 'select null::uuid as case_id where false';
/** The same of one case; asked so that no plan gathers all of them first. */
const ofOneWritten = (texts: readonly string[], text: number): string =>
  ['false', ...texts.map((table) => `(select d.words @@ (select words_begun($${text})) from ${table} d where d.case_id = c.id)`)].join(' or ');

/** The first that hold some words, met on the way through a part of the list; where it ends, the next page can go on. */
export function walked(list: List, { typed, name }: Words, reach = atOnce): string {
  const { conditions, column, direction, limit, texts } = list;
  const way = `from cases c where ${conditions} order by ${column} ${direction}, c.id ${direction}`;
  const ofOneCalledSo = `(select z.letters from citizens z where z.account_id = c.applicant_id) like ${letters(name)}`;
  const part = `select id, position from (select c.id, ${column} as position, c.letters, c.applicant_id ${way} limit ${reach}) c
       where ${typed === undefined ? ofOneCalledSo : `(c.letters like ${letters(typed.title)} or ${ofOneCalledSo} or ${ofOneWritten(texts, typed.text)})`}`;
  return `page as materialized (${first(part, list)}),
     found as (select false as common,
       case when (select count(*) from page) < $${limit} then (select jsonb_build_array(${column}, c.id) ${way} offset ${reach - 1} limit 1) end as "goesOn")`;
}

/** The same, not far. */
export function glanced(list: List, words: Words): string {
  return walked(list, words, glance);
}

/**
 * The first that hold some words, unless these are common: the indexes of letters give all of them, then they are put in
 * order. Each step is kept for itself: else a plan may walk through a whole list after words that nobody wrote.
 */
export function gathered(list: List, { typed, name }: Words): string {
  const { conditions, column, texts } = list;
  const saying = `select c.id, ${column} as position from cases c where ${typed === undefined ? 'false' : `${conditions} and c.letters like ${letters(typed.title)}`}`;
  return `called as materialized (select account_id from citizens where letters like ${letters(name)}),
     some_called as materialized (select account_id from called limit ${gatheredNames + 1}), saying as materialized (${saying}),
     some_saying as materialized (select id, position from saying limit ${gatheredTitles + 1}),
     written as materialized (${written(typed ? texts : [], typed?.text ?? 0)}),
     some_written as materialized (select case_id from written limit ${gatheredTexts + 1}),
     found as (select (select count(*) from some_saying) > ${gatheredTitles} or (select count(*) from some_written) > ${gatheredTexts} or (select count(*) from some_called) > ${gatheredNames} as common, null::jsonb as "goesOn"),
     gathered as (select id, position from some_saying union select c.id, ${column} from some_called z join cases c on c.applicant_id = z.account_id where ${conditions}
       union select c.id, ${column} from some_written w join cases c on c.id = w.case_id where ${conditions}),
     page as (${first('select id, position from gathered where not (select common from found)', list)})`;
}
