/** By what the timeline is chosen from; each is the attribute of a row and the word in the address. */
export const FILTERS = ["family", "group"] as const;
export type Filter = (typeof FILTERS)[number];
export type Choice = Readonly<Record<Filter, string>>;

const WORDS: Readonly<Record<Filter, string>> = { family: "kind", group: "group" };

/** Reads an address that anybody may have written: what no row has is left out. */
export function choiceOf(href: string, known: Readonly<Record<string, readonly string[]>>): Choice {
  const { searchParams } = new URL(href);
  const value = (filter: Filter) => {
    const written = searchParams.get(WORDS[filter]) ?? "";
    return known[filter]?.includes(written) ? written : "";
  };
  return { family: value("family"), group: value("group") };
}

/** The title of a timeline of which only this is shown: what was found of all is not what is found of some. */
export function chosenTitle(template: string, names: readonly string[], shown: number): string {
  return template.replace("{shown}", String(shown)).replace("{choice}", () => names.join(" · "));
}

/** The address that shows this choice. */
export function addressOfChoice(href: string, choice: Choice): string {
  const url = new URL(href);
  for (const filter of FILTERS) {
    if (choice[filter] === "") url.searchParams.delete(WORDS[filter]);
    else url.searchParams.set(WORDS[filter], choice[filter]);
  }
  return url.href;
}
