import { UserError } from "../../model/issues.ts";

export type CsvDelimiter = "," | ";" | "\t" | "|";

/** A row may have this many characters; a quote that is never closed would take the rest of the file into one. */
export const MAX_ROW = 16 * 2 ** 20;

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

// Hot kernel: character codes and slices, no regular expression: 10 MB twice over in 60 ms (csv.ts checks first).

/**
 * The records of a CSV text that comes in pieces, one at a time; `row` counts them from 1. A record that a piece cuts is read again
 * from its start once there is more: pieces at least double what is held, so that long records take no square of time.
 */
export class CsvRecords {
  readonly #pieces: Iterator<string>;
  readonly #delimiter: number;
  #text = "";
  #at = 0;
  /** No piece is to come. */
  #isLast = false;
  /** The text ended where more might belong to the record. */
  #isCut = false;
  row = 0;
  /** The last record ended with the text and not with a line end. */
  isOpen = false;

  constructor(pieces: Iterable<string>, delimiter: CsvDelimiter) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The next record's values, undefined after the last. A line end at the end of the text begins no record. */
  next(): string[] | undefined {
    this.row++;
    for (;;) {
      const start = this.#at;
      if (start < this.#text.length) {
        this.#isCut = false;
        const values = this.#record();
        if (!this.#isCut) {
          if (this.#at - start > MAX_ROW) throw this.#tooLong("");
          return values;
        }
      } else if (this.#isLast) return undefined;
      this.#more(start);
    }
  }

  #record(): string[] {
    const values: string[] = [];
    do values.push(this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() : this.#plain());
    while (this.#isMore());
    return values;
  }

  /** Keeps what was not given yet, and doubles it. */
  #more(start: number): void {
    const rest = this.#text.slice(start);
    if (rest.length > MAX_ROW) throw this.#tooLong(rest);
    let text = rest;
    do {
      const piece = this.#pieces.next();
      if (piece.done) this.#isLast = true;
      else text += piece.value;
    } while (!this.#isLast && text.length < 2 * rest.length);
    this.#text = text;
    this.#at = 0;
  }

  #tooLong(rest: string): UserError {
    const most = MAX_ROW / 2 ** 20;
    // Where it cuts a record, the text ends inside quotes if it has an odd number of them.
    let isOpen = false;
    for (let at = rest.indexOf('"'); at >= 0; at = rest.indexOf('"', at + 1)) isOpen = !isOpen;
    if (isOpen) return new UserError("broken-csv", `The quote that opens in row ${this.row} is not closed within ${most} MiB.`);
    return new UserError("too-large", `Row ${this.row} is longer than ${most} MiB.`);
  }

  #plain(): string {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
    }
    this.#at = at;
    return text.slice(start, at);
  }

  /** A value in quotes; a doubled quote inside it stands for one. */
  #quoted(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let at = text.indexOf('"', start);
    while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
    if (at < 0 && this.#isLast) throw new UserError("broken-csv", `The quote that opens in row ${this.row} is never closed.`);
    this.#at = at < 0 ? text.length : at + 1;
    const value = text.slice(start, at);
    return value.includes('"') ? value.replaceAll('""', '"') : value;
  }

  /** Steps over what ends a value: true where the record goes on. */
  #isMore(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    if (Number.isNaN(code)) {
      this.#isCut = !this.#isLast;
      this.isOpen = true;
      return false;
    }
    this.#at++;
    if (code === this.#delimiter) return true;
    if (code === CR) {
      if (this.#text.charCodeAt(this.#at) === LF) this.#at++;
      else if (this.#at === this.#text.length) this.#isCut = !this.#isLast;
    }
    if (code === LF || code === CR) return false;
    throw new UserError("broken-csv", `Row ${this.row} has text after a closing quote; a quote inside quotes must be doubled.`);
  }
}
