import { countBy } from "../../model/count-by.ts";
import { groupBy } from "../../model/group-by.ts";
import { memoText } from "../../model/memo.ts";
import { FEWEST_TO_LEARN, type CheckedRow, type WordedRow } from "./check.ts";

/** An ending that so many of the filers have is how filers end here: "公司", "ltd". */
const COMMON = 0.05;
/** And it has to be so many times rarer among the names of things. */
const LIFT = 10;

/** No last word is longer; what stands before it in a cell of megabytes is not looked at. */
const LONGEST_ENDING = 64;

/** How the filers of a source end and the things they file do not. */
export type LegalForms = ReadonlySet<string>;

/** Learnt from the rows; of too few rows nothing is. */
export function learnForms(rows: readonly WordedRow[]): LegalForms {
  if (rows.length < FEWEST_TO_LEARN) return new Set();
  const filers = endings(rows.map(({ filing }) => filing.filer));
  const names = endings(rows.map(({ filing }) => filing.name));
  const common = [...filers].filter(([ending, own]) => own >= rows.length * COMMON && own >= (names.get(ending) ?? 0) * LIFT);
  return new Set(common.map(([ending]) => ending));
}

/** Does this text end as filers do? */
export const endsLikeFiler = (text: string, forms: LegalForms): boolean => forms.has(endingOf(text));

/** The last word where words are divided by spaces, else the last two characters. */
const endingOf: (text: string) => string = memoText((text) => {
  if (/[\u4E00-\u9FFF]{2}$/.test(text)) return text.slice(-2);
  const plain = text.slice(-LONGEST_ENDING).normalize("NFKC").trim().toLowerCase().replace(/\.$/, "");
  const last = plain.split(/\s+/).at(-1) ?? "";
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.&]+$/u.test(last) ? last : Array.from(plain).slice(-2).join("");
});

const endings = (texts: readonly string[]): Map<string, number> => countBy(texts, endingOf);

/** The rows of each source, whose filers share their habits. */
export function rowsBySource<R extends CheckedRow>(rows: readonly R[]): R[][] {
  return [...groupBy(rows, ({ source }) => source).values()];
}
