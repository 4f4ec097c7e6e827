import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { signDetached, type SigningIdentity } from './cms-signature.js';
import { DocumentSigner, type SignatureCircumstances } from './document-signer.js';
import { prepareSignature } from './pdf-update.js';
import { readIdentity, specimenIdentity } from './signing-identity.js';

/** Signs with the key that the province keeps in a file; without one, with a self-made key whose documents are specimens. */
@Injectable()
export class FileKeySigner extends DocumentSigner {
  private identity: Promise<SigningIdentity> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'signing'>) {
    super();
  }

  async isSpecimen(): Promise<boolean> {
    return (await this.load()).specimen;
  }

  async sign(pdf: Buffer, { at, reason }: SignatureCircumstances): Promise<Buffer> {
    const identity = await this.load();
    const prepared = prepareSignature(pdf, { at, reason, name: identity.name });
    return prepared.complete(await signDetached(prepared.signed, identity));
  }

  private load(): Promise<SigningIdentity> {
    const { key, certificate, specimenFile } = this.config.signing;
    this.identity ??= key && certificate ? readIdentity(key, certificate, false) : specimenIdentity(specimenFile);
    // A file that was missing may be there at the next try.
    this.identity.catch(() => (this.identity = undefined));
    return this.identity;
  }
}
