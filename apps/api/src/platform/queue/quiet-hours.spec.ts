import { afterQuiet } from './quiet-hours.js';

const night = { from: '21:00', to: '08:00' };
const siesta = { from: '13:00', to: '15:00' };

describe('what is not urgent', () => {
  // Morocco is on UTC+0.
  it.each([
    ['2026-11-20T20:59:00Z', night, '2026-11-20T20:59:00Z'],
    ['2026-11-20T21:00:00Z', night, '2026-11-21T08:00:00Z'],
    ['2026-11-21T03:00:00Z', night, '2026-11-21T08:00:00Z'],
    ['2026-11-21T08:00:00Z', night, '2026-11-21T08:00:00Z'],
    ['2026-12-31T23:30:00Z', night, '2027-01-01T08:00:00Z'],
    ['2026-11-21T14:00:00Z', siesta, '2026-11-21T15:00:00Z'],
    ['2026-11-21T16:00:00Z', siesta, '2026-11-21T16:00:00Z'],
    ['2026-11-21T03:00:00Z', null, '2026-11-21T03:00:00Z'],
  ])('of %s waits for the end of the quiet hours', (at, quiet, expected) => {
    expect(afterQuiet(new Date(at), quiet)).toEqual(new Date(expected));
  });
});
