import { expect, test } from "vitest";
import { contrast } from "../../src/publish/design/contrast.ts";
import { COLOURS, SIZES, SPACES } from "../../src/publish/design/tokens.ts";
import { declarations, readStyles } from "./read-styles.ts";

const tokens = readStyles().filter(({ name }) => name === "styles/tokens.css");
const declared = new Map(
  tokens.flatMap(({ text }) =>
    Array.from(text.matchAll(/--([\w-]+):\s*([^;]+);/g), (match) => [match[1] ?? "", (match[2] ?? "").trim()] as const),
  ),
);
const textOf = (name: string) => COLOURS.find((colour) => colour.name === name) ?? expect.unreachable(name);
const GROUNDS = COLOURS.filter(({ role }) => role === "ground");

test("there is one file of tokens, and it is read", () => {
  expect(tokens.flatMap(declarations).length).toBeGreaterThan(0);
  expect(declared.size).toBeGreaterThan(40);
});

test("the page of the design shows the colours that the styles declare, every one", () => {
  const shown = COLOURS.map(({ name, light, dark }) => [name, `light-dark(${light}, ${dark})`]);
  const colours = [...declared].filter(([, value]) => value.startsWith("light-dark(#"));
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(colours));
});

test("and the sizes and the spaces", () => {
  const inRem = (name: string) => (declared.get(name) ?? "").replace(/^clamp\(([\d.]+)rem,.*,\s*([\d.]+)rem\)$/, "$1–$2rem");
  for (const { name, rem } of SIZES) expect(inRem(`size-${name}`), name).toBe(`${rem}rem`);
  SPACES.forEach((space, at) => expect(declared.get(`space-${at + 1}`)).toBe(`${space}rem`));
  expect([...declared.keys()].filter((name) => name.startsWith("space-"))).toHaveLength(SPACES.length);
});

const TEXTS = COLOURS.filter(({ role }) => role === "text").flatMap(({ name }) =>
  GROUNDS.flatMap((ground) => (["light", "dark"] as const).map((theme) => ({ name, ground: ground.name, theme }))),
);

test.each(TEXTS)("$name is read on $ground when it is $theme: at least 4.5 to 1", ({ name, ground, theme }) => {
  expect(contrast(textOf(name)[theme], textOf(ground)[theme])).toBeGreaterThanOrEqual(4.5);
});

test.each(["light", "dark"] as const)("no tone of a group is lost on the paper when it is %s", (theme) => {
  const paper = textOf("paper")[theme];
  const faint = COLOURS.filter(({ role, name }) => role === "tone" && name !== "t0").filter(
    (tone) => contrast(tone[theme], paper) < 3,
  );
  expect(faint.map(({ name }) => name)).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "the outline of a control and the mark of the focus are seen on every ground when it is %s",
  (theme) => {
    const seen = ["control", "t1"].flatMap((name) =>
      GROUNDS.map((ground) => contrast(textOf(name)[theme], textOf(ground.name)[theme])),
    );
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(3);
  },
);

test.each(["light", "dark"] as const)("the count on a tile is read on every step from few to many when it is %s", (theme) => {
  const steps = COLOURS.filter(({ name }) => name.startsWith("many-"));
  const ink = ({ name }: { readonly name: string }) => (COLOURS.find((own) => own.name === `on-${name}`) ?? textOf("ink"))[theme];
  expect(steps).toHaveLength(5);
  expect(steps.filter((step) => contrast(ink(step), step[theme]) < 4.5).map(({ name }) => name)).toEqual([]);
});
