import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { openHouse, type House } from '../../test/app.js';
import { PUBLIC } from '../platform/http/public.js';
import { ALLOW } from './access.guard.js';
import { permissions } from './permissions.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

interface Address {
  name: string;
  isPublic: boolean;
  permission: unknown;
}

function addresses(): Address[] {
  const controllers = [...house.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ instance, name: controller }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    const handlers = new MetadataScanner().getAllMethodNames(prototype).map((name) => ({ name, handler: prototype[name] }));
    return handlers.flatMap(({ name, handler }) =>
      handler && Reflect.hasMetadata('path', handler)
        ? [{ name: `${String(controller)}.${name}`, isPublic: Reflect.getMetadata(PUBLIC, handler) === true, permission: Reflect.getMetadata(ALLOW, handler) as unknown }]
        : [],
    );
  });
}

test('every address of the house says to whom it opens', () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(25);
  const unsaid = all.filter(({ isPublic, permission }) => !isPublic && !(typeof permission === 'string' && permission in permissions));
  expect(unsaid).toEqual([]);
});

test('no address is both open to anyone and kept for some', () => {
  expect(addresses().filter(({ isPublic, permission }) => isPublic && permission !== undefined)).toEqual([]);
});
