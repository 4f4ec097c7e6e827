import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Conflict } from '../../platform/problem.js';
import type { CaseView } from '../case.dto.js';
import { mayBranch } from '../case-rules.js';
import { CaseServices, type Reader } from '../case-service.js';
import { CasesService } from '../cases.service.js';
import type { OpenChild } from './child.dto.js';

const countChildren = statement<{ count: number }>('cases.countChildren', 'select count(*)::int as count from cases where parent_id = $1');

/** More parts than this are no parts of one request. */
const mostChildren = 10;

/** Opens a case from a case: a second matter in one request, or a part that another office treats in its own time. */
@Injectable()
export class CaseChildren {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly services: CaseServices,
    private readonly cases: CasesService,
  ) {}

  async open(typed: string, part: OpenChild, key: string | undefined, reader: Reader): Promise<CaseView> {
    // The reference alone is kept with the key: an answer to staff holds who the citizen is.
    const { reference } = await this.idempotency.once({ caller: reader.actor.accountId, key, input: { operation: 'openChildCase', typed, ...part } }, async (tx) => {
      const parent = await this.cases.lock(typed, tx, reader);
      const service = this.services.get(parent.service);
      const { count = 0 } = (await this.database.row(countChildren, [parent.id], tx)) ?? {};
      if (!service.branch || !mayBranch(reader.actor, parent, service) || count >= mostChildren) throw new Conflict('child_impossible', { count: mostChildren });
      const asked = await service.branch(parent, part, tx);
      const child = await this.cases.open(service, { ...asked, officeId: part.officeId ?? parent.officeId, parent }, reader, tx);
      await this.cases.note(parent, { action: 'openChild', audience: 'public', data: { name: child.reference } }, reader, tx);
      return { reference: child.reference };
    });
    return this.cases.afterwards(reference, reader);
  }
}
