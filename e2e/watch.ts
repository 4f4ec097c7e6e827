import type { BrowserContext } from '@playwright/test';

/** What a browser did behind the page's back. */
export interface Observed {
  outside: string[];
  violations: string[];
  errors: string[];
}

/** Browsers report every refused request as an error; the pages deal with these. */
const refusedRequest = /^Failed to load resource/u;

/** Writes down every request that leaves the origin, every broken rule of content security, every error. */
export function watch(context: BrowserContext, origin: string, observed: Observed): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/u.test(url.protocol) && url.origin !== origin) observed.outside.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (/Content.Security.Policy/iu.test(message.text())) observed.violations.push(message.text());
    else if (!refusedRequest.test(message.text())) observed.errors.push(message.text());
  });
  context.on('weberror', (error) => observed.errors.push(String(error.error().stack ?? error.error())));
}
