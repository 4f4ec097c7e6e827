/** `FA123456` read by its holder over a shoulder: `FA••••56`. */
export function maskCode(code: string): string {
  return code.length <= 4 ? '•'.repeat(code.length) : `${code.slice(0, 2)}${'•'.repeat(code.length - 4)}${code.slice(-2)}`;
}

/** `+212661234567` as `+212 6•• •• ••67`: enough to recognise one's own. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 4)} ${phone.slice(4, 5)}•• •• ••${phone.slice(-2)}`;
}

/** `amina@example.ma` as `a•••@example.ma`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
