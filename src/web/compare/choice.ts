/** Most groups that fit beside each other. */
export const MOST = 6;

/** Groups that an address asks for, in its order: known ones alone, each once, at most as many as fit. */
export function chosenIn(href: string, known: ReadonlySet<string>): string[] {
  const asked = (new URL(href).searchParams.get("with") ?? "").split(",");
  return [...new Set(asked)].filter((id) => known.has(id)).slice(0, MOST);
}

/** The address that asks for these, everything else in it kept. */
export function addressWith(href: string, chosen: readonly string[]): string {
  const url = new URL(href);
  if (chosen.length === 0) url.searchParams.delete("with");
  else url.searchParams.set("with", chosen.join(","));
  // A comma says nothing else in a query, and reads better than %2C.
  return url.href.replaceAll("%2C", ",");
}
