import { CarrierTrouble, type HandOver, type ProviderState, Unanswered } from '../queue/carrier.js';
import { Circuit } from '../queue/circuit.js';
import type { Pace } from '../queue/pace.js';
import { SimulatedPhones } from './simulated-phones.js';
import { type DeliveryReceipt, type Sms, SmsGateway } from './sms-gateway.js';

/** A provider that takes longer is as good as away: citizens wait for their codes. */
const slowMillis = 5_000;

export interface SmsProvider {
  name: string;
  weight: number;
  costPerPart?: number;
  pace?: Pace;
  gateway: SmsGateway;
}

interface Watched extends SmsProvider {
  circuit: Circuit;
}

/** Several ways to the phones behind one door: each takes its share, and where one fails or slows the others take over. */
export class SmsProviders extends SmsGateway {
  private readonly watched: Watched[];
  private readonly simulated: SimulatedPhones;
  private listener: (receipt: DeliveryReceipt) => Promise<void> = async () => undefined;

  constructor(
    providers: readonly SmsProvider[],
    options: { simulatedNumbers: boolean },
    private readonly random: () => number = Math.random,
  ) {
    super();
    this.watched = providers.map((provider) => ({ ...provider, circuit: new Circuit() }));
    for (const { name, gateway } of this.watched) gateway.onReceipt((receipt) => this.listener({ ...receipt, provider: name }));
    this.simulated = new SimulatedPhones(options.simulatedNumbers, (receipt) => this.listener(receipt));
    for (const { gateway } of this.watched) gateway.onTurn(() => this.look());
    this.look();
  }

  override onReceipt(listener: (receipt: DeliveryReceipt) => Promise<void>): void {
    this.listener = listener;
  }

  override async send(sms: Sms): Promise<HandOver> {
    if (this.simulated.knows(sms.to)) return this.simulated.send(sms);
    let trouble = new CarrierTrouble('no provider');
    for (const provider of this.inTurn()) {
      try {
        return await this.through(provider, sms);
      } catch (error) {
        // Who may have taken it is not doubled by another: that waits for the next try.
        if (!(error instanceof CarrierTrouble) || error instanceof Unanswered) throw error;
        trouble = error;
      }
    }
    throw trouble;
  }

  override async close(): Promise<void> {
    this.simulated.close();
    await Promise.all(this.watched.map(({ gateway }) => gateway.close()));
  }

  override providers(): ProviderState[] {
    return this.watched.map(({ name, circuit, gateway }) => circuit.of(name, gateway));
  }

  private async through({ name, circuit, gateway, pace, costPerPart }: Watched, sms: Sms): Promise<HandOver> {
    await pace?.turn();
    const begun = performance.now();
    try {
      const handOver = await gateway.send(sms);
      const took = performance.now() - begun;
      if (took > slowMillis) circuit.failed(`slow: ${Math.round(took / 1000)} s`);
      else circuit.went();
      return { ...handOver, provider: name, ...(costPerPart === undefined ? {} : { cost: costPerPart * (handOver.parts ?? 1) }) };
    } catch (error) {
      if (error instanceof CarrierTrouble) circuit.failed(error.message);
      else circuit.went();
      throw error;
    }
  }

  /** First the one whose turn it is to be tried again, then the sound ones by weight; the others only if all else fails. */
  private inTurn(): Watched[] {
    const up = this.watched.filter(({ gateway }) => gateway.state === 'up');
    const probed = this.watched.length > 1 ? up.find(({ circuit }) => circuit.probes()) : undefined;
    const sound = byWeight(up.filter(({ circuit }) => circuit.state.circuit === 'closed'), this.random);
    return [...new Set([...(probed ? [probed] : []), ...sound, ...up, ...this.watched])];
  }

  private look(): void {
    this.turn(this.watched.some(({ gateway }) => gateway.state === 'up') ? 'up' : 'down');
  }
}

function byWeight(providers: Watched[], random: () => number): Watched[] {
  if (providers.length < 2) return providers;
  let point = random() * providers.reduce((sum, { weight }) => sum + weight, 0);
  const first = providers.find(({ weight }) => (point -= weight) < 0) ?? providers.at(-1);
  return first ? [first, ...byWeight(providers.filter((one) => one !== first), random)] : [];
}
