import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../platform/problem.js';

/** The readable identifier of an agenda, domain or object in an address. */
@Injectable()
export class AgendaId implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!/^[a-z0-9][a-z0-9-]{1,63}$/.test(id)) throw new NotFound('not_found');
    return id;
  }
}
