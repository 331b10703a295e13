import { indexRows } from "../../measure/rows.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { SiteData } from "../site.ts";

/** The same site of other filings; its numbers count these. */
export function withFilings(data: SiteData, filings: readonly ResolvedFiling[]): SiteData {
  return { ...data, filings, index: indexRows(filings, data.measures) };
}
