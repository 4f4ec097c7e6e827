import { join } from 'node:path';

/** Seals personal data as the house itself does, so that what was filled in can be opened and found. */
export interface Sealer {
  seal(plain: string): Buffer;
  fingerprint(kind: 'cin' | 'email' | 'phone', value: string): Buffer;
}

/** The parts of the built API that the filling borrows instead of writing them again. */
export interface Product {
  sealer: Sealer;
  searchName(...parts: readonly string[]): string;
  readReference(typed: string): string | undefined;
}

interface Keys {
  dataKey: Buffer;
  indexKey: Buffer;
}

/** Loads the borrowed parts from the build, under the keys with which the API will run. */
export async function loadProduct(apiDist: string, keys: Keys): Promise<Product> {
  const { Sealer } = (await import(join(apiDist, 'platform/sealed.js'))) as { Sealer: new (keys: Keys) => Sealer };
  const { searchName } = (await import(join(apiDist, 'accounts/search-name.js'))) as Pick<Product, 'searchName'>;
  const { readReference } = (await import(join(apiDist, 'platform/reference.js'))) as Pick<Product, 'readReference'>;
  return { sealer: new Sealer(keys), searchName, readReference };
}
