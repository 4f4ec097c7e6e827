import { Injectable } from '@nestjs/common';
import { toString as drawQr } from 'qrcode';
import type { Actor } from '../../accounts/actor.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { AppointmentLinks } from './appointment-links.js';
import { readForReader } from './appointment-statements.js';

/** Draws what the citizen holds out at the counter: the clerk scans it and finds the visit. */
@Injectable()
export class AppointmentCodes {
  constructor(
    private readonly database: Database,
    private readonly links: AppointmentLinks,
  ) {}

  async draw(typed: string, { accountId }: Actor): Promise<string> {
    const row = await this.database.row(readForReader, [readReference(typed) ?? '', accountId, null]);
    if (!row) throw new NotFound('unknown_appointment');
    return drawQr(this.links.addressOf(row.id), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  }
}
