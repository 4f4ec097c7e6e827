import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { MyNotificationsPage, MyNotificationsQuery } from './my-notifications.dto.js';
import { MyNotificationsService } from './my-notifications.service.js';

@ApiTags('notifications')
@Controller()
export class MyNotificationsController {
  constructor(private readonly notifications: MyNotificationsService) {}

  @Get('me/notifications')
  @Allow('account.own')
  @ApiOperation({ operationId: 'listMyNotifications', summary: 'What was sent to me', description: 'E-mails and SMS, the newest first, with how far each came. Addresses are masked; codes and links are not shown again.' })
  @ApiOkResponse({ type: MyNotificationsPage })
  @Problems(400, 401, 403)
  listMine(@Query() query: MyNotificationsQuery, @CurrentActor() actor: Actor, @ReaderLocale() locale: Locale): Promise<MyNotificationsPage> {
    return this.notifications.listMine(actor, query, locale);
  }
}
