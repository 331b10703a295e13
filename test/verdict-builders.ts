import { parseFigures, type Figures } from "../src/model/figures.ts";
import type { Observation } from "../src/model/observations.ts";
import { parseVerdict, type Verdict } from "../src/model/verdict.ts";

// Figures, observations and a declared verdict of invented groups, from the few parts that a test is about.

const words = { zh: "词", en: "word" };

interface Told extends Partial<Omit<Observation, "group" | "value">> {
  readonly group: string;
  readonly value: number;
  readonly measurer?: string;
}

/** Three outcomes in two dimensions, one choice, two panels and the company itself. */
export function verdictFigures(): Figures {
  const measure = (id: string, more: object = {}) => ({
    id,
    predicates: [id],
    label: { zh: `量${id}`, en: `Measure ${id}` },
    definition: words,
    units: { "": "pieces" },
    role: "outcome",
    dimension: "use",
    kind: "level",
    prefers: ["panel"],
    ...more,
  });
  const measurer = (id: string, kind: string) => ({ id, name: { en: id }, kind, words: [id] });
  return parseFigures(
    {
      measures: [
        measure("riders"),
        measure("trips"),
        measure("fares", { dimension: "money", kind: "flow" }),
        measure("riders-growth", { kind: "growth", units: { "%": "%" } }),
        measure("spending", { role: "choice", kind: "flow" }),
      ],
      scopes: ["city", "suburb"].map((name) => ({ name, label: { en: name } })),
      measurers: [measurer("panel", "panel"), measurer("survey", "panel"), measurer("company", "self")],
    },
    "figures.yml",
  );
}

export function declaredVerdict(more: object = {}): Verdict {
  const enters = (measure: string, dimension: string) => ({ measure, scope: "city", dimension, weight: 1, why: words });
  return parseVerdict(
    {
      theory: words,
      dimensions: { use: words, money: words },
      window: {},
      enters: [enters("riders", "use"), enters("trips", "use"), enters("fares", "money")],
      growths: [{ measure: "riders-growth", of: "riders" }],
      beside: [{ measure: "spending", why: words }],
      ...more,
    },
    "verdict.yml",
  );
}

let made = 0;

/** A figure read by the panel in the city in the half-year 2025H2, if nothing else is said. */
export function told({ group, value, measurer = "panel", ...parts }: Told): Observation {
  const id = `told-${String(++made).padStart(4, "0")}`;
  return {
    id,
    measure: "riders",
    scope: "city",
    entity: `${group}-app`,
    group,
    start: "2025-07",
    end: "2025-12",
    value,
    low: null,
    high: null,
    kind: "value",
    unit: "pieces",
    status: "reported",
    standing: 2,
    publisher: measurer,
    via: "",
    source: `https://panel.example/${id}`,
    clock: null,
    cumulative: false,
    figure: reading(id, value, measurer),
    origin: { kind: "records", records: [`record of ${id}`] },
    ...parts,
  };
}

/** What is known of a figure beyond its number. */
export function reading(
  id: string,
  value: number,
  measurer: string,
  more: Partial<NonNullable<Observation["figure"]>> = {},
): NonNullable<Observation["figure"]> {
  return {
    granularity: "half-year",
    about: false,
    base: null,
    wording: "plain",
    nature: "measured",
    measurer,
    cites: { page: "", named: "" },
    digits: String(value),
    reading: id,
    excluded: [],
    ...more,
  };
}

/** The same figure with more said of it. */
export function qualified(one: Observation, more: Partial<NonNullable<Observation["figure"]>>): Observation {
  return one.figure ? { ...one, figure: { ...one.figure, ...more } } : one;
}

/** One edition: a value for each group. */
export function edition(
  values: Readonly<Record<string, number>>,
  parts: Partial<Omit<Told, "group" | "value">> = {},
): Observation[] {
  return Object.entries(values).map(([group, value]) => told({ group, value, ...parts }));
}

/** The half-year before the usual one, and the one before that. */
export const BEFORE = { start: "2025-01", end: "2025-06" } as const;
export const LONG_BEFORE = { start: "2024-07", end: "2024-12" } as const;
