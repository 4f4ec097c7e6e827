import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Mailbox } from './mailbox.ts';
import type { InboxMessage } from './message.ts';

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

const PAGES: Record<string, { file: string; type: string }> = {
  '/': { file: 'inbox.html', type: 'text/html; charset=utf-8' },
  '/inbox.css': { file: 'inbox.css', type: 'text/css; charset=utf-8' },
  '/inbox.client.js': { file: 'inbox.client.js', type: 'text/javascript; charset=utf-8' },
  '/inbox-words.js': { file: 'inbox-words.js', type: 'text/javascript; charset=utf-8' },
};

export interface InboxSite {
  url: string;
  close(): Promise<void>;
}

/** Shows the inbox: a page for people, JSON for programs, a live stream for both. */
export async function startInboxSite(mailbox: Mailbox, port: number, host = '127.0.0.1'): Promise<InboxSite> {
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, mailbox, streams));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}`,
    close: () => {
      for (const stream of streams) stream.end();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, mailbox: Mailbox, streams: Set<ServerResponse>): void {
  const url = new URL(request.url ?? '/', 'http://inbox');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  const page = PAGES[url.pathname];
  const [, first, id, part, index] = url.pathname.split('/');
  if (page !== undefined) {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    send(response, page.type, readFileSync(join(import.meta.dirname, 'page', page.file)));
  } else if (url.pathname === '/messages') {
    const limit = Number(url.searchParams.get('limit') ?? Number.POSITIVE_INFINITY);
    const listed = mailbox.list(url.searchParams.get('to') ?? undefined).slice(0, limit > 0 ? limit : undefined);
    send(response, 'application/json; charset=utf-8', JSON.stringify(listed.map(withoutContents)));
  } else if (url.pathname === '/events') {
    stream(request, response, mailbox, streams);
  } else if (first === 'messages' && id !== undefined) {
    sendPart(response, mailbox.find(id), part, Number(index));
  } else {
    refuse(response, 404);
  }
}

function stream(request: IncomingMessage, response: ServerResponse, mailbox: Mailbox, streams: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': open\n\n');
  streams.add(response);
  const stop = mailbox.watch((message) => response.write(`data: ${JSON.stringify(withoutContents(message))}\n\n`));
  request.on('close', () => {
    stop();
    streams.delete(response);
  });
}

function sendPart(response: ServerResponse, message: InboxMessage | undefined, part: string | undefined, index: number): void {
  const attachment = part === 'attachments' ? message?.attachments?.[index] : undefined;
  if (part === 'html' && message?.html !== undefined) {
    response.setHeader('Content-Security-Policy', MAIL_POLICY);
    // Links of a mail, such as the one that opens an account, lead to a tab of their own.
    send(response, 'text/html; charset=utf-8', `<base target="_blank">${message.html}`);
  } else if (attachment !== undefined) {
    response.setHeader('Content-Security-Policy', 'sandbox');
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`);
    send(response, attachment.mimeType, Buffer.from(attachment.contentBase64, 'base64'));
  } else {
    refuse(response, 404);
  }
}

function withoutContents(message: InboxMessage): object {
  if (message.attachments === undefined) return message;
  const attachments = message.attachments.map(({ name, mimeType, size }) => ({ name, mimeType, size }));
  return { ...message, attachments };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('Content-Type', type);
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ status }));
}
