import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import type { WindowHandler } from "../xml/scan.ts";
import { checkEntry, MAX_INFLATED, type ZipEntry } from "../zip/zip.ts";
import { MAX_CELL_TEXT, pieceText, textForm } from "./cell-text.ts";
import { TextStore } from "./text-store.ts";
import { scanPart } from "./xml-part.ts";

/** Texts made last, each in the place that its number gives it: values that repeat, such as a province, are made once. */
const RECENT = 2 ** 15;
/** Longer texts are made anew every time, so that those made last take little memory. */
const LONGEST_RECENT = 512;

/** The texts that cells refer to by number. */
export class SharedStrings {
  readonly #store: TextStore;
  readonly #recent: string[] = [];
  readonly #recentIndex = new Int32Array(RECENT).fill(-1);

  constructor(store: TextStore) {
    this.#store = store;
  }

  get count(): number {
    return this.#store.count;
  }

  /** The text of a number below `count`. */
  at(index: number): string {
    const place = index % RECENT;
    const known = this.#recent[place];
    if (known !== undefined && this.#recentIndex[place] === index) return known;
    const text = this.#store.at(index);
    if (text.length <= LONGEST_RECENT) {
      this.#recent[place] = text;
      this.#recentIndex[place] = index;
    }
    return text;
  }

  /** Bytes of the text. */
  lengthOf(index: number): number {
    return this.#store.lengthOf(index);
  }

  isBlank(index: number): boolean {
    return this.#store.isBlank(index);
  }
}

export const noStrings = (): SharedStrings => new SharedStrings(new TextStore(0, 0));

const ELEMENTS = ["si", "t", "rPh"] as const;
const [TEXT, READING] = [ELEMENTS.indexOf("t"), ELEMENTS.indexOf("rPh")];

/** A text (si) is one piece (t) or several of different looks; how Chinese or Japanese is said (rPh) is no part of it. */
class StringsHandler implements WindowHandler {
  readonly store: TextStore;
  #window: Buffer = Buffer.alloc(0);
  #isInside = false;
  #isText = false;
  /** Bytes of the text that is open, as they are written. */
  #size = 0;

  /** `size` is that of the whole part: all texts together are shorter, and what is not written to takes no memory. */
  constructor(size: number) {
    this.store = new TextStore(size, 2 ** 12);
  }

  window(bytes: Buffer): void {
    this.#window = bytes;
  }

  open(index: number): boolean {
    if (index === READING) return false;
    if (index === TEXT) this.#isText = this.#isInside;
    else if (this.#isInside) throw new UserError("broken-xml", "The workbook's texts are damaged: one stands in another.");
    else this.#isInside = true;
    return true;
  }

  close(index: number): void {
    if (index === TEXT) this.#isText = false;
    else {
      this.#isInside = false;
      this.#size = 0;
      this.store.end();
    }
  }

  text(from: number, to: number, isLiteral: boolean): void {
    if (!this.#isText) return;
    this.#size += to - from;
    if (this.#size > MAX_CELL_TEXT)
      throw new UserError("too-large", `A text of the workbook has more than ${MAX_CELL_TEXT} bytes; split it.`);
    if (textForm(this.#window, from, to) !== "coded") return this.store.appendBytes(this.#window, from, to);
    this.store.append(pieceText(this.#window, from, to, isLiteral));
  }
}

export async function readSharedStrings(bytes: DocumentBytes, entry: ZipEntry): Promise<SharedStrings> {
  checkEntry(entry, MAX_INFLATED);
  const handler = new StringsHandler(entry.size);
  const counts = scanPart(bytes, { entry, maxSize: MAX_INFLATED }, { names: ELEMENTS, handler, take: () => handler.store.count });
  while (!(await counts.next()).done);
  return new SharedStrings(handler.store);
}
