import { expect, test, vi } from "vitest";
import { parseDuration, repeat } from "../src/cli/every.ts";
import { fetch, type FetchCommand } from "../src/cli/fetch.ts";
import { terminal } from "../src/cli/terminal.ts";
import { ShortClock } from "./regulator-server.ts";
import { runHere } from "./tiny-dossier.ts";
import { permitsDocx, watchTiny, type Watched } from "./watched-dossier.ts";

async function say({ tiny, effects }: Watched, command: Omit<FetchCommand, "dossier"> = {}) {
  const lines: string[] = [];
  const spy = vi.spyOn(terminal, "line").mockImplementation((text) => void lines.push(text));
  try {
    return { isDone: await fetch({ dossier: tiny.dossier, ...command }, effects), lines };
  } finally {
    spy.mockRestore();
  }
}

async function watchTwo(): Promise<Watched> {
  const watched = await watchTiny();
  watched.server.hub("/hub.htm", { "/1": "清单一", "/2": "清单二" });
  watched.server.document("/1", permitsDocx("一"));
  return watched;
}

test("it tells what is new and what failed, and that not all is done", async () => {
  const watched = await watchTwo();
  const { isDone, lines } = await say(watched);
  expect(isDone).toBe(false);
  expect(lines[0]).toBe("permits: 2 documents · 1 new · 0 changed · 0 unchanged · 1 failed · 4 requests");
  expect(lines[1]).toMatch(/^ {2}new {6}清单一 \(docx, \d+ bytes, [0-9a-f]{12}\)$/);
  expect(lines[2]).toBe(`  failed   ${watched.server.at("/2")}\n           http-status: The server answered 404.`);
});

test("where nothing fails all is done; --json prints the ledger's line", async () => {
  const watched = await watchTwo();
  watched.server.document("/2", permitsDocx("二"));
  const { isDone, lines } = await say(watched, { json: true });
  expect(isDone).toBe(true);
  expect(JSON.parse(lines.join(""))).toMatchObject({ outcome: "done", sources: [{ source: "permits", links: 2 }] });
});

test("--dry-run lists what would be asked for, and what is known of it", async () => {
  const watched = await watchTwo();
  await say(watched);
  expect((await say(watched, { dryRun: true })).lines).toEqual([
    "permits: 2 documents would be asked for · 1 never fetched · 0 failed",
    `  known    清单一\n           ${watched.server.at("/1")}`,
    `  unknown  清单二\n           ${watched.server.at("/2")}`,
  ]);
});

test("with --every it runs again and again until it is ended, also after a source failed", async () => {
  const watched = await watchTwo();
  const { clock, ending } = watched;
  watched.server.serve("/2", (_, response) => {
    if (watched.server.seen.filter(({ path }) => path === "/2").length === 3) ending.abort();
    response.writeHead(404).end();
  });
  const { isDone, lines } = await say(watched, { every: "6h" });
  expect(isDone).toBe(true);
  const hubs = watched.server.seen.filter(({ path }) => path === "/robots.txt").map(({ at }) => at);
  expect(hubs).toEqual([0, 6 * 3_600_000, 12 * 3_600_000]);
  expect(Math.max(...clock.sleeps)).toBeLessThanOrEqual(3_600_000);
  expect(lines.at(-1)).toBe("interrupted; what was fetched is kept");
});

test("a run that takes longer than its time lets the times pass that it missed", async () => {
  const clock = new ShortClock();
  const ending = new AbortController();
  const starts: number[] = [];
  await repeat(10, { clock, signal: ending.signal }, async () => {
    starts.push(clock.elapsed());
    clock.pass(25);
    if (starts.length === 3) ending.abort();
  });
  expect(starts).toEqual([0, 30, 60]);
});

test.each([
  { text: "30m", milliseconds: 1_800_000 },
  { text: "6h", milliseconds: 21_600_000 },
  { text: "1d", milliseconds: 86_400_000 },
])("$text is $milliseconds milliseconds", ({ text, milliseconds }) => expect(parseDuration(text)).toBe(milliseconds));

test.each(["", "6", "h", "0m", "1s", "-1h", "1.5h", "6 h", "9999d", "1h30m"])("%j is no duration", (text) => {
  expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: "bad-duration" }));
});

test("the command line knows it, and ends with 1 where nothing is watched", async () => {
  const { code, err } = await runHere("fetch", "--dossier", "dossiers/tiny");
  expect({ code, err }).toEqual({
    code: 1,
    err: "No source of this dossier has watch:, which says where its documents are found.\n",
  });
});
