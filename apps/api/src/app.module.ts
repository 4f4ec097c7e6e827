import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './accounts/access.guard.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AppointmentsModule } from './appointments/appointments.module.js';
import { CasesModule } from './cases/cases.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { ComplaintsModule } from './complaints/complaints.module.js';
import { EscalationsModule } from './escalations/escalations.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PassportRequestsModule } from './passport-requests/passport-requests.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { InputPipe } from './platform/http/input.pipe.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import type { Config } from './platform/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** What the province offers; the order is that of its lists. */
const services = [ComplaintsModule, CertificatesModule, PassportRequestsModule, AppointmentsModule];

/** The services of the province. */
@Module({})
export class AppModule {
  /** The web process answers; the job process (`worker`) sends what waits to be sent. */
  static forRoot(config: Config, process: 'web' | 'worker' = 'web'): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config), HealthModule, AccountsModule, CasesModule, ...services, IndicatorsModule, EscalationsModule, AdministrationModule, NotificationsModule.forRole(process, config.redisUrl)],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
