import type { SearchFile, SearchThing } from "../../model/search-file.ts";
import { pageLanguage } from "../labels.ts";
import { ACTIONS, searchLabels } from "./labels.ts";
import { prepareSounds } from "./sounded.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";

let loaded: Promise<SearchIndex | undefined> | undefined;

/** What search looks in, loaded once; undefined where it cannot be had, and the next call tries again. */
export function loadIndex(): Promise<SearchIndex | undefined> {
  loaded ??= load().then((file) => file && openIndex(withActions(file), pageLanguage()));
  return forgotten(loaded);
}

/** Pinyin of all names is spelled out once the first answer stands, so that no query waits for it. Milliseconds. */
const SOON = 400;

/** A failure is forgotten, so that the next try loads again. */
async function forgotten(loading: Promise<SearchIndex | undefined>): Promise<SearchIndex | undefined> {
  const index = await loading;
  if (index) setTimeout(() => prepareSounds(index), SOON);
  else loaded = undefined;
  return index;
}

async function load(): Promise<SearchFile | undefined> {
  const response = await fetch(new URL("search.json", siteRoot())).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
  if (!response?.ok) return undefined;
  const file = (await response.json().catch((error: unknown) => {
    // Some other page came in its place.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  })) as SearchFile | undefined;
  return file?.version === 1 ? file : undefined;
}

/** Actions are found like pages, by pinyin too. Last, because companies name their groups by number. */
function withActions(file: SearchFile): SearchFile {
  const { actions } = searchLabels();
  const things = ACTIONS.map((action): SearchThing => ({
    kind: "page",
    address: `action:${action}`,
    name: { [pageLanguage()]: actions[action] },
    also: [action],
  }));
  return { ...file, things: [...file.things, ...things] };
}

/** Folder of the site: the script of every page comes from its assets. */
function siteRoot(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src$="assets/app.js"]');
  return new URL("../", script?.src ?? location.href).href;
}

/** Home page of the language that the page is in. */
export const homeAddress = (): string => new URL(document.body.dataset["home"] ?? "./", location.href).href;
