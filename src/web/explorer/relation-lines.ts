import { CHINESE, ENGLISH, stretchName } from "../../model/date-words.ts";
import { evidenceByEdge } from "../../model/graph-evidence.ts";
import { UNSURE } from "./unsure.ts";
import { element } from "../element.ts";
import { pageLanguage } from "../labels.ts";
import { filled, filledNodes } from "./fill.ts";
import { EVIDENCED_KIND } from "./graph.ts";
import { homeLink, nameOf, type View } from "./view.ts";

/** One relation as a sentence with its date, its share, how sure it is, and who says so. `nameNode` makes the names of its ends. */
export function relationLine(view: View, edge: number, nameNode: (node: number) => Node): HTMLLIElement {
  const { graph, words } = view;
  const { kinds, statuses } = graph.file;
  const kind = kinds[graph.kind[edge] ?? 0] ?? "";
  const status = statuses[graph.status[edge] ?? 0] ?? "";
  const ends = { from: nameNode(graph.from[edge] ?? 0), to: nameNode(graph.to[edge] ?? 0), kind: words.kinds[kind] ?? kind };
  const { sentences, otherSentence } = words.panel;
  const sentence = filledNodes(sentences[`${kind} ${status}`] ?? sentences[kind] ?? otherSentence, ends);
  return element(
    "li",
    {},
    element("p", {}, ...sentence, words.separator, dateWords(view, edge)),
    element(
      "p",
      { class: "meta" },
      element("span", { class: UNSURE.has(status) ? "unsure" : "sure" }, words.statuses[status] ?? status),
      ...shareWords(view, edge, kind),
      ...sourcesOf(view, edge),
    ),
  );
}

/** "last evidenced February 2024": an investment's dates are those of its evidence, as precise as they are told. */
export function dateWords({ graph, words: { panel } }: View, edge: number): string {
  const { edges, kinds } = graph.file;
  if (kinds[edges.kind[edge] ?? 0] === EVIDENCED_KIND) {
    const evidence = evidenceByEdge(graph.file.evidenced).get(edge);
    if (!evidence) return panel.undated;
    const [first, last] = [stretchWords(evidence.first), stretchWords(evidence.last)];
    return first === last ? filled(panel.evidenced, { date: last }) : filled(panel.evidencedBetween, { start: first, end: last });
  }
  const [start, end] = [edges.start, edges.end].map((column) => (column[edge] ? stretchWords(column[edge]) : null));
  if (start && end) return filled(panel.between, { start, end });
  if (start) return filled(panel.since, { date: start });
  return end ? filled(panel.until, { date: end }) : panel.undated;
}

/** "2024-01/2024-06" is the first half of 2024, "../2026-01" by January 2026: a date of the file in the page's language. */
function stretchWords(written: string): string {
  const [from = "", by = from] = written.split("/");
  return stretchName(pageLanguage() === "zh" ? CHINESE : ENGLISH, { from: from === ".." ? null : from, by });
}

function shareWords({ graph, words: { panel, separator } }: View, edge: number, kind: string): string[] {
  const share = graph.file.edges.share[edge] ?? null;
  if (share !== null) return [separator + filled(panel.share, { share })];
  return kind === EVIDENCED_KIND || kind === "owns" ? [separator + panel.shareUnknown] : [];
}

function sourcesOf({ graph, words: { panel, separator, brackets } }: View, edge: number): (Node | string)[] {
  const { sources, edges } = graph.file;
  return (edges.evidence[edge] ?? []).flatMap((source) => {
    const address = sources.address[source] ?? null;
    const row = sources.row[source] ?? null;
    const publisher = sources.publisher[source] ?? "";
    const isLink = address !== null && /^https?:\/\//i.test(address);
    const told = row === null ? (isLink ? [] : [panel.noAddress]) : [element("a", { href: homeLink(row) }, panel.row)];
    return [
      separator,
      isLink ? element("a", { class: "out", href: address, rel: "noopener noreferrer" }, publisher || address) : publisher,
      ...told.flatMap((text) => filledNodes(brackets, { text })),
    ];
  });
}

/** A name that opens its own panel when pressed. */
export function nameButton(view: View, node: number, press: () => void): HTMLElement {
  const made = element("button", { type: "button", class: "as-link" }, nameOf(view.graph, node));
  made.addEventListener("click", press);
  return made;
}
