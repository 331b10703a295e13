/** What an address says of the size of the dots. */
export interface SizeChoice {
  readonly id: string;
  /** What it names and is no measure, cut where it is long; null where there is no such thing. */
  readonly unknown: string | null;
}

const LONGEST = 40;

/** The measure that an address names, else the first. */
export function sizeIn(href: string, ids: readonly string[]): SizeChoice {
  const [first = ""] = ids;
  const asked = new URL(href).searchParams.get("size") ?? "";
  if (asked === "") return { id: first, unknown: null };
  if (ids.includes(asked)) return { id: asked, unknown: null };
  return { id: first, unknown: asked.length > LONGEST ? `${asked.slice(0, LONGEST)}…` : asked };
}

/** The address that names this measure; the first needs no name. */
export function addressOfSize(href: string, id: string, ids: readonly string[]): string {
  const url = new URL(href);
  if (id === ids[0]) url.searchParams.delete("size");
  else url.searchParams.set("size", id);
  return url.href;
}
