import { answersTo } from "./answers.ts";
import type { Counts } from "./known-counts.ts";
import { NOTHING_SAID } from "./said.ts";
import { compare } from "./outcome.ts";
import type { Claim, Context, Reading } from "./reading.ts";

/** So many numbers of one sentence do not agree by chance with counts of a time and series that were not meant. */
const ENOUGH = 2;
/** A number that stands alone must be this large to tell. */
const LEAST_ALONE = 20;

/**
 * 北京209款、上海138款、广东112款 gives no date: it is told for one of those given before. The one under which most of the
 * sentence's numbers are right is taken over, if there is only one such.
 */
export function adoptContexts(claims: readonly Claim[], counts: Counts): Claim[] {
  const adopted = new Map<Claim, Claim>();
  for (const group of bySentence(claims.filter(isUndated))) {
    for (const claim of adoptOne(group, counts)) adopted.set(claim.from, claim.to);
  }
  return listedOn(claims.map((claim) => adopted.get(claim) ?? claim));
}

/** 北京209款、上海138款。山东29款: a list of places that goes on in a later sentence of its paragraph, or in the next line, goes on at its time. */
function listedOn(claims: readonly Claim[]): Claim[] {
  let list: { readonly claim: Claim; readonly reading: Reading } | undefined;
  return claims.map((claim) => {
    const { reading, sentence, paragraph } = claim;
    if (!reading) return claim;
    if (reading.place === null) {
      // Another time or thing has been spoken of since.
      if (list && sentence > list.claim.sentence) list = undefined;
      return claim;
    }
    if (reading.frame) {
      list = reading.series.length === 1 ? { claim, reading } : undefined;
      return claim;
    }
    const isNext = list && (list.claim.paragraph === paragraph || sentence - list.claim.sentence <= 1);
    if (!list || !isNext || reading.kind !== "count") return claim;
    const { series, frame, basis } = list.reading;
    if (reading.basis === "added" && basis !== "added") return claim;
    if (!reading.contexts.some((context) => context.series === series[0])) return claim;
    return { ...claim, leans: list.claim.leans ?? list.claim.sentence, reading: { ...reading, series, frame, basis } };
  });
}

function bySentence(claims: readonly Claim[]): Iterable<Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.sentence);
    if (group) group.push(claim);
    else groups.set(claim.sentence, [claim]);
  }
  return groups.values();
}

const isUndated = ({ reading }: Claim): boolean => reading !== null && reading.frame === null;

interface Adopted {
  readonly from: Claim;
  readonly to: Claim;
}

function adoptOne(group: readonly Claim[], counts: Counts): Adopted[] {
  const contexts = [...new Set(group.flatMap(({ reading }) => reading?.contexts ?? []))];
  const scored = contexts
    .map((context) => ({ context, right: group.filter((claim) => isRight(claim, context, counts)) }))
    .filter(({ right }) => right.length > 0)
    // Of two that fit as well, the one that says whether it counts all or what was new.
    .toSorted((a, b) => b.right.length - a.right.length || Number(isVague(a.context)) - Number(isVague(b.context)));
  const [best, ...others] = scored;
  const second = others.find(({ context }) => !best || !isOneState(context, best.context));
  if (!best) return [];
  const telling = best.right.length >= ENOUGH || (best.right.some(tells) && isJustBefore(best.context, group));
  if (telling && best.right.length > (second?.right.length ?? 0)) {
    return group.filter(({ reading }) => reading?.contexts.includes(best.context)).map((from) => adopt(from, best.context));
  }
  return best.right.filter(tells).map((from) => adopt(from, best.context));
}

const isVague = ({ basis }: Context): boolean => basis === "either";

/** All so far at one day, by another name: in May, which ends about then. */
function isOneState(a: Context, { series, frame, basis }: Context): boolean {
  const apart = Math.abs(Date.parse(a.frame.period.end) - Date.parse(frame.period.end)) / DAY;
  return a.series === series && apart < MONTH && basis === "total" && a.basis !== "added";
}
const DAY = 86_400_000;
const MONTH = 31;

const tells = ({ quantity }: Claim): boolean => quantity.approx === null && Number(quantity.value) >= LEAST_ALONE;

/** Told by the sentence before: nothing else has been spoken of since. */
function isJustBefore(context: Context, group: readonly Claim[]): boolean {
  return group.every(({ sentence }) => context.sentence === sentence - 1);
}

function adopt(from: Claim, { series, frame, basis }: Context): Adopted {
  return { from, to: { ...from, reading: from.reading && { ...from.reading, series: [series], frame, basis } } };
}

function isRight({ quantity, reading }: Claim, context: Context, counts: Counts): boolean {
  const known = counts(context.series);
  if (!known || !reading?.contexts.includes(context)) return false;
  const places = reading.otherPlace === null ? [reading.place] : [reading.place, reading.otherPlace];
  return places.some((place) => {
    const asked = { ...reading, place, frame: context.frame, basis: context.basis };
    return compare(quantity, answersTo(asked, known), NOTHING_SAID).state === "holds";
  });
}
