import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Sealer } from '../../platform/sealed.js';

/** The address in a message under which its appointment is seen, moved or cancelled by whoever holds the message. */
@Injectable()
export class AppointmentLinks {
  // A KeyObject: bytes would be turned into one at each call.
  private readonly key: KeyObject;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'indexKey' | 'publicUrl'>,
    private readonly sealer: Sealer,
  ) {
    this.key = createSecretKey(config.indexKey);
  }

  /** 128 bits that nobody guesses; the same in every message of an appointment, and kept nowhere. */
  tokenOf(appointmentId: string): string {
    return createHmac('sha256', this.key).update(`appointment link\0${appointmentId}`).digest().subarray(0, 16).toString('base64url');
  }

  fingerprintOf(token: string): Buffer {
    return this.sealer.fingerprint('token', token);
  }

  /** Short, for an SMS has room for little else. */
  addressOf(appointmentId: string): string {
    return `${this.config.publicUrl}/a/${this.tokenOf(appointmentId)}`;
  }
}
