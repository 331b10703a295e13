import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { runHere } from "../../test/tiny-dossier.ts";
import { UserError } from "../model/issues.ts";
import { main } from "./main.ts";
import { terminal } from "./terminal.ts";

test.each([
  { typed: ["biuld"], hints: ["unknown command 'biuld'", "Did you mean build?", "--help"] },
  { typed: ["build", "--jsn"], hints: ["unknown option '--jsn'", "Did you mean --json?"] },
  { typed: ["build", "--dossier"], hints: ["--dossier <dir>", "argument missing"] },
  { typed: ["build", "more"], hints: ["too many arguments"] },
  { typed: ["query"], hints: ["missing required argument 'sql'"] },
  { typed: ["read"], hints: ["missing required argument 'file'"] },
  { typed: ["export", "xlsx", "out"], hints: ["'xlsx' is invalid", "csv, json, parquet"] },
  { typed: ["build", "--dossier", "/nowhere"], hints: ["no dossier.yml in /nowhere", "--dossier"] },
  { typed: [], hints: ["Usage: tidui", "build", "serve"] },
])("tidui $typed ends with 1 and a hint", async ({ typed, hints }) => {
  const { code, out, err } = await runHere(...typed);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  for (const hint of hints) expect(err).toContain(hint);
  expect(err).not.toMatch(/\bat .*\.ts:\d/);
});

test("tidui --version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  expect(await runHere("--version")).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
});

test.each([{ typed: ["--help"] }, { typed: ["help"] }, { typed: ["build", "--help"] }])(
  "tidui $typed helps, and ends with 0",
  async ({ typed }) => {
    const { code, out, err } = await runHere(...typed);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Usage: tidui");
  },
);

const systemError = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}`), { code });

test.each([
  {
    what: "a person's mistake",
    thrown: new UserError("bad", "Do this instead."),
    code: 1,
    says: /list\.csv: Do this instead\.$/,
  },
  {
    what: "a full disk",
    thrown: systemError("ENOSPC", "no space left on device, write"),
    code: 1,
    says: /^The system refused: ENOSPC: no space left on device, write\.$/,
  },
  {
    what: "a forbidden file",
    thrown: systemError("EACCES", "permission denied, open '/x'"),
    code: 1,
    says: /^The system refused: EACCES: permission denied, open '\/x'\.$/,
  },
  { what: "a reader that has gone", thrown: systemError("EPIPE", "broken pipe, write"), code: 0, says: /^$/ },
  {
    what: "a bug",
    thrown: new Error("no such thing"),
    code: 2,
    says: /^This is a bug in Tidui; please report it.*\nError: no such thing\n +at /,
  },
  { what: "a bug that throws no error", thrown: "text", code: 2, says: /^This is a bug in Tidui.*\ntext$/ },
])("$what ends with $code", async ({ thrown, code, says }) => {
  const file = join(scratchFolder(), "list.csv");
  writeFileSync(file, "a\n1\n");
  const said: string[] = [];
  const spies = [
    vi.spyOn(terminal, "error").mockImplementation((text) => void said.push(text)),
    vi.spyOn(terminal, "line").mockImplementation(() => {
      throw thrown;
    }),
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  expect(await main(["read", file])).toBe(code);
  expect(said.join("\n")).toMatch(says);
});
