import type { AnnouncedTotal } from "../../model/records.ts";
import { announcedPage, type AnnouncedInputs, type ShownDifference } from "../pages/announced.ts";
import type { ShownCorrection } from "../pages/corrections.ts";
import { correctionsOfAnnounced } from "./corrections.ts";
import type { Desk, Plan } from "./desk.ts";

/** One series, one date, one announcement: the dossier's totals have no second one. */
export const announcedAddress = ({ series, asOf }: Pick<AnnouncedTotal, "series" | "asOf">): string =>
  `announced/${series}-${asOf}/`;

/** A page for every announced total: the notice, our rows, the difference and its reason. */
export function* planAnnounced(desk: Desk, corrections: readonly ShownCorrection[]): Iterable<Plan<AnnouncedInputs>> {
  for (const total of desk.data.announced) {
    const { series, asOf, confirmedBy, address } = total;
    yield {
      address: announcedAddress(total),
      render: announcedPage,
      inputs: {
        series,
        asOf,
        confirmedBy,
        notice: address,
        differences: shownDifferences(desk, total),
        corrections: correctionsOfAnnounced(total, corrections),
        total: total.total,
        added: total.added,
        since: total.since,
      },
    };
  }
}

/** What was announced in one notice against its rows, as pages show it. */
export function shownDifferences({ data, counts, measures }: Desk, total: AnnouncedTotal): ShownDifference[] {
  return data.differences
    .filter((difference) => difference.announced === total.id)
    .map(({ figure, said, counted, query, difference, code, reason }) => ({
      figure,
      said,
      difference,
      code,
      reason,
      counted: counts.show({ value: counted, query }),
      question: code === "equal" ? null : { query, measure: measures.get(query.measure)?.label ?? {}, group: null },
      since: total.since,
      asOf: total.asOf,
      series: total.series,
      address: announcedAddress(total),
    }));
}
