import { countBy } from "../model/count-by.ts";
import type { Group } from "../model/groups.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import type { Entity, Filing, ResolvedFiling } from "../model/records.ts";
import { matchKey, parseName } from "../text/names/remembered.ts";
import { ESTIMATES } from "./estimates.ts";
import { filerEvidence, groupEvidence } from "./filer-evidence.ts";
import type { DeclaredWord, ThingWords } from "./group-words.ts";
import type { Proposal } from "./questions.ts";

export interface MemberInputs {
  readonly companies: readonly Entity[];
  readonly filingsOf: (entity: string) => readonly ResolvedFiling[];
  readonly groups: readonly Group[];
  readonly things: ThingWords;
}

/** A company without a group that a rule would put into one. */
interface Candidate {
  readonly company: Entity;
  readonly word: DeclaredWord;
  readonly probability: number;
  readonly said: QuestionEvidence;
}

/** Companies that a thing they file, or the brand in their name, points to a group with. Never more than a question. */
export function proposeMembers(inputs: MemberInputs): Proposal[] {
  const { filingsOf, groups, things } = inputs;
  const byId = new Map(groups.map((group) => [group.id, group]));
  return [...byProduct(inputs), ...byBrand(inputs)].flatMap(({ company, word, probability, said }) => {
    const group = byId.get(word.group);
    if (!group) return [];
    const filings = filingsOf(company.id);
    const isFor = (filing: Filing) => things.ofFiling(filing).some((own) => own.group === word.group);
    const evidence = [...filerEvidence(company.caption, "left", filings, isFor), ...groupEvidence(group), said];
    return { kind: "member" as const, left: company.caption, right: group.id, probability, rows: filings.length, evidence };
  });
}

/**
 * A thing whose name begins or ends with a group's word. Not where the filer's own name holds the word, for then the thing is named for
 * the filer; nor where its things hold words of several groups, for then it makes things for their users.
 */
function byProduct({ companies, filingsOf, things }: MemberInputs): Candidate[] {
  const found = companies.flatMap((company) => {
    const held = filingsOf(company.id).flatMap(things.ofFiling);
    return [...new Set(held)].map((word) => ({ company, word }));
  });
  const own = countBy(
    found.filter(({ company, word }) => company.group === word.group),
    ({ word }) => word,
  );
  const groupless = found.filter(({ company }) => company.group === null);
  const others = countBy(groupless, ({ word }) => word);
  const groupsOf = new Map<string, Set<string>>();
  for (const { company, word } of groupless) groupsOf.set(company.id, (groupsOf.get(company.id) ?? new Set()).add(word.group));
  return groupless.flatMap(({ company, word }): Candidate[] => {
    if ((groupsOf.get(company.id)?.size ?? 0) > 1 || holdsWord(company, word)) return [];
    const [inside, outside] = [own.get(word) ?? 0, others.get(word) ?? 0];
    const probability = inside >= outside ? ESTIMATES.productOfGroup : ESTIMATES.productOfMany;
    const weighs = inside >= outside ? "for" : "neither";
    return [{ company, word, probability, said: say("word", `${word.word} ${inside}:${outside}`, weighs) }];
  });
}

/** A filer whose brand, as its name is parsed, is a group's word; 京东方 is another brand than 京东. */
function byBrand({ companies, things: { words } }: MemberInputs): Candidate[] {
  return companies.flatMap((company): Candidate[] => {
    const word = company.group === null ? words.byKey.get(matchKey(parseName(company.caption).brand)) : undefined;
    if (!word) return [];
    return [{ company, word, probability: ESTIMATES.brandInName, said: say("brand-in-name", word.word, "for") }];
  });
}

const holdsWord = ({ names }: Entity, { key }: DeclaredWord): boolean => names.some(({ name }) => matchKey(name).includes(key));

const say = (what: string, text: string, weighs: QuestionEvidence["weighs"]): QuestionEvidence => ({
  side: "both",
  what,
  text,
  record: null,
  origin: null,
  weighs,
});
