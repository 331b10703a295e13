import { groupBy } from "../model/group-by.ts";
import type { Stages } from "../model/stages.ts";
import type { Reported } from "../model/records.ts";
import { nameKey } from "../text/normalise.ts";
import type { EntityOfName, KnownNames, Resolved } from "./entities.ts";
import { thingWords } from "./group-words.ts";
import { proposeListed } from "./propose-listed.ts";
import { proposeMembers } from "./propose-members.ts";
import { nameVariants, proposeCutShort, proposeRenames, proposeVariants } from "./propose-companies.ts";
import { namesOf, proposeReported } from "./propose-reported.ts";
import type { Proposal } from "./questions.ts";
import { namesCutShort } from "./short-names.ts";

/** All that the rules propose and may not decide, without what is decided already. */
export function proposeAll(
  reported: readonly Reported[],
  { filings, entities }: Pick<Resolved, "filings" | "entities">,
  { entityOf, ...known }: KnownNames & { readonly entityOf: EntityOfName },
  stages: Stages,
): Proposal[] {
  const byEntity = groupBy(filings, ({ entity }) => entity);
  const filingsOf = (entity: string) => byEntity.get(entity) ?? [];
  const ofName = (name: string) => filingsOf(entityOf(name)?.id ?? "");
  const companies = entities.filter(({ schema }) => schema === "Company");
  const names = stages.same(
    "names of companies",
    companies.flatMap((company) => company.names.map(({ name }) => name)),
  );
  const isNobody = (name: string) => entityOf(name)?.schema === "Subject" && known.names.ofWord(name) === null;
  // A figure may be about a market or all apps; who invests, or is invested in, is somebody.
  const parties = reported.filter(({ kind }) => kind === "edge");
  const unresolved = [...new Set(parties.flatMap(namesOf))].filter(isNobody);
  const things = thingWords({ ...known, filings }, stages);
  const captions = stages.same(
    "captions of companies",
    companies.map(({ caption }) => caption),
  );
  const proposals = [
    ...proposeListed(known.groups, ofName),
    ...proposeMembers({ companies, filingsOf, groups: known.groups, things }),
    ...proposeRenames(known.companies.doubted, ofName),
    ...proposeVariants(stages.run("names that are nearly one", [names], nameVariants), ofName),
    ...proposeCutShort(stages.run("names cut short", [captions], namesCutShort), ofName),
    ...proposeReported({ reported, unresolved, filers: captions, filingsOf: ofName, groups: known.groups, words: things.words }),
  ];
  return proposals.filter(({ kind, left, right }) =>
    kind === "member"
      ? entityOf(left)?.group == null
      : known.companies.keyOf(left) !== known.companies.keyOf(right) && nameKey(left) !== nameKey(right),
  );
}
