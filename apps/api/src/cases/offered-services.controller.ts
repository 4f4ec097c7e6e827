import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Public } from '../accounts/access.guard.js';
import { Problems } from '../platform/http/api-docs.js';
import { ReaderLocale } from '../platform/http/context.js';
import { OfferedServiceList, OfferedServicesService } from './offered-services.service.js';

@ApiTags('cases')
@Controller('services')
export class OfferedServicesController {
  constructor(private readonly offered: OfferedServicesService) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'listServices', summary: 'What the province offers', description: 'Each service with its legal deadline and the median of the last 30 days.' })
  @ApiOkResponse({ type: OfferedServiceList })
  @Problems()
  list(@ReaderLocale() locale: Locale): Promise<OfferedServiceList> {
    return this.offered.list(locale);
  }
}
