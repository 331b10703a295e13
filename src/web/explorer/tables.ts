import { element } from "../element.ts";
import { createGrid, type Grid } from "../registry/grid.ts";
import { kindWords, schemaWords, statusWords } from "./code-words.ts";
import { dateWords } from "./relation-lines.ts";
import { counted, filled } from "./fill.ts";
import { button, homeLink, nameOf, type Actions, type Part, type View } from "./view.ts";

type Kind = "nodes" | "edges";

/** What is shown as two tables, the more important first; of a box only what lies in it. */
export function createTables(start: View, actions: Actions): Part {
  const { words } = start;
  let view = start;
  let kind: Kind = "nodes";
  const grids: Record<Kind, Grid> = {
    nodes: createGrid({
      label: words.entities,
      head: head(
        ["name", "schema", "group", "links", "filings"].map((name) => words.table.columns[name as "name"]),
        words,
      ),
      fill: (line, node) =>
        fillNode(line, view, { node, select: () => actions.select(node, { isVisited: true, isFocused: true }) }),
      scrolled: () => undefined,
    }),
    edges: createGrid({
      label: words.relations,
      head: head(["from", "kind", "to", "start", "status"].map((name) => words.table.columns[name as "name"])),
      fill: (line, edge) => fillEdge(line, view, edge),
      scrolled: () => undefined,
    }),
  };
  const choose = (next: Kind) => {
    kind = next;
    draw();
  };
  const tabs = { nodes: button("", () => choose("nodes")), edges: button("", () => choose("edges")) };
  const boxed = element(
    "p",
    { class: "meta", hidden: "" },
    `${words.table.boxed} `,
    button(words.table.unbox, () => actions.change({ box: null })),
  );
  const holder = element("div");
  const bar = element("p", { class: "bar" });
  function draw(): void {
    const rows = tableRows(view);
    // Not before: without their numbers they would be buttons without a name.
    if (!bar.hasChildNodes()) bar.append(tabs.nodes, tabs.edges);
    tabs.nodes.textContent = filled(words.table.nodes, { count: counted(rows.nodes.length) });
    tabs.edges.textContent = filled(words.table.edges, { count: counted(rows.edges.length) });
    for (const name of ["nodes", "edges"] as const) tabs[name].setAttribute("aria-pressed", String(name === kind));
    boxed.hidden = view.state.box === null;
    if (grids[kind].box.parentElement !== holder) holder.replaceChildren(grids[kind].box);
    grids[kind].show(rows[kind], grids[kind].top());
  }
  return {
    element: element("section", { class: "explore-tables" }, element("h2", {}, words.table.title), bar, boxed, holder),
    show(next) {
      const isSame = next.scene === view.scene && next.state.box === view.state.box && holder.childElementCount > 0;
      view = next;
      if (!isSame) draw();
    },
  };
}

/** Nodes of the view, or of its box, the most important first; and the relations among them. */
export function tableRows({ scene, graph, state }: View): Record<Kind, Uint32Array> {
  if (!state.box) return { nodes: scene.order.toReversed(), edges: scene.shown.edges };
  const inBox = scene.grid().within(state.box);
  const isIn = new Uint8Array(graph.nodes);
  for (const node of inBox) isIn[node] = 1;
  return {
    nodes: inBox.toSorted((one, other) => (scene.rank[one] ?? 0) - (scene.rank[other] ?? 0)),
    edges: scene.shown.edges.filter((edge) => isIn[graph.from[edge] ?? 0] === 1 && isIn[graph.to[edge] ?? 0] === 1),
  };
}

function head(columns: readonly string[], words?: View["words"]): HTMLTableSectionElement {
  const cells = columns.map((text) => element("th", { scope: "col" }, text));
  const acts = words ? [element("th", { scope: "col", class: "acts" }, words.table.show)] : [];
  return element("thead", {}, element("tr", {}, ...cells, ...acts));
}

function cell(...children: readonly (Node | string)[]): HTMLTableCellElement {
  return element("td", {}, element("div", { class: "cut" }, ...children));
}

function linkedName(view: View, node: number): HTMLElement {
  const page = view.graph.file.nodes.page[node] ?? null;
  return page === null ? nameOf(view.graph, node) : element("a", { href: homeLink(page) }, nameOf(view.graph, node));
}

function fillNode(
  line: HTMLTableRowElement,
  view: View,
  { node, select }: { readonly node: number; readonly select: () => void },
): void {
  const { graph, words, scene } = view;
  const { nodes, schemas } = graph.file;
  const schema = schemas[graph.schema[node] ?? 0] ?? "";
  const group = nodes.group[node] ?? -1;
  const show = button(words.table.show, select, {
    class: "as-link",
    "aria-label": `${words.table.show}: ${graph.name[node] ?? ""}`,
  });
  line.replaceChildren(
    cell(linkedName(view, node)),
    cell(schemaWords(words, schema)),
    cell(group < 0 ? "–" : nameOf(graph, group)),
    cell(counted(scene.shown.links[node] ?? 0)),
    cell(counted(nodes.filings[node] ?? 0)),
    element("td", { class: "acts" }, show),
  );
}

function fillEdge(line: HTMLTableRowElement, view: View, edge: number): void {
  const { graph, words } = view;
  const { kinds, statuses } = graph.file;
  const [kind, status] = [kinds[graph.kind[edge] ?? 0] ?? "", statuses[graph.status[edge] ?? 0] ?? ""];
  line.replaceChildren(
    cell(linkedName(view, graph.from[edge] ?? 0)),
    cell(kindWords(words, kind, status)),
    cell(linkedName(view, graph.to[edge] ?? 0)),
    cell(dateWords(view, edge)),
    cell(statusWords(words, status)),
  );
}
