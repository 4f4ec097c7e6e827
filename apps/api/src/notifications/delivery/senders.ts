import type { Channel } from '../notification-rules.js';

/** Those who send what the outbox holds, told that there is something new; what they miss the sweeper finds. */
export abstract class Senders {
  abstract wake(letters: readonly { id: string; channel: Channel }[]): void;
}
