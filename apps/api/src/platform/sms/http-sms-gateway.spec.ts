import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CarrierTrouble, PermanentRefusal, Unanswered } from '../queue/carrier.js';
import { HttpSmsGateway } from './http-sms-gateway.js';
import type { Sms } from './sms-gateway.js';

let server: Server;
let url: string;
let asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[] = [];
let answer: (response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (response) => response.end('{"messages":[{"id":"m-1"}]}');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk))).on('end', () => {
      asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

const sms: Sms = { id: 'id-1', to: '+212661234567', text: 'Dossier "A" & B : reçu\nمرحبا', sender: 'NAFIDA' };
const json = (path = '/send'): HttpSmsGateway =>
  new HttpSmsGateway({ url: `${url}${path}`, headers: { 'content-type': 'application/json', authorization: 'Bearer key' }, body: '{"to":"{{to}}","from":"{{sender}}","text":"{{text}}","ref":"{{id}}"}', idPath: 'messages.0.id' }, 300);

describe('an SMS over HTTP', () => {
  it('is asked for as the template says, whatever the text holds', async () => {
    expect(await json().send(sms)).toEqual({ providerMessageId: 'm-1', parts: 1 });
    expect(asked[0]).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer key' } });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ to: sms.to, from: 'NAFIDA', text: sms.text, ref: 'id-1' });
  });

  it('adds no field to a form or an address', async () => {
    const form = new HttpSmsGateway({ url: `${url}/send?to={{to}}`, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'text={{text}}', idPath: 'messages.0.id' });
    await form.send({ ...sms, text: 'a&to=+212600000000' });
    expect(new URL(asked[0]?.path ?? '', url).searchParams.getAll('to')).toEqual([sms.to]);
    expect([...new URLSearchParams(asked[0]?.body)]).toEqual([['text', 'a&to=+212600000000']]);
  });

  it.each([
    ['is refused for good', PermanentRefusal, (response: ServerResponse) => response.writeHead(422).end('{}')],
    ['may be tried again by another when throttled', CarrierTrouble, (response: ServerResponse) => response.writeHead(429).end()],
    ['may have been taken when the answer is lost', Unanswered, (response: ServerResponse) => response.destroy()],
    ['may have been taken when nobody answers', Unanswered, () => undefined],
    ['may have been taken when the answer comes byte by byte', Unanswered, drip],
    ['may have been taken when the answer names nothing', Unanswered, (response: ServerResponse) => response.end('{"messages":[]}')],
    ['does not follow to another address', Unanswered, (response: ServerResponse) => response.writeHead(302, { location: '/other' }).end()],
  ])('%s', async (_, kind, how) => {
    answer = how;
    await expect(json().send(sms)).rejects.toBeInstanceOf(kind);
    expect(asked).toHaveLength(1);
  });

  it('surely did not arrive where nobody listens', async () => {
    const gateway = json();
    await new Promise((closed) => server.close(closed));
    const error: unknown = await gateway.send(sms).catch((fault: unknown) => fault);
    expect([error instanceof CarrierTrouble, error instanceof Unanswered]).toEqual([true, false]);
  });
});

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}
