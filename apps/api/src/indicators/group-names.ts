import { Injectable } from '@nestjs/common';
import { hasText, type Locale, translate } from '@nafida/locales';
import { Offices } from '../accounts/offices/offices.service.js';
import { displayName } from '../accounts/person.js';
import { Database, statement } from '../platform/database/database.js';
import type { Grouping } from './performance.dto.js';

interface ClerkRow {
  id: string;
  officeId: string | null;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

export interface Named {
  name: string;
  /** Where a clerk works. */
  office?: string | null;
}

const readClerks = statement<ClerkRow>(
  'indicators.clerks',
  `select id, office_id as "officeId", first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr"
   from accounts where id = any($1::uuid[])`,
);

/** What groups of figures are called in the language of their reader. */
@Injectable()
export class GroupNames {
  constructor(
    private readonly offices: Offices,
    private readonly database: Database,
  ) {}

  /** Groups with their names, in the order of these. */
  async name<Group extends { id: string }>(groups: readonly Group[], groupBy: Grouping, locale: Locale): Promise<(Group & Named)[]> {
    const clerks = groupBy === 'clerk' ? await this.database.rows(readClerks, [groups.map(({ id }) => id)]) : [];
    const named = await Promise.all(
      groups.map(async (group) => {
        const clerk = clerks.find(({ id }) => id === group.id);
        if (clerk) return { ...group, name: displayName(clerk, locale), office: await this.officeName(clerk.officeId, locale) };
        return { ...group, name: groupBy === 'office' ? ((await this.officeName(group.id, locale)) ?? group.id) : serviceName(group.id, locale) };
      }),
    );
    return named.sort((a, b) => a.name.localeCompare(b.name, locale));
  }

  private async officeName(id: string | null, locale: Locale): Promise<string | null> {
    return (await this.offices.nameOf(id, locale))?.name ?? null;
  }
}

/** What a service is called. */
export function serviceName(id: string, locale: Locale): string {
  const key = `${id}:service.name`;
  return hasText(locale, key) ? translate(locale, key) : id;
}
