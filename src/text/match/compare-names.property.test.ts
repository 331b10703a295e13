import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, type Schema } from "./compare-names.ts";

const schema = fc.constantFrom<Schema>("Organization", "Person");
const word = fc.constantFrom(
  ..."北京 第一 科技 有限公司 (上海) Acme Bank Ltd & ООО Вектор II 7 bin Dr. van al-Aziz ивановна أحمد 삼성 バラク・ 😀 / , .".split(
    " ",
  ),
);
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(word, { maxLength: 8 }).map((all) => all.join(" ")),
);

test("the score is from 0 to 1, and the same both ways", () => {
  fc.assert(
    fc.property(name, name, schema, (left, right, of) => {
      const there = compareNames(left, right, { schema: of });
      const back = compareNames(right, left, { schema: of });
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
      expect(back.score).toBe(there.score);
    }),
    { numRuns: 2000 },
  );
});

test("a name is itself, in capitals and in full width as well", () => {
  const latin = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,4}$/);
  const wide = (text: string): string =>
    text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(latin, schema, (text, of) => {
      expect(compareNames(text, text.toUpperCase(), { schema: of }).score).toBe(1);
      expect(compareNames(text, wide(text), { schema: of }).score).toBe(1);
    }),
  );
});
