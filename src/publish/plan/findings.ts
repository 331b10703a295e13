import { byId } from "../../model/by-id.ts";
import type { Issue } from "../../model/issues.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { ShownFinding, ShownPlace, ShownRepair } from "../findings.ts";
import { announcedAddress } from "./announced.ts";
import type { Desk } from "./desk.ts";

/** Findings with the rows, documents and announcements they are about. */
export interface FindingsDesk {
  readonly place: (issue: Issue) => ShownPlace;
  readonly shown: (issue: Issue) => ShownFinding;
  readonly placeOfRow: (row: ResolvedFiling) => ShownPlace;
  readonly desk: Desk;
}

export function findingsDesk(desk: Desk): FindingsDesk {
  const rows = byId(desk.part("rows with findings", filingsWithFindings));
  const announced = new Map(desk.data.announced.map((total) => [`${total.series} ${total.asOf}`, total]));
  const placeOfRow = ({ series, origin, serial }: ResolvedFiling): ShownPlace => {
    const attachment = desk.attachment(origin.attachment);
    return {
      source: series,
      at: origin.locator,
      row: true,
      ...(attachment && { attachment }),
      ...(serial !== null && { serial }),
    };
  };
  const place = ({ source, locator, finding }: Issue): ShownPlace => {
    const row = rows.get(finding?.row ?? "");
    if (row) return placeOfRow(row);
    const total = finding?.attachment === null ? announced.get(finding.number) : undefined;
    const attachment = desk.attachment(finding?.attachment ?? "");
    return {
      source,
      at: locator,
      ...(attachment && { attachment }),
      ...(total && { announced: { series: total.series, asOf: total.asOf, address: announcedAddress(total) } }),
    };
  };
  return { desk, place, placeOfRow, shown: (issue) => shownFinding(issue, place(issue)) };
}

function filingsWithFindings({ data }: Desk): readonly ResolvedFiling[] {
  const found = new Set(data.issues.map(({ finding }) => finding?.row));
  return data.filings.filter(({ id }) => found.has(id));
}

const repairedFilings = ({ data }: Desk): readonly ResolvedFiling[] =>
  data.filings.filter(({ name, filer, repairedName, repairedFiler }) => name !== repairedName || filer !== repairedFiler);

function shownFinding({ level, message, finding }: Issue, place: ShownPlace): ShownFinding {
  if (!finding) return { level, place, message, number: "", field: "", value: "", expected: "", settled: null };
  const { number, field, value, expected, settled } = finding;
  return { level, place, number: place.announced ? "" : number, field, value, expected, settled };
}

/** Every value that stands on the pages otherwise than published, with the reason. */
export function repairsMade({ desk, placeOfRow }: FindingsDesk): ShownRepair[] {
  return desk.part("repaired rows", repairedFilings).flatMap((row) => {
    const { number, name, filer, repairedName, repairedFiler, repairReason: reason = "" } = row;
    const fields = [
      { field: "name", raw: name, repaired: repairedName },
      { field: "filer", raw: filer, repaired: repairedFiler },
    ];
    return fields
      .filter(({ raw, repaired }) => raw !== repaired)
      .map((values) => ({ ...values, number, reason, place: placeOfRow(row) }));
  });
}
