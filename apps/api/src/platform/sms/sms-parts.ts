/** The letters of GSM 03.38, one septet each; those of the extension table take two. */
const basic = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const extended = new Set('\f^{}\\[~]|€');

const limits = { gsm: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

export interface SmsParts {
  encoding: 'gsm' | 'ucs2';
  parts: string[];
}

/** How the mobile network carries a text: in which alphabet, cut into which messages. */
export function smsParts(text: string): SmsParts {
  const encoding = [...text].every((sign) => basic.has(sign) || extended.has(sign)) ? 'gsm' : 'ucs2';
  const size = (sign: string): number => (encoding === 'gsm' ? (extended.has(sign) ? 2 : 1) : sign.length);
  const { alone, joined } = limits[encoding];
  const signs = [...text];
  if (signs.reduce((sum, sign) => sum + size(sign), 0) <= alone) return { encoding, parts: [text] };
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const sign of signs) {
    // An escape pair or a surrogate pair is never cut in two.
    if (used + size(sign) > joined) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += sign;
    used += size(sign);
  }
  return { encoding, parts: [...parts, part] };
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
