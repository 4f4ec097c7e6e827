import type { AgendaDraft } from './agenda.dto.js';
import type { AgendaRules } from './agenda-rules.js';

/** A draft among the seasons and holidays of the province. */
export function rulesOf({ stepMinutes, hours, exceptions }: AgendaDraft, around: Pick<AgendaRules, 'seasons' | 'holidays'>): AgendaRules {
  return {
    ...around,
    stepMinutes,
    hours: hours.map(({ validFrom = null, validUntil = null, ...stretch }) => ({ ...stretch, validFrom, validUntil })),
    exceptions: exceptions.map(({ kind, fromDate, toDate, from, to, places, walkInPlaces, reason }) =>
      kind === 'open'
        ? { kind, fromDate, toDate, reason, from: from ?? '', to: to ?? '', places: places ?? 0, walkInPlaces: walkInPlaces ?? 0 }
        : { kind, fromDate, toDate, reason, from: from ?? null, to: to ?? null },
    ),
  };
}
