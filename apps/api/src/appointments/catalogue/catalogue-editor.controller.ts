import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import { Problems } from '../../platform/http/api-docs.js';
import { AgendaId } from '../agendas/agenda-id.js';
import { ManagedCatalogue, SaveVisitDomain, SaveVisitObject } from './catalogue-editor.dto.js';
import { CatalogueEditor } from './catalogue-editor.service.js';

/** What one can come to the offices for, as the province edits it. */
@ApiTags('agendas')
@Controller()
export class CatalogueEditorController {
  constructor(private readonly catalogue: CatalogueEditor) {}

  @Get('visit-catalogue')
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'getVisitCatalogue', summary: 'The catalogue as it is edited', description: 'Every domain and object in every language, those that nobody can choose too. Citizens read `listVisitDomains`.' })
  @ApiOkResponse({ description: 'The catalogue.', type: ManagedCatalogue })
  @Problems(401, 403)
  getVisitCatalogue(): Promise<ManagedCatalogue> {
    return this.catalogue.read();
  }

  @Put('visit-domains/:id')
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'saveVisitDomain', summary: 'Add or change a domain of visits', description: 'Under a readable identifier of one’s choice; an unknown one is a new domain.' })
  @ApiOkResponse({ description: 'The catalogue as it is now.', type: ManagedCatalogue })
  @Problems(400, 401, 403, 404)
  saveVisitDomain(@Param('id', AgendaId) id: string, @Body() input: SaveVisitDomain, @CurrentActor() actor: Actor): Promise<ManagedCatalogue> {
    return this.catalogue.saveDomain(id, input, actor);
  }

  @Put('visit-objects/:id')
  @Allow('agendas.manage')
  @ApiOperation({ operationId: 'saveVisitObject', summary: 'Add or change what one comes for', description: 'Version 0 is a new object. What is booked keeps its day, hour and length. 412 `stale_agenda` when it has changed since it was read.' })
  @ApiOkResponse({ description: 'The catalogue as it is now.', type: ManagedCatalogue })
  @Problems(400, 401, 403, 404, 412)
  saveVisitObject(@Param('id', AgendaId) id: string, @Body() input: SaveVisitObject, @CurrentActor() actor: Actor): Promise<ManagedCatalogue> {
    return this.catalogue.saveObject(id, input, actor);
  }
}
