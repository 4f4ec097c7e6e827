import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Locale } from '@nafida/locales';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { PageQuery } from '../../platform/http/cursor.js';
import { FiguresQuery, MessageFigures, QueueBoardOpened, SendingState } from './figures.dto.js';
import { FiguresService } from './figures.service.js';
import { CaseMessages, CaseSms, CaseSmsAsked, MessagesPage, MessagesQuery, ResendMessages, ResentMessages, ResentSetAside, SmsCount, SmsText } from './messages.dto.js';
import { MessagesService } from './messages.service.js';
import { QueueBoardKeys } from './queue-board-keys.js';
import { ResendingService } from './resending.service.js';

/** The door of those who watch over sending, and of clerks who ask whether a message arrived. */
@ApiTags('notifications')
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly resending: ResendingService,
    private readonly figures: FiguresService,
    private readonly board: QueueBoardKeys,
  ) {}

  @Get('notifications')
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'listNotifications', summary: 'All messages', description: 'E-mails and SMS of the province, newest first, by person or reference, state, channel, day. Addresses are masked, words are not shown.' })
  @ApiOkResponse({ type: MessagesPage })
  @Problems(400, 401, 403)
  list(@Query() query: MessagesQuery, @ReaderLocale() locale: Locale): Promise<MessagesPage> {
    return this.messages.list(query, locale);
  }

  @Get('notifications/set-aside')
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'listSetAside', summary: 'Messages set aside', description: 'Given up after 48 tries in four hours; they hold up no other. Newest first.' })
  @ApiOkResponse({ type: MessagesPage })
  @Problems(400, 401, 403)
  listSetAside(@Query() query: PageQuery, @ReaderLocale() locale: Locale): Promise<MessagesPage> {
    return this.messages.listSetAside(query, locale);
  }

  @Get('notifications/figures')
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'getMessageFigures', summary: 'How sending fared, day by day', description: 'Per day and channel: shares handed over within 10 s and 60 s of being due, delivered, failed; parts and cost per provider.' })
  @ApiOkResponse({ type: MessageFigures })
  @Problems(400, 401, 403)
  byDay(@Query() query: FiguresQuery): Promise<MessageFigures> {
    return this.figures.byDay(query);
  }

  @Get('notifications/providers')
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'getProviderStates', summary: 'How sending stands', description: 'Per channel how much waits and since when; per provider its circuit and its last error, as the sending processes saw them at most 5 s ago.' })
  @ApiOkResponse({ type: SendingState })
  @Problems(401, 403)
  now(): Promise<SendingState> {
    return this.figures.now();
  }

  @Post('notifications/:id/retry')
  @HttpCode(204)
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'retryNotification', summary: 'Send a message again', description: 'One that failed, from the first try on. A message whose code or link is wiped cannot be sent again: `message_secret_gone`.' })
  @ApiNoContentResponse({ description: 'It is being sent.' })
  @Problems(400, 401, 403, 404, 409)
  retry(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.resending.resend(id, actor);
  }

  @Post('notifications/retries')
  @HttpCode(200)
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'retryNotifications', summary: 'Send many messages again', description: 'Answers per id what happened.' })
  @ApiOkResponse({ type: ResentMessages })
  @Problems(400, 401, 403)
  retryAll(@Body() { ids }: ResendMessages, @CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<ResentMessages> {
    return this.resending.resendAll(ids, actor, locale);
  }

  @Post('notifications/set-aside/retries')
  @HttpCode(200)
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'retrySetAside', summary: 'Send everything set aside again', description: 'The oldest 1000; `more` says whether to ask again. Messages whose code or link is wiped stay.' })
  @ApiOkResponse({ type: ResentSetAside })
  @Problems(401, 403)
  retrySetAside(@CurrentActor() actor: Actor): Promise<ResentSetAside> {
    return this.resending.resendSetAside(actor);
  }

  @Post('notifications/queue-board')
  @HttpCode(200)
  @Allow('notifications.manage')
  @ApiOperation({ operationId: 'openQueueBoard', summary: 'Open the board of the job queue', description: 'Sets a cookie that opens the page for 15 minutes, while the session lives. 404 where no job queue runs.' })
  @ApiOkResponse({ type: QueueBoardOpened })
  @Problems(401, 403, 404)
  openBoard(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): QueueBoardOpened {
    return this.board.open(actor, reply);
  }

  @Get('cases/:reference/messages')
  @Allow('workqueue.read')
  @ApiOperation({ operationId: 'listCaseMessages', summary: 'What the applicant of a case was told', description: 'For staff who see the case: by which channel, whether it arrived, and where the other channel took over. Newest first.' })
  @ApiOkResponse({ type: CaseMessages })
  @Problems(401, 403, 404)
  ofCase(@Param('reference') reference: string, @CurrentReader() reader: Reader): Promise<CaseMessages> {
    return this.messages.ofCase(reference, reader);
  }

  @Post('cases/:reference/messages/:id/retry')
  @HttpCode(204)
  @Allow('messages.compose')
  @ApiOperation({ operationId: 'retryCaseMessage', summary: 'Send a message about a case again', description: 'One that failed, by staff who treat the case. 409 `message_not_failed` where it did not fail, `message_secret_gone` where its code or link is wiped.' })
  @ApiNoContentResponse({ description: 'It is being sent.' })
  @Problems(400, 401, 403, 404, 409)
  retryOfCase(@Param('reference') reference: string, @Param('id', ParseUUIDPipe) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.resending.resendOfCase(reference, id, reader);
  }

  @Post('sms-parts')
  @HttpCode(200)
  @Allow('messages.compose')
  @ApiOperation({ operationId: 'countSmsParts', summary: 'What a text costs as an SMS', description: 'As handsets and operators count: 160/153 letters of GSM 03.38, 70/67 of anything else. Nothing is kept.' })
  @ApiOkResponse({ type: SmsCount })
  @Problems(400, 401, 403)
  count(@Body() { text }: SmsText): SmsCount {
    return this.messages.count(text);
  }

  @Post('sms-previews')
  @HttpCode(200)
  @Allow('messages.compose')
  @ApiOperation({ operationId: 'previewCaseSms', summary: 'The SMS that goes out with an action', description: 'From the words of the case as `getCase` gives them for its applicant. Nothing is sent or kept. `text` is null where the action sends no SMS.' })
  @ApiOkResponse({ type: CaseSms })
  @Problems(400, 401, 403)
  preview(@Body() asked: CaseSmsAsked): Promise<CaseSms> {
    return this.messages.preview(asked);
  }
}
