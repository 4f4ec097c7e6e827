import { checkCodeText, isWholeCode } from './check-code.js';

describe('the code on a document', () => {
  it.each([
    ['7F3K-2Q9D-5WXA'],
    ['7f3k2q9d5wxa'],
    [' 7F3K 2Q9D 5WXA '],
    ['7F3K–2Q9D–5WXA'],
    ['\u200f7F3K-2Q9D-5WXA\u202c'],
    ['٧F٣K-٢Q٩D-٥WXA'],
    ['https://window.example/verify/7F3K-2Q9D-5WXA'],
    ['https://window.example/verify/7F3K2Q9D5WXA/'],
  ])('%s is read as it is printed', (typed) => {
    expect(checkCodeText(typed)).toBe('7F3K-2Q9D-5WXA');
  });

  it('is whole with twelve letters and digits, no more and no less', () => {
    expect(isWholeCode('7F3K-2Q9D-5WXA')).toBe(true);
    expect(isWholeCode('7F3K-2Q9D-5WX')).toBe(false);
    expect(isWholeCode('7F3K-2Q9D-5WXA-B')).toBe(false);
    expect(checkCodeText('  ')).toBe('');
  });
});
