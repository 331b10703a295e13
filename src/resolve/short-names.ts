import { memo } from "../model/memo.ts";
import { matchKey, parseName } from "../text/names/remembered.ts";
import type { NameLink } from "./join-names.ts";

/** Filers by the short names that they could go by: their brand, and their brand and trade. */
class ShortNames {
  readonly #filers = new Map<string, Set<string>>();

  constructor(filers: Iterable<string>) {
    for (const filer of filers) {
      const { brand, trade } = parseName(filer);
      for (const key of new Set([matchKey(brand), matchKey(brand + trade)])) {
        if (key !== "") this.#filers.set(key, (this.#filers.get(key) ?? new Set()).add(filer));
      }
    }
  }

  /** A name and the one other filer that could go by this short name; nothing where several could. */
  link(left: string, short: string): NameLink[] {
    const [right, ...others] = [...(this.#filers.get(matchKey(short)) ?? [])].filter((filer) => filer !== left);
    return right === undefined || others.length > 0 ? [] : [{ left, right }];
  }
}

/** Made once of a list, of which nothing is changed afterwards. */
export const shortNamesOf = memo((filers: readonly string[]) => new ShortNames(filers));

/** Filers whose name lacks its legal form, each with the one other that it may be cut from. */
export function namesCutShort(filers: readonly string[]): NameLink[] {
  const known = shortNamesOf(filers);
  return filers.flatMap((name) => {
    const { brand, trade, form } = parseName(name);
    return form === "" ? known.link(name, brand + trade) : [];
  });
}
