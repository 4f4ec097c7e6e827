import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { FiguresOfWork } from './figures.service.js';
import { GroupNames } from './group-names.js';
import { IndicatorsController } from './indicators.controller.js';
import { PerformanceExport } from './performance-export.js';
import { PerformanceService } from './performance.service.js';
import { PopulationService } from './population.service.js';
import { PublicStatisticsService } from './public-statistics.service.js';
import { QuarterCounts } from './quarter-counts.js';
import { VisitDays } from './visit-days.js';

/** How the province does its work, for who answers for it and, where it tells of nobody, for anyone. */
@Module({
  imports: [AccountsModule, CasesModule],
  controllers: [IndicatorsController],
  providers: [FiguresOfWork, GroupNames, PerformanceService, PerformanceExport, PublicStatisticsService, PopulationService, QuarterCounts, VisitDays],
})
export class IndicatorsModule {}
