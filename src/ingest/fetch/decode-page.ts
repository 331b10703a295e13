/** A page's text and the encoding it was read in. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
}

/** How much of a page is searched for a <meta> that names the encoding. */
const HEAD = 4096;

const UTF8 = "utf-8";

/**
 * Decodes an HTML page: by its byte order mark, else by the first of these that fits without an error: what the server
 * says, what the page says, UTF-8, GB18030 (and with it GBK and GB2312). Where none fits, bytes that mean nothing become
 * U+FFFD: a broken character in the prose of a page must not keep its links from being read.
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const named = [charsetOf(contentType), metaCharset(bytes)].filter((encoding) => encoding !== undefined);
  // Latin-1 is often only the server's default, and fits everything: last.
  const likely = named.filter((encoding) => encoding !== LATIN);
  const latin = named.filter((encoding) => encoding === LATIN);
  for (const encoding of [...likely, UTF8, "gb18030", ...latin]) {
    const text = decodeWhole(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  const encoding = likely[0] ?? UTF8;
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Name that the Encoding Standard gives to Latin-1 and its kin. */
const LATIN = "windows-1252";

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF8;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function charsetOf(contentType: string): string | undefined {
  return knownEncoding(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1]);
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  const label = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1];
  const encoding = knownEncoding(label);
  // A <meta> that can be read as ASCII stands in no UTF-16 page.
  return encoding?.startsWith("utf-16") ? UTF8 : encoding;
}

/** The standard's name for a label ("gb2312" is "gbk"), undefined for one it does not know. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function decodeWhole(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
