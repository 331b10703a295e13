import fc from "fast-check";
import { expect, test } from "vitest";
import { JoinedNames } from "./join-names.ts";

const link = (left: string, right: string) => ({ left, right });

test("names are one through others, whatever their width", () => {
  const joined = new JoinedNames();
  joined.join(link("甲(港)公司", "乙公司"));
  joined.join(link("乙公司", "丙公司"));
  expect(joined.areOne(link("甲（港）公司", "丙公司"))).toBe(true);
  expect([...joined.membersOf("丙公司")].toSorted()).toEqual(["丙公司", "乙公司", "甲(港)公司"].toSorted());
});

test("names that are kept apart stay apart, through others too", () => {
  const joined = new JoinedNames();
  joined.part(link("甲", "丙"));
  expect(joined.join(link("甲", "乙"))).toBe(true);
  expect(joined.join(link("乙", "丙"))).toBe(false);
  expect(joined.areApart(link("乙", "丙"))).toBe(true);
  expect(joined.areOne(link("甲", "丙"))).toBe(false);
});

test("names that are one cannot be parted any more", () => {
  const joined = new JoinedNames();
  joined.join(link("甲", "乙"));
  joined.join(link("乙", "丙"));
  expect(joined.part(link("丙", "甲"))).toBe(false);
});

test("whatever is joined and parted, in whichever order, no two parted names are one", () => {
  const step = fc.record({
    left: fc.constantFrom(..."甲乙丙丁戊"),
    right: fc.constantFrom(..."甲乙丙丁戊"),
    isJoin: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const joined = new JoinedNames();
      const parted = steps.filter((one) => !(one.isJoin ? joined.join(one) : joined.part(one)) === false && !one.isJoin);
      for (const one of parted) expect(joined.areOne(one)).toBe(false);
    }),
  );
});
