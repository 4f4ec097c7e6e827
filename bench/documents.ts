/**
 * How long a certificate takes to be typeset and signed, one at a time, and whether memory stays flat over many.
 * Run after `pnpm build:types`: node bench/documents.ts [how many]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

interface Press {
  print(manuscript: object): Promise<{ pdf: Buffer }>;
}
interface Setter {
  typeset(template: string, data: object): Promise<Buffer>;
  onModuleDestroy(): Promise<void>;
}

const built = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(import.meta.dirname, '../apps/api/dist', file)).href) as Promise<Record<string, unknown>>;

const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'nafida-bench-'));
await built('../node_modules/reflect-metadata/Reflect.js');
const { Typesetter } = (await built('platform/typeset/typesetter.js')) as { Typesetter: new () => Setter };
const { FileKeySigner } = (await built('platform/signature/file-key-signer.js')) as { FileKeySigner: new (config: object) => object };
const { DocumentPress } = (await built('cases/documents/document-press.js')) as { DocumentPress: new (typesetter: Setter, signer: object, config: object) => Press };

const typesetter = new Typesetter();
const signer = new FileKeySigner({ signing: { key: null, certificate: null, specimenFile: join(folder, 'key.pem') } });
const press = new DocumentPress(typesetter, signer, { publicUrl: 'https://nafida.example' });

function manuscript(number: number): object {
  return {
    template: 'residence-certificate',
    data: { cin: `FA${100000 + number}`, birthDate: '1991-03-08', address: `رقم ${number}، حي الأندلس، بركان`, purpose: { ar: 'ملف الزواج', fr: 'Dossier de mariage' } },
    language: ['ar', 'fr', 'bilingual'][number % 3],
    number: `2026/A5/${String(number).padStart(6, '0')}`,
    code: '7F3K-2Q9D-5WXA',
    holder: { firstName: 'Fatima', lastName: 'Aït Ali', firstNameAr: 'فاطمة', lastNameAr: 'آيت علي' },
    letterhead: {
      officeCode: 'A5',
      officeNames: { ar: 'الملحقة الإدارية الخامسة', fr: 'Cinquième annexe administrative' },
      officeKind: 'annex',
      place: { ar: 'بركان', fr: 'Berkane' },
      province: { names: { ar: 'إقليم بركان', fr: 'Province de Berkane' }, ministry: { ar: 'وزارة الداخلية', fr: 'Ministère de l’Intérieur' } },
      signer: { firstName: 'Nadia', lastName: 'Tazi', firstNameAr: 'نادية', lastNameAr: 'التازي' },
    },
    signedBy: 'supervisor',
    issuedAt: new Date(),
    validUntil: '2027-02-22',
  };
}

const set: number[] = [];
const typeset = typesetter.typeset.bind(typesetter);
typesetter.typeset = async (template, data) => {
  const before = performance.now();
  const page = await typeset(template, data);
  set.push(performance.now() - before);
  return page;
};
for (let i = 0; i < 20; i += 1) await press.print(manuscript(i));
set.length = 0;
const took: number[] = [];
const memory: string[] = [];
const begun = performance.now();
for (let i = 1; i <= count; i += 1) {
  const before = performance.now();
  await press.print(manuscript(i));
  took.push(performance.now() - before);
  if (i % Math.ceil(count / 10) === 0) memory.push((process.memoryUsage.rss() / 1024 / 1024).toFixed(0));
}
const seconds = (performance.now() - begun) / 1000;
function at(share: number, of = took): string {
  const sorted = of.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}
console.log(`${count} certificates typeset and signed: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(count / seconds).toFixed(1)} a second`);
console.log(`of these the typesetting: p50 ${at(0.5, set)} ms, p95 ${at(0.95, set)} ms`);
console.log(`memory (RSS, MB) at each tenth: ${memory.join(' ')}`);
await typesetter.onModuleDestroy();
rmSync(folder, { recursive: true, force: true });
