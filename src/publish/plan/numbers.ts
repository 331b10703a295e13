import { contentId } from "../../model/ids.ts";
import type { Measure } from "../../model/dossier.ts";
import { keepSame } from "../../model/keep-same.ts";
import { memo } from "../../model/memo.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import type { Localized } from "../../model/text.ts";
import { anchorOf } from "../locators.ts";
import { numberAddress } from "../numbers.ts";
import type { ShownCorrection } from "../pages/corrections.ts";
import { numberPage, type NumberAnnounced, type NumberInputs, type NumberPart } from "../pages/number.ts";
import { numberPartPage, type NumberPartInputs } from "../pages/number-part.ts";
import type { RowSection, RowSpan, ShownRow } from "../shown/shown-row.ts";
import type { Count } from "../site.ts";
import { slugOf } from "../slugs.ts";
import { announcedAddress } from "./announced.ts";
import { correctionsByCount, countKey } from "./corrections.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "../../model/group-by.ts";

/** Most rows that one page lists: 300 rows of long names, with the style and scripts that pages share, are some 43 KB compressed. */
const MOST = 300;

/**
 * A page for every number that the other pages asked for: plan these last. Rows beyond the most of one page are listed
 * by attachment, each list on a page that all numbers with just these rows share: the totals of all rounds of a series
 * hold the same early attachments, and listing them anew for each would make most of the site.
 */
export function* planNumbers(desk: Desk, corrections: readonly ShownCorrection[]): Iterable<Plan> {
  const announced = announcedBySlug(desk);
  const corrected = correctionsByCount(corrections);
  const planned = new Set<string>();
  for (const [slug, count] of desk.counts.asked()) {
    if (count.value === 0) continue;
    const beside = {
      announced: announced.get(slug) ?? NONE,
      // The key of a question takes longer to make than all else of a number that is as it was.
      corrections: corrected.size === 0 ? NONE : (corrected.get(countKey(count.query)) ?? NONE),
    };
    const { inputs, parts } = numberOf(desk, count, beside);
    yield { address: numberAddress(slug), render: numberPage, inputs } satisfies Plan<NumberInputs>;
    for (const part of parts) {
      if (planned.has(part.address)) continue;
      planned.add(part.address);
      yield { address: part.address, render: numberPartPage, inputs: part.inputs } satisfies Plan<NumberPartInputs>;
    }
  }
}

interface PlannedPart extends NumberPart {
  readonly inputs: NumberPartInputs;
}

const NONE: readonly never[] = [];

type Beside = Pick<NumberInputs, "announced" | "corrections">;

/** What a number's page is planned from. */
interface NumberSource extends Beside {
  readonly query: Count["query"];
  readonly measure: Measure;
  readonly group: Localized | null;
  readonly sections: readonly RowSection[];
}

interface PlannedNumber {
  readonly inputs: NumberInputs;
  readonly parts: readonly PlannedPart[];
}

/** Each number as it was last planned, by its rows: whoever asks the same question again gets the very same list of them. */
const lastPlanned = new WeakMap<readonly ResolvedFiling[], { readonly from: NumberSource; readonly number: PlannedNumber }>();

function numberOf(desk: Desk, { value, query }: Count, beside: Beside): PlannedNumber {
  const measure = desk.measures.get(query.measure);
  const rows = desk.data.index.rows(query);
  // A number whose page would list other rows than it counts is a bug, and never published.
  if (!measure || rows.length !== value)
    throw new Error(`${JSON.stringify(query)} is said to be ${value} and has ${rows.length} rows`);
  const group = query.group === null ? null : (desk.groups.get(query.group)?.name ?? null);
  const last = lastPlanned.get(rows);
  const from = { query: keepSame(last?.from.query, query), measure, group, sections: desk.sections(rows), ...beside };
  if (last && isSame(last.from, from)) return last.number;
  const number = planNumber(from, value);
  lastPlanned.set(rows, { from, number });
  return number;
}

function isSame(before: NumberSource, next: NumberSource): boolean {
  return (Object.keys(next) as (keyof NumberSource)[]).every((key) => before[key] === next[key]);
}

function planNumber({ query, measure, group, sections, announced, corrections }: NumberSource, value: number): PlannedNumber {
  const parts = value > MOST ? sections.flatMap((section) => partsOfSection(section)(measure)) : [];
  const inputs: NumberInputs = {
    value,
    announced,
    corrections,
    question: { query, measure: measure.label, group },
    unit: measure.unit,
    definition: measure.definition,
    sections: parts.length === 0 ? sections : [],
    parts: parts.map(({ attachment, address, rows: count, span }) => ({ attachment, address, rows: count, span })),
  };
  return { inputs, parts };
}

/** Parts of a section as pages of one measure; totals of all rounds share most of their sections. */
const partsOfSection = memo((section: RowSection) => memo((measure: Measure) => cutIntoParts(measure, section)));

/** Named for the rows it lists by their places in the document, so that a changed cell moves no page. */
function cutIntoParts(measure: Measure, { attachment, rows }: RowSection): PlannedPart[] {
  const parts: PlannedPart[] = [];
  for (let from = 0; from < rows.length; from += MOST) {
    const own = rows.slice(from, from + MOST);
    const name = contentId(measure.id, attachment.slug, ...own.map(({ at }) => anchorOf(at))).slice(0, 12);
    parts.push({
      attachment,
      address: `rows/${slugOf(measure.id)}/${attachment.slug}--${name}/`,
      rows: own.length,
      span: rows.length > MOST ? spanOf(own) : null,
      inputs: { measure: measure.id, label: measure.label, section: { attachment, rows: own }, span: spanOf(own) },
    });
  }
  return parts;
}

function spanOf(rows: readonly ShownRow[]): RowSpan | null {
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { first: first.at, last: last.at } : null;
}

function announcedBySlug({ data, counts }: Desk): Map<string, NumberAnnounced[]> {
  const totals = new Map(data.announced.map((total) => [total.id, total]));
  const lines = data.differences.flatMap(({ announced, said, difference, query, counted }) => {
    const total = totals.get(announced);
    if (!total) return [];
    return { slug: counts.show({ value: counted, query }).slug, line: { address: announcedAddress(total), said, difference } };
  });
  return new Map([...groupBy(lines, ({ slug }) => slug)].map(([slug, own]) => [slug, own.map(({ line }) => line)]));
}
