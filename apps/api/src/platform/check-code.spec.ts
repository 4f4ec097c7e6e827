import { newCheckCode, readCheckCode } from './check-code.js';

describe('the code of a document', () => {
  it('is read in any spelling', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newCheckCode();
      expect(code).toMatch(/^[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]{4}$/);
      for (const spelling of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')} `, code.replaceAll('0', 'O').replaceAll('1', 'I')]) {
        expect(readCheckCode(spelling)).toBe(code);
      }
    }
  });

  it('is refused with one wrong character, or two that changed places', () => {
    const plain = newCheckCode().replaceAll('-', '');
    for (let at = 0; at < plain.length; at += 1) {
      const wrong = plain[at] === 'A' ? 'B' : 'A';
      expect(readCheckCode(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeUndefined();
      const [one, two] = [plain[at], plain[at + 1]];
      if (two !== undefined && one !== two) expect(readCheckCode(plain.slice(0, at) + two + one + plain.slice(at + 2))).toBeUndefined();
    }
    expect(readCheckCode('')).toBeUndefined();
  });
});
