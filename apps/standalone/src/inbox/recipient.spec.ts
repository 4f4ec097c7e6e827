import { recipientKey, toE164 } from './recipient.ts';

describe('a recipient', () => {
  it.each([
    '0612345678', '06 12 34 56 78', '06-12-34-56-78', '+212612345678', '+212 6 12 34 56 78', '+212 (0)612345678',
    '00212612345678', '002120612345678', '212612345678', ' 212612345678', '612345678',
  ])('is the same phone when written %s', (spelling) => {
    expect(toE164(spelling)).toBe('+212612345678');
  });

  it.each([['+33 6 12 34 56 78', '+33612345678'], ['0033612345678', '+33612345678'], ['0536612345', '+212536612345']])('reads %s as %s', (spelling, number) => {
    expect(toE164(spelling)).toBe(number);
  });

  it('is the same mailbox in capitals, and with a plus sign that an address line turned into a space', () => {
    expect(recipientKey('Amina+Test@Example.MA')).toBe(recipientKey('amina test@example.ma'));
  });
});
