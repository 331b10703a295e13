import type { CodePoints, Span } from "../text/code-points.ts";
import type { TimeMention } from "../text/times/time-mention.ts";
import type { ClaimWordKind } from "../model/claim-words.ts";
import { foldText } from "../text/mentions/fold-text.ts";
import type { Claim, ClaimTime, Link } from "./claim.ts";
import type { FoundInText } from "./found-in-text.ts";
import type { Lexicon } from "./linking/lexicon.ts";
import { fits, type Context } from "./linking/pick.ts";
import { frameOf } from "./reading.ts";

/**
 * Numbers in the cells of a table are of what their column and their row are headed with, not of what stands before them: a series
 * or place above, a day at the left, or the other way about. What neither says is said by the line above the table.
 */
export function readTables(claims: readonly Claim[], found: FoundInText, lexicon: Lexicon): Claim[] {
  const tables = tablesIn(found.points);
  if (tables.length === 0) return [...claims];
  const reader = new CellReader(found, lexicon);
  const headed = new Map<Claim, Claim>();
  const counted = new Map<string, number>();
  let from = 0;
  for (const table of tables) {
    for (; (claims[from]?.quantity.start ?? Infinity) < table.start; from += 1)
      noteCounted(claims[from]?.series ?? [], from, counted);
    let upTo = from;
    while ((claims[upTo]?.quantity.start ?? Infinity) < table.end) upTo += 1;
    const inside = claims.slice(from, upTo);
    for (const [claim, cells] of cellsOf(inside, table)) headed.set(claim, reader.read(claim, cells, { ...table, counted }));
    from = upTo;
  }
  return claims.map((claim) => headed.get(claim) ?? claim);
}

/** Which number of the text, by its index, was last said to count a series and no other. */
function noteCounted([only, second]: readonly Link[], index: number, counted: Map<string, number>): void {
  if (only && !second) counted.set(only.id, index);
}

interface Table extends Span {
  /** Cells by row; the first row heads the columns. */
  readonly rows: readonly (readonly Span[])[];
  /** The lines above it, up to the one that says what it shows. */
  readonly above: Span;
}

/** So much text above a table may say what it is of. */
const ABOVE = 200;

/** Lines of cells parted by |, at least two of them, one below the other and with as many cells. */
function tablesIn(points: CodePoints): Table[] {
  const tables: Table[] = [];
  let rows: (readonly Span[])[] = [];
  const close = (): void => {
    const [first, second] = rows;
    const [start, end] = [first?.[0]?.start ?? 0, rows.at(-1)?.at(-1)?.end ?? 0];
    if (first && second) tables.push({ start, end, rows, above: { start: Math.max(0, start - ABOVE), end: start } });
    rows = [];
  };
  for (const line of linesOf(points)) {
    const cells = cellsOfLine(points, line);
    if (cells.length < 2 || (rows[0] && rows[0].length !== cells.length)) close();
    if (cells.length >= 2 && !isRule(points, line)) rows.push(cells);
  }
  close();
  return tables;
}

function* linesOf(points: CodePoints): Generator<Span> {
  let start = 0;
  for (let at = 0; at <= points.length; at += 1) {
    if (at < points.length && points.at(at) !== "\n") continue;
    yield { start, end: at };
    start = at + 1;
  }
}

/** A mark before the first cell or behind the last parts nothing. */
function cellsOfLine(points: CodePoints, { start, end }: Span): Span[] {
  const marks: number[] = [];
  for (let at = start; at < end; at += 1) if (points.at(at) === "|" || points.at(at) === "｜") marks.push(at);
  if (marks.length === 0) return [];
  const edges = [start - 1, ...marks, end];
  const cells = edges.slice(1).map((edge, index): Span => ({ start: (edges[index] ?? start) + 1, end: edge }));
  const isBlank = (cell: Span | undefined): boolean => cell !== undefined && points.slice(cell.start, cell.end).trim() === "";
  return cells.slice(isBlank(cells[0]) ? 1 : 0, isBlank(cells.at(-1)) ? -1 : undefined);
}

/** | --- | :---: | */
function isRule(points: CodePoints, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (!" \t\r|｜:-".includes(points.at(at))) return false;
  return true;
}

/** The cells that head a number: above it and at the left of it. */
interface Heads {
  readonly column: Span;
  readonly row: Span | null;
}

/** Each cell reads its heads again, so that long ones would make work grow faster than the text. */
const LONGEST_HEAD = 200;

function* cellsOf(claims: readonly Claim[], { rows }: Table): Generator<[Claim, Heads]> {
  const [header = []] = rows;
  const isHeaded = !claims.some(({ quantity }) => header.some((cell) => isIn(quantity, cell)));
  if (!isHeaded) return;
  let next = 0;
  for (const row of rows.slice(1)) {
    for (const [at, cell] of row.entries()) {
      while ((claims[next]?.quantity.start ?? Infinity) < cell.start) next += 1;
      const claim = claims[next];
      const column = header[at];
      // What stands at the left heads its row and is told of nothing.
      const isShort = [column, row[0]].every((head) => head && head.end - head.start <= LONGEST_HEAD);
      if (claim && column && at > 0 && isShort && isIn(claim.quantity, cell)) yield [claim, { column, row: row[0] ?? null }];
    }
  }
}

const isIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** A table with the series that its text counted before it. */
type TableInText = Table & { readonly counted: ReadonlyMap<string, number> };

interface Dated {
  readonly time: TimeMention;
  readonly how: ClaimTime["how"];
}

