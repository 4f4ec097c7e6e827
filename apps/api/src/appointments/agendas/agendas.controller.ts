import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@nafida/locales';
import { Allow } from '../../accounts/access.guard.js';
import type { Reader } from '../../cases/case-service.js';
import { CurrentReader } from '../../cases/reader.js';
import { Problems } from '../../platform/http/api-docs.js';
import { ReaderLocale } from '../../platform/http/context.js';
import { AgendaChange, AgendaList, AgendaRulesView, DryRunQuery, SaveAgendaRules } from './agenda.dto.js';
import { AgendaPreview, PreviewAgenda } from './agenda-preview.dto.js';
import { AgendaId } from './agenda-id.js';
import { AgendasService } from './agendas.service.js';

/** When the counters of the offices receive, as the province sets it. */
@ApiTags('agendas')
@Controller('agendas')
export class AgendasController {
  constructor(private readonly agendas: AgendasService) {}

  @Get()
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'listAgendas', summary: 'The agendas of the offices', description: 'All of them, by office; those that cannot be booked too.' })
  @ApiOkResponse({ description: 'The agendas.', type: AgendaList })
  @Problems(401, 403)
  listAgendas(@ReaderLocale() locale: Locale): Promise<AgendaList> {
    return this.agendas.list(locale);
  }

  @Get(':id/rules')
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'getAgendaRules', summary: 'What an agenda is set to', description: 'Its hours in each season, its exceptions from today on, what it receives; with the version that a change must name.' })
  @ApiOkResponse({ description: 'The rules.', type: AgendaRulesView })
  @Problems(401, 403, 404)
  getAgendaRules(@Param('id', AgendaId) id: string, @ReaderLocale() locale: Locale): Promise<AgendaRulesView> {
    return this.agendas.rules(id, locale);
  }

  @Put(':id/rules')
  @Allow('agendas.manage')
  @ApiOperation({
    operationId: 'saveAgendaRules',
    summary: 'Set an agenda',
    description:
      'Written whole; seen at once by whoever looks for a place, and raced by no booking. Version 0 and `officeId` make a new agenda. `dryRun=true` says which appointments would be hit and writes nothing. 409 `appointments_hit`, with the list in `hit`, while `hitAppointments` does not say what becomes of them; 409 `no_place_to_move` when not all find another place; 412 `stale_agenda` when it has changed since it was read.',
  })
  @ApiOkResponse({ description: 'What was changed, or would be.', type: AgendaChange })
  @Problems(400, 401, 403, 404, 409, 412)
  saveAgendaRules(@Param('id', AgendaId) id: string, @Body() input: SaveAgendaRules, @Query() { dryRun }: DryRunQuery, @CurrentReader() reader: Reader): Promise<AgendaChange> {
    return this.agendas.save(id, input, dryRun === 'true', reader);
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'previewAgenda', summary: 'The hours that a draft gives', description: 'For one object on at most 62 days, with the holidays and seasons of the province; nothing is written, and nothing that is booked is taken off.' })
  @ApiOkResponse({ description: 'Each day.', type: AgendaPreview })
  @Problems(400, 401, 403)
  previewAgenda(@Param('id', AgendaId) id: string, @Body() input: PreviewAgenda, @ReaderLocale() locale: Locale): Promise<AgendaPreview> {
    return this.agendas.preview(id, input, locale);
  }
}
