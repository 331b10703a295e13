import { FEWEST_TO_LEARN, type WordedRow } from "./check.ts";

const INSIDE_HAN = /(?<=\p{Script=Han})[ \u3000\u00A0]+(?=\p{Script=Han})/gu;
const ANY_SPACE = /[ \u3000\u00A0]/;
const DOUBLED = /[ \u3000\u00A0]{2,}/gu;
/** Where more names than this share have a space between Han characters, spaces are how names are written there. */
const RARE = 0.01;

/** The name without its odd spaces; undefined where it has none. */
export type Spacing = Readonly<Record<"name" | "filer", (value: string) => string | undefined>>;

/** A space inside a Chinese name is odd only where hardly any other name of the source has one. */
export function learnSpacing(rows: readonly WordedRow[]): Spacing {
  const rule = (field: "name" | "filer") => {
    const spaced = rows.filter(({ filing }) => ANY_SPACE.test(filing[field]) && filing[field].search(INSIDE_HAN) >= 0).length;
    const isOdd = rows.length >= FEWEST_TO_LEARN && spaced <= rows.length * RARE;
    return (value: string) => {
      if (!ANY_SPACE.test(value)) return undefined;
      const mended = (isOdd ? value.replace(INSIDE_HAN, "") : value).replace(DOUBLED, " ");
      return mended === value ? undefined : mended;
    };
  };
  return { name: rule("name"), filer: rule("filer") };
}
