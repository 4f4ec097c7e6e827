import { redirect, type RouteObject } from 'react-router-dom';

/** The administrator's tools: staff, the rules of the province, its messages, the audit trail. */
export const administrationRoutes: RouteObject[] = [
  {
    path: 'administration',
    children: [
      { index: true, loader: () => redirect('/staff/administration/staff') },
      { path: 'staff', lazy: async () => ({ Component: (await import('./staff.page.js')).default }) },
      { path: 'staff/:id', lazy: async () => ({ Component: (await import('./staff-member.page.js')).default }) },
      { path: 'rules/settings', lazy: async () => ({ Component: (await import('./settings.page.js')).default }) },
      { path: 'rules/:list', lazy: async () => ({ Component: (await import('./rules.page.js')).default }) },
      { path: 'rules/:list/:id', lazy: async () => ({ Component: (await import('./rule.page.js')).default }) },
      { path: 'messages', lazy: async () => ({ Component: (await import('./messages.page.js')).default }) },
      { path: 'messages/:service/:what', lazy: async () => ({ Component: (await import('./message.page.js')).default }) },
      { path: 'merges', lazy: async () => ({ Component: (await import('./merges.page.js')).default }) },
      { path: 'audit', lazy: async () => ({ Component: (await import('./audit.page.js')).default }) },
      { path: 'file', lazy: async () => ({ Component: (await import('./file.page.js')).default }) },
    ],
  },
];
