import { byId } from "../model/by-id.ts";
import { contentId, groupEntityId } from "../model/ids.ts";
import { UserError } from "../model/issues.ts";
import type { Caption, CaptionKind, ClaimLanguage, ClaimWord, ClaimWordKind, ClaimWords } from "../model/claim-words.ts";
import type { ClaimPlan, PlannedWord } from "../model/claim-plan.ts";
import type { AttentionEntity } from "../model/attention-plan.ts";
import type { Localized } from "../model/text.ts";
import { inLanguage } from "../model/text.ts";
import type { SiteData } from "../publish/site.ts";
import { countedSeries } from "../publish/check-facts.ts";
import { nameKey } from "../text/normalise.ts";

/** What words are made from: what was built, and claims.yml. */
export type WordedSite = Pick<SiteData, "head" | "groups" | "figures" | "attentionPlan" | "places" | "reported" | "entities">;

const LANGUAGES: readonly ClaimLanguage[] = ["zh", "en"];
const HAN = /\p{Script=Han}/u;

/**
 * All words by which prose may mean something of the dossier, the likeliest meaning of a word first. What claims.yml says of a
 * word is all that is said of it; the names of groups.yml, attention.yml and the list of places fill in the rest.
 */
export function claimWords(site: WordedSite, plan: ClaimPlan): ClaimWords {
  const ids = new EntityIds(site);
  const words = [
    ...declaredWords(site, plan, ids),
    ...entityWords(site, plan, ids),
    ...placeWords(site, plan),
    ...seriesWords(site),
  ];
  const rowGroups = Object.fromEntries(site.groups.map(({ id }) => [groupEntityId(id), id]));
  const owners = ownersOf(site, ids);
  return { words: distinct(words), captions: captionsOf(site, plan, ids), unsaid: plan.unsaid, owners, rowGroups };
}

/** Entity ids by the names that figures, groups and the plan write; a name that nothing carries gets the id it would have. */
class EntityIds {
  readonly #known = new Map<string, string>();
  readonly #groups: ReadonlySet<string>;

