import { expect, test } from "vitest";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { HOSTILE_APP } from "../testing/testing-figures.ts";
import { testingSite } from "../testing/testing-site.ts";

function rendered(data: SiteData, path: string): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  return renderPage(page as Page<unknown>, frameOf(data));
}

test("scopes and segments are charts of their own, the scope that is not stated last", () => {
  const text = rendered(testingSite(), "en/usage/index.html");
  const titles = [...text.matchAll(/<h3>([^<]*)<\/h3>|<p class="measured">([^<]*)</gu)].map(([, alone, drawn]) => alone ?? drawn);
  expect(titles).toEqual([
    "Monthly users\u00A0· Native app",
    "Monthly users\u00A0· Native app; Whole segment".replace("; ", titles[1]?.includes("; ") ? "; " : ", "),
    "Monthly users\u00A0· Scope not stated: compared with nothing",
  ]);
});

test("every number leads to its row, with its wording and its dispute", () => {
  const text = rendered(testingSite(), "en/usage/index.html");
  expect(text).toContain('href="../reported/#u2">over 2 million</a>');
  expect(text).toContain('href="../disagreements/#u3">≠ 1</a>');
  expect(text).toContain("Highest in 2025Q3: Lark, over 2 million (Panel)");
  expect(text).toContain("One panel counts all.");
});

test("what counts for nothing is shown with the reason, and nothing hostile runs", () => {
  const text = rendered(testingSite(), "en/usage/index.html");
  expect(text).toContain("no address");
  expect(text).not.toContain(HOSTILE_APP);
});

test("a chart's readings come as CSV, whole numbers beside the number as told", () => {
  const lines = rendered(testingSite(), "en/usage/mau--native-app.csv".replace("native-app", csvSlug())).trimEnd().split("\n");
  expect(lines[0]?.split(",").slice(0, 6)).toEqual(["id", "subject", "value", "low", "high", "unit"]);
  expect(lines.find((line) => line.startsWith("u2,"))).toContain(
    "u2,Lark,2000000,2000000,,人,at-least,measured,2025-07,2025-09,quarter,false,200 万 (超)",
  );
});

test("disagreements stand by reason, each reading with its number and its source", () => {
  const text = rendered(testingSite(), "en/disagreements/index.html");
  expect(text).toContain("Other definition");
  expect(text).toContain("1.5 million");
  expect(text).toContain("1.9 million");
});

/** The site for tests, whose measures have another name in each language. */
function inTwoLanguages() {
  const data = testingSite();
  const { figures } = data;
  if (!figures) throw new Error("The site for tests has figures.");
  const measures = figures.measures.map((measure) => ({ ...measure, label: { ...measure.label, zh: "月活" } }));
  return { ...data, figures: { ...figures, measures } };
}

test.each([
  { language: "", what: "月活", value: "超过200万" },
  { language: "en/", what: "Monthly users", value: "over 2 million" },
])("the row of a figure tells as $what what it is, how it was read and how it is recorded", ({ language, what, value }) => {
  const text = rendered(inTwoLanguages(), `${language}reported/index.html`);
  const row = text.slice(text.indexOf('<tr id="u2"')).split("</tr>")[0] ?? "";
  expect(row).toContain(`<td>${what}<span`);
  expect(row).toContain(value);
  for (const recorded of ["MAU", "200 万 (超)", "native app", "2025Q3"]) expect(row).toContain(`>${recorded}</span>`);
});

test("a number that was told keeps all its digits", () => {
  const data = testingSite();
  const told = data.reported.map((figure) =>
    figure.id === "u1" && figure.observation ? { ...figure, observation: { ...figure.observation, value: 15_742_530 } } : figure,
  );
  const texts = ["", "en/"].map((language) => rendered({ ...data, reported: told }, `${language}reported/index.html`));
  expect(texts[0]).toContain(">1,574.253万<");
  expect(texts[1]).toContain(">15.74253 million<");
});

test("an investment is told in the page’s language, and as it is recorded", () => {
  const text = rendered(testingSite(), "en/reported/index.html");
  const row = text.slice(text.indexOf('<tr id="edge-t2"')).split("</tr>")[0] ?? "";
  expect(row).toContain("<td>investor</td><td>Acme</td><td>by August 2024</td>");
  for (const recorded of ["invested_in_by", "顶点", "to 2024-08"]) expect(row).toContain(`>${recorded}</span>`);
});

test("a dossier without figures says so", () => {
  const bare = { ...testingSite(), figures: null, reported: [], observations: [], disagreements: [] };
  expect(rendered(bare, "en/usage/index.html")).toContain("This dossier holds no figures of usage.");
  expect(rendered(bare, "en/disagreements/index.html")).toContain("No readings disagree.");
});

function csvSlug(): string {
  const page = [...planSite(testingSite())].find(
    ({ path }) => path.startsWith("en/usage/mau--") && path.endsWith(".csv") && !path.includes("segment"),
  );
  return page?.path.replace("en/usage/mau--", "").replace(".csv", "") ?? "";
}
