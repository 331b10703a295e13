import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contrast } from "../src/publish/design/contrast.ts";
import { difference, readTokens, VISIONS, type Vision } from "./styles/colour-vision.ts";

const TOKENS = readTokens(readFileSync(join(import.meta.dirname, "../src/web/styles/tokens.css"), "utf8"));
const THEMES = ["light", "dark"] as const;
const TONES = Array.from({ length: 8 }, (_, at) => `t${at + 1}`);
const GROUNDS = ["paper", "sheet", "wash"];
/** Of WCAG 2.1: text, and graphics that carry meaning. */
const TEXT = 4.5;
const MARK = 3;
/** Least distance of two groups' colours for any eye, in hundredths of OKLab; the grey of the rest may come a little closer. */
const APART = 8;
const FROM_GREY = 6.5;

const colour = (name: string, theme: (typeof THEMES)[number]): string => TOKENS.get(name)?.[theme] ?? "";

test.each(THEMES)("marks in every group's colour stand out from the paper, %s", (theme) => {
  for (const tone of ["t0", ...TONES])
    expect(contrast(colour(tone, theme), colour("paper", theme)), tone).toBeGreaterThanOrEqual(MARK);
});

test.each(THEMES.flatMap((theme) => (Object.keys(VISIONS) as Vision[]).map((vision) => ({ theme, vision }))))(
  "no two groups share a colour for eyes with $vision, $theme",
  ({ theme, vision }) => {
    for (const [at, one] of TONES.entries()) {
      for (const other of TONES.slice(at + 1))
        expect(difference(colour(one, theme), colour(other, theme), vision), `${one} ${other}`).toBeGreaterThanOrEqual(APART);
      expect(difference(colour(one, theme), colour("t0", theme), vision), `${one} t0`).toBeGreaterThanOrEqual(FROM_GREY);
    }
  },
);

test.each(THEMES)("text reads on every ground, %s", (theme) => {
  for (const text of ["ink", "soft", "vermilion", "teal", "amber"])
    for (const ground of GROUNDS)
      expect(contrast(colour(text, theme), colour(ground, theme)), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
});

test("the measures are those of their authors", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(difference("#000000", "#ffffff", "usual")).toBeCloseTo(100, 1);
  // Without the cones for long waves red is told from a green only by how dark it is.
  expect(difference("#ff0000", "#00ff00", "usual")).toBeGreaterThan(2 * difference("#ff0000", "#00ff00", "deuteranopia"));
});

test("colours that a colour-blind eye takes for one are told", () => {
  // The blue and the violet of an earlier set.
  expect(difference("#2c68ad", "#81559f", "protanopia")).toBeLessThan(APART);
});
