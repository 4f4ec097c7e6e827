/** The roles of the province's window, and what each may knock at. Which case or person they see is the policy's to say. */
export const roles = ['citizen', 'clerk', 'supervisor', 'inspector', 'support', 'finance', 'admin'] as const;
export type Role = (typeof roles)[number];
/** A person in a role, or the house itself where the law lets time decide. */
export type Performer = Role | 'system';
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
  /** Choosing, booking, moving and cancelling a visit: one's own, or at the desk for who stands there. */
  'appointments.book': ['citizen', ...office],
  /** One's own visits, waiting list and calendar feed. */
  'appointments.own': ['citizen'],
  /** The day of the office: who comes, who came, who did not. */
  'appointments.desk': office,
  'agendas.manage': ['admin'],
  'registrations.decide': office,
  'citizens.read': office,
  'citizens.updateContact': office,
  /** Watching over what is sent, and sending again. */
  'notifications.manage': ['admin'],
  'messages.compose': [...office, 'admin'],
  'citizens.suspend': ['supervisor', 'admin'],
  /** Two accounts of one person: one member of staff proposes, a second confirms. */
  'citizens.merge': ['supervisor', 'admin'],
  /** How the work is done; a supervisor sees the own office. */
  'indicators.read': ['supervisor', 'inspector', 'admin'],
  'indicators.everyOffice': ['inspector', 'admin'],
  /** Of single civil servants: for who answers for them, and for who inspects. */
  'indicators.clerks': ['supervisor', 'inspector'],
  /** How many are registered, of which age; the province opens it (law 09-08). */
  'population.read': ['supervisor', 'admin'],
  'audit.read': ['inspector', 'admin'],
  'staff.manage': ['admin'],
  /** Offices, sectors, routing, deadlines, hours, texts: the rules of the province. */
  'rules.manage': ['admin'],
  'cannedReplies.read': ['clerk', 'supervisor', 'admin'],
  /** A supervisor writes those of the own office. */
  'cannedReplies.manage': ['supervisor', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** What an administrator may give one member of staff beyond the role. */
export const grantableRights = ['audit.read', 'citizens.merge', 'citizens.suspend', 'cannedReplies.manage', 'workqueue.assign'] as const satisfies readonly Permission[];
export type GrantableRight = (typeof grantableRights)[number];

export function may({ role, rights }: { role: Performer; rights?: readonly string[] }, permission: Permission): boolean {
  const allowed: readonly Performer[] = permissions[permission];
  return allowed.includes(role) || (role !== 'citizen' && rights?.includes(permission) === true);
}

/** All that somebody may knock at, for a page to know which doors to show. */
export function permissionsOf(person: { role: Performer; rights?: readonly string[] }): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => may(person, permission));
}
