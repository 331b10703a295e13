import { z } from "zod";
import { attentionPlan, type AttentionPlan } from "./attention-plan.ts";
import type { ClaimPlan } from "./claim-plan.ts";
import type { Scheme } from "./classes.ts";
import { DATE_ORDERS } from "./dates.ts";
import { declaredDate as date, declaredId as id, localized } from "./declared.ts";
import type { EventPlan } from "./event-plan.ts";
import type { Figures } from "./figures.ts";
import type { Verdict } from "./verdict.ts";
import { group, type Group } from "./groups.ts";
import { UserError } from "./issues.ts";
import type { MoneyPlan } from "./money-plan.ts";
import { CLOCKS } from "./observations.ts";
import type { RelationPlan } from "./relation-plan.ts";
import { dateRule, extract, ignoreTables, tables } from "./source-rules.ts";
import { watch } from "./watch.ts";

// The untrusted form of a dossier's files and the trusted form are two types; the parse functions below are the only
// door between them. Errors name the file and the key.

const path = z
  .string()
  .refine((text) => !text.startsWith("/") && !text.split(/[\\/]/).includes(".."), "must stay inside the dossier");
const address = z.url({ protocol: /^https?$/ });

const series = z.strictObject({
  id,
  label: localized,
  short: localized,
  unit: localized,
  note: localized.optional(),
  /** Each thing filed in it gets a page of its own: a product, a service, an app. */
  products: z.boolean().default(false),
  /** Words by which `tidui check` knows that a text counts this series, by language. */
  terms: z
    .record(
      z.string(),
      z.strictObject({
        subject: z.array(z.string()).default([]),
        act: z.array(z.string()).default([]),
        without: z.array(z.string()).default([]),
        around: z.array(z.string()).default([]),
      }),
    )
    .default({}),
});

const dossier = z.strictObject({
  id,
  title: localized,
  question: localized,
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  series: z.array(series).min(1),
  /** What notices of cancellation strike off, as `tidui check` counts it: a series of its own, which no page shows. */
  cancelled: series.optional(),
  league: z.strictObject({
    measure: id,
    beside: z.array(id).default([]),
    /** Fewest filings in force for a reading. */
    least_total: z.int().positive().default(10),
  }),
  headline: localized,
  /** Groups with a colour of their own, the same in every chart; the others are grey. */
  colours: z.array(id).max(8).default([]),
  /** The day on which an editor last went through groups.yml: the date of decisions that have no other. */
  groups_reviewed: date.optional(),
});

const FILING_FIELDS = [
  "series",
  "serial",
  "number",
  "name",
  "filer",
  "class",
  "product",
  "district",
  "place",
  "filed_on",
  "late",
  "scenario",
  "remark",
  "renamed_from",
  "named_before",
  "remark_on",
  "attachment",
  "snapshot",
  "page",
  "table",
  "row",
] as const;

/** The fields each kind of source can map its columns to; the ones without which a row means nothing come first. */
export const SOURCE_FIELDS = {
  filings: { required: ["number", "name", "filer"], known: FILING_FIELDS },
  attachments: {
    required: ["id", "round", "title", "snapshot", "listed_as_of", "first_seen"],
    known: ["id", "round", "title", "address", "page", "snapshot", "copy", "listed_as_of", "published_on", "first_seen"],
  },
  totals: {
    required: ["series", "as_of", "total", "confirmed_by", "address"],
    known: ["series", "as_of", "total", "added", "since", "confirmed_by", "address", "snapshot", "row"],
  },
  cancellations: {
    required: ["number", "cancelled_on", "notice_date", "address"],
    known: ["number", "cancelled_on", "notice_date", "notice", "name", "filer", "address", "snapshot", "row"],
  },
  reported: {
    required: ["id", "kind", "subject", "predicate"],
    known: [
      "id",
      "kind",
      "subject",
      "predicate",
      "value",
      "unit",
      "period",
      "scope",
      "attributed_to",
      "page_date",
      "address",
      "snapshot",
      "row",
    ],
  },
  cells: { required: ["attachment", "field", "cell"], known: ["attachment", "table", "field", "cell"] },
  places: { required: ["name"], known: ["code", "name", "short", "en", "kind", "tile_column", "tile_row"] },
  repairs: {
    required: ["attachment", "number", "field", "raw", "repaired", "reason"],
    known: ["attachment", "number", "field", "raw", "repaired", "reason"],
  },
  differences: {
    required: ["measure", "figure", "as_of", "difference", "code"],
    known: ["measure", "figure", "as_of", "difference", "code", "zh", "en"],
  },
  attention: {
    required: ["entity", "list", "month", "appearances", "titles"],
    known: ["entity", "list", "month", "appearances", "titles"],
  },
  "attention-volume": {
    required: ["list", "month", "appearances", "titles", "days"],
    known: ["list", "month", "appearances", "titles", "days", "snapshot"],
  },
  "attention-days": {
    required: ["entity", "list", "date", "appearances", "listed"],
    known: ["entity", "list", "date", "appearances", "listed"],
  },
} as const;
/** Fields that are dates: however a document prints them, they are kept as ISO dates. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  "filed_on",
  "listed_as_of",
  "published_on",
  "first_seen",
  "as_of",
  "since",
  "cancelled_on",
  "notice_date",
]);

export type SourceKind = keyof typeof SOURCE_FIELDS;

const source = z.strictObject({
  id,
  kind: z.enum(Object.keys(SOURCE_FIELDS) as [SourceKind, ...SourceKind[]]),
  title: localized,
  publisher: localized,
  /** The page a person would open to see where this comes from. */
  address: address.optional(),
  /** What it is, in a sentence or two. */
  about: localized.optional(),
  /** What its publisher allows; where nothing is known of that, what of it is kept. */
  licence: localized.optional(),
  series: id.optional(),
  /** None where all of its documents arrive: are fetched, or dropped into documents/<id>. */
  files: z
    .array(
      z.strictObject({
        path,
        round: date.optional(),
        title: z.string().optional(),
        address: address.optional(),
        page: address.optional(),
        listed_as_of: date.optional(),
        published_on: date.optional(),
        first_seen: date.optional(),
      }),
    )
    .min(1)
    .default([]),
  /** Header as published → field. Headers of equal meaning in other rounds are further keys for the same field. */
  columns: z.record(z.string(), z.string()),
  /** Headers that are left out on purpose. */
  ignore: z.array(z.string()).default([]),
  /** Which is the day in `03/04/2025`; without it that is no date. */
  dates: z.enum(DATE_ORDERS).optional(),
  /** Fields that a part of another cell says. */
  extract,
  /** Series of the tables of one document; the first rule whose headers stand in a table counts. */
  tables,
  /** Tables that are left out on purpose. */
  ignore_tables: ignoreTables,
  /** Arriving documents that are left out on purpose: a path below documents/, an address, or a snapshot's hash. */
  ignore_documents: z.array(z.string()).default([]),
  /** Where the dates of a document that arrives stand; the round is looked for in its title and name without a rule too. */
  round: dateRule.optional(),
  listed_as_of: dateRule.optional(),
  published_on: dateRule.optional(),
  /** Where new documents of it are looked for. */
  watch: watch.optional(),
});

