import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadinessProbes } from '../health/readiness.js';
import { DocumentSigner } from './document-signer.js';

/** Tells who watches over the processes whether papers can be signed, and whether they would only be specimens. */
@Injectable()
export class SigningProbe implements OnModuleInit {
  constructor(
    private readonly probes: ReadinessProbes,
    private readonly signer: DocumentSigner,
  ) {}

  onModuleInit(): void {
    // A key that is missing or can not be read answers by throwing, and is down.
    this.probes.add('signing', async () => ({ state: 'up', specimen: await this.signer.isSpecimen() }));
  }
}
