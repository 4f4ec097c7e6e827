import type { TFunction } from 'i18next';
import { blankAnswers, isUntouched, mistakesOf, stepOf, toCertificate } from './certificate-answers.js';

/** The name of a sentence instead of the sentence. */
const t = ((key: string) => key.replace('certificates:pages.missing.', '')) as TFunction<['certificates']>;
const asked = { ...blankAnswers(), informed: 'yes', purpose: 'school', language: 'ar' };
const other = { ...asked, purpose: 'other' };

describe('a request for a certificate', () => {
  it('goes on only once the exemption was read', () => {
    expect(mistakesOf('notice', blankAnswers(), t)).toEqual({ informed: 'informed' });
    expect(mistakesOf('notice', asked, t)).toEqual({});
  });

  it('wants a purpose and a language', () => {
    expect(mistakesOf('purpose', blankAnswers(), t)).toEqual({ purpose: 'purpose', language: 'language' });
    expect(mistakesOf('purpose', asked, t)).toEqual({});
    expect(mistakesOf('check', blankAnswers(), t)).toEqual({});
  });

  it('wants another purpose in words, that fit on the certificate', () => {
    expect(mistakesOf('purpose', { ...other, purposeText: '  ab ' }, t)).toEqual({ purposeText: 'purposeText' });
    expect(mistakesOf('purpose', { ...other, purposeText: 'ا'.repeat(121) }, t)).toEqual({ purposeText: 'purposeTextLong' });
    expect(mistakesOf('purpose', { ...other, purposeText: 'ا'.repeat(120) }, t)).toEqual({});
  });

  it('sends the words of another purpose only, without stray spaces', () => {
    expect(toCertificate({ ...other, purposeText: ' ملف التقاعد ' })).toEqual({ purpose: 'other', language: 'ar', purposeText: 'ملف التقاعد' });
    expect(toCertificate({ ...asked, purposeText: 'left from before' })).toEqual({ purpose: 'school', language: 'ar' });
  });

  it('knows what is worth keeping, and where a question stands', () => {
    expect(isUntouched({ ...blankAnswers(), informed: 'yes' })).toBe(true);
    expect(isUntouched(asked)).toBe(false);
    expect([stepOf('informed'), stepOf('purposeText'), stepOf('elsewhere')]).toEqual(['notice', 'purpose', undefined]);
  });
});
