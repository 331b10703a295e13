import { groupBy } from "../../model/group-by.ts";
import { productId } from "../../model/ids.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { SiteData } from "../site.ts";
import { productSlugs } from "../slugs.ts";

/** A thing filed that has a page: its rows, which bear one number of one series, the one listed first in front. */
export interface ProductEntry {
  readonly id: string;
  readonly slug: string;
  readonly first: ResolvedFiling;
  readonly rows: readonly ResolvedFiling[];
}

/** All of the series that the dossier gives pages for, by id, in the order of their rows. */
export function productsOf({ head, filings }: Pick<SiteData, "head" | "filings">): Map<string, ProductEntry> {
  const found = [...groupBy(filingsOfThings(head, filings), (filing) => productId(filing.series, filing.number))].flatMap(
    ([id, listed]) => {
      const rows = listed.toSorted(byList);
      const [first] = rows;
      return first ? [{ id, first, rows }] : [];
    },
  );
  const slugs = productSlugs(found.map(({ first }) => first));
  return new Map(found.map((entry, at) => [entry.id, { ...entry, slug: slugs[at] ?? entry.id }]));
}

/** Rows of the series that the dossier gives pages for. */
export function filingsOfThings(head: SiteData["head"], filings: readonly ResolvedFiling[]): ResolvedFiling[] {
  const series = new Set(head.series.flatMap(({ id, products }) => (products ? [id] : [])));
  return filings.filter((filing) => series.has(filing.series));
}

const byList = (left: ResolvedFiling, right: ResolvedFiling): number =>
  left.listedAsOf < right.listedAsOf ? -1 : left.listedAsOf > right.listedAsOf ? 1 : 0;
