import { matchKey } from "../../src/text/names/match-key.ts";
import { parseName } from "../../src/text/names/parse-name.ts";
import { EditIndex } from "../../src/text/similarity/edit-index.ts";
import { TermIndex } from "../../src/text/similarity/term-index.ts";
import type { Candidate } from "./draw.ts";
import { hashOf } from "./draw.ts";
import type { Facts, NamedFact } from "./named-facts.ts";

export interface Pair {
  readonly left: string;
  readonly right: string;
}

type Pairs = Candidate<Pair>[];

export function pairOf(a: string, b: string, theme = ""): Candidate<Pair> {
  const [left, right] = a < b ? [a, b] : [b, a];
  return { value: { left, right }, id: [left, right], theme };
}

/** The older name stands on the left. */
export function renamed({ renames }: Facts): Pairs {
  const known = new Set<string>();
  return renames.flatMap(({ before, after }) => {
    const id = [before, after];
    const key = JSON.stringify(id);
    if (before === after || known.has(key)) return [];
    known.add(key);
    return [{ value: { left: before, right: after }, id, theme: "" }];
  });
}

/** Names that differ only in width, brackets, script or spaces. */
export function spelledOtherwise({ named }: Facts): Pairs {
  return withinGroups([...named.keys()], (name) => [matchKey(name)]);
}

export function sameBrand({ named }: Facts, isPlaceSame: boolean): Pairs {
  const parts = new Map([...named.keys()].map((name) => [name, parseName(name)]));
  const place = (name: string) => parts.get(name)?.place.replace(/[省市区县]$/u, "") ?? "";
  const pairs = withinGroups([...named.keys()], (name) => [matchKey(parts.get(name)?.brand ?? "")]);
  return pairs.filter(({ value: { left, right } }) => (place(left) === place(right)) === isPlaceSame);
}

export function sameProduct({ named }: Facts): Pairs {
  const products = (name: string) => (named.get(name)?.products ?? []).map(matchKey).filter((key) => [...key].length > 1);
  return withinGroups([...named.keys()], products);
}

/** So many edits apart (one or two), among the nearest five of a name; of short names only one, as all are two edits apart. */
export function nearByEdits({ named }: Facts): (edits: number) => Pairs {
  const names = [...named.keys()];
  const keys = names.map(matchKey);
  const index = new EditIndex(keys);
  const near = keys.map((key) => index.nearest(key, 6, Math.min(2, Math.floor([...key].length / 4))));
  return (edits) =>
    once(
      near.flatMap((matches, at) =>
        matches
          .filter((match) => match.edits === edits)
          .map((match) => pairOf(names[at] as string, names[match.index] as string)),
      ),
    );
}

/** Each name and those of its nearest five whose cosine similarity of character pairs is in the band. */
export function nearByPairs({ named }: Facts): (from: number, to: number) => Pairs {
  const names = [...named.keys()];
  const keys = names.map(matchKey);
  const index = new TermIndex(keys);
  const near = keys.map((key, at) => index.nearest(key, 6).filter((match) => keys[match.index] !== keys[at]));
  return (from, to) =>
    once(
      near.flatMap((matches, at) =>
        matches
          .filter(({ similarity }) => similarity >= from && similarity < to)
          .map((match) => pairOf(names[at] as string, names[match.index] as string)),
      ),
    );
}

/** A name of the statements, and the names that hold it or its brand. */
export function ofStatements({ named }: Facts): Pairs {
  const names = [...named.values()];
  const keys = names.map(({ name }) => matchKey(name));
  const pairs = names.filter(isOfStatements).flatMap(({ name }) => {
    const brand = matchKey(parseName(name).brand || name);
    if ([...brand].length < 2) return [];
    return names
      .filter((other, at) => other.name !== name && (keys[at] as string).includes(brand))
      .map((other) => pairOf(name, other.name, name));
  });
  return once(pairs);
}

function isOfStatements({ rows, isFiler }: NamedFact): boolean {
  return !isFiler && rows.some((row) => !row.includes(":"));
}

/** Each name with another one, which its hash chooses. */
export function byChance({ named }: Facts): Pairs {
  const names = [...named.keys()];
  const pairs = names.map((name) => {
    const other = names[Number.parseInt(hashOf("other", [name]).slice(0, 8), 16) % names.length] as string;
    return pairOf(name, other);
  });
  return once(pairs.filter(({ value }) => value.left !== value.right));
}

/** All pairs of names that share a key; the key is their theme. */
function withinGroups(names: readonly string[], keysOf: (name: string) => readonly string[]): Pairs {
  const groups = new Map<string, Set<string>>();
  for (const name of names) {
    for (const key of keysOf(name)) if (key) groups.set(key, (groups.get(key) ?? new Set()).add(name));
  }
  const pairs = [...groups].flatMap(([key, members]) => {
    const all = [...members];
    return all.flatMap((name, at) => all.slice(at + 1).map((other) => pairOf(name, other, key)));
  });
  return once(pairs);
}

function once(pairs: Pairs): Pairs {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair.id), pair])).values()];
}
