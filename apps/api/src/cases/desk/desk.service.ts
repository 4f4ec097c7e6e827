import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import { DeskCitizens } from '../../accounts/citizens/desk-citizens.service.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { checked } from '../../platform/http/input.pipe.js';
import { Invalid } from '../../platform/problem.js';
import type { CaseView } from '../case.dto.js';
import { CaseServices, type Reader } from '../case-service.js';
import { CasesService } from '../cases.service.js';
import type { FileAtDesk } from './desk.dto.js';

/** The multi-service counter: any service for whoever stands there, with or without an account. */
@Injectable()
export class DeskService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly services: CaseServices,
    private readonly citizens: DeskCitizens,
    private readonly cases: CasesService,
    private readonly audit: AuditTrail,
  ) {}

  async file({ service: name, citizenId, person, missing = [], input }: FileAtDesk, key: string | undefined, reader: Reader): Promise<CaseView> {
    const { actor } = reader;
    const service = this.services.find(name);
    const filing = service?.filing;
    if (!filing) throw Invalid.field('/service', 'choice', { choices: this.services.all().map((known) => known.name).join(', ') });
    const published = service.documents ?? [];
    if (missing.some((document) => !published.includes(document))) throw Invalid.field('/missing', 'choice', { choices: published.join(', ') });
    const given = await checked(filing.input, input, '/input/');
    // The reference alone is kept with the key: an answer to staff holds who the citizen is.
    const { reference } = await this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'fileAtDesk', name, citizenId, person, missing, input } }, async (tx) => {
      if ((citizenId === undefined) === (person === undefined)) throw Invalid.field('/citizenId', 'oneOfTwo');
      const applicant = citizenId === undefined ? await this.citizens.findOrEnter(person as NonNullable<typeof person>, actor, tx) : await this.citizens.find(citizenId, actor, tx);
      const reference = await filing.open(given, { ...applicant, missing }, reader, tx);
      await this.audit.record({ actor, action: 'case.filedAtDesk', subjectKind: 'case', subjectId: reference, citizenId: applicant.id, detail: { service: name } }, tx);
      return { reference };
    });
    return this.cases.afterwards(reference, reader);
  }
}
