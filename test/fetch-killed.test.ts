import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseIndex } from "../src/ingest/fetch/snapshot-index.ts";
import type { Run } from "../src/ingest/fetch/run-ledger.ts";
import { sha256 } from "../src/model/ids.ts";
import { fetchHere, permitsDocx, snapshotsOf, watchTiny, type Watched } from "./watched-dossier.ts";

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

/** Starts the command in a process of its own. */
function start({ tiny, server }: Watched, env: Readonly<Record<string, string>> = {}, ...options: readonly string[]) {
  const program = join(import.meta.dirname, "fetch-program.ts");
  const args = ["--disable-warning=ExperimentalWarning", program, String(server.port), tiny.dossier, ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, out }) as Ended);
  return { child, ended };
}

const runsOf = (watched: Watched): Run[] =>
  (snapshotsOf(watched).get("runs.jsonl")?.toString() ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Run);

/** Every row has its bytes, and these are what their name says. */
function expectSound(watched: Watched, when: string): void {
  const files = snapshotsOf(watched);
  for (const { snapshot, bytes } of parseIndex(files.get("index.csv")?.toString() ?? "")) {
    expect(files.get(snapshot)?.length, when).toBe(bytes);
    expect(sha256(files.get(snapshot) ?? ""), when).toBe(snapshot);
  }
  expect(() => runsOf(watched), when).not.toThrow();
}

const [first, second, third] = [permitsDocx("一"), permitsDocx("一", "二"), permitsDocx("三")];

async function watchThree(): Promise<Watched> {
  const watched = await watchTiny("delay_seconds: 1");
  watched.server.clock = undefined;
  watched.server.hub("/hub.htm", { "/1": "清单一", "/2": "清单二" });
  watched.server.document("/1", first, '"1"');
  watched.server.document("/2", second, '"2"');
  await fetchHere(watched);
  // Then one changed and one new.
  watched.server.hub("/hub.htm", { "/1": "清单一", "/2": "清单二", "/3": "清单三" });
  watched.server.document("/2", permitsDocx("一", "二", "改"), '"2b"');
  watched.server.document("/3", third, '"3"');
  return watched;
}

// A run killed and a run made for each of its writes.
test(
  "killed at any of its writes, a run leaves index and files in accord, and the next fetches what is missing",
  { timeout: 240_000 },
  async () => {
    const watched = await watchThree();
    const { dossier, folder } = watched.tiny;
    let write = 0;
    let isKilled = true;
    while (isKilled) {
      write++;
      const cut: Watched = { ...watched, tiny: { ...watched.tiny, dossier: join(folder, `cut-${write}`) } };
      cpSync(dossier, cut.tiny.dossier, { recursive: true });
      const env = { NODE_OPTIONS: `--import=${join(import.meta.dirname, "die-at-write.ts")}`, TIDUI_DIE_AT: String(write) };
      const { signal } = await start(cut, env).ended;
      isKilled = signal === "SIGKILL";
      expectSound(cut, `killed at write ${write}`);
      const before = runsOf(cut);
      await fetchHere(cut);
      expectSound(cut, `fetched again after write ${write}`);
      const rows = parseIndex(snapshotsOf(cut).get("index.csv")?.toString() ?? "");
      expect(
        rows.map(({ address }) => new URL(address).pathname),
        `after write ${write}`,
      ).toEqual(["/1", "/2", "/2", "/3"]);
      expect([...snapshotsOf(cut).keys()].filter((name) => !/^(?:[0-9a-f]{64}|index\.csv|runs\.jsonl)$/.test(name))).toEqual([]);
      // A run that died is seen as such, unless it had not begun or had ended.
      const after = runsOf(cut);
      expect(after.length).toBe(before.length + 1);
      const died = before.slice(1).filter(({ outcome }) => outcome === "running").length;
      expect(after.filter(({ outcome }) => outcome === "interrupted")).toHaveLength(died);
      rmSync(cut.tiny.dossier, { recursive: true });
    }
    expect(write).toBeGreaterThan(20);
  },
);

test("with --every it runs at once, goes on, and ends well at a signal", async () => {
  const watched = await watchThree();
  const { child, ended } = start(watched, {}, "--every=1m");
  // Pauses are a hundredth as long: the second run begins when a minute has passed by the clock, not before.
  while (watched.server.seen.filter(({ path }) => path === "/3").length < 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill("SIGTERM");
  const { code, out } = await ended;
  expect(code).toBe(0);
  const [run] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Run);
  expect(run).toMatchObject({
    outcome: "done",
    sources: [{ new: [{ title: "清单三" }], changed: [{ title: "清单二" }], unchanged: 1 }],
  });
  expect(runsOf(watched)).toHaveLength(2);
});

test("a signal in the middle of a run ends it at once, with what it has", async () => {
  const watched = await watchThree();
  watched.server.serve("/3", () => child.kill("SIGTERM"));
  const { child, ended } = start(watched);
  const { code, out } = await ended;
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ outcome: "interrupted", sources: [{ changed: [{ title: "清单二" }], unchanged: 1 }] });
  expectSound(watched, "after the signal");
});
