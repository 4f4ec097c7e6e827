import { openHouse } from '../../test/app.js';
import { openComplaintsHouse } from '../../test/complaints.js';
import { staffMember } from '../../test/people.js';
import type { ImportReport } from './rules.dto.js';

type File = Record<string, unknown>;

/** All of it but the hour at which it was written. */
function rulesOf({ exportedAt: _at, ...rules }: File): File {
  return rules;
}

it('the file of one province is the beginning of another: all its rules stand there afterwards', async () => {
  const berkane = await openComplaintsHouse();
  const { source } = berkane.database;
  const names = { ar: 'بركان', fr: 'Berkane', en: 'Berkane' };
  await source.query(`insert into communes (code, names, kind, population, households) values ('02.113.01.09', $1, 'urban', 99069, 27454)`, [names]);
  await source.query(`insert into quarters (id, names, commune_code, office_id) values ('essalam', $1, '02.113.01.09', 'annex-5')`, [names]);
  await source.query(`insert into routing_rules (id, position, service, sector_id, quarter_id, office_id) values ('salam', 1, 'complaints', 'environment', 'essalam', 'division')`);
  const file = (await (await staffMember(berkane, 'admin')).sends<File>('GET', '/province-rules')).body;
  expect(file).toMatchObject({ communes: [{ code: '02.113.01.09' }], quarters: [{ id: 'essalam' }], routingRules: [{ id: 'salam' }], sectors: [{ id: 'environment' }] });
  await berkane.close();

  const elsewhere = await openHouse({ rateLimits: false });
  const admin = await staffMember(elsewhere, 'admin');
  const before = (await admin.sends<File>('GET', '/province-rules')).body;
  expect(before).toMatchObject({ communes: [], quarters: [], routingRules: [], sectors: [] });
  expect((await admin.sends<ImportReport>('POST', '/province-rules', file)).body).toMatchObject({ applied: true, errors: [] });
  expect(rulesOf((await admin.sends<File>('GET', '/province-rules')).body)).toEqual(rulesOf(file));
  await elsewhere.close();
}, 60_000);
