import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As whom PostgreSQL runs, and what must stand before its command for it to reach its files. */
export interface PostgresAccount {
  name: string;
  /** Who owns the files of the cluster, seen from here. */
  uid: number;
  gid: number;
  /** The command that starts a program as this account. */
  prefix: string[];
}

interface Ids {
  name: string;
  uid: number;
  gid: number;
}

/** Nothing that may be done as this user lets PostgreSQL reach its folder. */
export class FolderUnreachable extends Error {
  override readonly name = 'FolderUnreachable';
  readonly account: string;

  constructor(folder: string, account: string) {
    super(`PostgreSQL cannot run as root, and the account "${account}" may not enter ${folder}`);
    this.account = account;
  }
}

/**
 * Finds an account for PostgreSQL, which refuses to run as root: for an ordinary user none is needed;
 * root lends it to the owner of the data, to `postgres` or to `nobody`. No account is ever created.
 */
export function postgresAccount(clusterDir: string, postgres: string): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(clusterDir);
  const other = idsOf('postgres') ?? idsOf('nobody') ?? { name: 'nobody', uid: 65534, gid: 65534 };
  const lent = owner === undefined || owner.uid === 0 ? other : owner;
  const folder = dirname(clusterDir);
  if (owner?.uid !== 0 && reaches([], lent, postgres, folder)) return { ...lent, prefix: [] };
  // A checkout under /root (0700), closed to every account: root itself runs it, under another name
  // in a user namespace of its own, where it has no right beyond those of the owner of its files.
  const prefix = ['unshare', '--user', `--map-user=${other.uid}`, `--map-group=${other.gid}`, '--'];
  if ((owner === undefined || owner.uid === 0) && reaches(prefix, undefined, postgres, folder)) return { name: other.name, uid: 0, gid: 0, prefix };
  throw new FolderUnreachable(folder, lent.name);
}

function reaches(prefix: string[], ids: Ids | undefined, postgres: string, folder: string): boolean {
  const who = ids === undefined ? {} : { uid: ids.uid, gid: ids.gid };
  const [command = 'sh', ...args] = [...prefix, 'sh', '-c', '"$1" --version && cd "$2"', 'sh', postgres, folder];
  return spawnSync(command, args, { cwd: '/', ...who }).status === 0;
}

function ownerOf(clusterDir: string): Ids | undefined {
  const version = join(clusterDir, 'PG_VERSION');
  if (!existsSync(version)) return undefined;
  const { uid, gid } = statSync(version);
  return { name: String(uid), uid, gid };
}

function idsOf(name: string): Ids | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
