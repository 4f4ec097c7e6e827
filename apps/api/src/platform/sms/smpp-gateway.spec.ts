import { randomUUID } from 'node:crypto';
import { SmsSink, until } from '../queue/carriers.fixture.js';
import { CarrierTrouble, PermanentRefusal, Unanswered } from '../queue/carrier.js';
import type { DeliveryReceipt, Sms } from './sms-gateway.js';
import { SmppGateway } from './smpp-gateway.js';

let sink: SmsSink;
let gateway: SmppGateway;

beforeEach(async () => {
  sink = await new SmsSink().start();
  gateway = new SmppGateway(sink.url);
  await until(() => gateway.state === 'up');
});
afterEach(async () => {
  await gateway.close();
  await sink.stop();
});

const sms = (text: string): Sms => ({ id: randomUUID(), to: '+212661234567', text, sender: 'NAFIDA' });

describe('an SMS', () => {
  it.each([
    ['Nafida Berkane : réponse {1} à 20€ [ici] ~ ^ | \\', 0],
    ['نافذة بركان: رمز تفعيل حسابكم هو 123456.', 8],
  ])('arrives as it was written: %s', async (text, coding) => {
    await gateway.send(sms(text));
    expect(sink.messages).toMatchObject([{ to: '212661234567', parts: [text], codings: [coding] }]);
  });

  it.each([['é'.repeat(400), 3, 0], ['شكاية '.repeat(20), 2, 8]])('is cut into parts that the phone joins (%#)', async (text, count, coding) => {
    await gateway.send(sms(text));
    expect(sink.messages[0]?.parts).toHaveLength(count);
    expect(sink.messages[0]?.parts.join('')).toBe(text);
    expect(new Set(sink.messages[0]?.codings)).toEqual(new Set([coding]));
  });

  it('carries the same mark on each try', async () => {
    const message = sms('a');
    await gateway.send(message);
    await gateway.send(message);
    expect(sink.messages[0]?.reference).toBe(sink.messages[1]?.reference);
  });

  it('is never joined with another on its way to the same phone', async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `${index}: ${'شكاية '.repeat(20)}`);
    await Promise.all(texts.map((text) => gateway.send(sms(text))));
    expect(sink.messages.map(({ parts }) => parts.join('')).sort()).toEqual(texts.sort());
  });

  it('is not tried again when the number is refused; when throttled or cut off it may be', async () => {
    sink.mood = 'refuses';
    await expect(gateway.send(sms('a'))).rejects.toBeInstanceOf(PermanentRefusal);
    sink.mood = 'later';
    await expect(gateway.send(sms('a'))).rejects.toThrow(new CarrierTrouble('submit_sm 0x58'));
    for (const mood of ['drops', 'closes'] as const) {
      await until(() => gateway.state === 'up');
      sink.mood = mood;
      await expect(gateway.send(sms('a'))).rejects.toBeInstanceOf(Unanswered);
    }
  });

  it('finds the centre again after it was away', async () => {
    await sink.stop();
    await until(() => gateway.state === 'down');
    await expect(gateway.send(sms('a'))).rejects.toThrow('not bound');
    sink = await new SmsSink(sink.port).start();
    await until(() => gateway.state === 'up');
    await gateway.send(sms('b'));
    expect(sink.messages).toHaveLength(1);
  });

  it('leaves a line at whose other end nobody answers any more', async () => {
    const watchful = new SmppGateway(sink.url, 150);
    await until(() => watchful.state === 'up');
    await new Promise((passed) => setTimeout(passed, 600));
    expect(watchful.state).toBe('up');
    sink.asleep = true;
    await until(() => watchful.state === 'down');
    sink.asleep = false;
    await until(() => watchful.state === 'up');
    await watchful.close();
  });

  it('is followed by its receipt, which comes again until it was kept', async () => {
    const receipts: DeliveryReceipt[] = [];
    gateway.onReceipt(async (receipt) => void receipts.push(receipt));
    const { providerMessageId } = await gateway.send(sms('a'));
    sink.tell(providerMessageId, 'DELIVRD');
    sink.tell(providerMessageId, 'UNDELIV');
    await until(() => receipts.length === 2);
    expect(receipts).toEqual([{ providerMessageId, outcome: 'delivered' }, { providerMessageId, outcome: 'failed' }]);
  });
});

it('a wrong password never counts as bound', async () => {
  const stranger = new SmppGateway(sink.url.replace('secret', 'wrong'));
  await until(() => stranger.trouble !== null);
  expect(stranger).toMatchObject({ state: 'down', trouble: { reason: 'bind_transceiver 0x0e' } });
  await stranger.close();
});
