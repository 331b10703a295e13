import { contentId } from "../../model/ids.ts";
import type { Measure } from "../../model/dossier.ts";
import { memo } from "../../model/memo.ts";
import { anchorOf } from "../locators.ts";
import { numberAddress } from "../numbers.ts";
import type { ShownCorrection } from "../pages/corrections.ts";
import { numberPage, type NumberAnnounced, type NumberInputs, type NumberPart } from "../pages/number.ts";
import { numberPartPage, type NumberPartInputs } from "../pages/number-part.ts";
import type { RowSection } from "../shown/shown-row.ts";
import type { Count } from "../site.ts";
import { slugOf } from "../slugs.ts";
import { announcedAddress } from "./announced.ts";
import { correctionsByCount, countKey } from "./corrections.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "../../model/group-by.ts";

/** Most rows that the page of a number lists itself, and most on a page of a part. */
const MOST = 1200;
const PART = 500;

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
    const beside = { announced: announced.get(slug) ?? [], corrections: corrected.get(countKey(count.query)) ?? [] };
    const { inputs, parts } = planNumber(desk, count, beside);
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

function planNumber(desk: Desk, { value, query }: Count, beside: Pick<NumberInputs, "announced" | "corrections">) {
  const measure = desk.measures.get(query.measure);
  const rows = desk.data.index.rows(query);
  // A number whose page would list other rows than it counts is a bug, and never published.
  if (!measure || rows.length !== value)
    throw new Error(`${JSON.stringify(query)} is said to be ${value} and has ${rows.length} rows`);
  const group = query.group === null ? null : (desk.groups.get(query.group)?.name ?? null);
  const sections = desk.sections(rows);
  const parts = value > MOST ? sections.flatMap((section) => partsOfSection(section)(measure)) : [];
  const inputs: NumberInputs = {
    value,
    ...beside,
    question: { query, measure: measure.label, group },
    unit: measure.unit,
    definition: measure.definition,
    sections: parts.length === 0 ? sections : [],
    parts: parts.map(({ attachment, address, rows: count }) => ({ attachment, address, rows: count })),
  };
  return { inputs, parts };
}

/** Parts of a section as pages of one measure; totals of all rounds share most of their sections. */
const partsOfSection = memo((section: RowSection) => memo((measure: Measure) => cutIntoParts(measure, section)));

/** Named for the rows it lists by their places in the document, so that a changed cell moves no page. */
function cutIntoParts(measure: Measure, { attachment, rows }: RowSection): PlannedPart[] {
  const parts: PlannedPart[] = [];
  for (let from = 0; from < rows.length; from += PART) {
    const own = rows.slice(from, from + PART);
    const name = contentId(measure.id, attachment.slug, ...own.map(({ at }) => anchorOf(at))).slice(0, 12);
    parts.push({
      attachment,
      address: `rows/${slugOf(measure.id)}/${attachment.slug}--${name}/`,
      rows: own.length,
      inputs: { measure: measure.id, label: measure.label, section: { attachment, rows: own } },
    });
  }
  return parts;
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
