import { Inject, Injectable } from '@nestjs/common';
import { formatDate } from '@nafida/calendar';
import { inLocale, type Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { CitizenContacts } from '../accounts/citizen-contacts.js';
import type { CaseView } from '../cases/case.dto.js';
import { Announcements } from '../platform/announcements.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Database, statement } from '../platform/database/database.js';

const readInspectors = statement<{ id: string }>('complaints.inspectors', `select id from accounts where role = 'inspector' and status = 'active' order by id`);

/** Tells the inspectors that somebody complains about how a request was treated: which office, until when; not who or what. */
@Injectable()
export class InspectionNotice {
  constructor(
    private readonly database: Database,
    private readonly contacts: CitizenContacts,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async tell({ reference, dueDate }: CaseView, officeNames: Localized, tx: EntityManager): Promise<void> {
    for (const { id } of await this.database.rows(readInspectors, [], tx)) {
      const addressee = await this.contacts.addresseeOf(id, tx);
      const { name, locale } = addressee;
      const variables = { name, reference, officeName: inLocale(officeNames, locale), dueDate: formatDate(dueDate, locale, 'long'), link: `${this.config.publicUrl}/staff/requests/${reference}` };
      await this.announcements.announce({ name: 'complaints.aboutTreatment', addressee, variables, about: { reference }, at: this.clock.now() }, tx);
    }
  }
}
