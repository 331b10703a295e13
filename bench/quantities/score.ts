import type { ExpectedQuantity, GoldCase } from "./gold.ts";

/** A number as a tool tells it: half-open span in UTF-16 units, and the values that it may be taken to say. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** Counted over sentences: numbers that were read in them, those found with their value, and numbers found where there is none. */
export interface Score {
  readonly expected: number;
  readonly right: number;
  readonly wrongPlaces: number;
}

/**
 * Only places and values are scored, so that tools without units, approximations and ranges can be held beside ours: a number is
 * right if among what was found at its place there is its value, of a range both values.
 */
export function scoreOf(
  cases: readonly GoldCase[],
  find: (sentence: string, language: GoldCase["language"]) => FoundNumber[],
): Score {
  let [expected, right, wrongPlaces] = [0, 0, 0];
  for (const { sentence, language, expected: numbers } of cases) {
    const found = find(sentence, language);
    let from = 0;
    const places = numbers.map((number) => {
      const start = sentence.indexOf(number.text, from);
      from = start + number.text.length;
      return { start, end: from, number };
    });
    expected += numbers.length;
    right += places.filter((place) => isRight(place.number, valuesAt(found, place))).length;
    wrongPlaces += distinctPlaces(found.filter((one) => !places.some((place) => overlaps(one, place))));
  }
  return { expected, right, wrongPlaces };
}

type Place = Pick<FoundNumber, "start" | "end">;

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

const valuesAt = (found: readonly FoundNumber[], place: Place): number[] =>
  found.filter((one) => overlaps(one, place)).flatMap(({ values }) => values.map(numberOf));

function isRight({ value }: ExpectedQuantity, values: readonly number[]): boolean {
  return [value]
    .flat()
    .every((wanted) => values.some((given) => Math.abs(given - numberOf(wanted)) <= 1e-9 * Math.abs(numberOf(wanted))));
}

/** "1/3" and "26.5%" as floating-point numbers: enough to tell a right value from a wrong one. */
function numberOf(value: string): number {
  const [top = "", bottom] = value.replace("%", "").split("/");
  return bottom === undefined ? Number(top) : Number(top) / Number(bottom);
}

function distinctPlaces(found: readonly Place[]): number {
  let [count, end] = [0, 0];
  for (const place of found.toSorted((a, b) => a.start - b.start)) {
    if (place.start >= end) count += 1;
    end = Math.max(end, place.end);
  }
  return count;
}
