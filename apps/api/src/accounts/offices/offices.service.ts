import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import { Database, statement } from '../../platform/database/database.js';
import type { OfficeItem, OfficeName } from './office.dto.js';

interface OfficeRow {
  id: string;
  kind: OfficeItem['kind'];
  parentId: string | null;
  names: Localized;
  communes: string[];
  address: Localized | null;
  phone: string | null;
  registersCitizens: boolean;
}

const allOffices = statement<OfficeRow>(
  'accounts.offices',
  `select id, kind, parent_id as "parentId", names, commune_codes as communes, address, phone, registers_citizens as "registersCitizens"
   from offices order by position, id`,
);
const keepFor = 60_000;

/** The offices of the province: where citizens belong and clerks work. */
@Injectable()
export class Offices {
  private kept: { offices: Map<string, OfficeRow>; until: number } | undefined;

  constructor(private readonly database: Database) {}

  async list(locale: Locale): Promise<{ items: OfficeItem[] }> {
    const items = [...(await this.all()).values()].map((office) => ({
      ...office,
      name: inLocale(office.names, locale),
      names: { ar: office.names.ar, fr: office.names.fr, en: office.names.en ?? office.names.fr },
      address: office.address && inLocale(office.address, locale),
    }));
    return { items };
  }

  async nameOf(id: string | null, locale: Locale): Promise<OfficeName | null> {
    const office = id === null ? undefined : (await this.all()).get(id);
    return office ? { id: office.id, name: inLocale(office.names, locale) } : null;
  }

  async registersCitizens(id: string): Promise<boolean> {
    return (await this.all()).get(id)?.registersCitizens ?? false;
  }

  private async all(): Promise<Map<string, OfficeRow>> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.offices;
    const offices = new Map((await this.database.rows(allOffices, [])).map((office) => [office.id, office]));
    this.kept = { offices, until: Date.now() + keepFor };
    return offices;
  }
}
