import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { VIEWS } from "../src/build/tables.ts";
import { createProgram } from "../src/cli/main.ts";
import { HELP } from "../src/cli/review/help.ts";
import { CHECK_CODES } from "../src/model/checks.ts";
import { SOURCE_FIELDS } from "../src/model/dossier.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...markdownBelow("docs"), ...markdownBelow("bench")];

test.each(createProgram().commands.map((command) => ({ name: command.name(), command })))(
  "docs/cli.md tells of tidui $name",
  ({ name, command }) => {
    const section = read("docs/cli.md")
      .split(/^## /m)
      .find((part) => part.startsWith(`\`tidui ${name}`));
    expect(section, `no section "## \`tidui ${name}…\`"`).toBeDefined();
    for (const option of command.options) expect(section).toContain(option.long);
  },
);

test("docs/cli.md tells of no command that does not exist", () => {
  const told = [...read("docs/cli.md").matchAll(/^## `tidui ([a-z]+)/gm)].map((match) => match[1]);
  expect(told.toSorted()).toEqual(
    createProgram()
      .commands.map((command) => command.name())
      .toSorted(),
  );
});

test.each(Object.entries(VIEWS))("docs/views.md tells the columns of %s", (view, select) => {
  const row = read("docs/views.md")
    .split("\n")
    .find((line) => line.startsWith(`| \`${view}\` |`));
  const columns = select
    .replaceAll(/\s+/g, " ")
    .replace(/^SELECT (.*?) FROM .*$/, "$1")
    .split(", ")
    .map((column) => column.replace(/^.* AS /, ""));
  expect(row).toBe(`| \`${view}\` | ${columns.join(", ")} |`);
});

test.each(Object.entries(SOURCE_FIELDS))("docs/dossier.md tells every field of a %s source", (kind, { known }) => {
  const row = read("docs/dossier.md")
    .split("\n")
    .find((line) => line.startsWith(`| \`${kind}\` |`));
  expect(
    [...(row ?? "").matchAll(/`([a-z_-]+)`/g)]
      .map((match) => match[1])
      .slice(1)
      .toSorted(),
  ).toEqual([...known].toSorted());
});

test("docs/quality.md tells of every check on arrival, in its order, and of no other", () => {
  const told = [...read("docs/quality.md").matchAll(/^\| `([a-z-]+)` \| /gm)].map((match) => match[1]);
  expect(told).toEqual(CHECK_CODES);
});

test("docs/review.md tells of every key of a review", () => {
  const told = [...read("docs/review.md").matchAll(/^\| ((?:`.` ?)+)\|/gm)].flatMap(
    ([, keys = ""]) => keys.match(/[^`\s]/g) ?? [],
  );
  const keys = HELP.map(([key]) => key).filter((key) => /^[a-z]$/.test(key));
  expect(told.toSorted()).toEqual([...keys, "?"].toSorted());
});

test.each(pages)("every relative link of %s leads somewhere", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^(?:https?:|#|mailto:)/.test(link));
  const broken = links.filter((link) => !existsSync(join(root, dirname(page), link.split("#")[0] ?? "")));
  expect(broken).toEqual([]);
});

test("every page of docs is linked from another", () => {
  const linked = new Set(
    pages.flatMap((page) => [...read(page).matchAll(/\]\(([^)\s#]+)/g)].map((match) => join(dirname(page), match[1] ?? ""))),
  );
  expect(pages.filter((page) => page.startsWith("docs/") && !linked.has(page))).toEqual([]);
});

test("every npm script that CONTRIBUTING names exists", () => {
  const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
  const named = [...read("CONTRIBUTING.md").matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1]);
  expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
});

function markdownBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}
