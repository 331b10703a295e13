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
  const things = thingWords({ groups, names, filings }, stages);
  const byEntity = stages.run("filings by entity", [filings], (all) => groupBy(all, ({ entity }) => entity));
  const from: ProposalSources = {
    reported,
    captions,
    byEntity,
    entityOf,
    groups,
    names,
    companies,
    things,
    // No figure says anything of these.
    members: stages.of("proposed members", { filers, byEntity, groups, things }, proposedMembers),
    variants: stages.run("names that are nearly one", [filerNames], nameVariants),
    cutShort: stages.run("names cut short", [captions], namesCutShort),
  };
  return stages.of("proposals", from, proposals);
}

type FilingsByEntity = ReadonlyMap<string, readonly ResolvedFiling[]>;

interface MemberSources {
  readonly filers: readonly Entity[];
  readonly byEntity: FilingsByEntity;
  readonly groups: KnownNames["groups"];
  readonly things: ThingWords;
}

const proposedMembers = ({ filers, byEntity, ...of }: MemberSources): Proposal[] =>
  proposeMembers({ companies: filers, filingsOf: (entity) => byEntity.get(entity) ?? [], ...of });

interface ProposalSources extends Pick<KnownNames, "groups" | "names" | "companies"> {
  readonly reported: readonly Reported[];
  readonly byEntity: FilingsByEntity;
  readonly members: readonly Proposal[];
  readonly captions: readonly string[];
  readonly entityOf: EntityOfName;
  readonly things: ThingWords;
  readonly variants: ReturnType<typeof nameVariants>;
  readonly cutShort: ReturnType<typeof namesCutShort>;
}

function proposals(from: ProposalSources): Proposal[] {
  const { reported, byEntity, members, captions, entityOf, groups, names, companies, things, variants, cutShort } = from;
  const ofName = (name: string) => byEntity.get(entityOf(name)?.id ?? "") ?? [];
  const isNobody = (name: string) => entityOf(name)?.schema === "Subject" && names.ofWord(name) === null;
  // A figure may be about a market or all apps; who invests, or is invested in, is somebody.
  const investments = reported.filter(({ kind }) => kind === "edge");
  const unresolved = [...new Set(investments.flatMap(namesOf))].filter(isNobody);
  const all = [
    ...proposeListed(groups, ofName),
    ...members,
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
