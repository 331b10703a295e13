/** Most that fit beside each other, and fewest that make a comparison. */
export const MOST = 6;
export const LEAST = 2;

/** How many letters of a slug tell on which page one stands, by kind. */
export type Parts = ReadonlyMap<string, number>;

/** What an address asks for, and what of it cannot be shown. */
export interface Choice {
  /** Keys in the order of the address, each once: "groups/baidu". */
  readonly chosen: readonly string[];
  /** Named more than once. */
  readonly twice: readonly string[];
  /** As written: what can be the key of nothing. */
  readonly unknown: readonly string[];
  /** More than fit. */
  readonly left: readonly string[];
}

/** "groups:1000 places:0" */
export function partsIn(text: string): Parts {
  return new Map(
    text.split(" ").flatMap((part) => {
      const [kind = "", letters = ""] = part.split(":");
      return kind === "" ? [] : [[kind, Number(letters)] as const];
    }),
  );
}

const KEY = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 140;
/** A name alone is that of a group. */
const GROUPS = "groups";

/** Reads an address that anybody may have written. `mayBe` says whether there can be anything by a key. */
export function choiceIn(href: string, mayBe: (key: string) => boolean): Choice {
  const { searchParams } = new URL(href);
  // Addresses once said `with`, of groups alone.
  const asked = ["e", "with"].flatMap((name) => searchParams.getAll(name)).flatMap((text) => text.split(","));
  const keys: string[] = [];
  const twice = new Set<string>();
  const unknown = new Set<string>();
  for (const text of asked.map((one) => one.trim()).filter((one) => one !== "")) {
    const bare = text.replace(/^\/|\/$/g, "");
    const key = bare.includes("/") ? bare : `${GROUPS}/${bare}`;
    if (key.length > LONGEST || !KEY.test(key) || !mayBe(key)) unknown.add(text);
    else if (keys.includes(key)) twice.add(key);
    else keys.push(key);
  }
  return { chosen: keys.slice(0, MOST), twice: [...twice], unknown: [...unknown], left: keys.slice(MOST) };
}

/** The address that asks for these, everything else in it kept. */
export function addressWith(href: string, chosen: readonly string[]): string {
  const url = new URL(href);
  url.searchParams.delete("with");
  if (chosen.length === 0) url.searchParams.delete("e");
  else url.searchParams.set("e", chosen.join(","));
  // A comma and a slash say nothing else in a query, and read better than %2C and %2F.
  return url.href.replaceAll("%2C", ",").replaceAll("%2F", "/");
}

export const kindOf = (key: string): string => key.split("/")[0] ?? "";

/** Address, within the folder of comparisons, of the page on which one stands. */
export function partOf(key: string, parts: Parts): string {
  const [kind = "", slug = ""] = key.split("/");
  const part = slug.slice(0, parts.get(kind) ?? 0);
  return `${kind}/${part === "" ? "" : `${part}/`}`;
}
