import type { Provider } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { MailGateway } from '../../platform/mail/mail-gateway.js';
import { Pace, PACE_STORE, type PaceStore } from '../../platform/queue/pace.js';
import { SmsGateway } from '../../platform/sms/sms-gateway.js';
import type { SmsProviderSettings } from '../../platform/sms/sms-settings.js';
import { parallel } from './outbox-drain.js';

/** The providers of the province as its settings name them, loaded only where there is one. */
export const carriers: Provider[] = [
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
