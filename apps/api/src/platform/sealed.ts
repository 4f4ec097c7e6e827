import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

const FORMAT = 1;

/** Keeps personal data unreadable at rest, and findable only by who holds the key (law 09-08 art. 23). */
@Injectable()
export class Sealer {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataKey' | 'indexKey'>) {}

  seal(plain: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.config.dataKey, nonce);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), text]);
  }

  open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.config.dataKey, sealed.subarray(1, 13));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
  }

  /** The same for the same value of the same kind, and nothing can be read from it. */
  fingerprint(kind: 'cin' | 'email' | 'phone' | 'token' | 'address' | 'audit', value: string): Buffer {
    return createHmac('sha256', this.config.indexKey).update(`${kind}\0${value}`).digest();
  }
}
