import { UserError } from "../../model/issues.ts";
import { checkSize, type DocumentBytes, slicesOf } from "../document-bytes.ts";
import { findEncoding, type TextEncoding } from "./encoding.ts";

const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "GB18030",
  big5: "Big5",
};

/** A text piece by piece, every byte of it valid in its encoding or an error. The byte order mark is left out. */
export function* textChunks(bytes: DocumentBytes, encoding: TextEncoding): Generator<string> {
  const decoder = decoderOf(encoding);
  let at = encoding.mark;
  for (const slice of slicesOf(bytes, encoding.mark)) {
    yield decode(decoder, slice, { at, encoding });
    at += slice.length;
  }
  yield decode(decoder, undefined, { at, encoding });
}

/** A text as a whole. */
export function wholeText(bytes: DocumentBytes, most: number, encoding?: TextEncoding): string {
  checkSize(bytes, most);
  const found = encoding ?? findEncoding(bytes);
  const decoder = decoderOf(found);
  const text = decode(decoder, bytes.slice(found.mark, bytes.size), { at: found.mark, encoding: found });
  return text + decode(decoder, undefined, { at: bytes.size, encoding: found });
}

type Decoder = InstanceType<typeof TextDecoder>;

/** The mark has been stepped over; a second one would be a character of the text. */
function decoderOf({ name }: TextEncoding): Decoder {
  return new TextDecoder(name, { fatal: true, ignoreBOM: true });
}

interface Where {
  readonly at: number;
  readonly encoding: TextEncoding;
}

function decode(decoder: Decoder, slice: Uint8Array | undefined, { at, encoding }: Where): string {
  let text: string;
  try {
    text = slice ? decoder.decode(slice, { stream: true }) : decoder.decode();
  } catch (cause) {
    // A decoder in fatal mode throws for this reason only.
    throw notValid(`the bytes after byte ${at} are not`, encoding, cause);
  }
  // This library's Big5 has no Hong Kong characters: it gives them codes that mean nothing elsewhere.
  if (encoding.name === "big5" && /[\ue000-\uf8ff]/.test(text)) throw notValid(`a character after byte ${at} is not`, encoding);
  return text;
}

function notValid(what: string, { name }: TextEncoding, cause?: unknown): UserError {
  const sentence = `The text looks like ${NAMES[name] ?? name}, but ${what}; save it as UTF-8.`;
  return new UserError("bad-encoding", sentence, { cause });
}
