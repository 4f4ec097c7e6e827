import { Body, Controller, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/access.guard.js';
import { CurrentVisitor, type Visitor } from '../accounts/visitor.js';
import { CaseView } from '../cases/case.dto.js';
import type { Reader } from '../cases/case-service.js';
import { pdf } from '../cases/documents/pdf-answer.js';
import { CurrentReader } from '../cases/reader.js';
import { withETag } from '../platform/http/version.js';
import { Idempotent, Problems } from '../platform/http/api-docs.js';
import { IdempotencyKey } from '../platform/http/context.js';
import { PassportDataService } from './passport-data.service.js';
import { PassportDataView, RequestPassportData, RevealPassportData } from './passport-request.dto.js';
import { PassportRequestsService } from './passport-requests.service.js';

@ApiTags('passport-requests')
@Controller('passport-requests')
export class PassportRequestsController {
  constructor(
    private readonly requests: PassportRequestsService,
    private readonly data: PassportDataService,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow('cases.file')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestPassportData',
    summary: 'Ask for the data of a lost or stolen passport',
    description: 'They are needed for the declaration at the security services; this is not the declaration. For a minor or ward the proof of guardianship is asked for at once and the clock starts when it is there (law 55-19 art. 10).',
  })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 409, 422)
  async request(@Body() input: RequestPassportData, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.requests.request(input, key, reader));
  }

  @Post(':reference/data')
  @HttpCode(200)
  @Allow('passportData.reveal')
  @ApiOperation({ operationId: 'revealPassportData', summary: 'See the data of the passport', description: 'By the citizen with the password once more, or by staff of the treating office at the counter. Each look is recorded. The data are in no other answer and in no message.' })
  @ApiOkResponse({ type: PassportDataView, headers: { 'Cache-Control': { description: 'Never kept.', schema: { type: 'string' } } } })
  @Problems(400, 401, 403, 404, 409, 429)
  reveal(@Param('reference') reference: string, @Body() input: RevealPassportData, @CurrentReader() reader: Reader, @CurrentVisitor() visitor: Visitor): Promise<PassportDataView> {
    void visitor.reply.header('cache-control', 'no-store');
    return this.data.reveal(reference, input, reader, visitor);
  }

  @Post(':reference/data/document')
  @HttpCode(200)
  @Allow('passportData.reveal')
  @ApiOperation({ operationId: 'getPassportDataDocument', summary: 'The signed paper for the declaration', description: 'As `revealPassportData`, as a PDF.' })
  @ApiOkResponse({ description: 'The document.', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(400, 401, 403, 404, 409, 429)
  async document(@Param('reference') reference: string, @Body() input: RevealPassportData, @CurrentReader() reader: Reader, @CurrentVisitor() visitor: Visitor): Promise<StreamableFile> {
    return pdf(visitor.reply, await this.data.declaration(reference, input, reader, visitor));
  }
}
