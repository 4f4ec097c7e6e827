import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { maskCode } from '../accounts/mask.js';
import type { CaseView } from '../cases/case.dto.js';
import type { Applicant, Reader } from '../cases/case-service.js';
import { CasesService } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import { Idempotency } from '../platform/http/idempotency.js';
import { type FieldError, Invalid } from '../platform/problem.js';
import { Sealer } from '../platform/sealed.js';
import { passportRequestService } from './passport-request.definition.js';
import type { RequestPassportData } from './passport-request.dto.js';

const ofTheWard = ['guardianLink', 'wardFirstName', 'wardLastName', 'wardFirstNameAr', 'wardLastNameAr'] as const;

/** Requests for the data of a lost or stolen passport, which the security services want to read in the declaration. */
@Injectable()
export class PassportRequestsService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly cases: CasesService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async request(input: RequestPassportData, key: string | undefined, reader: Reader): Promise<CaseView> {
    const { accountId, officeId } = reader.actor;
    if (officeId === null) throw new Invalid('no_office');
    return this.idempotency.once({ caller: accountId, key, input: { operation: 'requestPassportData', ...input } }, (tx) => this.file(input, { id: accountId, officeId }, reader, tx));
  }

  /** Who asks for a minor or ward brings the proof of being their legal representative (decree 2-08-310). */
  async file(input: RequestPassportData, applicant: Applicant, reader: Reader, tx: EntityManager): Promise<CaseView> {
    this.check(input);
    const { event, subject, passportNumber } = input;
    const details = [
      input.eventDate, input.eventPlace, input.circumstances, subject, ...ofTheWard.map((field) => input[field] ?? null),
      passportNumber ? this.sealer.seal(passportNumber) : null, passportNumber ? maskCode(passportNumber) : null,
    ];
    const missing = subject === 'self' ? [] : ['guardianship_proof'];
    return this.cases.open(passportRequestService, { kind: event, title: subject, applicant, missing, details }, reader, tx);
  }

  private check(input: RequestPassportData): void {
    if (input.eventDate > this.clock.today()) throw Invalid.field('/eventDate', 'dateInFuture');
    const wanted = input.subject !== 'self';
    const errors: FieldError[] = ofTheWard
      .filter((field) => (input[field] !== undefined) !== wanted)
      .map((field) => ({ pointer: `/${field}`, code: wanted ? 'required' : 'unknownField' }));
    if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
  }
}
