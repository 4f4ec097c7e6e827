import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';

/** Visits to the offices of the province: what people come for, when the counters receive, who comes when. Not cases. */
@Module({
  imports: [AccountsModule],
  controllers: [],
  providers: [],
})
export class AppointmentsModule {}
