/** Encodings of two bytes a character in which a page's own links are asked for. */
const TWO_BYTES = new Set(["gbk", "gb18030", "big5"]);

const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * A link of a page in a legacy encoding, with the characters of its query percent-encoded in that encoding, as browsers
 * do (URL Standard, "percent-encode after encoding"): `?file=清单` on a GB2312 page asks for %C7%E5%B5%A5. Path and host
 * are UTF-8 everywhere and stay as they are; so does a query of a page in UTF-8.
 */
export function encodeLegacyQuery(href: string, encoding: string): string {
  if (!TWO_BYTES.has(encoding)) return href;
  const hash = href.indexOf("#");
  const end = hash < 0 ? href.length : hash;
  const start = href.indexOf("?");
  if (start < 0 || start > end) return href;
  const table = tableOf(encoding);
  const query = href.slice(start, end).replaceAll(/[^\0-\x7f]/gu, (character) => table.get(character) ?? reference(character));
  return href.slice(0, start) + query + href.slice(end);
}

/** What a character that the encoding does not have is sent as: "&#9786;", percent-encoded. */
const reference = (character: string): string => `%26%23${character.codePointAt(0)}%3B`;

/** Character → its bytes, percent-encoded. The platform decodes these encodings and encodes none. */
function tableOf(encoding: string): ReadonlyMap<string, string> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, string>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...text].length === 1 && text !== "\ufffd";
      if (isOne && !table.has(text)) table.set(text, percent(lead) + percent(trail));
    }
  }
  tables.set(encoding, table);
  return table;
}

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;
