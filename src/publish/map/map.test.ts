import fc from "fast-check";
import { expect, test } from "vitest";
import type { ShownBacking, ShownParty } from "../shown/shown-backing.ts";
import { overlapOf, type Box } from "./boxes.ts";
import { mapCore, type Sizes } from "./core.ts";
import { distance, type Point } from "./course.ts";
import { YEAR_SIZE } from "./placed.ts";
import { rimOrder } from "./rim-order.ts";
import { WIDE } from "./rim.ts";
import { tallMap } from "./tall-layout.ts";
import { fitText, textWidth } from "./text-width.ts";
import { wideMap } from "./wide-layout.ts";

const party = (name: string): ShownParty => ({ id: `id of ${name}`, name: { zh: name }, page: `who/${name}/` });
const backing = (backer: string, company: string, status: ShownBacking["status"] = "stated"): ShownBacking => ({
  page: `map/backers/${backer}-${company}/`,
  backer: party(backer),
  company: party(company),
  status,
  first: { from: "2024", by: "2024", granularity: "year" },
  last: null,
  share: null,
  tellings: [],
});

const words = [
  "阿",
  "月之暗面",
  "Monolith Management",
  "红杉中国/HongShan",
  "上海人工智能产业投资基金",
  "长".repeat(300),
  "😀資本",
];
const name = fc.tuple(fc.constantFrom(...words), fc.integer({ min: 0, max: 5 })).map(([word, at]) => `${word}${at}`);
const network = fc
  .uniqueArray(fc.tuple(name, name), { maxLength: 160, size: "max", selector: ([from, to]) => `${from}>${to}` })
  .map((pairs) => pairs.filter(([from, to]) => from !== to).map(([from, to]) => backing(`投${from}`, `司${to}`)));

/** Everything of a drawing that must not lie over anything else. */
function boxesOf(all: readonly ShownBacking[], sizes?: Sizes): Box[] {
  const { rim, companies } = wideMap(mapCore(all, sizes), "zh");
  const dot = ({ x, y, radius }: (typeof companies)[number]): Box => ({ x, y, width: 2 * radius, height: 2 * radius });
  return [
    ...rim.flatMap((node) => [...node.boxes, dot(node)]),
    ...companies.flatMap(({ label, ...node }) => [label.box, dot({ label, ...node })]),
  ];
}

/** A measure of which some have much, some nothing, and of some nothing is known. */
const BY_LENGTH: Sizes = (id) => [id.length % 3 === 0 ? null : (id.length * 7) % 50];

