import { UserError } from "../../model/issues.ts";
import { nextHash, type NameTable } from "./names.ts";

// Hot kernel: one pass over the bytes that makes no string for markup, which is 96 % of a Word document. The 35 official
// docx (56 MB of XML) take 70 ms; decoding them to strings before looking at anything would add half as much again. It
// checks that tags are closed, and in order, and leaves alone what else XML asks for and no table needs.

/** What a scan calls, in document order. Positions are offsets in the bytes given; elements of other names are passed over. */
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

/** Hears of a scan that is fed piece by piece: positions are in the window told last. */
export interface WindowHandler extends XmlHandler {
  window(bytes: Buffer): void;
}

/** Fed piece by piece, no tag, text or comment may be longer than this: it is kept until its end has come. */
export const MAX_TOKEN = 2 ** 20;
/** Names of all elements that are open together, in bytes, when fed piece by piece. */
const MAX_OPEN_NAMES = 2 ** 16;

/** Walks UTF-8 bytes of XML. Throws "broken-xml" where they are not well-formed. */
export function scanXml(bytes: Uint8Array, names: NameTable, handler: XmlHandler): void {
  const scan = new Scan(names, handler);
  scan.finish(scan.run(bytes, 0, true));
}

/** Walks UTF-8 bytes of XML that come in pieces, cut anywhere, in memory that does not grow with them. */
export class XmlStream {
  readonly #scan: Scan;
  readonly #handler: WindowHandler;
  /** Holds one window after another, as none is used when the next one comes. */
  #buffer = Buffer.allocUnsafe(2 ** 16);
  /** What of the last window was not finished in it. */
  #rest: Uint8Array = new Uint8Array();

  constructor(names: NameTable, handler: WindowHandler) {
    this.#scan = new Scan(names, handler);
    this.#handler = handler;
  }

  feed(bytes: Uint8Array): void {
    this.#walk(bytes, false);
    if (this.#rest.length > MAX_TOKEN)
      throw new UserError("too-large", `The document holds a text or a tag of more than ${MAX_TOKEN} bytes; split it.`);
  }

  /** Must be called after the last piece: only then is it known that nothing is missing. */
  end(): void {
    this.#scan.finish(this.#walk(new Uint8Array(), true));
  }

  #walk(bytes: Uint8Array, isLast: boolean): number {
    const names = this.#scan.moveNames();
    const head = names.length + this.#rest.length;
    const buffer = head + bytes.length > this.#buffer.length ? Buffer.allocUnsafe((head + bytes.length) * 2) : this.#buffer;
    buffer.set(this.#rest, names.length);
    buffer.set(names);
    buffer.set(bytes, head);
    this.#buffer = buffer;
    const window = buffer.subarray(0, head + bytes.length);
    this.#handler.window(window);
    const end = this.#scan.run(window, names.length, isLast);
    this.#rest = window.subarray(end);
    return end;
  }
}

/** Given for the end of markup that goes on beyond the window. */
const UNFINISHED = -1;

class Scan {
  #bytes: Uint8Array = new Uint8Array();
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
  #isLast = true;
  #isStart = true;
  /** Byte of the document at which position 0 of the window stands. */
  #base = 0;
  #stopped = 0;

  constructor(names: NameTable, handler: XmlHandler) {
    this.#names = names;
    this.#handler = handler;
  }

