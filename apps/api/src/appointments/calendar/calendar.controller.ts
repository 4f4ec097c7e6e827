import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Public } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import { Problems } from '../../platform/http/api-docs.js';
import { FeedAddress, FeedStanding } from './calendar.dto.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { calendarAnswer, feedAnswer } from './calendar-answer.js';

const calendarContent = { 'text/calendar': { schema: { type: 'string' as const } } };

/** Appointments in the calendars of people. */
@ApiTags('appointments')
@Controller()
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get('appointments/:reference/calendar')
  @Allow('appointments.own')
  @ApiOperation({
    operationId: 'getAppointmentCalendar',
    summary: 'One’s own appointment as an iCalendar file',
    description: 'RFC 5545, one event, times in UTC, the same UID for its whole life, `SEQUENCE` grows with each change. `METHOD` is REQUEST, after a cancellation CANCEL; PUBLISH where the person has no e-mail.',
  })
  @ApiOkResponse({ description: 'The file.', content: calendarContent })
  @Problems(401, 403, 404)
  async file(@Param('reference') reference: string, @CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return calendarAnswer(reply, await this.feeds.file(reference, actor), reference);
  }

  @Get('my-appointments/feed')
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'findAppointmentFeed', summary: 'Whether a secret address answers', description: 'Since when; the address was shown when it was made and can only be made anew.' })
  @ApiOkResponse({ description: 'How it stands.', type: FeedStanding })
  @Problems(401, 403)
  find(@CurrentActor() actor: Actor): Promise<FeedStanding> {
    return this.feeds.find(actor);
  }

  @Post('my-appointments/feed')
  @HttpCode(201)
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'createAppointmentFeed', summary: 'A secret address for one’s calendar', description: 'One at a time: a new one ends the one before.' })
  @ApiCreatedResponse({ description: 'The address.', type: FeedAddress })
  @Problems(401, 403)
  open(@CurrentActor() actor: Actor): Promise<FeedAddress> {
    return this.feeds.open(actor);
  }

  @Delete('my-appointments/feed')
  @HttpCode(204)
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'revokeAppointmentFeed', summary: 'End the secret address', description: 'It answers 404 from now on; without one, nothing happens.' })
  @ApiNoContentResponse({ description: 'No address answers any more.' })
  @Problems(401, 403)
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.feeds.revoke(actor);
  }

  @Get('feeds/:file')
  @Public()
  @ApiOperation({
    operationId: 'getAppointmentFeed',
    summary: 'The appointments of whoever holds the address',
    description: 'iCalendar, `METHOD:PUBLISH`: the appointments to come and those of the last month, at most 200. 404 for an unknown or ended address.',
  })
  @ApiOkResponse({ description: 'The calendar.', content: calendarContent })
  @Problems(404)
  async feed(@Param('file') file: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | undefined> {
    return feedAnswer(request, reply, await this.feeds.read(file));
  }
}
