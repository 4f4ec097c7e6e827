import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { BulkService } from './bulk.service.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Duties, hourly } from '../platform/duties.js';
import { ChildrenController } from './children.controller.js';
import { CaseChildren } from './children.service.js';
import { CaseExport } from './case-export.js';
import { CaseServices } from './case-service.js';
import { CaseTidings } from './case-tidings.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { CaseViews } from './case-view.js';
import { DocumentCheckService } from './document-check.service.js';
import { DocumentPress } from './document-press.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { FollowService } from './follow.service.js';
import { JoinsController } from './joins.controller.js';
import { CaseJoins } from './joins.service.js';
import { LostFiles } from './lost-files.service.js';
import { Measuring } from './measuring.service.js';
import { MyCasesService } from './my-cases.service.js';
import { OfferedServicesController } from './offered-services.controller.js';
import { OfferedServicesService } from './offered-services.service.js';
import { Deadlines } from './deadlines.service.js';
import { Presence } from './presence.service.js';
import { Releases } from './releases.js';
import { ReceiptsService } from './receipts.service.js';
import { Routing } from './routing.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViews } from './saved-views.service.js';
import { Settings } from './settings.js';
import { UnfinishedFiles } from './unfinished-files.service.js';
import { WorkqueueController } from './workqueue.controller.js';
import { WorkqueueService } from './workqueue.service.js';

/** What all services share: the case, its timeline, its attachments, the clerks' workqueue, following. */
@Module({
  imports: [AccountsModule],
  controllers: [CasesController, WorkqueueController, SavedViewsController, JoinsController, ChildrenController, AttachmentsController, DocumentsController, DeskController, OfferedServicesController],
  providers: [CaseServices, CasesService, CaseTidings, CaseViews, CaseExport, Settings, Routing, Deadlines, Measuring, MyCasesService, FollowService, WorkqueueService, SavedViews, CaseJoins, CaseChildren, Presence, BulkService, AttachmentsService, DeskService, ReceiptsService, Releases, DocumentPress, DocumentsService, DocumentCheckService, OfferedServicesService, UnfinishedFiles, LostFiles],
  exports: [CaseServices, CasesService, DocumentsService, Measuring, Routing, Settings],
})
export class CasesModule {
  constructor(duties: Duties, unfinished: UnfinishedFiles, lost: LostFiles) {
    duties.add({ name: 'unfinished files', everySeconds: hourly, round: () => unfinished.round() });
    duties.add({ name: 'lost files', everySeconds: hourly, round: () => lost.round() });
  }
}
