import { element } from "../element.ts";
import { createDropMenu } from "./drop-menu.ts";
import { counted } from "./fill.ts";
import type { Graph } from "./graph.ts";
import { SIZES, type SizeBy } from "./state.ts";
import type { Actions, Part, View } from "./view.ts";

/** Kinds of relations and of entities to show, each with how many there are, and what the size of a disc says. */
export function createFilters(view: View, actions: Actions): Part[] {
  const { graph, words } = view;
  const { kinds, schemas } = graph.file;
  return [
    choiceBox(
      words.relations,
      kinds.map((name, place) => ({ name, label: words.kinds[name] ?? name, count: countOf(graph.kind, place) })),
      { hidden: ({ state }) => state.hiddenKinds, change: (hiddenKinds) => actions.change({ hiddenKinds }) },
    ),
    choiceBox(
      words.entities,
      schemas.map((name, place) => ({ name, label: words.schemas[name] ?? name, count: countOf(graph.schema, place) })),
      { hidden: ({ state }) => state.hiddenSchemas, change: (hiddenSchemas) => actions.change({ hiddenSchemas }) },
    ),
    sizeChoice(view, actions),
  ];
}

function countOf(column: Graph["kind"], place: number): number {
  let count = 0;
  for (const one of column) if (one === place) count++;
  return count;
}

interface Option {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

interface Hidden {
  readonly hidden: (view: View) => ReadonlySet<string>;
  readonly change: (hidden: ReadonlySet<string>) => void;
}

function choiceBox(title: string, options: readonly Option[], { hidden, change }: Hidden): Part {
  const boxes = options
    .filter(({ count }) => count > 0)
    .map(({ name, label, count }) => {
      const input = element("input", { type: "checkbox", value: name });
      const line = element("label", {}, input, ` ${label} `, element("span", { class: "meta" }, counted(count)));
      return { name, input, line };
    });
  const { menu, button } = createDropMenu(
    title,
    boxes.map(({ line }) => line),
  );
  for (const { input } of boxes)
    input.addEventListener("change", () => change(new Set(boxes.filter((box) => !box.input.checked).map((box) => box.name))));
  return {
    element: menu,
    show(view) {
      const off = hidden(view);
      for (const { name, input } of boxes) input.checked = !off.has(name);
      const shown = boxes.filter(({ name }) => !off.has(name)).length;
      button.textContent = shown === boxes.length ? title : `${title} ${shown}/${boxes.length}`;
    },
  };
}

function sizeChoice({ words }: View, actions: Actions): Part {
  const select = element("select", {}, ...SIZES.map((size) => element("option", { value: size }, words.sizes[size])));
  select.addEventListener("change", () => actions.change({ size: select.value as SizeBy }));
  return {
    element: element("label", { class: "explore-size" }, `${words.sizeBy} `, select),
    show: ({ state }) => (select.value = state.size),
  };
}