  /** Walks a window from `from`; gives its end, or the start of what is not finished in it. Nothing may be in the last. */
  run(bytes: Uint8Array, from: number, isLast: boolean): number {
    this.#bytes = bytes;
    this.#isLast = isLast;
    this.#base += this.#stopped - from;
    this.#stopped = from;
    let at = from;
    if (this.#isStart && bytes.length - at >= 3) {
      if (hasByteOrderMark(bytes, at)) at += 3;
      this.#isStart = false;
    }
    while (at < bytes.length) {
      const start = at;
      while (at < bytes.length && bytes[at] !== LT) at++;
      if (at === bytes.length && !isLast) return (this.#stopped = start);
      if (at > start) this.#text(start, at, false);
      if (at === bytes.length) break;
      const end = this.#markup(at);
      if (end === UNFINISHED) return (this.#stopped = at);
      at = end;
    }
    return (this.#stopped = at);
  }

  /** The names of the open elements, which from now on are taken to stand at the head of the next window. */
  moveNames(): Uint8Array {
    const names: Uint8Array[] = [];
    let length = 0;
    for (let index = 0; index < this.#depth; index++) {
      const name = this.#bytes.slice(this.#starts[index], this.#ends[index]);
      this.#starts[index] = length;
      this.#ends[index] = length += name.length;
      if (length > MAX_OPEN_NAMES) throw this.#broken("the names of its elements are too long", this.#stopped);
      names.push(name);
    }
    return Buffer.concat(names);
  }

  /** Throws where elements are still open, or there was none. */
  finish(at: number): void {
    if (this.#depth > 0) throw this.#broken(`its end is missing, ${this.#depth} elements are open`, at);
    if (!this.#hasRoot) throw this.#broken("it holds no element", at);
  }

  /** Takes the markup that starts at `at`; gives the position after it, or UNFINISHED. */
  #markup(at: number): number {
    const next = this.#bytes[at + 1];
    if (next === undefined && !this.#isLast) return UNFINISHED;
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
    if (nameEnd === at + 1) throw this.#broken("a tag has no name", at);
    const end = this.#tagEnd(nameEnd);
    if (end === UNFINISHED) return UNFINISHED;
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
    if (top < 0) throw this.#broken("an element is closed that was never opened", at);
    let name = at + 2;
    const nameEnd = this.#ends[top] as number;
    for (let open = this.#starts[top] as number; open < nameEnd; open++, name++) {
      if (bytes[name] !== bytes[open]) return this.#notClosed(name, at);
    }
    while ((bytes[name] as number) <= SPACE) name++;
    if (bytes[name] !== GT) return this.#notClosed(name, at);
    this.#pop();
    return name + 1;
  }

  /** The close tag at `at` is cut at the window's end, or it is not that of the element that is open. */
  #notClosed(found: number, at: number): number {
    if (found >= this.#bytes.length && !this.#isLast) return UNFINISHED;
    const top = this.#depth - 1;
    throw this.#broken(`<${this.#slice(this.#starts[top] as number, this.#ends[top] as number)}> is not closed`, at);
  }

  #push(start: number, end: number, name: number): void {
    if (this.#depth === MAX_DEPTH) throw this.#broken(`elements nest deeper than ${MAX_DEPTH}`, start);
    if (this.#depth === 0 && this.#hasRoot) throw this.#broken("a second element follows the first", start);
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
        if ((this.#bytes[at] as number) > SPACE) throw this.#broken("text stands outside its element", at);
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
      if (byte === LT) throw this.#broken("a tag is not finished", at);
      if (byte === QUOTE || byte === APOSTROPHE) {
        do at++;
        while (at < bytes.length && bytes[at] !== byte);
      }
    }
    if (!this.#isLast) return UNFINISHED;
    throw this.#broken("it ends inside a tag", from);
  }

  /** Comments and CDATA. A document type is refused: Office forbids it, and its entities can be made to explode. */
  #declaration(at: number): number {
    if (at + "<![CDATA[".length > this.#bytes.length && !this.#isLast) return UNFINISHED;
    if (this.#slice(at, at + 4) === "<!--") return this.#after("-->", at + 4);
    if (this.#slice(at, at + 9) !== "<![CDATA[") throw this.#broken("a document type or the like is not allowed", at);
    const end = this.#after("]]>", at + 9);
    if (end === UNFINISHED) return UNFINISHED;
    this.#text(at + 9, end - 3, true);
    return end;
  }

  #after(mark: string, from: number): number {
    const { buffer, byteOffset, length } = this.#bytes;
    const found = Buffer.from(buffer, byteOffset, length).indexOf(mark, from, "latin1");
    if (found < 0 && !this.#isLast) return UNFINISHED;
    if (found < 0) throw this.#broken(`"${mark}" is missing`, from);
    return found + mark.length;
  }

  #slice(from: number, to: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(from, to));
  }

  #broken(what: string, at: number): UserError {
    return new UserError("broken-xml", `The document's text is damaged: ${what} (byte ${this.#base + at}).`);
  }
}

function hasByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
