import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, type CivilTime, eachDay, formatDate, weekday } from '@nafida/calendar';
import { inLocale, type Locale } from '@nafida/locales';
import { Clock } from '../../platform/clock.js';
import { Conflict } from '../../platform/problem.js';
import { dayOn, freeOf, reachFrom, type Day, type Load, type Loads, type Reach } from '../agendas/availability.js';
import { remarkOn, timesTaken } from '../agendas/slot-engine.js';
import type { DayList, DaysQuery, FreeSlot, SlotList, SlotsQuery } from './availability.dto.js';
import { type Counter, Counters, monthBounds } from './counters.js';
import type { Place } from './place-guard.js';

interface Shown {
  counter: Counter;
  loads: Loads;
  reach: Reach;
}

/** Shows what can still be booked: the days of a month, the hours of a day, the next free ones. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly counters: Counters,
    private readonly clock: Clock,
  ) {}

  async days({ objectId, officeId, month }: DaysQuery, locale: Locale): Promise<DayList> {
    const [first, last] = monthBounds(month);
    const shown = await this.show(officeId, objectId, first, last);
    const days = eachDay(first, last).map((date) => dayIn(shown, date));
    const remarks = days.flatMap(({ date }) => {
      const remark = remarkOn(date, shown.counter.rules);
      return remark ? [{ date, text: inLocale(remark, locale) }] : [];
    });
    const { today, until } = shown.reach;
    const [nextFree = (await this.next(officeId, objectId, today, 1, locale))[0] ?? null] = free(days, locale, 1);
    return {
      month,
      days: days.map((day) => ({
        date: day.date,
        weekday: weekday(day.date),
        state: day.state,
        free: freeOf(day.slots),
        reason: day.state === 'closed' ? (remarks.find(({ date }) => date === day.date)?.text ?? null) : null,
      })),
      notices: remarks,
      nextFree,
      earlierMonth: month > today.slice(0, 7),
      laterMonth: month < until.slice(0, 7),
    };
  }

  /** `moved`: the visit that is to go elsewhere, whose own place stands in the way of no other hour than the one it has. */
  async slots({ objectId, officeId, date }: SlotsQuery, locale: Locale, moved?: Place): Promise<SlotList> {
    const shown = await this.show(officeId, objectId, date, date);
    const day = moved?.agendaId === shown.counter.agendaId && moved.date === date ? withoutOwn(shown, moved) : dayIn(shown, date);
    const remark = day.state === 'closed' ? remarkOn(date, shown.counter.rules) : undefined;
    const [nextFree = null] = freeOf(day.slots) > 0 ? [] : await this.next(officeId, objectId, date, 1, locale);
    return {
      date,
      dateLabel: formatDate(date, locale, 'full'),
      state: day.state,
      reason: remark ? inLocale(remark, locale) : null,
      slots: day.slots.map((slot) => ({ ...slot, part: slot.time < '12:00' ? 'morning' : 'afternoon', state: slot.free > 0 ? 'free' : 'full' })),
      nextFree,
    };
  }

  /** The next free hours from a day on or, where there are none, from today. */
  async next(officeId: string, objectId: string, from: CivilDate, count: number, locale: Locale): Promise<FreeSlot[]> {
    const { today } = reachFrom(this.clock.now(), { leadMinutes: 0, horizonDays: 0 });
    const found = await this.search(officeId, objectId, from > today ? from : today, count, locale);
    return found.length > 0 || from <= today ? found : this.search(officeId, objectId, today, count, locale);
  }

  /** Looks a few weeks at a time: most often the first of them have something. */
  private async search(officeId: string, objectId: string, from: CivilDate, count: number, locale: Locale): Promise<FreeSlot[]> {
    const found: FreeSlot[] = [];
    for (let first = from, weeks = 2; found.length < count; weeks *= 4) {
      const last = addDays(first, weeks * 7 - 1);
      const shown = await this.find(officeId, objectId, first, last);
      if (!shown || first > shown.reach.until) break;
      const days = eachDay(first, last < shown.reach.until ? last : shown.reach.until).map((date) => dayIn(shown, date));
      found.push(...free(days, locale, count - found.length));
      first = addDays(last, 1);
    }
    return found;
  }

  private async show(officeId: string, objectId: string, from: CivilDate, to: CivilDate): Promise<Shown> {
    const shown = await this.find(officeId, objectId, from, to);
    if (!shown) throw new Conflict('object_not_received_here');
    return shown;
  }

  private async find(officeId: string, objectId: string, from: CivilDate, to: CivilDate): Promise<Shown | undefined> {
    const found = await this.counters.findLoaded(officeId, objectId, from, to);
    return found && { ...found, reach: reachFrom(this.clock.now(), found.counter.object) };
  }
}

function dayIn({ counter, loads, reach }: Shown, date: CivilDate): Day {
  return dayOn(date, counter.rules, counter.object, loads, reach);
}

function withoutOwn(shown: Shown, { date, time: own, durationMinutes }: Place): Day {
  const { loads, counter } = shown;
  const times = timesTaken(own, durationMinutes, counter.rules.stepMinutes);
  const less = (load: Load, time: CivilTime): Load => (times.includes(time) ? { ...load, taken: load.taken - 1 } : load);
  const others = { ofCounter: (day: CivilDate, time: CivilTime) => less(loads.ofCounter(day, time), time), ofObject: (day: CivilDate, time: CivilTime) => less(loads.ofObject(day, time), time) };
  const now = dayIn(shown, date);
  const slots = dayIn({ ...shown, loads: others }, date).slots.map((slot, nth) => (slot.time === own ? (now.slots[nth] ?? slot) : slot));
  return { ...now, slots, state: now.state === 'full' && freeOf(slots) > 0 ? 'few' : now.state };
}

function free(days: readonly Day[], locale: Locale, count: number): FreeSlot[] {
  const found: FreeSlot[] = [];
  for (const { date, slots } of days) {
    if (found.length === count) break;
    const first = slots.filter((slot) => slot.free > 0).slice(0, count - found.length);
    found.push(...first.map(({ time }) => ({ date, dateLabel: formatDate(date, locale, 'full'), time })));
  }
  return found;
}