const KINDS = {
  subjects: ["subject", "entity"],
  measures: ["measure"],
  scopes: ["scope"],
  places: ["place"],
} as const satisfies Record<string, readonly ClaimWordKind[]>;

class CellReader {
  readonly #found: FoundInText;
  readonly #lexicon: Lexicon;

  constructor(found: FoundInText, lexicon: Lexicon) {
    this.#found = found;
    this.#lexicon = lexicon;
  }

  read(claim: Claim, { column, row }: Heads, { above, rows, counted }: TableInText): Claim {
    const heads = row ? [column, row] : [column];
    const context = this.#context([above, ...heads]);
    const named = (span: Span, kinds: readonly ClaimWordKind[]): Link[] =>
      this.#named(span, kinds, { how: span === above ? "sentence" : "own", context });
    const links = (kinds: readonly ClaimWordKind[]): Link[] => {
      const said = heads.flatMap((head) => named(head, kinds));
      return said.length > 0 ? said : named(above, kinds);
    };
    const corner = rows[0]?.[0];
    const says = (word: string): boolean => this.#found.points.slice(column.start, column.end).includes(word);
    const date = this.#time(heads) ?? this.#onlyTime(above);
    const asOf = corner !== undefined && this.#found.points.slice(corner.start, corner.end).includes("截");
    const added = says("新增") || says("新备案");
    return {
      ...claim,
      subjects: links(KINDS.subjects),
      measures: links(KINDS.measures),
      scopes: links(KINDS.scopes),
      places: links(KINDS.places),
      series: countedBefore(seriesOf(heads, above, named), counted),
      time: date ? dated(date, asOf && !added) : { frame: null, how: "none" },
      basis: added ? "added" : says("累计") || asOf ? "total" : claim.basis,
      unknown: heads.map((head) => this.#unknown(head)).join(""),
      cell: true,
    };
  }

  /** What stands around a cell, in which context words are looked for. */
  #context(spans: readonly Span[]): Context {
    const text = foldText(spans.map(({ start, end }) => this.#found.points.slice(start, end)).join("\n"));
    return { text, around: text, known: NOTHING };
  }

  #time(spans: readonly Span[]): Dated | undefined {
    for (const span of spans) {
      const time = within(this.#found.times, span).find(({ period, base }) => period !== null && !base);
      if (time) return { time, how: "own" };
    }
    return undefined;
  }

  /** Of two times above a table nobody can say which is its own. */
  #onlyTime(above: Span): Dated | undefined {
    const [time, second] = within(this.#found.times, above);
    return time?.period && !second ? { time, how: "sentence" } : undefined;
  }

  /** What of a head is no known word, time, mark or counter: 备案（在审） is no column of what was filed. */
  #unknown(head: Span): string {
    const known = [...within(this.#found.words, head), ...within(this.#found.times, head)];
    let [text, at] = ["", head.start];
    for (const { start, end } of known.toSorted((a, b) => a.start - b.start)) {
      text += this.#found.points.slice(at, Math.max(at, start));
      at = Math.max(at, end);
    }
    return (text + this.#found.points.slice(at, head.end)).replaceAll(/[\p{P}\p{S}\s款个個项項数數日期量家]/gu, "");
  }

  #named(span: Span, kinds: readonly ClaimWordKind[], { how, context }: { how: Link["how"]; context: Context }): Link[] {
    const words = within(this.#found.words, span);
    const links = words.flatMap(({ name, start, end }) =>
      (this.#lexicon.meanings[name]?.named ?? [])
        .filter((word) => kinds.includes(word.kind) && fits(word, context))
        .map(({ id }): Link => ({ id, start, end, how })),
    );
    return distinct(links);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** What was done decides, and what it was done with narrows it down, wherever that is said. */
function seriesOf(heads: readonly Span[], above: Span, named: (span: Span, kinds: readonly ClaimWordKind[]) => Link[]): Link[] {
  const of = (spans: readonly Span[], kind: ClaimWordKind): Link[] => spans.flatMap((span) => named(span, [kind]));
  const acts = of(heads, "series-act");
  const own = of(heads, "series-subject");
  const subjects = own.length > 0 ? own : of([above], "series-subject");
  const said = acts.length > 0 ? acts : of([above], "series-act");
  const narrowed = said.filter(({ id }) => subjects.length === 0 || subjects.some((link) => link.id === id));
  return distinct(narrowed.length > 0 ? narrowed : said);
}

/** Of several series that a head may mean, the one that the text counted last. */
function countedBefore(series: Link[], counted: ReadonlyMap<string, number>): Link[] {
  const last = series.map(({ id }) => counted.get(id) ?? -1);
  const at = Math.max(...last);
  if (at < 0 || series.length < 2) return series;
  return series.filter((_, index) => last[index] === at).map((link) => ({ ...link, how: "text" }));
}

/** A table of days tells what there was by each, as far as it does not say that it tells what was new. */
function dated({ time, how }: Dated, asOf: boolean): ClaimTime {
  const frame = frameOf(time);
  return { frame: frame && (asOf || frame.grain === "day") ? { ...frame, asOf: true } : frame, how };
}

const distinct = (links: readonly Link[]): Link[] =>
  [...new Map(links.toReversed().map((link) => [link.id, link])).values()].toReversed();

/** Those of spans in order that lie within another, found by halving: a table has many cells. */
function within<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let at = low; (spans[at]?.start ?? Infinity) < end; at += 1) {
    const span = spans[at];
    if (span && span.end <= end) found.push(span);
  }
  return found;
}
