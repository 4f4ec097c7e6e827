const longAbsenceMillis = 30_000;

export type CarrierState = 'up' | 'down';

/** Trying again is useless: the address does not exist, or the message will never be taken. Its text names no person. */
export class PermanentRefusal extends Error {}

/** The carrier could not take the message now and may take it later. Its text names no person. */
export class CarrierTrouble extends Error {}

/** A network that brings messages to people: whether it answers, and when it does again. */
export abstract class Carrier<Message> {
  private current: CarrierState = 'down';
  private downSince = performance.now();
  private readonly listeners: (() => void)[] = [];

  /** Resolves once the network has taken the message over, with the name under which it knows it. */
  abstract send(message: Message): Promise<{ providerMessageId: string }>;

  abstract close(): Promise<void>;

  get state(): CarrierState {
    return this.current;
  }

  /** After a long absence: what waited for the carrier need not wait for its next try. */
  onRecovery(listener: () => void): void {
    this.listeners.push(listener);
  }

  protected turn(state: CarrierState): void {
    if (state === this.current) return;
    this.current = state;
    if (state === 'down') this.downSince = performance.now();
    // A carrier that comes and goes every few seconds must not use up the tries of a message: the pauses stay.
    const recovered = state === 'up' && performance.now() - this.downSince >= longAbsenceMillis;
    if (recovered) for (const listener of this.listeners) listener();
  }
}
