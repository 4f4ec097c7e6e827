import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Locale } from '@nafida/locales';
import { Allow, Public } from '../accounts/access.guard.js';
import type { Reader } from '../cases/case-service.js';
import { CurrentReader } from '../cases/reader.js';
import { Problems } from '../platform/http/api-docs.js';
import { ReaderLocale } from '../platform/http/context.js';
import { openToAll, tableFile } from '../platform/tables/table-answer.js';
import { PerformanceExportQuery, PerformanceQuery, PerformanceView } from './performance.dto.js';
import { PerformanceExport } from './performance-export.js';
import { PerformanceService } from './performance.service.js';
import { PopulationView } from './population.dto.js';
import { PopulationService } from './population.service.js';
import { PublicStatisticsView } from './public-statistics.dto.js';
import { PublicStatisticsService } from './public-statistics.service.js';

@ApiTags('indicators')
@Controller()
export class IndicatorsController {
  constructor(
    private readonly performance: PerformanceService,
    private readonly exports: PerformanceExport,
    private readonly statistics: PublicStatisticsService,
    private readonly population: PopulationService,
  ) {}

  @Get('performance')
  @Allow('indicators.read')
  @ApiOperation({
    operationId: 'getPerformance',
    summary: 'How the work is done',
    description: 'Received, closed, open, overdue, processing times, deadlines, satisfaction, appointments kept and missed of some days, with as many days before; by office, service, clerk or day. Kept as daily aggregates, at most a minute old. A supervisor sees their own office.',
  })
  @ApiOkResponse({ type: PerformanceView })
  @Problems(400, 401, 403)
  getPerformance(@Query() query: PerformanceQuery, @CurrentReader() reader: Reader): Promise<PerformanceView> {
    return this.performance.get(query, reader);
  }

  @Get('performance/export')
  @Allow('indicators.read')
  @ApiOperation({ operationId: 'exportPerformance', summary: 'The same as a file', description: 'The groups and their total, for a spreadsheet, in the language of the reader: CSV in UTF-8 with its mark, or XLSX whose Arabic sheet runs from right to left. No cell is ever a formula.' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(400, 401, 403)
  async exportPerformance(@Query() query: PerformanceExportQuery, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return tableFile(reply, await this.exports.of(query, reader));
  }

  @Get('statistics')
  @Public()
  @ApiOperation({ operationId: 'getPublicStatistics', summary: 'The province’s figures', description: 'Open data of the last twelve months, with honest waiting times of the last 30 days beside the legal ones. Groups of fewer cases than `fewest` are hidden. Renewed every five minutes.' })
  @ApiOkResponse({ type: PublicStatisticsView })
  @Problems()
  getPublicStatistics(@ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<PublicStatisticsView> {
    return this.statistics.get(openToAll(reply, locale));
  }

  @Get('statistics/open-data.csv')
  @Public()
  @ApiOperation({ operationId: 'getPublicStatisticsFile', summary: 'The province’s figures as a file', description: 'The same figures, one row a month, service and office group, appointments kept and missed with the province and each office, as CSV in UTF-8 with stable codes (RFC 4180).' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems()
  async getPublicStatisticsFile(@ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return tableFile(reply, await this.statistics.file(openToAll(reply, locale)));
  }

  @Get('population')
  @Allow('population.read')
  @ApiOperation({ operationId: 'getPopulation', summary: 'Who is registered at the annexes', description: 'Registered citizens by annex, age band and quarter, for the whole province or, for a supervisor, their own office. Off unless the province has declared and opened it (setting `populationFigures`, law 09-08): then 403. Small groups are hidden.' })
  @ApiOkResponse({ type: PopulationView })
  @Problems(401, 403)
  getPopulation(@CurrentReader() reader: Reader): Promise<PopulationView> {
    return this.population.get(reader);
  }
}
