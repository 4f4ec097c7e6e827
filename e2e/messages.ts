import { expect } from '@playwright/test';

export interface Message {
  channel: 'sms' | 'email';
  to: string;
  subject: string;
  text: string;
  /** Of an e-mail: the types of what is attached. */
  attachments?: { mimeType: string }[];
}

const patience = { timeout: 30_000, intervals: [100, 250, 500] };

/** A telephone or a mailbox, as its owner holds it. */
export class Letterbox {
  readonly #to: string;
  readonly #channel: Message['channel'];

  constructor(channel: Message['channel'], to: string) {
    this.#channel = channel;
    this.#to = to;
  }

  /** What has arrived, the newest first. */
  async messages(): Promise<Message[]> {
    const inbox = process.env['E2E_INBOX_URL'] ?? 'http://localhost:8025';
    const answer = await fetch(`${inbox}/messages?to=${encodeURIComponent(this.#to)}`);
    const all = (await answer.json()) as Message[];
    return all.filter(({ channel }) => channel === this.#channel);
  }

  /** Waits for a message that says so, and gives it. */
  async hasReceived(words: RegExp): Promise<Message> {
    let found: Message | undefined;
    await expect
      .poll(
        async () => {
          found = (await this.messages()).find(({ subject, text }) => words.test(`${subject}\n${text}`));
          return found !== undefined;
        },
        { ...patience, message: `${this.#channel} for ${this.#to} that says ${words}` },
      )
      .toBe(true);
    return found as Message;
  }
}
