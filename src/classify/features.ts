import { parseName } from "../text/names/remembered.ts";
import { plainText } from "./plain-text.ts";
import type { SchemeRules } from "./rules.ts";
import type { Subject } from "./subjects.ts";

/** Features of one subject by name, each with its weight. */
export type Features = ReadonlyMap<string, number>;

/** Code points of the longest n-gram: what else a company files is much text, and its long n-grams stand nowhere else. */
const LONGEST = { name: 4, filer: 4, others: 2 } as const;
/** Of n-grams up to so many code points is learned what they mean in whatever part. */
const LONGEST_SHARED = 3;
/** Length of the vector of n-grams of each part: what names the thing tells more than who files it or what else they file. */
const LENGTHS = { name: 2, filer: 1.5, others: 1 } as const;
/** Weight of what the words tell, all in all. */
const TOLD = 2;
/** Code points of one text that are looked at; a name of three hundred is a mistake or an attack. */
const MOST_POINTS = 120;

/**
 * Character n-grams (1 to 4) of the name and product, of brand and trade of the filer, and of what else the company files,
 * each part a vector of its own length; which words of which scheme stand where; and what the name leaves without plain
 * words and brand. No date: the labels are counted by date, and would then say what they were made from.
 */
export function featuresOf(subject: Subject, rules: SchemeRules): Features {
  const { brand, trade, form } = parseName(subject.filer);
  const texts = {
    name: [subject.name, subject.product],
    filer: [brand, trade],
    others: subject.others,
  };
  const features = new Map<string, number>();
  const told = new Map<string, string>();
  for (const [part, own] of Object.entries(texts) as [keyof typeof texts, readonly string[]][]) {
    const plain = own.map(plainText).filter((text) => text !== "");
    addGrams(features, part, plain);
    const hits = rules.schemes.map((one) => ({ scheme: one.scheme, labels: one.labelsIn(plain) }));
    for (const { scheme, labels } of hits) {
      addHits(features, `${scheme} ${part}`, labels);
      const beside = hits
        .filter((other) => other.scheme !== scheme)
        .map((other) => (other.labels.length === 0 ? "none" : "some"));
      features.set(`said ${scheme} ${part} ${labels.join("+")} beside ${beside.join(" ")}`, 1);
      // The first label in the scheme's order, of the first part that says any: how a reader would go by the words alone.
      if (labels[0] !== undefined && !told.has(scheme)) told.set(scheme, labels[0]);
    }
  }
  for (const { scheme } of rules.schemes) features.set(`told ${scheme} ${told.get(scheme) ?? "nothing"}`, TOLD);
  if (form !== "") features.set(`form ${plainText(form)}`, 1);
  addGroup(features, subject);
  addRest(features, subject, { rules, brand });
  return features;
}

function addHits(features: Map<string, number>, where: string, labels: readonly string[]): void {
  for (const label of labels) features.set(`word ${where} ${label}`, 1);
  features.set(`words ${where} ${labels.length === 0 ? "none" : labels.length === 1 ? "one" : "more"}`, 1);
}

function addGrams(features: Map<string, number>, part: keyof typeof LENGTHS, texts: readonly string[]): void {
  const grams = new Map<string, number>();
  for (const text of texts) {
    const points = ["^", ...Array.from(text).slice(0, MOST_POINTS), "$"];
    for (let from = 0; from < points.length; from++) {
      let gram = "";
      for (const [at, point] of points.slice(from, from + LONGEST[part]).entries()) grams.set((gram += point), at + 1);
    }
  }
  const weight = LENGTHS[part] / Math.sqrt(grams.size || 1);
  for (const [gram, points] of grams) {
    features.set(`${part} ${gram}`, weight);
    if (part === "others" || points > LONGEST_SHARED) continue;
    const shared = `any ${gram}`;
    features.set(shared, Math.max(features.get(shared) ?? 0, weight));
  }
}

function addGroup(features: Map<string, number>, { group }: Subject): void {
  if (group === null) return;
  features.set("group", 1);
  features.set(`group ${group.id}`, 1);
  features.set(`group kind ${group.kind}`, 1);
}

/** What is left of a name without plain words and whose it is: nothing, little, or something of its own. */
function addRest(
  features: Map<string, number>,
  { name, group, others }: Subject,
  { rules, brand }: { readonly rules: SchemeRules; readonly brand: string },
): void {
  const plain = plainText(name);
  const rest = rules.withoutPlain(plain);
  const names = [brand, ...(group ? [...Object.values(group.name), ...group.aliases, ...group.brands] : [])].map(plainText);
  const own = names.filter((word) => word.length > 1).toSorted((one, other) => other.length - one.length);
  const left = own.reduce((text, word) => text.replaceAll(word, ""), rest);
  const points = Array.from(left).length;
  if (rest !== plain) features.set("has a plain word", 1);
  if (left !== rest) features.set("has its brand", 1);
  features.set(`rest ${points === 0 ? "nothing" : points <= 2 ? "short" : points <= 4 ? "middle" : "long"}`, 1);
  if (/^[\p{Script=Latin}\p{N}]+$/u.test(plain)) features.set("latin", 1);
  features.set(`files ${others.length === 0 ? "nothing else" : others.length < 4 ? "some" : "much"}`, 1);
}
