/** Text for a terminal: what is quoted may hold control characters that would steer it, or turn the text round. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, "�");
}
