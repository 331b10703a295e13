/** Text for a terminal: what is quoted may hold control characters that would steer it. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
