import { element } from "../element.ts";
import { createCombobox } from "./combobox.ts";
import { filled } from "./fill.ts";
import { nameButton, relationLine } from "./relation-lines.ts";
import { button, type Actions, type Part, type View } from "./view.ts";

/** The way between two, told step by step. */
export function createPathPart({ words }: View, actions: Actions): Part {
  const { path } = words;
  const from = createCombobox({
    id: "explore-from",
    label: path.from,
    isLabelled: true,
    take: (node) => actions.change({ pathFrom: node }),
    empty: () => actions.change({ pathFrom: null }),
    say: actions.say,
  });
  const to = createCombobox({
    id: "explore-to",
    label: path.to,
    isLabelled: true,
    take: (node) => actions.change({ pathTo: node }),
    empty: () => actions.change({ pathTo: null }),
    say: actions.say,
  });
  const told = element("div", { class: "explore-told" });
  const clear = button(path.clear, () => actions.change({ pathFrom: null, pathTo: null }));
  const details = element(
    "details",
    { class: "explore-path" },
    element("summary", {}, element("h2", {}, path.title)),
    element("p", { class: "meta" }, path.lede),
    from.element,
    to.element,
    told,
    clear,
  );
  let said = "";
  return {
    element: details,
    show(view) {
      const { state, graph } = view;
      for (const [box, node] of [
        [from, state.pathFrom],
        [to, state.pathTo],
      ] as const) {
        box.show(view);
        box.write(node === null ? "" : (graph.name[node] ?? ""));
      }
      if (state.pathFrom !== null || state.pathTo !== null) details.open = true;
      clear.hidden = state.pathFrom === null && state.pathTo === null;
      told.replaceChildren(...tell(view, actions));
      const text = told.querySelector("p")?.textContent ?? "";
      if (text !== said && text !== "") actions.say(text);
      said = text;
    },
  };
}

function tell(view: View, actions: Actions): Node[] {
  const { path, words, state } = view;
  if (path === null) return [];
  if (path === undefined) return [element("p", {}, words.path.none)];
  if (state.pathFrom === state.pathTo) return [element("p", {}, words.path.same)];
  const name = (node: number) => nameButton(view, node, () => actions.select(node, { isFocused: true }));
  return [
    element("p", {}, filled(words.path.found, { count: path.length })),
    element("ol", { class: "explore-list" }, ...path.map(({ edge }) => relationLine(view, edge, name))),
  ];
}
