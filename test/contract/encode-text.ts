/** A text in any encoding that the library can read; it writes UTF-8 alone, so that the others are turned round. */
export function encodeText(text: string, encoding: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const codes = codesOf(encoding);
  return Buffer.concat(
    Array.from(text, (character) => {
      const code = (character.codePointAt(0) ?? 0) < 0x80 ? Buffer.from(character) : codes.get(character);
      if (!code) throw new Error(`${encoding} has no ${character}.`);
      return code;
    }),
  );
}

const known = new Map<string, Map<string, Buffer>>();

/** The two bytes of every character that has two. */
function codesOf(encoding: string): Map<string, Buffer> {
  const found = known.get(encoding);
  if (found) return found;
  const codes = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const code = Buffer.of(first, second);
      const text = decoder.decode(code);
      if (text.length === 1 && text !== "\ufffd" && !codes.has(text)) codes.set(text, code);
    }
  }
  known.set(encoding, codes);
  return codes;
}
