import type { House } from './app.js';

interface Line {
  case: string;
  office: string;
  service: string;
  due: string;
  stopped: boolean;
  assignee: string | null;
  action: string;
  status: string;
  actor: string;
  role: string;
  at: Date;
  data: { rating?: number; dueDate?: string };
}

/** One stretch of work on a case, as a person with the timeline and a pencil would write it down. */
interface Stretch {
  office: string;
  service: string;
  clerk: string | null;
  first: boolean;
  began: string;
  ended?: string;
  reopened?: string;
  due: string;
  late: boolean;
  answered: boolean;
  days: number;
  ratings: { day: string; stars: number }[];
}

const waiting = new Set(['awaiting_citizen', 'incomplete']);
const working = new Set(['submitted', 'in_review', 'awaiting_signature']);
const decisions = new Set(['answer', 'declareInadmissible', 'approve', 'reject', 'provideData', 'notFound']);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

async function stretches({ database }: House): Promise<Stretch[]> {
  const lines = await database.source.query<Line[]>(
    `select c.id as case, c.office_id as office, c.service, c.due_date::text as due, c.clock_suspended_on is not null as stopped, c.assignee_id as assignee,
       t.action, t.to_status as status, t.actor_id as actor, t.actor_role as role, t.at, t.data
     from timeline_entries t join cases c on c.id = t.case_id order by c.id, t.seq`,
  );
  const all: Stretch[] = [];
  let last: { line: Line; stretch: Stretch } | undefined;
  for (const line of lines) {
    const before = last?.line.case === line.case ? last : undefined;
    let stretch = before?.stretch;
    const busy = working.has(line.status) || waiting.has(line.status);
    if (before && working.has(before.line.status)) before.stretch.days += (line.at.getTime() - before.line.at.getTime()) / 86_400_000;
    if (!stretch || (stretch.ended && busy)) {
      if (stretch) stretch.reopened = dayOf(line.at);
      stretch = { office: line.office, service: line.service, clerk: line.assignee, first: !before, began: dayOf(line.at), due: line.due, late: !line.stopped, answered: false, days: 0, ratings: [] };
      all.push(stretch);
    }
    if (!stretch.ended && !busy) {
      Object.assign(stretch, { ended: dayOf(line.at), clerk: line.role === 'citizen' ? null : line.actor, answered: decisions.has(line.action), due: line.data.dueDate ?? line.due });
    }
    if (line.data.rating) stretch.ratings.push({ day: dayOf(line.at), stars: line.data.rating });
    last = { line, stretch };
  }
  return all;
}

const share = (part: number, whole: number, fewest: number): number | null => (whole >= fewest ? part / whole : null);

/** The figures of some days counted anew from the timelines, slowly and by other means than the house does. */
export async function recount(house: House, from: string, to: string, fewest: number, belongs: (stretch: Stretch) => boolean = () => true): Promise<Record<string, number | null>> {
  const all = (await stretches(house)).filter(belongs);
  const within = (day: string | undefined): boolean => day !== undefined && day >= from && day <= to;
  const closed = all.filter(({ ended }) => within(ended));
  const answered = closed.filter((stretch) => stretch.answered);
  const days = answered.map((stretch) => Math.round(stretch.days * 10) / 10).sort((a, b) => a - b);
  const stars = all.flatMap(({ ratings }) => ratings.filter(({ day }) => within(day)).map((rating) => rating.stars));
  const open = all.filter(({ began, ended }) => began <= to && (ended === undefined || ended > to));
  const rank = (part: number): number | null => (days.length >= fewest ? (days[Math.ceil(days.length * part) - 1] ?? null) : null);
  return {
    received: all.filter(({ first, began }) => first && within(began)).length,
    closed: closed.length,
    reopened: all.filter(({ reopened }) => within(reopened)).length,
    open: open.length,
    overdue: open.filter(({ due, ended, late }) => due < to && (ended !== undefined || late)).length,
    withinDeadline: share(answered.filter(({ ended = '', due }) => ended <= due).length, answered.length, fewest),
    medianDays: rank(0.5),
    p90Days: rank(0.9),
    satisfaction: stars.length >= fewest ? stars.reduce((sum, one) => sum + one, 0) / stars.length : null,
    ratings: stars.length,
  };
}
