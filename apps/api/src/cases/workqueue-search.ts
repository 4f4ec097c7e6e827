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
}

/** The parameters that hold words as they were typed, and as names are written; who may not see the words looks among names only. */
export interface Words {
  typed?: number;
  name: number;
}

/** Of fewer letters no index knows anything. */
export const fewestLetters = 3;
/** What more than so many cases say, or more people are called, is common: on the way through a list it is soon met. */
const commonTitles = 2_000;
const commonNames = 500;
/** No page is longer: said in numbers, so that a plan made for all pages expects none that is. */
const mostShown = 101;
/** How far one page looks through a list for what is common. */
const atOnce = 5_000;

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

/**
 * The first that hold some words, unless these are common: the indexes of letters give all of them, then they are put in
 * order. Each step is kept for itself: else a plan may walk through a whole list after words that nobody wrote.
 */
export function gathered(list: List, { typed, name }: Words): string {
  const { conditions, column } = list;
  const saying = `select c.id, ${column} as position from cases c where ${typed === undefined ? 'false' : `${conditions} and c.letters like ${letters(typed)}`}`;
  return `saying as materialized (${saying}), called as materialized (select account_id from citizens where letters like ${letters(name)}),
     some_saying as materialized (select id, position from saying limit ${commonTitles + 1}),
     some_called as materialized (select account_id from called limit ${commonNames + 1}),
     found as (select (select count(*) from some_saying) > ${commonTitles} or (select count(*) from some_called) > ${commonNames} as common, null::jsonb as "goesOn"),
     gathered as (select id, position from some_saying union select c.id, ${column} from some_called z join cases c on c.applicant_id = z.account_id where ${conditions}),
     page as (${first('select id, position from gathered where not (select common from found)', list)})`;
}

/** The first that hold common words, met on the way through a part of the list; where it ends, the next page goes on. */
export function walked(list: List, { typed, name }: Words): string {
  const { conditions, column, direction, limit } = list;
  const way = `from cases c where ${conditions} order by ${column} ${direction}, c.id ${direction}`;
  const called = `(select z.letters from citizens z where z.account_id = c.applicant_id) like ${letters(name)}`;
  const part = `select id, position from (select c.id, ${column} as position, c.letters, c.applicant_id ${way} limit ${atOnce}) c
       where ${typed === undefined ? called : `(c.letters like ${letters(typed)} or ${called})`}`;
  return `page as materialized (${first(part, list)}), found as (select false as common,
       case when (select count(*) from page) < $${limit} then (select jsonb_build_array(${column}, c.id) ${way} offset ${atOnce - 1} limit 1) end as "goesOn")`;
}
