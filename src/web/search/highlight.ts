import { createWalk } from "./spelled.ts";
import type { SearchedNames } from "./search-index.ts";

/** From one code point of a text up to another, that one not included. */
export type Span = readonly [from: number, to: number];

/** What of a text the query names: as written, else as spelled, else with an error. In order, none over another. */
export function highlight(index: SearchedNames, text: string, query: string): Span[] {
  const { fold } = index.letters;
  const { letters, from } = fold(text);
  const words = [query, ...query.split(/\s+/)].map((word) => fold(word).letters).filter((word) => word.length > 0);
  const written = words.flatMap((word) => writtenSpans(letters, word));
  const found = written.length > 0 ? written : words.flatMap((word) => spelledSpan(index, letters, word));
  const spans = found.length > 0 ? found : words.slice(0, 1).flatMap((word) => nearSpan(letters, word));
  return united(spans.map(([start, end]): Span => [from[start] ?? 0, (from[end - 1] ?? 0) + 1]));
}

function writtenSpans(letters: readonly number[], word: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + word.length <= letters.length; at++)
    if (word.every((letter, index) => letters[at + index] === letter)) spans.push([at, at + word.length]);
  return spans;
}

const MOST_SPELLED = 30;

/** The longest whole spelling before any initials, the first of several. */
function spelledSpan(
  { letters: { numbers }, readings }: SearchedNames,
  letters: readonly number[],
  word: readonly number[],
): Span[] {
  const query = String.fromCodePoint(...word);
  if (query.length < 2 || query.length > MOST_SPELLED || !/^[a-z0-9]+$/.test(query)) return [];
  const walk = createWalk(
    readings,
    Uint16Array.from(letters, (letter) => numbers.get(letter) ?? 0),
    query,
  );
  let best: Span | undefined;
  let isCut = true;
  for (let at = 0; at < letters.length; at++) {
    const walked = walk(at, letters.length);
    if (walked === 0 || (best && (!isCut || walked < 0))) continue;
    best = [at, at + Math.abs(walked)];
    isCut = walked < 0;
  }
  return best ? [best] : [];
}

/** Where the pattern stands with the fewest errors (Sellers 1980), if these are at most two and less than half of it. */
function nearSpan(letters: readonly number[], word: readonly number[]): Span[] {
  let before = word.map((_, at) => ({ errors: at + 1, start: 0 }));
  let best = { errors: Math.min(3, word.length / 2), start: 0, end: 0 };
  for (const [at, letter] of letters.entries()) {
    const now: { errors: number; start: number }[] = [];
    for (const [index, wanted] of word.entries()) {
      const above = index === 0 ? { errors: 0, start: at + 1 } : now[index - 1];
      const left = before[index] ?? { errors: index + 1, start: 0 };
      const corner = index === 0 ? { errors: 0, start: at } : (before[index - 1] ?? { errors: index, start: 0 });
      const choices = [
        { errors: corner.errors + (letter === wanted ? 0 : 1), start: corner.start },
        { errors: left.errors + 1, start: left.start },
        { errors: (above?.errors ?? 0) + 1, start: above?.start ?? 0 },
      ];
      now.push(choices.reduce((least, one) => (one.errors < least.errors ? one : least)));
    }
    const last = now.at(-1);
    if (last && last.errors < best.errors && last.start <= at) best = { ...last, end: at + 1 };
    before = now;
  }
  return best.end > best.start ? [[best.start, best.end]] : [];
}

function united(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted(([one], [other]) => one - other);
  const made: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = made.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
}
