import { attentionLeague } from "../../measure/attention/attention-league.ts";
import { attentionWindows } from "../../measure/attention/attention-windows.ts";
import { ATTENTION, attentionAddress } from "../addresses.ts";
import { comparedKeyOf, type CompareCell } from "../shown/shown-compared.ts";
import { slugOf } from "../slugs.ts";
import { deskLists, sinceOf } from "./attention-lists.ts";
import { comparedEntities } from "./compared-entities.ts";
import type { Desk } from "./desk.ts";
import { inAllLanguages } from "./in-all-languages.ts";
import type { PlannedLine } from "./planned-line.ts";

/** How much of each list names them, in its last twelve whole months. */
export function attentionLines(desk: Desk): PlannedLine[] {
  const { attentionPlan: plan } = desk.data;
  if (!plan) return [];
  const entities = desk.part("compared entities", comparedEntities);
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
