// The table of all rows: search, filters, sorting, its state in the address, and a download of what is shown.
import type { RegistryFile } from "../model/registry-file.ts";
import { element } from "./element.ts";
import { labels, pageLanguage } from "./labels.ts";
import { unpack, type Columns, type SortKey } from "./registry/columns.ts";
import { createControls } from "./registry/controls.ts";
import { csvText } from "./csv.ts";
import { createGrid } from "./registry/grid.ts";
import { createHead } from "./registry/head.ts";
import { createNothing } from "./registry/nothing.ts";
import { createFill } from "./registry/row.ts";
import { createSelect } from "./registry/select.ts";
import { addressOf, stateOf, type TableState } from "./registry/state.ts";
import { showFailure } from "./show-failure.ts";

const place = document.querySelector<HTMLElement>("#registry");
if (place) void start(place);

async function start(mount: HTMLElement): Promise<void> {
  const words = labels();
  mount.replaceChildren(element("p", { role: "status" }, words.loading));
  const file = await load(new URL(mount.dataset["rows"] ?? "registry.json", location.href));
  if (!file) return showFailure(mount, { text: words.rowsFailed, again: words.again, retry: () => void start(mount) });
  document.querySelector("#registry-plain")?.setAttribute("hidden", "");
  openTable(mount, unpack(file, pageLanguage()));
}

async function load(url: URL): Promise<RegistryFile | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as RegistryFile) : undefined;
  } catch (error) {
    // Of the network, and of some other page that came in its place.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function openTable(mount: HTMLElement, columns: Columns): void {
  const words = labels();
  const select = createSelect(columns, pageLanguage());
  let state = stateOf(location.href, columns);
  let rows: Uint32Array = new Uint32Array();

  const home = document.body.dataset["home"] ?? "../";
  const head = createHead(words, (key) => change(sorted(state, key), false));
  const grid = createGrid({
    label: words.table,
    head: head.head,
    fill: createFill(columns, home, words),
    scrolled: later(200, () => history.replaceState({ ...(history.state as object | null), top: grid.top() }, "")),
  });
  const controls = createControls({
    words,
    columns,
    change,
    download: () => download(columns, rows),
    filters: () => state.filters,
  });
  const nothing = createNothing({
    words,
    columns,
    change(next) {
      change(next, false);
      // The button that was pressed is gone.
      document.querySelector<HTMLElement>("#search")?.focus();
    },
    searchAddress: (query) => `${home}search/?q=${encodeURIComponent(query)}`,
  });
  const keepTyped = later(300, () => history.replaceState(history.state, "", addressOf(location.href, state)));

  function change(next: Partial<TableState>, typing: boolean): void {
    state = { ...state, ...next };
    show(0);
    if (typing) keepTyped();
    else history.pushState(null, "", addressOf(location.href, state));
  }
  function show(top: number): void {
    performance.mark("registry-filter-start");
    rows = select(state);
    const isEmpty = rows.length === 0;
    grid.box.hidden = isEmpty;
    grid.show(rows, top);
    head.show(state);
    controls.show(state, words.matches(rows.length.toLocaleString("en"), columns.count.toLocaleString("en")));
    nothing.show(state, isEmpty);
    performance.measure("registry-filter", "registry-filter-start");
  }
  function restore(): void {
    state = stateOf(location.href, columns);
    show((history.state as { readonly top?: number } | null)?.top ?? 0);
  }
  mount.replaceChildren(controls.bar, grid.box, nothing.box);
  restore();
  addEventListener("popstate", restore);
  if (new URL(location.href).searchParams.has("focus")) document.querySelector<HTMLElement>("#search")?.focus();
}

/** A first press sorts upwards, a second downwards, a third not at all. */
function sorted({ sort, descending }: TableState, key: SortKey): Pick<TableState, "sort" | "descending"> {
  if (sort !== key) return { sort: key, descending: false };
  return descending ? { sort: null, descending: false } : { sort: key, descending: true };
}

function download(columns: Columns, rows: Uint32Array): void {
  const { text, file } = columns;
  const words = labels().columns;
  const keys = ["series", "number", "name", "class", "filer", "group", "place", "filedOn", "listedAsOf"] as const;
  const lines = Array.from(rows, (row) => [
    ...keys.map((key) => text[key](row)),
    `${file.attachment.values[file.attachment.rows[row] ?? -1]?.slug ?? ""}#${file.at[row] ?? ""}`,
  ]);
  const content = csvText([...keys.map((key) => words[key]), words.where], lines);
  const href = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  element("a", { href, download: "registry.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Runs once things have been quiet for so many milliseconds. */
function later(quiet: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, quiet);
  };
}
