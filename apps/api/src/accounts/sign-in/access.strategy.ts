import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { AccessTokens, type AccessClaims } from './access-tokens.js';
import type { Actor } from '../actor.js';
import { LiveSessions } from './live-sessions.js';

/** Reads who is calling from the bearer token, and asks whether that session still lives. */
@Injectable()
export class AccessStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    tokens: AccessTokens,
    private readonly live: LiveSessions,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request, token: string, done) => {
        const key = tokens.keyFor(token);
        // The library hands the key on as it is; its types do not know KeyObject yet.
        done(key ? null : new Error('unknown key'), key as unknown as Buffer | undefined);
      },
      ...tokens.checks,
    });
  }

  async validate(claims: AccessClaims): Promise<Actor | false> {
    if (claims.typ !== 'access') return false;
    const actor = await this.live.actorOf(claims.sid);
    return actor?.accountId === claims.sub ? actor : false;
  }
}
