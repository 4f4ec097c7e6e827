import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CaseServices } from '../cases/case-service.js';
import { CasesModule } from '../cases/cases.module.js';
import { CannedRepliesController } from './canned-replies.controller.js';
import { CannedReplies } from './canned-replies.service.js';
import { caseRules } from './case-rules.js';
import { OfficesAdministrationController } from './offices-administration.controller.js';
import { placeRules } from './place-rules.js';
import { RoutingTests } from './routing-test.service.js';
import { RuleChanges } from './rule-changes.js';
import { RuleKinds } from './rule-kind.js';
import { RulesController } from './rules.controller.js';
import { RulesFile } from './rules-file.service.js';
import { RulesService } from './rules.service.js';
import { RulesStore } from './rules-store.js';

/** The rules of the province: what its administrator decides about places, offices, cases and words. */
@Module({
  imports: [AccountsModule, CasesModule],
  controllers: [RulesController, OfficesAdministrationController, CannedRepliesController],
  providers: [RuleKinds, RulesStore, RuleChanges, RulesService, RulesFile, RoutingTests, CannedReplies],
  exports: [RuleKinds, RulesStore],
})
export class AdministrationModule {
  constructor(kinds: RuleKinds, services: CaseServices) {
    kinds.register(...placeRules, ...caseRules(services));
  }
}
