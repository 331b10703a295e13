const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^[两二双]|two|both/iu, 2],
  [/^三|three|trio/iu, 3],
  [/^四|four/iu, 4],
  [/^五|five/iu, 5],
  [/^六|six/iu, 6],
];

/** Of how many things 三者, both and all four speak. */
export const sizeOf = (text: string): number | undefined => SIZES.find(([word]) => word.test(text))?.[1];
