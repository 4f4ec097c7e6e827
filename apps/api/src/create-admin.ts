import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { StaffInput } from './accounts/staff/staff.dto.js';
import { StaffService } from './accounts/staff/staff.service.js';
import { readConfig } from './platform/config.js';
import { Database } from './platform/database/database.js';
import { checked } from './platform/http/input.pipe.js';
import { Invalid } from './platform/problem.js';

/**
 * Opens the account of the province's first administrator and prints, once, the link and code with which they choose a
 * password: `node dist/create-admin.js --first-name … --email …`, or ADMIN_FIRST_NAME, ADMIN_EMAIL … in the environment.
 */
const asked = ['first-name', 'last-name', 'first-name-ar', 'last-name-ar', 'email', 'phone'] as const;
const { values } = parseArgs({ options: Object.fromEntries(asked.map((name) => [name, { type: 'string' as const }])) });
const given = (name: (typeof asked)[number]): string | undefined => values[name]?.toString() ?? process.env[`ADMIN_${name.toUpperCase().replaceAll('-', '_')}`];

const config = readConfig();
const house = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error'] });
try {
  const input = await checked(
    StaffInput,
    { role: 'admin', firstName: given('first-name'), lastName: given('last-name'), firstNameAr: given('first-name-ar'), lastNameAr: given('last-name-ar'), email: given('email'), phone: given('phone') },
    '--',
  );
  const entered = await house.get(Database).transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('accounts.staff'))`);
    const [row] = await tx.query<{ there: boolean }[]>(`select exists (select from accounts where role = 'admin') as there`);
    return row?.there ? undefined : house.get(StaffService).enter(input, null, tx);
  });
  if (!entered) throw new Error('there is an administrator already: they add the others');
  const link = new URLSearchParams({ username: entered.username, code: entered.code });
  console.log(`user name: ${entered.username}\ngood for seven days: ${config.publicUrl}/activate#${link}`);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Invalid ? (error.extras.errors ?? []).map(({ pointer, code }) => `${pointer.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${code}`).join('\n') : error instanceof Error ? error.message : error);
} finally {
  await house.close();
}
