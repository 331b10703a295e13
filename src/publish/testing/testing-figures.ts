import { figureObservations } from "../../measure/figures/figure-observations.ts";
import { parseFigures } from "../../model/figures.ts";
import type { Entity, Reported } from "../../model/records.ts";
import { contentId } from "../../model/ids.ts";
import type { ReportedFigure, SiteData } from "../site.ts";

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

export const HOSTILE_APP = "<script>alert(1)</script>";
const ROWS: readonly (Partial<Reported> & Pick<Reported, "id" | "subject">)[] = [
  { id: "u1", subject: "Lark", value: "100", unit: "万", period: "2025-03", scope: "native app", attributedTo: "Panel" },
  { id: "u2", subject: "Lark", value: "200", unit: "万 (超)", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  { id: "u3", subject: "Wren", value: "150", unit: "万", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  { id: "u4", subject: "Wren", value: "190", unit: "万", period: "2025Q3", scope: "", attributedTo: "" },
  { id: "u5", subject: "All apps", value: "900", unit: "万", period: "2025Q3", scope: "native app", attributedTo: "Panel" },
  {
    id: "u6",
    subject: HOSTILE_APP,
    value: "10",
    unit: "万",
    period: "2025Q3",
    scope: "native app",
    attributedTo: "Panel",
    address: null,
  },
];

/** Three apps that the panel read in two months more, so that they have ranks from time to time. */
const MONTHS: typeof ROWS = ["2025-01", "2025-02"].flatMap((period, month) =>
  ["Lark", "Wren", "Finch"].map((subject, at) => ({
    id: `m${month}${at}`,
    subject,
    value: String(300 - 50 * Math.abs(at - month)),
    unit: "万",
    period,
    scope: "native app",
    attributedTo: "Panel",
  })),
);

type Told = Pick<SiteData, "figures" | "reported" | "observations" | "disagreements" | "entities">;

/** Six figures on the usage of three apps and of a segment: two scopes, a bound, a disagreement, one without an address; six of months more where ranks are wanted. */
export function testingFigures(isRanked = false): Told {
  const traced = [...ROWS, ...(isRanked ? MONTHS : [])].map((parts) => {
    const figure = { ...PLAIN, record: `record of ${parts.id}`, ...parts };
    const group = figure.subject === "All apps" ? null : "acme";
    return { figure, subject: app(figure.subject, group), own: [] };
  });
  const { observations, disagreements } = figureObservations(traced, FIGURES, () => undefined);
  return {
    figures: FIGURES,
    disagreements,
    entities: [...new Map(traced.map(({ subject }) => [subject.id, subject])).values()],
    observations: [...observations.values()],
    reported: traced.map(({ figure, subject: { id: entity, group } }) => ({
      ...figure,
      entity,
      group,
      observation: observations.get(figure.id) ?? null,
    })),
  };
}

function app(caption: string, group: string | null): Entity {
  return { id: `app ${caption}`, schema: "Subject", caption, group, slug: null, names: [], membership: null };
}

const PLAIN: Omit<Reported, "id" | "record"> = {
  source: "pages",
  kind: "usage",
  subject: "",
  predicate: "MAU",
  value: "",
  investors: [],
  unit: "",
  period: "",
  scope: "",
  attributedTo: "",
  pageDate: "2025-11",
  address: "https://news.example/usage",
  origin: { attachment: "", snapshot: "0".repeat(64), locator: { row: 2 } },
};

/** A figure that nothing was made of. */
export function testingReported(id: string, address: string | null, subject: string): ReportedFigure {
  const origin = { attachment: "", snapshot: "5".repeat(64), locator: { row: 2 } };
  return {
    id,
    address,
    origin,
    kind: id.split("-")[0] ?? "",
    subject,
    predicate: "MAU",
    value: "15900",
    investors: [],
    unit: "万",
    period: "2025Q3",
    scope: "native app",
    attributedTo: "A measurer",
    pageDate: "2025-12",
    entity: contentId("Company", subject),
    group: "acme",
    observation: null,
    source: "reported",
    record: id,
  };
}
