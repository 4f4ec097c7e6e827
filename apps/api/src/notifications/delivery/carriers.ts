import { Inject, Injectable, type Provider } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { MailGateway } from '../../platform/mail/mail-gateway.js';
import { Pace, PACE_STORE, type PaceStore } from '../../platform/queue/pace.js';
import { SmsGateway } from '../../platform/sms/sms-gateway.js';
import type { SmsProviderSettings } from '../../platform/sms/sms-settings.js';
import type { Channel } from '../notification-rules.js';

/** How many messages one process sends at the same time on one channel: a channel that hangs holds up none of the other. */
export const parallel = 8;

/** The ways out of the house, and how many messages a second the province sends by each. */
@Injectable()
export class Carriers {
  private readonly paces: Record<Channel, Pace | null>;

  constructor(
    @Inject(MailGateway) readonly mail: MailGateway | null,
    @Inject(SmsGateway) readonly sms: SmsGateway | null,
    @Inject(CONFIG) { messages }: Pick<Config, 'messages'>,
    @Inject(PACE_STORE) store: PaceStore,
  ) {
    const pace = (channel: Channel, perSecond: number | null): Pace | null => (perSecond === null ? null : new Pace(channel, perSecond, store));
    this.paces = { email: pace('email', messages.mailPerSecond), sms: pace('sms', messages.smsPerSecond) };
  }

  of(channel: Channel): MailGateway | SmsGateway | null {
    return channel === 'email' ? this.mail : this.sms;
  }

  /** Resolves when it is the turn of one more message. */
  async turn(channel: Channel): Promise<void> {
    await this.paces[channel]?.turn();
  }
}

/** The providers of the province as its settings name them, loaded only where there is one. */
export const carriers: Provider[] = [
  Carriers,
  {
    provide: MailGateway,
    inject: [CONFIG],
    useFactory: async ({ smtpUrl, mailFrom, dkim }: Config) => {
      if (!smtpUrl) return null;
      const { SmtpGateway } = await import('../../platform/mail/smtp-gateway.js');
      return new SmtpGateway({ url: smtpUrl, from: mailFrom, connections: 2 * parallel, ...(dkim ? { dkim } : {}) });
    },
  },
  {
    provide: SmsGateway,
    inject: [CONFIG, PACE_STORE],
    useFactory: async (config: Config, store: PaceStore) => {
      const settings = smsProvidersOf(config);
      if (settings.length === 0) return null;
      const { SmsProviders } = await import('../../platform/sms/sms-providers.js');
      const providers = await Promise.all(
        settings.map(async (provider) => ({
          ...provider,
          gateway: await gatewayOf(provider),
          ...(provider.perSecond === undefined ? {} : { pace: new Pace(provider.name, provider.perSecond, store) }),
        })),
      );
      return new SmsProviders(providers, config.messages);
    },
  },
];

export function smsProvidersOf({ smsProviders, smppUrl }: Pick<Config, 'smsProviders' | 'smppUrl'>): SmsProviderSettings[] {
  if (smsProviders.length > 0) return smsProviders;
  return smppUrl ? [{ name: 'smpp', weight: 1, smpp: smppUrl }] : [];
}

async function gatewayOf({ smpp, http }: SmsProviderSettings): Promise<SmsGateway> {
  if (http) return new (await import('../../platform/sms/http-sms-gateway.js')).HttpSmsGateway(http);
  return new (await import('../../platform/sms/smpp-gateway.js')).SmppGateway(smpp ?? '');
}
