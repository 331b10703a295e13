import { daysOf } from "../../model/dates.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { Claim, Link, Nearness } from "../claim.ts";
import type { Frame } from "../reading.ts";

// Claims and figures from the few parts that a test is about.

/** How near all links of a built claim stand, unless a link says otherwise. */
export const link = (id: string, how: Nearness = "own", start = 0): Link => ({ id, how, start, end: start + 1 });

/** The frame of an ISO prefix, or of a span "2025-01/2025-03"; "@" before it is the state on its last day. */
export function frame(written: string): Frame {
  const asOf = written.startsWith("@");
  const [from = "", to = from] = written.replace("@", "").split("/");
  const period = { start: daysOf(from).start, end: daysOf(to).end };
  const grain = from === to ? (["year", "month", "day"] as const)[from.split("-").length - 1] : "span";
  return { period, grain: grain ?? "span", asOf, upTo: false, carried: false };
}

export interface ClaimParts extends Partial<Omit<Claim, "quantity" | "time">> {
  readonly text: string;
  readonly value: string | readonly [string, string];
  readonly unit?: string;
  readonly approx?: Claim["quantity"]["approx"];
  readonly time?: string;
  readonly timeHow?: Claim["time"]["how"];
}

/** A number of app users of June 2025, said by a text itself, all of it beside the number. */
export function buildClaim({ text, value, unit = "", approx = null, time = "2025-06", timeHow, ...parts }: ClaimParts): Claim {
  const kind = unit === "%" ? "percent" : "count";
  return {
    quantity: { start: 0, end: Array.from(text).length, text, value, unit, approx, kind, change: null },
    language: "zh",
    paragraph: 0,
    sentence: 0,
    clause: 0,
    subjects: [link("app")],
    measures: [link("users")],
    scopes: [],
    series: [],
    places: [],
    time: time === "" ? { frame: null, how: timeHow ?? "none" } : { frame: frame(time), how: timeHow ?? "own" },
    basis: null,
    comparator: "value",
    direction: null,
    against: { claims: [], subjects: [], frame: null },
    measurer: null,
    stance: "asserted",
    unknown: "",
    ...parts,
  };
}

type FigureParts = Partial<Omit<KnownFigure, "figure">> & { readonly id: string } & Partial<NonNullable<KnownFigure["figure"]>>;

/** A figure of the app's users in June 2025, measured by a panel and quoted at an address. */
export function buildFigure({ id, ...parts }: FigureParts): KnownFigure {
  const { granularity = "month", about = false, base = null, wording = "plain", nature = "measured", measurer = "panel" } = parts;
  const {
    value = 15_900_000,
    excluded = [],
    reading = id,
    digits = String(value ?? ""),
    cites = { page: "", named: measurer },
  } = parts;
  return {
    id,
    measure: "users",
    scope: "",
    entity: "app",
    group: null,
    start: "2025-06",
    end: "2025-06",
    value,
    low: null,
    high: null,
    kind: wording === "plain" ? "value" : "bound",
    unit: "人",
    status: "reported",
    standing: measurer === "" ? 3 : 2,
    publisher: measurer === "" ? "A newspaper" : measurer,
    via: "news.example",
    source: `https://news.example/${id}`,
    clock: null,
    cumulative: false,
    origin: { kind: "records", records: [id] },
    published: "2025-07-10",
    locator: { row: 2 },
    ...without(parts),
    figure: { granularity, about, base, wording, nature, measurer, cites, digits, reading, excluded },
  };
}

/** The parts that are an observation's own. */
function without(parts: Omit<FigureParts, "id">): Partial<KnownFigure> {
  const {
    granularity: _g,
    about: _a,
    base: _b,
    wording: _w,
    nature: _n,
    measurer: _m,
    cites: _c,
    digits: _d,
    reading: _r,
    excluded: _e,
    ...rest
  } = parts;
  return rest;
}
