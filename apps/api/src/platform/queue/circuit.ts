import type { Carrier, ProviderState } from './carrier.js';

const remembered = 10;
const tooMany = 5;
const restMillis = 15_000;

/**
 * Leaves a provider alone that fails or has become slow: opens when half of its last ten answers were bad, lets one
 * message try after a rest, closes when that one goes well.
 */
export class Circuit {
  private outcomes: boolean[] = [];
  private circuit: ProviderState['circuit'] = 'closed';
  private since = new Date();
  private lastError: ProviderState['lastError'] = null;
  private probing = false;

  constructor(private readonly now: () => number = Date.now) {}

  get state(): Omit<ProviderState, 'provider'> {
    return { circuit: this.circuit, since: this.since, lastError: this.lastError };
  }

  /** How a provider fares: one that is away is left alone whatever its answers were, and says why. */
  of(provider: string, { state, since, trouble }: Pick<Carrier<never>, 'state' | 'since' | 'trouble'>): ProviderState {
    const lastError = trouble && trouble.at >= (this.lastError?.at ?? trouble.at) ? trouble : this.lastError;
    return { provider, ...(state === 'down' ? { circuit: 'open', since } : { circuit: this.circuit, since: this.since }), lastError };
  }

  /** Whether this message is the one that finds out if an open circuit may close. */
  probes(): boolean {
    if (this.circuit === 'closed' || this.probing || this.now() - this.since.getTime() < restMillis) return false;
    this.turn('half_open');
    this.probing = true;
    return true;
  }

  went(): void {
    this.note(true);
  }

  failed(reason: string): void {
    this.lastError = { reason, at: new Date(this.now()) };
    this.note(false);
  }

  private note(good: boolean): void {
    const probed = this.probing;
    this.probing = false;
    if (this.circuit !== 'closed') {
      // One that was sent for want of a better provider tells as much as the probe.
      if (good) this.close();
      else if (probed) this.turn('open');
      return;
    }
    this.outcomes = [...this.outcomes, good].slice(-remembered);
    if (this.outcomes.filter((outcome) => !outcome).length >= tooMany) this.turn('open');
  }

  private close(): void {
    this.outcomes = [];
    this.turn('closed');
  }

  private turn(circuit: ProviderState['circuit']): void {
    this.circuit = circuit;
    this.since = new Date(this.now());
  }
}
