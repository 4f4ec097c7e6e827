import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { BulkService } from './workqueue/bulk.service.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Duties, hourly } from '../platform/duties.js';
import { ChildrenController } from './linked/children.controller.js';
import { CaseChildren } from './linked/children.service.js';
import { CaseExport } from './case-export.js';
import { CaseServices } from './case-service.js';
import { CaseTidings } from './case-tidings.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { CaseViews } from './case-view.js';
import { DocumentCheckService } from './documents/document-check.service.js';
import { DocumentPress } from './documents/document-press.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsService } from './documents/documents.service.js';
import { CaseCodes } from './desk/case-codes.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskService } from './desk/desk.service.js';
import { FollowService } from './following/follow.service.js';
import { JoinsController } from './linked/joins.controller.js';
import { CaseJoins } from './linked/joins.service.js';
import { LostFiles } from './documents/lost-files.service.js';
import { Measuring } from './measuring.service.js';
import { MyCasesService } from './my-cases.service.js';
import { OfferedServicesController } from './offered-services.controller.js';
import { OfferedServicesService } from './offered-services.service.js';
import { Deadlines } from './deadlines/deadlines.service.js';
import { Presence } from './workqueue/presence.service.js';
import { Releases } from './workqueue/releases.js';
import { ReceiptsService } from './documents/receipts.service.js';
import { Routing } from './routing.js';
import { SavedViewsController } from './workqueue/saved-views.controller.js';
import { SavedViews } from './workqueue/saved-views.service.js';
import { Settings } from './settings.js';
import { UnfinishedFiles } from './deadlines/unfinished-files.service.js';
import { WorkqueueController } from './workqueue/workqueue.controller.js';
import { WorkqueueService } from './workqueue/workqueue.service.js';

/** What all services share: the case, its timeline, its attachments, the clerks' workqueue, following. */
@Module({
  imports: [AccountsModule],
  controllers: [CasesController, WorkqueueController, SavedViewsController, JoinsController, ChildrenController, AttachmentsController, DocumentsController, DeskController, OfferedServicesController],
  providers: [CaseServices, CasesService, CaseTidings, CaseViews, CaseExport, Settings, Routing, Deadlines, Measuring, MyCasesService, FollowService, WorkqueueService, SavedViews, CaseJoins, CaseChildren, Presence, BulkService, AttachmentsService, CaseCodes, DeskService, ReceiptsService, Releases, DocumentPress, DocumentsService, DocumentCheckService, OfferedServicesService, UnfinishedFiles, LostFiles],
  exports: [CaseServices, CasesService, DocumentsService, Measuring, Routing, Settings],
})
export class CasesModule {
  constructor(duties: Duties, unfinished: UnfinishedFiles, lost: LostFiles) {
    duties.add({ name: 'unfinished files', everySeconds: hourly, round: () => unfinished.round() });
    duties.add({ name: 'lost files', everySeconds: hourly, round: () => lost.round() });
  }
}
