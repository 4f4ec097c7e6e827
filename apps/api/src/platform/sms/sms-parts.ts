/** The letters of GSM 03.38, one septet each; those of the extension table take two. */
const basic = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const extended = new Set('\f^{}\\[~]|€');

const limits = { gsm: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

export interface SmsParts {
  encoding: 'gsm' | 'ucs2';
  parts: string[];
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How the mobile network carries a text: in which alphabet, cut into which messages. */
export function smsParts(text: string): SmsParts {
  const encoding = [...text].every((sign) => basic.has(sign) || extended.has(sign)) ? 'gsm' : 'ucs2';
  const { alone, joined } = limits[encoding];
  if (sizeOf(text, encoding) <= alone) return { encoding, parts: [text] };
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const sign of uncut(text, encoding, joined)) {
    const size = sizeOf(sign, encoding);
    if (used + size > joined) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += sign;
    used += size;
  }
  return { encoding, parts: [...parts, part] };
}

const mostCostly = 20;

/** What a text costs, and which letters make it so: for whoever writes it. */
export function countSms(text: string): { encoding: SmsParts['encoding']; parts: number; remaining: number; costly: string[] } {
  const { encoding, parts } = smsParts(text);
  const { alone, joined } = limits[encoding];
  const room = parts.length === 1 ? alone : joined;
  const costly = encoding === 'gsm' ? [] : [...letters.segment(text)].map(({ segment }) => segment).filter((sign) => !basic.has(sign) && !extended.has(sign));
  return { encoding, parts: parts.length, remaining: room - sizeOf(parts.at(-1) ?? '', encoding), costly: [...new Set(costly)].slice(0, mostCostly) };
}

function sizeOf(text: string, encoding: SmsParts['encoding']): number {
  return encoding === 'ucs2' ? text.length : [...text].reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0);
}

/** An escape pair, a surrogate pair, a letter and its marks are never cut in two, unless no message could hold them. */
function uncut(text: string, encoding: SmsParts['encoding'], room: number): string[] {
  if (encoding === 'gsm') return [...text];
  return [...letters.segment(text)].flatMap(({ segment }) => (segment.length <= room ? [segment] : [...segment]));
}

const typography: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...', '\u00A0': ' ', '\u202F': ' ', œ: 'oe', Œ: 'OE' };

/**
 * A Latin text in letters that GSM 03.38 has, so that one circumflex (août) does not double its parts;
 * a text that also holds another script is left as it is.
 */
export function inGsmLetters(text: string): string {
  const folded = [...text.normalize('NFC').replace(/«\s*|\s*»/g, '"')]
    .map((sign) => (basic.has(sign) || extended.has(sign) ? sign : (typography[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, ''))))
    .join('');
  return smsParts(folded).encoding === 'gsm' ? folded : text;
}
