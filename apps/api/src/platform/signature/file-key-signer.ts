import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { Unavailable } from '../problem.js';
import { signDetached, type SigningIdentity } from './cms-signature.js';
import { DocumentSigner, type SignatureCircumstances } from './document-signer.js';
import { prepareSignature } from './pdf-update.js';
import { readIdentity, specimenIdentity } from './signing-identity.js';

/** Signs with the key that the province keeps in a file; the standalone edition, without one, with a self-made key whose documents are specimens. */
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
    this.identity ??= this.find();
    // A file that was missing may be there at the next try.
    this.identity.catch(() => (this.identity = undefined));
    return this.identity;
  }

  private async find(): Promise<SigningIdentity> {
    const { key, certificate, specimenFile } = this.config.signing;
    if (key && certificate) return readIdentity(key, certificate, false);
    // Law 43-20: a paper that the province could not answer for is not handed out.
    if (specimenFile === null) throw new Unavailable('signing_key_missing', {}, { retryAfter: 600 });
    return specimenIdentity(specimenFile);
  }
}
