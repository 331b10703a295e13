import { expect, test } from "vitest";
import type { ResolvedFiling } from "../../model/records.ts";
import { testingSite } from "../testing/testing-site.ts";
import type { ShownRow } from "../shown/shown-row.ts";
import { openDesk } from "./desk.ts";
import { Sections } from "./sections.ts";

const desk = openDesk(testingSite());
const { filings } = desk.data;
const attachments = new Map(filings.map(({ origin: { attachment: id } }) => [id, desk.attachment(id) ?? expect.fail(id)]));
const shown = (all: readonly ResolvedFiling[]): ShownRow[] => all.map((filing) => ({ ...desk.sections([filing])[0]!.rows[0]! }));
const rows = shown(filings);
const renamed = filings.with(0, { ...filings[0]!, name: "another" });
const rowsThen = rows.with(0, { ...rows[0]!, name: "another" });

test("where one filing is another, the sections of all others are the very same, and no other function makes them", () => {
  const sections = new Sections(attachments);
  const before = sections.begin(filings, rows);
  const others = before(filings.slice(1));
  const whole = before(filings);
  const after = sections.begin(renamed, rowsThen);
  expect(after).toBe(before);
  expect(after(filings.slice(1)).map((section, at) => section === others[at])).not.toContain(false);
  expect(after(renamed).flatMap((section) => section.rows)).toContain(rowsThen[0]);
  expect(whole.flatMap((section) => section.rows)).toContain(rows[0]);
});

test("where a filing that is what it was is shown otherwise, another function makes the sections, and makes them anew", () => {
  const sections = new Sections(attachments);
  const before = sections.begin(filings, rows);
  before(filings);
  const after = sections.begin(filings, rowsThen);
  expect(after).not.toBe(before);
  expect(after(filings).flatMap((section) => section.rows)).toContain(rowsThen[0]);
});
