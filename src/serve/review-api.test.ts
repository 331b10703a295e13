import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildQuestion, writeBuiltQuestions } from "../../test/review-questions.ts";
import { scratchFolder } from "../../test/scratch.ts";
import { openReviewSession } from "../build/review/review-session.ts";
import { createApp } from "./app.ts";

const PAGES = { read: () => undefined, keyOf: () => undefined };
const HOME = "http://127.0.0.1:4180";
const JSON_TYPE = { "content-type": "application/json" };

/** The app over three questions, the third of which follows from the first two. */
function openApp() {
  const folder = scratchFolder();
  const third = { ...buildQuestion("甲", "丙"), id: "third" };
  writeBuiltQuestions(folder, [buildQuestion("甲", "乙"), buildQuestion("丙", "乙"), third]);
  const session = openReviewSession({ dossier: folder, build: folder, today: () => "2026-01-02" });
  const app = createApp(PAGES, { session, by: "reader-a" });
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`${HOME}/api/review${path}`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { ...JSON_TYPE, ...headers },
    });
  const file = join(folder, "judgements.csv");
  const rows = () => (existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(1) : []);
  return { app, post, rows, file };
}

const answer = (id: string, judgement = "positive") => ({ id, judgement, by: "reader-b", why: "" });

test("tells what is open, and takes an answer, what follows from it, and its taking back", async () => {
  const { app, post, rows } = openApp();
  const told = await app.request(`${HOME}/api/review`);
  expect(told.headers.get("cache-control")).toBe("no-store");
  expect(await told.json()).toEqual({ open: ["甲", "丙", "third"], canUndo: false, by: "reader-a" });
  expect(await (await post("/answers", answer("甲"))).json()).toEqual({ open: ["丙", "third"], canUndo: true });
  expect(await (await post("/answers", { ...answer("丙"), why: " one\naddress " })).json()).toEqual({ open: [], canUndo: true });
  expect(rows()).toEqual([
    "company,甲,乙,positive,reader-b,2026-01-02,",
    "company,丙,乙,positive,reader-b,2026-01-02,one address",
  ]);
  expect(await (await post("/undo", {})).json()).toEqual({ open: ["丙", "third"], canUndo: true, taken: "丙" });
  expect(await (await post("/undo", {})).json()).toEqual({ open: ["甲", "丙", "third"], canUndo: false, taken: "甲" });
  expect(rows()).toEqual([]);
});

test.each([
  { what: "a question that is not there", path: "/answers", body: answer("other"), status: 404, code: "no-such-question" },
  { what: "no judgement", path: "/answers", body: answer("甲", "maybe"), status: 400, code: "bad-answer" },
  { what: "a part that nobody knows", path: "/answers", body: { ...answer("甲"), left: "x" }, status: 400, code: "bad-request" },
  { what: "nobody's answer", path: "/answers", body: { ...answer("甲"), by: " " }, status: 400, code: "no-reviewer" },
  { what: "no JSON", path: "/answers", body: "{", status: 400, code: "bad-request" },
  { what: "too much", path: "/answers", body: { ...answer("甲"), why: "x".repeat(20_000) }, status: 413, code: "too-large" },
  { what: "an undo of nothing", path: "/undo", body: {}, status: 409, code: "nothing-to-undo" },
])("$what is refused with $status $code, and nothing is written", async ({ path, body, status, code }) => {
  const { post, rows } = openApp();
  const response = await post(path, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
  expect(rows()).toEqual([]);
});

test("a question is answered once", async () => {
  const { post, rows } = openApp();
  const [first, second] = await Promise.all([post("/answers", answer("甲")), post("/answers", answer("甲", "negative"))]);
  expect([first.status, second.status].toSorted()).toEqual([200, 404]);
  expect(rows()).toHaveLength(1);
});

test("a file that somebody else has changed keeps its rows", async () => {
  const { post, rows, file } = openApp();
  await post("/answers", answer("甲"));
  appendFileSync(file, "company,丁,戊,negative,editor,2026-01-02,\n");
  const response = await post("/undo", {});
  expect([response.status, await response.json()]).toMatchObject([409, { code: "changed-meanwhile" }]);
  expect(rows()).toHaveLength(2);
});

describe("a request that another site makes a browser send", () => {
  test.each([
    { what: "from another origin", headers: { origin: "https://evil.example" } },
    { what: "from another port of this machine", headers: { origin: "http://127.0.0.1:9999" } },
    { what: "from nowhere that can be named", headers: { origin: "null" } },
    { what: "across sites", headers: { "sec-fetch-site": "cross-site" } },
    { what: "from a sibling", headers: { "sec-fetch-site": "same-site" } },
    { what: "by a form", headers: { "content-type": "text/plain" } },
    { what: "by a form of fields", headers: { "content-type": "application/x-www-form-urlencoded" } },
  ])("$what changes nothing", async ({ headers }) => {
    const { post, rows } = openApp();
    const response = await post("/answers", answer("甲"), headers);
    expect([response.status, await response.json()]).toMatchObject([403, { code: "foreign-request" }]);
    expect(rows()).toEqual([]);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("under a name of theirs for this machine is told nothing", async () => {
    const { app } = openApp();
    expect((await app.request("http://evil.example:4180/api/review")).status).toBe(403);
  });

  test("asking beforehand is granted nothing", async () => {
    const { app } = openApp();
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    const response = await app.request(`${HOME}/api/review/answers`, { method: "OPTIONS", headers });
    expect(response.headers.get("access-control-allow-methods")).toBeNull();
    expect(response.ok).toBe(false);
  });
});

test("our own pages get through, with what a browser sends along", async () => {
  const { post } = openApp();
  const headers = { origin: HOME, "sec-fetch-site": "same-origin", "content-type": "application/json; charset=utf-8" };
  expect((await post("/answers", answer("甲"), headers)).status).toBe(200);
});

test("a site without reviews has no such address, and its pages do not say so", async () => {
  const app = createApp(PAGES);
  expect((await app.request(`${HOME}/api/review`)).status).toBe(404);
  expect((await app.request(`${HOME}/`)).headers.has("tidui-review")).toBe(false);
  expect((await openApp().app.request(`${HOME}/`)).headers.has("tidui-review")).toBe(true);
});