  constructor({ reported, entities, groups }: WordedSite) {
    const known = byId(entities);
    this.#groups = new Set(groups.map(({ id }) => id));
    for (const { subject, entity } of reported) {
      for (const name of [subject, known.get(entity)?.caption ?? ""])
        if (!this.#known.has(nameKey(name))) this.#known.set(nameKey(name), entity);
    }
  }

  ofName(name: string): string {
    return this.#known.get(nameKey(name)) ?? contentId("Subject", nameKey(name));
  }

  ofPlanned({ name = "", group }: ClaimPlan["entities"][number]): string {
    return group === undefined ? this.ofName(name) : groupEntityId(group);
  }

  /** Of the names by which titles are searched the first that figures speak of, or else its own label. */
  ofAttention({ id, kind, label, names }: AttentionEntity): string {
    if (kind === "group" && this.#groups.has(id)) return groupEntityId(id);
    const written = [...Object.values(label ?? {}), ...names.map(({ name }) => name)];
    const known = written.find((name) => this.#known.has(nameKey(name)));
    return this.ofName(known ?? written[0] ?? id);
  }
}

type Lexicon = ClaimPlan["measures"];

function declaredWords({ figures }: WordedSite, plan: ClaimPlan, ids: EntityIds): ClaimWord[] {
  const labelled = (kind: ClaimWordKind, said: Lexicon, labels: readonly (readonly [string, Localized])[]) => [
    ...planned(kind, said),
    ...labels.flatMap(([id, label]) => LANGUAGES.flatMap((language) => written({ kind, id, language }, label[language]))),
  ];
  const subjects = Object.fromEntries(Object.entries(plan.subjects).map(([name, said]) => [ids.ofName(name), said]));
  return [
    ...labelled("measure", plan.measures, figures?.measures.map(({ id, label }) => [id, label] as const) ?? []),
    ...planned("scope", plan.scopes),
    ...planned("subject", subjects),
    ...labelled(
      "measurer",
      plan.measurers,
      figures?.measurers.flatMap(({ id, kind, name }) => (PARTIES.has(kind) ? [[id, name] as const] : [])) ?? [],
    ),
  ];
}

/** Measurers that have a name; the company itself and the press are no names. */
const PARTIES: ReadonlySet<string> = new Set(["panel", "research", "survey"]);

type Head = Pick<ClaimWord, "kind" | "id" | "language">;

function planned(kind: ClaimWordKind, said: Lexicon): ClaimWord[] {
  return Object.entries(said).flatMap(([id, lists]) => wordsOf(kind, id, lists));
}

function wordsOf(kind: ClaimWordKind, id: string, lists: Readonly<Record<ClaimLanguage, readonly PlannedWord[]>>): ClaimWord[] {
  return LANGUAGES.flatMap((language) => lists[language].map((word) => conditioned({ kind, id, language }, word)));
}

function conditioned(head: Head, { word, with: beside, without, within }: PlannedWord): ClaimWord {
  return {
    ...head,
    word,
    ...(beside.length > 0 ? { with: beside } : {}),
    ...(without.length > 0 ? { without } : {}),
    ...(within.length > 0 ? { within } : {}),
  };
}

const written = (head: Head, word: string | undefined): ClaimWord[] => (word === undefined ? [] : [{ ...head, word }]);

/** claims.yml, then the names that titles are searched by, then the names of groups: each word is the first one's that has it. */
function entityWords(site: WordedSite, plan: ClaimPlan, ids: EntityIds): ClaimWord[] {
  const stages = [
    plan.entities.flatMap((entity) => wordsOf("entity", ids.ofPlanned(entity), entity)),
    site.attentionPlan?.entities.flatMap((entity) => attentionWords(entity, ids.ofAttention(entity))) ?? [],
    site.groups.flatMap(({ id, name, aliases }) =>
      [...Object.values(name), ...aliases].flatMap((word) => inLanguages("entity", groupEntityId(id), word)),
    ),
  ];
  const words: ClaimWord[] = [];
  const taken = new Set<string>();
  for (const stage of stages) {
    const fresh = stage.filter((one) => !taken.has(keyOf(one)));
    words.push(...fresh);
    for (const one of fresh) taken.add(keyOf(one));
  }
  return words;
}

const keyOf = ({ language, word }: ClaimWord): string => JSON.stringify([language, nameKey(word)]);

function attentionWords({ label, names, within }: AttentionEntity, id: string): ClaimWord[] {
  const called = label?.["en"];
  return [
    ...names.flatMap(({ name, with: beside, without }) =>
      inLanguages("entity", id, name).map((head) =>
        conditioned(head, { word: name, with: beside, without, within: holding(name, within) }),
      ),
    ),
    ...(called === undefined || called.includes("(") ? [] : written({ kind: "entity", id, language: "en" }, called)),
  ];
}

const holding = (name: string, within: readonly string[]): string[] => within.filter((word) => word.includes(name));

/** A word of Latin letters stands in prose of either language. */
function inLanguages(kind: ClaimWordKind, id: string, word: string): ClaimWord[] {
  const languages = HAN.test(word) ? LANGUAGES.slice(0, 1) : LANGUAGES;
  return languages.map((language) => ({ kind, id, language, word }));
}

function placeWords({ places }: WordedSite, plan: ClaimPlan): ClaimWord[] {
  const stranger = Object.keys(plan.places).find((name) => !places.some((place) => place.name === name));
  if (stranger !== undefined) {
    throw new UserError(
      "unknown-place",
      `claims.yml has words for the place "${stranger}", which the list of places does not have.`,
    );
  }
  const listed = places.flatMap(({ name, short, en }): ClaimWord[] => [
    ...[...new Set([name, short])].map((word): ClaimWord => ({ kind: "place", id: name, language: "zh", word })),
    ...(en === name || en.includes("(") ? [] : [{ kind: "place" as const, id: name, language: "en" as const, word: en }]),
  ]);
  return [...listed, ...planned("place", plan.places)];
}

function seriesWords({ head }: WordedSite): ClaimWord[] {
  return countedSeries(head).flatMap(({ id, terms }) =>
    LANGUAGES.flatMap((language) =>
      Object.entries(terms[language] ?? {}).flatMap(([part, list]) =>
        list.map((word): ClaimWord => ({ kind: SERIES_PARTS[part as SeriesPart], id, language, word })),
      ),
    ),
  );
}

const SERIES_PARTS = {
  subject: "series-subject",
  act: "series-act",
  without: "series-without",
  around: "series-around",
} as const;
type SeriesPart = keyof typeof SERIES_PARTS;

/** China’s and China's: both signs are typed. */
function typed(word: ClaimWord): ClaimWord[] {
  return word.word.includes("’") ? [word, { ...word, word: word.word.replaceAll("’", "'") }] : [word];
}

/** The first of equal words for one thing; a condition that is not repeated is still one. */
function distinct(words: readonly ClaimWord[]): ClaimWord[] {
  const seen = new Set<string>();
  return words.flatMap(typed).filter(({ kind, id, language, word }) => {
    const key = JSON.stringify([kind, id, language, nameKey(word)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const both = (text: Localized): Caption => ({ zh: inLanguage(text, "zh"), en: inLanguage(text, "en") });

function captionsOf(
  { head, figures, places, groups, entities, reported, attentionPlan }: WordedSite,
  plan: ClaimPlan,
  ids: EntityIds,
) {
  const named = byId(entities);
  const english = (lists: Readonly<Record<ClaimLanguage, readonly PlannedWord[]>>) => lists.en[0]?.word;
  const captions: Record<CaptionKind, Record<string, Caption>> = {
    measure: from(figures?.measures ?? [], ({ id, label }) => [id, both(label)]),
    scope: from(figures?.scopes ?? [], ({ name, label }) => [name, both(label)]),
    measurer: from(figures?.measurers ?? [], ({ id, name }) => [id, both(name)]),
    place: from(places, ({ name, short, en }) => [name, { zh: short, en }]),
    series: from(countedSeries(head), ({ id, label }) => [id, both(label)]),
    entity: {
      ...from(reported, ({ entity, subject }) => {
        const caption = named.get(entity)?.caption ?? subject;
        return [entity, { zh: caption, en: caption }];
      }),
      ...from(attentionPlan?.entities.filter(({ label }) => label) ?? [], (one) => [ids.ofAttention(one), both(one.label ?? {})]),
      ...from(plan.entities, (one) => {
        const id = ids.ofPlanned(one);
        const caption = named.get(id)?.caption ?? one.name ?? "";
        return [id, { zh: caption, en: english(one) ?? caption }];
      }),
      ...from(figures?.subjects ?? [], ({ name, label }) => [ids.ofName(name), both(label)]),
      ...from(groups, ({ id, name }) => [groupEntityId(id), both(name)]),
    },
  };
  return captions;
}

function from<T>(list: readonly T[], entry: (one: T) => readonly [string, Caption]): Record<string, Caption> {
  return Object.fromEntries(list.map(entry));
}

function ownersOf({ groups, reported, attentionPlan }: WordedSite, ids: EntityIds): Record<string, string> {
  const owned = (attentionPlan?.entities ?? []).flatMap((one) =>
    one.group === undefined ? [] : [[ids.ofAttention(one), one.group] as const],
  );
  const told = reported.flatMap(({ entity, group }) => (group === null ? [] : [[entity, group] as const]));
  const own = groups.map(({ id }) => [groupEntityId(id), id] as const);
  return Object.fromEntries([...owned, ...told, ...own].map(([entity, group]) => [entity, groupEntityId(group)]));
}
