import { NO_CLAIM_WORDS } from "../../model/claim-words.ts";
import type { FigureMeasure, Measurer } from "../../model/figures.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { TextDate } from "../checked-claim.ts";
import { checkFigure } from "./check-figure.ts";
import { figureKnowledge } from "./figure-knowledge.ts";
import type { FigureOutcome } from "./figure-outcome.ts";
import { buildClaim, buildFigure, link, type ClaimParts } from "./testing-claims.ts";

// A panel and an institute, an app with a rival, and a group that owns the app. All of it is invented.

const words = { zh: "词", en: "word" };
const measure = (id: string, parts: Partial<FigureMeasure> = {}): FigureMeasure => ({
  id,
  label: { zh: id, en: id },
  definition: words,
  predicates: [id],
  units: { "": "人" },
  role: "outcome",
  dimension: "use",
  kind: "level",
  prefers: ["panel"],
  ...parts,
});

export const MEASURES = [
  measure("users"),
  measure("daily"),
  measure("revenue", { units: { 元: "元", 美元: "美元" }, kind: "flow" }),
  measure("share", { units: { "%": "%" }, kind: "share" }),
  measure("growth", { units: { "%": "%" }, kind: "growth" }),
  measure("budget", { units: { 元: "元" }, role: "choice" }),
];

const measurer = (id: string, kind: Measurer["kind"]): Measurer => ({
  id,
  name: { zh: id, en: id },
  words: [id],
  kind,
  hosts: [],
});
export const MEASURERS = [
  measurer("panel", "panel"),
  measurer("institute", "research"),
  measurer("company", "self"),
  measurer("press", "press"),
];

export const NOBODY: TextDate = { date: null, how: "none" };

export interface Held extends ClaimParts {
  readonly date?: TextDate;
  readonly sources?: readonly string[];
  readonly alike?: readonly (readonly string[])[];
}

/** What these figures say to a claim; apps belong to the group. */
export function check(
  figures: readonly KnownFigure[],
  { date = NOBODY, sources = [], alike = [], ...claim }: Held,
): FigureOutcome {
  const owners = { app: "group", "second app": "group", group: "group" };
  const facts = {
    figures,
    figureMeasures: MEASURES,
    measurers: MEASURERS,
    words: { ...NO_CLAIM_WORDS, owners, unsaid: { revenue: "whole" } },
    named: [],
    alike,
  };
  return checkFigure(buildClaim(claim), figureKnowledge(facts), { date, sources });
}

export const said = { text: "1590万", value: "15900000" };
export const other = { text: "1650万", value: "16500000" };
export const panel = buildFigure({ id: "panel-1", scope: "app" });
export const PANEL = link("panel");
export const remarksOf = ({ remarks }: FigureOutcome): string => remarks.map(({ en }) => en).join(" ");
