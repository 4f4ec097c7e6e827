import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { Public } from '../access.guard.js';
import { OfficeList } from './office.dto.js';
import { Offices } from './offices.service.js';

/** Where the province can be met. */
@ApiTags('Offices')
@Controller('offices')
export class OfficesController {
  constructor(private readonly offices: Offices) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'listOffices', summary: 'Offices of the province', description: 'With their place in the whole, the communes they serve and whether citizens register there.' })
  @ApiOkResponse({ description: 'All offices.', type: OfficeList })
  @Problems()
  listOffices(@ReaderLocale() locale: Locale): Promise<OfficeList> {
    return this.offices.list(locale);
  }
}
