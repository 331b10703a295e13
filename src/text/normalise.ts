import { memoText } from "../model/memo.ts";

const HAN = "\\p{Script=Han}";
const SPACE_AT_HAN = new RegExp(`(?<=[${HAN}()])\\s+|\\s+(?=[${HAN}()])`, "gu");

/**
 * The form two names are compared in: NFKC (so that full and half width are one), no space next to a Han character or a
 * bracket, other spaces single, lower case. For comparison only; what is shown is always what the source wrote.
 */
export const nameKey: (name: string) => string = memoText((name) =>
  name.normalize("NFKC").replace(SPACE_AT_HAN, "").replace(/\s+/gu, " ").trim().toLowerCase(),
);
