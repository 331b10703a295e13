import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createProgram } from "../src/cli/main.ts";
import { copyCheckable, RIGHT, WRONG } from "./check-tiny.ts";
import { PROGRAM, type Ran } from "./tiny-dossier.ts";

const recipes = readFileSync(join(import.meta.dirname, "../docs/checking-recipes.md"), "utf8");
const snippet = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(recipes)?.[1] ?? "";

interface Repository {
  readonly folder: string;
  readonly write: (file: string, content: string) => void;
  readonly run: (command: string, ...args: readonly string[]) => Ran;
}

/** A repository of texts with a dossier in it, and the program where the recipes look for it. */
function makeRepository(): Repository {
  const { folder: scratch, dossier } = copyCheckable();
  const folder = join(scratch, "a repository");
  const bin = join(folder, "node_modules/.bin");
  const tools = join(scratch, "tools");
  for (const path of [bin, tools, join(folder, "dossiers")]) mkdirSync(path, { recursive: true });
  cpSync(dossier, join(folder, "dossiers/china-ai"), { recursive: true });
  rmSync(dossier, { recursive: true });
  const program = [process.execPath, ...PROGRAM].map((part) => `'${part}'`).join(" ");
  const executable = (path: string, text: string) => {
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  executable(join(bin, "tidui"), `#!/bin/sh\nexec ${program} "$@"\n`);
  executable(join(tools, "npx"), `#!/bin/sh\nname=$1\nshift\nexec "${bin}/$name" "$@"\n`);
  const env = {
    ...process.env,
    PATH: `${tools}:${process.env["PATH"] ?? ""}`,
    HOME: scratch,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_DIR: undefined,
  };
  const run = (command: string, ...args: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", env });
    return { code: status, out: stdout, err: stderr };
  };
  const write = (file: string, content: string) => {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  run("git", "init", "--quiet");
  run("git", "config", "user.email", "editor@example.org");
  run("git", "config", "user.name", "Editor");
  write(".gitignore", "node_modules\ndossiers\n");
  return { folder, write, run };
}

test("the hook checks staged texts in the state in which they are staged, and stops a commit with a refuted number", () => {
  const { folder, write, run } = makeRepository();
  const hook = join(folder, ".git/hooks/pre-commit");
  writeFileSync(hook, snippet("sh"));
  chmodSync(hook, 0o755);
  const commit = () => run("git", "commit", "--quiet", "--message", "甲");

  write("drafts/一 篇.md", `# 许可\n\n${WRONG}\n`);
  write("notes.csv", WRONG);
  run("git", "add", ".");
  const stopped = commit();
  expect(stopped.code).not.toBe(0);
  expect(stopped.out + stopped.err).toContain("✗ refuted");
  expect(run("git", "rev-parse", "--verify", "--quiet", "HEAD").code).not.toBe(0);

  // Right where it lies, and still wrong as it is staged.
  write("drafts/一 篇.md", `${RIGHT}\n`);
  expect(commit().code).not.toBe(0);
  run("git", "add", ".");
  expect(commit()).toMatchObject({ code: 0 });

  // What is not staged, and what is taken away, stops nothing.
  write("later.txt", WRONG);
  renameSync(join(folder, "notes.csv"), join(folder, "numbers.csv"));
  run("git", "rm", "--quiet", "--cached", "drafts/一 篇.md");
  run("git", "add", "numbers.csv");
  expect(commit()).toMatchObject({ code: 0, err: "" });
});

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } };
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

test("the workflow is YAML, may upload what it finds, and its check makes the log that it uploads", () => {
  const workflow = parse(snippet("yaml")) as Workflow;
  expect(workflow.permissions["security-events"]).toBe("write");
  const { steps } = workflow.jobs.check;
  const script = steps.find((step) => step.run?.includes("tidui check"))?.run ?? "";
  const upload = steps.find(({ uses }) => uses?.includes("upload-sarif"));
  const known = createProgram()
    .commands.find((command) => command.name() === "check")
    ?.options.map(({ long }) => long);
  expect(known).toEqual(expect.arrayContaining(script.match(/--[a-z]+/g) ?? ["none"]));

  const { write, run, folder } = makeRepository();
  write("一 篇.md", WRONG);
  write("b.txt", RIGHT);
  run("git", "add", ".");
  expect(run("bash", "-e", "-o", "pipefail", "-c", script).code).not.toBe(0);
  const log = JSON.parse(readFileSync(join(folder, upload?.with?.["sarif_file"] ?? ""), "utf8")) as unknown;
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [
      { artifacts: [{}, {}], results: [{ level: "error", locations: [{ physicalLocation: { region: { startLine: 1 } } }] }] },
    ],
  });
});
