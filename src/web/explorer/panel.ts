import { element } from "../element.ts";
import { schemaWords } from "./code-words.ts";
import { counted, filled } from "./fill.ts";
import { edgesAt, otherEnd } from "./graph.ts";
import { nameButton, relationLine } from "./relation-lines.ts";
import { button, homeLink, nameOf, type Actions, type Part, type View } from "./view.ts";

/** So many relations at once; of a company with 800 filings nobody reads them all here. */
const AT_ONCE = 25;

export interface Panel extends Part {
  focus(): void;
}

/** Who is selected: what it is, what can be done with it, and each of its relations with its evidence. */
export function createPanel(words: View["words"], actions: Actions): Panel {
  const body = element("div");
  const box = element("section", { class: "explore-panel", "aria-label": words.panel.label }, body);
  let shown: number | null = null;
  let most = AT_ONCE;
  return {
    element: box,
    focus: () => box.querySelector<HTMLElement>("h2")?.focus(),
    show(view) {
      const { selected } = view.state;
      if (selected !== shown) most = AT_ONCE;
      shown = selected;
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["act"] : undefined;
      const more = () => {
        most += 100;
        this.show(view);
      };
      body.replaceChildren(
        ...(selected === null ? nothing(view, actions) : details(view, actions, { node: selected, most, more })),
      );
      // The pressed button is another element now; a reader at the keyboard stays where he was.
      if (focused) body.querySelector<HTMLElement>(`[data-act="${focused}"]`)?.focus();
    },
  };
}

function nothing(view: View, actions: Actions): Node[] {
  const { panel } = view.words;
  return [element("p", { class: "meta explore-hint" }, panel.nothing), ...pinnedList(view, actions)];
}

function pinnedList(view: View, actions: Actions): Node[] {
  if (view.state.pinned.length === 0) return [];
  const items = view.state.pinned.map((node) =>
    element(
      "li",
      {},
      nameButton(view, node, () => actions.select(node, { isVisited: true, isFocused: true })),
    ),
  );
  return [element("h3", {}, view.words.panel.pinned), element("ul", { class: "explore-list" }, ...items)];
}

interface Details {
  readonly node: number;
  readonly most: number;
  readonly more: () => void;
}

function details(view: View, actions: Actions, { node, most, more }: Details): Node[] {
  const { graph, words } = view;
  const { panel } = words;
  const edges = sortedEdges(view, node);
  const press = (end: number) =>
    end === node ? nameOf(graph, end) : nameButton(view, end, () => actions.select(end, { isFocused: true }));
  const rest = edges.length - most;
  return [
    element("h2", { tabindex: "-1" }, nameOf(graph, node)),
    facts(view, node),
    buttons(view, actions, node),
    element("h3", {}, edges.length === 0 ? panel.noRelations : filled(panel.relations, { count: counted(edges.length) })),
    element("ul", { class: "explore-list" }, ...edges.slice(0, most).map((edge) => relationLine(view, edge, press))),
    ...(rest > 0 ? [button(filled(panel.more, { count: counted(Math.min(rest, 100)) }), more)] : []),
    ...pinnedList(view, actions),
  ];
}

/** Those among the core first, then the latest, then in the order of the file; only the chosen kinds and date. */
function sortedEdges({ graph, holds, scene }: View, node: number): number[] {
  const edges = [...new Set(edgesAt(graph, node))].filter((edge) => holds[edge] !== 0);
  const weight = (edge: number) => {
    const other = otherEnd(graph, edge, node);
    return (graph.isCore[other] ?? 0) * 2 + (scene.shown.isShown[other] ?? 0);
  };
  const date = (edge: number) => graph.file.edges.end[edge] ?? graph.file.edges.start[edge] ?? "";
  return edges.toSorted((one, other) => {
    const byWeight = weight(other) - weight(one);
    if (byWeight !== 0) return byWeight;
    return date(one) === date(other) ? one - other : date(one) < date(other) ? 1 : -1;
  });
}

function facts({ graph, words, scene, state }: View, node: number): HTMLElement {
  const { nodes, schemas } = graph.file;
  const { panel } = words;
  const schema = schemas[graph.schema[node] ?? 0] ?? "";
  const group = nodes.group[node] ?? -1;
  const parts: (Node | string)[] = [schemaWords(words, schema)];
  if (group >= 0 && group !== node) parts.push(" · ", `${panel.group} `, nameOf(graph, group));
  const filings = nodes.filings[node] ?? 0;
  if (filings > 0) parts.push(" · ", `${panel.filings} ${counted(filings)}`);
  if (graph.name[node] !== nodes.name[node]) parts.push(" · ", element("bdi", { lang: "zh-Hans" }, nodes.name[node] ?? ""));
  if (scene.shown.isShown[node] === 0 && state.selected === node) parts.push(" · ", panel.notShown);
  const page = nodes.page[node] ?? null;
  if (page !== null) parts.push(" · ", element("a", { href: homeLink(page) }, panel.page));
  return element("p", { class: "meta" }, ...parts);
}

function buttons({ state, words: { panel } }: View, actions: Actions, node: number): HTMLElement {
  const toggled = (nodes: readonly number[]) => (nodes.includes(node) ? nodes.filter((one) => one !== node) : [...nodes, node]);
  const isOpen = state.expanded.includes(node);
  const isPinned = state.pinned.includes(node);
  const act = (name: string, text: string, run: () => void) => button(text, run, { "data-act": name });
  return element(
    "p",
    { class: "bar" },
    act("expand", isOpen ? panel.collapse : panel.expand, () => actions.change({ expanded: toggled(state.expanded) })),
    act("pin", isPinned ? panel.unpin : panel.pin, () => actions.change({ pinned: toggled(state.pinned) })),
    act("visit", panel.visit, () => actions.visit(node)),
    act("from", panel.pathFrom, () => actions.change({ pathFrom: node })),
    act("to", panel.pathTo, () => actions.change({ pathTo: node })),
    act("close", panel.close, () => actions.select(null)),
  );
}
