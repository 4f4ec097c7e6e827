/** What comes of holding a file beside the one that was issued. */
export type Outcome = 'same' | 'different' | 'notPdf' | 'tooLarge' | 'unreadable';

/** No document of the province comes near this size. */
const mostBytes = 50 * 1024 * 1024;

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isPdf(content: ArrayBuffer): boolean {
  return new TextDecoder('latin1').decode(content.slice(0, 1024)).includes('%PDF-');
}

/** Whether it is, byte for byte, the file whose hash is known; computed here, so that nothing is sent. */
export async function compare(file: File, sha256: string): Promise<Outcome> {
  if (file.size > mostBytes) return 'tooLarge';
  try {
    const content = await file.arrayBuffer();
    if (!isPdf(content)) return 'notPdf';
    return (await hashOf(content)) === sha256.toLowerCase() ? 'same' : 'different';
  } catch {
    return 'unreadable';
  }
}
