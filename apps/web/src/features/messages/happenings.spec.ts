import { happeningsOf, isUnderWay, lacks } from './happenings.js';
import type { MyMessage } from './messages.api.js';

const now = Date.parse('2026-11-20T12:00:00Z');
const message = (id: string, changes: Partial<MyMessage> = {}): MyMessage => ({
  id, at: '2026-11-20T11:59:30Z', channel: 'email', event: 'complaints.submit', label: '', to: '', status: 'handed_over', statusLabel: '', reference: null, happeningId: 'h1', unread: false, ...changes,
});

it('one happening stands once, with the ways by which it was told, and is unread while one of them is', () => {
  const told = happeningsOf([message('a'), message('b', { channel: 'sms', unread: true }), message('c', { happeningId: null })]);
  expect(told.map(({ messages, unread }) => [messages.map(({ id }) => id).join(' '), unread])).toEqual([['a b', true], ['c', false]]);
});

it('the first message of all is missed in an empty list', () => {
  expect(lacks([], 'a')).toBe(true);
  expect([lacks([], null), lacks([message('a')], 'a'), lacks([message('a')], 'b')]).toEqual([false, false, true]);
});

it('what left a moment ago is watched until it is handed over, what waits for the morning is not', () => {
  expect(isUnderWay([message('a'), message('b', { status: 'queued' })], now)).toBe(true);
  expect(isUnderWay([message('a'), message('b', { status: 'queued', at: '2026-11-20T11:50:00Z' })], now)).toBe(false);
});
