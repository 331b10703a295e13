import { describe, expect, test } from "vitest";
import { verdicts } from "../../../test/check-verdicts.ts";

describe("a part that is larger than its whole", () => {
  test.each([
    { text: "688项里，南坡一地就有712项。", found: "688项 ?, 712项 -" },
    { text: "在全部620名员工中，研发人员多达730名。", found: "620名 ?, 730名 -" },
    { text: "园区入驻520家，其中外资140家，北京580家。", found: "520家 ?, 140家 ?, 580家 -" },
    { text: "五月这一批共78个，北京一省就拿走121个。", found: "78个 ?, 121个 -" },
    { text: "五月新列入411个。这批里，自用的322个，外用的489个。", found: "411个 ?, 322个 ?, 489个 -" },
    { text: "Of the 78 that were new to it in May, Eastport supplied 121.", found: "78 ?, 121 -" },
    { text: "Eastport supplied 121 of the 78 new licences.", found: "121 -, 78 ?" },
    {
      text: "The harbour counts 938 berths, of which 212 are empty, 1,104 let and 30 broken.",
      found: "938 ?, 212 ?, 1,104 -, 30 ?",
    },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));

  // Other things than the whole is counted in, what is told of all so far or of another time, and what is compared.
  test.each([
    "31个省份里，北京有254个。",
    "三家公司中，北京一家有792家门店。",
    "12月新增的60款里，北京累计已有209款。",
    "688项里，南坡比去年多出712项。",
    "五月共78个，六月121个。",
    "Of the 31 provinces, Eastport has 254.",
    "Of the five apps, Pelican had 172.",
    "Of the 78 new ones, Eastport now holds a total of 1,121.",
    "The office closed 78 files. Eastport supplied 121 in April.",
  ])("open: %s", (text) => expect(verdicts(text)).not.toMatch(/ -/u));
});
