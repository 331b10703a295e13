import { element } from "../element.ts";
import { nameOf, type Actions, type Part, type View } from "./view.ts";

/** What colours and lines mean. The name of a group opens it. */
export function createLegend({ graph, words }: View, actions: Actions): Part {
  const groups = Array.from({ length: graph.nodes }, (_, node) => node)
    .filter((node) => graph.isGroup[node] === 1 && (graph.tone[node] ?? 0) > 0)
    .toSorted((one, other) => (graph.tone[one] ?? 0) - (graph.tone[other] ?? 0));
  const items = groups.map((node) => {
    const name = element("button", { type: "button", class: "explore-name" }, nameOf(graph, node));
    name.addEventListener("click", () => actions.select(node, { isVisited: true, isFocused: true }));
    return element("li", {}, swatch(`tone-${graph.tone[node] ?? 0}`), name);
  });
  return {
    element: element(
      "ul",
      { class: "explore-legend", "aria-label": words.legend },
      ...items,
      element("li", {}, swatch("tone-0"), words.otherGroups),
      element("li", {}, swatch("line"), words.solid),
      element("li", {}, swatch("line dashed"), words.dashed),
    ),
    show: () => undefined,
  };
}

const swatch = (name: string): HTMLElement => element("span", { class: `swatch ${name}`, "aria-hidden": "true" });
