import { inLanguage, type Localized } from "../../model/text.ts";
import { figure } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { numberLink, numberTo } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { shareText } from "../shown/shown-attention.ts";
import type { CompareCell } from "../shown/shown-compared.ts";

/** A measure that the dots of the map can be sized by. */
export interface MapSize {
  /** As an address names it. */
  readonly id: string;
  readonly label: Localized;
  readonly scope: Localized;
  /** What each party has, by its id; none of whom nothing is known. */
  readonly cells: Readonly<Record<string, CompareCell>>;
}

/** The number that a dot shows; null where there is none. */
export function sizeValue(cell: CompareCell | undefined): number | null {
  switch (cell?.kind) {
    case "count":
      return cell.count.value;
    case "rows":
    case "backings":
      return cell.value;
    case "attention":
      return cell.share;
    case "standing":
    case "told":
    case undefined:
      return null;
  }
}

/** The same in words. */
export function sizeText({ words }: Chrome, cell: CompareCell | undefined): string {
  const value = sizeValue(cell);
  if (value === null) return words.compare.noFigure;
  return cell?.kind === "attention" ? shareText(value) : figure(value);
}

/** The number opens where it is from; of whom nothing is known, that is said. */
export function sizeLink(chrome: Chrome, cell: CompareCell | undefined): Markup {
  if (cell?.kind === "count") return numberLink(chrome, cell.count);
  const text = sizeText(chrome, cell);
  return cell && "address" in cell ? numberTo(chrome, cell.address, text) : html`<span class="zero">${text}</span>`;
}

/** "Algorithm filings in force, July 2026": the measure with its scope and its time. */
export function sizeName(chrome: Chrome, { label, scope, cells }: MapSize): string {
  const { words, language } = chrome;
  const [first] = Object.values(cells);
  const when =
    first?.kind === "attention"
      ? words.relations.per10000(first.start, first.end)
      : first?.kind === "count" || first?.kind === "rows"
        ? words.date(first.asOf)
        : "";
  return [inLanguage(label, language), inLanguage(scope, language), when].filter((text) => text !== "").join(words.comma);
}
