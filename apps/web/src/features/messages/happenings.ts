import type { MyMessage } from './messages.api.js';

/** Something that was told, by whichever channels. */
export interface ToldHappening {
  key: string;
  messages: readonly [MyMessage, ...MyMessage[]];
  unread: boolean;
}

/** The messages of one happening stand together, where the newest of them stands. */
export function happeningsOf(messages: readonly MyMessage[]): ToldHappening[] {
  const told = new Map<string, ToldHappening>();
  for (const message of messages) {
    const key = message.happeningId ?? message.id;
    const known = told.get(key);
    told.set(key, { key, messages: known ? [...known.messages, message] : [message], unread: message.unread || known?.unread === true });
  }
  return [...told.values()];
}

/** Whether the newest message of all has not come into the list yet: also the first ever, whose list is empty. */
export function lacks(messages: readonly MyMessage[], latestId: string | null): boolean {
  return latestId !== null && !messages.some(({ id }) => id === latestId);
}

const soonMillis = 2 * 60_000;

/** Whether one of them is on its way just now; what waits for the morning, or for a provider, is not watched. */
export function isUnderWay(messages: readonly MyMessage[], now: number): boolean {
  return messages.some(({ status, at }) => (status === 'queued' || status === 'sending') && now - Date.parse(at) < soonMillis);
}
