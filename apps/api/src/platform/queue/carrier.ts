const longAbsenceMillis = 30_000;

export type CarrierState = 'up' | 'down';

/** Trying again is useless: the address does not exist, or the message will never be taken. Its text names no person. */
export class PermanentRefusal extends Error {}

/** The carrier could not take the message now and may take it later. Its text names no person. */
export class CarrierTrouble extends Error {}

/** It may have taken the message or not: nobody answered. Another try may make a second copy. */
export class Unanswered extends CarrierTrouble {}

/** What a carrier says of a message that it took over. */
export interface HandOver {
  /** The name under which the provider knows it. */
  providerMessageId: string;
  /** Who took it, where there are several. */
  provider?: string;
  /** In how many messages the network carries it. */
  parts?: number;
  /** What it costs, in dirhams. */
  cost?: number;
}

/** How one provider fares: open is a provider that is left alone, half open one that is being tried again. */
export interface ProviderState {
  provider: string;
  circuit: 'closed' | 'half_open' | 'open';
  since: Date;
  lastError: { reason: string; at: Date } | null;
}

/** A network that brings messages to people: whether it answers, and when it does again. */
export abstract class Carrier<Message> {
  private current: CarrierState = 'down';
  private downSince = performance.now();
  private lastTurn = new Date();
  private lastTrouble: ProviderState['lastError'] = null;
  private readonly recoveryListeners: (() => void)[] = [];
  private readonly turnListeners: (() => void)[] = [];

  /** Resolves once the network has taken the message over, with the name under which it knows it. */
  abstract send(message: Message): Promise<HandOver>;

  abstract close(): Promise<void>;

  /** How those behind it fare, where somebody watches them. */
  providers(): ProviderState[] {
    return [];
  }

  get state(): CarrierState {
    return this.current;
  }

  /** Since when it is as it is. */
  get since(): Date {
    return this.lastTurn;
  }

  /** Why it could last not be reached, whether or not a message was waiting. */
  get trouble(): ProviderState['lastError'] {
    return this.lastTrouble;
  }

  /** After a long absence: what waited for the carrier need not wait for its next try. */
  onRecovery(listener: () => void): void {
    this.recoveryListeners.push(listener);
  }

  onTurn(listener: () => void): void {
    this.turnListeners.push(listener);
  }

  /** The reason names no person. */
  protected complain(reason: string): void {
    this.lastTrouble = { reason, at: new Date() };
  }

  protected turn(state: CarrierState): void {
    if (state === this.current) return;
    this.current = state;
    this.lastTurn = new Date();
    if (state === 'down') this.downSince = performance.now();
    // A carrier that comes and goes every few seconds must not use up the tries of a message: the pauses stay.
    const recovered = state === 'up' && performance.now() - this.downSince >= longAbsenceMillis;
    for (const listener of [...this.turnListeners, ...(recovered ? this.recoveryListeners : [])]) listener();
  }
}
