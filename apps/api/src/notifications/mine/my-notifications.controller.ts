import { Body, Controller, Get, HttpCode, type MessageEvent, Patch, Post, Query, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { MessageStream } from './message-stream.js';
import { MessageStreamQuery, MyNotificationsPage, MyNotificationsQuery, ReadMark } from './my-notifications.dto.js';
import { MyNotificationsService } from './my-notifications.service.js';
import { NotificationPreferences, PreferencesChange } from './preferences.dto.js';
import { PreferencesService } from './preferences.service.js';

@ApiTags('notifications')
@Controller()
export class MyNotificationsController {
  constructor(
    private readonly notifications: MyNotificationsService,
    private readonly stream: MessageStream,
    private readonly preferences: PreferencesService,
  ) {}

  @Get('me/notifications')
  @Allow('account.own')
  @ApiOperation({ operationId: 'listMyNotifications', summary: 'What was sent to me', description: 'E-mails and SMS, the newest first, with how far each came. Addresses are masked; codes and links are not shown again.' })
  @ApiOkResponse({ type: MyNotificationsPage })
  @Problems(400, 401, 403)
  listMine(@Query() query: MyNotificationsQuery, @CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<MyNotificationsPage> {
    return this.notifications.listMine(actor, query, locale);
  }

  @Post('me/notifications/read')
  @HttpCode(204)
  @Allow('account.own')
  @ApiOperation({ operationId: 'markMyNotificationsRead', summary: 'Mark messages as read', description: 'One happening, by whichever channels it was told, or everything so far.' })
  @ApiNoContentResponse({ description: 'Marked.' })
  @Problems(400, 401, 403)
  markRead(@Body() mark: ReadMark, @CurrentActor() actor: Actor): Promise<void> {
    return this.notifications.markRead(actor, mark);
  }

  @Sse('me/notifications/stream')
  @Allow('account.own')
  @ApiOperation({
    operationId: 'streamMyNotifications',
    summary: 'Hear at once of new messages',
    description: 'Server-sent events. `messages` with `{ "latestId": string | null, "unread": number }`, at first and whenever it changes; `heartbeat` every 15 s. Ends with the session, and after `seconds`: open it anew. At most five at a time for one account.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Problems(400, 401, 403)
  streamMine(@Query() { seconds }: MessageStreamQuery, @CurrentActor() actor: Actor): Observable<MessageEvent> {
    return this.stream.open(actor, seconds);
  }

  @Get('me/notification-preferences')
  @Allow('account.own')
  @ApiOperation({ operationId: 'getNotificationPreferences', summary: 'How I want to hear of things', description: 'Language, and channels per kind of thing.' })
  @ApiOkResponse({ type: NotificationPreferences })
  @Problems(401, 403)
  getPreferences(@CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<NotificationPreferences> {
    return this.preferences.get(actor, locale);
  }

  @Patch('me/notification-preferences')
  @Allow('account.own')
  @ApiOperation({ operationId: 'updateNotificationPreferences', summary: 'Choose how to hear of things', description: 'What is left out stays. In each kind one channel at least stays on: `oneChannelStays`.' })
  @ApiOkResponse({ type: NotificationPreferences })
  @Problems(400, 401, 403)
  updatePreferences(@Body() change: PreferencesChange, @CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<NotificationPreferences> {
    return this.preferences.update(actor, change, locale);
  }
}
