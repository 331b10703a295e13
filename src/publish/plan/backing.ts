import { groupBy } from "../../model/group-by.ts";
import type { ShownBackings } from "../backing-sections.ts";
import { isCounted, type ShownShared } from "../shown/shown-backing.ts";
import type { Desk } from "./desk.ts";
import type { Backings } from "./find-backings.ts";

/** Who has backers in common with a company, or companies in common with a backer; who has most first. Only what counts. */
export function sharedWith({ ofCompany, ofBacker }: Backings, id: string, end: "backer" | "company"): ShownShared[] {
  const other = end === "company" ? "backer" : "company";
  const [own, across] = end === "company" ? [ofCompany, ofBacker] : [ofBacker, ofCompany];
  const links = (own.get(id) ?? [])
    .filter(isCounted)
    .flatMap((backing) =>
      (across.get(backing[other].id) ?? [])
        .filter((one) => isCounted(one) && one[end].id !== id)
        .map((one) => ({ party: one[end], common: backing[other] })),
    );
  return [...groupBy(links, ({ party }) => party.id).values()]
    .flatMap((same): ShownShared[] => (same[0] ? [{ party: same[0].party, common: same.map(({ common }) => common) }] : []))
    .toSorted((left, right) => right.common.length - left.common.length || (left.party.id < right.party.id ? -1 : 1));
}

/** Of most companies: one object, so that it is the same at a glance, and frozen, because nobody may put anything else into it. */
const NO_BACKINGS: ShownBackings = Object.freeze({ backedBy: [], backs: [], sharesBackers: [], sharesCompanies: [] });

/** All that a page says of one party; nothing of one that is in no investment. */
export function shownBackings({ backings }: Desk, id: string): ShownBackings {
  if (!backings.ofCompany.has(id) && !backings.ofBacker.has(id)) return NO_BACKINGS;
  return {
    backedBy: backings.ofCompany.get(id) ?? [],
    backs: backings.ofBacker.get(id) ?? [],
    sharesBackers: sharedWith(backings, id, "company"),
    sharesCompanies: sharedWith(backings, id, "backer"),
  };
}
