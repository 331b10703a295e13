import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyTiny, optionsOf, runHere, tidui, type Tiny } from "../../test/tiny-dossier.ts";

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly left: string;
  readonly right: string;
}

const listed = async (tiny: Tiny, ...more: string[]): Promise<Listed[]> => {
  const { code, out, err } = await runHere("review", "--json", ...more, ...optionsOf(tiny));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Listed);
};
/** The judgements that the dossier has already. */
const BEFORE = readFileSync(join(import.meta.dirname, "../../dossiers/tiny/judgements.csv"), "utf8");
const judgements = ({ dossier }: Tiny) => join(dossier, "judgements.csv");
const answer = (tiny: Tiny, input: string, ...more: string[]) =>
  tidui(["review", "--by", "reader-a", ...more, ...optionsOf(tiny)], { input });

test("what is open is listed, and an answer on standard input takes it off the list and is used by the next build", async () => {
  const tiny = copyTiny();
  const [question, ...others] = await listed(tiny);
  expect(question).toMatchObject({ kind: "member", left: "港城燕鸥餐饮管理有限公司", right: "tern" });
  const { code, out, err } = answer(tiny, `${question?.id}\tnegative\ta restaurant\n`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(
    `1 question answered, ${others.length} open. The next build uses them: tidui build --dossier ${tiny.dossier}\n`,
  );
  const today = new Date().toISOString().slice(0, 10);
  expect(readFileSync(judgements(tiny), "utf8")).toBe(
    `${BEFORE}member,港城燕鸥餐饮管理有限公司,tern,negative,reader-a,${today},a restaurant\n`,
  );
  expect(await listed(tiny)).toEqual(others);
});

test("the documented keys of a question are those that are printed", async () => {
  const [question] = await listed(copyTiny());
  const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
  const section = doc.split(/^## /m).find((part) => part.startsWith("`tidui review`")) ?? "";
  const keys = (value: unknown): string[] =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  for (const key of keys(question)) expect(section).toContain(`"${key}"`);
});

test("--kind and --limit choose", async () => {
  const tiny = copyTiny();
  const all = await listed(tiny);
  for (const kind of ["company", "member"]) {
    expect(await listed(tiny, "--kind", kind)).toEqual(all.filter((one) => one.kind === kind));
  }
  expect(await listed(tiny, "--limit", "1")).toEqual(all.slice(0, 1));
});

test.each([
  { what: "no answer", input: "maybe", says: "Line 1: write an id, a tab" },
  { what: "an answer to nothing", input: "x\tpositive", says: 'Line 1: there is no open question "x"' },
])("$what is refused with its line, and nothing is written", ({ input, says }) => {
  const tiny = copyTiny();
  const { code, out, err } = answer(tiny, input);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(says);
  expect(readFileSync(judgements(tiny), "utf8")).toBe(BEFORE);
});

test.each([
  { typed: ["--by", ""], says: "--by NAME" },
  { typed: ["--by", "x".repeat(101)], says: "more than 100" },
  { typed: ["--limit", "0", "--by", "a"], says: '"0" is no number of questions' },
  { typed: ["--kind", "place", "--by", "a"], says: "company, member" },
])("tidui review $typed is a mistake that is told at once", async ({ typed, says }) => {
  const tiny = copyTiny();
  const { code, err } = await runHere("review", ...typed, ...optionsOf(tiny));
  expect(code).toBe(1);
  expect(err).toContain(says);
  expect(existsSync(tiny.out)).toBe(false);
});

test("who judges may stand in the environment", async () => {
  const tiny = copyTiny();
  const [question] = await listed(tiny);
  const run = (env: Readonly<Record<string, string>>) =>
    tidui(["review", ...optionsOf(tiny)], { input: `${question?.id}\tunsure\n`, env });
  expect(run({ TIDUI_BY: "" })).toMatchObject({ code: 1, err: expect.stringContaining("TIDUI_BY") as string });
  expect(run({ TIDUI_BY: "reader-b" })).toMatchObject({ code: 0 });
  expect(readFileSync(judgements(tiny), "utf8")).toContain(",unsure,reader-b,");
});

test("no answers are no mistake, and write nothing", () => {
  const tiny = copyTiny();
  expect(answer(tiny, "\n")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^0 questions answered, \d+ open\.\n$/) as string,
  });
  expect(readFileSync(judgements(tiny), "utf8")).toBe(BEFORE);
});
