/** What a search text turned out to be; each kind is looked up by the index made for it. */
export type Sought =
  | { by: 'nothing' }
  | { by: 'reference'; value: string }
  | { by: 'cin' | 'phone' | 'email' | 'document'; value: Buffer }
  /** Of an office's cases any words, of the whole province's names alone: then the place is none. */
  | { by: 'words'; value: string; place: string };

/** A list of cases: which, in what order, how many; parameters are given by their numbers. */
export interface List {
  conditions: string;
  column: 'c.due_date' | 'c.submitted_at';
  direction: '' | 'desc';
  limit: number;
}

/** No page is longer: said in numbers, so that a plan made for all pages expects none that is. */
const mostShown = 101;

/** What is looked up without words: one person, one case. */
export const lookups: Record<Exclude<Sought['by'], 'nothing' | 'words'>, (n: number) => string> = {
  reference: (n) => `c.reference = $${n}`,
  cin: (n) => `c.applicant_id = any(array(select account_id from citizens where cin_fingerprint = $${n}))`,
  phone: (n) => `c.applicant_id = any(array(select account_id from citizens where phone_fingerprint = $${n}))`,
  email: (n) => `c.applicant_id = any(array(select account_id from citizens where email_fingerprint = $${n}))`,
  document: (n) => `c.id = any(array(select case_id from documents where check_code_fingerprint = $${n}))`,
};

/** The first of some cases that have an id and a position. */
const first = (cases: string, { direction, limit }: List): string => `select id, position from (${cases} order by position ${direction}, id ${direction} limit ${mostShown}) c limit $${limit}`;

/** The first of a list, straight from its index. */
export function listed(list: List): string {
  return first(`select c.id, ${list.column} as position from cases c where ${list.conditions}`, list);
}

const weekMillis = 604_800_000;

/** How words are looked for: which, of what is due soonest or what came last, from when on back, and among what is open alone. */
export interface Search extends Extract<Sought, { by: 'words' }> {
  byDue: boolean;
  open: boolean;
  newest: Date;
}

/**
 * The first that hold some words, one part of the record after the other until a page is full: what is common soon fills one,
 * what is rare costs little in any. Of what is read newest first a part is a month of an office, or a week of the province,
 * then another, then the rest; what is due soonest may have been filed whenever. `param` takes a value and gives its place.
 */
export function gathered(list: List, { place, value, byDue, open, newest }: Search, param: (value: unknown) => string): string {
  const typed = param(value);
  // From what was found to its cases: a plan that is free to turn this round hopes to meet the words on a walk through the list.
  const thence = (link: string): string => `cross join lateral (select * from cases c where ${link} offset 0) c`;
  const holding = (at: string, more = 'true'): string => `case_words w ${thence('c.id = w.case_id')} where w.words @@ (select words_begun(${at}, ${typed})) and ${more}`;
  const before = (start: number): string => (byDue ? 'true' : `c.submitted_at < ${param(new Date(start))}`);
  const parts = place === '' ? ofNames() : ofWords(param(place));
  const inOrder = parts.map((part) => `(${first(`select c.id, ${list.column} as position from ${part} and ${list.conditions}`, list)})`);
  return `select id, position from (${inOrder.join(' union all ')}) p limit $${list.limit}`;

  function ofWords(office: string): string[] {
    const onShelf = (shelf: string): string => holding(office, `w.shelves && array[${param(`${place}/${shelf}`)}]`);
    if (byDue) return [open ? onShelf('open') : holding(office)];
    const month = (back: number): number => Date.UTC(newest.getUTCFullYear(), newest.getUTCMonth() - back);
    return [...[month(0), month(1)].map((start) => onShelf(new Date(start).toISOString().slice(0, 7))), holding(office, before(month(1)))];
  }

  function ofNames(): string[] {
    const week = Math.floor(newest.getTime() / weekMillis);
    const called = `citizens z ${thence(`c.applicant_id = z.account_id and ${before((week - 1) * weekMillis)}`)} where z.words @@ (select words_begun('', ${typed}))`;
    return byDue ? [called] : [...[week, week - 1].map((one) => holding(param(`/W${one}`))), called];
  }
}
