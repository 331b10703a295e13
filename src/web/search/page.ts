import type { SearchKind } from "../../model/search-file.ts";
import { element } from "../element.ts";
import { searchLabels } from "./labels.ts";
import { homeAddress, loadIndex } from "./load-index.ts";
import { addressOfSearch, searchStateOf, type SearchState } from "./page-state.ts";
import { resultParts } from "./result.ts";
import { search, type Hit } from "./search.ts";
import type { SearchIndex } from "./search-index.ts";
import { shownHit } from "./shown-hit.ts";

const STEP = 50;

/** The page that searches: results as links, what is asked in the address. */
export async function startSearchPage(mount: HTMLElement): Promise<void> {
  const words = searchLabels();
  const input = element("input", {
    type: "search",
    id: "search-everything",
    "aria-label": words.search,
    placeholder: words.placeholder,
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
  });
  const kinds = element("div", { class: "search-kinds", role: "group", "aria-label": words.filter });
  const status = element("p", { class: "told", role: "status" });
  const list = element("ol", { class: "search-results" });
  const rest = element("p", { class: "search-rest" });
  mount.append(element("div", { class: "search-bar" }, input), status, kinds, list, rest);
  let state = searchStateOf(location.href);
  input.value = state.query;
  if (state.query === "") input.focus();
  walkByKeys(mount, input, list);

  const index = await open(status);
  if (!index) return;
  const show = (most = STEP): void => {
    const found = findFor(index, state);
    status.replaceChildren(...told(state, found));
    kinds.replaceChildren(...kindButtons(found, state.kind, (kind) => change({ ...state, kind })));
    list.replaceChildren(...found.shown.slice(0, most).map((hit) => item(index, hit, state.query)));
    const left = found.shown.length - most;
    rest.replaceChildren(
      ...(left > 0 ? [moreButton(Math.min(left, STEP), () => show(most + STEP))] : []),
      ...registryLink(state.query),
    );
  };
  const change = (next: SearchState): void => {
    state = next;
    history.replaceState(history.state, "", addressOfSearch(location.href, state));
    show();
  };
  // What was typed while the index was loading counts.
  state = { ...state, query: input.value.trim() };
  input.addEventListener("input", () => change({ ...state, query: input.value.trim() }));
  addEventListener("popstate", () => {
    state = searchStateOf(location.href);
    input.value = state.query;
    show();
  });
  show();
}

/** Loads what there is to find; says so, and where it fails offers to try again. */
async function open(status: HTMLElement): Promise<SearchIndex | undefined> {
  const words = searchLabels();
  status.replaceChildren(element("span", { class: "waits" }, words.loading));
  const index = await loadIndex();
  if (index) return index;
  return new Promise((resolve) => {
    const again = element("button", { type: "button" }, words.again);
    again.addEventListener("click", () => resolve(open(status)));
    status.replaceChildren(words.failed, " ", again);
  });
}

interface FoundForPage {
  readonly all: readonly Hit[];
  readonly shown: readonly Hit[];
  readonly isNear: boolean;
  readonly perKind: ReadonlyMap<SearchKind, number>;
}

function findFor(index: SearchIndex, { query, kind }: SearchState): FoundForPage {
  const { hits, isNear } = search(index, query, index.count);
  // A page is no place for what the palette can do.
  const all = hits.filter(({ entry }) => !index.file.things[entry]?.address.startsWith("action:"));
  const perKind = new Map<SearchKind, number>();
  for (const { entry } of all) perKind.set(index.kind(entry), (perKind.get(index.kind(entry)) ?? 0) + 1);
  return { all, isNear, perKind, shown: kind === null ? all : all.filter(({ entry }) => index.kind(entry) === kind) };
}

function told({ query }: SearchState, { shown, isNear, all }: FoundForPage): (Node | string)[] {
  const words = searchLabels();
  if (query === "") return [element("span", { class: "hint" }, words.noneHint)];
  if (all.length === 0) return [words.none(query), " ", element("span", { class: "hint" }, words.noneHint)];
  return [isNear ? words.near(shown.length) : words.count(shown.length, shown.length)];
}

function kindButtons(
  { all, perKind }: FoundForPage,
  chosen: SearchKind | null,
  choose: (kind: SearchKind | null) => void,
): Node[] {
  const words = searchLabels();
  if (perKind.size < 2 && chosen === null) return [];
  const button = (kind: SearchKind | null, name: string, count: number) => {
    const made = element(
      "button",
      { type: "button", "aria-pressed": String(kind === chosen) },
      name,
      " ",
      element("span", { class: "meta" }, count.toLocaleString("en")),
    );
    made.addEventListener("click", () => choose(kind));
    return made;
  };
  const kinds = [...perKind].map(([kind, count]) => button(kind, words.kinds[kind], count));
  return [button(null, words.all, all.length), ...kinds];
}

function item(index: SearchIndex, hit: Hit, query: string): HTMLElement {
  const shown = shownHit(index, hit, query);
  return element("li", {}, element("a", { href: new URL(shown.address, homeAddress()).href }, ...resultParts(shown)));
}

function moreButton(count: number, more: () => void): Node {
  const button = element("button", { type: "button" }, searchLabels().more(count));
  button.addEventListener("click", more);
  return button;
}

function registryLink(query: string): (Node | string)[] {
  if (query === "") return [];
  const url = new URL("registry/", homeAddress());
  url.searchParams.set("q", query);
  return [" ", element("a", { href: url.href }, searchLabels().registry(query))];
}

/** Arrows go from the field into the results and through them; Escape comes back. */
function walkByKeys(mount: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  mount.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && document.activeElement !== input) return;
    const to = placeAfter(event.key, at, links.length);
    if (to === undefined || event.isComposing) return;
    event.preventDefault();
    (to === -1 ? input : links[to])?.focus();
  });
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (at === -1) return undefined;
  if (key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key === "Escape" ? -1 : undefined;
}
