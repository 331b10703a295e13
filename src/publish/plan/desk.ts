import { type Localized } from "../../model/text.ts";
import { appAddresses } from "./app-addresses.ts";
import { dossierNames } from "./dossier-names.ts";
import { groupBy } from "../../model/group-by.ts";
import { productId } from "../../model/ids.ts";
import { memo } from "../../model/memo.ts";
import { freshStages, type Stages } from "../../model/stages.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Group } from "../../model/groups.ts";
import type { Attachment, Cancellation, Entity, ResolvedFiling } from "../../model/records.ts";
import { rowsAt, type RowsIndex } from "../../measure/rows.ts";
import { Counts } from "../counts.ts";
import type { Page } from "../page.ts";
import type { ShownAttachment, ShownCells, ShownRow } from "../shown/shown-row.ts";
import type { SiteData } from "../site.ts";
import { slugsOfNames, slugOf } from "../slugs.ts";
import { filingsOfThings, productsOf, type ProductEntry } from "./product-entries.ts";
import { findBackings, type Backings } from "./find-backings.ts";
import { planReadings, type PlannedReading } from "./readings.ts";
import { partiesOf } from "../../model/parties.ts";
import { betweenParties, drawnGraph, type DrawnGraph } from "./graph/graph-entities.ts";
import { plainRow, plainRows, type PlainRow, type PlainRows } from "./plain-rows.ts";
import { Sections, type SectionsOf, type ShownAttachments } from "./sections.ts";

/** A page before its language: the address within a language, and what it shows. */
export interface Plan<I = unknown> {
  readonly address: string;
  readonly inputs: I;
  readonly render: Page<I>["render"];
  /** The one language it exists in; in all where absent. */
  readonly language?: string;
}

/** The data of a build, indexed for planning pages. Made once; holds no text of any language. */
export interface Desk {
  readonly data: SiteData;
  readonly counts: Pick<Counts, "count" | "show" | "asked">;
  readonly groups: ReadonlyMap<string, Group>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Colour of a group, the same in every chart: 1 to 8 for those that the dossier names, or else the largest; 0 for the rest. */
  readonly tone: (group: string) => number;
  readonly attachment: (id: string) => ShownAttachment | undefined;
  /** Companies that file and so have a page, by id. */
  readonly companies: ReadonlyMap<string, CompanyEntry>;
  /** Things filed that have a page, by id. */
  readonly products: ReadonlyMap<string, ProductEntry>;
  /** Last part of the address of each of these pages, by id. */
  readonly productSlugs: ReadonlyMap<string, string>;
  /** Last part of the address of a place's page. */
  readonly placeSlug: (place: string) => string;
  /** The one of these that goes or went by a name. */
  readonly companyOfName: (name: string) => CompanyEntry | undefined;
  readonly filingsOfAttachment: ReadonlyMap<string, readonly ResolvedFiling[]>;
  readonly filingsOfEntity: ReadonlyMap<string, readonly ResolvedFiling[]>;
  /** Of those that belong to a group. */
  readonly filingsOfGroup: ReadonlyMap<string, readonly ResolvedFiling[]>;
  /** Rows without their words: a part that reads no more of them stands still where a name is put right. */
  readonly plain: PlainRows;
  /** The same, by the counts that they stand in. */
  readonly plainIndex: RowsIndex<PlainRow>;
  /** Rows that tell an earlier name of who files them, or of themselves. */
  readonly renamed: readonly ResolvedFiling[];
  /** Rows whose numbers a notice struck off. */
  readonly cancelled: readonly ResolvedFiling[];
  /** Reported figures that are observations, by id. */
  readonly readings: ReadonlyMap<string, PlannedReading>;
  /** Entities but for things filed. */
  readonly parties: readonly Entity[];
  readonly drawn: DrawnGraph;
  /** Who backs whom, between parties. */
  readonly backings: Backings;
  /** Address of the page of each app or model that figures speak of, by its entity. */
  readonly apps: ReadonlyMap<string, string>;
  /** What the dossier calls whom figures speak of, by the text that a source writes. */
  readonly names: ReadonlyMap<string, Localized>;
  /** What is made of the desk for several pages, under a name of its own: see `PlanMemory`. */
  readonly part: <T>(name: string, make: (desk: Desk) => T) => T;
  /** Rows as pages show them, under the attachments they stand in. */
  readonly sections: SectionsOf;
}

export interface CompanyEntry {
  readonly entity: Entity;
  readonly slug: string;
}

const TONES = 8;

