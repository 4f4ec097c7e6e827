import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import type { SigningIdentity } from './cms-signature.js';

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const specimenName = 'SPECIMEN - Nafida';

/** Reads a private key and its certificates from PEM files: RSA, or ECDSA on P-256 or P-384. */
export async function readIdentity(keyFile: string, certificateFile: string, specimen: boolean): Promise<SigningIdentity> {
  const key = createPrivateKey(readFileSync(keyFile));
  const blocks = readFileSync(certificateFile, 'latin1').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  const [own, ...chain] = blocks.map((block) => new X509Certificate(block));
  if (!own?.checkPrivateKey(key)) throw new Error(`${certificateFile}: its first certificate is not that of the key in ${keyFile}`);
  const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384' };
  const curve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
  const algorithm = key.asymmetricKeyType === 'rsa' ? rsa : { name: 'ECDSA', namedCurve: curve ?? 'unknown' };
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return {
    key: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
    certificates: [Certificate.fromBER(own.raw), ...chain.map((other) => Certificate.fromBER(other.raw))],
    name: /^CN=(.+)$/m.exec(own.subject)?.[1] ?? own.subject,
    specimen,
  };
}

/** Finds the self-made key of this copy in its file, or makes one: good for trying the window out, and for nothing else. */
export async function specimenIdentity(file: string): Promise<SigningIdentity> {
  try {
    return await readIdentity(file, file, true);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, await makeSpecimen(), { mode: 0o600 });
  try {
    // A link is made or refused as a whole: of two processes that start at once, one key stays.
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readIdentity(file, file, true);
}

async function makeSpecimen(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ ...rsa, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]) }) });
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: specimenName }) }));
  }
  const now = Date.now();
  certificate.notBefore.value = new Date(now - 86_400_000);
  certificate.notAfter.value = new Date(now + 10 * 365 * 86_400_000);
  const constraints = new BasicConstraints({ cA: false }).toSchema().toBER();
  // Digital signature and non-repudiation.
  const usage = new BitString({ valueHex: new Uint8Array([0xc0]), unusedBits: 6 }).toBER();
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return pem('PRIVATE KEY', pkcs8) + pem('CERTIFICATE', certificate.toSchema(true).toBER());
}

function pem(kind: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}
