import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import type { FastifyReply } from 'fastify';
import { Allow, Public } from '../accounts/access.guard.js';
import { CaseView } from '../cases/case.dto.js';
import { CurrentReader } from '../cases/reader.js';
import { withETag } from '../platform/http/version.js';
import type { Reader } from '../cases/case-service.js';
import { IdempotencyKey, ReaderLocale } from '../platform/http/context.js';
import { Idempotent, Problems } from '../platform/http/api-docs.js';
import { ComplainAboutTreatment, SectorList, SubmitComplaint } from './complaint.dto.js';
import { ComplaintsService } from './complaints.service.js';
import { SimilarComplaints } from './similar.dto.js';
import { SimilarComplaintsService } from './similar.service.js';

@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly similar: SimilarComplaintsService,
  ) {}

  @Post('complaints')
  @HttpCode(201)
  @Allow('cases.file')
  @Idempotent()
  @ApiOperation({ operationId: 'submitComplaint', summary: 'File a complaint, suggestion or observation', description: 'Filed at the citizen’s annex; acknowledged at once by SMS and e-mail; answered within 60 days (decree 2.17.265, art. 8).' })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 409, 422, 429)
  async submit(@Body() input: SubmitComplaint, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.complaints.submit(input, key, reader));
  }

  @Post('cases/:reference/complaints')
  @HttpCode(201)
  @Allow('cases.file')
  @Idempotent()
  @ApiOperation({
    operationId: 'complainAboutTreatment',
    summary: 'Complain about how an own request was treated',
    description: 'Opens a complaint of the kind `treatment` about that request. The inspector treats it and may read the request whole; the office complained of sees nothing of it. One open complaint a request: otherwise 409 with its reference.',
  })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 404, 409, 422, 429)
  async complainAboutTreatment(
    @Param('reference') reference: string,
    @Body() input: ComplainAboutTreatment,
    @IdempotencyKey() key: string | undefined,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return withETag(reply, await this.complaints.complainAboutTreatment(reference, input, key, reader));
  }

  @Get('complaints/:reference/similar')
  @Allow('workqueue.claim')
  @ApiOperation({ operationId: 'listSimilarComplaints', summary: 'Open complaints that may be about the same thing', description: 'Of the same office and sector, filed within 14 days, at most 250 m away or in like words. They can be compared and joined: `joinCase`.' })
  @ApiOkResponse({ type: SimilarComplaints })
  @Problems(401, 403, 404)
  listSimilar(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<SimilarComplaints> {
    return this.similar.of(reference, reader);
  }

  @Get('sectors')
  @Public()
  @ApiOperation({ operationId: 'listSectors', summary: 'What a complaint can be about', description: 'The sectors, in their order, in the language of the reader.' })
  @ApiOkResponse({ type: SectorList })
  listSectors(@ReaderLocale() locale: Locale): Promise<SectorList> {
    return this.complaints.listSectors(locale);
  }
}