test(
  "whatever is drawn, by whichever measure, no name lies over another name or dot, and none leaves the drawing",
  { timeout: 60_000 },
  () => {
    let most = 0;
    fc.assert(
      fc.property(network, (all) => {
        const boxes = boxesOf(all, BY_LENGTH);
        most = Math.max(most, boxes.length);
        boxes.forEach((box, at) => {
          expect(boxes.slice(at + 1).filter((other) => overlapOf(box, other, -0.2))).toEqual([]);
          expect(Math.abs(box.x - WIDE.width / 2) + box.width / 2).toBeLessThanOrEqual(WIDE.width / 2);
          expect(Math.abs(box.y - WIDE.height / 2) + box.height / 2).toBeLessThanOrEqual(WIDE.height / 2);
        });
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(most).toBeGreaterThan(60);
  },
);

test(
  "whatever is drawn, a line keeps clear of every dot but its own, a year of every line but its own, and few lines find no way",
  {
    timeout: 60_000,
  },
  () => {
    let [asked, led] = [0, 0];
    fc.assert(
      fc.property(network, (all) => {
        const core = mapCore(all, BY_LENGTH);
        const { rim, companies, lines } = wideMap(core, "zh");
        const placed = new Set([...rim, ...companies].map(({ party: { id } }) => id));
        asked += core.lines.filter(({ backer, company }) => placed.has(backer.id) && placed.has(company.id)).length;
        led += lines.length;
        for (const { from, to, course, year } of lines) {
          const third = [...rim, ...companies].filter(({ party: { id } }) => id !== from.party.id && id !== to.party.id);
          for (const dot of third) expect(nearest(course.points, dot)).toBeGreaterThan(dot.radius + 2);
          if (!year) continue;
          const middle = { x: year.x, y: year.y - YEAR_SIZE * 0.36 };
          const others = lines.filter((other) => other.course !== course).map((other) => nearest(other.course.points, middle));
          expect(nearest(course.points, middle)).toBeLessThan(Math.min(...others));
        }
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(asked).toBeGreaterThan(300);
    expect(led / asked).toBeGreaterThan(0.95);
  },
);

const nearest = (points: readonly Point[], to: Point): number => Math.min(...points.map((point) => distance(point, to)));

test("who backs two stands at the rim, a company of several between them, one of a single investor in its list", () => {
  const core = mapCore([backing("甲", "共"), backing("乙", "共"), backing("甲", "独"), backing("乙", "另"), backing("丙", "共")]);
  expect(core.rim.map((node) => [node.party.name["zh"], node.count, node.alone.length])).toEqual(
    expect.arrayContaining([
      ["甲", 2, 1],
      ["乙", 2, 1],
    ]),
  );
  expect(core.companies.map((node) => [node.party.name["zh"], node.count])).toEqual([["共", 3]]);
  expect(core.left).toBe(1);
});

test("talks make nobody an investor, and are drawn between those that stand there", () => {
  const talks = backing("甲", "独", "talks");
  const core = mapCore([backing("甲", "共"), backing("乙", "共"), backing("甲", "二"), backing("乙", "二"), talks]);
  expect(core.rim.map(({ count, alone }) => [count, alone.length])).toEqual([
    [2, 0],
    [2, 0],
  ]);
  expect(core.companies).toHaveLength(2);
});

test("by another measure whoever has most has the largest dot, of nothing it is the smallest, and of whom nothing is known it has none", () => {
  const values: Readonly<Record<string, number>> = { 甲: 400, 乙: 100, 共: 0 };
  const all = ["甲", "乙", "丙"].flatMap((from) => [backing(from, "共"), backing(from, "二")]);
  const core = mapCore(all, (id) => [values[id.replace("id of ", "")] ?? null]);
  const radii = new Map([...core.rim, ...core.companies].map(({ party: { name: own }, radii: radius }) => [own["zh"], radius]));
  const largest = Math.max(...[...radii.values()].map(([byCount]) => byCount ?? 0));
  const [least, half] = [2.6, Math.round((2.6 + (largest - 2.6) / 2) * 10) / 10];
  expect([...radii].map(([own, [, radius]]) => [own, radius]).toSorted()).toEqual(
    [
      ["甲", largest],
      ["乙", half],
      ["丙", null],
      ["共", least],
      ["二", null],
    ].toSorted(),
  );
});

test("places do not depend on the measure that is shown, and equal numbers give equal drawings", () => {
  const all = ["甲", "乙", "丙"].flatMap((from) => ["共", "二", `独${from}`].map((to) => backing(from, to)));
  const drawn = () => JSON.stringify(wideMap(mapCore(all, BY_LENGTH), "zh"));
  expect(drawn()).toBe(drawn());
  const radii = tallMap(mapCore(all, BY_LENGTH), "zh").companies.map((node) => node.radii.length);
  expect(new Set(radii)).toEqual(new Set([2]));
});

test("no investment is an empty map, and one alone draws nobody", () => {
  expect(mapCore([])).toEqual({ rim: [], companies: [], singles: [], lines: [], left: 0 });
  expect(mapCore([backing("甲", "乙")])).toMatchObject({ rim: [], companies: [], left: 1 });
});

test("the narrow drawing has every line of the wide one, and its names within its width", () => {
  const all = ["甲", "乙", "丙"].flatMap((from) => ["共", "二", `独${from}`].map((to) => backing(from, to)));
  const core = mapCore(all);
  const { lines, rim, companies } = tallMap(core, "zh");
  expect(lines).toHaveLength(9);
  expect([...rim, ...companies].map(({ y }) => y).toSorted((a, b) => a - b)[0]).toBeGreaterThan(20);
});

test("around the rim those that share stand together", () => {
  const shares = [
    [0, 0, 3, 0],
    [0, 0, 0, 3],
    [3, 0, 0, 0],
    [0, 3, 0, 0],
  ];
  const order = rimOrder(shares);
  const apart = (one: number, other: number) => {
    const way = Math.abs(order.indexOf(one) - order.indexOf(other));
    return Math.min(way, 4 - way);
  };
  expect([apart(0, 2), apart(1, 3)]).toEqual([1, 1]);
});

test.each([
  { text: "月之暗面", width: 40 },
  { text: "", width: 0 },
])("$text is $width wide at a size of 10", ({ text, width }) => {
  expect(textWidth(text, 10)).toBe(width);
});

test("a name too long for one line of the narrow drawing stands on two, within its width, and the rows make room", () => {
  const long = "Very Long Name of Some Venture Partners";
  const all = ["甲", "乙", "丙"].flatMap((from) => ["共", long].map((to) => backing(from, to)));
  const { companies } = tallMap(mapCore(all), "zh");
  const [short, named] = [companies.find(({ label }) => label.text === "共"), companies.find(({ label }) => label.below)];
  expect(short?.label.below).toBeUndefined();
  const { text = "", below } = named?.label ?? {};
  expect([text.trim(), below?.text].join(" ")).toMatch(/^Very Long Name/);
  expect(below?.y).toBeGreaterThan((named?.label.y ?? 0) + 10);
  for (const line of [text, below?.text ?? ""]) expect((named?.label.x ?? 0) + textWidth(line, 14)).toBeLessThan(380 + 14);
});

test("a name that does not fit is cut and says so", () => {
  expect(fitText("月之暗面", 10, 40)).toBe("月之暗面");
  expect(fitText("月之暗面", 10, 35)).toBe("月之…");
});
