import { citizen, staffMember } from '../../../test/people.js';
import { files, openComplaintsHouse, reads } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { Sealer } from '../../platform/sealed.js';
import { AuditTrail } from './audit-trail.js';
import { checkChain, sealTrail } from './audit-chain.js';

let house: House;
let sealer: Sealer;
beforeAll(async () => {
  house = await openComplaintsHouse();
  sealer = house.app.get(Sealer);
  const fatima = await citizen(house);
  const { reference } = (await files(fatima)).body;
  const clerk = await staffMember(house, 'clerk');
  for (let look = 0; look < 5; look++) await reads(clerk, reference);
});
afterAll(() => house.close());

/** Rows settle when no transaction that began earlier runs any more: other specs share the server. */
async function sealsAll(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await sealTrail(house.database, sealer);
    if ((await checkChain(house.database, sealer)).waiting === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the audit trail never settled');
}

async function asIntruder(sql: string): Promise<void> {
  await house.database.transaction(async (tx) => {
    await tx.query(`set local session_replication_role = replica`);
    await tx.query(sql);
  });
}

describe('the audit trail', () => {
  it('is only added to', async () => {
    await sealsAll();
    for (const change of [`update audit_trail set action = 'x'`, 'delete from audit_trail', 'truncate audit_trail', 'delete from audit_chain', 'truncate audit_chain']) {
      await expect(house.database.source.query(change)).rejects.toThrow('is only added to');
    }
  });

  it('is put into a chain that holds, each row once', async () => {
    await sealsAll();
    const { broken, waiting, links } = await checkChain(house.database, sealer);
    const [rows] = await house.database.source.query<{ count: number }[]>('select count(*)::int from audit_trail');
    expect({ broken, waiting, links }).toEqual({ broken: null, waiting: 0, links: rows?.count });
  });

  it('keeps out of the chain what a transaction still writes, and takes it afterwards', async () => {
    const trail = house.app.get(AuditTrail);
    const entry = { actor: null, action: 'test.late', subjectKind: 'test', subjectId: 'late' };
    const inChain = (): Promise<unknown[]> => house.database.source.query(`select from audit_chain c join audit_trail t on t.id = c.audit_id where t.subject_id = 'late'`);
    await house.database.transaction(async (tx) => {
      await trail.record(entry, tx);
      await trail.record({ ...entry, subjectId: 'meanwhile' });
      await sealTrail(house.database, sealer);
      expect(await inChain()).toHaveLength(0);
    });
    await sealsAll();
    expect(await inChain()).toHaveLength(1);
    expect((await checkChain(house.database, sealer)).broken).toBeNull();
  });

  it('goes on after the database was restored where transactions are numbered anew', async () => {
    await asIntruder(`update audit_trail set xid = '9223372036854775000'::xid8 where id = (select audit_id from audit_chain order by seq desc limit 1)`);
    await house.app.get(AuditTrail).record({ actor: null, action: 'test.restored', subjectKind: 'test', subjectId: 'restored' });
    await sealsAll();
    await house.app.get(AuditTrail).record({ actor: null, action: 'test.restored', subjectKind: 'test', subjectId: 'again' });
    await sealsAll();
    expect((await checkChain(house.database, sealer)).broken).toBeNull();
  });

  it('shows the first link that somebody tore', async () => {
    await sealsAll();
    const noted = (await checkChain(house.database, sealer)).head;
    await asIntruder(`delete from audit_chain where seq = (select max(seq) from audit_chain)`);
    expect(await checkChain(house.database, sealer, noted)).toMatchObject({ broken: null, holdsNoted: false, waiting: 1 });
    await asIntruder(`update audit_trail set actor_id = null where id = (select audit_id from audit_chain where seq = 4)`);
    expect((await checkChain(house.database, sealer)).broken).toMatchObject({ seq: 4, why: 'rowChanged' });
    await asIntruder(`delete from audit_trail where id = (select audit_id from audit_chain where seq = 3)`);
    expect((await checkChain(house.database, sealer)).broken).toMatchObject({ seq: 3, why: 'rowMissing' });
    await asIntruder(`delete from audit_chain where seq = 2`);
    expect((await checkChain(house.database, sealer)).broken).toMatchObject({ seq: 2, why: 'linkMissing' });
  });
});
