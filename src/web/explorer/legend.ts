import { element } from "../element.ts";
import type { Graph } from "./graph.ts";
import { nameOf, type Actions, type Part, type View } from "./view.ts";

/** Groups with a colour of their own, in the order of the colours. */
export function legendGroups(graph: Graph): number[] {
  return Array.from({ length: graph.nodes }, (_, node) => node)
    .filter((node) => graph.isGroup[node] === 1 && (graph.tone[node] ?? 0) > 0)
    .toSorted((one, other) => (graph.tone[one] ?? 0) - (graph.tone[other] ?? 0));
}

/** What colours and lines mean. The name of a group opens it. */
export function createLegend({ graph, words }: View, actions: Actions): Part {
  const groups = legendGroups(graph);
  const items = groups.map((node) => {
    const name = element("button", { type: "button", class: "as-link" }, nameOf(graph, node));
    name.addEventListener("click", () => actions.select(node, { isVisited: true, isFocused: true }));
    return element("li", {}, dot(graph.tone[node] ?? 0), name);
  });
  return {
    element: element(
      "ul",
      { class: "explore-legend", "aria-label": words.legend },
      ...items,
      element("li", {}, dot(0), words.otherGroups),
      element("li", {}, line("line"), words.solid),
      element("li", {}, line("line dashed"), words.dashed),
      ...groups.slice(0, 1).map((node) => element("li", {}, line(`line t${graph.tone[node] ?? 0}`), words.tinted)),
    ),
    show: () => undefined,
  };
}

const SVG = "http://www.w3.org/2000/svg";

/** A dot in a group's colour, by the classes that charts use. */
function dot(tone: number): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const circle = document.createElementNS(SVG, "circle");
  for (const [name, value] of Object.entries({ viewBox: "0 0 10 10", class: "swatch", "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ cx: "5", cy: "5", r: "4.6", class: `tone t${tone}` }))
    circle.setAttribute(name, value);
  svg.append(circle);
  return svg;
}

const line = (name: string): HTMLElement => element("span", { class: `swatch ${name}`, "aria-hidden": "true" });
