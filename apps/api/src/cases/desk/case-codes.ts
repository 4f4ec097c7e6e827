import { Injectable } from '@nestjs/common';
import { toString as drawQr } from 'qrcode';
import { Database, statement } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { CaseServices, type Reader } from '../case-service.js';

/** Draws the reference as it stands on a printed case: scanned at the desk, it finds the case by the search box. */
@Injectable()
export class CaseCodes {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
  ) {}

  /** Nothing of the case but its reference is read: no look at it. */
  async draw(typed: string, { actor }: Reader): Promise<string> {
    const scope = this.services.scopeOf(actor).condition(2);
    const inSight = statement<{ reference: string }>(`cases.code.${scope.name}`, `select c.reference from cases c where c.reference = $1 and ${scope.sql}`);
    const row = await this.database.row(inSight, [readReference(typed) ?? '', ...scope.values]);
    if (!row) throw new NotFound('unknown_case');
    return drawQr(row.reference, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  }
}
