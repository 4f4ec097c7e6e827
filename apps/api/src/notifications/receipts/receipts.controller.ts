import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { MailReceipt } from './receipts.dto.js';
import { SignedReceipts } from './signed-receipts.js';

const signature = {
  name: 'X-Signature',
  required: true,
  description: '`t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 of `<t>.<body as sent>` under the secret of the provider; good for 5 minutes.',
  schema: { type: 'string' as const, maxLength: 200 },
};

/** Where providers call back. Their signature is who they are; saying a thing twice changes nothing. */
@ApiTags('receipts')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: SignedReceipts) {}

  @Post('sms/:provider')
  @HttpCode(204)
  @Public()
  @ApiHeader(signature)
  @ApiOperation({ operationId: 'receiveSmsReceipt', summary: 'What became of an SMS', description: 'Called by an HTTP provider; where its JSON or form holds the id and the state is set up per provider. Unknown messages and states are passed over.' })
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @ApiBody({ schema: { type: 'object', additionalProperties: true } })
  @ApiNoContentResponse({ description: 'Heard.' })
  @Problems(400, 401)
  sms(@Param('provider') provider: string, @Req() request: FastifyRequest): Promise<void> {
    return this.receipts.sms(provider, request);
  }

  @Post('mail')
  @HttpCode(204)
  @Public()
  @ApiHeader(signature)
  @ApiOperation({ operationId: 'receiveMailReceipt', summary: 'What became of an e-mail', description: 'Called by the mail provider, where a secret is set up for it. A bounce makes the message fail for good; the other channel takes over where it was not used.' })
  @ApiNoContentResponse({ description: 'Heard.' })
  @Problems(400, 401)
  mail(@Body() receipt: MailReceipt, @Req() request: FastifyRequest): Promise<void> {
    return this.receipts.mail(receipt, request);
  }
}
