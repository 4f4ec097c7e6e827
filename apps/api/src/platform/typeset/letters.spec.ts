import { aManuscript, data, openPress, textOf } from '../../../test/documents.js';
import { asPrinted, inLetters, unprintable } from './letters.js';
import { TypesetError } from './typesetter.js';

const { press, typesetter } = openPress();
afterAll(() => typesetter.onModuleDestroy());

/** What is copied out of a certificate with this name and these words on it. */
async function copied(name: string, purpose: string): Promise<string> {
  const holder = { firstName: 'Mohammed', lastName: 'Berkani', firstNameAr: name, lastNameAr: 'البركاني' };
  const { pdf } = await press.print(aManuscript('residence-certificate', { holder, data: { ...data['residence-certificate'], purpose: { ar: purpose, fr: purpose } } }));
  return textOf(pdf).replace(/\s*\n/g, '\n');
}

describe('the letters of a paper', () => {
  it.each([
    ['with vowels', 'مُحَمَّد', 'محمد'],
    ['with tanwin and hamza', 'مُؤْمِنٌ سَنَاءً', 'مؤمن سناء'],
    ['with vowels on lam and alef', 'سَلَامٌ لِلْأَطْفَالِ', 'سلام للأطفال'],
    ['with the name of God', 'عَبْدُ اللَّهِ', 'عبد الله'],
    ['with a small alef', 'عبد الرحمٰن', 'عبد الرحمن'],
    ['without vowels', 'عبد الإله آيت أوفقير', 'عبد الإله آيت أوفقير'],
    ['with letters of the Maghreb', 'ڭنون پاكو ڤيكتور', 'ڭنون پاكو ڤيكتور'],
    ['in shapes copied from elsewhere', 'ﻣﺤﻤﺪ اﻹﺳﻼم', 'محمد الإسلام'],
    ['with alef and hamza typed apart', 'ا\u0654حمد', 'أحمد'],
    ['drawn out', 'محـمد', 'محـمد'],
  ])('are copied as they were typed, without vowels: a name %s', async (_, typed, letters) => {
    expect(asPrinted(typed)).toBe(letters);
    expect(await copied(typed, 'ملف الزواج')).toContain(`${letters} البركاني`);
  });

  it.each([
    ['مِلَفُّ التَّقَاعُدِ رَقْم 12', 'ملف التقاعد رقم 12'],
    ['فتح حساب لدى Crédit Agricole بوجدة', 'فتح حساب لدى Crédit Agricole بوجدة'],
    ['الملف B4/2026، الطابق 2', 'الملف B4/2026، الطابق 2'],
    ['عمارة A-12 شقة 3ب', 'عمارة A-12 شقة 3ب'],
    ['ملف رقم 2026/118/بركان', 'ملف رقم 2026/118/بركان'],
    ['بلوك GH2، رقم 4-ب', 'بلوك GH2، رقم 4-ب'],
    ['Visa pour le Viêt Nam : Nguyễn Thị Ánh', 'Visa pour le Viêt Nam : Nguyễn Thị Ánh'],
    ['Œuvre « Ÿ » — 50 € n° 3', 'Œuvre « Ÿ » — 50 € n° 3'],
  ])('are copied as they were typed: the purpose %s', async (typed, letters) => {
    expect(await copied('محمد', typed)).toContain(letters);
  });

  it('are kept in one form, vowels and all', () => {
    expect(inLetters('مُحَمَّد')).toBe('مُحَمَّد'.normalize('NFC'));
    expect(inLetters('ﻣﺤﻤﺪ')).toBe('محمد');
    expect(inLetters('Ai\u0308t')).toBe('Aït');
  });
});

describe('what no face of the papers holds', () => {
  it.each(['ⵣ', '🙂', '李', 'א', 'ᄀ', '→', '✓', '①', 'Ａ', 'ꙮ', '\u0000', '\uE000'])('%s is found before it comes to paper', (character) => {
    expect(unprintable(`حي السلام ${character} Berkane`)).toBe(character);
  });

  it.each(['ⵣ', '🙂', '李', '→'])('%s could not be printed', async (character) => {
    await expect(copied('محمد', `ملف ${character}`)).rejects.toThrow(TypesetError);
  });

  it('is nothing of what is let through: every single character is printed', async () => {
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((character) => character.isWellFormed() && unprintable(character) === undefined);
    expect(all.length).toBeGreaterThan(1_500);
    for (let at = 0; at < all.length; at += 200) await expect(copied('محمد', all.slice(at, at + 200).join(' '))).resolves.toContain('شهادة السكنى');
  });
});
