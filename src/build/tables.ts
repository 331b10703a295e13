import { describeLocator } from "../model/locator.ts";
import type { Issue } from "../model/issues.ts";
import { firstText } from "../model/text.ts";
import type { Table, TableRow } from "../store/database.ts";
import type { Assembled } from "./assemble.ts";
import { CELLS_VIEW, fieldCellTable } from "./field-cells.ts";
import { checkTables } from "./check-tables.ts";
import { CLASS_VIEWS, classTables } from "./class-tables.ts";
import { COMPANY_VIEWS, companyTables } from "./company-tables.ts";
import { correctionTable } from "./correction-table.ts";
import { EVENT_VIEWS, eventTables } from "./event-tables.ts";
import { OBSERVATION_VIEWS, observationTables } from "./observation-tables.ts";
import { QUESTION_VIEWS, questionTables } from "./question-tables.ts";
import type { LoadedSite } from "./site-data.ts";
import { statementsOf } from "./statements.ts";
import { VERDICT_VIEWS, verdictTables } from "./verdict-tables.ts";

/** The views that queries may rely on; every column that programs read is here and nowhere else. */
export const VIEWS: Readonly<Record<string, string>> = {
  filings: `SELECT series, number, name, filer, entity, grp, class, product, remark, cancelled_on, place AS locality, filed_on,
    listed_as_of, published_on, first_seen, round, attachment, "row", page, "table" FROM filing`,
  cells: CELLS_VIEW,
  entities: "SELECT id, schema, caption, grp FROM entity",
  ...OBSERVATION_VIEWS,
  ...VERDICT_VIEWS,
  relations: `SELECT kind, from_entity, to_entity, "start", "end", status, source, roles, share, told FROM relation`,
  ...EVENT_VIEWS,
  issues: "SELECT level, code, source, locator, message, attachment, number, field, value, expected, settled FROM issue",
  checks: `SELECT "check", examined, unit, found, settled FROM arrival_check`,
  proposals: "SELECT attachment, number, field, raw, repaired, reason, status FROM proposal",
  attachments: "SELECT id, source, round, title, address, page, snapshot, listed_as_of, published_on, first_seen FROM attachment",
  statements: "SELECT id, entity, prop, value, source, record, first_seen FROM statement",
  records: `SELECT id, source, file, snapshot, locator, cells FROM record`,
  announced: "SELECT series, as_of, total, added, since, confirmed_by, address FROM total",
  cancellations: "SELECT number, cancelled_on, notice_date, name, filer, address FROM cancellation",
  corrections: `SELECT date, measure, scope, grp, clock, "start", "end", figure, before, after, reason, address FROM correction`,
  reported:
    "SELECT id, kind, subject, predicate, value, unit, period, scope, attributed_to, page_date, address, entity, grp FROM figure",
  ...COMPANY_VIEWS,
  ...QUESTION_VIEWS,
  ...CLASS_VIEWS,
};

/** Base tables of one build, rows in the order the stages gave them. */
export function buildTables(built: LoadedSite, issues: readonly Issue[]): Table[] {
  const names = new Map(built.groups.map((group) => [group.id, firstText(group.name)]));
  const grp = (group: string | null) => (group === null ? null : (names.get(group) ?? null));
  return [
    ...registryTables(built, grp),
    ...mapTables(built, grp),
    ...sourceTables(built, grp),
    ...verdictTables(built.verdict, grp),
    ...eventTables(built.events, grp),
    correctionTable(built.corrections, grp),
    ...companyTables(built.entities, grp),
    ...questionTables(built.judgements, built.questions),
    ...classTables(built.labels, built.classes, grp),
    ...checkTables({ ...built, issues }),
  ];
}

type NameOfGroup = (group: string | null) => string | null;

