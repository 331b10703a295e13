import type { LoadedSite } from "../../src/build/site-data.ts";
import { groupBy } from "../../src/model/group-by.ts";
import { groupEntityId } from "../../src/model/ids.ts";
import type { Entity } from "../../src/model/records.ts";
import { indexGroups } from "../../src/resolve/groups.ts";
import { questionKey } from "../../src/resolve/judged.ts";
import { nameKey } from "../../src/text/normalise.ts";
import { partyOf } from "../../src/text/party-roles.ts";

/** What a build knows of names: whose they are, and which pairs it asks about. */
export interface KnownEntities {
  /** Id of the entity of a name, itself where it is nobody else. */
  idOf(name: string): string;
  groupOf(name: string): string | null;
  /** Groups that an open question proposes for it. */
  proposedFor(name: string): string[];
  /** What a reported name turned out to be. */
  standsFor(name: string): "group" | "company" | "of a group" | "itself";
  isAsked(kind: "company" | "member", left: string, right: string): boolean;
}

export function knownEntities({ entities, filings, groups, questions }: LoadedSite): KnownEntities {
  const words = indexGroups(groups, () => undefined);
  const byName = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.schema === "Subject") byName.set(nameKey(entity.caption), entity);
    for (const { name } of entity.names) byName.set(nameKey(name), entity);
  }
  // As published too, where an editor repaired a filer's name.
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { filer, entity } of filings) {
    const company = byId.get(entity);
    if (company && !byName.has(nameKey(filer))) byName.set(nameKey(filer), company);
  }
  const asked = new Set(questions.map(({ kind, left, right }) => questionKey(kind, left, right)));
  const proposals = groupBy(
    questions.filter(({ kind }) => kind === "member"),
    ({ left }) => nameKey(left),
  );
  const entityOf = (written: string) => byName.get(nameKey(written)) ?? byName.get(nameKey(partyOf(written).name));
  const groupOfWord = (written: string) => {
    const word = words.ofWord(partyOf(written).name);
    return word?.as === "group" ? word.group : null;
  };
  const namesOf = (name: string) => {
    const names = entityOf(name)?.names ?? [];
    return names.length === 0 ? [partyOf(name).name] : names.map((one) => one.name);
  };
  return {
    idOf(name) {
      const group = groupOfWord(name);
      return group === null ? (entityOf(name)?.id ?? nameKey(name)) : groupEntityId(group);
    },
    standsFor(name) {
      if (groupOfWord(name) !== null) return "group";
      const entity = entityOf(name);
      if (entity?.schema === "Company") return "company";
      return entity?.group ? "of a group" : "itself";
    },
    groupOf: (name) => entityOf(name)?.group ?? null,
    proposedFor: (name) => [
      ...new Set(namesOf(name).flatMap((one) => (proposals.get(nameKey(one)) ?? []).map(({ right }) => right))),
    ],
    isAsked: (kind, left, right) => {
      const rights = kind === "company" ? namesOf(right) : [right];
      return namesOf(left).some((one) => rights.some((other) => asked.has(questionKey(kind, one, other))));
    },
  };
}
