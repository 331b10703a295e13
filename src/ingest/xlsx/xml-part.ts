import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import { scanXml, type WindowHandler, type XmlHandler, XmlStream } from "../xml/scan.ts";
import { NameTable, prefixOf } from "../xml/names.ts";
import { attributeOf } from "../xml/text.ts";
import { streamEntry } from "../zip/stream.ts";
import { readEntry, type ZipEntry } from "../zip/zip.ts";

/** The transitional and the strict form of each vocabulary (ECMA-376). */
const WORKBOOK = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
] as const;
const RELATIONSHIPS = ["http://schemas.openxmlformats.org/package/2006/relationships"] as const;

/** The root element and its namespaces stand within this many bytes; Excel's take 1,000. */
const ROOT_WITHIN = 65_536;
/** Parts that are read as a whole: the list of sheets, relationships, styles. */
export const MAX_SMALL_PART = 64 * 2 ** 20;

/** The attributes of one element, asked for by local name. */
export type Attributes = (name: string) => string | undefined;

/** Tells every element of these names in a small part, in document order. */
export function readSmallPart(
  bytes: DocumentBytes,
  entry: ZipEntry,
  names: readonly string[],
  element: (name: string, attributes: Attributes) => void,
): void {
  if (entry.size > MAX_SMALL_PART)
    throw new UserError("too-large", `${entry.name} unpacks to ${entry.size} bytes; at most ${MAX_SMALL_PART} are read.`);
  const xml = utf8Of(readEntry(bytes, entry), entry.name);
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const handler: XmlHandler = {
    open(index, from, to) {
      const tag = text.toString("utf8", from, to);
      element(names[index] as string, (name) => attributeOf(tag, name));
      return true;
    },
    close: () => undefined,
    text: () => undefined,
  };
  scanXml(xml, elementNames(xml, entry.name, names), handler);
}

/** Who reads a part of any size. */
interface PartReader<Found> {
  readonly names: readonly string[];
  readonly handler: WindowHandler;
  /** What the handler has found since it was asked last. */
  readonly take: () => Found;
}

/**
 * Scans a part of any size piece by piece and gives, after each of them, what was found. That the part is whole and
 * well-formed is known only at the end.
 */
export async function* scanPart<Found>(
  bytes: DocumentBytes,
  { entry, maxSize }: { readonly entry: ZipEntry; readonly maxSize: number },
  { names, handler, take }: PartReader<Found>,
): AsyncGenerator<Found> {
  let stream: XmlStream | undefined;
  for await (const piece of utf8Pieces(streamEntry(bytes, entry, maxSize), entry.name)) {
    stream ??= new XmlStream(elementNames(piece, entry.name, names), handler);
    stream.feed(piece);
    yield take();
  }
  stream?.end();
  yield take();
}

/** The elements' names with the prefix this part gives them; most write "row", some "x:row". */
function elementNames(xml: Uint8Array, part: string, names: readonly string[]): NameTable {
  const head = new TextDecoder().decode(xml.subarray(0, ROOT_WITHIN));
  const prefix = prefixOf(head, part.toLowerCase().endsWith(".rels") ? RELATIONSHIPS : WORKBOOK);
  if (prefix === undefined) throw new UserError("broken-xml", `${part} is not in the language of workbooks.`);
  return new NameTable(names.map((name) => prefix + name));
}

/** UTF-16 as a part may be in: with a byte order mark, or told by the zeros beside its first "<". */
function utf16Of(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

function utf8Of(xml: Uint8Array, part: string): Uint8Array {
  const encoding = utf16Of(xml);
  if (encoding) return Buffer.from(new TextDecoder(encoding).decode(xml));
  if (!isUtf8(xml)) throw notUtf8(part);
  return xml;
}

/** The same bytes as UTF-8, cut between characters only; the first piece holds the whole root tag. */
async function* utf8Pieces(pieces: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    const joined = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    if (decoder === undefined) {
      if (joined.length < ROOT_WITHIN) {
        rest = joined;
        continue;
      }
      decoder = decoderOf(joined);
    }
    const end = decoder ? joined.length : lastWhole(joined);
    rest = joined.subarray(end);
    yield checked(joined.subarray(0, end), decoder, part);
  }
  decoder ??= decoderOf(rest);
  yield checked(rest, decoder, part);
}

function decoderOf(start: Uint8Array): TextDecoder | null {
  const encoding = utf16Of(start);
  return encoding && new TextDecoder(encoding);
}

function checked(piece: Uint8Array, decoder: TextDecoder | null, part: string): Uint8Array {
  if (decoder) return Buffer.from(decoder.decode(piece, { stream: true }));
  if (!isUtf8(piece)) throw notUtf8(part);
  return piece;
}

/** Where the last character that is whole ends. */
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function notUtf8(part: string): UserError {
  return new UserError("broken-xml", `The document's text is damaged: ${part} is not UTF-8.`);
}
