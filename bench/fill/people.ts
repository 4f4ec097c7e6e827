import type { Client } from 'pg';
import type { Product } from '../house/product.ts';

const BATCH = 5_000;
const PASSWORD_OF = 'amina';
const STAFF_PER_OFFICE = ['clerk', 'clerk', 'clerk', 'supervisor'] as const;

interface Name {
  fr: string;
  ar: string;
}

/** The phone by which the citizen of this number may follow her cases. */
export function phoneOf(number: number): string {
  return `+2126${String(number).padStart(8, '0')}`;
}

export function cinOf(number: number): string {
  return `FX${number}`;
}

/** Brings citizens and staff into the demo province, all with the password of the demo. */
export async function fillPeople(client: Client, product: Product, citizens: number): Promise<void> {
  const names = await client.query<{ first: Name; last: Name }>(
    `select jsonb_build_object('fr', first_name, 'ar', first_name_ar) as first, jsonb_build_object('fr', last_name, 'ar', last_name_ar) as last
     from accounts where role = 'citizen' order by username`,
  );
  const firsts = names.rows.map((row) => row.first);
  const lasts = names.rows.map((row) => row.last);
  for (let from = 1; from <= citizens; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, citizens - from + 1) }, (_, i) => from + i);
    await client.query(insertCitizens, columnsOf(numbers, firsts, lasts, product));
  }
  await client.query(insertStaff, [PASSWORD_OF, [...STAFF_PER_OFFICE]]);
}

function columnsOf(numbers: readonly number[], firsts: readonly Name[], lasts: readonly Name[], { sealer, searchName }: Product): unknown[] {
  const rows = numbers.map((number) => {
    const first = firsts[number % firsts.length] ?? { fr: '', ar: '' };
    const last = lasts[(number * 31 + Math.trunc(number / firsts.length)) % lasts.length] ?? { fr: '', ar: '' };
    const [cin, email, phone] = [cinOf(number), `citizen.${number}@bench.example`, phoneOf(number)];
    return [
      number, first.fr, last.fr, first.ar, last.ar, searchName(first.fr, last.fr, first.ar, last.ar),
      sealer.seal(cin), sealer.fingerprint('cin', cin), sealer.seal(email), sealer.fingerprint('email', email),
      sealer.seal(phone), sealer.fingerprint('phone', phone), sealer.seal(`${number} زنقة الياسمين، بركان`),
    ];
  });
  const width = rows[0]?.length ?? 0;
  return [...Array.from({ length: width }, (_, column) => rows.map((row) => row[column])), PASSWORD_OF];
}

// The annex of a citizen is drawn so that the first annexes are several times as large as the last ones.
const insertCitizens = `
  with given as materialized (
    select g.*, md5('citizen ' || g.number)::uuid as id,
      (array(select id from offices where registers_citizens order by position))[
        1 + floor((select count(*) from offices where registers_citizens) * power(random(), 1.5))::int] as office_id
    from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[],
      $10::bytea[], $11::bytea[], $12::bytea[], $13::bytea[])
      as g (number, first_name, last_name, first_name_ar, last_name_ar, search_name, cin_sealed, cin_fp, email_sealed, email_fp, phone_sealed, phone_fp, address_sealed)
  ), account as (
    insert into accounts (id, username, role, status, office_id, first_name, last_name, first_name_ar, last_name_ar, locale, password_hash, email_sealed, phone_sealed, created_at)
    select id, 'bench.citizen.' || number, 'citizen', 'active', office_id, first_name, last_name, first_name_ar, last_name_ar,
      case when number % 4 = 0 then 'fr' else 'ar' end, (select password_hash from accounts where username = $14), email_sealed, phone_sealed, now() - interval '3 years'
    from given
  )
  insert into citizens (account_id, cin_sealed, cin_fingerprint, email_fingerprint, phone_fingerprint, birth_date, address_sealed, search_name, consent_at, consent_version)
  select id, cin_sealed, cin_fp, email_fp, phone_fp, (1950 + number % 55)::text, address_sealed, search_name, now() - interval '3 years', 'bench'
  from given`;

const insertStaff = `
  insert into accounts (id, username, role, status, office_id, first_name, last_name, first_name_ar, last_name_ar, locale, password_hash)
  select md5('staff ' || o.id || s.number)::uuid, 'bench.' || o.id || '.' || s.number, s.role, 'active', o.id, d.first_name, d.last_name, d.first_name_ar, d.last_name_ar,
    'fr', (select password_hash from accounts where username = $1)
  from offices o, unnest($2::text[]) with ordinality as s (role, number),
    (select first_name, last_name, first_name_ar, last_name_ar from accounts where username = 'clerk') d
  where o.treats_complaints`;
