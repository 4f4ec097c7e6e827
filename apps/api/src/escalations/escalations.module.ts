import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { Duties } from '../platform/duties.js';
import { EscalationsService } from './escalations.service.js';
import { StaffNotices } from './staff-notices.js';

/** Sees to it that a deadline is not forgotten. */
@Module({ imports: [AccountsModule, CasesModule], providers: [EscalationsService, StaffNotices] })
export class EscalationsModule {
  constructor(duties: Duties, escalations: EscalationsService) {
    duties.add({ name: 'escalations', everySeconds: 300, part: (tx) => escalations.part(tx) });
  }
}
