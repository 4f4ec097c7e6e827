import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Public } from '../../accounts/access.guard.js';
import { CurrentVisitor, type Visitor } from '../../accounts/visitor.js';
import { Problems } from '../../platform/http/api-docs.js';
import type { Reader } from '../case-service.js';
import { DocumentCheckService } from './document-check.service.js';
import { VerifiedDocumentView } from './document.dto.js';
import { DocumentsService } from './documents.service.js';
import { CurrentReader } from '../reader.js';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly checks: DocumentCheckService,
  ) {}

  @Get('documents/:id')
  @Allow('cases.read')
  @ApiOperation({ operationId: 'getDocument', summary: 'A signed document', description: 'The PDF, for who sees its case. Each copy is counted and entered in the audit trail, which its applicant can read.' })
  @ApiOkResponse({ description: 'The signed PDF.', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(400, 401, 403, 404)
  async get(@Param('id') id: string, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = await this.documents.open(id, reader);
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'private, no-store');
    return new StreamableFile(file.content, { type: file.mediaType, length: file.size, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` });
  }

  @Get('verify/:code')
  @Public()
  @ApiOperation({
    operationId: 'verifyDocument',
    summary: 'Check a document',
    description: 'By the code printed on it, in any spelling; open to anyone, at most 20 times a minute. It shows the least that lets a document be trusted. A code that is not one and a code of no document get the same answer.',
  })
  @ApiOkResponse({ type: VerifiedDocumentView })
  @Problems(404)
  verify(@Param('code') code: string, @CurrentVisitor() visitor: Visitor): Promise<VerifiedDocumentView> {
    return this.checks.verify(code, visitor);
  }
}
