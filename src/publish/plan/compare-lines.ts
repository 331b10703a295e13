import { attentionLeague } from "../../measure/attention/attention-league.ts";
import { attentionWindows } from "../../measure/attention/attention-windows.ts";
import { ATTENTION, attentionAddress, BACKERS } from "../addresses.ts";
import { isCounted } from "../shown/shown-backing.ts";
import {
  comparedKeyOf,
  type CompareCell,
  type CompareRow,
  type ComparedLine,
  type ShownCompared,
} from "../shown/shown-compared.ts";
import { slugOf } from "../slugs.ts";
import { deskLists, sinceOf } from "./attention-lists.ts";
import { countedLines } from "./compare-counted.ts";
import { comparedEntities, type Compared } from "./compared-entities.ts";
import type { PlannedLine } from "./planned-line.ts";
import { toldLines } from "./compare-told.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";

/** Of these kinds a list that has no row of one has none of it; of thousands of companies that need not be written down. */
const WITH_ZEROS: ReadonlySet<string> = new Set(["groups", "places"]);

/** All that can be put side by side, each with all that is known of it: what we count, what is reported, who backs whom, who is named. */
export function comparedWithLines(desk: Desk): ShownCompared[] {
  const entities = comparedEntities(desk);
  const planned = [
    ...countedLines(desk),
    ...toldLines(desk, entities),
    ...backingLines(desk, entities),
    ...attentionLines(desk, entities),
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
  const zero: CompareCell = { kind: "count", count: { value: 0, slug: "" }, asOf: first.asOf, reading: null };
  const none = entities
    .filter((entity) => WITH_ZEROS.has(entity.kind) && !cells.has(comparedKeyOf(entity)))
    .map((entity) => [comparedKeyOf(entity), zero] as const);
  return new Map([...cells, ...none]);
}

/** How many are named as backers, and how many are backed. What is only claimed makes nobody a backer, and is told beside. */
function backingLines(desk: Desk, entities: readonly Compared[]): PlannedLine[] {
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

/** How much of each list names them, in its last twelve whole months. */
function attentionLines(desk: Desk, entities: readonly Compared[]): PlannedLine[] {
  const { attentionPlan: plan } = desk.data;
  if (!plan) return [];
  const declared = new Map(plan.entities.map((entity) => [entity.id, entity]));
  const label = inAllLanguages(desk, ({ attention }) => attention.title);
  return deskLists(desk, plan).flatMap(({ shown, rows, volume }): PlannedLine[] => {
    const windows = attentionWindows(volume);
    if (!windows) return [];
    const { start, end } = windows.now;
    const standings = attentionLeague(rows, windows, (id) => sinceOf(declared.get(id)));
    const byId = new Map(standings.map(({ entity, now }) => [entity, now]));
    const cells = entities.flatMap((entity): [string, CompareCell][] => {
      const now = byId.get(entity.searchedAs ?? "");
      if (!now || now.share === null) return [];
      const address = `${attentionAddress(slugOf(entity.searchedAs ?? ""))}#${shown.slug}`;
      return [[comparedKeyOf(entity), { kind: "attention", share: now.share, titles: now.titles, start, end, address }]];
    });
    const row = { key: `attention-${shown.slug}`, label, scope: shown.title, unit: {}, address: ATTENTION, isCounted: false };
    return [{ row, cells: new Map(cells) }];
  });
}
