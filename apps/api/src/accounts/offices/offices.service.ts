import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import { Database, statement } from '../../platform/database/database.js';
import { Remembered } from '../../platform/remembered.js';
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
  closed: boolean;
}

const allOffices = statement<OfficeRow>(
  'accounts.offices',
  `select id, kind, parent_id as "parentId", names, commune_codes as communes, address, phone, registers_citizens and not closed as "registersCitizens", closed
   from offices order by position, id`,
);

/** The offices of the province: where citizens belong and clerks work. */
@Injectable()
export class Offices {
  private readonly all: () => Promise<Map<string, OfficeRow>>;

  constructor(database: Database, remembered: Remembered) {
    this.all = remembered.keep(async () => new Map((await database.rows(allOffices, [])).map((office) => [office.id, office])));
  }

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

  async isOpen(id: string): Promise<boolean> {
    return (await this.all()).get(id)?.closed === false;
  }

  /** The office itself, or the nearest one above that is not closed: what would come to a closed office goes there. */
  async openFrom(id: string): Promise<string> {
    const offices = await this.all();
    let office = offices.get(id);
    while (office?.closed && office.parentId !== null) office = offices.get(office.parentId);
    return office?.id ?? id;
  }
}
