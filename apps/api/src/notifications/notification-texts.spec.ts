import { mailOf, smsOf } from './notification-texts.js';

const variables = { name: 'أمينة العلوي', reference: 'BRK-26-7F3K-2Q9D', officeName: 'الملحقة الإدارية الخامسة', link: 'https://nafida.example/requests/BRK-26-7F3K-2Q9D' };

describe('an Arabic e-mail', () => {
  it('is written from right to left', () => {
    const { html, language } = mailOf('complaints.submit', 'ar', { variables });
    expect(language).toBe('ar');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('text-align:right');
    expect(html).toContain('نافذة المواطنين - إقليم بركان');
  });

  it('shows what people typed and never runs it', () => {
    const nasty = { ...variables, name: '<script>alert(1)</script>', title: '"><img src=x onerror=y>', message: '<b onmouseover=z>\nligne 2', link: 'javascript:alert(1)' };
    const { html, text } = mailOf('complaints.answer', 'ar', { variables: nasty });
    expect(html).not.toMatch(/<script|<img|<b |javascript:/);
    expect(html).toContain('&#60;script&#62;');
    expect(html).toContain('<blockquote dir="auto"');
    expect(html).toContain('<br>ligne 2</blockquote>');
    expect(text).toContain('> ligne 2');
  });

  it('takes nothing in the words of a person for an instruction', () => {
    const { text } = mailOf('complaints.inform', 'fr', { variables: { ...variables, message: "{{link}} $t(layout.sender) $& $1 $'" }, secrets: {} });
    expect(text).toContain("> {{link}} $t(layout.sender) $& $1 $'");
  });

  it('leaves out a sentence whose words are unknown', () => {
    const { text } = mailOf('complaints.answer', 'fr', { variables: { ...variables, message: 'Réparé.', officePhone: '05 36 61 65 82', officeFax: '' } });
    expect(text).toContain('Téléphone : 05 36 61 65 82');
    expect(text).toContain('Lire la réponse\u00A0:\n');
    expect(text).not.toMatch(/Fax|Adresse|réouverture|\0/);
  });

  it('shows a phone number in its own direction', () => {
    expect(mailOf('complaints.answer', 'ar', { variables: { ...variables, officePhone: '05 36 61 65 82' } }).text).toContain('الهاتف: \u206605 36 61 65 82\u2069');
  });

  it('cuts neither a reference nor the number of a law at the end of a line', () => {
    const { html, text } = mailOf('certificates.reject', 'ar', { variables: { ...variables, what: 'شهادة السكنى', appealBefore: '20 يناير 2027' } });
    for (const whole of ['BRK-26-7F3K-2Q9D', '55-19']) expect(html).toContain(`<span style="white-space:nowrap">${whole}</span>`);
    expect(html).toContain('href="https://nafida.example/requests/BRK-26-7F3K-2Q9D"');
    // The two halves of the number would be shown in the wrong order.
    expect(text).toContain('القانون رقم \u206655-19\u2069');
    expect(text).not.toContain('<span');
  });

  it('loads nothing from anywhere', () => {
    const { html } = mailOf('accounts.registrationApproved', 'ar', { variables: { ...variables, username: 'amina' }, secrets: { code: '123456', activationLink: 'https://nafida.example/a?b=1&c="' } });
    expect(html).not.toMatch(/ src=|url\(|<link|@import/);
    expect(html).toContain('href="https://nafida.example/a?b=1&#38;c=&#34;"');
    expect(html).not.toContain('123456');
  });
});

describe('an SMS', () => {
  it('carries the code, and French in letters every phone has', () => {
    expect(smsOf('accounts.registrationApproved', 'ar', { variables, secrets: { code: '481516' } })).toContain('481516');
    expect(smsOf('complaints.submit', 'fr', { variables: { ...variables, dueDate: '14 août 2026' } })).toContain('14 aout 2026');
  });

  it('cuts long words but never a link or a reference', () => {
    const officeName = 'Division '.repeat(20);
    const link = `https://nafida.example/${'x'.repeat(80)}`;
    expect(smsOf('complaints.transfer', 'fr', { variables: { ...variables, officeName } })).toMatch(/(Division ){6}Div\.{3}\.$/);
    expect(smsOf('complaints.inform', 'fr', { variables: { ...variables, link } })).toContain(link);
  });
});
