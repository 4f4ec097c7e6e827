import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Public } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { HolidayList, HolidayQuery, VisitDomainList } from './visit-catalogue.dto.js';
import { VisitCatalogueService } from './visit-catalogue.service.js';

/** What one can come for, and when nobody is there. */
@ApiTags('appointments')
@Controller()
export class VisitCatalogueController {
  constructor(private readonly catalogue: VisitCatalogueService) {}

  @Get('visit-domains')
  @Public()
  @ApiOperation({ operationId: 'listVisitDomains', summary: 'What one can come for', description: 'Domains of visit with their objects: how long each takes, what to bring, who receives it, how far ahead it is booked.' })
  @ApiOkResponse({ description: 'The domains in their order.', type: VisitDomainList })
  @Problems()
  listVisitDomains(@ReaderLocale() locale: Locale): Promise<VisitDomainList> {
    return this.catalogue.listDomains(locale);
  }

  @Get('holidays')
  @Public()
  @ApiOperation({ operationId: 'listHolidays', summary: 'Holidays of a year', description: 'National (decree 2-77-169) and religious; the latter are provisional until the moon is seen.' })
  @ApiOkResponse({ description: 'The days in their order.', type: HolidayList })
  @Problems(400)
  listHolidays(@Query() query: HolidayQuery, @ReaderLocale() locale: Locale): Promise<HolidayList> {
    return this.catalogue.listHolidays(query, locale);
  }
}
