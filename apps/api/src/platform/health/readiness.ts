import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/database.js';

export type PartState = 'up' | 'down' | 'degraded' | 'not_configured';

/** A part without which the house still opens: it can be degraded, never closed by it. */
export type Probe = () => Promise<Record<string, unknown> & { state: PartState }>;

export interface Readiness {
  status: 'ready' | 'degraded' | 'unavailable';
  parts: Record<string, { state: PartState } & Record<string, unknown>>;
}

const ask = statement<{ one: number }>('health.ask', 'select 1 as one');

/** Says whether this process can serve: the database decides, the other parts are only reported. */
@Injectable()
export class ReadinessProbes {
  private readonly probes = new Map<string, Probe>();

  constructor(private readonly database: Database) {}

  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  async look(): Promise<Readiness> {
    const parts: Readiness['parts'] = { database: { state: await within(this.databaseState(), 'down') } };
    if (parts['database']?.state === 'down') return { status: 'unavailable', parts };
    for (const [name, probe] of this.probes) {
      parts[name] = await within(probe(), { state: 'down' as const });
    }
    const whole = Object.values(parts).every(({ state }) => state === 'up' || state === 'not_configured');
    return { status: whole ? 'ready' : 'degraded', parts };
  }

  private async databaseState(): Promise<PartState> {
    await this.database.row(ask, []);
    return 'up';
  }
}

/** The answer of a part, or what stands for its silence after two seconds. */
async function within<T>(answer: Promise<T>, silence: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((give) => {
    timer = setTimeout(() => give(silence), 2_000);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return silence;
  } finally {
    clearTimeout(timer);
  }
}
