/** The roles of the province's window, and what each may knock at. Which case or person they see is the policy's to say. */
export const roles = ['citizen', 'clerk', 'supervisor', 'inspector', 'support', 'finance', 'admin'] as const;
export type Role = (typeof roles)[number];
export const staffRoles = roles.filter((role) => role !== 'citizen');

const office: readonly Role[] = ['clerk', 'supervisor'];

export const permissions = {
  /** What a session is good for before a second factor or a password of one's own is set. */
  'account.entry': roles,
  /** One's own account, sessions, data and messages. */
  'account.own': roles,
  /** The right of access of law 09-08 art. 7. */
  'data.own': ['citizen'],
  'cases.file': ['citizen'],
  'cases.own': ['citizen'],
  'cases.read': ['citizen', 'clerk', 'supervisor', 'inspector', 'support'],
  /** The inspector acts on what was brought before the inspector, and on nothing else. */
  'cases.act': ['citizen', 'clerk', 'supervisor', 'inspector'],
  /** Opening a case for who stands at the counter. */
  'desk.file': office,
  'passportData.reveal': ['citizen', 'clerk', 'supervisor'],
  'workqueue.read': ['clerk', 'supervisor', 'inspector', 'support'],
  'workqueue.claim': office,
  'workqueue.transfer': office,
  'workqueue.assign': ['supervisor'],
  'registrations.decide': office,
  'citizens.read': office,
  'citizens.updateContact': office,
  /** How the work is done; a supervisor sees the own office. */
  'indicators.read': ['supervisor', 'inspector', 'admin'],
  'indicators.everyOffice': ['inspector', 'admin'],
  /** Of single civil servants: for who answers for them, and for who inspects. */
  'indicators.clerks': ['supervisor', 'inspector'],
  /** How many are registered, of which age; the province opens it (law 09-08). */
  'population.read': ['supervisor', 'admin'],
  'audit.read': ['inspector', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}
