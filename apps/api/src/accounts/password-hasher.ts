import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Unavailable } from '../platform/problem.js';

// OWASP's floor for argon2id; about 85 ms on a core.
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const parallel = 2;
const longestQueue = 100;

/** Hashes passwords a few at a time: a crowd at the door must not starve the rest of the house. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private stranger = '';

  async onModuleInit(): Promise<void> {
    this.stranger = await hash('nobody has this password', cost);
  }

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), cost));
  }

  /** Without a stored hash as much work is done for nothing: an unknown account answers no sooner than a wrong password. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(stored ?? this.stranger, password.normalize('NFC')));
    return Boolean(stored) && right;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= parallel) {
      if (this.waiting.length >= longestQueue) throw new Unavailable('too_busy', {}, { retryAfter: 5 });
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
