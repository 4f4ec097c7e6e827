import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { Attribute, type Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};

/** A key and the certificates that say whose it is, the signer's own first. */
export interface SigningIdentity {
  key: Parameters<SignedData['sign']>[0];
  certificates: [Certificate, ...Certificate[]];
  name: string;
  specimen: boolean;
}

/** A detached CAdES signature with SHA-256; it names the certificate it was made with, and no time: the PDF holds that. */
export async function signDetached(content: Buffer, { key, certificates }: SigningIdentity): Promise<Buffer> {
  const [own] = certificates;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [...certificates],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes(content, own) }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256');
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

function attributes(content: Buffer, own: Certificate): Attribute[] {
  const hash = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: new Uint8Array(createHash('sha256').update(bytes).digest()) });
  const certificate = Buffer.from(own.toSchema(true).toBER());
  const essCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [hash(certificate)] })] })] });
  const list = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [hash(content)] }),
    new Attribute({ type: oid.signingCertificateV2, values: [essCertificate] }),
  ];
  // DER wants the members of a set in the order of their bytes.
  const encoded = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());
  return list.sort((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

