import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../problem.js';

export interface Upload {
  name: string;
  content: Buffer;
}

type MultipartRequest = FastifyRequest & { isMultipart?: () => boolean; file?: () => Promise<MultipartFile | undefined> };

/** Hands a controller the one file of a multipart body, whole and within the limits set at start. */
export const UploadedFile = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Upload> => {
  const request = context.switchToHttp().getRequest<MultipartRequest>();
  if (!request.isMultipart?.()) throw new Invalid('unsupported_media_type', {}, {}, 415);
  const part = await request.file?.();
  if (!part) throw Invalid.field('/file', 'required');
  try {
    return { name: part.filename, content: await part.toBuffer() };
  } catch (error) {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new Invalid('file_too_large', {}, { errors: [{ pointer: '/file', code: 'fileTooLarge' }] }, 413);
  }
});
