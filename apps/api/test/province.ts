import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { PasswordHasher } from '../src/accounts/password-hasher.js';
import type { Database } from '../src/platform/database/database.js';

export const staffPassword = 'Nafida-demo-2026';

const offices = [
  ['annex-1', 'A1', 'الملحقة الإدارية الأولى', 'Première annexe administrative', true],
  ['annex-5', 'A5', 'الملحقة الإدارية الخامسة', 'Cinquième annexe administrative', true],
  ['province', 'BRK', 'عمالة إقليم بركان', 'Province de Berkane', false],
  ['division', 'DAI', 'قسم الشؤون الداخلية', 'Division des affaires intérieures', false],
] as const;

const staff = [
  ['clerk', 'clerk', 'annex-5', 'Youssef', 'Amrani', 'يوسف', 'العمراني'],
  ['clerk2', 'clerk', 'annex-5', 'Salma', 'Idrissi', 'سلمى', 'الإدريسي'],
  ['clerk-annex1', 'clerk', 'annex-1', 'Hicham', 'Bennani', 'هشام', 'بناني'],
  ['supervisor', 'supervisor', 'annex-5', 'Nadia', 'Tazi', 'نادية', 'التازي'],
  ['inspector', 'inspector', null, 'Rachid', 'Alaoui', 'رشيد', 'العلوي'],
  ['admin', 'admin', null, 'Samira', 'Chraibi', 'سميرة', 'الشرايبي'],
] as const;

/** A small province: two annexes, a division, and the staff who work there. */
export async function settle(database: Database, app: INestApplicationContext): Promise<void> {
  const { source } = database;
  await source.query(`insert into provinces (id, reference_prefix, profile) values ('berkane', 'BRK', '{}')`);
  for (const [id, code, ar, fr, registers] of offices) {
    const kind = registers ? 'annex' : id;
    await source.query(`insert into offices (id, code, kind, names, registers_citizens, treats_complaints) values ($1, $2, $3, $4, $5, true)`, [id, code, kind, JSON.stringify({ ar, fr, en: fr }), registers]);
  }
  const hash = await app.get(PasswordHasher).hash(staffPassword);
  for (const person of staff) {
    await source.query(
      `insert into accounts (id, username, role, office_id, first_name, last_name, first_name_ar, last_name_ar, status, locale, password_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', 'fr', $9)`,
      [randomUUID(), ...person, hash],
    );
  }
}
