import { CarrierTrouble, type HandOver, PermanentRefusal, Unanswered } from '../queue/carrier.js';
import { valueAt } from './json-path.js';
import { type Sms, SmsGateway } from './sms-gateway.js';
import { smsParts } from './sms-parts.js';
import type { HttpSmsSettings } from './sms-settings.js';

/** Shorter than the lease of a message, and all of the answer in it: also one that comes byte by byte. */
const sendMillis = 20_000;
const longestAnswer = 64 * 1024;
/** Nothing of the request can have arrived. */
const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Hands SMS to a provider that takes them over HTTP, in whatever shape it asks for. */
export class HttpSmsGateway extends SmsGateway {
  private readonly closing = new AbortController();
  private readonly written: (value: string) => string;

  constructor(
    private readonly settings: HttpSmsSettings,
    private readonly patienceMillis = sendMillis,
  ) {
    super();
    this.written = encodingOf(settings.headers ?? {});
    this.turn('up');
  }

  /** Receipts come to an address of the house. */
  override onReceipt(): void {}

  override async send(sms: Sms): Promise<HandOver> {
    const { url, method = 'POST', headers = {}, body, idPath } = this.settings;
    const words: Record<string, string> = { id: sms.id, to: sms.to, text: sms.text, sender: sms.sender };
    const answer = await this.ask(fill(url, words, encodeURIComponent), {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body: fill(body, words, this.written) }),
    });
    const name = valueAt(answer, idPath);
    if (name === undefined) throw new Unanswered('http: no id in the answer');
    return { providerMessageId: name, parts: smsParts(sms.text).parts.length };
  }

  override async close(): Promise<void> {
    this.closing.abort();
  }

  private async ask(url: string, request: RequestInit): Promise<unknown> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.patienceMillis), this.closing.signal]);
    const { status, text } = await this.fetch(url, { ...request, redirect: 'error', signal });
    if ((this.settings.refusals ?? [400, 422]).includes(status)) throw new PermanentRefusal(`http ${status}`);
    if (status < 200 || status > 299) throw new CarrierTrouble(`http ${status}`);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Unanswered('http: an answer that is not JSON');
    }
  }

  private async fetch(url: string, request: RequestInit): Promise<{ status: number; text: string }> {
    try {
      const answer = await fetch(url, request);
      return { status: answer.status, text: await readSome(answer) };
    } catch (error) {
      throw error instanceof CarrierTrouble ? error : lost(error);
    }
  }
}

/** A value must stay a value: it can neither end a string of JSON nor add a field to a form. */
function encodingOf(headers: Record<string, string>): (value: string) => string {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return type.includes('json') ? (value) => JSON.stringify(value).slice(1, -1) : encodeURIComponent;
}

function fill(template: string, words: Record<string, string>, written: (value: string) => string): string {
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => (Object.hasOwn(words, name) ? written(words[name] ?? '') : mark));
}

function lost(error: unknown): CarrierTrouble {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? name ?? 'error';
  return neverArrived.has(code) ? new CarrierTrouble(`http ${code}`) : new Unanswered(`http ${code}`);
}

async function readSome(answer: Response): Promise<string> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.length > longestAnswer) throw new Unanswered('http: an endless answer');
  }
  return text;
}
