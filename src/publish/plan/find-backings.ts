import { byId } from "../../model/by-id.ts";
import { investments, type Investment, type Telling } from "../../graph/investments.ts";
import type { Group } from "../../model/groups.ts";
import { groupBy } from "../../model/group-by.ts";
import { contentId, groupEntityId } from "../../model/ids.ts";
import type { Entity } from "../../model/records.ts";
import type { Localized } from "../../model/text.ts";
import { backingAddress, companyAddress, groupAddress, whoAddress } from "../addresses.ts";
import { hostOf } from "../links.ts";
import { isCounted, type ShownBacking, type ShownParty, type ShownTelling } from "../shown/shown-backing.ts";
import type { ReportedFigure, SiteData } from "../site.ts";

/** Who backs whom, between parties: what belongs to a group counts as the group. */
export interface Backings {
  /** Those with most statements first. */
  readonly all: readonly ShownBacking[];
  /** Every party that invests or is invested in, by its entity's id. */
  readonly parties: ReadonlyMap<string, ShownParty>;
  readonly ofCompany: ReadonlyMap<string, readonly ShownBacking[]>;
  readonly ofBacker: ReadonlyMap<string, readonly ShownBacking[]>;
}

/** What tells who backs whom. */
export interface BackingInputs extends Pick<SiteData, "head" | "entities" | "reported" | "relations"> {
  readonly groups: ReadonlyMap<string, Group>;
  /** Companies that file, by id. */
  readonly companies: ReadonlyMap<string, { readonly slug: string }>;
  /** What the dossier calls whom figures speak of, by the text that a source writes. */
  readonly names: ReadonlyMap<string, Localized>;
}

export function findBackings(data: BackingInputs): Backings {
  const entities = byId(data.entities);
  const figures = new Map(data.reported.map((figure) => [figure.record, figure]));
  const partyOf = partyIn(data);
  const parties = new Map<string, ShownParty>();
  const party = (id: string): ShownParty => {
    const known = parties.get(id) ?? shownParty(data, entities.get(id), id);
    parties.set(id, known);
    return known;
  };
  const shown = investments(data.relations, partyOf).map((one) => shownBacking(one, party, figures));
  const all = shown.toSorted((left, right) => weight(right) - weight(left) || (left.page < right.page ? -1 : 1));
  const by = (end: "backer" | "company") => groupBy(all, (one) => one[end].id);
  return { all, parties, ofCompany: by("company"), ofBacker: by("backer") };
}

/** Whom an entity counts as where money goes from one to another: what belongs to a group counts as the group, everywhere. */
export function partyIn(data: Pick<BackingInputs, "entities" | "groups">): (entity: string) => string {
  const groupOf = new Map(data.entities.map(({ id, group }) => [id, group]));
  return (id) => {
    const group = groupOf.get(id) ?? null;
    return group === null || !data.groups.has(group) ? id : groupEntityId(group);
  };
}

/** What is counted before what is not, then by the number of statements. */
const weight = (one: ShownBacking): number => (isCounted(one) ? 1e6 : 0) + one.tellings.length;

function shownParty({ head, groups, companies, names }: BackingInputs, entity: Entity | undefined, id: string): ShownParty {
  const [language = "en"] = head.languages;
  const group = groups.get(entity?.group ?? "");
  if (group) return { id, name: group.name, page: groupAddress(group.id) };
  const company = companies.get(id);
  const page = company ? companyAddress(company.slug) : whoAddress(id.slice(0, 12));
  const caption = entity?.caption ?? id;
  return { id, name: names.get(caption) ?? { [language]: caption }, page };
}

function shownBacking(
  { from, to, status, first, last, share, tellings }: Investment,
  party: (id: string) => ShownParty,
  figures: ReadonlyMap<string, ReportedFigure>,
): ShownBacking {
  const [backer, company] = [party(from), party(to)];
  return {
    page: backingAddress(contentId("backing", from, to).slice(0, 12)),
    backer,
    company,
    status,
    first,
    last,
    share,
    tellings: tellings.flatMap((telling) => {
      const figure = figures.get(telling.relation.record ?? "");
      return figure ? [shownTelling(telling, figure, [backer, company])] : [];
    }),
  };
}

function shownTelling({ relation, when }: Telling, figure: ReportedFigure, parties: readonly ShownParty[]): ShownTelling {
  const { id, value, subject, address, attributedTo, pageDate } = figure;
  const names = new Set(parties.flatMap(({ name }) => Object.values(name)));
  return {
    figure: id,
    as: [value, subject].filter((name) => !names.has(name)),
    when,
    told: relation.told ?? "",
    status: relation.status,
    roles: relation.roles,
    share: relation.share,
    publisher: attributedTo || (address === null ? "" : hostOf(address)),
    address,
    pageDate,
  };
}
