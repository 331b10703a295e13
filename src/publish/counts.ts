import type { RowsQuery } from "../model/observations.ts";
import type { ShownCount } from "./numbers.ts";
import { querySlug } from "./slugs.ts";
import type { Count } from "./site.ts";

/** Counts while pages are planned, and remembers each question, so that every number shown gets its page of rows. */
export class Counts {
  readonly #count: (query: RowsQuery) => number;
  readonly #places: ReadonlyMap<string, string>;
  readonly #asked = new Map<string, Count>();

  constructor(count: (query: RowsQuery) => number, places: ReadonlyMap<string, string>) {
    this.#count = count;
    this.#places = places;
  }

  /** The same for the next plan, for which nothing was asked yet. */
  begin(): this {
    this.#asked.clear();
    return this;
  }

  count(query: RowsQuery): ShownCount {
    const slug = querySlug(query, this.#places);
    const known = this.#asked.get(slug);
    return known ? { value: known.value, slug } : this.#remember(slug, { value: this.#count(query), query });
  }

  /** A number counted elsewhere; its page checks it against its rows. */
  show(count: Count): ShownCount {
    return this.#remember(querySlug(count.query, this.#places), count);
  }

  asked(): Iterable<readonly [string, Count]> {
    return this.#asked;
  }

  #remember(slug: string, count: Count): ShownCount {
    this.#asked.set(slug, count);
    return { value: count.value, slug };
  }
}
