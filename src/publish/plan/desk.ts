import { type Localized } from "../../model/text.ts";
import { dossierNames } from "./dossier-names.ts";
import { groupBy } from "../../model/group-by.ts";
import { productId } from "../../model/ids.ts";
import { memo } from "../../model/memo.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Group } from "../../model/groups.ts";
import type { Attachment, Entity, ResolvedFiling } from "../../model/records.ts";
import { Counts } from "../counts.ts";
import type { Page } from "../page.ts";
import type { RowSection, ShownAttachment, ShownCells, ShownRow } from "../shown/shown-row.ts";
import type { SiteData } from "../site.ts";
import { placeSlugs, slugOf } from "../slugs.ts";
import { productsOf, type ProductEntry } from "./product-entries.ts";
import { planReadings, type PlannedReading } from "./readings.ts";

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
  readonly counts: Counts;
  readonly groups: ReadonlyMap<string, Group>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Colour of a group, the same in every chart: 1 to 8 for those that the dossier names, or else the largest; 0 for the rest. */
  readonly tone: (group: string) => number;
  readonly attachment: (id: string) => ShownAttachment | undefined;
  /** Companies that file and so have a page, by id. */
  readonly companies: ReadonlyMap<string, CompanyEntry>;
  /** Things filed that have a page, by id. */
  readonly products: ReadonlyMap<string, ProductEntry>;
  /** Last part of the address of a place's page. */
  readonly placeSlug: (place: string) => string;
  /** The one of these that goes or went by a name. */
  readonly companyOfName: (name: string) => CompanyEntry | undefined;
  readonly filingsOf: FilingsBy;
  /** Reported figures that are observations, by id. */
  readonly readings: ReadonlyMap<string, PlannedReading>;
  /** What the dossier calls whom figures speak of, by the text that a source writes. */
  readonly names: ReadonlyMap<string, Localized>;
  /** Rows as pages show them, under the attachments they stand in. */
  readonly sections: (filings: readonly ResolvedFiling[]) => RowSection[];
}

export interface CompanyEntry {
  readonly entity: Entity;
  readonly slug: string;
}

interface FilingsBy {
  readonly attachment: ReadonlyMap<string, readonly ResolvedFiling[]>;
  readonly entity: ReadonlyMap<string, readonly ResolvedFiling[]>;
  readonly group: ReadonlyMap<string | null, readonly ResolvedFiling[]>;
}

const TONES = 8;

export function openDesk(data: SiteData): Desk {
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  const filingsOf = {
    attachment: groupBy(data.filings, (filing) => filing.origin.attachment),
    entity: groupBy(data.filings, (filing) => filing.entity),
    group: groupBy(data.filings, (filing) => filing.group),
  };
  const companies = new Map<string, CompanyEntry>();
  for (const entity of data.entities) {
    if (entity.slug === null || !filingsOf.entity.has(entity.id)) continue;
    companies.set(entity.id, { entity, slug: entity.slug });
  }
  const byName = new Map([...companies.values()].flatMap((entry) => entry.entity.names.map(({ name }) => [name, entry])));
  const attachments = new Map(
    data.attachments.map((attachment) => [
      attachment.id,
      shownAttachment(attachment, cellsOf(filingsOf.attachment.get(attachment.id) ?? [])),
    ]),
  );
  const { colours } = data.head;
  const coloured = colours.length > 0 ? colours : data.league.rows.slice(0, TONES).map(({ group }) => group);
  const tones = new Map(coloured.map((group, index) => [group, index + 1]));
  const products = productsOf(data);
  const shown = memo((filing: ResolvedFiling) => shownRow(filing, { groups, companies, attachments, products }));
  const slugs = placeSlugs(data.places);
  return {
    data,
    counts: new Counts(data.index, slugs),
    placeSlug: (place) => slugs.get(place) ?? slugOf(place),
    groups,
    measures: new Map(data.measures.map((measure) => [measure.id, measure])),
    tone: (group) => tones.get(group) ?? 0,
    attachment: (id) => attachments.get(id),
    companies,
    products,
    companyOfName: (name) => byName.get(name),
    filingsOf,
    readings: planReadings(data),
    names: new Map(Object.entries(dossierNames(data))),
    sections: (filings) => sectionsOf(filings, attachments, shown),
  };
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
  readonly products: Desk["products"];
  readonly attachments: ReadonlyMap<string, ShownAttachment>;
}

function shownRow(filing: ResolvedFiling, { groups, companies, attachments, products }: RowNames): ShownRow {
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
  const page = products.size === 0 ? undefined : products.get(productId(series, number));
  const group = filing.group === null ? undefined : groups.get(filing.group);
  return {
    series,
    name,
    filer,
    number,
    ...(copy && serial !== null && { serial }),
    ...(page && { page: page.slug }),
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

function sectionsOf(
  filings: readonly ResolvedFiling[],
  attachments: ReadonlyMap<string, ShownAttachment>,
  shown: (filing: ResolvedFiling) => ShownRow,
): RowSection[] {
  return [...groupBy(filings, (filing) => filing.origin.attachment)].map(([id, own]) => {
    const attachment = attachments.get(id);
    if (!attachment) throw new Error(`A filing stands in ${id}, which is no attachment`);
    return { attachment, rows: own.map(shown) };
  });
}
