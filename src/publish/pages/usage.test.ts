import { expect, test } from "vitest";
import { buildEntity, buildReported } from "../../../test/model-builders.ts";
import { figureObservations } from "../../measure/figures/figure-observations.ts";
import { parseFigures } from "../../model/figures.ts";
import type { Reported } from "../../model/records.ts";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing-site.ts";

const both = (text: string) => ({ zh: text, en: text });
const FIGURES = parseFigures(
  {
    measures: [
      {
        id: "mau",
        predicates: ["MAU"],
        label: both("Monthly users"),
        definition: both("People in a month."),
        units: { "": "人" },
        role: "outcome",
        dimension: "use",
        kind: "level",
        prefers: ["panel"],
        why: both("One panel counts all."),
      },
    ],
    scopes: [{ name: "native app", label: both("Native app") }],
    measurers: [{ id: "panel", name: both("Panel"), kind: "panel", words: ["Panel"] }],
    subjects: [{ name: "All apps", label: both("All apps"), kind: "segment" }],
  },
  "figures.yml",
);

const HOSTILE = "<script>alert(1)</script>";
const figures: readonly Partial<Reported>[] = [
  { id: "u1", subject: "Lark", value: "100", unit: "万", period: "2025-03", scope: "native app", attributedTo: "Panel" },
  { id: "u2", subject: "Lark", value: "200", unit: "万 (超)", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  { id: "u3", subject: "Wren", value: "150", unit: "万", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  { id: "u4", subject: "Wren", value: "190", unit: "万", period: "2025Q3", scope: "", attributedTo: "" },
  { id: "u5", subject: "All apps", value: "900", unit: "万", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  {
    id: "u6",
    subject: HOSTILE,
    value: "10",
    unit: "万",
    period: "2025Q3",
    scope: "native app",
    attributedTo: "Panel",
    address: null,
  },
];

function site(): SiteData {
  const base = testingSite();
  const traced = figures.map((parts) => {
    const figure = buildReported(parts);
    const subject = buildEntity({
      id: figure.subject,
      caption: figure.subject,
      group: figure.subject === "All apps" ? null : "bolt",
    });
    return { figure, subject, own: [] };
  });
  const { observations, disagreements } = figureObservations(traced, FIGURES, () => undefined);
  return {
    ...base,
    figures: FIGURES,
    disagreements,
    entities: [...base.entities, ...traced.map(({ subject }) => subject)],
    observations: [...observations.values()],
    reported: traced.map(({ figure, subject }) => ({
      ...figure,
      entity: subject.id,
      group: subject.group,
      observation: observations.get(figure.id) ?? null,
    })),
  };
}

function rendered(data: SiteData, path: string): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  return renderPage(page as Page<unknown>, frameOf(data));
}

test("scopes and segments are charts of their own, the scope that is not stated last", () => {
  const text = rendered(site(), "en/usage/index.html");
  const titles = [...text.matchAll(/<h3>([^<]*)<\/h3>/gu)].map(([, title]) => title);
  expect(titles).toEqual([
    "Monthly users · Native app",
    "Monthly users · Native app; Whole segment".replace("; ", titles[1]?.includes("; ") ? "; " : ", "),
    "Monthly users · Scope not stated: compared with nothing",
  ]);
});

test("every number leads to its row, with its wording and its dispute", () => {
  const text = rendered(site(), "en/usage/index.html");
  expect(text).toContain('href="../reported/#u2">over 2 million</a>');
  expect(text).toContain('href="../disagreements/#u3">≠ 1</a>');
  expect(text).toContain("Highest in 2025Q3: Lark, over 2 million (Panel)");
  expect(text).toContain("One panel counts all.");
});

test("what counts for nothing is shown with the reason, and nothing hostile runs", () => {
  const text = rendered(site(), "en/usage/index.html");
  expect(text).toContain("no address");
  expect(text).not.toContain(HOSTILE);
});

test("a chart's readings come as CSV, whole numbers beside the number as told", () => {
  const lines = rendered(site(), "en/usage/mau--native-app.csv".replace("native-app", csvSlug())).trimEnd().split("\n");
  expect(lines[0]?.split(",").slice(0, 6)).toEqual(["id", "subject", "value", "low", "high", "unit"]);
  expect(lines.find((line) => line.startsWith("u2,"))).toContain(
    "u2,Lark,2000000,2000000,,人,at-least,measured,2025-07,2025-09,quarter,false,200 万 (超)",
  );
});

test("disagreements stand by reason, each reading with its number and its source", () => {
  const text = rendered(site(), "en/disagreements/index.html");
  expect(text).toContain("Other definition");
  expect(text).toContain("1.5 million");
  expect(text).toContain("1.9 million");
});

test("the row of a figure tells how it was read", () => {
  expect(rendered(site(), "en/reported/index.html")).toContain("Monthly users over 2 million");
});

test("a dossier without figures says so", () => {
  expect(rendered(testingSite(), "en/usage/index.html")).toContain("This dossier holds no figures of usage.");
  expect(rendered(testingSite(), "en/disagreements/index.html")).toContain("No readings disagree.");
});

function csvSlug(): string {
  const page = [...planSite(site())].find(
    ({ path }) => path.startsWith("en/usage/mau--") && path.endsWith(".csv") && !path.includes("segment"),
  );
  return page?.path.replace("en/usage/mau--", "").replace(".csv", "") ?? "";
}
