import type { Group } from "../model/groups.ts";
import { contentId, groupEntityId } from "../model/ids.ts";
import type { Relation, ResolvedFiling } from "../model/records.ts";
import type { Parties } from "./investment-relations.ts";

const PLAIN = { kind: "operates", end: null, roles: [], share: null, told: null } as const;

/**
 * Who runs which app or model: a group what groups.yml lists as its apps and brands; and a company of the group the app that its filing
 * names as its product. A product that is nobody's app in groups.yml makes no relation, nor does another group's.
 */
export function operatesRelations(
  groups: readonly Group[],
  filings: readonly ResolvedFiling[],
  { entityOf }: Pick<Parties, "entityOf">,
): Relation[] {
  const known = new Map<string, string>();
  const byEditor = groups.flatMap((group) =>
    [...new Set([...group.apps, ...group.brands])].flatMap((word): Relation[] => {
      const thing = entityOf(word);
      if (thing?.group !== group.id || thing.schema !== "Subject" || known.has(thing.id)) return [];
      known.set(thing.id, group.id);
      const id = contentId("operates", group.id, thing.id);
      return [{ ...PLAIN, id, from: groupEntityId(group.id), to: thing.id, start: null, status: "editor", record: null }];
    }),
  );
  return [...byEditor, ...byFilings(filings, entityOf, known)];
}

/** One relation a company and app, of the row that says so first. */
function byFilings(
  filings: readonly ResolvedFiling[],
  entityOf: Parties["entityOf"],
  known: ReadonlyMap<string, string>,
): Relation[] {
  const found = new Map<string, Relation>();
  for (const filing of filings) {
    if (filing.group === null || filing.product === null || filing.cancelledOn !== null) continue;
    for (const name of productNames(filing.product)) {
      const thing = entityOf(name);
      if (!thing || known.get(thing.id) !== filing.group) continue;
      const start = filing.filedOn ?? filing.listedAsOf;
      const id = contentId("operates", filing.entity, thing.id);
      const before = found.get(id);
      if (before && (before.start ?? "") <= start) continue;
      found.set(id, { ...PLAIN, id, from: filing.entity, to: thing.id, start, status: "stated", record: filing.id });
    }
  }
  return [...found.values()];
}

/** "豆包(APP)、豆包(网站)": the names without the note of what sort of thing each is. */
function productNames(product: string): string[] {
  const names = product.split(/[、；;\n]/u).map((name) => name.replace(/\s*[(（][^()（）]*[)）]\s*$/u, "").trim());
  return [...new Set(names)].filter((name) => name !== "");
}
