import type { Span } from "../../text/code-points.ts";

/** A stretch of a text that was put together, and where it comes from. Positions are UTF-16 code units; stretches follow one another. */
export interface Origin<Place> {
  readonly at: number;
  readonly place: Place;
}

/** A text put together from pieces that remember their places. */
export class OriginText<Place> {
  #pieces: string[] = [];
  #text: string | undefined;
  #points: PointIndex | undefined;
  readonly #origins: Origin<Place>[] = [];
  length = 0;
  /** The last character; "" at the beginning. */
  last = "";

  add(piece: string, place: Place): void {
    if (piece === "") return;
    this.#origins.push({ at: this.length, place });
    this.#put(piece);
  }

  /** Adds what has the place of the piece before. */
  more(piece: string): void {
    if (piece !== "") this.#put(piece);
  }

  text(): string {
    this.#text ??= this.#pieces.join("");
    this.#pieces = [];
    return this.#text;
  }

  /** The pieces in which a span of the text, in code points, begins and ends, and how far into them. */
  find({ start, end }: Span): { first: Found<Place>; last: Found<Place> } | undefined {
    this.#points ??= new PointIndex(this.text());
    const from = this.#points.unitOf(start);
    const [first, last] = [this.#at(from), this.#at(Math.max(from, this.#points.unitOf(end) - 1))];
    return first && last && { first, last };
  }

  #put(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
    this.last = piece.at(-1) ?? "";
  }

  #at(unit: number): Found<Place> | undefined {
    let [low, high] = [0, this.#origins.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#origins[middle]?.at ?? 0) <= unit) low = middle;
      else high = middle;
    }
    const origin = this.#origins[low];
    return origin && { place: origin.place, into: Math.max(0, unit - origin.at) };
  }
}

export interface Found<Place> {
  readonly place: Place;
  /** Code units from the beginning of the piece. */
  readonly into: number;
}

const STEP = 1024;

/** The way between code points and UTF-16 code units of one text. */
export class PointIndex {
  readonly #text: string;
  /** The code unit of every 1,024th code point, and the number of code points. */
  readonly #units: number[] = [];
  readonly #count: number;

  constructor(text: string) {
    this.#text = text;
    let points = 0;
    for (let unit = 0; unit < text.length; unit += isPair(text, unit) ? 2 : 1) {
      if (points % STEP === 0) this.#units.push(unit);
      points++;
    }
    this.#count = points;
  }

  unitOf(point: number): number {
    if (point >= this.#count) return this.#text.length;
    let unit = this.#units[Math.floor(point / STEP)] ?? 0;
    for (let left = point % STEP; left > 0; left--) unit += isPair(this.#text, unit) ? 2 : 1;
    return unit;
  }

  pointOf(unit: number): number {
    let [low, high] = [0, this.#units.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#units[middle] ?? 0) <= unit) low = middle;
      else high = middle;
    }
    let point = low * STEP;
    for (let at = this.#units[low] ?? 0; at < Math.min(unit, this.#text.length); point++) at += isPair(this.#text, at) ? 2 : 1;
    return point;
  }
}

function isPair(text: string, unit: number): boolean {
  const [first, second] = [text.charCodeAt(unit), text.charCodeAt(unit + 1)];
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}
