import { Body, Controller, Get, Header, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../accounts/access.guard.js';
import { Idempotent, Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey } from '../../platform/http/context.js';
import { CaseView } from '../case.dto.js';
import type { Reader } from '../case-service.js';
import { CaseCodes } from './case-codes.js';
import { FileAtDesk } from './desk.dto.js';
import { DeskService } from './desk.service.js';
import { pdf } from '../documents/pdf-answer.js';
import { CurrentReader } from '../reader.js';
import { withETag } from '../../platform/http/version.js';
import { ReceiptsService } from '../documents/receipts.service.js';

@ApiTags('cases')
@Controller()
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly receipts: ReceiptsService,
    private readonly codes: CaseCodes,
  ) {}

  @Post('desk/cases')
  @HttpCode(201)
  @Allow('desk.file')
  @Idempotent()
  @ApiOperation({
    operationId: 'fileAtDesk',
    summary: 'File for who stands at the counter',
    description: 'Any service, for a citizen of the office or for a person without an account whose identity card was seen. Where another office treats it, its clerk sees the case this once.',
  })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 404, 409, 422)
  async file(@Body() input: FileAtDesk, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.desk.file(input, key, reader));
  }

  @Get('cases/:reference/receipt')
  @Allow('cases.read')
  @ApiOperation({ operationId: 'getReceipt', summary: 'The receipt of a case', description: 'Says whether the file is complete, or lists what is missing (law 55-19 art. 10). For who sees the case, and for the clerk who filed it.' })
  @ApiOkResponse({ description: 'The receipt.', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(401, 403, 404)
  async receipt(@Param('reference') reference: string, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return pdf(reply, await this.receipts.of(reference, reader));
  }

  @Get('cases/:reference/code')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, no-store')
  @Allow('cases.read')
  @ApiOperation({ operationId: 'getCaseCode', summary: 'The reference of a case, to be scanned', description: 'A QR code (ISO/IEC 18004, level M) that holds the reference and nothing else; `listWorkqueue` finds the case by what a scanner makes of it.' })
  @ApiOkResponse({ description: 'The picture.', content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @Problems(401, 403, 404)
  code(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<string> {
    return this.codes.draw(reference, reader);
  }
}
