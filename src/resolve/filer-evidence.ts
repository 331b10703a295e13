import type { Group } from "../model/groups.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import type { Filing } from "../model/records.ts";
import { firstText } from "../model/text.ts";

type Side = QuestionEvidence["side"];

/** Most names of things filed that a person needs to see to know who files them. */
const MOST_PRODUCTS = 5;

/** Who a filer is: its name, where it files and what, each with a row that says so. `isFor` marks what speaks for a yes. */
export function filerEvidence(
  name: string,
  side: Side,
  filings: readonly Filing[],
  isFor: (filing: Filing) => boolean = () => false,
): QuestionEvidence[] {
  const [first] = filings;
  if (!first) return [{ side, what: "filer", text: name, record: null, origin: null, weighs: "neither" }];
  const stated = (what: string, text: string, filing: Filing): QuestionEvidence => ({
    side,
    what,
    text,
    record: filing.id,
    origin: filing.origin,
    weighs: what === "product" && isFor(filing) ? "for" : "neither",
  });
  const placed = filings.find(({ place }) => place !== null);
  return [
    stated("filer", name, first),
    ...(placed?.place ? [stated("place", placed.place, placed)] : []),
    ...shownProducts(filings, isFor).map((filing) => stated("product", productText(filing), filing)),
  ];
}

/** What is filed, and what it is part of where the row says that. */
function productText({ repairedName, product }: Filing): string {
  return product === null || product === repairedName ? repairedName : `${repairedName} · ${product}`;
}

/** One row a name, those that speak for a yes first. */
function shownProducts(filings: readonly Filing[], isFor: (filing: Filing) => boolean): Filing[] {
  const byName = new Map<string, Filing>();
  for (const filing of [...filings.filter(isFor), ...filings]) {
    if (!byName.has(filing.repairedName)) byName.set(filing.repairedName, filing);
  }
  return [...byName.values()].slice(0, MOST_PRODUCTS);
}

/** Who a group is: its name, its brands and its apps, as groups.yml declares them. */
export function groupEvidence({ name, aliases, brands, apps }: Group): QuestionEvidence[] {
  const declared = (what: string, words: readonly string[]): QuestionEvidence[] =>
    words.length === 0 ? [] : [{ side: "right", what, text: words.join("、"), record: null, origin: null, weighs: "neither" }];
  return [...declared("group", [firstText(name), ...aliases]), ...declared("brand", brands), ...declared("app", apps)];
}
