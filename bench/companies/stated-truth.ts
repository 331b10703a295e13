import type { LoadedSite } from "../../src/build/site-data.ts";
import type { KnownEntities } from "./known-entities.ts";

type Found = "joined" | "asked" | "not found";

/** Every row whose remark states an earlier filer: joined, asked about, or neither. */
export function statedChanges({ filings }: LoadedSite, known: KnownEntities): Record<string, number> {
  const found = filings.flatMap(({ renamedFrom, repairedFiler }) =>
    renamedFrom === null ? [] : [foundOf(known, renamedFrom, repairedFiler)],
  );
  return tally(found);
}

/** District and subject inside the number of an algorithm: 12 digits, which are one company's. No rule looks at them. */
const KEY = /^网信算备(?<key>\d{12})/u;

/** Of every key under which rows give two names: whether these are joined, asked about, or neither. */
export function keysWithTwoNames({ filings }: LoadedSite, known: KnownEntities) {
  const names = new Map<string, Set<string>>();
  for (const { number, repairedFiler } of filings) {
    const key = KEY.exec(number)?.groups?.["key"];
    if (key !== undefined) names.set(key, (names.get(key) ?? new Set()).add(repairedFiler));
  }
  const several = [...names.values()].filter(({ size }) => size > 1).map((set) => [...set]);
  const found = several.map(([first = "", ...others]) => {
    const all = new Set(others.map((other) => foundOf(known, first, other)));
    return (["not found", "asked"] as const).find((one) => all.has(one)) ?? "joined";
  });
  const differing = several.filter((_, at) => found[at] !== "joined").map((set) => set.join(" / "));
  return { ...tally(found), differing };
}

function foundOf(known: KnownEntities, left: string, right: string): Found {
  if (known.idOf(left) === known.idOf(right)) return "joined";
  return known.isAsked("company", left, right) ? "asked" : "not found";
}

function tally(found: readonly Found[]): Record<string, number> {
  const count = (one: Found) => found.filter((other) => other === one).length;
  return { size: found.length, joined: count("joined"), asked: count("asked"), missing: count("not found") };
}
