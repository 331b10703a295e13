import type { CheckFacts } from "./check-facts.ts";
import type { Claim, Link } from "./claim.ts";

/** Of whom figures of each measure are told, and who belongs to whom. */
export interface Tellings {
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  readonly owners: Readonly<Record<string, string>>;
  /** By entity, the words that mean it. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

export function tellingsOf({ figures, words: { owners, words } }: Pick<CheckFacts, "figures" | "words">): Tellings {
  const told = new Map<string, Set<string>>();
  for (const { measure, entity } of figures) {
    if (entity === null) continue;
    const known = told.get(measure) ?? new Set();
    told.set(measure, known.add(entity));
  }
  const named = new Map<string, Set<string>>();
  for (const { kind, id, word } of words) {
    if (kind !== "entity") continue;
    const known = named.get(id) ?? new Set();
    named.set(id, known.add(word));
  }
  return { told, owners, words: named };
}

/**
 * Acme put 3 billion into the campaign: where no such figure is ever told of a group, and of one product of it alone or of one that its
 * paragraph has named, the number is that product's. So it is where the name of a product is another's, too, of which alone it is told.
 */
export function ofProduct(claim: Claim, tellings: Tellings): Claim {
  const [measure] = claim.measures;
  const tellers = measure ? tellings.told.get(measure.id) : undefined;
  // Acme's Messenger has 1.1 billion: of what nothing is known is named.
  if (!tellers || measure?.how === "text" || claim.unknown !== "") return claim;
  const subjects = claim.subjects.map((subject) => productOf(subject, claim, tellers, tellings));
  return subjects.some((subject, index) => subject !== claim.subjects[index]) ? { ...claim, subjects } : claim;
}

function productOf(subject: Link, { nearby = [] }: Claim, tellers: ReadonlySet<string>, { owners, words }: Tellings): Link {
  const owner = Object.hasOwn(owners, subject.id) ? owners[subject.id] : undefined;
  if (owner === undefined || tellers.has(subject.id)) return subject;
  const own = [...tellers].filter((id) => id !== owner && Object.hasOwn(owners, id) && owners[id] === owner);
  const isGroup = owner === subject.id;
  const named = isGroup ? own : own.filter((id) => sharesWord(words.get(id), words.get(subject.id)));
  const [only, second] = named;
  const meant = second === undefined ? only : isGroup ? nearby.find((id) => named.includes(id)) : undefined;
  return meant === undefined ? subject : { ...subject, id: meant };
}

const sharesWord = (words: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): boolean =>
  words !== undefined && others !== undefined && [...words].some((word) => others.has(word));
