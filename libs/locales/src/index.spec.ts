import { hasText, inLocale, preferredLocale, translate } from './index.js';

describe('the texts', () => {
  it('are given in the language asked for, with their variables', () => {
    expect(translate('fr', 'complaints:statuses.in_review')).toBe('En cours de traitement');
    expect(translate('ar', 'complaints:next.in_review', { date: '14 يناير 2027' })).toBe('الجواب قبل 14 يناير 2027');
  });

  it('keep what a variable holds as it is, placeholders and markup included', () => {
    expect(translate('fr', 'complaints:next.in_review', { date: '{{date}} $t(x) <b>' })).toBe('Réponse avant le {{date}} $t(x) <b>');
  });

  it('count as each language counts', () => {
    const arabic = [1, 2, 3, 11, 100].map((count) => translate('ar', 'validation:tooShort', { count }));
    expect(new Set(arabic).size).toBe(5);
    expect(translate('en', 'validation:tooShort', { count: 1 })).not.toBe(translate('en', 'validation:tooShort', { count: 2 }));
  });

  it('are known to be there or not', () => {
    expect(hasText('fr', 'complaints:statuses.in_review')).toBe(true);
    expect(hasText('fr', 'complaints:statuses.nowhere')).toBe(false);
    expect(hasText('fr', 'nothing:at.all')).toBe(false);
  });
});

describe('the language of a reader', () => {
  it.each([
    ['fr-MA,fr;q=0.9,en;q=0.8', 'fr'],
    ['ar;q=0.1, en;q=0.5', 'en'],
    ['de, es', 'ar'],
    [undefined, 'ar'],
    ['*', 'ar'],
    [';;;,,q=,', 'ar'],
  ])('is read from %s as %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it('falls back to French where the province has no English name', () => {
    expect(inLocale({ ar: 'بركان', fr: 'Berkane' }, 'en')).toBe('Berkane');
  });
});