/** Indexes the data of a build; what it makes of unchanged data is what it made of them in the last build. */
export function openDesk(data: SiteData, stages: Stages = freshStages()): Desk {
  const { entities, filings, head } = data;
  const groups = stages.run("groups by id", [data.groups], (all) => new Map(all.map((group) => [group.id, group])));
  const filingsOf = stages.run("filings by whose", [filings], groupFilings);
  const plainList = stages.run("plain rows", [filings], (all) => all.map(plainRow));
  const plain = stages.run("plain rows by whose", [plainList], plainRows);
  const companies = stages.run("companies that file", [entities, plain.byEntity], companiesOf);
  const attachments = stages.run("shown attachments", [data.attachments, filingsOf.filingsOfAttachment], shownAttachments);
  const things = stages.same("rows of things filed", filingsOfThings(head, filings));
  const products = stages.of("things filed", { head, filings: things }, productsOf);
  const ofProducts = stages.run("slugs of things filed", [products], productSlugsOf);
  const shown = stages.of("row as pages show it", { groups, companies, attachments, productSlugs: ofProducts }, rowShower);
  const rows = stages.run("shown rows", [filings, shown], (all, show) => all.map(show));
  const sections = stages.run("sections", [attachments], (all) => new Sections(all)).begin(filings, rows);
  const slugs = stages.run("slugs of places", [data.places], slugsOfNames);
  const names = stages.of(
    "names that figures speak of",
    { figures: data.figures, groups: data.groups, attentionPlan: data.attentionPlan },
    (all) => new Map(Object.entries(dossierNames(all))),
  );
  const { reported, relations, figures } = data;
  const parties = stages.run("parties of pages", [entities], partiesOf);
  const backings = stages.of(
    "backings",
    { head, entities: parties, reported, relations, groups, companies, names },
    findBackings,
  );
  const between = stages.of("relations between parties", { entities: parties, relations, groups }, betweenParties);
  const apps = stages.of("pages of apps", { entities: parties, reported, figures, companies, backings }, appAddresses);
  const toned = head.colours.length > 0 ? head.colours : data.league.rows.slice(0, TONES).map(({ group }) => group);
  const desk: Desk = {
    data,
    part: partsOnce(() => desk),
    counts: stages.run("counts of pages", [data.index.count, slugs], (count, own) => new Counts(count, own)).begin(),
    placeSlug: stages.run("slug of a place", [slugs], (own) => (place: string) => own.get(place) ?? slugOf(place)),
    groups,
    measures: stages.run("measures by id", [data.measures], (all) => new Map(all.map((measure) => [measure.id, measure]))),
    tone: stages.run("tones", [stages.same("toned groups", toned)], tonesOf),
    attachment: stages.run("attachment of an id", [attachments], (all) => (id: string) => all.get(id)),
    companies,
    products,
    productSlugs: ofProducts,
    companyOfName: stages.run("company of a name", [companies], companyByName),
    ...filingsOf,
    plain,
    plainIndex: stages.run("plain rows by count", [data.index.positions, plainList], rowsAt),
    renamed: stages.same(
      "renamed rows",
      filings.filter(({ renamedFrom, namedBefore }) => renamedFrom !== null || namedBefore !== null),
    ),
    cancelled: stages.run("cancelled rows", [filings, data.cancellations], cancelledRows),
    parties,
    drawn: stages.of("drawn graph", { entities, between, products }, drawnGraph),
    backings,
    apps,
    readings: stages.of("readings", { reported, entities: parties, disagreements: data.disagreements, figures }, planReadings),
    names,
    sections,
  };
  return desk;
}

/** Each part made once for this desk. */
function partsOnce(deskOf: () => Desk): Desk["part"] {
  const made = new Map<string, unknown>();
  return (name, make) => {
    if (!made.has(name)) made.set(name, make(deskOf()));
    return made.get(name) as ReturnType<typeof make>;
  };
}

function tonesOf(groups: readonly string[]): Desk["tone"] {
  const tones = new Map(groups.map((group, index) => [group, index + 1]));
  return (group) => tones.get(group) ?? 0;
}

function companyByName(companies: Desk["companies"]): Desk["companyOfName"] {
  const byName = new Map([...companies.values()].flatMap((entry) => entry.entity.names.map(({ name }) => [name, entry])));
  return (name) => byName.get(name);
}

type FilingsBy = Pick<Desk, "filingsOfAttachment" | "filingsOfEntity" | "filingsOfGroup">;

