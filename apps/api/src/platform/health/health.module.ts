import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { SigningProbe } from '../signature/signing-probe.js';
import { ReadinessProbes } from './readiness.js';

@Global()
@Module({ controllers: [HealthController], providers: [ReadinessProbes, SigningProbe], exports: [ReadinessProbes] })
export class HealthModule {}
