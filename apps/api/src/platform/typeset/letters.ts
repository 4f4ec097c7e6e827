/** Marks of direction: nobody turns the words of a certificate around. */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Shapes of letters that old programs and copied PDFs hold in the place of the letters themselves. */
const shapes = /[\uFB50-\uFDFB\uFE70-\uFEFC]/g;
/** Vowels and other marks over and under Arabic letters, which a reader may do without. */
const vowels = /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
/** What the faces of the papers hold: Latin with the letters of every language written in it, Arabic with those of the Maghreb, and their signs. */
const held = /[\n\r\t\u0020-\u007E\u00A0-\u024F\u02B0-\u0377\u0606-\u06FF\u0750-\u077F\u1E00-\u1EFF\u200B-\u200D\u2010-\u2027\u2030-\u205E\u20AC\u2116\u2122]/u;

/** Text in the one form in which the house keeps it: composed letters, in the order in which they are read. */
export function inLetters(given: string): string {
  return given.replace(controls, '').replace(shapes, (shape) => shape.normalize('NFKC')).normalize('NFC');
}

/**
 * Text as it stands on paper: letter by letter, without vowels. A PDF puts each mark beside its letter in an order of
 * its own, so that who copies مُحَمَّد out of it reads letters twice; a name is the same name without them.
 */
export function asPrinted(given: string): string {
  return inLetters(given).replace(vowels, '');
}

/** The first character of a text that no face of the papers holds; nothing where all of it can be printed. */
export function unprintable(given: string): string | undefined {
  return [...asPrinted(given)].find((character) => !held.test(character));
}
