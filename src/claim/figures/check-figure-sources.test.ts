import { describe, expect, test } from "vitest";
import { check, other, panel, PANEL, remarksOf, said } from "./testing-check.ts";
import { buildFigure, link } from "./testing-claims.ts";

describe("several sources", () => {
  const institute = buildFigure({ id: "institute-1", scope: "app", measurer: "institute", value: 16_500_000 });
  const nobody = buildFigure({ id: "nobody-1", scope: "app", measurer: "", value: 16_500_000 });

  test("two that are named differ: disputed, whichever the text takes", () => {
    expect(check([panel, institute], said).state).toBe("differs");
    expect(check([panel, institute], other).state).toBe("differs");
    expect(check([panel, institute], said).evidence.map(({ source }) => source)).toHaveLength(2);
  });

  test("attributed to one of them, it is judged by that one, and the other is a remark", () => {
    const outcome = check([panel, institute], { ...said, measurer: PANEL });
    expect(outcome.state).toBe("holds");
    expect(remarksOf(outcome)).toContain("16.5 million");
    expect(check([panel, institute], { ...other, measurer: PANEL }).state).toBe("fails");
  });

  test("attributed to one of them somewhere in its paragraph, the other may bear it out", () => {
    expect(check([panel, institute], { ...other, measurer: link("panel", "paragraph") }).state).toBe("differs");
  });

  test("attributed to somebody who told none, it stays open", () => {
    const outcome = check([institute], { ...other, measurer: PANEL });
    expect(outcome.state).toBe("open");
    expect(outcome.reason.en).toContain("by panel");
    expect(remarksOf(outcome)).toContain("institute");
  });

  test("a figure that names nobody may be the measurer's own", () => {
    const outcome = check([nobody], { ...other, measurer: PANEL });
    expect(outcome.state).toBe("holds");
    expect(remarksOf(outcome)).toContain("does not say that it is of panel");
  });

  test("where the measurer's own is a rounding away, one that names nobody may be its own too", () => {
    const close = buildFigure({ id: "nobody-2", scope: "app", measurer: "", value: 15_800_000, digits: "1580" });
    const claim = { text: "1580万", value: "15800000", measurer: PANEL };
    expect(check([panel], claim).state).toBe("open");
    expect(check([panel], claim).reason.en).toContain("rounding");
    expect(check([panel, close], claim).state).toBe("holds");
  });

  test("one that names nobody is a remark beside one that does, on either side", () => {
    expect(check([panel, nobody], said).state).toBe("holds");
    expect(remarksOf(check([panel, nobody], said))).toContain("16.5 million");
    expect(check([panel, nobody], other).state).toBe("holds");
    expect(remarksOf(check([panel, nobody], other))).toContain("15.9 million");
  });

  test("neither agrees: refuted, and all are told", () => {
    const outcome = check([panel, institute], { text: "1800万", value: "18000000" });
    expect(outcome.state).toBe("fails");
    expect(outcome.evidence).toHaveLength(2);
  });

  test("pages that repeat one reading are one origin", () => {
    const repeated = buildFigure({ id: "panel-2", scope: "app", reading: "panel-1", value: 16_000_000, digits: "1600" });
    expect(check([panel, repeated], said).state).toBe("holds");
    expect(check([panel, repeated], said).evidence).toHaveLength(1);
  });

  test("a group that speaks of its own is its own measurer", () => {
    const self = buildFigure({ id: "self-1", scope: "app", measurer: "company", value: 16_500_000 });
    expect(check([panel, self], { ...other, measurer: link("group") }).state).toBe("holds");
    expect(check([panel, self], { ...said, measurer: link("group") }).state).toBe("fails");
  });

  test("what the press tells is told by nobody", () => {
    expect(check([panel], { ...said, measurer: link("press") }).state).toBe("holds");
  });

  test("subjects that draw a field alike dispute each other; those that draw it otherwise are remarks", () => {
    const field = buildFigure({ id: "field-1", entity: "field" });
    const alike = buildFigure({ id: "alike-1", entity: "field too", measurer: "institute", value: 16_500_000 });
    const narrow = buildFigure({ id: "narrow-1", entity: "part", measurer: "institute", value: 9_000_000 });
    const claim = { ...said, subjects: [link("field")], alike: [["field", "field too"], ["part"]] };
    expect(check([field, alike, narrow], claim).state).toBe("differs");
    const attributed = check([field, alike, narrow], { ...claim, measurer: PANEL });
    expect(attributed.state).toBe("holds");
    expect(remarksOf(attributed)).toContain("16.5 million");
    expect(remarksOf(attributed)).toContain("Drawn otherwise");
    expect(check([field, narrow], claim).state).toBe("holds");
  });
});

describe("bounds", () => {
  const bound = buildFigure({ id: "bound", wording: "at-least", low: 15_000_000, value: 15_000_000, digits: "1500" });

  test.each([
    { text: "突破1500万", value: "15000000", approx: "over" as const, state: "holds" },
    { text: "1500万", value: "15000000", state: "holds" },
    { text: "不足1500万", value: "15000000", approx: "under" as const, state: "open" },
    { text: "1800万", value: "18000000", state: "open" },
    { text: "1200万", value: "12000000", state: "open" },
  ])("at least 1500万 against $text: $state", ({ state, ...claim }) => {
    const outcome = check([bound], claim);
    expect(outcome.state).toBe(state);
    expect(remarksOf(outcome).includes("itself a bound: at least 15 million")).toBe(state === "holds");
  });

  test("a band tells its own ends and nothing within", () => {
    const band = buildFigure({ id: "band", value: null, low: 5_000_000, high: 10_000_000, kind: "band" });
    expect(check([band], { text: "500至1000万", value: ["5000000", "10000000"] }).state).toBe("holds");
    expect(check([band], { text: "800万", value: "8000000" }).state).toBe("open");
  });
});
