import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Allow } from '../../accounts/access.guard.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { MessagePreviews, MessageTemplateList } from './message-template.dto.js';
import { MessageTemplate } from './message-template.kind.js';
import { MessageTemplates } from './message-templates.service.js';

/** The words of the messages, for the administrator. */
@ApiTags('Administration')
@Controller('message-templates')
export class MessageTemplatesController {
  constructor(private readonly templates: MessageTemplates) {}

  @Get()
  @Allow('rules.manage')
  @ApiOperation({ operationId: 'listMessageTemplates', summary: 'The words of all messages', description: 'In each language, with the placeholders each may use. Other words are saved with `saveProvinceRule` in the list `messageTemplates`, and those of the house come back with `removeProvinceRule`.' })
  @ApiOkResponse({ description: 'All messages.', type: MessageTemplateList })
  @Problems(401, 403)
  listMessageTemplates(@ReaderLocale() locale: Locale): Promise<MessageTemplateList> {
    return this.templates.list(locale);
  }

  @Post('previews')
  @HttpCode(200)
  @Allow('rules.manage')
  @ApiOperation({ operationId: 'previewMessage', summary: 'How a message would read', description: 'In each language with example words, and how many SMS it is paid as. An unknown placeholder answers 400 with its language, part, line and column. Nothing is sent or kept.' })
  @ApiOkResponse({ description: 'The message as it would be.', type: MessagePreviews })
  @Problems(400, 401, 403)
  previewMessage(@Body() template: MessageTemplate): MessagePreviews {
    return this.templates.preview(template);
  }
}
