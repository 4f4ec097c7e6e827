import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { isConflict } from '../../platform/database/database.js';
import { localeOf } from '../../platform/http/context.js';
import { Conflict } from '../../platform/problem.js';
import { AvailabilityService } from './availability.service.js';
import { SlotRefused } from './slot-refused.js';

/** Tells whoever is refused a place which are free next; once all is rolled back, so that what they see is what there is. */
@Injectable()
export class OfferNextFree implements NestInterceptor {
  constructor(private readonly availability: AvailabilityService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const locale = localeOf(context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle().pipe(
      catchError((problem: unknown) => {
        // PostgreSQL refuses whoever would be in two places at once.
        if (isConflict(problem, 'appointments_overlap')) return throwError(() => new Conflict('appointment_overlaps'));
        if (!(problem instanceof SlotRefused)) return throwError(() => problem);
        const { officeId, objectId, date } = problem.wish;
        const free = from(this.availability.next(officeId, objectId, date, 3, locale));
        return free.pipe(switchMap((nextFree) => throwError(() => new Conflict(problem.code, problem.variables, { members: { nextFree } }))));
      }),
    );
  }
}
