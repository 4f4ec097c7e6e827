import { withoutSmall } from './small-groups.js';

describe('small groups', () => {
  it('are hidden, and nobody is none', () => {
    expect(withoutSmall([0, 1, 4, 5, 60], 5)).toEqual([0, null, null, 5, 60]);
  });

  it('are not betrayed by the sum of the others', () => {
    expect(withoutSmall([3, 50, 9, 20], 5)).toEqual([null, 50, null, 20]);
    expect(withoutSmall([3, 0], 5)).toEqual([null, 0]);
  });

  it('are shown where the province asks for no more than one', () => {
    expect(withoutSmall([1, 2], 1)).toEqual([1, 2]);
  });
});
