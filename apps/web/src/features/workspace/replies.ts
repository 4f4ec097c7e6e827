/** The reply with the words of its case; a word that is not known stays to be seen. */
export function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) => words[name] || whole);
}

/** A text with a reply below what stands there already. */
export function withReply(text: string, reply: string): string {
  return text.trim() ? `${text.trimEnd()}\n\n${reply}` : reply;
}
