import type { Claim, Link } from "./claim.ts";

/** What a number was found right under: the words that it was tied to, and when. */
interface Backing {
  readonly words: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

/**
 * A subject, measure or time that was said in an earlier sentence is guessed to be meant still. Where another number that rests on
 * the very same words turned out right, the guess is as good as said: 2015年则仅30.07亿元, after two totals that were right.
 */
export function backClaims(claims: readonly Claim[], isRight: (index: number) => boolean): (Claim | undefined)[] {
  const backing = backingOf(claims.filter((_, index) => isRight(index)));
  return claims.map((claim, index) => (isRight(index) ? undefined : backed(claim, backing)));
}

function backingOf(right: readonly Claim[]): Backing {
  return {
    words: new Set(right.flatMap(({ subjects, measures }) => [...subjects.slice(0, 1), ...measures.slice(0, 1)].map(wordKey))),
    times: new Set(right.map(timeKey)),
  };
}

const wordKey = ({ start }: Link): string => String(start);
const timeKey = ({ time: { frame }, paragraph }: Claim): string => `${paragraph} ${frame?.period.start} ${frame?.period.end}`;

/** The claim with what is backed taken as said in its sentence; undefined where nothing changes. */
function backed(claim: Claim, { words, times }: Backing): Claim | undefined {
  const nearer = (links: readonly Link[]): readonly Link[] =>
    links.some((link) => isFar(link) && words.has(wordKey(link)))
      ? links
          .filter((link) => !isFar(link) || words.has(wordKey(link)))
          .map((link) => (isFar(link) ? { ...link, how: "sentence" } : link))
      : links;
  const [subjects, measures] = [nearer(claim.subjects), nearer(claim.measures)];
  const isTimed = claim.time.how === "paragraph" && times.has(timeKey(claim));
  const guessed = [subjects !== claim.subjects, measures !== claim.measures, isTimed].filter(Boolean).length;
  // Of two guesses one may be wrong though each of them has been right elsewhere.
  if (guessed !== 1) return undefined;
  return { ...claim, subjects, measures, time: isTimed ? { ...claim.time, how: "sentence" } : claim.time };
}

const isFar = ({ how }: Link): boolean => how === "paragraph" || how === "text";
