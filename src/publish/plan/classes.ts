import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import { UNCLEAR, type Scheme } from "../../model/classes.ts";
import type { FilingLabel } from "../../model/labels.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import { CLASS_CLOCKS, type ClassRow } from "../../measure/classes/half-years.ts";
import { companyAddress, labelAddress } from "../addresses.ts";
import { classesCsv } from "../classes-csv.ts";
import { classRowsPage, type ClassRowsInputs, type LabelledRow } from "../pages/class-rows.ts";
import { sharesFigure, type ClassTable, type SchemeSection } from "../figures/shares-figure.ts";
import { classesPage } from "../pages/classes.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";

/** Fewest filings of a place or group that gets a line of its own. */
const LEAST = 10;

/** The classes of what is filed by half-year, place and group, and for every label the rows under it. */
export function* planClasses(desk: Desk): Iterable<Plan> {
  const { schemes, classes } = desk.data;
  const sections = schemes.flatMap((scheme) =>
    scheme.series.flatMap((series): SchemeSection[] => {
      const own = classes.filter((row) => row.scheme === scheme.id && row.series === series);
      return own.length === 0 ? [] : [schemeSection(scheme, series, own, desk)];
    }),
  );
  yield { address: "classes/", render: classesPage, inputs: { sections } } as Plan;
  for (const section of sections) yield* embedPlan(sharesFigure, section);
  const filingOf = filingsByNumber(desk);
  for (const scheme of schemes) yield* labelPages(scheme, desk, filingOf);
}

/** Every estimate as a file, the same in every language: its text is made once, and again only where one of its rows is another. */
export function* planClassTables(desk: Desk): Iterable<Plan> {
  for (const [address, own] of desk.part("rows of tables of classes", rowsOfTables))
    yield { address, render: String, inputs: csvOf(own) };
}

const csvOf = memo(classesCsv);

const rowsOfTables = ({ data: { classes } }: Desk): ReadonlyMap<string, readonly ClassRow[]> =>
  groupBy(classes, ({ scheme, series }) => csvAddress(scheme, series));

const csvAddress = (scheme: string, series: string): string => `classes/${scheme}--${series}.csv`;

function schemeSection(scheme: Scheme, series: string, rows: readonly ClassRow[], desk: Desk): SchemeSection {
  const whole = rows.filter(({ place, group }) => place === null && group === null);
  const inAll = whole.filter(({ halfYear, clock }) => halfYear === null && clock === CLASS_CLOCKS[0]);
  const tables = CLASS_CLOCKS.flatMap((clock): ClassTable[] => {
    const own = whole.filter((row) => row.clock === clock && row.halfYear !== null);
    return own.length === 0 ? [] : [{ clock, rows: own }];
  });
  const slices = (of: "place" | "group") =>
    rows.filter((row) => row[of] !== null && row.halfYear === null && row.clock === CLASS_CLOCKS[0] && row.total >= LEAST);
  const names = (group: string | null) => desk.groups.get(group ?? "")?.name ?? {};
  return {
    scheme: scheme.id,
    label: scheme.name,
    series,
    labels: scheme.labels.map(({ id, name }) => ({ id, name, unclear: id === UNCLEAR })),
    all: inAll,
    tables,
    places: slices("place"),
    groups: slices("group").map((row) => ({ ...row, name: names(row.group) })),
    csv: csvAddress(scheme.id, series),
  };
}

/** Rows of the series that a scheme divides; no other row is shown here. */
function classedFilings({ data }: Desk): readonly ResolvedFiling[] {
  const classed = new Set(data.schemes.flatMap(({ series }) => series));
  return data.filings.filter(({ series }) => classed.has(series));
}

/** The filing of a number in a series; where a list names it again the later row. */
function filingsByNumber(desk: Desk): (series: string, number: string) => ResolvedFiling | undefined {
  const bySeries = groupBy(desk.part("rows of classed series", classedFilings), ({ series }) => series);
  const byNumber = new Map([...bySeries].map(([series, own]) => [series, new Map(own.map((filing) => [filing.number, filing]))]));
  return (series, number) => byNumber.get(series)?.get(number);
}

function* labelPages(scheme: Scheme, desk: Desk, filingOf: ReturnType<typeof filingsByNumber>): Iterable<Plan> {
  const { labels } = desk.data;
  const byLabel = groupBy(
    labels.filter((one) => one.scheme === scheme.id && one.label !== null),
    (one) => one.label ?? "",
  );
  for (const { id, name } of scheme.labels) {
    const own = byLabel.get(id) ?? [];
    if (own.length === 0) continue;
    const rows = own.toSorted(leastSure).flatMap((label): LabelledRow[] => {
      const filing = filingOf(label.series, label.number);
      if (!filing) return [];
      const company = desk.companies.get(filing.entity);
      return [
        {
          series: label.series,
          number: label.number,
          name: filing.name,
          filer: filing.filer,
          company: company ? companyAddress(company.slug) : null,
          attachment: desk.attachment(filing.origin.attachment)?.slug ?? null,
          probability: label.probability,
          by: label.by,
        },
      ];
    });
    const inputs: ClassRowsInputs = { label: name, scheme: scheme.name, rows };
    yield { address: labelAddress(scheme.id, id), render: classRowsPage, inputs } as Plan;
  }
}

const leastSure = (left: FilingLabel, right: FilingLabel): number =>
  left.probability - right.probability || (left.number < right.number ? -1 : 1);
