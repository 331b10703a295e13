import { CHINESE, ENGLISH } from "../../model/date-words.ts";
import type { Evidence } from "../../claim/checked-claim.ts";
import type { CheckLinks, CheckPageWords } from "../../model/check-page.ts";
import type { RowsQuery } from "../../model/observations.ts";
import { element } from "../element.ts";
import { pageLanguage } from "../labels.ts";
import { fill } from "./fill.ts";
import { numberAddress } from "./number-address.ts";

export interface EvidenceOptions {
  readonly words: CheckPageWords;
  /** undefined where they could not be loaded: then evidence is told without links of this site. */
  readonly links: CheckLinks | undefined;
  readonly showRows: (query: RowsQuery, count: number, opener: HTMLElement) => void;
}

const home = (): string => document.body.dataset["home"] ?? "../";

/** One thing that a verdict rests on, with the ways to look at it. */
export function evidenceItem(evidence: Evidence, options: EvidenceOptions): HTMLElement {
  return "rows" in evidence ? rowsItem(evidence, options) : observationItem(evidence, options);
}

function rowsItem(
  { rows, query }: Extract<Evidence, { rows: number }>,
  { words, links, showRows }: EvidenceOptions,
): HTMLElement {
  const item = element("li", {}, rowsText(query, rows, words, links));
  const address = links && numberAddress(query, links);
  const ways: Node[] = [];
  // Rows that no page of the site counts, such as cancellations, cannot be shown from its registry.
  if (rows > 0 && (links === undefined || links.measures[query.measure])) {
    const button = element("button", { type: "button", class: "as-link" }, words.showRows);
    button.addEventListener("click", () => showRows(query, rows, button));
    ways.push(button);
  }
  if (address !== undefined) ways.push(element("a", { class: "n", href: home() + address }, words.numberPage));
  if (ways.length > 0) item.append(element("p", { class: "ways" }, ...ways));
  return item;
}

/** "748 rows: Filed services, up to 2025-12-31, by date of the list" */
export function rowsText(query: RowsQuery, count: number, words: CheckPageWords, links: CheckLinks | undefined): string {
  const { measure, clock, start, end, place, group } = query;
  const { date } = pageLanguage() === "zh" ? CHINESE : ENGLISH;
  const label = links?.measures[measure]?.label[pageLanguage()] ?? measure;
  return fill(words.rows, {
    count,
    measure: label,
    place: [place, group].flatMap((part) => (part === null ? [] : [words.separator + part])).join(""),
    period: start === null ? fill(words.upTo, { end: date(end) }) : fill(words.between, { start: date(start), end: date(end) }),
    clock: words.clocks[clock],
  });
}

function observationItem(
  { observation, source, locator }: Extract<Evidence, { observation: string }>,
  { words, links }: EvidenceOptions,
): HTMLElement {
  const where = Object.entries(words.locator).flatMap(([part, text]) => {
    const n = locator[part as keyof typeof locator];
    return n === undefined ? [] : [fill(text, { n })];
  });
  const item = element("li", {}, words.observation);
  if (where.length > 0)
    item.append(" ", element("span", { class: "meta" }, fill(words.inDossier, { where: where.join(words.separator) })));
  const address = links?.observations[observation];
  const ways: Node[] = [];
  if (address !== undefined) {
    // The drawer shows pages of announced totals; it cannot show one place of a long page.
    const shown = address.includes("#") ? {} : { class: "n" };
    ways.push(element("a", { ...shown, href: home() + address }, words.observationPage));
  }
  if (/^https?:\/\//i.test(source))
    ways.push(element("a", { href: source, rel: "noopener noreferrer", class: "out" }, `${words.source}: ${hostOf(source)}`));
  if (ways.length > 0) item.append(element("p", { class: "ways" }, ...ways));
  return item;
}

const hostOf = (address: string): string => /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
