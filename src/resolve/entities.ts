import { contentId, groupEntityId, productId } from "../model/ids.ts";
import type { Group } from "../model/dossier.ts";
import { firstText } from "../model/text.ts";
import type { Entity, Filing, Reported, ResolvedFiling } from "../model/records.ts";
import { nameKey } from "../text/normalise.ts";
import type { GroupNames } from "./groups.ts";

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly filings: readonly ResolvedFiling[];
  /** Entity that each reported figure speaks of, by the figure's id. */
  readonly subjects: ReadonlyMap<string, Entity>;
  /** The group, company or other subject that a name stands for, if any. */
  readonly entityOf: (name: string) => Entity | undefined;
}

export const companyId = (name: string): string => contentId("Company", nameKey(name));

/**
 * Entities from what the records say. Two filers are one company where their names are equal but for width, brackets
 * and spaces; that a renamed company is the same one is for judgements to say, not for this stage to guess.
 */
export function resolveEntities(
  filings: readonly Filing[],
  reported: readonly Reported[],
  groups: readonly Group[],
  names: GroupNames,
): Resolved {
  const entities = new Map<string, Entity>();
  const add = (entity: Entity): Entity => {
    const known = entities.get(entity.id);
    if (!known) entities.set(entity.id, entity);
    return known ?? entity;
  };
  for (const group of groups) add(groupEntity(group));
  const resolvedFilings = filings.map((filing): ResolvedFiling => {
    const company = add(companyEntity(filing.repairedFiler, names));
    add({
      id: productId(filing.series, filing.number),
      schema: "Product",
      caption: filing.repairedName,
      group: company.group,
      slug: null,
    });
    return { ...filing, entity: company.id, group: company.group };
  });
  const subjects = new Map<string, Entity>();
  for (const figure of reported) {
    subjects.set(figure.id, add(subjectEntity(figure.subject, names, entities)));
    if (figure.kind === "edge") add(subjectEntity(figure.value, names, entities));
  }
  return {
    entities: [...entities.values()],
    filings: resolvedFilings,
    subjects,
    entityOf: (name) => entities.get(subjectEntity(name, names, entities).id),
  };
}

function groupEntity(group: Group): Entity {
  return { id: groupEntityId(group.id), schema: "Group", caption: firstText(group.name), group: group.id, slug: group.id };
}

function companyEntity(name: string, names: GroupNames): Entity {
  const id = companyId(name);
  return { id, schema: "Company", caption: name, group: names.ofLegalName(name), slug: id.slice(0, 12) };
}

/** The group a word stands for; else the filer of that name; else a subject of its own, in the group of its brand. */
function subjectEntity(word: string, names: GroupNames, entities: ReadonlyMap<string, Entity>): Entity {
  const known = names.ofWord(word);
  if (known?.as === "group") {
    const group = entities.get(groupEntityId(known.group));
    if (group) return group;
  }
  const company = entities.get(companyId(word));
  if (company) return company;
  return {
    id: contentId("Subject", nameKey(word)),
    schema: "Subject",
    caption: word,
    group: known?.group ?? names.ofLegalName(word),
    slug: null,
  };
}
