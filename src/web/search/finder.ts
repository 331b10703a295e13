import { element } from "../element.ts";
import { labels } from "../labels.ts";
import { act } from "./act.ts";
import { searchLabels } from "./labels.ts";
import { resultParts } from "./result.ts";
import { openSeeker, type Seeker } from "./seeker.ts";
import type { ShownHit } from "./shown-hit.ts";
import { homeAddress } from "./site-addresses.ts";

/** So many options are more than one looks through; the page shows the rest. */
const MOST = 24;
const OPTION = "finder-option-";

let opened: HTMLDialogElement | undefined;

/** Search and palette in one: a combobox whose options are pages, actions and whatever is found. `typed` is what is asked at first. */
export function openFinder(typed = ""): void {
  if (opened?.open) return;
  const words = searchLabels();
  const parts = buildDialog();
  const { dialog, input, list, status, page } = parts;
  opened = dialog;
  input.value = typed;
  let seeker: Seeker | undefined;
  // The answer to what is in the field now.
  let answered: Promise<void> = Promise.resolve();
  let options: readonly string[] = [];
  let active = -1;

  const choose = (at: number): void => {
    active = at;
    for (const [place, row] of [...list.children].entries()) row.setAttribute("aria-selected", String(place === at));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", OPTION + at);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const show = (): void => {
    const query = input.value.trim();
    page.href = pageAddress(query);
    if (seeker) answered = showFor(seeker, query);
  };
  const showFor = async (asked: Seeker, query: string): Promise<void> => {
    const found = await (query === "" ? startHits(asked) : foundHits(asked, query));
    if (!found) return;
    options = [...found.hits.map(({ address }) => address), ...(query === "" ? [] : [registryAddress(query)])];
    list.replaceChildren(...found.hits.map((hit, at) => option(at, resultParts(hit))));
    if (query !== "") list.append(option(found.hits.length, [element("span", { class: "kind" }), words.registry(query)]));
    status.replaceChildren(...(query !== "" && found.hits.length === 0 ? nothing(query) : [found.told]));
    choose(found.hits.length > 0 ? 0 : -1);
  };
  /** A key that is pressed before the answer is there is meant for the answer. */
  const whenAnswered = async (then: () => void): Promise<void> => {
    for (let last; last !== answered;) await (last = answered);
    if (dialog.open) then();
  };
  const take = (at: number, inNewTab: boolean): void => {
    const address = options[at];
    if (address === undefined) return;
    dialog.close();
    act(address, inNewTab);
  };
  const start = async (): Promise<void> => {
    status.replaceChildren(element("span", { class: "waits" }, words.loading));
    seeker = await openSeeker();
    if (seeker) return show();
    const again = element("button", { type: "button" }, labels().again);
    again.addEventListener("click", () => void start());
    status.replaceChildren(words.failed, " ", again, " ", element("a", { href: pageAddress("") }, words.lists));
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.isComposing || (key !== "Enter" && moved(key, active, options.length) === undefined)) return;
    event.preventDefault();
    const inNewTab = event.metaKey || event.ctrlKey;
    void whenAnswered(() => (key === "Enter" ? take(active, inNewTab) : choose(moved(key, active, options.length) ?? -1)));
  });
  list.addEventListener("click", (event) => {
    const row = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (row) take([...list.children].indexOf(row), event.metaKey || event.ctrlKey);
  });
  document.body.append(dialog);
  dialog.showModal();
  void start();
}

/** Where an arrow leads; past either end it comes round. Home and End are of the list while it has options. */
function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return (active <= 0 ? count : active) - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

interface Shown {
  readonly hits: readonly ShownHit[];
  readonly told: string;
}

async function foundHits(seeker: Seeker, query: string): Promise<Shown | undefined> {
  const words = searchLabels();
  const found = await seeker.ask({ kind: "find", query, most: MOST });
  if (!found) return undefined;
  const { hits, count, alike, isNear } = found;
  const told = isNear ? words.near(count) : words.count(count, hits.length);
  return { hits, told: told + (alike > 0 ? words.alike(alike) : "") };
}

async function startHits(seeker: Seeker): Promise<Shown | undefined> {
  const hits = await seeker.ask({ kind: "start", most: MOST });
  return hits && { hits, told: searchLabels().start };
}

function option(at: number, parts: readonly (Node | string)[]): HTMLElement {
  return element("li", { role: "option", id: OPTION + at, "aria-selected": "false" }, ...parts);
}

function nothing(query: string): (Node | string)[] {
  const words = searchLabels();
  return [words.none(query), " ", element("span", { class: "hint" }, words.noneHint)];
}

const registryAddress = (query: string): string => `registry/?q=${encodeURIComponent(query)}`;

function pageAddress(query: string): string {
  const url = new URL("search/", homeAddress());
  if (query !== "") url.searchParams.set("q", query);
  return url.href;
}

function buildDialog() {
  const words = searchLabels();
  const input = element("input", {
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": "finder-list",
    "aria-autocomplete": "list",
    "aria-label": words.search,
    placeholder: words.placeholder,
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    maxlength: "200",
  });
  const list = element("ul", { role: "listbox", id: "finder-list", "aria-label": words.results });
  const status = element("p", { class: "told", role: "status" });
  const page = element("a", { href: pageAddress("") }, words.asPage);
  const close = element("button", { type: "button" }, labels().close);
  const keys = element(
    "span",
    { class: "hints", "aria-hidden": "true" },
    ...(["↑ ↓", "Enter", "Esc"] as const).flatMap((key, at) => [
      element("kbd", {}, key),
      ` ${[words.moves, words.opens, words.closes][at] ?? ""} `,
    ]),
  );
  const bar = element("div", { class: "finder-bar" }, input, close);
  const foot = element("div", { class: "finder-foot" }, keys, page);
  const dialog = element("dialog", { class: "finder", "aria-label": words.search }, bar, status, list, foot);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  return { dialog, input, list, status, page };
}
