import { blankAnswers } from './desk-answers.js';

it('each filing at the counter begins with nothing of the person before, under a key of its own', () => {
  const [first, second] = [blankAnswers(), blankAnswers()];
  expect(first.key).not.toBe(second.key);
  expect({ ...first, key: '' }).toEqual({ ...second, key: '' });
  const { kind, capacity, beforeCourt, answerChannel, holder, ...rest } = first;
  expect({ kind, capacity, beforeCourt, answerChannel, holder }).toEqual({ kind: 'complaint', capacity: 'citizen', beforeCourt: 'no', answerChannel: 'counter', holder: 'self' });
  const { key, birthDate, eventDate, identitySeen, missing, ...texts } = rest;
  expect(Object.values(texts).join('')).toBe('');
  expect(Object.values({ ...birthDate, ...eventDate }).some(Boolean)).toBe(false);
  expect([identitySeen, missing.length, key === '']).toEqual([false, 0, false]);
});
