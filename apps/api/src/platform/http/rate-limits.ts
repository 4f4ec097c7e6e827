import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config.js';
import { TooMany } from '../problem.js';

/** How often one caller may do a thing: so many times in so many seconds. */
export interface Policy {
  name: string;
  points: number;
  seconds: number;
}

/** Counts tries, and refuses in the words of the RateLimit header fields when there were too many. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'rateLimits'>) {}

  /** Takes one try of `who`; the caller's name is hashed, so that no address or user name stays in memory. */
  async take(policy: Policy, who: string, reply?: FastifyReply): Promise<void> {
    if (!this.config.rateLimits) return;
    const key = createHash('sha256').update(who).digest('base64url');
    try {
      announce(reply, policy, await this.limiter(policy).consume(key));
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      const state = refused as RateLimiterRes;
      announce(reply, policy, state);
      throw new TooMany('too_many_requests', {}, { retryAfter: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) });
    }
  }

  /** Gives a try back: only the ones that failed are counted where a right answer shows who it is. */
  async giveBack(policy: Policy, who: string): Promise<void> {
    if (!this.config.rateLimits) return;
    await this.limiter(policy).reward(createHash('sha256').update(who).digest('base64url'));
  }

  private limiter(policy: Policy): RateLimiterMemory {
    const known = this.limiters.get(policy.name);
    if (known) return known;
    const made = new RateLimiterMemory({ keyPrefix: policy.name, points: policy.points, duration: policy.seconds });
    this.limiters.set(policy.name, made);
    return made;
  }
}

function announce(reply: FastifyReply | undefined, policy: Policy, state: RateLimiterRes): void {
  void reply?.header('ratelimit-policy', `"${policy.name}";q=${policy.points};w=${policy.seconds}`);
  void reply?.header('ratelimit', `"${policy.name}";r=${state.remainingPoints};t=${Math.ceil(state.msBeforeNext / 1000)}`);
}
