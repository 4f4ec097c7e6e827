import { officeKinds } from '../accounts/offices/office.dto.js';
import { Email, Phone } from '../accounts/person-fields.js';
import { Choice, Flag, Id, Text, Whole } from '../platform/http/fields.js';
import { Conflict } from '../platform/problem.js';
import { Codes, LocalizedText, OfficeCode, refersTo, WordsByLanguage } from './rule-fields.js';
import type { RuleKind } from './rule-kind.js';

class Commune {
  @Text({ description: 'Code of the commune (HCP).', example: '02.113.01.09', max: 40 })
  code: string;

  @LocalizedText({ description: 'Name.', max: 200 })
  names: object;

  @Choice({ description: 'Urban or rural.', of: ['urban', 'rural'] })
  kind: string;

  @Text({ description: 'The cercle it belongs to.', max: 200, optional: true })
  cercle?: string;

  @Whole({ description: 'Legal population (RGPH 2024).', min: 0, max: 20_000_000 })
  population: number;

  @Whole({ description: 'Households (RGPH 2024).', min: 0, max: 20_000_000 })
  households: number;

  @Codes({ description: 'Postcodes.', max: 50, optional: true })
  postcodes?: string[];
}

export class OfficeRule {
  @Id({ description: 'Identifier: small letters, digits and hyphens; it never changes.', example: 'berkane-annex-5' })
  id: string;

  @OfficeCode({ description: 'What its papers are numbered with, as in `2026/A5/000123`: two to four capitals or digits, of no other office.', example: 'A5' })
  code: string;

  @Choice({ description: 'What kind of office.', of: officeKinds })
  kind: string;

  @Id({ description: 'The office above; none for the province itself.', optional: true })
  parentId?: string;

  @LocalizedText({ description: 'Name.', max: 200 })
  names: object;

  @Codes({ description: 'Codes of the communes it serves.', max: 100, optional: true })
  communeCodes?: string[];

  @LocalizedText({ description: 'Address.', max: 300, optional: true })
  address?: object;

  @Phone({ description: 'Phone.', optional: true })
  phone?: string;

  @Phone({ description: 'Fax.', optional: true })
  fax?: string;

  @Email({ description: 'E-mail.', optional: true })
  email?: string;

  @Flag({ description: 'Whether citizens register here.', optional: true })
  registersCitizens?: boolean;

  @Flag({ description: 'Whether complaints are treated here.', optional: true })
  treatsComplaints?: boolean;

  @Whole({ description: 'Place in the lists.', min: 0, max: 10_000, optional: true })
  position?: number;

  @Flag({ description: 'Closed: nothing new comes to it, it stays in the history of cases.', optional: true })
  closed?: boolean;
}

class Quarter {
  @Id({ description: 'Identifier.', example: 'berkane-el-hassani' })
  id: string;

  @LocalizedText({ description: 'Name.', max: 200 })
  names: object;

  @Text({ description: 'The commune it lies in.', max: 40 })
  communeCode: string;

  @Text({ description: 'Postcode.', max: 10, optional: true })
  postcode?: string;

  @Id({ description: 'The annex whose perimeter holds it.', optional: true })
  officeId?: string;
}

class Sector {
  @Id({ description: 'Identifier.', example: 'environment' })
  id: string;

  @LocalizedText({ description: 'Name.', max: 200 })
  names: object;

  @WordsByLanguage({ description: 'Everyday words that lead to it, by language.', optional: true })
  keywords?: object;

  @Id({ description: 'The division that treats it.', optional: true })
  officeId?: string;

  @Whole({ description: 'Place in the list.', min: 0, max: 10_000 })
  position: number;
}

const communes: RuleKind = {
  name: 'communes', key: 'code', input: Commune, table: 'communes', order: 'code', removable: false,
  columns: {
    code: ['code', 'text'], names: ['names', 'jsonb'], kind: ['kind', 'text'], cercle: ['cercle', 'text'], population: ['population', 'integer'],
    households: ['households', 'integer'], postcodes: ['postcodes', 'text[]'],
  },
};

const offices: RuleKind = {
  name: 'offices', key: 'id', input: OfficeRule, table: 'offices', order: 'position, id', removable: false,
  columns: {
    id: ['id', 'text'], code: ['code', 'text'], kind: ['kind', 'text'], parentId: ['parent_id', 'text'], names: ['names', 'jsonb'], communeCodes: ['commune_codes', 'text[]'],
    address: ['address', 'jsonb'], phone: ['phone', 'text'], fax: ['fax', 'text'], email: ['email', 'text'], registersCitizens: ['registers_citizens', 'boolean'],
    treatsComplaints: ['treats_complaints', 'boolean'], position: ['position', 'integer'], closed: ['closed', 'boolean'],
  },
  faults(office, province) {
    const codes = office['communeCodes'] as string[];
    const unknown = codes.filter((code) => !province.find('communes', code));
    const seen = new Set([office['id']]);
    let above = office;
    while (typeof above['parentId'] === 'string') {
      if (seen.has(above['parentId'])) return [{ pointer: '/parentId', code: 'officeCircle' }];
      seen.add(above['parentId']);
      const next = province.find('offices', above['parentId']);
      if (!next) break;
      above = next;
    }
    const taken = province.all('offices').some(([id, other]) => id !== office['id'] && other['code'] === office['code']);
    return [
      ...(taken ? [{ pointer: '/code', code: 'officeCodeTaken' }] : []),
      ...refersTo(office, province, 'parentId', 'offices'),
      ...unknown.map((id) => ({ pointer: '/communeCodes', code: 'unknownRule', variables: { id } })),
      ...(office['closed'] === true && office['registersCitizens'] === true ? [{ pointer: '/registersCitizens', code: 'closedOffice' }] : []),
    ];
  },
  async guard(before, after, tx) {
    if (after?.['closed'] !== true || before?.['closed'] !== false) return;
    const [busy] = await tx.query<{ cases: number; staff: number }[]>(
      `select (select count(*)::int from cases where office_id = $1 and open) as cases,
         (select count(*)::int from accounts where office_id = $1 and role in ('clerk', 'supervisor') and status <> 'suspended') as staff`,
      [before['id']],
    );
    if (busy && (busy.cases > 0 || busy.staff > 0)) throw new Conflict('office_busy', { cases: busy.cases, staff: busy.staff }, { members: busy });
  },
};

const quarters: RuleKind = {
  name: 'quarters', key: 'id', input: Quarter, table: 'quarters', order: 'id', removable: true,
  columns: { id: ['id', 'text'], names: ['names', 'jsonb'], communeCode: ['commune_code', 'text'], postcode: ['postcode', 'text'], officeId: ['office_id', 'text'] },
  faults: (quarter, province) => [...refersTo(quarter, province, 'communeCode', 'communes'), ...refersTo(quarter, province, 'officeId', 'offices')],
};

const sectors: RuleKind = {
  name: 'sectors', key: 'id', input: Sector, table: 'sectors', order: 'position, id', removable: true,
  columns: { id: ['id', 'text'], names: ['names', 'jsonb'], keywords: ['keywords', 'jsonb'], officeId: ['office_id', 'text'], position: ['position', 'integer'] },
  faults: (sector, province) => refersTo(sector, province, 'officeId', 'offices'),
};

/** Where the province is: its communes and quarters, its offices and their tree, what complaints are about. */
export const placeRules: readonly RuleKind[] = [communes, offices, quarters, sectors];
