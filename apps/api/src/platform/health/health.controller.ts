import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/public.js';
import { type Readiness, ReadinessProbes } from './readiness.js';

/** For whoever watches over the processes: alive, and able to serve. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly probes: ReadinessProbes) {}

  @Get('live')
  @Public()
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.probes.look();
    void reply.header('cache-control', 'no-store').status(readiness.status === 'unavailable' ? 503 : 200);
    if (readiness.status === 'unavailable') void reply.header('retry-after', '5');
    return readiness;
  }
}
