import { differing } from './rule-change.js';

const words: Record<string, string> = { names: 'Nom', position: 'Rang', weekly: 'Heures' };
const nameOf = (property: string): string => `${words[property] ?? property} :`;

describe('a change of a rule, in words', () => {
  it('names what differs and leaves out what stayed', () => {
    const before = { names: { ar: 'الطرق', fr: 'Voirie' }, position: 2 };
    expect(differing(before, { ...before, position: 9 }, nameOf)).toEqual(['Rang : 2', 'Rang : 9']);
    expect(differing(before, { ...before, names: { ar: 'الطرق', fr: 'Routes' } }, nameOf)[1]).toBe('Nom :\nar: الطرق\nfr: Routes');
  });

  it('shows what was entered or taken away against nothing', () => {
    expect(differing(null, { position: 1, action: null }, nameOf)).toEqual(['—', 'Rang : 1']);
    expect(differing({ weekly: [{ weekday: 1, opens: '08:30', closes: '16:30' }] }, null, nameOf)).toEqual(['Heures : 1 08:30 16:30', '—']);
  });
});
