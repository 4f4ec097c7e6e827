import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { operations, paths } from './schema.js';

/** The shapes of the API, as its OpenAPI document gives them: `Schemas['CaseView']`. */
export type Schemas = components['schemas'];

/** Speaks the API with every path, input and answer typed from its OpenAPI document. */
export function createApiClient(options: { baseUrl: string; accessToken?: () => string | undefined; locale?: string }): Client<paths> {
  const client = createClient<paths>({ baseUrl: options.baseUrl });
  client.use({
    onRequest({ request }) {
      const token = options.accessToken?.();
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      if (options.locale) request.headers.set('accept-language', options.locale);
      return request;
    },
  });
  return client;
}
