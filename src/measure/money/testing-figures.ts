import type { FigureReading, Observation } from "../../model/observations.ts";
import type { MoneyFigure } from "./money-figure.ts";

// Whole figures of money from the few parts that a test is about.

const READ: FigureReading = {
  granularity: "year",
  about: false,
  base: null,
  wording: "plain",
  nature: "measured",
  measurer: "panel",
  cites: { page: "", named: "" },
  digits: "1",
  reading: "r",
  excluded: [],
};

export interface MoneyParts extends Partial<Pick<MoneyFigure, "subject" | "period" | "address" | "pageDate" | "group" | "kind">> {
  readonly measure?: string;
  readonly start?: string;
  readonly end?: string;
  readonly value?: number;
  readonly read?: Partial<FigureReading>;
}

export function moneyFigure(id: string, parts: MoneyParts = {}): MoneyFigure {
  const { measure = "funding-total", start = "2024", end = start, value = 1, read = {}, ...rest } = parts;
  const observation: Observation = {
    id,
    measure,
    scope: "",
    entity: "field",
    group: rest.group ?? null,
    start,
    end,
    value,
    low: null,
    high: null,
    kind: "value",
    unit: "元",
    status: "reported",
    standing: 2,
    publisher: "Panel",
    via: "",
    source: "",
    clock: null,
    cumulative: false,
    figure: { ...READ, reading: id, ...read },
    origin: { kind: "records", records: [`record of ${id}`] },
  };
  return {
    id,
    record: `record of ${id}`,
    source: "statements",
    kind: "funding",
    subject: "AI",
    predicate: "total",
    value: String(value),
    investors: [],
    unit: "元",
    period: start,
    scope: "",
    attributedTo: "Panel",
    pageDate: "2025-01",
    address: "https://news.example/1",
    origin: { attachment: "", snapshot: "", locator: { row: 2 } },
    entity: "field",
    group: null,
    observation,
    ...rest,
  };
}
