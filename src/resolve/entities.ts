import { byId } from "../model/by-id.ts";
import { contentId, groupEntityId, productId } from "../model/ids.ts";
import type { Group } from "../model/groups.ts";
import { memo, memoText } from "../model/memo.ts";
import { firstText } from "../model/text.ts";
import type { Entity, Filing, ResolvedFiling } from "../model/records.ts";
import type { Companies, Company } from "./companies.ts";
import { membershipOf, type MembershipInputs } from "./memberships.ts";
import { partyOf } from "../text/party-roles.ts";
import { wordOf } from "./reported-words.ts";
import type { Spoken } from "./propose-reported.ts";
import { presentNames } from "./products.ts";

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly filings: readonly ResolvedFiling[];
  /** Entity that each reported figure speaks of, by the figure's id. */
  readonly subjects: ReadonlyMap<string, Entity>;
}

/** The group, company or other subject that a name stands for, if any. */
export type EntityOfName = (name: string) => Entity | undefined;

export interface KnownNames extends MembershipInputs {
  readonly groups: readonly Group[];
  readonly companies: Companies;
}

const NAMELESS = { names: [], membership: null };

/** Entities from what the records say: groups, companies with all their names, things filed, and whoever else is reported on. */
export function resolveEntities(filings: readonly Filing[], reported: readonly Spoken[], known: KnownNames): Resolved {
  const entities = new Map<string, Entity>();
  const add = (entity: Entity): Entity => {
    const before = entities.get(entity.id);
    if (!before) entities.set(entity.id, entity);
    return before ?? entity;
  };
  for (const group of known.groups) add(groupEntity(group));
  const resolve = resolverOf(known);
  const resolvedFilings = filings.map((filing): ResolvedFiling => {
    const { company, own, product } = resolve(filing);
    add(company);
    add(product);
    return own;
  });
  const present = presentNames(known.judged);
  const subject = (written: string) => subjectEntity(present(partyOf(written).name), known, entities);
  const subjects = new Map<string, Entity>();
  for (const { apps, brands } of known.groups) for (const word of [...apps, ...brands]) add(subject(word));
  for (const figure of reported) {
    subjects.set(figure.id, add(subject(figure.subject)));
    for (const investor of figure.investors) add(subject(investor));
  }
  return {
    entities: [...entities.values()],
    filings: resolvedFilings,
    subjects,
  };
}

interface Filed {
  readonly company: Entity;
  readonly own: ResolvedFiling;
  readonly product: Entity;
}

/** Who filed a filing, and what: looked up once, as long as the same is known of names. */
const resolverOf = memo((known: KnownNames): ((filing: Filing) => Filed) => {
  const entityOf = memo((company: Company) => companyEntity(company, known));
  return memo((filing) => {
    const found = known.companies.of(filing.repairedFiler);
    if (!found) throw new Error(`No company for ${filing.id}`);
    const company = entityOf(found);
    const own = filedBy(filing, company);
    return { company, own, product: productEntity(own) };
  });
});

const lastFiledBy = new WeakMap<Filing, ResolvedFiling>();

/** A filing with who files it: the same object as long as both are as they were. */
function filedBy(filing: Filing, { id: entity, group }: Entity): ResolvedFiling {
  const last = lastFiledBy.get(filing);
  if (last?.entity === entity && last.group === group) return last;
  const own = { ...filing, entity, group };
  lastFiledBy.set(filing, own);
  return own;
}

const productEntity = memo(({ series, number, repairedName, group }: ResolvedFiling): Entity => ({
  id: productId(series, number),
  schema: "Product",
  caption: repairedName,
  group,
  slug: null,
  ...NAMELESS,
}));

/** Finds who a name stands for among the entities that were made from just these names; things filed need not be among them. */
export function findEntities(entities: readonly Entity[], known: KnownNames): EntityOfName {
  const all = byId(entities);
  const present = presentNames(known.judged);
  return memoText((name) => all.get(subjectEntity(present(partyOf(name).name), known, all).id));
}

function groupEntity({ id: group, name }: Group): Entity {
  return { id: groupEntityId(group), schema: "Group", caption: firstText(name), group, slug: group, ...NAMELESS };
}

function companyEntity(company: Company, known: KnownNames): Entity {
  const { id, caption, names } = company;
  const membership = membershipOf(company, known);
  return { id, schema: "Company", caption, group: membership?.group ?? null, slug: id.slice(0, 12), names, membership };
}

/** The group a word stands for; else the company of that name; else a subject of its own, in the group that its words tell. */
function subjectEntity(word: string, known: KnownNames, entities: ReadonlyMap<string, Entity>): Entity {
  const told = wordOf(word, known.names);
  if (told?.as === "group") {
    const group = entities.get(groupEntityId(told.group));
    if (group) return group;
  }
  const company = entities.get(known.companies.of(word)?.id ?? "");
  if (company) return company;
  const membership = membershipOf({ caption: word, names: [] }, known);
  const group = membership?.group ?? told?.group ?? null;
  return {
    id: contentId("Subject", known.companies.keyOf(word)),
    schema: "Subject",
    caption: word,
    group,
    slug: null,
    ...NAMELESS,
  };
}
