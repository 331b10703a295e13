import type { SearchKind } from "../../model/search-file.ts";
import type { Found, Listed } from "./protocol.ts";
import { search, type Hit } from "./search.ts";
import type { SearchedNames, SearchIndex } from "./search-index.ts";
import { shownHit, type ShownHit } from "./shown-hit.ts";

/** With nothing typed: the pages, then all that can be done. `most` is of pages. */
export function startHits(index: SearchIndex, most: number): ShownHit[] {
  const { things } = index.file;
  const pages = things.flatMap(({ kind }, entry) => (kind === "page" ? [entry] : []));
  const leads = pages.filter((entry) => !isAction(index, entry)).slice(0, most);
  return [...leads, ...pages.filter((entry) => isAction(index, entry))].map((entry) =>
    shownHit(index, { entry, score: 0, text: -1 }, ""),
  );
}

/** Everything that is found, actions too. */
export function findHits(index: SearchIndex, query: string, most: number): Found {
  const { hits, count, sure, isNear } = search(index, query, most);
  return { hits: shownHits(index, hits.slice(0, sure), query), count: sure, alike: count - sure, isNear };
}

export interface ListOptions {
  readonly only: SearchKind | null;
  /** Also what is only like what was asked for. */
  readonly withAlike: boolean;
  readonly most: number;
}

/** What the page of search lists: a page is no place for what the palette can do. */
export function listHits(index: SearchIndex, query: string, { only, withAlike, most }: ListOptions): Listed {
  const { hits, sure, isNear } = search(index, query, index.count);
  const isListed = ({ entry }: Hit): boolean => !isAction(index, entry) && (only === null || index.kind(entry) === only);
  const own = hits.slice(0, sure).filter(isListed);
  const alike = hits.slice(sure).filter(isListed);
  const all = (withAlike ? hits : hits.slice(0, sure)).filter(({ entry }) => !isAction(index, entry));
  const perKind = new Map<SearchKind, number>();
  for (const { entry } of all) perKind.set(index.kind(entry), (perKind.get(index.kind(entry)) ?? 0) + 1);
  const listed = withAlike ? [...own, ...alike] : own;
  const shown = shownHits(index, listed.slice(0, most), query);
  return { hits: shown, count: own.length, alike: alike.length, isNear, perKind: [...perKind] };
}

/** What has pages in folders. */
export interface PickOptions {
  readonly folders: readonly string[];
  readonly most: number;
}

/** Kinds whose pages stand in folders of their own; of thousands of filings none need be looked at. */
const PICKED: ReadonlySet<SearchKind> = new Set(["group", "company", "app", "investor", "place"]);

/** The best of what has a page of its own in one of these folders, each page once; what is only like it where there is nothing else. */
export function pickHits(index: SearchIndex, query: string, { folders, most }: PickOptions): ShownHit[] {
  const picked = new Map<string, ShownHit>();
  const { hits, sure } = search(index, query, index.count);
  for (const [at, hit] of hits.entries()) {
    if (at >= sure && picked.size > 0) break;
    if (!PICKED.has(index.kind(hit.entry))) continue;
    const shown = shownHit(index, hit, query);
    const [folder = "", , end] = shown.address.split("/");
    if (end === "" && folders.includes(folder) && !picked.has(shown.address)) picked.set(shown.address, shown);
    if (picked.size === most) break;
  }
  return [...picked.values()];
}

/** Entries of a page's own names, the best first. */
export function namesAmong(names: SearchedNames, query: string, most: number): number[] {
  const { hits, sure } = search(names, query, most);
  return hits.slice(0, sure).map(({ entry }) => entry);
}

const shownHits = (index: SearchIndex, hits: readonly Hit[], query: string): ShownHit[] =>
  hits.map((hit) => shownHit(index, hit, query));

const isAction = (index: SearchIndex, entry: number): boolean => index.file.things[entry]?.address.startsWith("action:") ?? false;
