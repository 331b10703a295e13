import type { Count } from "../site.ts";
import { numberAddress } from "../numbers.ts";
import { numberPage, type NumberAnnounced, type NumberInputs, type NumberShare } from "../pages/number.ts";
import type { RowSection } from "../rows-table.ts";
import { announcedAddress } from "./announced.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "./group-by.ts";

/** Rows on one page of a number. */
const PART = 500;

/** A page, or several, for every number that the other pages asked for: plan these last. */
export function* planNumbers(desk: Desk): Iterable<Plan> {
  const announced = announcedBySlug(desk);
  for (const [slug, count] of desk.counts.asked()) yield* planNumber(desk, slug, count, announced.get(slug) ?? []);
}

function* planNumber(desk: Desk, slug: string, { value, query }: Count, announced: readonly NumberAnnounced[]): Iterable<Plan<NumberInputs>> {
  const measure = desk.measures.get(query.measure);
  const rows = desk.data.index.rows(query);
  // A number whose page would list other rows than it counts is a bug, and never published.
  if (!measure || rows.length !== value) throw new Error(`${slug} says ${value} and has ${rows.length} rows`);
  const group = query.group === null ? null : (desk.groups.get(query.group)?.name ?? null);
  const sections = desk.sections(rows);
  const parts = cutIntoParts(sections, PART);
  for (const [index, own] of parts.entries()) {
    yield {
      address: numberAddress(slug, index + 1),
      render: numberPage,
      inputs: {
        slug, value, announced,
        question: { query, measure: measure.label, group },
        unit: measure.unit,
        definition: measure.definition,
        part: index + 1,
        parts: parts.length,
        first: index * PART,
        sections: own,
        breakdown: index === 0 ? shares(sections) : [],
      },
    };
  }
}

/** Sections in parts of `size` rows, the last one shorter; one empty part where there is nothing. */
function cutIntoParts(sections: readonly RowSection[], size: number): RowSection[][] {
  const parts: RowSection[][] = [[]];
  let room = size;
  for (const { attachment, rows } of sections) {
    for (let from = 0; from < rows.length; ) {
      if (room === 0) {
        parts.push([]);
        room = size;
      }
      const taken = rows.slice(from, from + room);
      parts.at(-1)?.push({ attachment, rows: taken });
      from += taken.length;
      room -= taken.length;
    }
  }
  return parts;
}

function shares(sections: readonly RowSection[]): NumberShare[] {
  let before = 0;
  return sections.map(({ attachment, rows }) => {
    const part = Math.floor(before / PART) + 1;
    before += rows.length;
    return { attachment: attachment.slug, title: attachment.title, rows: rows.length, part };
  });
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
