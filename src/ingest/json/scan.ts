import { UserError } from "../../model/issues.ts";
import { checkWidth } from "../document-row.ts";

/** Objects and lists in each other. */
export const MAX_NESTING = 512;

/** A value as a cell: strings as they are, numbers by their own digits, null as "", objects and lists as they are written. */
export interface JsonCell {
  /** Under which name it stands; "" in a list. */
  readonly key: string;
  readonly text: string;
}

/** One item of a list: the values of an object or a list, or the one value that it is. */
export interface JsonItem {
  readonly kind: "object" | "list" | "value";
  readonly cells: readonly JsonCell[];
}

export function checkNesting(depth: number): void {
  if (depth > MAX_NESTING) throw new UserError("too-large", `Objects and lists nest deeper than ${MAX_NESTING}.`);
}

const [SPACE, QUOTE, BACKSLASH] = [0x20, 0x22, 0x5c];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Steps through a JSON text (RFC 8259), every character of it checked. The engine's own parser is not used, as it gives numbers for
 * digits (of a 22-digit number it keeps 17), moves names that look like numbers to the front, and drops a name that comes twice.
 */
export class JsonScan {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skipSpace();
  }

  /** What stands next, after white space; "" at the end. */
  get next(): string {
    return this.#text[this.#at] ?? "";
  }

  /** The text is over; anything more is an error. */
  end(): void {
    if (this.#at < this.#text.length) throw this.broken("more text follows the value");
  }

  /** Steps into an object and yields its names, each before its value, which the caller must step over. */
  *names(): Generator<string> {
    if (this.#opens("{", "}")) {
      do yield this.#name();
      while (this.#goesOn("}"));
    }
  }

  /** Steps into a list and yields before each item, which the caller must step over. */
  *items(): Generator<void> {
    if (this.#opens("[", "]")) {
      do yield;
      while (this.#goesOn("]"));
    }
  }

  // Hot from here on: no generators, as a list may have millions of items.

  /** Steps over an item of a list and gives its values. */
  item(depth: number): JsonItem {
    const cells: JsonCell[] = [];
    if (this.next === "{") {
      if (this.#opens("{", "}")) {
        do checkWidth(cells.push({ key: this.#name(), text: this.value(depth + 1) }));
        while (this.#goesOn("}"));
      }
      return { kind: "object", cells };
    }
    if (this.next === "[") {
      if (this.#opens("[", "]")) {
        do checkWidth(cells.push({ key: "", text: this.value(depth + 1) }));
        while (this.#goesOn("]"));
      }
      return { kind: "list", cells };
    }
    return { kind: "value", cells: [{ key: "", text: this.value(depth) }] };
  }

  /** Steps over a value of any kind and gives it as a cell's text. */
  value(depth: number): string {
    const start = this.#at;
    const { next } = this;
    if (next === '"') {
      const text = this.#string();
      this.#skipSpace();
      return text;
    }
    if (next !== "{" && next !== "[") return this.#word();
    checkNesting(depth);
    const close = next === "{" ? "}" : "]";
    if (this.#opens(next, close)) {
      do {
        if (close === "}") this.#name();
        this.value(depth + 1);
      } while (this.#goesOn(close));
    }
    return this.#text.slice(start, this.#at).trimEnd();
  }

  broken(what: string): UserError {
    return new UserError("broken-json", `The JSON is cut short or damaged: ${what} (character ${this.#at + 1}).`);
  }

  #word(): string {
    const pattern = /[-\d]/.test(this.next) ? NUMBER : WORD;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.broken(this.next === "" ? "a value is missing" : `"${this.next}" begins no value`);
    this.#at += found.length;
    this.#skipSpace();
    return found === "null" ? "" : found;
  }

  #string(): string {
    const text = this.#text;
    const start = this.#at;
    if (text.charCodeAt(start) !== QUOTE) throw this.broken("a name in quotes is missing");
    let at = start + 1;
    let isPlain = true;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(++at)) {
      if (Number.isNaN(code)) throw this.broken("a quote is never closed");
      if (code < SPACE) throw this.broken("a line end or control character stands in a string");
      if (code !== BACKSLASH) continue;
      isPlain = false;
      at++;
    }
    if (isPlain) this.#at = at + 1;
    return isPlain ? text.slice(start + 1, at) : this.#unescaped(start, at + 1);
  }

  #unescaped(start: number, end: number): string {
    try {
      const text = JSON.parse(this.#text.slice(start, end)) as string;
      this.#at = end;
      return text;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw this.broken("a backslash stands before a character that needs none");
    }
  }

  /** Steps into an object or list; false where it ends at once. */
  #opens(open: string, close: string): boolean {
    this.#take(open);
    return !this.#isTaken(close);
  }

  /** Steps over what stands after a value: true where another one follows. */
  #goesOn(close: string): boolean {
    if (this.#isTaken(",")) return true;
    this.#take(close);
    return false;
  }

  #name(): string {
    const name = this.#string();
    this.#skipSpace();
    this.#take(":");
    return name;
  }

  #take(sign: string): void {
    if (!this.#isTaken(sign)) throw this.broken(`"${sign}" is missing`);
  }

  #isTaken(sign: string): boolean {
    if (this.next !== sign) return false;
    this.#at++;
    this.#skipSpace();
    return true;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at++;
    }
  }
}
