import { BACKERS } from "../addresses.ts";
import { isCounted } from "../shown/shown-backing.ts";
import {
  comparedKeyOf,
  type CompareCell,
  type CompareRow,
  type ComparedLine,
  type ShownCompared,
} from "../shown/shown-compared.ts";
import { attentionLines } from "./compare-attention.ts";
import { countedLines, zeroCell } from "./compare-counted.ts";
import { comparedEntities, type Compared } from "./compared-entities.ts";
import type { PlannedLine } from "./planned-line.ts";
import { toldLines } from "./compare-told.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";

/** Of these kinds a list that has no row of one has none of it; of thousands of companies that need not be written down. */
const WITH_ZEROS: ReadonlySet<string> = new Set(["groups", "places"]);

/** All that can be put side by side, each with all that is known of it: what we count, what is reported, who backs whom, who is named. */
export function comparedWithLines(desk: Desk): ShownCompared[] {
  const entities = desk.part("compared entities", comparedEntities);
  // Mostly but one of the four is another than in the last build.
  const planned = [
    ...desk.part("counted lines", countedLines),
    ...desk.part("told lines", toldLines),
    ...desk.part("backing lines", backingLines),
    ...desk.part("attention lines", attentionLines),
  ].filter(({ cells }) => cells.size > 0);
  const lines = new Map<string, ComparedLine[]>(entities.map((entity) => [comparedKeyOf(entity), []]));
  for (const [order, { row, cells }] of planned.entries()) {
    const shared: CompareRow = { ...row, order };
    for (const [key, cell] of row.isCounted ? withZeros(entities, cells) : cells) lines.get(key)?.push({ row: shared, cell });
  }
  return entities.map((entity) => {
    const { kind, slug, name, tone } = entity;
    return { kind, slug, name, tone, lines: lines.get(comparedKeyOf(entity)) ?? [] };
  });
}

function withZeros(entities: readonly Compared[], cells: ReadonlyMap<string, CompareCell>): ReadonlyMap<string, CompareCell> {
  const [first] = cells.values();
  if (first?.kind !== "count" && first?.kind !== "rows") return cells;
  const zero = zeroCell(first.asOf);
  const none = entities
    .filter((entity) => WITH_ZEROS.has(entity.kind) && !cells.has(comparedKeyOf(entity)))
    .map((entity) => [comparedKeyOf(entity), zero] as const);
  return new Map([...cells, ...none]);
}

/** How many are named as backers, and how many are backed. What is only claimed makes nobody a backer, and is told beside. */
function backingLines(desk: Desk): PlannedLine[] {
  const entities = desk.part("compared entities", comparedEntities);
  const { ofCompany, ofBacker } = desk.backings;
  const line = (end: "backed-by" | "backs"): PlannedLine => ({
    row: {
      key: end,
      label: inAllLanguages(desk, ({ compare }) => compare.backings[end]),
      scope: {},
      unit: {},
      address: BACKERS,
      isCounted: false,
    },
    cells: new Map(
      entities.flatMap((entity): [string, CompareCell][] => {
        const own = (end === "backs" ? ofBacker : ofCompany).get(entity.entity) ?? [];
        if (own.length === 0) return [];
        const value = own.filter(isCounted).length;
        const address = `${entity.kind}/${entity.slug}/#${end}`;
        return [[comparedKeyOf(entity), { kind: "backings", value, open: own.length - value, address }]];
      }),
    ),
  });
  return [line("backed-by"), line("backs")];
}
