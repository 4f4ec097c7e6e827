import { createHash } from 'node:crypto';
import { compare } from './same-file.js';

const content = '%PDF-1.7\nشهادة السكنى';
const issued = createHash('sha256').update(content).digest('hex');
const fileOf = (text: string) => new File([text], 'certificate.pdf', { type: 'application/pdf' });

describe('the file one holds beside the one that was issued', () => {
  it('is the same, however the hash is written', async () => {
    expect(await compare(fileOf(content), issued)).toBe('same');
    expect(await compare(fileOf(content), issued.toUpperCase())).toBe('same');
  });

  it('is another with one letter changed or added', async () => {
    expect(await compare(fileOf(content.replace('1.7', '1.6')), issued)).toBe('different');
    expect(await compare(fileOf(`${content} `), issued)).toBe('different');
  });

  it('is no document when it is no PDF, whatever it is called', async () => {
    expect(await compare(fileOf('a photo of it'), issued)).toBe('notPdf');
    expect(await compare(fileOf(''), issued)).toBe('notPdf');
  });

  it('is not read when it is larger than any document, or cannot be', async () => {
    const large = Object.defineProperty(fileOf(content), 'size', { value: 51 * 1024 * 1024 });
    expect(await compare(large, issued)).toBe('tooLarge');
    const gone = Object.assign(fileOf(content), { arrayBuffer: () => Promise.reject(new Error('the stick was pulled out')) });
    expect(await compare(gone, issued)).toBe('unreadable');
  });
});
