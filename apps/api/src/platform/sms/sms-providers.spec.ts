import { setTimeout as pause } from 'node:timers/promises';
import { CarrierTrouble, type HandOver, PermanentRefusal, Unanswered } from '../queue/carrier.js';
import { Pace } from '../queue/pace.js';
import { type DeliveryReceipt, type Sms, SmsGateway } from './sms-gateway.js';
import { SmsProviders } from './sms-providers.js';

/** A provider that does as it is told. */
class Told extends SmsGateway {
  sent: string[] = [];
  fault: Error | undefined;
  /** How long it takes for an answer. */
  takes: () => void = () => undefined;
  listener: ((receipt: DeliveryReceipt) => Promise<void>) | undefined;

  constructor() {
    super();
    this.turn('up');
  }

  override onReceipt(listener: (receipt: DeliveryReceipt) => Promise<void>): void {
    this.listener = listener;
  }

  override async send({ id }: Sms): Promise<HandOver> {
    this.sent.push(id);
    this.takes();
    if (this.fault) throw this.fault;
    return { providerMessageId: `p-${id}`, parts: 2 };
  }

  override async close(): Promise<void> {
    this.turn('down');
  }
}

let one: Told;
let two: Told;
let both: SmsProviders;
let point = 0;

beforeEach(() => {
  [one, two] = [new Told(), new Told()];
  point = 0;
  both = new SmsProviders([{ name: 'one', weight: 3, costPerPart: 0.1, gateway: one }, { name: 'two', weight: 1, gateway: two }], { simulatedNumbers: true }, () => (point = (point + 0.1) % 1));
});
afterEach(() => both.close());

const sms = (id: number, to = '+212661234567'): Sms => ({ id: String(id), to, text: 'a', sender: 'NAFIDA' });
const sendMany = async (count: number): Promise<void> => {
  for (let id = 0; id < count; id++) await both.send(sms(id)).catch(() => undefined);
};

describe('two providers', () => {
  it('share the messages by weight, and each is paid by the part', async () => {
    await sendMany(100);
    expect(one.sent.length + two.sent.length).toBe(100);
    expect(one.sent.length / two.sent.length).toBeGreaterThan(2);
    expect(one.sent.length / two.sent.length).toBeLessThan(4.5);
    point = 0;
    expect(await both.send(sms(101))).toEqual({ providerMessageId: 'p-101', provider: 'one', parts: 2, cost: 0.2 });
  });

  it('take over from each other at once, and leave alone the one that fails', async () => {
    one.fault = new CarrierTrouble('submit_sm 0x58');
    await sendMany(40);
    expect(two.sent).toHaveLength(40);
    expect(one.sent).toHaveLength(5);
    expect(both.providers()).toMatchObject([{ provider: 'one', circuit: 'open', lastError: { reason: 'submit_sm 0x58' } }, { provider: 'two', circuit: 'closed' }]);
    expect(both.state).toBe('up');
  });

  it('leave alone the one that has become slow', async () => {
    let now = 0;
    const watch = jest.spyOn(performance, 'now').mockImplementation(() => now);
    one.takes = () => void (now += 6_000);
    await sendMany(40);
    watch.mockRestore();
    expect([one.sent.length, two.sent.length]).toEqual([5, 35]);
    expect(both.providers()).toMatchObject([{ provider: 'one', circuit: 'open', lastError: { reason: 'slow: 6 s' } }, { provider: 'two', circuit: 'closed' }]);
  });

  it('do not double what one of them may have taken, nor what it refused for good', async () => {
    one.fault = new Unanswered('submit_sm timeout');
    two.fault = one.fault;
    await expect(both.send(sms(1))).rejects.toBeInstanceOf(Unanswered);
    one.fault = new PermanentRefusal('submit_sm 0x0b');
    two.fault = one.fault;
    await expect(both.send(sms(2))).rejects.toBeInstanceOf(PermanentRefusal);
    expect([...one.sent, ...two.sent].sort()).toEqual(['1', '2']);
  });

  it('are still asked when both are in trouble: the message counts its own tries', async () => {
    one.fault = new CarrierTrouble('away');
    two.fault = one.fault;
    await sendMany(10);
    one.fault = undefined;
    expect(await both.send(sms(11))).toMatchObject({ provider: 'one' });
    expect(both.providers()[0]?.circuit).toBe('closed');
  });

  it('say from whom a receipt comes', async () => {
    const receipts: DeliveryReceipt[] = [];
    both.onReceipt(async (receipt) => void receipts.push(receipt));
    await two.listener?.({ providerMessageId: 'x', outcome: 'delivered' });
    expect(receipts).toEqual([{ providerMessageId: 'x', provider: 'two', outcome: 'delivered' }]);
  });
});

describe('a simulated number', () => {
  it('meets its fate without any provider', async () => {
    const receipts: DeliveryReceipt[] = [];
    both.onReceipt(async (receipt) => void receipts.push(receipt));
    await Promise.all([both.send(sms(1, '+212799000001')), both.send(sms(2, '+212799000002'))]);
    await pause(1_200);
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(['delivered', 'failed']);
    expect([...one.sent, ...two.sent]).toEqual([]);
  });

  it('is refused where the province does not allow it', async () => {
    const production = new SmsProviders([{ name: 'one', weight: 1, gateway: one }], { simulatedNumbers: false });
    await expect(production.send(sms(1, '+212799000001'))).rejects.toBeInstanceOf(PermanentRefusal);
  });
});

it('a pace lets through so many a second and holds the others back', async () => {
  const pace = new Pace('test', 5, null);
  const begun = Date.now();
  await Promise.all(Array.from({ length: 12 }, () => pace.turn()));
  expect(Date.now() - begun).toBeGreaterThan(1_500);
});
