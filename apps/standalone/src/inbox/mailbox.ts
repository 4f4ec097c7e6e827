import { EventEmitter } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { InboxMessage } from './message.ts';
import { recipientKey } from './recipient.ts';

const KEPT = 5000;

/** All that phones and mailboxes received: the last 5,000 messages, kept over a restart. */
export class Mailbox {
  readonly #messages: InboxMessage[] = [];
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #journal: WriteStream | undefined;

  constructor(file?: string) {
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    this.#messages = readJournal(file);
    this.#journal = createWriteStream(file, { flags: 'a', mode: 0o600 });
    // A full disk must not take the inbox down: the messages stay in memory.
    this.#journal.on('error', () => undefined);
  }

  add(message: InboxMessage): void {
    this.#messages.push(message);
    if (this.#messages.length > KEPT) this.#messages.shift();
    if (this.#journal?.writable === true) this.#journal.write(`${JSON.stringify(message)}\n`);
    this.#arrivals.emit('message', message);
  }

  /** Newest first; of one recipient if given. */
  list(to?: string): InboxMessage[] {
    const key = to === undefined || to.trim() === '' ? undefined : recipientKey(to);
    const found = key === undefined ? this.#messages : this.#messages.filter((m) => recipientKey(m.to) === key);
    return found.toReversed();
  }

  find(id: string): InboxMessage | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  /** Calls back on each arrival until the returned function is called. */
  watch(onMessage: (message: InboxMessage) => void): () => void {
    this.#arrivals.on('message', onMessage);
    return () => this.#arrivals.off('message', onMessage);
  }

  close(): Promise<void> {
    const journal = this.#journal;
    if (journal === undefined || journal.destroyed) return Promise.resolve();
    return new Promise((done) => journal.once('close', done).end());
  }
}

function readJournal(file: string): InboxMessage[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  const messages: InboxMessage[] = [];
  for (const line of lines.slice(-KEPT)) {
    try {
      messages.push(JSON.parse(line) as InboxMessage);
    } catch {
      // The last line of a killed process may be cut; the rest is whole.
    }
  }
  if (lines.length !== messages.length) {
    writeFileSync(file, messages.map((message) => `${JSON.stringify(message)}\n`).join(''), { mode: 0o600 });
  }
  return messages;
}
