import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/access.guard.js';
import { CaseView } from '../cases/case.dto.js';
import type { Reader } from '../cases/case-service.js';
import { CurrentReader } from '../cases/reader.js';
import { withETag } from '../platform/http/version.js';
import { Idempotent, Problems } from '../platform/http/api-docs.js';
import { IdempotencyKey } from '../platform/http/context.js';
import { RequestCertificate } from './certificate.dto.js';
import { CertificatesService } from './certificates.service.js';

@ApiTags('certificates')
@Controller('certificates')
export class CertificatesController {
  constructor(private readonly certificates: CertificatesService) {}

  @Post()
  @HttpCode(201)
  @Allow('cases.file')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestCertificate',
    summary: 'Ask for a residence certificate',
    description: 'At the citizen’s annex; an SMS says when it can be collected there. Holders of a valid identity card are exempt from producing one (law 04.20 art. 11): see `notice` in `listServices`. While the same certificate is open, 409 `certificate_already_open` names its `reference`.',
  })
  @ApiCreatedResponse({ type: CaseView })
  @Problems(400, 401, 403, 409, 422)
  async request(@Body() input: RequestCertificate, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<CaseView> {
    return withETag(reply, await this.certificates.request(input, key, reader));
  }
}
