import { randomUUID } from 'node:crypto';
import type { Material } from './material.ts';
import { type Ask, byClerk, type Described, get, type Scenario, walk } from './script.ts';
import { workspace } from './workspace.ts';

/** Words as clerks type them: common in subjects, names of people, and one that nobody wrote. */
export const soughtWords = ['إنارة', 'شهادة السكنى', 'lampadaires', 'trottoir', 'ضجيج', 'بركاني', 'Amina', 'صرف الصحي', 'qwxzk'];

function byCitizen(ask: (citizen: Material['citizens'][number], turn: number) => Ask): Scenario {
  return ({ citizens }, connection, connections) => {
    const next = walk(citizens, connection, connections);
    let turn = connection;
    return () => {
      const citizen = next();
      turn += 1;
      return citizen && ask(citizen, turn);
    };
  };
}

const search = (turn: number): string => encodeURIComponent(soughtWords[turn % soughtWords.length] ?? '');

const submit: Scenario = ({ citizens, sectors }, connection, connections) => {
  const next = walk(citizens, connection, connections);
  let turn = connection;
  return () => {
    const citizen = next();
    turn += 1;
    const body = {
      kind: 'complaint', capacity: 'citizen', sectorId: sectors[turn % sectors.length], subject: `إنارة عمومية معطلة بحي السلام ${turn}`,
      body: 'منذ أسبوعين وثلاثة أعمدة للإنارة العمومية معطلة بزنقة الياسمين بحي السلام. يسود الظلام ابتداء من الساعة السادسة مساء. أرجو التدخل لإصلاحها في أقرب وقت.',
      answerChannel: 'sms', beforeCourt: false, place: 'زنقة الياسمين، حي السلام',
    };
    return citizen && { method: 'POST', path: '/complaints', token: citizen.token, headers: { 'idempotency-key': randomUUID() }, body, status: 201 };
  };
};

/** A clerk opens a new case and answers it: two requests, the second on the version that the first has made. */
const act: Scenario = ({ fresh }, connection, connections) => {
  const own = fresh.filter((_, index) => index % connections === connection);
  let waiting: Ask | undefined;
  return () => {
    if (waiting) {
      const ask = waiting;
      waiting = undefined;
      return ask;
    }
    const one = own.pop();
    if (!one) return undefined;
    const path = `/cases/${one.reference}/actions`;
    const message = 'تمت معاينة المكان من طرف المصلحة المختصة، وبرمج إصلاح الأعمدة المعطلة هذا الأسبوع.';
    waiting = { method: 'POST', path, token: one.token, body: { action: 'answer', message, version: one.version + 1 }, status: 200 };
    return { method: 'POST', path, token: one.token, body: { action: 'acknowledge', version: one.version }, status: 200 };
  };
};

const follow: Scenario = ({ followed }, connection, connections) => {
  const next = walk(followed, connection, connections);
  return () => ({ method: 'POST', path: '/follow', body: next(), status: 200 });
};

export const scenarios: Record<string, Described> = {
  submit: { what: 'a citizen files a complaint', make: submit },
  read: { what: 'a citizen reads a case of hers', make: byCitizen(({ token, references }, turn) => get(`/cases/${references[turn % references.length]}`, token)) },
  'read-staff': { what: 'a clerk reads a case of the office', make: byClerk(({ token, references }, turn) => get(`/cases/${references[turn % references.length]}`, token)) },
  mine: { what: 'a citizen lists her cases', make: byCitizen(({ token }) => get('/me/cases', token)) },
  queue: { what: 'the queue of an office, unassigned, first page with counts', make: byClerk(({ token }) => get('/workqueue?view=unassigned', token)) },
  'queue-next': {
    what: 'the same, second page',
    make: byClerk(({ token, nextUnassigned }) => get(`/workqueue?view=unassigned${nextUnassigned === null ? '' : `&cursor=${encodeURIComponent(nextUnassigned)}`}`, token)),
  },
  'queue-mentions': { what: 'the cases that a clerk was called to', make: byClerk(({ token }) => get('/workqueue?view=mentions', token)) },
  'queue-columns': { what: 'the queue of an office with the sector and the last change of each', make: byClerk(({ token }) => get('/workqueue?view=unassigned&columns=sector,changed', token)) },
  'queue-all': { what: 'the whole record of an office, newest first', make: byClerk(({ token }) => get('/workqueue?view=all', token)) },
  'queue-province': { what: 'the inspector lists the whole province', make: ({ inspector }) => () => get('/workqueue?view=all', inspector) },
  search: { what: 'a clerk looks for words in the office’s cases', make: byClerk(({ token }, turn) => get(`/workqueue?view=all&q=${search(turn)}`, token)) },
  'search-province': {
    what: 'the inspector looks for words in all cases',
    make: ({ inspector }, connection) => {
      let turn = connection;
      return () => get(`/workqueue?view=all&q=${search((turn += 1))}`, inspector);
    },
  },
  act: { what: 'a clerk acknowledges, then answers', make: act },
  follow: { what: 'anyone follows a case by reference and phone', make: follow },
  ...workspace,
};
