import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { Allow } from '../access.guard.js';
import { AuditPage, AuditQuery } from './audit.dto.js';
import { AuditReading } from './audit-reading.service.js';

/** Who did or read what, for those who watch over the house. */
@ApiTags('Administration')
@Controller('audit-trail')
export class AuditController {
  constructor(private readonly audit: AuditReading) {}

  @Get()
  @Allow('audit.read')
  @ApiOperation({
    operationId: 'listAuditTrail',
    summary: 'Who did or read what',
    description: 'The newest first. Append-only and hash-chained: each row is sealed within seconds into a chain that `check-audit` walks. It holds identifiers and no personal data; a change of the rules of the province comes with what was before and after.',
  })
  @ApiOkResponse({ description: 'A page of the audit trail.', type: AuditPage })
  @Problems(400, 401, 403)
  listAuditTrail(@Query() query: AuditQuery, @ReaderLocale() locale: Locale): Promise<AuditPage> {
    return this.audit.list(query, locale);
  }
}
