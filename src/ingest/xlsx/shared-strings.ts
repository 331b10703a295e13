import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import type { WindowHandler } from "../xml-scan.ts";
import { MAX_INFLATED, type ZipEntry } from "../zip.ts";
import { pieceText, textForm } from "./cell-text.ts";
import { scanPart } from "./xml-part.ts";

/** The texts that cells refer to by number. */
export interface SharedStrings {
  readonly count: number;
  /** Undefined where there is no text of this number. */
  at(index: number): string | undefined;
}

export const NO_STRINGS: SharedStrings = { count: 0, at: () => undefined };

/** Texts made last, each in the place that its number gives it: values that repeat, such as a province, are made once. */
const RECENT = 2 ** 15;

/** Held as UTF-8 bytes end to end, a third of what as many strings would take; made into strings when asked for. */
class StringStore implements SharedStrings {
  #bytes = Buffer.allocUnsafe(2 ** 16);
  /** Where each text ends. */
  #ends = new Uint32Array(2 ** 12);
  #length = 0;
  count = 0;
  readonly #recent: string[] = [];
  readonly #recentIndex = new Int32Array(RECENT).fill(-1);

  at(index: number): string | undefined {
    if (index >= this.count) return undefined;
    const place = index % RECENT;
    if (this.#recentIndex[place] === index) return this.#recent[place];
    const text = this.#bytes.toString("utf8", index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]);
    this.#recent[place] = text;
    this.#recentIndex[place] = index;
    return text;
  }

  append(bytes: Buffer, from: number, to: number): void {
    const end = this.#length + to - from;
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    bytes.copy(this.#bytes, this.#length, from, to);
    this.#length = end;
  }

  endText(): void {
    if (this.count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.count++] = this.#length;
  }
}

const ELEMENTS = ["si", "t", "rPh"] as const;
const [TEXT, READING] = [ELEMENTS.indexOf("t"), ELEMENTS.indexOf("rPh")];

/** A text (si) is one piece (t) or several of different looks; how Chinese or Japanese is said (rPh) is no part of it. */
class StringsHandler implements WindowHandler {
  readonly store = new StringStore();
  #window: Buffer = Buffer.alloc(0);
  #isInside = false;
  #isText = false;

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
      this.store.endText();
    }
  }

  text(from: number, to: number, isLiteral: boolean): void {
    if (!this.#isText) return;
    if (textForm(this.#window, from, to) !== "coded") return this.store.append(this.#window, from, to);
    const text = Buffer.from(pieceText(this.#window, from, to, isLiteral));
    this.store.append(text, 0, text.length);
  }
}

export async function readSharedStrings(bytes: DocumentBytes, entry: ZipEntry): Promise<SharedStrings> {
  const handler = new StringsHandler();
  const counts = scanPart(bytes, { entry, maxSize: MAX_INFLATED }, { names: ELEMENTS, handler, take: () => handler.store.count });
  while (!(await counts.next()).done);
  return handler.store;
}
