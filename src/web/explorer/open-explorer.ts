import type { ExplorerWords } from "../../model/explorer-page.ts";
import { element } from "../element.ts";
import { createAskNames } from "./ask-names.ts";
import { createCombobox } from "./combobox.ts";
import { countWords } from "./count-words.ts";
import { createDownloads } from "./downloads.ts";
import { createFilters } from "./filters.ts";
import type { Graph } from "./graph.ts";
import { afterPaint } from "./after-paint.ts";
import { createLegend } from "./legend.ts";
import { marksOf, NO_MARKS } from "./marks.ts";
import { createFinder } from "./names.ts";
import { createPanel } from "./panel.ts";
import { createPathPart } from "./path-part.ts";
import { createScenes, type Scenes } from "./scenes.ts";
import { schemasHiddenAtFirst } from "./shown.ts";
import { createStage, type Stage } from "./stage.ts";
import { addressOf, stateAtFirst, stateOf, type ExplorerState } from "./state.ts";
import { createTables } from "./tables.ts";
import { createTimeBar } from "./time-bar.ts";
import { button, type Actions, type Part, type View } from "./view.ts";

/** What the page is to show, as far as it is known before there is a page to show it in. */
export interface Outlook {
  readonly graph: Graph;
  /** The state without any choice, and the one of the address. */
  readonly first: ExplorerState;
  readonly state: ExplorerState;
  readonly scenes: Scenes;
}

export function outlookOn(graph: Graph, address: string): Outlook {
  const first = stateAtFirst(schemasHiddenAtFirst(graph));
  const state = stateOf(address, graph, first);
  const scenes = createScenes(graph);
  scenes(state);
  return { graph, first, state, scenes };
}

/** Builds the page around one state: whatever changes it, everything shows it, and the address holds it. */
export function openExplorer(mount: HTMLElement, { graph, first, state: opened, scenes }: Outlook, words: ExplorerWords): void {
  const finder = createFinder(
    () => allNames(graph),
    () => rankOfAll(graph),
    createAskNames(),
  );
  const status = element("p", { role: "status", class: "explore-counts" });
  const spoken = element("p", { role: "status", class: "explore-spoken" });
  const dossier = mount.dataset["dossier"] ?? "";
  let state = opened;
  let view = viewOf(state);
  let parts: readonly Part[] = [];
  let isStarted = false;

  function viewOf(next: ExplorerState): View {
    const { scene, holds, path } = scenes(next);
    return { graph, words, dossier, finder, state: next, scene, holds, path, marks: marksOf(scene, next, path) };
  }
  function show(): void {
    const before = view.scene;
    view = viewOf(state);
    for (const part of parts) part.show(view);
    status.textContent = countWords(view);
    // The picture last: it asks how large it is, and what lies over it, of a page that is laid out once.
    if (view.scene !== before || !isStarted) stage.show(view.scene);
    isStarted = true;
    stage.mark(view.marks);
  }
  function keep(isStep: boolean): void {
    const address = addressOf(location.href, graph, state, first);
    if (address !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", address);
  }
  const actions: Actions = {
    change(change) {
      state = { ...state, ...change };
      show();
      // Dates pass by in dozens while the slider moves; only a choice is a step to go back over.
      keep(!("date" in change || "camera" in change));
    },
    select(node, { isVisited = false, isFocused = false } = {}) {
      actions.change({ selected: node });
      if (node !== null && isVisited) stage.visit(node);
      if (isFocused) panel.focus();
    },
    visit: (node) => stage.visit(node),
    say: (text) => (spoken.textContent = text),
  };
  const boxing = button(words.box, () => toggleBoxing(), { "aria-pressed": "false" });
  function toggleBoxing(isOn = boxing.getAttribute("aria-pressed") !== "true"): void {
    boxing.setAttribute("aria-pressed", String(isOn));
    stage.boxing(isOn);
  }
  const stage = createStage({ label: words.stage, keys: "explore-keys" }, NO_MARKS, {
    settled(camera) {
      state = { ...state, camera };
      keep(false);
    },
    pressed: (node) => actions.select(node ?? null),
    opened: (node) => actions.change({ selected: node, expanded: [...new Set([...state.expanded, node])] }),
    boxed(box) {
      toggleBoxing(false);
      actions.change({ box });
    },
    drawn() {
      markDrawn();
      if (parts.includes(tables)) return;
      // The picture first: a reader looks before he reads.
      parts = [...parts, tables];
      afterPaint(() => tables.show(view));
    },
  });
  const panel = createPanel(words, actions);
  const find = createCombobox({
    id: "explore-find",
    label: words.find,
    take: (node) => actions.select(node, { isVisited: true, isFocused: true }),
    say: actions.say,
  });
  const filters = createFilters(view, actions);
  const others = [createDownloads(view, stage, actions), createTimeBar(view, actions), createPathPart(view, actions)] as const;
  const tables = createTables(view, actions);
  const legend = createLegend(view, actions);
  const reset = button(words.reset, () => {
    state = first;
    stage.look(null);
    show();
    keep(true);
  });
  mount.replaceChildren(
    element("div", { class: "bar explore-bar" }, find.element, ...filters.map((part) => part.element), others[0].element, reset),
    element(
      "div",
      { class: "explore" },
      element("div", { class: "explore-picture" }, stage.element, zoomTools(words, stage, boxing), status),
      element("div", { class: "explore-side" }, panel.element, others[2].element),
      element("div", { class: "explore-foot" }, others[1].element, legend.element),
    ),
    element("p", { id: "explore-keys", class: "meta prose" }, words.keys),
    spoken,
    tables.element,
  );
  parts = [panel, find, ...filters, ...others, legend];
  stage.look(state.camera);
  show();
  addEventListener("popstate", () => {
    state = stateOf(location.href, graph, first);
    stage.look(state.camera);
    show();
  });
}

function zoomTools(words: ExplorerWords, stage: Stage, boxing: HTMLElement): HTMLElement {
  return element(
    "div",
    { class: "explore-zoom", role: "group", "aria-label": words.tools },
    button("+", () => stage.zoom(1.6), { "aria-label": words.zoomIn }),
    button("−", () => stage.zoom(1 / 1.6), { "aria-label": words.zoomOut }),
    button(words.fit, () => stage.fit()),
    boxing,
  );
}

/** Every name of every node, a line each, for finding. */
function allNames({ file }: Graph): string[] {
  const others = Object.values(file.nodes.names);
  return file.nodes.name.map((name, node) => [name, ...others.flatMap((names) => names[node] ?? [])].join("\n"));
}

/** Who comes first among names that are found: the core, groups, then whoever has more relations. */
function rankOfAll({ nodes, isCore, isGroup, incidence }: Graph): Uint32Array {
  const { offsets } = incidence();
  const weight = (node: number) =>
    (isCore[node] ?? 0) * 2e6 + (isGroup[node] ?? 0) * 1e6 + (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const order = Array.from({ length: nodes }, (_, node) => node).toSorted((one, other) => weight(other) - weight(one));
  const rank = new Uint32Array(nodes);
  for (const [at, node] of order.entries()) rank[node] = at;
  return rank;
}

function markDrawn(): void {
  if (performance.getEntriesByName("explorer-drawn").length === 0) performance.mark("explorer-drawn");
}
