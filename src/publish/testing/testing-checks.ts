// What the checks found on the small site for tests: one of every kind of place, hostile text among it.
import { CHECK_CODES, type CheckOutcome, type Finding } from "../../model/checks.ts";
import type { Issue } from "../../model/issues.ts";
import type { AnnouncedTotal, ResolvedFiling } from "../../model/records.ts";

export const CHECKED: readonly CheckOutcome[] = CHECK_CODES.map((check) => ({ check, examined: 42, unit: "rows" }));

export function checkIssues(row: ResolvedFiling, total: AnnouncedTotal, hostile: string): Issue[] {
  const { id, number, origin } = row;
  const finding: Finding = {
    attachment: origin.attachment,
    row: id,
    number,
    field: "filer",
    value: hostile,
    expected: "顶点灯具有限公司",
    repairs: [{ field: "filer", raw: hostile, repaired: "顶点灯具有限公司", reason: "stray-character" }],
    settled: null,
  };
  const about = { level: "warning", source: "lists", locator: origin.locator, message: "Odd." } as const;
  const settled = { code: "boundary", reason: { zh: "界限不同。", en: "Another boundary." } };
  return [
    { ...about, code: "stray-character", finding },
    {
      ...about,
      code: "serial-gap",
      finding: { ...finding, field: "serial", repairs: [], value: "7", expected: "", settled: { code: hostile, reason: {} } },
    },
    {
      ...about,
      code: "future-date",
      locator: null,
      finding: { ...finding, row: null, number: "", field: "published_on", value: "2099-01-01", repairs: [] },
    },
    {
      ...about,
      code: "announced-total",
      level: "note",
      finding: {
        ...finding,
        attachment: null,
        row: null,
        number: `${total.series} ${total.asOf}`,
        field: "total",
        repairs: [],
        settled,
      },
    },
    { ...about, code: "missing-value", message: `${hostile} is empty.` },
  ];
}
