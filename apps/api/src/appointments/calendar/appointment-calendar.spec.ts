import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { type CalendarEntry, calendarFeed, calendarFile, calendarMessage } from './appointment-calendar.js';

const sender = 'Province de Berkane <ne-pas-repondre@berkane.example>';
const amina = { name: 'أمينة "العلوي"; بركان', email: 'amina@example.ma' };

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '5b2e8a1c-77f0-4a4e-9d0b-1f3d5c2b7a90@nafida.test',
  sequence: 0,
  cancelled: false,
  date: '2026-10-05',
  time: '10:40',
  durationMinutes: 20,
  reference: 'BRK-26-7F3K-2Q9D',
  object: 'المصادقة على الإمضاء، ومطابقة النسخ للأصل; نسختان, على الأكثر \\ وكل ما يلزم لاستكمال الملف',
  office: 'الملحقة الإدارية الخامسة',
  address: 'شارع محمد الخامس، بركان',
  documents: ['البطاقة الوطنية للتعريف الإلكترونية', 'أصل الوثيقة; ونسخة منها'],
  link: 'https://nafida.test/appointments/link/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4',
  changedAt: new Date('2026-09-19T22:15:30.789Z'),
  ...changes,
});

interface Read {
  method: unknown;
  uid: string;
  sequence: number;
  stamp: string;
  start: string;
  end: string;
  status: unknown;
  summary: string;
  location: string;
  description: string;
  url: string;
  organizer: string;
  attendees: string[];
}

/** As the parser of Thunderbird reads it: strict, whole, one visit. */
function readByThunderbird(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const version = calendar.getFirstPropertyValue('version');
  const prodId = calendar.getFirstPropertyValue('prodid');
  if (version !== '2.0' || !prodId) throw new Error('no calendar of version 2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): unknown => event.getFirstPropertyValue(name);
    const instant = (name: string): string => {
      const time = value(name) as ICAL.Time;
      if (time.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} is not in UTC`);
      return time.toJSDate().toISOString();
    };
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: String(value('uid')), sequence: Number(value('sequence')),
      stamp: instant('dtstamp'), start: instant('dtstart'), end: instant('dtend'),
      status: value('status'), summary: String(value('summary')), location: String(value('location')), description: String(value('description')), url: String(value('url')),
      organizer: String(value('organizer')).toLowerCase(),
      attendees: event.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    };
  });
}

/** As a second parser reads it, which shares no line with the first. */
function readByNode(text: string): Read[] {
  const parsed = nodeIcal.sync.parseICS(text);
  const word = (value: unknown): string => (typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value));
  return Object.values(parsed).flatMap((part) => {
    if (part?.type !== 'VEVENT') return [];
    const event = part as VEvent & Record<string, unknown>;
    const attendees = [event.attendee ?? []].flat();
    return [{
      method: event.method, uid: event.uid, sequence: Number(event.sequence),
      stamp: event.dtstamp.toISOString(), start: event.start.toISOString(), end: (event.end as Date).toISOString(),
      status: event.status, summary: word(event.summary), location: word(event.location), description: word(event.description), url: word(event.url),
      organizer: word(event.organizer).toLowerCase(), attendees: attendees.map((attendee) => word(attendee).toLowerCase()),
    }];
  });
}

/** Both readers, and the rules of RFC 5545 that readers forgive. */
function read(text: string): Read[] {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(Buffer.from(line).toString('utf8')).not.toContain('\uFFFD');
  }
  expect(text).not.toMatch(/VTIMEZONE|TZID|VALARM/);
  for (const [, time = ''] of text.matchAll(/^(?:DTSTART|DTEND|DTSTAMP)[^:]*:(.*)\r$/gm)) expect(time).toMatch(/^\d{8}T\d{6}Z$/);
  const seen = readByThunderbird(text);
  expect(readByNode(text)).toEqual(seen);
  return seen;
}

describe('what a calendar is told', () => {
  it('is the visit, whole, in the words of the citizen', () => {
    const { method, content } = calendarMessage(entry(), amina, sender, 'ar');
    expect(method).toBe('REQUEST');
    expect(read(content)).toEqual([
      {
        method: 'REQUEST', uid: entry().uid, sequence: 0, status: 'CONFIRMED',
        stamp: '2026-09-19T22:15:30.000Z', start: '2026-10-05T10:40:00.000Z', end: '2026-10-05T11:00:00.000Z',
        summary: `موعد بالإدارة: ${entry().object}`,
        location: 'الملحقة الإدارية الخامسة، شارع محمد الخامس، بركان',
        description: `رقم الموعد: BRK-26-7F3K-2Q9D\nالوثائق الواجب إحضارها:\n- البطاقة الوطنية للتعريف الإلكترونية\n- أصل الوثيقة; ونسخة منها\nلتغيير الموعد أو إلغائه: ${entry().link}`,
        url: entry().link, organizer: 'mailto:ne-pas-repondre@berkane.example', attendees: ['mailto:amina@example.ma'],
      },
    ]);
  });

  it('keeps its UID and grows in number from the booking over the change to the end', () => {
    const told = [entry(), entry({ sequence: 1, date: '2026-10-06' }), entry({ sequence: 2, date: '2026-10-06', cancelled: true })].map((one) => read(calendarMessage(one, amina, sender, 'fr').content)[0]);
    expect(new Set(told.map((one) => one?.uid)).size).toBe(1);
    expect(told.map((one) => [one?.method, one?.sequence, one?.status])).toEqual([['REQUEST', 0, 'CONFIRMED'], ['REQUEST', 1, 'CONFIRMED'], ['CANCEL', 2, 'CANCELLED']]);
  });

  // Morocco left UTC+1 for good on 20 September 2026; until then it did so in Ramadan only.
  it.each([
    ['2026-09-18', '10:00', '2026-09-18T09:00:00.000Z'],
    ['2026-09-21', '10:00', '2026-09-21T10:00:00.000Z'],
    ['2026-12-01', '08:30', '2026-12-01T08:30:00.000Z'],
    ['2026-03-05', '09:00', '2026-03-05T09:00:00.000Z'],
    ['2026-04-06', '09:00', '2026-04-06T08:00:00.000Z'],
    ['2027-02-16', '14:30', '2027-02-16T14:30:00.000Z'],
  ])('says %s %s in UTC', (date, time, instant) => {
    expect(read(calendarMessage(entry({ date, time }), amina, sender, 'ar').content)[0]?.start).toBe(instant);
  });

  it('invites nobody where there is no address', () => {
    expect(read(calendarFile(entry(), sender, 'en'))[0]).toMatchObject({ method: 'PUBLISH', attendees: [] });
    expect(read(calendarFile(entry({ cancelled: true }), sender, 'en'))[0]).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });

  it('is a feed of all that lies ahead', () => {
    const feed = calendarFeed([entry(), entry({ uid: 'another@nafida.test', time: '11:00' })], sender, 'ar');
    expect(feed).toContain('X-WR-CALNAME:مواعيدي لدى الإدارة');
    expect(read(feed).map(({ uid }) => uid)).toEqual([entry().uid, 'another@nafida.test']);
    expect(calendarFeed([], sender, 'ar')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });
});
