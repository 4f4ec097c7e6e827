import type { Material } from './material.ts';
import { type Ask, byClerk, type Described, get, type Scenario } from './script.ts';

/** How a clerk may look for somebody or something. Names and words are those of the demo province. */
const sought: Record<string, (clerk: Material['clerks'][number], turn: number) => string> = {
  arabic: (_, turn) => among(['بركاني', 'امينه', 'أمينة', 'البركانى'], turn),
  latin: (_, turn) => among(['Amina', 'EL BERKÂNI', 'fatima', 'youssef'], turn),
  'full-name': ({ people }, turn) => among(people, turn, ({ name }) => name),
  card: ({ people }, turn) => among(people, turn, ({ cin }) => cin),
  phone: ({ people }, turn) => among(people, turn, ({ phone }) => phone),
  reference: ({ references }, turn) => among(references, turn),
  words: (_, turn) => among(['lampadaires', 'صرف الصحي', 'ضجيج', 'trottoir'], turn),
  common: (_, turn) => among(['إنارة', 'شارع', 'حي'], turn),
  nobody: (_, turn) => among(['qwxzk', 'ذضظغث', 'zzyzx 77', 'إنارة qwxzk'], turn),
};

export const workspace: Record<string, Described> = {};

const views: Record<string, string> = {
  mine: 'view=mine', overdue: 'view=overdue', waiting: 'view=waiting', newest: 'view=unassigned&sort=newest',
  'by-status': 'view=all&status=answered', 'by-rare-status': 'view=all&service=certificates&status=ready', 'by-service': 'view=unassigned&service=complaints',
  'by-deadline': 'view=overdue&escalated=inspector', 'by-period': 'view=all&from=2025-03-01&to=2025-03-31&status=closed',
  'by-sector': 'view=all&sectorId=use-of-public-spaces', 'due-by-sector': 'view=unassigned&sectorId=use-of-public-spaces', 'by-rare-sector': 'view=all&sectorId=enforcement-of-judgments',
  'due-by-rare-sector': 'view=overdue&sectorId=enforcement-of-judgments',
};
for (const [name, query] of Object.entries(views)) {
  workspace[`office-${name}`] = { what: `a clerk’s list: ${query}`, make: byClerk(({ token }) => get(`/workqueue?${query}`, token)) };
  workspace[`province-${name}`] = { what: `the inspector’s list: ${query}`, make: byClerk((_, __, inspector) => get(`/workqueue?${query}`, inspector)) };
}
for (const [name, query] of Object.entries({ unassigned: 'view=unassigned', 'by-office': 'view=all&officeId=berkane-annex-1' })) {
  workspace[`province-${name}`] = { what: `the inspector’s list: ${query}`, make: byClerk((_, __, inspector) => get(`/workqueue?${query}`, inspector)) };
}
workspace['saved-lists'] = { what: 'a clerk’s own lists, each with its count', make: byClerk(({ token }) => get('/workqueue/views', token)) };
for (const [name, of] of Object.entries(sought)) {
  const query = (clerk: Material['clerks'][number], turn: number): string => `view=all&q=${encodeURIComponent(of(clerk, turn))}`;
  workspace[`search-${name}`] = { what: `a clerk looks for: ${name}`, make: byClerk((clerk, turn) => get(`/workqueue?${query(clerk, turn)}`, clerk.token)) };
  workspace[`province-search-${name}`] = { what: `the inspector looks for: ${name}`, make: byClerk((clerk, turn, inspector) => get(`/workqueue?${query(clerk, turn)}`, inspector)) };
}
workspace['bulk-claim'] = { what: 'a clerk takes a hundred cases', make: inBulk(claims), connections: 1 };
workspace['bulk-assign'] = { what: 'a supervisor gives a hundred cases to a clerk', make: inBulk(assignments), connections: 1 };
workspace['bulk-transfer'] = { what: 'a clerk passes a hundred cases on to another office', make: inBulk(transfers), connections: 1 };
for (const [name, query] of Object.entries({ office: 'office', service: 'service', clerk: 'clerk', day: 'day', 'clerk-of-office': 'clerk&officeId=berkane-annex-5' })) {
  workspace[`year-by-${name}`] = {
    what: `the indicators of a year by ${name}, and of the year before`,
    make: ({ inspector, year }) => () => get(`/performance?from=${year.from}&to=${year.to}&groupBy=${query}`, inspector),
    connections: 1,
  };
}

function among<T>(items: readonly T[], turn: number, text: (item: T) => string = String): string {
  const item = items[turn % items.length];
  return item === undefined ? '' : text(item);
}

/** Each turn at another office; what one of them is sent must be answered as done, case by case. */
function inBulk(of: (office: Material['bulk'][number], round: number) => Omit<Ask, 'method' | 'status'> | undefined): Scenario {
  return ({ bulk }) => {
    let turn = -1;
    return () => {
      turn += 1;
      const office = bulk[turn % bulk.length];
      const ask = office && of(office, Math.floor(turn / bulk.length));
      return ask && { ...ask, method: 'POST', status: 200, right: (text) => !text.includes('"done":false') };
    };
  };
}

function claims({ clerk, unclaimed }: Material['bulk'][number], round: number): Omit<Ask, 'method' | 'status'> | undefined {
  const references = unclaimed.slice(100 * round, 100 * (round + 1));
  return references.length < 100 ? undefined : { path: '/workqueue/claims', token: clerk, body: { references } };
}

function assignments({ supervisor, colleagues, held }: Material['bulk'][number], round: number): Omit<Ask, 'method' | 'status'> {
  return { path: '/workqueue/assignments', token: supervisor, body: { references: held, assigneeId: colleagues[round % colleagues.length] } };
}

/** There and back again, so that there is always something to pass on. */
function transfers({ clerk, there, officeId, passed }: Material['bulk'][number], round: number): Omit<Ask, 'method' | 'status'> {
  const back = round % 2 === 1;
  return { path: '/workqueue/transfers', token: back ? there.clerk : clerk, body: { references: passed, officeId: back ? officeId : there.officeId, reason: 'للاختصاص' } };
}
