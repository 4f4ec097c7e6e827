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

describe('a Latin text in GSM letters', () => {
  it('loses the signs that would double its cost', () => {
    expect(inGsmLetters('Réponse reçue le 14 août : « clôturé » – l’été…')).toBe('Réponse recue le 14 aout : "cloturé" - l\'été...');
  });

  it('stays as it is beside another script', () => {
    expect(inGsmLetters('reçu: شكاية')).toBe('reçu: شكاية');
  });
});
