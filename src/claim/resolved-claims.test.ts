import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkText } from "./check-text.ts";
import type { Claim } from "./claim.ts";
import { buildClaim, buildFigure, link } from "./figures/testing-claims.ts";
import type { ClaimFinding } from "./finding.ts";
import { resolvedClaims } from "./resolved-claims.ts";
import { OPEN } from "./testing-findings.ts";
import { buildFigureOption } from "./weighing/testing-options.ts";

test.each([
  { text: "截至2025年底，古树木备案北京92项，约为上海69项的1.3倍。", place: "北京市", period: "2025-12-31" },
  { text: "截至2025年底，古树木备案北京92项，上海69项，是北京的75%。", place: "上海市", period: "2025-12-31" },
  { text: "截至2025年底，古树木备案北京92项。上海69项，与北京相差23项。", place: "上海市", period: "2025-12-31" },
  { text: "截至2025年底，古树木备案230项，比2024年底的100项增长1.3倍。", place: "", period: "2025-12-31" },
])("what is computed is of the number itself and not of what it is held against: $text", ({ text, place, period }) => {
  const [last] = checkText(text, FACTS).claims.slice(-1);
  expect(last).toMatchObject({ verdict: "supported", about: { place, period } });
});

test("a part of what was new is new, and so are the places behind it", () => {
  const text = "2025年下半年古树木新增备案80项，其中北京32项，占四成；上海24项。截至2025年底，古树木备案230项，其中北京92项。";
  const [, part, , next, , all] = checkText(text, FACTS).claims;
  for (const claim of [part, next])
    expect(claim).toMatchObject({ verdict: "supported", about: { period: "2025-07-01 to 2025-12-31" } });
  expect(all).toMatchObject({ verdict: "supported", about: { period: "2025-12-31" } });
});

test("what the halves of a year add up to is of the year", () => {
  const [first, second, sum] = checkText("古树木备案2025年上半年新增50项，下半年新增80项，两者合计130项。", FACTS).claims;
  expect(first?.about?.period).toBe("2025-01-01 to 2025-06-30");
  expect(second?.about?.period).toBe("2025-07-01 to 2025-12-31");
  expect(sum).toMatchObject({ verdict: "supported", about: { comparator: "sum", period: "2025" } });
});

test.each([
  { time: "2024", timeHow: "own", is: "2024-12-31" },
  { time: "2024", timeHow: "sentence", is: "2025-06-30" },
  { time: "@2024-12-31", timeHow: "own", is: "2025-06-30" },
  { time: "2025", timeHow: "own", is: "2025-06-30" },
] as const)("an open number keeps a year or month that is said beside it: $time, $timeHow", ({ time, timeHow, is }) => {
  const claim = buildClaim({ text: "5300万", value: "53000000", time, timeHow });
  const weighed = buildFigureOption(buildFigure({ id: "june" }), { period: "2025-06" });
  const [resolved] = resolvedClaims([claim], [{ ...OPEN, weighed }], { date: null, counts: () => undefined });
  expect(resolved?.time.frame?.period.end).toBe(is);
});

test.each([
  { of: "app", is: "2025-06-30" },
  { of: "rival", is: "2024-06-30" },
])("a growth between two times of one thing is of the later one, whichever is told last: $of", ({ of, is }) => {
  const own = buildClaim({ text: "5300万", value: "53000000", time: "2025-06", subjects: [link(of)] });
  const base = buildClaim({ text: "5000万", value: "50000000", time: "2024-06" });
  const growth = buildClaim({ text: "6%", value: "6", unit: "%", time: "2024-06", comparator: "growth" });
  const findings: ClaimFinding[] = [OPEN, OPEN, { ...OPEN, state: "holds", operands: [0, 1] }];
  const resolved = resolvedClaims([own, base, growth], findings, { date: null, counts: () => undefined });
  expect(resolved[2]?.time.frame?.period.end).toBe(is);
});

test.each([
  { comparator: "share", time: "2024", timeHow: "sentence", is: "app 2025-12-31" },
  { comparator: "multiple", time: "2024", timeHow: "sentence", is: "app 2025-12-31" },
  { comparator: "share", time: "2024", timeHow: "own", is: "app 2024-12-31" },
  { comparator: "share", time: "2025-12", timeHow: "sentence", is: "app 2025-12-31" },
] as const)("what tells a number again is of its time: $comparator, $time $timeHow", ({ comparator, time, timeHow, is }) => {
  const own = buildClaim({ text: "18家", value: "18", time: "2025" });
  const again = buildClaim({ text: "八分之一", value: "1/8", comparator, time, timeHow, clause: 1 });
  expect(resolvedOf([own, again])).toBe(is);
});

test.each([
  { rival: "rival", is: "app" },
  { rival: "other", is: "rival" },
])("what tells a number again is of whom that is, and not of whom it is held against: $rival", ({ rival, is }) => {
  const own = buildClaim({ text: "1039亿元", value: "103900000000", unit: "元" });
  const against = { claims: [], subjects: [link(rival)], frame: null };
  const again = buildClaim({
    text: "6.8倍",
    value: "6.8",
    comparator: "multiple",
    subjects: [link("rival", "sentence")],
    against,
  });
  expect(resolvedOf([own, again])).toBe(`${is} 2025-06-30`);
});

function resolvedOf(claims: readonly Claim[]): string {
  const resolved = resolvedClaims(
    claims,
    claims.map(() => OPEN),
    { date: null, counts: () => undefined },
  );
  const last = resolved.at(-1);
  return `${last?.subjects[0]?.id} ${last?.time.frame?.period.end}`;
}
