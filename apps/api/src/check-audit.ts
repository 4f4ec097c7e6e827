import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { checkChain } from './accounts/audit/audit-chain.js';
import { readConfig } from './platform/config.js';
import { connectionOptions } from './platform/database/connection.js';
import { Database } from './platform/database/database.js';
import { Sealer } from './platform/sealed.js';

/** Walks the chain of the audit trail: `node dist/check-audit.js [head noted at an earlier walk]`. Ends with 1 where it is broken. */
const [noted] = process.argv.slice(2);
const config = readConfig();
const source = new DataSource({ ...connectionOptions(config.databaseUrl, 1), extra: { statement_timeout: 0 } });
await source.initialize();
const { links, head, broken, holdsNoted, waiting } = await checkChain(new Database(source), new Sealer(config), noted);
await source.destroy();

console.log(`${links} links hold; ${waiting} rows wait for theirs`);
if (broken) console.log(`broken at link ${broken.seq}, row ${broken.auditId} of audit_trail: ${broken.why}`);
else console.log(`head: ${head}`);
if (holdsNoted === false) console.log('the head noted earlier is not in the chain');
process.exit(broken || holdsNoted === false ? 1 : 0);
