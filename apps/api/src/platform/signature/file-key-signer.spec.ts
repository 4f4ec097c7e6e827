import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aManuscript, asks, openPress } from '../../../test/documents.js';
import { FileKeySigner } from './file-key-signer.js';

const { press, typesetter } = openPress();
const folder = mkdtempSync(join(tmpdir(), 'nafida-keys-'));
const circumstances = { at: new Date('2026-11-22T09:30:00Z'), reason: 'شهادة السكنى 2026/A5/000123' };

afterAll(async () => {
  await typesetter.onModuleDestroy();
  rmSync(folder, { recursive: true, force: true });
});

function provinceKey(name: string, ...algorithm: string[]): { key: string; certificate: string; specimenFile: string } {
  const [key, certificate] = [join(folder, `${name}.key.pem`), join(folder, `${name}.pem`)];
  execFileSync('openssl', ['req', '-x509', '-newkey', ...algorithm, '-nodes', '-keyout', key, '-out', certificate, '-days', '30', '-subj', '/CN=Province de Berkane/C=MA'], { stdio: 'ignore' });
  return { key, certificate, specimenFile: join(folder, 'unused.pem') };
}

/** A page as the typesetter leaves it, before it is signed. */
async function aPage(): Promise<Buffer> {
  const { pdf } = await press.print(aManuscript('residence-certificate'));
  return pdf.subarray(0, pdf.lastIndexOf('%%EOF', pdf.length - 10) + 6);
}

describe('the signature of a document', () => {
  it('is valid, covers the whole file and names its kind', async () => {
    const { pdf } = await press.print(aManuscript('residence-certificate'));
    const said = asks('pdfsig', pdf);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
  });

  it('is broken by one changed byte, wherever it stands', async () => {
    const { pdf } = await press.print(aManuscript('residence-certificate'));
    for (const at of [1_000, Math.floor(pdf.length / 3), pdf.length - 700]) {
      const forged = Buffer.from(pdf);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect(asks('pdfsig', forged)).not.toContain('Signature is Valid');
    }
  });

  it('leaves what was typeset as it was', async () => {
    const page = await aPage();
    const signer = new FileKeySigner({ signing: provinceKey('whole', 'rsa:2048') });
    const signed = await signer.sign(page, circumstances);
    expect(signed.subarray(0, page.length).equals(page)).toBe(true);
  });

  it.each([['rsa', ['rsa:3072']], ['ecdsa', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']]])('is made with the %s key of the province', async (name, algorithm) => {
    const signer = new FileKeySigner({ signing: provinceKey(name, ...algorithm) });
    expect(await signer.isSpecimen()).toBe(false);
    const said = asks('pdfsig', await signer.sign(await aPage(), circumstances));
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Signer Certificate Common Name: Province de Berkane');
  });

  it('is refused where the certificate is not that of the key', async () => {
    const signing = { ...provinceKey('one', 'rsa:2048'), certificate: provinceKey('other', 'rsa:2048').certificate };
    await expect(new FileKeySigner({ signing }).sign(await aPage(), circumstances)).rejects.toThrow('not that of the key');
  });

  it('is made with one self-made key by processes that start together, readable to its owner alone', async () => {
    const specimenFile = join(folder, 'made', 'specimen.pem');
    const signers = [1, 2].map(() => new FileKeySigner({ signing: { key: null, certificate: null, specimenFile } }));
    expect(await Promise.all(signers.map((signer) => signer.isSpecimen()))).toEqual([true, true]);
    expect(statSync(specimenFile).mode & 0o777).toBe(0o600);
    const page = await aPage();
    for (const signer of signers) expect(asks('pdfsig', await signer.sign(page, circumstances))).toContain('Signature is Valid');
  });
});
