import type { SearchKind } from "../../model/search-file.ts";
import { element } from "../element.ts";
import { labels } from "../labels.ts";
import { searchLabels } from "./labels.ts";
import { addressOfSearch, searchStateOf, type SearchState } from "./page-state.ts";
import type { Listed } from "./protocol.ts";
import { resultParts } from "./result.ts";
import { openSeeker, type Seeker } from "./seeker.ts";
import type { ShownHit } from "./shown-hit.ts";
import { homeAddress } from "./site-addresses.ts";
import { walkByKeys } from "./walk.ts";

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
  const like = element("section", { class: "search-like" });
  const rest = element("p", { class: "search-rest" });
  mount.append(element("div", { class: "search-bar" }, input), status, kinds, list, like, rest);
  let state = searchStateOf(location.href);
  input.value = state.query;
  if (state.query === "") input.focus();
  walkByKeys(mount, input, mount);

  const seeker = await open(status);
  const show = async (most = STEP): Promise<void> => {
    const { query, kind, withAlike } = state;
    const found = await seeker.ask({ kind: "list", query, only: kind, withAlike, most });
    if (!found) return;
    status.replaceChildren(...told(query, found));
    kinds.replaceChildren(...kindButtons(found, kind, (chosen) => change({ ...state, kind: chosen })));
    list.replaceChildren(...found.hits.slice(0, found.count).map(item));
    like.replaceChildren(...likeParts(found, withAlike, () => change({ ...state, withAlike: true })));
    const left = found.count + (withAlike ? found.alike : 0) - most;
    rest.replaceChildren(
      ...(left > 0 ? [moreButton(Math.min(left, STEP), () => void show(most + STEP))] : []),
      ...registryLink(query),
    );
  };
  const change = (next: SearchState): void => {
    state = next;
    history.replaceState(history.state, "", addressOfSearch(location.href, state));
    void show();
  };
  // What was typed while the index was loading counts.
  state = { ...state, query: input.value.trim() };
  input.addEventListener("input", () => change({ ...state, query: input.value.trim(), withAlike: false }));
  addEventListener("popstate", () => {
    state = searchStateOf(location.href);
    input.value = state.query;
    void show();
  });
  void show();
}

/** Loads what there is to find; says so, and where it fails offers to try again until it is there. */
async function open(status: HTMLElement): Promise<Seeker> {
  const words = searchLabels();
  status.replaceChildren(element("span", { class: "waits" }, words.loading));
  const seeker = await openSeeker();
  if (seeker) return seeker;
  return new Promise((resolve) => {
    const again = element("button", { type: "button" }, labels().again);
    again.addEventListener("click", () => resolve(open(status)));
    status.replaceChildren(words.failed, " ", again);
  });
}

/** What is only like the query, under a head of its own; else how to have it listed. */
function likeParts({ hits, count, alike }: Listed, withAlike: boolean, list: () => void): Node[] {
  const words = searchLabels();
  if (alike === 0) return [];
  if (withAlike) {
    const own = hits.slice(count);
    return own.length === 0
      ? []
      : [element("h2", {}, words.alikeHead), element("ol", { class: "search-results" }, ...own.map(item))];
  }
  const button = element("button", { type: "button" }, words.showAlike(alike));
  button.addEventListener("click", list);
  return [button];
}

const sumOf = ({ perKind }: Listed): number => perKind.reduce((sum, [, count]) => sum + count, 0);

function told(query: string, found: Listed): (Node | string)[] {
  const words = searchLabels();
  if (query === "") return [element("span", { class: "hint" }, words.noneHint)];
  if (sumOf(found) === 0) return [words.none(query), " ", element("span", { class: "hint" }, words.noneHint)];
  return [found.isNear ? words.near(found.count) : words.count(found.count, found.count)];
}

function kindButtons(found: Listed, chosen: SearchKind | null, choose: (kind: SearchKind | null) => void): Node[] {
  const words = searchLabels();
  const { perKind } = found;
  if (perKind.length < 2 && chosen === null) return [];
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
  const kinds = perKind.map(([kind, count]) => button(kind, words.kinds[kind], count));
  return [button(null, words.all, sumOf(found)), ...kinds];
}

function item(hit: ShownHit): HTMLElement {
  return element("li", {}, element("a", { href: new URL(hit.address, homeAddress()).href }, ...resultParts(hit)));
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
