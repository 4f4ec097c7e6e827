import { defineConfig } from '@playwright/test';
import { desk, phone } from './devices.ts';

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Two readers of every journey: an Arabic one with a phone, a French one at a desk. */
export default defineConfig({
  testDir: './journeys',
  outputDir: './results/traces',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './results/report.json' }]],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:3000',
    // Far from Morocco on purpose: what is shown must be what the server says, not what this clock makes of it.
    timezoneId: 'Pacific/Auckland',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    launchOptions: { executablePath: process.env['E2E_CHROMIUM'], args: chromiumArgs },
  },
  projects: [
    { name: 'ar-phone', use: { ...phone, locale: 'ar-MA' } },
    // The narrow window is the same for every reader: one looks through it, in all languages.
    { name: 'fr-desktop', use: { ...desk, locale: 'fr-MA' }, testIgnore: '**/narrow-window.spec.ts' },
  ],
});
