import { aManuscript, asks, data, openPress, textOf } from '../../../test/documents.js';
import { TypesetError } from '../../platform/typeset/typesetter.js';
import type { Template } from './document-content.js';

const { press, typesetter } = openPress();
const templates = Object.keys(data) as Template[];
const languages = ['ar', 'fr', 'bilingual'] as const;

afterAll(() => typesetter.onModuleDestroy());

describe('the papers of the province', () => {
  it.each(templates.flatMap((template) => languages.map((language) => [template, language] as const)))('sets a %s in %s on one tagged page', async (template, language) => {
    const { pdf, specimen } = await press.print(aManuscript(template, { language }));
    expect(specimen).toBe(true);
    expect(asks('pdfinfo', pdf)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/);
    expect(pdf.toString('latin1')).toMatch(language === 'fr' ? /\/Lang \(fr-MA\)/ : /\/Lang \(ar-MA\)/);
    const text = textOf(pdf);
    for (const words of ['2026/A5/000123', '7F3K-2Q9D-5WXA', 'https://nafida.test/verify', 'SPÉCIMEN', 'المملكة المغربية']) expect(text).toContain(words);
  });

  it('names people in the scripts that were asked for', async () => {
    const names = ['فاطمة الزهراء آيت علي', 'Fatima Zahra Aït Ali'];
    const found = await Promise.all(languages.map(async (language) => {
      const text = textOf((await press.print(aManuscript('residence-certificate', { language }))).pdf);
      return names.map((name) => text.includes(name));
    }));
    expect(found).toEqual([[true, false], [false, true], [true, true]]);
  });

  it('is dated by what it is given, so that the same words make the same page', async () => {
    const set = async (): Promise<string> => asks('pdfinfo', (await press.print(aManuscript('refusal'))).pdf);
    expect(await set()).toBe(await set());
    expect(await set()).toMatch(/CreationDate:\s+Sun Nov 22 09:30:00 2026/);
  });

  it('refuses a name with letters that the faces lack', async () => {
    const stranger = { firstName: '李', lastName: '小龙', firstNameAr: 'لي', lastNameAr: 'شياولونغ' };
    await expect(press.print(aManuscript('residence-certificate', { language: 'fr', holder: stranger }))).rejects.toThrow(TypesetError);
    await expect(press.print(aManuscript('residence-certificate'))).resolves.toMatchObject({ specimen: true });
  });
});

describe('the Arabic of a paper', () => {
  const typed = [
    'عبد الإله بن عبد السلام، زنقة الأمل',
    'لالة مليكة الأندلسي لآل الإسلام',
    'مولاي إسماعيل ملال بلال الله',
    'رقم 12، عمارة B4 (الطابق 2)، 60300 بركان',
    'بلوك 3: قرب مقهى Café des Palmiers، السعيدية',
    'جماعة زكزل - الرقم 55-19 و 2026/A5/000123',
    'ثلث شقق ڭرسيف، پاب ڤيلا؛ هل وصلت؟ نعم!',
    '12 شارع محمد الخامس',
  ];

  it.each(typed)('is copied letter by letter as it was typed: %s', async (address) => {
    const { pdf } = await press.print(aManuscript('residence-certificate', { data: { ...data['residence-certificate'], address } }));
    expect(textOf(pdf).replace(/\s*\n/g, '\n')).toContain(address.normalize('NFC'));
  });

  it('is the same for every sentence of the house', async () => {
    for (const template of templates) {
      const manuscript = aManuscript(template);
      const text = textOf((await press.print(manuscript)).pdf).replace(/\s+/g, ' ');
      const { contentOf } = await import('./document-content.js');
      const content = contentOf(template, data[template], { holder: { ar: 'فاطمة الزهراء آيت علي', fr: '' }, validUntil: manuscript.validUntil });
      const sentences = [content.title, content['opening'], ...((content['closing'] ?? content['appeal'] ?? []) as unknown[])] as { ar: string }[];
      for (const { ar } of sentences) expect(text).toContain(ar);
    }
  });

  it('is not turned around by marks that came with it', async () => {
    const { pdf } = await press.print(aManuscript('residence-certificate', { data: { ...data['residence-certificate'], address: 'حي \u202Eالسلام\u202C رقم 3' } }));
    expect(textOf(pdf)).toContain('حي السلام رقم 3');
  });
});
