const NAMES = "january february march april may june july august september october november december".split(" ");
const SHORT_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const BY_NAME: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...SHORT_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ["sept", 9],
]);

/** The number of an English month by its name or short name in small letters: "february" and "feb" are 2. */
export const numberOfMonth = (name: string): number | undefined => BY_NAME.get(name);
