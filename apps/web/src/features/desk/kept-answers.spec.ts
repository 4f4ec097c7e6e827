import { blankAnswers } from './desk-answers.js';
import { keepAnswers, keptAnswers } from './kept-answers.js';

describe('what a clerk was filling in', () => {
  const answers = { ...blankAnswers(), cin: 'FA123456' };

  it('is there again for the same clerk', () => {
    keepAnswers('youssef', answers);
    expect(keptAnswers('youssef')).toBe(answers);
    expect(keptAnswers('youssef')).toBe(answers);
  });

  it('is gone for everyone once another clerk has asked', () => {
    keepAnswers('youssef', answers);
    expect(keptAnswers('nadia')).toBeNull();
    expect(keptAnswers('youssef')).toBeNull();
  });

  it('is gone once it was filed', () => {
    keepAnswers('youssef', answers);
    keepAnswers('youssef', null);
    expect(keptAnswers('youssef')).toBeNull();
  });
});