function groupFilings(filings: readonly ResolvedFiling[]): FilingsBy {
  const ofGroups = filings.filter(({ group }) => group !== null);
  return {
    filingsOfAttachment: groupBy(filings, (filing) => filing.origin.attachment),
    filingsOfEntity: groupBy(filings, (filing) => filing.entity),
    filingsOfGroup: groupBy(ofGroups, (filing) => filing.group ?? ""),
  };
}

function cancelledRows(filings: readonly ResolvedFiling[], cancellations: readonly Cancellation[]): ResolvedFiling[] {
  const numbers = new Set(cancellations.map(({ number }) => number));
  return filings.filter(({ number }) => numbers.has(number));
}

const productSlugsOf = (products: Desk["products"]): Map<string, string> =>
  new Map([...products].map(([id, { slug }]) => [id, slug]));

function companiesOf(entities: readonly Entity[], rows: PlainRows["byEntity"]): Map<string, CompanyEntry> {
  const companies = new Map<string, CompanyEntry>();
  for (const entity of entities) {
    if (entity.slug === null || !rows.has(entity.id)) continue;
    companies.set(entity.id, { entity, slug: entity.slug });
  }
  return companies;
}

function shownAttachments(attachments: readonly Attachment[], filings: Desk["filingsOfAttachment"]): ShownAttachments {
  return new Map(
    attachments.map((attachment) => [attachment.id, shownAttachment(attachment, cellsOf(filings.get(attachment.id) ?? []))]),
  );
}

function shownAttachment(attachment: Attachment, cells: readonly ShownCells[]): ShownAttachment {
  const { id, title, round, address, page, listedAsOf, publishedOn, firstSeen, copy } = attachment;
  const dates = { listedAsOf, publishedOn, firstSeen };
  return { slug: slugOf(id), title, round, address, page, ...dates, ...(copy && { copy }), ...(cells.length > 0 && { cells }) };
}

/** The cells of each table that these rows stand in. */
function cellsOf(filings: readonly ResolvedFiling[]): ShownCells[] {
  const tables = new Map<number | undefined, ShownCells>();
  for (const { origin } of filings) {
    const { table } = origin.locator;
    if (!origin.cells || tables.has(table)) continue;
    const { name, filer, number } = origin.cells;
    tables.set(table, {
      ...(table !== undefined && { table }),
      ...(name !== undefined && { name }),
      ...(filer !== undefined && { filer }),
      ...(number !== undefined && { number }),
    });
  }
  return [...tables.values()];
}

interface RowNames {
  readonly groups: Desk["groups"];
  readonly companies: Desk["companies"];
  readonly productSlugs: Desk["productSlugs"];
  readonly attachments: ShownAttachments;
}

/** Shows a row, each once as long as what it is shown with is as it was. */
const rowShower = (names: RowNames): ((filing: ResolvedFiling) => ShownRow) => memo((filing) => shownRow(filing, names));

function shownRow(filing: ResolvedFiling, { groups, companies, attachments, productSlugs }: RowNames): ShownRow {
  const copy = attachments.get(filing.origin.attachment)?.copy ?? false;
  const {
    series,
    serial,
    name,
    filer,
    number,
    class: kind,
    product,
    place,
    filedOn,
    late,
    cancelledOn,
    renamedFrom,
    namedBefore,
    remark,
  } = filing;
  const company = companies.get(filing.entity);
  const page = productSlugs.size === 0 ? undefined : productSlugs.get(productId(series, number));
  const group = filing.group === null ? undefined : groups.get(filing.group);
  return {
    series,
    name,
    filer,
    number,
    ...(copy && serial !== null && { serial }),
    ...(page !== undefined && { page }),
    ...(company && { company: company.slug }),
    ...(group && { group: { id: group.id, name: group.name } }),
    ...(kind !== null && { class: kind }),
    ...(product !== null && { product }),
    ...(place !== null && { place }),
    ...(filedOn !== null && { filedOn }),
    ...(late && { late }),
    ...(cancelledOn !== null && { cancelledOn }),
    ...(renamedFrom !== null && { filerBefore: renamedFrom }),
    ...(namedBefore !== null && { nameBefore: namedBefore }),
    ...(remark !== null && { remark }),
    ...repairOf(filing),
    at: filing.origin.locator,
  };
}

/** What an editor put right: the fields that differ from what was published. */
function repairOf({
  name,
  filer,
  repairedName,
  repairedFiler,
  repairReason: reason = "",
}: ResolvedFiling): Pick<ShownRow, "repair"> {
  if (name === repairedName && filer === repairedFiler) return {};
  return {
    repair: {
      ...(name !== repairedName && { name: repairedName }),
      ...(filer !== repairedFiler && { filer: repairedFiler }),
      reason,
    },
  };
}
