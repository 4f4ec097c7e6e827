import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { CONFIG, type Config } from '../../platform/config.js';

export const accessTokenSeconds = 15 * 60;
const keyId = 'nafida-1';
const audience = 'nafida';

/** What an access token says: whose it is and of which session; role and office are asked of the account. */
export interface AccessClaims {
  sub: string;
  sid: string;
  typ: string;
}

/** Writes and reads the short-lived proof that somebody is signed in. */
@Injectable()
export class AccessTokens {
  // A KeyObject: a string would be turned into one at each call.
  private readonly key: KeyObject;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'jwtSecret' | 'publicUrl'>) {
    this.key = createSecretKey(Buffer.from(config.jwtSecret));
  }

  issue(accountId: string, sessionId: string, at: Date): string {
    const claims: AccessClaims & { iat: number } = { sub: accountId, sid: sessionId, typ: 'access', iat: Math.floor(at.getTime() / 1000) };
    return jwt.sign(claims, this.key, { algorithm: 'HS256', keyid: keyId, audience, issuer: this.config.publicUrl, expiresIn: accessTokenSeconds });
  }

  /** The key for a token that names it; any other key id is refused before anything is computed. */
  keyFor(token: string): KeyObject | undefined {
    return jwt.decode(token, { complete: true })?.header.kid === keyId ? this.key : undefined;
  }

  get checks(): { algorithms: ['HS256']; audience: string; issuer: string } {
    return { algorithms: ['HS256'], audience, issuer: this.config.publicUrl };
  }

  /** The session named by an access token that is still good; undefined for anything else. */
  sessionOf(token: string): string | undefined {
    try {
      const key = this.keyFor(token);
      const claims = key ? jwt.verify(token, key, this.checks) : undefined;
      return typeof claims === 'object' && claims['typ'] === 'access' ? String(claims['sid']) : undefined;
    } catch {
      return undefined;
    }
  }
}
