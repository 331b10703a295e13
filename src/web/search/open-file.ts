import type { SearchFile, SearchThing } from "../../model/search-file.ts";
import type { Question } from "./protocol.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";

/** Fetches and unpacks what search looks in; undefined where it cannot be had, or is of another version. */
export async function openFile({
  file,
  language,
  actions,
}: Extract<Question, { kind: "open" }>): Promise<SearchIndex | undefined> {
  const response = await fetch(file).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response?.ok) return undefined;
  const loaded = (await response.json().catch((error: unknown) => {
    // Some other page came in its place.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  })) as SearchFile | undefined;
  return loaded?.version === 1 ? openIndex(withActions(loaded, language, actions), language) : undefined;
}

/** Actions are found like pages, by pinyin too. Last, because companies name their groups by number. */
export function withActions(file: SearchFile, language: string, actions: Readonly<Record<string, string>>): SearchFile {
  const things = Object.entries(actions).map(([action, name]): SearchThing => ({
    kind: "page",
    address: `action:${action}`,
    name: { [language]: name },
    also: [action],
  }));
  return { ...file, things: [...file.things, ...things] };
}
