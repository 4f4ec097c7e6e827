import { type Counter, faultsOf } from './counter.ts';
import { ask, type Query, type Reply, type Runner } from './people.ts';

/** Where the race is run: the addresses of the API's processes, who runs, and the database behind them. */
export interface Course {
  urls: readonly string[];
  runners: readonly Runner[];
  query: Query;
}

/** What each runner does, beside going for the same hour as all the others. */
const manners = ['goes straight', 'hesitates', 'lets it run out', 'moves there', 'gives up a booking', 'goes straight'] as const;

const hotHour = '09:30';
/** Refusals that are part of the race; anything else is a fault. */
const fair = new Set(['slot_taken', 'hold_expired', 'appointment_limit', 'hold_unknown']);

/** One round: everybody at once for a few places; what was wrong with it, nothing if all went as it must. */
export async function runRound(course: Course, counter: Counter, date: string, round: number): Promise<string[]> {
  const faults: string[] = [];
  const note = (what: string, reply: Reply): Reply => {
    const { code = '', nextFree } = reply.body;
    if (reply.status >= 400 && !fair.has(code)) faults.push(`${what}: ${reply.status} ${code}`);
    if (code === 'slot_taken' && !nextFree?.length) faults.push(`${what}: nothing else was offered`);
    return reply;
  };
  const racers = course.runners.map((runner, index) => new Racer(course, counter, date, runner, manners[(index + round) % manners.length] ?? 'goes straight', index + round, note));
  const early = [...racers].filter((racer) => racer.manner === 'moves there' || racer.manner === 'gives up a booking');
  let seats = counter.places;
  await Promise.all(early.map((racer) => racer.prepare(racer.manner === 'gives up a booking' && seats-- > 0 ? hotHour : undefined)));
  await Promise.all(racers.map((racer) => racer.run()));
  // What cools is let go, and the rest try again: every place must find somebody.
  await course.query(`update appointments set expires_at = now() - interval '1 second' where agenda_id = $1 and status = 'cooling'`, [counter.id]);
  await Promise.all(racers.map((racer) => racer.lastTry()));
  const left = await faultsOf(course.query, counter, date, hotHour);
  // The next round is another one: what was booked no longer stands in anybody's way.
  await course.query('update appointments set account_id = null where agenda_id = $1', [counter.id]);
  return [...faults, ...left];
}

class Racer {
  private readonly course: Course;
  private readonly counter: Counter;
  private readonly date: string;
  private readonly runner: Runner;
  readonly manner: (typeof manners)[number];
  private turn: number;
  private readonly note: (what: string, reply: Reply) => Reply;
  private reference: string | undefined;

  constructor(course: Course, counter: Counter, date: string, runner: Runner, manner: (typeof manners)[number], turn: number, note: (what: string, reply: Reply) => Reply) {
    this.course = course;
    this.counter = counter;
    this.date = date;
    this.runner = runner;
    this.manner = manner;
    this.turn = turn;
    this.note = note;
  }

  /** Has an appointment already when the race begins: at the wanted hour, or at one of its own. */
  async prepare(hour: string | undefined): Promise<void> {
    const own = [8.5, 9, 10, 10.5, 11, 11.5][this.turn % 6] ?? 12;
    const time = hour ?? `${String(Math.floor(own)).padStart(2, '0')}:${own % 1 ? '30' : '00'}`;
    await this.book(await this.hold(time));
  }

  async run(): Promise<void> {
    switch (this.manner) {
      case 'goes straight':
        return this.book(await this.hold(hotHour));
      case 'hesitates': {
        const first = await this.hold(hotHour);
        if (first) this.note('release', await this.ask('DELETE', `/holds/${first}`));
        return this.book(await this.hold(hotHour));
      }
      case 'lets it run out': {
        const hold = await this.hold(hotHour);
        if (hold) await this.course.query(`update appointments set expires_at = now() - interval '1 second' where id = $1 and status = 'held'`, [hold]);
        await this.book(hold);
        return this.book(this.reference ? undefined : await this.hold(hotHour));
      }
      case 'moves there': {
        const { reference } = this;
        const hold = reference && (await this.hold(hotHour, reference));
        if (hold) this.note('reschedule', await this.ask('POST', `/appointments/${reference}/reschedule`, { holdId: hold }));
        return undefined;
      }
      case 'gives up a booking':
        if (this.reference) this.note('cancel', await this.ask('POST', `/appointments/${this.reference}/cancel`, {}));
        this.reference = undefined;
    }
  }

  async lastTry(): Promise<void> {
    if (this.reference === undefined) await this.book(await this.hold(hotHour));
  }

  private async hold(time: string, moves?: string): Promise<string | undefined> {
    const { id, officeId } = this.counter;
    return this.note('hold', await this.ask('POST', '/holds', { objectId: id, officeId, date: this.date, time, ...(moves ? { moves } : {}) })).body.holdId;
  }

  private async book(holdId: string | undefined): Promise<void> {
    if (holdId === undefined) return;
    const { body } = this.note('book', await this.ask('POST', '/appointments', { holdId }));
    this.reference = body.reference ?? this.reference;
  }

  /** Each request through another process. */
  private ask(method: string, path: string, body?: unknown): Promise<Reply> {
    this.turn += 1;
    return ask(this.course.urls[this.turn % this.course.urls.length] ?? '', this.runner, method, path, body);
  }
}
