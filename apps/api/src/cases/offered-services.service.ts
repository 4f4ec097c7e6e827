import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { addDays } from '@nafida/calendar';
import { hasText, type Locale, translate } from '@nafida/locales';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { ChoiceView } from './action.dto.js';
import { CaseServices } from './case-service.js';
import { deadlineOf, Settings } from './settings.js';

export class LegalDeadlineView {
  @ApiProperty({ example: 60 })
  days: number;

  @ApiProperty({ enum: ['calendar', 'working'] })
  counting: 'calendar' | 'working';

  @ApiProperty({ example: 'decree 2.17.265, art. 8' })
  article: string;
}

export class OfferedServiceView {
  @ApiProperty({ example: 'complaints' })
  id: string;

  @ApiProperty({ example: 'الشكايات' })
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: String, nullable: true, description: 'What to know before applying, such as an exemption that makes the request needless.' })
  notice: string | null;

  @ApiProperty({ type: [ChoiceView], description: 'The documents that may be asked for, and no others (law 55-19 art. 3).' })
  documents: ChoiceView[];

  @ApiProperty({ type: LegalDeadlineView })
  legalDeadline: LegalDeadlineView;

  @ApiProperty({ type: Number, nullable: true, description: 'Median of the days that what was decided in the last 30 days had lain with the administration; null where too few.' })
  medianDays: number | null;
}

export class OfferedServiceList {
  @ApiProperty({ type: [OfferedServiceView] })
  items: OfferedServiceView[];
}

interface Median {
  service: string;
  tenths: number;
  answered: number;
}

const medians = statement<Median>(
  'cases.medians',
  `select service, count(*)::int as answered, percentile_disc(0.5) within group (order by t.tenths) as tenths
   from treatment_days cross join unnest(tenths) as t (tenths) where day >= $1 group by service`,
);
const window = 30;
const keepFor = 300_000;

/** What the province offers, with an honest waiting time beside the legal one. */
@Injectable()
export class OfferedServicesService {
  private kept: { medians: Map<string, Median>; until: number } | undefined;

  constructor(
    private readonly services: CaseServices,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async list(locale: Locale): Promise<OfferedServiceList> {
    const [measured, settings] = await Promise.all([this.measured(), this.settings.current()]);
    return {
      items: this.services.all().map((service) => {
        const { name, documents = [] } = service;
        const median = measured.get(name);
        return {
          id: name,
          name: translate(locale, `${name}:service.name`),
          description: translate(locale, `${name}:service.description`),
          notice: hasText(locale, `${name}:service.notice`) ? translate(locale, `${name}:service.notice`) : null,
          documents: documents.map((value) => ({ value, label: translate(locale, `${name}:documents.${value}`) })),
          legalDeadline: deadlineOf(service, settings),
          medianDays: median && median.answered >= settings.smallGroupSize ? Math.max(1, Math.round(median.tenths / 10)) : null,
        };
      }),
    };
  }

  private async measured(): Promise<Map<string, Median>> {
    if (!this.kept || this.kept.until < Date.now()) {
      const rows = await this.database.rows(medians, [addDays(this.clock.today(), 1 - window)]);
      this.kept = { medians: new Map(rows.map((row) => [row.service, row])), until: Date.now() + keepFor };
    }
    return this.kept.medians;
  }
}