function registryTables({ filings, attachments, announced, cancellations }: Assembled, grp: NameOfGroup): Table[] {
  return [
    {
      name: "filing",
      columns: {
        id: "text",
        series: "text",
        number: "text",
        name: "text",
        filer: "text",
        entity: "text",
        grp: "text",
        class: "text",
        product: "text",
        remark: "text",
        renamed_from: "text",
        cancelled_on: "text",
        place: "text",
        filed_on: "text",
        listed_as_of: "text",
        published_on: "text",
        first_seen: "text",
        round: "text",
        attachment: "text",
        row: "integer",
        page: "integer",
        table: "integer",
        late: "boolean",
      },
      rows: each(filings, (row) => [
        row.id,
        row.series,
        row.number,
        row.name,
        row.filer,
        row.entity,
        grp(row.group),
        row.class,
        row.product,
        row.remark,
        row.renamedFrom,
        row.cancelledOn,
        row.place,
        row.filedOn,
        row.listedAsOf,
        row.publishedOn,
        row.firstSeen,
        row.round,
        row.origin.attachment,
        row.origin.locator.row ?? null,
        row.origin.locator.page ?? null,
        row.origin.locator.table ?? null,
        row.late,
      ]),
    },
    fieldCellTable(filings),
    {
      name: "attachment",
      columns: {
        id: "text",
        source: "text",
        round: "text",
        title: "text",
        address: "text",
        page: "text",
        snapshot: "text",
        listed_as_of: "text",
        published_on: "text",
        first_seen: "text",
      },
      rows: each(attachments, (row) => [
        row.id,
        row.source,
        row.round,
        row.title,
        row.address,
        row.page,
        row.snapshot,
        row.listedAsOf,
        row.publishedOn,
        row.firstSeen,
      ]),
    },
    {
      name: "total",
      columns: {
        series: "text",
        as_of: "text",
        total: "integer",
        added: "integer",
        since: "text",
        confirmed_by: "text",
        address: "text",
      },
      rows: each(announced, (row) => [row.series, row.asOf, row.total, row.added, row.since, row.confirmedBy, row.address]),
    },
    {
      name: "cancellation",
      columns: { number: "text", cancelled_on: "text", notice_date: "text", name: "text", filer: "text", address: "text" },
      rows: each(cancellations, (row) => [row.number, row.cancelledOn, row.noticeDate, row.name, row.filer, row.address]),
    },
  ];
}

function mapTables({ entities, observations, disagreements, relations }: Assembled, grp: NameOfGroup): Table[] {
  return [
    {
      name: "entity",
      columns: { id: "text", schema: "text", caption: "text", grp: "text" },
      rows: each(entities, (row) => [row.id, row.schema, row.caption, grp(row.group)]),
    },
    ...observationTables({ observations, disagreements }, grp),
    {
      name: "relation",
      columns: {
        id: "text",
        kind: "text",
        from_entity: "text",
        to_entity: "text",
        start: "text",
        end: "text",
        status: "text",
        source: "text",
        roles: "text",
        share: "number",
        told: "text",
      },
      rows: each(relations, (row) => [
        row.id,
        row.kind,
        row.from,
        row.to,
        row.start,
        row.end,
        row.status,
        row.record ?? "groups.yml",
        row.roles.join(";") || null,
        row.share,
        row.told,
      ]),
    },
  ];
}

function sourceTables(built: Assembled, grp: NameOfGroup): Table[] {
  const { records, reported } = built;
  return [
    {
      name: "record",
      columns: { id: "text", source: "text", file: "text", snapshot: "text", locator: "text", cells: "text" },
      rows: each(records, (row) => [
        row.id,
        row.source,
        row.file,
        row.snapshot,
        describeLocator(row.locator),
        JSON.stringify(row.cells),
      ]),
    },
    {
      name: "statement",
      columns: { id: "text", entity: "text", prop: "text", value: "text", source: "text", record: "text", first_seen: "text" },
      rows: each(statementsOf(built), (row) => [row.id, row.entity, row.prop, row.value, row.source, row.record, row.firstSeen]),
    },
    {
      name: "figure",
      columns: {
        id: "text",
        kind: "text",
        subject: "text",
        predicate: "text",
        value: "text",
        unit: "text",
        period: "text",
        scope: "text",
        attributed_to: "text",
        page_date: "text",
        address: "text",
        entity: "text",
        grp: "text",
      },
      rows: each(reported, (row) => [
        row.id,
        row.kind,
        row.subject,
        row.predicate,
        row.value,
        row.unit,
        row.period,
        row.scope,
        row.attributedTo,
        row.pageDate,
        row.address,
        row.entity,
        grp(row.group),
      ]),
    },
  ];
}

/** Rows are made as they are written; all at once they would be the largest thing in memory. */
function* each<T>(items: Iterable<T>, rowOf: (item: T) => TableRow): Iterable<TableRow> {
  for (const item of items) yield rowOf(item);
}
