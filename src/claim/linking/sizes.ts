const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^[前头]?[两二双]|two|both/iu, 2],
  [/^[前头]?三|three|trio/iu, 3],
  [/^[前头]?四|four/iu, 4],
  [/^[前头]?五|five/iu, 5],
  [/^六|six/iu, 6],
  [/^七|seven/iu, 7],
  [/^八|eight/iu, 8],
];

/** Of how many things 三者, both and all four speak. */
export const sizeOf = (text: string): number | undefined => SIZES.find(([word]) => word.test(text))?.[1];
