/** A letter in its parts, before it becomes HTML and plain text. */
export interface Letter {
  language: string;
  direction: 'rtl' | 'ltr';
  /** Who writes. */
  sender: string;
  heading: string;
  paragraphs: Paragraph[];
  action?: { label: string; url: string; hint: string };
  footer: string[];
}

export interface Paragraph {
  text: string;
  /** Words that a person wrote: set apart, in their own direction. */
  quoted?: boolean;
}

// The colours of the design tokens: a mail program knows no style sheet.
const colour = { ink: '#14211d', soft: '#4b5a54', paper: '#faf8f3', surface: '#ffffff', line: '#e5dfd3', brand: '#0d5c48', brandSoft: '#e2f0ea' };
const font = "font-family:'Readex Pro',Tahoma,Arial,sans-serif";

/** The letter as mail programs show it: one column, styles on the elements, nothing fetched from anywhere. */
export function letterHtml(letter: Letter): string {
  const { direction } = letter;
  const side = direction === 'rtl' ? 'right' : 'left';
  const heading = `<h1 style="margin:0 0 16px;font-size:20px;line-height:1.5;color:${colour.brand}">${escape(letter.heading)}</h1>`;
  return `<!doctype html>
<html lang="${letter.language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(letter.heading)}</title></head>
<body style="margin:0;padding:0;background:${colour.paper}">
<div lang="${letter.language}" dir="${direction}" style="max-width:600px;margin:0 auto;padding:16px;text-align:${side};${font};font-size:16px;line-height:1.7;overflow-wrap:anywhere;color:${colour.ink}">
<div style="padding:16px 24px;background:${colour.brand};color:${colour.surface};font-weight:bold;border-radius:10px 10px 0 0">${escape(letter.sender)}</div>
<div style="padding:24px;background:${colour.surface};border:1px solid ${colour.line};border-top:0;border-radius:0 0 10px 10px">
${heading}
${letter.paragraphs.map((paragraph) => paragraphHtml(paragraph, side)).join('\n')}
${letter.action ? actionHtml(letter.action) : ''}
</div>
<div style="padding:16px 24px;font-size:13px;color:${colour.soft}">${letter.footer.map((line) => `<p style="margin:0 0 4px">${escape(line)}</p>`).join('')}</div>
</div>
</body>
</html>
`;
}

/** The same letter for those who read plain text. */
export function letterText(letter: Letter): string {
  const paragraphs = letter.paragraphs.map(({ text, quoted }) => (quoted ? text.replace(/^/gm, '> ') : text));
  const colon = letter.language === 'fr' ? '\u00A0:' : ':';
  const action = letter.action ? [`${letter.action.label}${colon}\n${letter.action.url}`] : [];
  return [letter.heading, ...paragraphs, ...action, `--\n${[letter.sender, ...letter.footer].join('\n')}`].join('\n\n');
}

/** A reference or the number of a law: cut at its hyphen it reads as another one, in a line from right to left above all. */
const joined = /(?<![\w/.-])[A-Z\d]{2,8}(?:-[A-Z\d]{2,8}){1,4}(?![\w/-])/g;

function paragraphHtml({ text, quoted }: Paragraph, side: string): string {
  const words = escape(text).replace(joined, '<span style="white-space:nowrap">$&</span>').replace(/\n/g, '<br>');
  return quoted
    ? `<blockquote dir="auto" style="margin:0 0 16px;padding:12px 16px;background:${colour.brandSoft};border-${side}:4px solid ${colour.brand};border-radius:6px">${words}</blockquote>`
    : `<p style="margin:0 0 16px">${words}</p>`;
}

function actionHtml({ label, url, hint }: NonNullable<Letter['action']>): string {
  const address = escape(url);
  return `<p style="margin:24px 0 12px"><a href="${address}" style="display:inline-block;padding:12px 24px;background:${colour.brand};color:${colour.surface};text-decoration:none;font-weight:bold;border-radius:10px">${escape(label)}</a></p>
<p style="margin:0;font-size:13px;color:${colour.soft}">${escape(hint)}<br><a href="${address}" dir="ltr" style="color:${colour.brand};word-break:break-all">${address}</a></p>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
