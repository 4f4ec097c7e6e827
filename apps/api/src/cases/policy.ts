import type { Actor } from '../accounts/actor.js';
import type { Role } from '../accounts/permissions.js';

/**
 * How far a role sees among the cases of a service: one's own, those of one's office, all, all without
 * the private parts, or none.
 */
export type Sight = 'own' | 'office' | 'all' | 'outline' | 'none';

/** The visibility of a service's cases, role by role. */
export type CasePolicy = Record<Role, Sight>;

/** What most services share: a citizen sees her own, the treating office what it treats; the inspector and support follow every course without the words. */
export const treatedByOffice: CasePolicy = {
  citizen: 'own',
  clerk: 'office',
  supervisor: 'office',
  inspector: 'outline',
  support: 'outline',
  finance: 'none',
  admin: 'none',
};

/** Whether a case is a complaint for the inspector to treat, or the case that such a complaint is about. */
export type Inspection = 'own' | 'subject';

interface Inspected {
  service: string;
  inspection: Inspection | null;
}

interface Visible {
  service: string;
  applicantId: string;
  officeId: string;
}

/**
 * What an actor sees, in the two forms in which it is asked: as the condition of a query and of a loaded row.
 * Both come from the same table, so that list and detail can not disagree.
 */
export class Scope {
  private readonly sights: Map<string, Sight>;

  constructor(
    private readonly actor: Actor,
    policies: ReadonlyMap<string, CasePolicy>,
  ) {
    this.sights = new Map([...policies].map(([service, policy]) => [service, actor.role === 'system' ? 'all' : policy[actor.role]]));
  }

  sees(row: Visible): boolean {
    switch (this.sights.get(row.service)) {
      case 'own':
        return row.applicantId === this.actor.accountId;
      case 'office':
        return this.actor.officeId !== null && row.officeId === this.actor.officeId;
      case 'all':
      case 'outline':
        return true;
      default:
        return false;
    }
  }

  /** Without the private parts; what a citizen brought before the inspector, the inspector sees whole. */
  seesOutlineOnly({ service, inspection }: Inspected): boolean {
    return this.sights.get(service) === 'outline' && !(this.actor.role === 'inspector' && inspection !== null);
  }

  /** The condition on `cases c`, its parameters numbered from `first`, and a short name for the prepared statement. */
  condition(first: number): { name: string; sql: string; values: unknown[] } {
    const services = (...wanted: Sight[]): string[] => [...this.sights].filter(([, sight]) => wanted.includes(sight)).map(([service]) => service);
    const parts: { name: string; sql: (n: number) => string; values: unknown[] }[] = [];
    const own = services('own');
    const office = services('office');
    const all = services('all', 'outline');
    if (own.length > 0) parts.push({ name: 'own', sql: (n) => `(c.applicant_id = $${n} and c.service = any($${n + 1}))`, values: [this.actor.accountId, own] });
    if (office.length > 0) parts.push({ name: 'office', sql: (n) => `(c.office_id = $${n} and c.service = any($${n + 1}))`, values: [this.actor.officeId, office] });
    if (all.length > 0) parts.push({ name: 'all', sql: (n) => `(c.service = any($${n}))`, values: [all] });
    if (parts.length === 0) return { name: 'none', sql: 'false', values: [] };
    const values: unknown[] = [];
    const sql = parts.map((part) => {
      const text = part.sql(first + values.length);
      values.push(...part.values);
      return text;
    });
    return { name: parts.map((part) => part.name).join('+'), sql: sql.length === 1 ? (sql[0] ?? 'false') : `(${sql.join(' or ')})`, values };
  }
}
