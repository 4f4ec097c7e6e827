import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../accounts/access.guard.js';
import { type Actor, CurrentActor } from '../../accounts/actor.js';
import { Problems } from '../../platform/http/api-docs.js';
import { SavedViewList, SaveView } from './saved-view.dto.js';
import { SavedViews } from './saved-views.service.js';

/** The lists of one's own. */
@ApiTags('workqueue')
@Controller('workqueue/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Allow('workqueue.read')
  @ApiOperation({ operationId: 'listSavedViews', summary: 'My own lists', description: 'With how much is in each.' })
  @ApiOkResponse({ type: SavedViewList })
  @Problems(401, 403)
  list(@CurrentActor() actor: Actor): Promise<SavedViewList> {
    return this.views.list(actor);
  }

  @Post()
  @HttpCode(200)
  @Allow('workqueue.read')
  @ApiOperation({ operationId: 'saveView', summary: 'Keep a list', description: 'At most 20. Nobody else sees it; its address can be passed on.' })
  @ApiOkResponse({ type: SavedViewList })
  @Problems(400, 401, 403, 409)
  save(@Body() view: SaveView, @CurrentActor() actor: Actor): Promise<SavedViewList> {
    return this.views.save(actor, view);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('workqueue.read')
  @ApiOperation({ operationId: 'removeView', summary: 'Keep a list no longer', description: 'Its cases stay where they are.' })
  @ApiNoContentResponse({ description: 'No longer kept.' })
  @Problems(401, 403, 404)
  remove(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.views.remove(actor, id);
  }
}
