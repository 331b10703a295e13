import { expect, test } from "vitest";
import type { SourceRecord } from "../../model/records.ts";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { HOSTILE, testingSite } from "../testing/testing-site.ts";

const SNAPSHOT = "7".repeat(64);

function sourcePages(data: SiteData): Map<string, string> {
  const pages = Array.from(planSite(data)).filter(({ path }) => path.startsWith("en/sources/"));
  return new Map(pages.map((page) => [page.path, renderPage(page, frameOf(data))]));
}

/** The records that the rows of the site were read from: a file that is declared, and one that arrived. */
function withRecords(): SiteData {
  const data = testingSite();
  const records = data.filings.map(({ id, origin }, at): SourceRecord => ({
    id,
    source: "lists",
    file: at === 0 ? "documents/lists/new.docx" : "facts/lists.csv",
    snapshot: SNAPSHOT,
    locator: origin.locator,
    cells: {},
    fields: {},
  }));
  return { ...data, records };
}

test("a source tells its files with their hashes and rows, the one that arrived too", () => {
  const page = sourcePages(withRecords()).get("en/sources/lists/index.html") ?? "";
  expect(page).toMatch(/facts\/lists\.csv<.*?<td class="num">41<\/td>.*?7{64}/s);
  expect(page).toMatch(/documents\/lists\/new\.docx<.*?<td class="num">1<\/td>/s);
  expect(page).toContain("none recorded in the dossier");
});

test("measures that count its series rest on it, and its documents are listed", () => {
  const page = sourcePages(withRecords()).get("en/sources/lists/index.html") ?? "";
  for (const measure of ["all", "lamps", "kites"]) expect(page).toContain(`href="../../measures/${measure}/"`);
  expect(page).toContain("attachments/both-2025-12/");
  expect(sourcePages(testingSite()).get("en/sources/lists/index.html")).not.toContain("attachments/both-2025-12/");
});

test("what was found in it leads to each finding", () => {
  const data = withRecords();
  const issue = { level: "warning", source: "lists", locator: null, message: `cut ${HOSTILE}` } as const;
  const page = sourcePages({
    ...data,
    issues: [
      { ...issue, code: "missing-value" },
      { ...issue, code: "odd-thing" },
      { ...issue, code: "odd-thing" },
    ],
  }).get("en/sources/lists/index.html");
  expect(page).toContain('href="../../quality/check/missing-value/">1</a>');
  expect(page).toContain('href="../../quality/lists/#odd-thing">2</a>');
});

test("every source of the list has its page", () => {
  const pages = sourcePages(testingSite());
  const index = pages.get("en/sources/index.html") ?? "";
  for (const { id } of testingSite().sources) {
    expect(index).toContain(`href="../sources/${id}/"`);
    expect(pages.has(`en/sources/${id}/index.html`)).toBe(true);
  }
});

test("on figures that others report rest the measures that they are of, and the pages that show them", () => {
  const data = testingSite();
  const source = data.sources.find(({ kind }) => kind === "filings");
  if (!source) throw new Error("The site for tests has no lists");
  const told = { ...source, id: "reported", kind: "reported" as const };
  const page = sourcePages({ ...data, sources: [...data.sources, told] }).get("en/sources/reported/index.html") ?? "";
  const [, resting = ""] = /id="measures">(.*?)<\/main>/s.exec(page) ?? [];
  expect(resting).toContain('href="../../map/backers/"');
  expect(resting).not.toContain('href="../../measures/');
});
