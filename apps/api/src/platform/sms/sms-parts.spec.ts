import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { inGsmLetters, smsParts } from './sms-parts.js';

describe('the parts of an SMS', () => {
  it.each([
    ['a'.repeat(160), 'gsm', 1],
    ['a'.repeat(161), 'gsm', 2],
    ['a'.repeat(306), 'gsm', 2],
    ['a'.repeat(307), 'gsm', 3],
    ['€'.repeat(80), 'gsm', 1],
    ['€'.repeat(81), 'gsm', 2],
    ['éèùàÇñ', 'gsm', 1],
    ['ن'.repeat(70), 'ucs2', 1],
    ['ن'.repeat(71), 'ucs2', 2],
    ['ن'.repeat(134), 'ucs2', 2],
    ['ن'.repeat(135), 'ucs2', 3],
    [`reçu${'a'.repeat(66)}`, 'ucs2', 1],
    [`prête${'a'.repeat(66)}`, 'ucs2', 2],
    ['ⵏⴰⴼⵉⴷⴰ', 'ucs2', 1],
    ['', 'gsm', 1],
  ])('%#: are counted in the alphabet the text needs', (text, encoding, count) => {
    const sms = smsParts(text);
    expect(sms.encoding).toBe(encoding);
    expect(sms.parts).toHaveLength(count);
    expect(sms.parts.join('')).toBe(text);
  });

  it('never cut an escape pair or a surrogate pair', () => {
    const euros = smsParts(`a${'€'.repeat(90)}`);
    expect(euros.parts[0]).toHaveLength(77);
    const faces = smsParts('🌍'.repeat(40));
    expect(faces.parts.every((part) => part.isWellFormed() && part.length <= 67)).toBe(true);
  });
});

describe('the count', () => {
  const pieces = ['a', 'Z', '7', ' ', '\n', 'é', 'è', 'ù', 'à', 'Ç', 'ñ', '€', '[', ']', '{', '}', '~', '\\', '^', '|', '@', '£', '_'];
  const others = ['ê', 'ç', 'œ', '’', '«', 'ش', 'كا', 'ية', 'ٱ', 'ّ', 'َ', 'ⵏ', 'ⴰⴼⵉⴷⴰ', '😀', '👨‍👩‍👧', '🇲🇦', '👍🏽', 'e\u0301'];
  const texts = (alphabet: string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...alphabet), { maxLength: 400, size: 'max' }).map((found) => found.join(''));
  const mixed = fc.oneof(texts(pieces), texts([...pieces, ...others]), texts(others));

  it('is that of another calculator over 10,000 mixed texts', () => {
    const differing = fc.check(
      fc.property(mixed, (text) => {
        const { segments, encodingName } = new SegmentedMessage(text);
        const ours = smsParts(text);
        return ours.parts.length === segments.length && (ours.encoding === 'gsm') === (encodingName === 'GSM-7') && ours.parts.join('') === text;
      }),
      { numRuns: 10_000, seed: 20261122 },
    );
    expect(differing).toMatchObject({ failed: false, numRuns: 10_000 });
  }, 120_000);

  it('takes for GSM letters exactly those of the other calculator', () => {
    const differences = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter((sign) => (smsParts(sign).encoding === 'gsm') !== (new SegmentedMessage(sign).encodingName === 'GSM-7'));
    expect(differences).toEqual([]);
  });
});

describe('a Latin text in GSM letters', () => {
  it('loses the signs that would double its cost', () => {
    expect(inGsmLetters('Réponse reçue le 14 août : « clôturé » – l’été…')).toBe('Réponse recue le 14 aout : "cloturé" - l\'été...');
  });

  it('stays as it is beside another script', () => {
    expect(inGsmLetters('reçu: شكاية')).toBe('reçu: شكاية');
  });
});
