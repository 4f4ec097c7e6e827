import { Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../accounts/access.guard.js';
import { Idempotent, Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey } from '../../platform/http/context.js';
import { UploadedFile, type Upload } from '../../platform/http/upload.js';
import { AttachmentsService } from './attachments.service.js';
import { AttachmentView } from '../case.dto.js';
import type { Reader } from '../case-service.js';
import { CurrentReader } from '../reader.js';

@ApiTags('cases')
@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post('cases/:reference/attachments')
  @HttpCode(201)
  @Allow('cases.act')
  @Idempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary', description: 'JPEG, PNG, WebP or PDF, 10 MB at most.' } } } })
  @ApiOperation({ operationId: 'addCaseAttachment', summary: 'Add a photo or PDF to a case', description: 'At most 10 a case. The type is read from the content; photos are drawn anew without their position.' })
  @ApiCreatedResponse({ type: AttachmentView })
  @Problems(400, 401, 403, 404, 409, 413, 415, 422)
  add(@Param('reference') reference: string, @UploadedFile() file: Upload, @IdempotencyKey() key: string | undefined, @CurrentReader() reader: Reader): Promise<AttachmentView> {
    return this.attachments.add(reference, file, key, reader);
  }

  @Get('attachments/:id')
  @Allow('cases.read')
  @ApiOperation({ operationId: 'getAttachment', summary: 'The content of an attachment', description: 'Always as a download, in a sandbox; only for who sees the case.' })
  @ApiOkResponse({ description: 'The file.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Problems(400, 401, 403, 404, 409)
  async get(@Param('id') id: string, @CurrentReader() reader: Reader, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = await this.attachments.open(id, reader);
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', 'private, no-store');
    return new StreamableFile(file.content, { type: file.mediaType, length: file.size, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` });
  }
}
