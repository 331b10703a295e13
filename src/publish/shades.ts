/** Ranges of values, the lowest first, that have a shade each; the values above zero in up to five parts of about equal size. */
export type Shades = readonly { readonly low: number; readonly high: number }[];

const MOST = 5;

/** Equal values have one shade, so of few or many equal ones there are fewer than five. */
export function shadesOf(values: readonly number[]): Shades {
  const sorted = values.filter((value) => value > 0).toSorted((left, right) => left - right);
  const ends = Array.from({ length: MOST }, (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / MOST) - 1] ?? 0);
  const distinct = [...new Set(ends)].filter((end) => end > 0);
  return distinct.map((high, at) => ({ low: sorted.find((value) => value > (distinct[at - 1] ?? 0)) ?? high, high }));
}

/** 1 to 5 for the shade of a value, 0 for none. */
export function shadeOf(shades: Shades, value: number): number {
  return value <= 0 ? 0 : shades.findIndex(({ high }) => value <= high) + 1;
}
