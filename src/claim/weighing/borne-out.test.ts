import { expect, test } from "vitest";
import { buildClaim } from "../figures/testing-claims.ts";
import { borneOut } from "./borne-out.ts";
import { buildOption } from "./testing-options.ts";

const may = buildOption({ measure: "permits", period: "2025-05", agree: "agrees" });
const june = buildOption({ measure: "permits", period: "2025-06", agree: "agrees" });
const berths = buildOption({ measure: "berths", period: "2025-06", agree: "differs" });
const unread = buildOption({ measure: "permits", time: "" });

const number = (options: (typeof may)[], sentence = 0, paragraph = 0, text = "104款") => ({
  claim: buildClaim({ text, value: "104", sentence, paragraph }),
  options,
});
const namesOf = (all: ReturnType<typeof number>[], index: number, option: typeof may) =>
  (borneOut(all, {})[index]?.signs(option) ?? []).flatMap(({ names }) => names);

test("an option is told how many other numbers of its sentence, paragraph and text it would bear out", () => {
  const all = [number([may, june]), number([june]), number([june], 1), number([june], 2, 1)];
  const names = namesOf(all, 0, june);
  expect(names).toContain("borne then sentence 1");
  expect(names).toContain("borne then paragraph 2");
  expect(names).toContain("borne then text 3");
  expect(namesOf(all, 0, may)).toContain("borne then text 0");
});

test("that nothing else of its measure is borne out by more is told too", () => {
  const all = [number([may, june]), number([june]), number([june])];
  expect(namesOf(all, 0, june)).toContain("most borne then sentence");
  expect(namesOf(all, 0, may).filter((name) => name.startsWith("most borne then"))).toEqual([]);
});

test("numbers that differ, and those of one digit, bear nothing out", () => {
  const all = [number([june]), number([berths]), number([june], 0, 0, "4款")];
  expect(namesOf(all, 0, june)).toContain("borne then text 0");
  expect(namesOf(all, 0, berths)).toContain("borne measure text 0");
});

test("what grammar read without anything known of it is not held against others", () => {
  expect(namesOf([number([june]), number([june])], 0, unread)).toEqual([]);
});
