import {
  CAMPAIGNS,
  ATTENTION,
  BACKERS,
  CHANGES,
  CHECK,
  CLASSES,
  COMPARE,
  CORRECTIONS,
  EXPLORE,
  MAP,
  MONEY,
  PLACES,
  PLAYERS,
  REVIEW,
  STANDING,
  TIMELINE,
  VERDICT,
} from "./addresses.ts";
import type { Frame } from "./page.ts";
import type { Area, Section } from "./words/sections.ts";

/** Where a section begins, within a language. */
export const ADDRESS_OF: Readonly<Record<Section, string>> = {
  overview: "",
  verdict: VERDICT,
  standing: STANDING,
  usage: "usage/",
  attention: ATTENTION,
  campaigns: CAMPAIGNS,
  timeline: TIMELINE,
  money: MONEY,
  registry: "registry/",
  changes: CHANGES,
  places: PLACES,
  classes: CLASSES,
  cancellations: "cancellations/",
  groups: "groups/",
  map: MAP,
  backers: BACKERS,
  players: PLAYERS,
  explore: EXPLORE,
  compare: COMPARE,
  measures: "measures/",
  sources: "sources/",
  reported: "reported/",
  quality: "quality/",
  methods: "methods/",
  review: REVIEW,
  corrections: CORRECTIONS,
  check: CHECK,
};

/**
 * The navigation: few words that a reader takes in at once, and under each its sections, shown where one stands. An area leads to
 * the first of its sections, so none has a page of its own.
 */
export const AREAS: readonly (readonly [Area, readonly Section[]])[] = [
  ["overview", ["overview"]],
  ["leads", ["verdict", "standing", "usage", "attention", "campaigns", "timeline", "money"]],
  ["registry", ["registry", "changes", "places", "classes", "cancellations"]],
  ["groups", ["groups", "compare"]],
  ["relations", ["map", "backers", "players", "explore"]],
  ["evidence", ["measures", "sources", "reported", "quality", "methods", "review", "corrections"]],
  ["check", ["check"]],
];

/** Sections that a dossier without a verdict has not. */
const OF_VERDICT: ReadonlySet<Section> = new Set(["verdict", "standing"]);

/** An area with the sections that this site has. */
export interface ShownArea {
  readonly area: Area;
  readonly sections: readonly Section[];
}

export function areasOf(frame: Pick<Frame, "verdict">): ShownArea[] {
  return AREAS.map(([area, sections]) => ({
    area,
    sections: sections.filter((section) => frame.verdict || !OF_VERDICT.has(section)),
  })).filter(({ sections }) => sections.length > 0);
}
