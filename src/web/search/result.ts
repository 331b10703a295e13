import { element } from "../element.ts";
import type { Span } from "./highlight.ts";
import { searchLabels } from "./labels.ts";
import type { ShownHit } from "./shown-hit.ts";

/** What a result says: its kind, its name with what was asked for marked, and what tells it from others of the name. */
export function resultParts({ kind, address, title, lang, marks, by, notes }: ShownHit): Node[] {
  const { kinds } = searchLabels();
  const name = element("span", { class: "name", dir: "auto", ...(lang !== null && { lang }) }, ...marked(title, marks));
  const told = [
    ...(by ? [element("span", {}, ...marked(by.text, by.marks))] : []),
    ...notes.map((note) => element("span", {}, note)),
  ];
  return [
    element("span", { class: "kind" }, address.startsWith("action:") ? kinds.action : kinds[kind]),
    element("span", { class: "hit" }, name, ...(told.length > 0 ? [element("span", { class: "notes" }, ...told)] : [])),
  ];
}

/** Spans count code points; a string of JavaScript does not. */
function marked(text: string, marks: readonly Span[]): (Node | string)[] {
  const points = [...text];
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) parts.push(points.slice(at, from).join(""));
    parts.push(element("mark", {}, points.slice(from, to).join("")));
    at = to;
  }
  return [...parts, points.slice(at).join("")];
}
