import { Database, statement } from '../../platform/database/database.js';
import type { Sealer } from '../../platform/sealed.js';

/** A row as it is hashed: each of its columns in one text that PostgreSQL writes alike wherever it runs. */
const content = `jsonb_build_array(t.id, extract(epoch from t.at), t.actor_id, t.action, t.subject_kind, t.subject_id, t.citizen_id, t.detail)::text`;

interface Head {
  seq: string;
  hash: Buffer;
  /** The database was restored elsewhere: transactions are numbered anew there. */
  restored: boolean;
}

interface Unsealed {
  id: string;
  content: string;
}

const readHead = statement<Head>(
  'accounts.auditHead',
  `select c.seq, c.hash, coalesce(t.xid >= pg_snapshot_xmax(pg_current_snapshot()), true) as restored
   from audit_chain c left join audit_trail t on t.id = c.audit_id order by c.seq desc limit 1`,
);
// The link is asked for row by row: as a join with what is missing, PostgreSQL reads the whole trail and the whole chain each time.
const settled = statement<Unsealed>(
  'accounts.auditSettled',
  `select t.id, ${content} as content from audit_trail t
   where (t.xid, t.id) > (
       select coalesce(max(t.xid), '0'), coalesce(max(t.id), 0)
       from (select l.xid, l.id from audit_chain c join audit_trail l on l.id = c.audit_id order by c.seq desc limit 1) t)
     and t.xid < pg_snapshot_xmin(pg_current_snapshot())
     and (select c.audit_id from audit_chain c where c.audit_id = t.id) is null
   order by t.xid, t.id limit $1`,
);
const settledAfterRestore = statement<Unsealed>(
  'accounts.auditSettledAfterRestore',
  `select t.id, ${content} as content from audit_trail t
   where not exists (select from audit_chain c where c.audit_id = t.id)
     and (t.xid < pg_snapshot_xmin(pg_current_snapshot()) or t.xid >= pg_snapshot_xmax(pg_current_snapshot()))
   order by t.id limit $1`,
);
const alone = statement<{ alone: boolean }>('accounts.auditAlone', `select pg_try_advisory_xact_lock(hashtext('accounts.auditChain')) as alone`);
const link = statement<never>('accounts.auditLink', 'insert into audit_chain (seq, audit_id, hash) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])');

const batch = 1000;

/** The hash of a link: of the row, of the link before it, and of a key that the database does not hold. */
function hashOf(before: Buffer, row: string, sealer: Pick<Sealer, 'fingerprint'>): Buffer {
  return sealer.fingerprint('audit', `${before.toString('hex')}\n${row}`);
}

const beginning: Buffer = Buffer.alloc(32);

/** Puts what was written since into the chain, one process at a time; tells how many rows. */
export async function sealTrail(database: Database, sealer: Pick<Sealer, 'fingerprint'>): Promise<number> {
  let sealed = 0;
  for (let added = batch; added === batch; sealed += added) {
    added = await database.transaction(async (tx) => {
      if (!(await database.row(alone, [], tx))?.alone) return 0;
      const head = await database.row(readHead, [], tx);
      const rows = await database.rows(head?.restored ? settledAfterRestore : settled, [batch], tx);
      let seq = Number(head?.seq ?? 0);
      let hash = head?.hash ?? beginning;
      const links = rows.map((row) => {
        seq += 1;
        hash = hashOf(hash, row.content, sealer);
        return { seq, id: row.id, hash };
      });
      if (links.length > 0) await database.rows(link, [links.map((l) => l.seq), links.map((l) => l.id), links.map((l) => l.hash)], tx);
      return links.length;
    });
  }
  return sealed;
}

/** What a walk along the chain found: how far it is whole, and where it is broken first. */
export interface ChainVerdict {
  links: number;
  /** To be noted outside the database: a chain cut short at its end no longer holds it. */
  head: string;
  broken: { seq: number; auditId: string; why: 'linkMissing' | 'rowMissing' | 'rowChanged' } | null;
  /** Whether the chain still holds the head noted at an earlier walk. */
  holdsNoted: boolean | null;
  waiting: number;
}

const walk = statement<{ seq: string; auditId: string; hash: Buffer; content: string | null }>(
  'accounts.auditWalk',
  `select c.seq, c.audit_id as "auditId", c.hash, case when t.id is null then null else ${content} end as content
   from audit_chain c left join audit_trail t on t.id = c.audit_id where c.seq > $1::bigint order by c.seq limit 5000`,
);
const countWaiting = statement<{ waiting: number }>(
  'accounts.auditWaiting',
  'select count(*)::int as waiting from audit_trail t where not exists (select from audit_chain c where c.audit_id = t.id)',
);

/** Walks the whole chain and says the first link that does not hold. `noted` is a head of an earlier walk. */
export async function checkChain(database: Database, sealer: Pick<Sealer, 'fingerprint'>, noted?: string): Promise<ChainVerdict> {
  let seq = 0;
  let hash: Buffer = beginning;
  let holdsNoted = noted === undefined ? null : false;
  let broken: ChainVerdict['broken'] = null;
  for (let rows = await database.rows(walk, [0]); rows.length > 0 && !broken; rows = broken ? [] : await database.rows(walk, [seq])) {
    for (const row of rows) {
      const why = Number(row.seq) !== seq + 1 ? 'linkMissing' : row.content === null ? 'rowMissing' : hashOf(hash, row.content, sealer).equals(row.hash) ? null : 'rowChanged';
      if (why) {
        broken = { seq: seq + 1, auditId: row.auditId, why };
        break;
      }
      seq += 1;
      hash = row.hash;
      if (headOf(seq, hash) === noted) holdsNoted = true;
    }
  }
  const waiting = (await database.row(countWaiting, []))?.waiting ?? 0;
  return { links: seq, head: headOf(seq, hash), broken, holdsNoted, waiting };
}

function headOf(seq: number, hash: Buffer): string {
  return `${seq}:${hash.toString('hex')}`;
}
