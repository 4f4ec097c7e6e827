import { maximumTries, pauseAfter } from './back-off.js';

describe('the pauses between tries', () => {
  it('are 47 between 48 tries and last about four hours', () => {
    const pauses = Array.from({ length: maximumTries - 1 }, (_, index) => pauseAfter(index + 1, () => 0.5) ?? Number.NaN);
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
    expect(hours).toBeGreaterThan(3.9);
    expect(hours).toBeLessThan(4.1);
    expect(pauseAfter(maximumTries)).toBeUndefined();
  });

  it('are never the same for all messages', () => {
    expect(pauseAfter(10, () => 0)).toBeLessThan(pauseAfter(10, () => 0.999) ?? 0);
  });
});
