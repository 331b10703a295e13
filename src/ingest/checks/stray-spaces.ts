import { memo } from "../../model/memo.ts";
import { FEWEST_TO_LEARN, type WordedRow } from "./check.ts";

const INSIDE_HAN = /(?<=\p{Script=Han})[ \u3000\u00A0]+(?=\p{Script=Han})/gu;
const ANY_SPACE = /[ \u3000\u00A0]/;
const DOUBLED = /[ \u3000\u00A0]{2,}/gu;
/** Where more names than this share have a space between Han characters, spaces are how names are written there. */
const RARE = 0.01;

/** Whether a space inside a Chinese name is odd: only where hardly any other name of the source has one. */
export type Spacing = Readonly<Record<"name" | "filer", boolean>>;

export function learnSpacing(rows: readonly WordedRow[]): Spacing {
  const isOdd = (field: keyof Spacing) =>
    rows.length >= FEWEST_TO_LEARN && rows.filter((row) => spacesOf(row)[field]).length <= rows.length * RARE;
  return { name: isOdd("name"), filer: isOdd("filer") };
}

const spacesOf = memo(({ filing: { name, filer } }: WordedRow): Spacing => ({ name: isSpaced(name), filer: isSpaced(filer) }));
const isSpaced = (value: string): boolean => ANY_SPACE.test(value) && value.search(INSIDE_HAN) >= 0;

/** The name without its odd spaces; undefined where it has none. */
export function withoutSpaces(value: string, isOdd: boolean): string | undefined {
  if (!ANY_SPACE.test(value)) return undefined;
  const mended = (isOdd ? value.replace(INSIDE_HAN, "") : value).replace(DOUBLED, " ");
  return mended === value ? undefined : mended;
}
