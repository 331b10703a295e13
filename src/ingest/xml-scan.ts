import { UserError } from "../model/issues.ts";
import { nextHash, type NameTable } from "./xml-names.ts";

// Hot kernel: one pass over the bytes that makes no string for markup, which is 96 % of a Word document. The 35 official
// docx (56 MB of XML) take 70 ms; decoding them to strings before looking at anything would add half as much again. It
// checks that tags are closed, and in order, and leaves alone what else XML asks for and no table needs.

/** What a scan calls, in document order. Positions are byte offsets; elements of other names are passed over. */
export interface XmlHandler {
  /** `from` to `to` holds the attributes. False: skip the element with all that is in it, its close included. */
  open(name: number, from: number, to: number): boolean;
  close(name: number): void;
  /** Character data, entities not yet decoded; `isLiteral` where it comes from a CDATA section. */
  text(from: number, to: number, isLiteral: boolean): void;
}

/** Elements nested deeper than this are no document of anybody's. */
export const MAX_DEPTH = 1024;

const [LT, GT, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE, SPACE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27, 0x20];

/** Walks UTF-8 bytes of XML. Throws "broken-xml" where they are not well-formed. */
export function scanXml(bytes: Uint8Array, names: NameTable, handler: XmlHandler): void {
  new Scan(bytes, names, handler).run();
}

class Scan {
  readonly #bytes: Uint8Array;
  readonly #names: NameTable;
  readonly #handler: XmlHandler;
  /** Open elements: where the name stands and its index. */
  readonly #starts = new Int32Array(MAX_DEPTH);
  readonly #ends = new Int32Array(MAX_DEPTH);
  readonly #indexes = new Int32Array(MAX_DEPTH);
  #depth = 0;
  /** Depth of the element being skipped; nothing at it or below is told to the handler. */
  #skipFrom = Infinity;
  #hasRoot = false;

  constructor(bytes: Uint8Array, names: NameTable, handler: XmlHandler) {
    this.#bytes = bytes;
    this.#names = names;
    this.#handler = handler;
  }

  run(): void {
    const bytes = this.#bytes;
    let at = hasByteOrderMark(bytes) ? 3 : 0;
    while (at < bytes.length) {
      const start = at;
      while (at < bytes.length && bytes[at] !== LT) at++;
      if (at > start) this.#text(start, at, false);
      if (at < bytes.length) at = this.#markup(at);
    }
    if (this.#depth > 0) throw broken(`its end is missing, ${this.#depth} elements are open`, at);
    if (!this.#hasRoot) throw broken("it holds no element", at);
  }

  /** Takes the markup that starts at `at`; gives the position after it. */
  #markup(at: number): number {
    const next = this.#bytes[at + 1];
    if (next === SLASH) return this.#closeTag(at);
    if (next === QUESTION) return this.#after("?>", at);
    if (next === BANG) return this.#declaration(at);
    return this.#openTag(at);
  }

  #openTag(at: number): number {
    const bytes = this.#bytes;
    let nameEnd = at + 1;
    let hash = 0;
    for (; nameEnd < bytes.length; nameEnd++) {
      const byte = bytes[nameEnd] as number;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
      hash = nextHash(hash, byte);
    }
    if (nameEnd === at + 1) throw broken("a tag has no name", at);
    const end = this.#tagEnd(nameEnd);
    const name = this.#names.find(bytes, at + 1, nameEnd, hash);
    const isEmpty = bytes[end - 1] === SLASH;
    this.#push(at + 1, nameEnd, name);
    if (name >= 0 && this.#depth < this.#skipFrom && !this.#handler.open(name, nameEnd, isEmpty ? end - 1 : end)) {
      this.#skipFrom = this.#depth;
    }
    if (isEmpty) this.#pop();
    return end + 1;
  }

  #closeTag(at: number): number {
    const bytes = this.#bytes;
    const top = this.#depth - 1;
    if (top < 0) throw broken("an element is closed that was never opened", at);
    let name = at + 2;
    const nameEnd = this.#ends[top] as number;
    for (let open = this.#starts[top] as number; open < nameEnd; open++, name++) {
      if (bytes[name] !== bytes[open]) throw broken(`<${this.#slice(this.#starts[top] as number, nameEnd)}> is not closed`, at);
    }
    while ((bytes[name] as number) <= SPACE) name++;
    if (bytes[name] !== GT) throw broken(`<${this.#slice(this.#starts[top] as number, nameEnd)}> is not closed`, at);
    this.#pop();
    return name + 1;
  }

  #push(start: number, end: number, name: number): void {
    if (this.#depth === MAX_DEPTH) throw broken(`elements nest deeper than ${MAX_DEPTH}`, start);
    if (this.#depth === 0 && this.#hasRoot) throw broken("a second element follows the first", start);
    this.#hasRoot = true;
    this.#starts[this.#depth] = start;
    this.#ends[this.#depth] = end;
    this.#indexes[this.#depth] = name;
    this.#depth++;
  }

  #pop(): void {
    const name = this.#indexes[this.#depth - 1] as number;
    if (name >= 0 && this.#depth < this.#skipFrom) this.#handler.close(name);
    if (this.#depth === this.#skipFrom) this.#skipFrom = Infinity;
    this.#depth--;
  }

  #text(from: number, to: number, isLiteral: boolean): void {
    if (this.#depth === 0) {
      for (let at = from; at < to; at++)
        if ((this.#bytes[at] as number) > SPACE) throw broken("text stands outside its element", at);
    } else if (this.#depth < this.#skipFrom) {
      this.#handler.text(from, to, isLiteral);
    }
  }

  /** Position of the ">" that ends a tag; one inside a quoted attribute does not. */
  #tagEnd(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === GT) return at;
      if (byte === LT) throw broken("a tag is not finished", at);
      if (byte === QUOTE || byte === APOSTROPHE) {
        do at++;
        while (at < bytes.length && bytes[at] !== byte);
      }
    }
    throw broken("it ends inside a tag", from);
  }

  /** Comments and CDATA. A document type is refused: Office forbids it, and its entities can be made to explode. */
  #declaration(at: number): number {
    if (this.#slice(at, at + 4) === "<!--") return this.#after("-->", at + 4);
    if (this.#slice(at, at + 9) !== "<![CDATA[") throw broken("a document type or the like is not allowed", at);
    const end = this.#after("]]>", at + 9);
    this.#text(at + 9, end - 3, true);
    return end;
  }

  #after(mark: string, from: number): number {
    const { buffer, byteOffset, length } = this.#bytes;
    const found = Buffer.from(buffer, byteOffset, length).indexOf(mark, from, "latin1");
    if (found < 0) throw broken(`"${mark}" is missing`, from);
    return found + mark.length;
  }

  #slice(from: number, to: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(from, to));
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function broken(what: string, at: number): UserError {
  return new UserError("broken-xml", `The document's text is damaged: ${what} (byte ${at}).`);
}
