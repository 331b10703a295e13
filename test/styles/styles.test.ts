import { expect, test } from "vitest";
import { classesIn, classesOfTemplates, classPrefixes, declarations, readStyles, wordsOfScripts } from "./read-styles.ts";
import { shownClasses } from "./shown-classes.ts";

const files = readStyles();
const all = files.flatMap(declarations);
const TOKENS = "styles/tokens.css";

const declared = new Set(
  files.flatMap(({ text }) => Array.from(text.matchAll(/(?<=[{;]\s*)(--[\w-]+)\s*:/g), (match) => match[1])),
);
const used = new Set(files.flatMap(({ text }) => Array.from(text.matchAll(/var\((--[\w-]+)/g), (match) => match[1])));

test("there are styles to look at", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(all.length).toBeGreaterThan(500);
});

test("every custom property that is used is declared", () => {
  expect([...used].filter((name) => !declared.has(name))).toEqual([]);
});

test("every custom property that is declared is used", () => {
  expect([...declared].filter((name) => !used.has(name))).toEqual([]);
});

test("a colour is written in tokens.css alone", () => {
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(|\b(?:white|black|red|green|blue|gr[ae]y|orange)\b/i;
  const wrong = all.filter(
    ({ at, value }) => !at.startsWith(TOKENS) && literal.test(value.replaceAll(/"[^"]*"|url\([^)]*\)/g, "")),
  );
  expect(wrong.map(({ at, value }) => `${at} ${value}: name it in ${TOKENS}`)).toEqual([]);
});

test("a size of text is one of the scale; only drawings count in pixels of their own, and print in points", () => {
  const sizes = all.filter(({ property, value }) => (property === "font-size" || property === "font") && value !== "inherit");
  const wrong = sizes.filter(({ value }) => !/var\(--size-[a-z]+\)|^[\d.]+p[xt]$/.test(value));
  expect(sizes.length).toBeGreaterThan(50);
  expect(wrong.map(({ at, value }) => `${at} ${value}: take one of --size-…`)).toEqual([]);
});

test("how a control looks is written in controls.css alone; other files say where it stands", () => {
  const look = /^(?:background|border|color|cursor|font|padding|accent-color|outline)/;
  const rules = files
    .filter(({ name }) => name !== "styles/controls.css")
    .flatMap(({ name, text }) =>
      Array.from(text.matchAll(/([^{};]+)\{([^{}]*)\}/g), (match) => ({ name, rule: match.slice(1) })),
    );
  const wrong = rules.flatMap(({ name, rule: [selectors = "", body = ""] }) => {
    const isControl = selectors
      .split(",")
      .some((one) => /(?:^|[\s>+~])(?:button|input|select|textarea)(?:[:.[][^\s]*)?\s*$/.test(one));
    const looks = body.split(";").filter((line) => look.test(line.trim()));
    return isControl && looks.length > 0 ? [`${name} ${selectors.trim()} {${looks.join(";")}}`] : [];
  });
  expect(rules.length).toBeGreaterThan(300);
  expect(wrong).toEqual([]);
});

test("every class with a style is on a page or in a script", { timeout: 180_000 }, async () => {
  const known = new Set([...(await shownClasses()), ...classesOfTemplates(), ...wordsOfScripts()]);
  const prefixes = classPrefixes();
  const dead = files.flatMap((file) =>
    [...new Set(classesIn(file))]
      .filter((name) => !known.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)))
      .map((name) => `${file.name} .${name}`),
  );
  expect(dead).toEqual([]);
});
