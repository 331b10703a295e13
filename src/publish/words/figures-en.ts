import type { FigureWords } from "./figures.ts";

/** 159000000 as "159 million". */
function inScale(value: number, digits: number): string {
  const signs = [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ] as const;
  const [scale, sign] = signs.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  const shown = Number((value / scale).toPrecision(digits));
  return `${sign === "" ? shown.toLocaleString("en-US", { maximumFractionDigits: digits }) : shown}${sign}`;
}

const UNITS: Readonly<Record<string, string>> = {
  人: "",
  次: "",
  个: "",
  家: "",
  起: "",
  元: " yuan",
  美元: " US dollars",
  "次/day": " calls a day",
};

const UNIT_NAMES: Readonly<Record<string, string>> = {
  人: "people",
  次: "times",
  个: "items",
  家: "firms",
  起: "deals",
  元: "yuan",
  美元: "US dollars",
  "次/day": "calls a day",
};

export const figures: FigureWords = {
  usage: "Usage",
  usageLede:
    "How many people use each app, and who measured it. Numbers of two scopes never share a chart or a rank: a native app, an assistant inside another app and a phone maker’s assistant are three things. Readings that differ stand side by side.",
  none: "This dossier holds no figures of usage.",
  finding: (top, number, during, measurer) => `${top} had the highest reading ${during}, ${number} (${measurer})`,
  prefers: (names) => `Readings by ${names} come first; the others stand beside them.`,
  segment: "Whole segment",
  noScope: "Scope not stated: compared with nothing",
  chart: (measure, scope) => `${measure} · ${scope}`,
  alt: (apps, from, to) => `Line chart: ${apps}, ${from} to ${to}. The numbers are in the table below.`,
  legend:
    "A dot is the preferred reading, the bar through it the time it covers; hollow dots are other measurers or nobody named; arrows are “over” or “under”, upright bars are bands.",
  subject: "App",
  number: "Number",
  asTold: "As told",
  counts: "Counts?",
  yes: "yes",
  repeats: "one reading, told again by",
  csv: "Download CSV",
  rows: "All readings",
  source: (measurers) => `Source: ${measurers}; each row has its address.`,
  nobody: "nobody named",
  worded: {
    plain: ["", ""],
    "at-least": ["over ", ""],
    "at-most": ["under ", ""],
    "just-under": ["nearly ", ""],
    about: ["about ", ""],
  },
  natures: { measured: "", peak: "peak", estimate: "estimate", plan: "plan" },
  open: "date not exact",
  standings: { 1: "the measurer’s own page", 2: "named measurer, address known", 3: "nobody named", 4: "no address" },
  exclusions: {
    "no-address": "no address",
    undated: "no date",
    "unreadable-period": "its time cannot be read",
    "unknown-measure": "measure not declared",
    "unknown-unit": "unit not declared",
    "unknown-subject": "subject not declared",
    "unknown-scope": "scope not declared",
    "share-over-100": "more than the whole",
    "share-without-base": "a share of nobody knows what",
    "unit-slip": "10^4 or 10^8 from its neighbours",
    "circular-source": "its pages name each other",
    "as-written": "unit as written, cannot be right",
  },
  granularities: {
    day: "day",
    week: "week",
    month: "month",
    quarter: "quarter",
    "half-year": "half-year",
    year: "year",
    span: "span",
    to: "up to",
    undated: "undated",
  },
  disagreements: "Readings that disagree",
  disagreementsLede: (count) =>
    `Pairs of readings of one thing that do not go together: ${count}. Both are kept, with the likely reason; the first is the one that the measure prefers.`,
  noDisagreements: "No readings disagree.",
  reasons: {
    slip: ["Slip", "one digit other, or two changed over"],
    unit: ["Unit", "exactly a power of ten apart: 万, 亿 and billion confused"],
    "other-measurer": ["Other measurer", "two measurers, two levels"],
    "other-definition": ["Other definition", "a scope not stated, or an estimate or a peak"],
    "other-span": ["Other span", "a quarter’s mean and one of its months"],
    "part-over-whole": ["Part over whole", "more within a part of the time than in all of it"],
    "two-dates": ["One number, two dates", "an exact number told for two times"],
    "two-measures": ["One number, two measures", "a number told under two measures"],
    stale: ["Stale", "far from its contemporaries, close to readings of more than a year before"],
  },
  preferred: "Preferred reading",
  other: "Other reading",
  record: "record",
  unit: (unit) => UNITS[unit] ?? (unit === "%" ? unit : ` ${unit}`),
  unitName: (unit) => UNIT_NAMES[unit] ?? unit,
  scaled: (value) => inScale(value, 4),
  exact: (value) => inScale(value, 12),
};
