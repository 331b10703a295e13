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

/** The bytes of every character that has two, and of those in the basic plane that have four. */
function codesOf(encoding: string): Map<string, Buffer> {
  const found = known.get(encoding);
  if (found) return found;
  const codes = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Buffer.from(bytes));
    if (text.length === 1 && text !== "\ufffd" && !codes.has(text)) codes.set(text, Buffer.from(bytes));
  };
  for (let first = 0x81; first <= 0xfe; first++) for (let second = 0x40; second <= 0xfe; second++) add(first, second);
  if (encoding === "gb18030") {
    for (let index = 0; index < 4 * 10 * 126 * 10; index++) {
      const [first, second, third] = [Math.floor(index / 12_600), Math.floor(index / 1_260) % 10, Math.floor(index / 10) % 126];
      add(0x81 + first, 0x30 + second, 0x81 + third, 0x30 + (index % 10));
    }
  }
  known.set(encoding, codes);
  return codes;
}
