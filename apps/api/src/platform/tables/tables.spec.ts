import { inflateRawSync } from 'node:zlib';
import { csvFile } from './csv.js';
import { forPrograms, forReaders } from './table.js';
import { xlsxFile } from './xlsx.js';

const armed = ['=1+1', '+212', '-1', '@SUM(A1)', '\t=1', '\r=1'];
const table = { name: 'figures', columns: ['المكتب', 'n'], rows: [['الملحقة "5"; بركان', 1.5], ...armed.map((text) => [text, -2]), [null, null]] };

/** The parts of an XLSX file: a ZIP read by its local headers. */
function parts(zip: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const directory = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  for (let at = zip.readUInt32LE(directory + 16), left = zip.readUInt16LE(directory + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = zip.subarray(body, body + size);
    found.set(zip.subarray(at + 46, at + 46 + nameLength).toString(), (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString());
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

describe('a table that leaves the house', () => {
  it('is CSV that Excel opens in Arabic, with numbers as its reader writes them', () => {
    const lines = csvFile(table, forReaders('ar')).content.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFالمكتب;n');
    expect(lines[1]).toBe('"الملحقة ""5""; بركان";1,5');
    expect(csvFile(table, forPrograms).content.toString('utf8')).toContain('"الملحقة ""5""; بركان",1.5');
  });

  it('holds no formula, whatever a name begins with', async () => {
    const csv = csvFile(table, forPrograms).content.toString('utf8');
    for (const text of armed) expect(csv).toContain(`'${text}`);
    expect(csv).not.toMatch(/(^|[\n,"])[=+@\t]/);
    const sheet = [...parts((await xlsxFile(table, false)).content)].map(([, content]) => content).join('');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain(`<t>'=1+1</t>`);
  });

  it('is a sheet that runs from right to left for a reader of Arabic', async () => {
    const sheet = async (rightToLeft: boolean): Promise<string> => parts((await xlsxFile(table, rightToLeft)).content).get('xl/worksheets/sheet1.xml') ?? '';
    expect(await sheet(true)).toContain('rightToLeft="1"');
    expect(await sheet(false)).not.toContain('rightToLeft');
  });
});
