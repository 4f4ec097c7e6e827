/** Room for the signature with its certificates, in bytes. */
const room = 12_288;
const rangePlaceholder = '/ByteRange [0 0000000000 0000000000 0000000000]';

export interface SignatureFields {
  at: Date;
  name: string;
  reason: string;
}

export interface Prepared {
  pdf: Buffer;
  /** The two parts that are signed: all but the place of the signature itself. */
  signed: Buffer;
  /** Writes the signature into its place. */
  complete(signature: Buffer): Buffer;
}

/**
 * Adds an unseen signature field behind the end of a PDF. What was there stays untouched byte for byte, so that an
 * archive format and its tags remain what they were.
 */
export function prepareSignature(original: Buffer, fields: SignatureFields): Prepared {
  const file = readTable(original);
  const catalog = file.object(file.root);
  const pageNumber = firstPage(file, file.reference(catalog, 'Pages'));
  const page = file.object(pageNumber);
  const [signature, widget] = [file.size, file.size + 1];
  const objects: [number, string][] = [
    [file.root, addEntry(catalog, `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`)],
    [pageNumber, withAnnotation(page, widget, file)],
    [signature, signatureDictionary(fields)],
    // Outside of the page: neither seen nor read aloud, the words of the document say who signed.
    [widget, `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${text('Signature')} /TU ${text('Signature')} /F 132 /Rect [-2 -2 -2 -2] /P ${pageNumber} 0 R /V ${signature} 0 R >>`],
  ];
  const pdf = append(original, file, objects);
  return place(pdf);
}

interface PdfFile {
  size: number;
  root: number;
  trailer: string;
  previous: number;
  object(number: number): string;
  reference(dictionary: string, key: string): number;
}

/** Reads where each object stands; the typesetter writes one plain table, and nothing else is signed here. */
function readTable(pdf: Buffer): PdfFile {
  const raw = pdf.toString('latin1');
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(raw)?.[1] ?? Number.NaN);
  const [, start, count, rows = '', trailer = ''] = /^xref\s+(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s*)+)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(raw.slice(previous)) ?? [];
  if (start !== '0') throw new Error('not a PDF of the typesetter: its table of objects is of another kind');
  const offsets = rows.match(/\d{10} \d{5} [nf]/g)?.map((row) => Number(row.slice(0, 10))) ?? [];
  const reference = (dictionary: string, key: string): number => {
    const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
    if (number === undefined) throw new Error(`the PDF names no ${key}`);
    return Number(number);
  };
  const object = (number: number): string => {
    const from = raw.indexOf('obj', offsets[number]) + 3;
    return raw.slice(from, raw.indexOf('endobj', from)).trim();
  };
  return { size: Number(count), root: reference(trailer, 'Root'), trailer, previous, object, reference };
}

function firstPage(file: PdfFile, node: number): number {
  const kid = /\/Kids \[\s*(\d+) 0 R/.exec(file.object(node))?.[1];
  return kid === undefined ? node : firstPage(file, Number(kid));
}

function withAnnotation(page: string, widget: number, file: PdfFile): string {
  if (/\/Annots \[/.test(page)) return page.replace('/Annots [', `/Annots [${widget} 0 R `);
  if (!/\/Annots /.test(page)) return addEntry(page, `/Annots [${widget} 0 R]`);
  const list = file.object(file.reference(page, 'Annots'));
  return page.replace(/\/Annots \d+ 0 R/, `/Annots [${widget} 0 R ${list.slice(1)}`);
}

function addEntry(dictionary: string, entry: string): string {
  return `${dictionary.slice(0, dictionary.lastIndexOf('>>'))} ${entry} >>`;
}

function signatureDictionary({ at, name, reason }: SignatureFields): string {
  const moment = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${rangePlaceholder} /Contents <${'0'.repeat(room * 2)}> /M (D:${moment}Z) /Name ${text(name)} /Reason ${text(reason)} >>`;
}

/** A text of a PDF in any script. */
function text(value: string): string {
  return `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function append(original: Buffer, file: PdfFile, objects: [number, string][]): Buffer {
  let tail = '\n';
  const rows: string[] = [];
  for (const [number, body] of objects) {
    rows.push(`${number} 1\n${String(original.length + tail.length).padStart(10, '0')} 00000 n \n`);
    tail += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = original.length + tail.length;
  const trailer = file.trailer.replace(/\/Size \d+/, `/Size ${file.size + 2}`).replace(/\/Prev \d+/, '');
  tail += `xref\n${rows.join('')}trailer\n<<${trailer} /Prev ${file.previous} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([original, Buffer.from(tail, 'latin1')]);
}

function place(pdf: Buffer): Prepared {
  const start = pdf.lastIndexOf('/Contents <') + '/Contents '.length;
  const end = start + room * 2 + 2;
  const range = `/ByteRange [0 ${start} ${end} ${pdf.length - end}]`.padEnd(rangePlaceholder.length);
  pdf.write(range, pdf.lastIndexOf(rangePlaceholder), 'latin1');
  return {
    pdf,
    signed: Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]),
    complete: (signature) => {
      if (signature.length > room) throw new Error(`the signature with its certificates needs ${signature.length} bytes, there are ${room}`);
      pdf.write(signature.toString('hex'), start + 1, 'latin1');
      return pdf;
    },
  };
}
