import { Injectable } from '@nestjs/common';
import { type CivilDate, daysBetween } from '@nafida/calendar';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Remembered } from '../../platform/remembered.js';
import { csvFile } from '../../platform/tables/csv.js';
import { forPrograms, type TableFile } from '../../platform/tables/table.js';
import { AvailabilityService } from './availability.service.js';
import type { VisitWaitingTimes } from './waiting-times.dto.js';

interface Received {
  objectId: string;
  names: Localized;
  offices: { id: string; names: Localized }[];
}

const readReceived = statement<Received>(
  'appointments.received',
  `select v.id as "objectId", v.names, jsonb_agg(jsonb_build_object('id', o.id, 'names', o.names) order by o.position, o.id) as offices
   from visit_domains d join visit_objects v on v.domain_id = d.id and v.active and v.audience <> 'desk'
   join agenda_objects b on b.object_id = v.id join agendas g on g.id = b.agenda_id and g.active join offices o on o.id = b.office_id
   where d.active group by d.position, d.id, v.position, v.id order by d.position, d.id, v.position, v.id`,
);

interface Measured {
  asOf: CivilDate;
  items: (Omit<Received, 'offices'> & { offices: (Received['offices'][number] & { date: CivilDate | null })[] })[];
}

const keepFor = 300_000;
/** Further than anyone may book. */
const never = 1_000;

/** How long one waits for a place at each office, honestly: anyone may know it before choosing where to go. */
@Injectable()
export class WaitingTimesService {
  private readonly measured: () => Promise<Measured>;

  constructor(
    private readonly database: Database,
    private readonly availability: AvailabilityService,
    private readonly clock: Clock,
    remembered: Remembered,
  ) {
    this.measured = remembered.keep(() => this.measure(), keepFor);
  }

  async list(locale: Locale): Promise<VisitWaitingTimes> {
    const { asOf, items } = await this.measured();
    return {
      asOf,
      items: items.map(({ objectId, names, offices }) => ({
        objectId,
        name: inLocale(names, locale),
        offices: offices
          .map((office) => ({ id: office.id, name: inLocale(office.names, locale), date: office.date, days: office.date === null ? null : daysBetween(asOf, office.date) }))
          .sort((a, b) => (a.days ?? never) - (b.days ?? never)),
      })),
    };
  }

  /** The same as rows, one an object and office. */
  async file(locale: Locale): Promise<TableFile> {
    const { asOf, items } = await this.list(locale);
    const rows = items.flatMap(({ objectId, name, offices }) => offices.map((office) => [objectId, name, office.id, office.name, office.date, office.days]));
    return csvFile({ name: `nafida-visit-waiting-times-${asOf}`, columns: ['object_id', 'object', 'office_id', 'office', 'next_free', 'days'], rows }, forPrograms);
  }

  private async measure(): Promise<Measured> {
    const asOf = this.clock.today();
    const items: Measured['items'] = [];
    for (const { offices, ...object } of await this.database.rows(readReceived, [])) {
      const found: Measured['items'][number]['offices'] = [];
      // One after the other: nobody waits for it but the first reader of five minutes.
      for (const office of offices) found.push({ ...office, date: (await this.availability.next(office.id, object.objectId, asOf, 1, 'fr'))[0]?.date ?? null });
      items.push({ ...object, offices: found });
    }
    return { asOf, items };
  }
}
