import { inReadingOrder } from './reading-order.js';
import { TypesetError, Typesetter } from './typesetter.js';

const mark = '\u200F';

describe('text for the page', () => {
  it.each([
    ['رقم 12، حي السلام', `رقم 12،${mark} ${mark}حي السلام`],
    ['(الطابق 2)', `(الطابق 2)${mark}`],
    ['مقهى Café des Palmiers قرب', `مقهى Café des Palmiers ${mark}قرب`],
    ['القانون 55-19', 'القانون 55-19'],
    ['فاطمة الزهراء', 'فاطمة الزهراء'],
    ['12, rue des Oliviers (2e étage)', '12, rue des Oliviers (2e étage)'],
    ['\u202Eحي\u202C \u2066السلام\u2069', 'حي السلام'],
  ])('%s is marked where a reader would lose the order', (typed, prepared) => {
    expect(inReadingOrder(typed)).toBe(prepared);
  });
});

describe('the typesetter', () => {
  it('says which template it could not set, and goes on with the next', async () => {
    const typesetter = new Typesetter();
    const failures = await Promise.allSettled([typesetter.typeset('no-such-template', {}), typesetter.typeset('receipt', {}), typesetter.typeset('no-such-template', {})]);
    expect(failures.map((failure) => failure.status === 'rejected' && failure.reason instanceof TypesetError)).toEqual([true, true, true]);
    await typesetter.onModuleDestroy();
  });

  it('starts another thread where one was lost', async () => {
    const typesetter = new Typesetter();
    await expect(typesetter.typeset('no-such-template', {})).rejects.toThrow('no-such-template');
    await typesetter.onModuleDestroy();
    await expect(typesetter.typeset('no-such-template', {})).rejects.toThrow('no-such-template');
    await typesetter.onModuleDestroy();
  });
});
