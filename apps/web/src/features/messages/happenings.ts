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
