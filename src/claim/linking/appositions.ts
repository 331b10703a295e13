import { wordOf } from "./site.ts";
import type { Link } from "../claim.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, linked, type Context, type NamedGroup } from "./pick.ts";
import type { Scene } from "./scene.ts";
import type { Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

// What is put in between two commas behind a name: Heron, whose maker is Acme, has five; Acme, the owner of Heron, has five.

/** Words with which such a clause begins. */
const OPENS =
  /^(?:which|who|whose|where|the|an?|both|all|each|long|once|now|maker|makers|owner|parent|developer|home|listed|based|founded|backed|part|itself|formerly)$/iu;

/** The clause says more of the name right before it, and tells no number of it: the sentence goes on with that name behind it. */
function isApposition({ language, mark, tokens }: Passage): boolean {
  const [first] = tokens;
  const word = first && "text" in first ? first.text.split(" ")[0] : undefined;
  if (language !== "en" || mark !== "," || word === undefined || !OPENS.test(word)) return false;
  return !tokens.some(({ kind }) => kind === "quantity");
}

/** Both listed since January, have three and four: when they were is no time of what they have. */
export function isOfPast(clause: Passage): boolean {
  const [one, other] = clause.tokens.map(wordOf);
  return isApposition(clause) && [one, other].some((word) => word !== undefined && BECAME.test(word));
}

const BECAME = /^(?:listed|founded|based|backed|launched|born|established|set up)$/iu;

/** Behind what is said in between of a name its sentence goes on with that name. */
export function headOf(clause: Passage, sentence: SentencePassages, scene: Scene, context: Context): Scene {
  if (!isApposition(clause)) return scene;
  const head = (["subject", "place"] as const).map((kind) => {
    const name = nameBefore(clause, sentence, kind, context);
    return [kind, name ? { things: name.members.flat(), at: clause, referred: false } : scene[kind]] as const;
  });
  return { ...scene, ...Object.fromEntries(head) };
}

/** The name that ends the clause before, if nothing else does. */
function nameBefore(
  clause: Passage,
  sentence: SentencePassages,
  kind: "subject" | "place",
  context: Context,
): NamedGroup | undefined {
  const tokens = before(clause, sentence)?.tokens ?? [];
  const last = groupsNamed(tokens, kind, context).at(-1);
  return last && last.end === tokens.at(-1)?.end ? last : undefined;
}

const before = (clause: Passage, { clauses }: SentencePassages): Passage | undefined =>
  clauses.find((other) => other.clause === clause.clause - 1);

/** 38 million more than Doubao, which had 131 million; one more than Southport, which is fourth: which and who are the last thing named before them. */
export function relative(clause: Passage, sentence: SentencePassages, scene: Scene, context: Context): Scene {
  const [first] = clause.tokens;
  if (clause.language !== "en" || first?.kind !== "word" || !/^(?:which|who|whose)$/iu.test(first.text)) return scene;
  const place = nameBefore(clause, sentence, "place", context);
  if (place) return { ...scene, place: { things: place.members.flat(), at: clause, referred: false } };
  const last = groupsNamed(before(clause, sentence)?.tokens ?? [], "subject", context).at(-1);
  return last ? { ...scene, subject: { things: last.members.flat(), at: clause, referred: false } } : scene;
}

/** Southport, on 186, is third; it has overtaken Southport, on 186: a number by itself between commas is of the name before it. */
export function aside(clause: Passage, sentence: SentencePassages, kind: "subject" | "place", context: Context): Link[] {
  const [at, number, ...rest] = clause.tokens;
  const isBare = isAt(at) && number?.kind === "quantity" && rest.every((token) => token.kind === "word" && !isNamedWord(token));
  const isClosed = clause.mark === "," || (at?.kind === "word" && at.text.toLowerCase() !== "with");
  const name = clause.language === "en" && isBare && isClosed ? nameBefore(clause, sentence, kind, context) : undefined;
  return name ? linked(name, "own") : [];
}

const isNamedWord = ({ meanings }: Extract<TextToken, { kind: "word" }>): boolean =>
  meanings.named.some(({ kind }) => kind === "place" || kind === "entity" || kind === "subject");

const isAt = (token: TextToken | undefined): boolean => token?.kind === "word" && /^(?:on|at|with)$/iu.test(token.text);

/** Acme has 3 billion for Heron, 26 billion for moorings within 85 billion for ports: what a number is for is named right behind it. */
export const isFor = ({ after }: Site, { index }: NamedGroup): boolean => {
  const [word] = after;
  return index === 1 && word?.kind === "word" && word.text.toLowerCase() === "for";
};