const measure = z.strictObject({
  id,
  label: localized,
  definition: localized,
  unit: localized,
  count: z.strictObject({
    series: z.array(id).min(1),
    /** Without the numbers that a notice has cancelled by the date in question. */
    in_force: z.boolean().default(false),
  }),
  /** The clock it is told by; the others are computed beside it. */
  clock: z.enum(CLOCKS),
  clocks: z.array(z.enum(CLOCKS)).default([]),
  by: z.array(z.enum(["round", "month", "half-year", "place", "group"])).default([]),
  /** Series whose announced totals this measure is held against. */
  announced: id.optional(),
});

export type DossierHead = Readonly<z.output<typeof dossier>>;
export type Series = Readonly<z.output<typeof series>>;
export type Source = Readonly<z.output<typeof source>>;
export type SourceFile = Source["files"][number];
export type Measure = Readonly<z.output<typeof measure>>;

/** A dossier whose every file has been read and found sound. */
export interface Dossier {
  readonly head: DossierHead;
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  readonly groups: readonly Group[];
  /** What reported figures measure; null where the dossier does not say. */
  readonly figures: Figures | null;
  /** What is looked for in dated titles; null where the dossier looks for nothing. */
  readonly attention: AttentionPlan | null;
  /** Schemes of classes.yml, a part after the whole that it divides. */
  readonly schemes: readonly Scheme[];
  /** Which outcomes decide the verdict; null where the dossier does not say. */
  readonly verdict: Verdict | null;
  /** Kinds of events and the campaigns that are looked at; null where the dossier declares none. */
  readonly events: EventPlan | null;
  /** Definitions of the field for figures of money, and the scope of portfolios; null where the dossier declares none. */
  readonly money: MoneyPlan | null;
  /** What is built on what. */
  readonly relations: RelationPlan;
  /** By which words prose means all this; without words where the dossier has none. */
  readonly claims: ClaimPlan;
}

export const parseHead = (input: unknown, file: string): DossierHead => parse(dossier, input, file);
export const parseGroups = (input: unknown, file: string): Group[] => parse(z.array(group), input ?? [], file);
export const parseAttentionPlan = (input: unknown, file: string): AttentionPlan => parse(attentionPlan, input, file);
export const parseMeasure = (input: unknown, file: string): Measure => parse(measure, input, file);

export function parseSource(input: unknown, file: string): Source {
  const parsed = parse(source, input, file);
  const { known, required } = SOURCE_FIELDS[parsed.kind] as { known: readonly string[]; required: readonly string[] };
  for (const [column, field] of Object.entries(parsed.columns)) {
    if (known.includes(field)) continue;
    throw new UserError(
      "unknown-field",
      `${file}: column "${column}" is mapped to "${field}", which is no field of a ${parsed.kind} source. Known: ${known.join(", ")}.`,
    );
  }
  const stranger = Object.keys(parsed.extract).find((field) => !known.includes(field));
  if (stranger !== undefined) {
    throw new UserError(
      "unknown-field",
      `${file}: extract names "${stranger}", which is no field of a ${parsed.kind} source. Known: ${known.join(", ")}.`,
    );
  }
  const mapped = new Set([...Object.values(parsed.columns), ...Object.keys(parsed.extract)]);
  const missing = required.filter((field) => !mapped.has(field));
  if (missing.length > 0) {
    throw new UserError(
      "missing-field",
      `${file}: no column is mapped to ${missing.join(", ")}; a ${parsed.kind} source needs it.`,
    );
  }
  return parsed;
}

function parse<T extends z.ZodType>(schema: T, input: unknown, file: string): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
  throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
}
