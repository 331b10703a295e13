import { isUtf8 } from "node:buffer";
import { findEncoding, markedEncoding, type TextEncoding, unmarkedUtf16 } from "../text/encoding.ts";
import { CommonShare } from "../text/encoding-share.ts";

/** How much of a page is looked through for what it declares; browsers take 1,024 bytes, and pages keep to that badly. */
const HEAD = 8_192;

/**
 * How a page is encoded: what its byte order mark says, else what it declares (WHATWG Encoding's labels), else what is found as in any
 * text. A declaration that the bytes contradict is of no account: where they are not of that encoding, or where all are UTF-8 and the
 * declared encoding gives no more common Chinese characters.
 */
export function pageEncoding(bytes: Uint8Array): TextEncoding {
  const head = bytes.subarray(0, HEAD);
  const known = markedEncoding(head) ?? unmarkedUtf16(head);
  if (known) return known;
  const declared = declaredIn(Buffer.from(head).toString("latin1"));
  const isRight = declared !== undefined && declared !== "utf-8" && isValid(declared, bytes);
  if (isRight && !(isUtf8(bytes) && shareUnder("utf-8", bytes) >= shareUnder(declared, bytes)))
    return { name: declared, mark: 0 };
  return findEncoding({ size: bytes.length, slice: (from, to) => bytes.subarray(from, to) });
}

/** The encoding's own name, undefined where none is declared that exists. */
function declaredIn(head: string): string | undefined {
  const text = head.replaceAll(/<!--[\s\S]*?-->/g, "");
  const label =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(text)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];
  if (label === undefined) return undefined;
  let name: string;
  try {
    name = new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  // A declaration in ASCII bytes cannot be UTF-16; and one decoder, that of the larger set, reads both.
  if (name.startsWith("utf-16")) return "utf-8";
  return name === "gbk" ? "gb18030" : name;
}

function isValid(name: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A decoder in fatal mode throws for this reason only.
    return false;
  }
}

function shareUnder(name: string, bytes: Uint8Array): number {
  const share = new CommonShare();
  share.add(new TextDecoder(name).decode(bytes));
  return share.value;
}
