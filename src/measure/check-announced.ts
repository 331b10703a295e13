import type { CheckOutcome } from "../model/checks.ts";
import type { Report } from "../model/issues.ts";
import type { AnnouncedTotal } from "../model/records.ts";
import type { Difference } from "./differences.ts";

/**
 * Reports every announced figure that its rows do not add up to. One that an editor or the comparison itself explains
 * is a note; an unexplained one is a warning.
 */
export function checkAnnounced(
  differences: readonly Difference[],
  { announced, sourceOf }: { readonly announced: readonly AnnouncedTotal[]; readonly sourceOf: ReadonlyMap<string, string> },
  report: Report,
): CheckOutcome {
  const totals = new Map(announced.map((total) => [total.id, total]));
  for (const { announced: id, figure, said, counted, code, reason } of differences) {
    const total = totals.get(id);
    if (code === "equal" || !total) continue;
    const settled = code === "unexplained" ? null : { code, reason };
    report({
      code: "announced-total",
      level: settled ? "note" : "warning",
      source: sourceOf.get(total.id) ?? "",
      locator: total.origin.locator,
      message: `${figure} of ${total.series} as of ${total.asOf} was announced as ${said}; the rows are ${counted}.`,
      finding: {
        attachment: null,
        row: null,
        number: `${total.series} ${total.asOf}`,
        field: figure,
        value: String(said),
        expected: String(counted),
        repairs: [],
        settled,
      },
    });
  }
  return { check: "announced-total", examined: differences.length, unit: "figures" };
}
