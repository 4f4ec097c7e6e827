import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import type { FastifyReply } from 'fastify';
import { Idempotent, IfMatchHeader, Problems } from '../../platform/http/api-docs.js';
import { IdempotencyKey, IfMatch, ReaderLocale } from '../../platform/http/context.js';
import { withETag } from '../../platform/http/version.js';
import { Allow } from '../access.guard.js';
import { type Actor, CurrentActor } from '../actor.js';
import { StaffChange, StaffInput, StaffList, StaffQuery, StaffView, SuspensionInput } from './staff.dto.js';
import { StaffChanges } from './staff-changes.service.js';
import { StaffService } from './staff.service.js';

/** The people who work for the province, for its administrator. */
@ApiTags('Administration')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly changes: StaffChanges,
  ) {}

  @Get()
  @Allow('staff.manage')
  @ApiOperation({ operationId: 'listStaff', summary: 'Who works for the province', description: 'By name; those of one office, role or status where asked.' })
  @ApiOkResponse({ description: 'A page of the staff.', type: StaffList })
  @Problems(400, 401, 403)
  listStaff(@CurrentActor() actor: Actor, @Query() query: StaffQuery, @ReaderLocale() locale: Locale): Promise<StaffList> {
    return this.staff.list(actor, query, locale);
  }

  @Post()
  @HttpCode(201)
  @Allow('staff.manage')
  @Idempotent()
  @ApiOperation({ operationId: 'createStaff', summary: 'Somebody joins the staff', description: 'A link goes by e-mail and a one-time code by SMS; the person chooses the password. Without a mobile phone the code is in the link.' })
  @ApiCreatedResponse({ description: 'The account waits for its holder.', type: StaffView })
  @Problems(400, 401, 403, 409, 422)
  async createStaff(@CurrentActor() actor: Actor, @Body() input: StaffInput, @IdempotencyKey() key: string | undefined, @ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffView> {
    return withETag(reply, await this.staff.create(actor, input, key, locale));
  }

  @Get(':id')
  @Allow('staff.manage')
  @ApiOperation({ operationId: 'getStaff', summary: 'One member of the staff', description: 'With the version to send along with a change.' })
  @ApiOkResponse({ description: 'The member of the staff.', type: StaffView })
  @Problems(400, 401, 403, 404)
  async getStaff(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffView> {
    return withETag(reply, await this.staff.get(actor, id, locale));
  }

  @Patch(':id')
  @Allow('staff.manage')
  @IfMatchHeader()
  @ApiOperation({
    operationId: 'updateStaff',
    summary: 'Another role, office, right or address',
    description: 'Ends the open sessions where role, office or rights change; cases assigned to who leaves an office go back to its queue. Nobody changes their own (403); the last administrator stays one (409).',
  })
  @ApiOkResponse({ description: 'As it is now.', type: StaffView })
  @Problems(400, 401, 403, 404, 409, 412, 428)
  async updateStaff(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() input: StaffChange, @IfMatch() version: number | undefined, @ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffView> {
    return withETag(reply, await this.changes.update(actor, id, input, version, locale));
  }

  @Post(':id/suspension')
  @HttpCode(200)
  @Allow('staff.manage')
  @IfMatchHeader()
  @ApiOperation({ operationId: 'suspendStaff', summary: 'Close an account of the staff', description: 'Sessions end at once, assigned cases go back to the queue, the person is told why. The last administrator cannot be suspended (409).' })
  @ApiOkResponse({ description: 'Suspended.', type: StaffView })
  @Problems(400, 401, 403, 404, 409, 412, 428)
  async suspendStaff(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: SuspensionInput, @IfMatch() version: number | undefined, @ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffView> {
    return withETag(reply, await this.changes.suspend(actor, id, reason, version, locale));
  }

  @Delete(':id/suspension')
  @Allow('staff.manage')
  @IfMatchHeader()
  @ApiOperation({ operationId: 'reinstateStaff', summary: 'Open it again', description: 'With the password there was; who had none yet is activated as before.' })
  @ApiOkResponse({ description: 'Open again.', type: StaffView })
  @Problems(400, 401, 403, 404, 412, 428)
  async reinstateStaff(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number | undefined, @ReaderLocale() locale: Locale, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffView> {
    return withETag(reply, await this.changes.reinstate(actor, id, version, locale));
  }
}
