import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { signedBy } from '../../platform/http/signed-body.js';
import { Unauthorized } from '../../platform/problem.js';
import { valueAt } from '../../platform/sms/json-path.js';
import { Receipts } from './receipts.js';
import type { MailReceipt } from './receipts.dto.js';

/** Receipts that come over HTTP: believed only under the provider's signature. */
@Injectable()
export class SignedReceipts {
  constructor(
    private readonly receipts: Receipts,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smsProviders' | 'bounceSecret'>,
  ) {}

  async sms(provider: string, request: FastifyRequest): Promise<void> {
    const settings = this.config.smsProviders.find(({ name }) => name === provider)?.receipts;
    this.believe(request, settings?.secret);
    const providerMessageId = valueAt(request.body, settings?.idPath ?? '');
    const state = valueAt(request.body, settings?.statusPath ?? '') ?? '';
    const outcome = settings?.delivered.includes(state) ? 'delivered' : settings?.failed.includes(state) ? 'failed' : undefined;
    if (providerMessageId !== undefined && outcome) await this.receipts.take({ provider, providerMessageId, outcome });
  }

  async mail({ messageId, event }: MailReceipt, request: FastifyRequest): Promise<void> {
    this.believe(request, this.config.bounceSecret ?? undefined);
    await this.receipts.take({ provider: 'smtp', providerMessageId: `<${messageId.replace(/[<>\s]/g, '')}>`, outcome: event === 'bounced' ? 'failed' : 'delivered' });
  }

  private believe(request: FastifyRequest, secret: string | undefined): void {
    if (secret === undefined || !signedBy(secret, request, this.clock.now())) throw new Unauthorized('unauthenticated');
  }
}
