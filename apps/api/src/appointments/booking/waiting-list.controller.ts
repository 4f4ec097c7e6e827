import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { JoinWaitingList, WaitingList, WaitingView } from './waiting.dto.js';
import { WaitingListService } from './waiting-list.service.js';

/** Waiting for a place that somebody gives back. */
@ApiTags('appointments')
@Controller('waiting-list')
export class WaitingListController {
  constructor(private readonly waiting: WaitingListService) {}

  @Post()
  @HttpCode(201)
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'joinWaitingList', summary: 'Wait for a place', description: 'A place given back is offered by SMS and e-mail to who waits, in their order, for two hours. 409: `already_waiting`, `appointment_limit`, `object_not_received_here`.' })
  @ApiCreatedResponse({ description: 'What is waited for.', type: WaitingView })
  @Problems(400, 401, 403, 409)
  joinWaitingList(@Body() input: JoinWaitingList, @CurrentReader() reader: Reader): Promise<WaitingView> {
    return this.waiting.join(input, reader);
  }

  @Get()
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'listMyWaiting', summary: 'What one waits for', description: 'With the place that is offered, if there is one.' })
  @ApiOkResponse({ description: 'In the order of joining.', type: WaitingList })
  @Problems(401, 403)
  listMyWaiting(@CurrentReader() reader: Reader): Promise<WaitingList> {
    return this.waiting.mine(reader);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('appointments.own')
  @ApiOperation({ operationId: 'leaveWaitingList', summary: 'Wait no longer', description: 'A place that is offered already is declined with `releaseHold`.' })
  @ApiNoContentResponse({ description: 'No longer waited for.' })
  @Problems(401, 403, 404)
  leaveWaitingList(@Param('id') id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.waiting.leave(id, reader);
  }
}
