import { UserError } from "../../model/issues.ts";
import type { DocumentRow } from "../document-row.ts";
import { mendRows } from "./broken-rows.ts";
import type { Fragment } from "./fragment.ts";
import { joinFragments } from "./join-fragments.ts";
import { areCodes, joinLines } from "./join-lines.ts";
import { pagesOf } from "./open-pdf.ts";
import { fragmentsOf, type PartlyRead, readRuled } from "./page-fragments.ts";
import type { PdfTable } from "./pdf-table.ts";
import { type EdgeLine, edgeLines, REACH, runningWords } from "./running-lines.ts";
import type { Word } from "./words.ts";

/**
 * The data rows of every table of a PDF, rebuilt from where characters and lines stand on its pages. Tables are
 * numbered in document order; a row that a page break cut in two is one row and stands where it begins. The whole
 * document is read before the first row is given.
 */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<DocumentRow> {
  const tables = joinFragments(await fragmentsOfPages(bytes));
  if (tables.length === 0) throw new UserError("no-table", "The document holds no table.");
  for (const [index, table] of tables.entries()) yield* dataRows(table, index + 1);
}

async function fragmentsOfPages(bytes: Uint8Array): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  for await (const { page, running } of pagesWithRunning(bytes)) {
    const last = fragments.at(-1);
    const known = last && !last.hasRules && last.page + 1 === page.page ? last.columns : undefined;
    fragments.push(...fragmentsOf(page, known, running));
  }
  return fragments;
}

export interface WithRunning {
  readonly page: PartlyRead;
  readonly running: ReadonlySet<Word>;
}

/** Every page with its running lines, which its neighbours tell; no more pages are held than that takes. */
export async function* pagesWithRunning(bytes: Uint8Array): AsyncGenerator<WithRunning> {
  const held: { readonly page: PartlyRead; readonly edges: readonly EdgeLine[] }[] = [];
  const at = (index: number): WithRunning[] => {
    const one = held[index];
    if (!one) return [];
    const nearBy = held.map(({ page, edges }) => ({ distance: page.page - one.page.page, edges }));
    const others = nearBy.filter(({ distance }) => distance !== 0 && Math.abs(distance) <= REACH);
    return [{ page: one.page, running: runningWords(one.edges, others) }];
  };
  let count = 0;
  let hasText = false;
  for await (const content of pagesOf(bytes)) {
    const page = readRuled(content, ++count);
    held.push({ page, edges: edgeLines(page.rest) });
    hasText ||= content.glyphs.length > 0;
    yield* at(held.length - 1 - REACH);
    if (held.length > 2 * REACH) held.shift();
  }
  for (let index = Math.max(0, held.length - REACH); index < held.length; index++) yield* at(index);
  if (!hasText)
    throw new UserError(
      "no-text",
      "The PDF holds pictures of pages and no text; make it readable with a text recognition program first.",
    );
}

function* dataRows(table: PdfTable, number: number): Generator<DocumentRow> {
  const { header } = table;
  const rows = mendRows(table);
  const isCode = header.map((_, column) => areCodes(rows.map(({ cells }) => cells[column] ?? [])));
  for (const [index, { page, cells }] of rows.entries()) {
    yield {
      header,
      values: cells.map((lines, column) => joinLines(lines, isCode[column])),
      locator: { page, table: number, row: index + 2 },
    };
  }
}
