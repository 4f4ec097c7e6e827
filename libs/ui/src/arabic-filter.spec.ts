import { matchesSearch, searchKey } from './arabic-filter.js';

describe('search in any spelling', () => {
  it.each([
    ['الإنارة العمومية', 'اناره'],
    ['الإنارة العمومية', 'الانارة عمومية'],
    ['أُسَرٌ', 'اسر'],
    ['بركـــان', 'بركان'],
    ['مستشفى', 'مستشفي'],
    ['مسؤول', 'مسوول'],
    ['بلدیة', 'بلدية'],
    ['Éclairage public', 'eclairage'],
    ['Saïdia', 'SAIDIA'],
    ['الملحقة ٥', '5'],
  ])('%s is found by %s', (text, sought) => {
    expect(matchesSearch(text, sought)).toBe(true);
  });

  it('asks for every word, in any order', () => {
    expect(matchesSearch('الملحقة الإدارية الخامسة', 'الخامسة الملحقة')).toBe(true);
    expect(matchesSearch('الملحقة الإدارية الخامسة', 'الملحقة الأولى')).toBe(false);
  });

  it('drops invisible characters pasted with a word', () => {
    expect(searchKey('\u200fبركان\u202c')).toBe('بركان');
  });
});
