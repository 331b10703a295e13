import { groupBy } from "../model/group-by.ts";
import type { Stages } from "../model/stages.ts";
import type { Entity, Reported, ResolvedFiling } from "../model/records.ts";
import { nameKey } from "../text/normalise.ts";
import type { EntityOfName, KnownNames } from "./entities.ts";
import { thingWords, type ThingWords } from "./group-words.ts";
import { proposeListed } from "./propose-listed.ts";
import { proposeMembers } from "./propose-members.ts";
import { nameVariants, proposeCutShort, proposeRenames, proposeVariants } from "./propose-companies.ts";
import { namesOf, proposeReported } from "./propose-reported.ts";
import type { Proposal } from "./questions.ts";
import { namesCutShort } from "./short-names.ts";

/** Who files what, and whoever else there is. */
interface Known {
  readonly filings: readonly ResolvedFiling[];
  readonly parties: readonly Entity[];
}

/** All that the rules propose and may not decide, without what is decided already. */
export function proposeAll(
  reported: readonly Reported[],
  { filings, parties }: Known,
  { entityOf, groups, names, companies }: KnownNames & { readonly entityOf: EntityOfName },
  stages: Stages,
): Proposal[] {
  const filers = stages.run("companies of all", [parties], (all) => all.filter(({ schema }) => schema === "Company"));
  const filerNames = stages.run("names of companies", [filers], (all) =>
    all.flatMap((company) => company.names.map(({ name }) => name)),
  );
  const captions = stages.run("captions of companies", [filers], (all) => all.map(({ caption }) => caption));
  const from: ProposalSources = {
    reported,
    filings,
    filers,
    captions,
    entityOf,
    groups,
    names,
    companies,
    things: thingWords({ groups, names, filings }, stages),
    variants: stages.run("names that are nearly one", [filerNames], nameVariants),
    cutShort: stages.run("names cut short", [captions], namesCutShort),
  };
  return stages.of("proposals", from, proposals);
}

interface ProposalSources extends Pick<KnownNames, "groups" | "names" | "companies">, Pick<Known, "filings"> {
  readonly reported: readonly Reported[];
  readonly filers: readonly Entity[];
  readonly captions: readonly string[];
  readonly entityOf: EntityOfName;
  readonly things: ThingWords;
  readonly variants: ReturnType<typeof nameVariants>;
  readonly cutShort: ReturnType<typeof namesCutShort>;
}

function proposals(from: ProposalSources): Proposal[] {
  const { reported, filings, filers, captions, entityOf, groups, names, companies, things, variants, cutShort } = from;
  const byEntity = groupBy(filings, ({ entity }) => entity);
  const filingsOf = (entity: string) => byEntity.get(entity) ?? [];
  const ofName = (name: string) => filingsOf(entityOf(name)?.id ?? "");
  const isNobody = (name: string) => entityOf(name)?.schema === "Subject" && names.ofWord(name) === null;
  // A figure may be about a market or all apps; who invests, or is invested in, is somebody.
  const investments = reported.filter(({ kind }) => kind === "edge");
  const unresolved = [...new Set(investments.flatMap(namesOf))].filter(isNobody);
  const all = [
    ...proposeListed(groups, ofName),
    ...proposeMembers({ companies: filers, filingsOf, groups, things }),
    ...proposeRenames(companies.doubted, ofName),
    ...proposeVariants(variants, ofName),
    ...proposeCutShort(cutShort, ofName),
    ...proposeReported({ reported, unresolved, filers: captions, filingsOf: ofName, groups, words: things.words }),
  ];
  return all.filter(({ kind, left, right }) =>
    kind === "member"
      ? entityOf(left)?.group == null
      : companies.keyOf(left) !== companies.keyOf(right) && nameKey(left) !== nameKey(right),
  );
}
