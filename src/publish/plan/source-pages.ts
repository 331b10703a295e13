import { CHECK_CODES } from "../../model/checks.ts";
import type { Source } from "../../model/dossier.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Issue } from "../../model/issues.ts";
import type { SourceRecord } from "../../model/records.ts";
import { ATTENTION, BACKERS, CAMPAIGNS, MONEY, sourceAddress, TIMELINE } from "../addresses.ts";
import { checkAddress } from "../pages/check.ts";
import { issuesAddress } from "../pages/quality.ts";
import { sourcePage, type RestingMeasure, type SourceFileRead, type SourceInputs, type SourceIssues } from "../pages/source.ts";
import type { ListedAttachment } from "../pages/sources.ts";
import { slugOf } from "../slugs.ts";
import type { Section } from "../words/sections.ts";
import { USE } from "./usage.ts";
import type { Desk, Plan } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";

/** What the pages of sources are made of, indexed once. */
interface SourceIndex {
  readonly records: ReadonlyMap<string, readonly SourceRecord[]>;
  readonly filings: ReadonlyMap<string, readonly PlainRow[]>;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  readonly attachments: readonly ListedAttachment[];
  /** By the attachment's slug. */
  readonly firstSeen: ReadonlyMap<string, string>;
}

/** A page for every source: its files, what was read from them, what is odd in it and what rests on it. */
export function* planSourcePages(desk: Desk, attachments: readonly ListedAttachment[]): Iterable<Plan<SourceInputs>> {
  const { sources, records, issues } = desk.data;
  const sourceOf = new Map(records.map(({ id, source }) => [id, source]));
  const index: SourceIndex = {
    attachments,
    firstSeen: new Map(desk.data.attachments.map(({ id, firstSeen }) => [slugOf(id), firstSeen])),
    records: groupBy(records, ({ source }) => source),
    filings: groupBy(desk.plain.all, ({ id }) => sourceOf.get(id) ?? ""),
    issues: groupBy(issues, ({ source }) => source),
  };
  for (const source of sources)
    yield { address: sourceAddress(source.id), render: sourcePage, inputs: sourceInputs(desk, source, index) };
}

function sourceInputs(desk: Desk, source: Source, index: SourceIndex): SourceInputs {
  const { id, kind, title, publisher, address = null, about = null, licence = null, columns, ignore, watch } = source;
  const records = index.records.get(id) ?? [];
  const own = ownAttachments(source, index);
  const seen = own.flatMap(({ slug }) => index.firstSeen.get(slug) ?? []).toSorted();
  return {
    id,
    kind,
    title,
    publisher,
    address,
    about,
    licence,
    isWatched: watch !== undefined,
    rows: records.length,
    files: filesOf(source, records),
    columns: Object.entries(columns).map(([header, field]) => ({ header, field })),
    ignored: ignore,
    firstSeen: seen[0] ?? null,
    lastSeen: seen.at(-1) ?? null,
    attachments: own,
    issues: issuesOf(id, index.issues.get(id) ?? []),
    measures: restingOn(desk, source, index.filings.get(id) ?? []),
  };
}

/** Files that the source declares, and documents that arrived: their rows name them. */
function filesOf({ files }: Source, records: readonly SourceRecord[]): SourceFileRead[] {
  const byFile = groupBy(records, ({ file }) => file);
  const declared = new Map(files.map((file) => [file.path, file]));
  return [...new Set([...declared.keys(), ...byFile.keys()])].map((path) => {
    const rows = byFile.get(path) ?? [];
    const file = declared.get(path);
    return {
      path,
      address: file?.address ?? null,
      snapshot: rows[0]?.snapshot ?? null,
      rows: rows.length,
      publishedOn: file?.published_on ?? null,
      firstSeen: file?.first_seen ?? null,
    };
  });
}

/** Documents that its rows stand in; of the source that lists all documents, all of them. */
function ownAttachments({ id, kind }: Source, { attachments, filings }: SourceIndex): readonly ListedAttachment[] {
  if (kind === "attachments") return attachments;
  const ids = new Set((filings.get(id) ?? []).map(({ origin }) => origin.attachment));
  const own = new Set([...ids].map(slugOf));
  return attachments.filter(({ slug }) => own.has(slug));
}

const CATALOGUE: ReadonlySet<string> = new Set(CHECK_CODES);

function issuesOf(source: string, issues: readonly Issue[]): SourceIssues[] {
  return [...groupBy(issues, ({ code, level }) => JSON.stringify([code, level])).values()].flatMap((own): SourceIssues[] => {
    const [first] = own;
    if (!first) return [];
    const { code, level } = first;
    const isCheck = CATALOGUE.has(code);
    const address = isCheck ? checkAddress(code as (typeof CHECK_CODES)[number]) : `${issuesAddress(source)}#${slugOf(code)}`;
    return [{ code, level, isCheck, count: own.length, address }];
  });
}

/** Measures that would be another, or nothing, without it. */
function restingOn({ data }: Desk, { id, kind }: Source, filings: readonly PlainRow[]): RestingMeasure[] {
  const counted = (isResting: (measure: (typeof data.measures)[number]) => boolean) =>
    data.measures.filter(isResting).map((measure) => ({ label: measure.label, address: `measures/${measure.id}/` }));
  if (kind === "filings") {
    const series = new Set(filings.map((filing) => filing.series));
    return counted(({ count }) => count.series.some((one) => series.has(one)));
  }
  if (kind === "totals" || kind === "differences") return counted(({ announced }) => announced !== undefined);
  if (kind === "cancellations") return counted(({ count }) => count.in_force);
  if (kind === "attachments" || kind === "cells" || kind === "repairs" || kind === "places") return counted(() => true);
  if (kind === "reported") return reportedMeasures(data, id);
  return [{ label: "attention", address: ATTENTION }];
}

/** What its figures measure, and the pages that show them: an investment is no measure, and an event may be none. */
function reportedMeasures({ reported, figures, events, money, campaigns }: Desk["data"], source: string): RestingMeasure[] {
  const own = reported.filter((figure) => figure.source === source);
  const read = new Set(own.flatMap(({ observation }) => observation?.measure ?? []));
  const measures = (figures?.measures ?? []).filter(({ id }) => read.has(id));
  const records = new Set(own.map(({ record }) => record));
  const isTold = events.some(({ told }) => told.some(({ record }) => records.has(record)));
  const pages: readonly (readonly [isResting: boolean, label: Section, address: string])[] = [
    [measures.some(({ dimension }) => dimension === USE), "usage", "usage/"],
    [isTold && campaigns.length > 0, "campaigns", CAMPAIGNS],
    [isTold, "timeline", TIMELINE],
    [money !== null && own.length > 0, "money", MONEY],
    [own.some(({ investors }) => investors.length > 0), "backers", BACKERS],
  ];
  return [
    ...measures.map(({ label }) => ({ label, address: "reported/" })),
    ...pages.flatMap(([isResting, label, address]) => (isResting ? [{ label, address }] : [])),
  ];
}
