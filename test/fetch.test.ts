import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listSources } from "../src/build/fetch-sources.ts";
import { withLock } from "../src/store/lock.ts";
import { sha256 } from "../src/model/ids.ts";
import { editText } from "./tiny-dossier.ts";
import { codesOf, fetchHere, fetchPermits, permitsDocx, snapshotsOf, watchTiny, type Watched } from "./watched-dossier.ts";

// `tidui fetch` against a server that behaves as the regulator's does (test/regulator-server.ts).

const LINK = "/cms/pub/interact/downloadfile.jsp?filepath=NUtq~xU=&fText=%E6%B8%85%E5%8D%95";
const TITLE = "附件：送货机器人上路许可清单（2026年6月）";
const HEADER = "source,address,page,title,snapshot,type,bytes,first_seen,last_seen";
const first = permitsDocx("苍鹭一号");
const second = permitsDocx("苍鹭一号", "苍鹭二号");

const indexOf = (watched: Watched) => snapshotsOf(watched).get("index.csv")?.toString().trim().split("\n") ?? [];

async function watchOne(bytes: Uint8Array = first, etag = ""): Promise<Watched> {
  const watched = await watchTiny();
  watched.server.hub("/hub.htm", { [LINK]: TITLE });
  watched.server.document(LINK, bytes, etag);
  return watched;
}

test("a hub's document, without extension and only for who comes from the hub, becomes a snapshot with its row", async () => {
  const watched = await watchOne();
  const run = await fetchHere(watched);
  const id = sha256(first);
  const document = {
    address: watched.server.at(LINK),
    page: watched.server.at("/hub.htm"),
    title: TITLE,
    snapshot: id,
    type: "docx",
    bytes: first.length,
  };
  expect(run).toEqual({
    started: "2026-11-24T08:00:00.000Z",
    ended: "2026-11-24T08:00:04.000Z",
    outcome: "done",
    sources: [
      { source: "permits", requests: 3, links: 1, new: [document], changed: [], unchanged: 0, failed: [], validators: [] },
    ],
  });
  const files = snapshotsOf(watched);
  expect([...files.keys()].toSorted()).toEqual([id, "index.csv", "runs.jsonl"].toSorted());
  expect(files.get(id)?.equals(first)).toBe(true);
  expect(indexOf(watched)).toEqual([
    HEADER,
    `permits,${document.address},${document.page},${TITLE},${id},docx,${first.length},2026-11-24,2026-11-24`,
  ]);
  expect(JSON.parse(files.get("runs.jsonl")?.toString() ?? "")).toEqual(run);
  expect(watched.server.takePaths()).toEqual(["/robots.txt", "/hub.htm", LINK]);
});

test("between two requests to the host there is the pause, and the document's Referer is the hub", async () => {
  const watched = await watchOne();
  await fetchHere(watched);
  expect(watched.server.seen.map(({ at }) => at)).toEqual([0, 2000, 4000]);
  expect(watched.server.seen.map(({ headers }) => headers["referer"])).toEqual([
    undefined,
    undefined,
    watched.server.at("/hub.htm"),
  ]);
  expect(watched.server.seen.every(({ headers }) => headers["user-agent"]?.startsWith("Tidui/") && !headers["cookie"])).toBe(
    true,
  );
});

test("an unchanged document is asked for by its ETag, and only its last day moves", async () => {
  const watched = await watchOne(first, '"v1"');
  expect((await fetchPermits(watched)).validators).toEqual([
    { address: watched.server.at(LINK), etag: '"v1"', modified: "", snapshot: sha256(first) },
  ]);
  watched.clock.pass(3 * 86_400_000);
  watched.server.takePaths();
  expect(await fetchPermits(watched)).toMatchObject({ new: [], changed: [], unchanged: 1, failed: [] });
  expect(watched.server.seen.at(-1)?.headers["if-none-match"]).toBe('"v1"');
  expect(indexOf(watched)[1]).toMatch(/,2026-11-24,2026-11-27$/);
});

test("the same bytes again, from a server without ETags or under another address, are stored once and are not new", async () => {
  const watched = await watchOne();
  await fetchPermits(watched);
  watched.server.document("/other", first);
  watched.server.hub("/hub.htm", { [LINK]: TITLE, "/other": `${TITLE}（副本）` });
  expect(await fetchPermits(watched)).toMatchObject({ links: 2, new: [], changed: [], unchanged: 2 });
  expect(snapshotsOf(watched).size).toBe(3);
  expect(indexOf(watched)).toHaveLength(3);
});

test("another document under the same address is a change: a row of its own, and both snapshots stay", async () => {
  const watched = await watchOne(first, '"v1"');
  await fetchPermits(watched);
  watched.clock.pass(86_400_000);
  watched.server.document(LINK, second, '"v2"');
  const { changed, unchanged } = await fetchPermits(watched);
  expect(changed.map(({ snapshot }) => snapshot)).toEqual([sha256(second)]);
  expect(unchanged).toBe(0);
  expect(indexOf(watched).map((row) => row.slice(-21))).toEqual([
    HEADER.slice(-21),
    "2026-11-24,2026-11-24",
    "2026-11-25,2026-11-25",
  ]);
  expect(snapshotsOf(watched).has(sha256(first))).toBe(true);
  // The ledger knows the new ETag.
  expect(await fetchPermits(watched)).toMatchObject({ changed: [], unchanged: 1 });
  expect(watched.server.seen.at(-1)?.headers["if-none-match"]).toBe('"v2"');
});

test("a document whose bytes were lost or spoilt is asked for anew and written again", async () => {
  const watched = await watchOne(first, '"v1"');
  await fetchPermits(watched);
  writeFileSync(join(watched.tiny.dossier, "snapshots", sha256(first)), "spoilt");
  await fetchPermits(watched);
  expect(watched.server.seen.at(-1)?.headers["if-none-match"]).toBeUndefined();
  expect(snapshotsOf(watched).get(sha256(first))?.equals(first)).toBe(true);
});

describe("what comes with status 200 and is no document keeps the last good snapshot", () => {
  test.each([
    { what: "a page that says there is an error", body: "<html><body>访问出错</body></html>", code: "unexpected-kind" },
    { what: "nothing", body: "", code: "empty-file" },
    { what: "a sentence", body: "not found", code: "unexpected-kind" },
    { what: "a picture", body: Buffer.from("89504e470d0a1a0a0000", "hex"), code: "not-a-table-document" },
    { what: "half of a document", body: second.subarray(0, second.length / 2), code: "broken-zip" },
    { what: "half of a PDF", body: "%PDF-1.7\n1 0 obj\n", code: "cut-off" },
  ])("$what", async ({ body, code }) => {
    const watched = await watchOne();
    await fetchPermits(watched);
    const before = indexOf(watched);
    watched.server.page(LINK, body, "application/octet-stream");
    const run = await fetchHere(watched);
    expect(run.outcome).toBe("failed");
    expect(run.sources[0]).toMatchObject({
      new: [],
      changed: [],
      unchanged: 0,
      failed: [{ address: watched.server.at(LINK), code }],
    });
    expect(indexOf(watched)).toEqual(before);
    expect([...snapshotsOf(watched).keys()]).toHaveLength(3);
  });
});

test("a document that fails keeps no other from being fetched", async () => {
  const watched = await watchOne();
  watched.server.hub("/hub.htm", { "/gone": "清单一", [LINK]: TITLE, "http://elsewhere.example/x": "清单二" });
  const run = await fetchPermits(watched);
  expect(run.new).toHaveLength(1);
  expect(codesOf(run)).toEqual(["host-not-allowed", "http-status"]);
  expect(watched.server.seen.map(({ host }) => host)).toEqual(Array(4).fill(watched.server.host));
});

test("announcements in a list of news are read too, and are where their documents come from", async () => {
  const watched = await watchTiny("pages: { text: 公告 }");
  watched.server.hub("/hub.htm", { "/news/1": "关于许可的公告", "/news/2": "别的消息" });
  watched.server.hub("/news/1", { [LINK]: TITLE });
  watched.server.document(LINK, first);
  const run = await fetchPermits(watched);
  expect(run.new.map(({ page }) => page)).toEqual([watched.server.at("/news/1")]);
  expect(watched.server.takePaths()).toEqual(["/robots.txt", "/hub.htm", "/news/1", LINK]);
});

test("a hub without any such link is a failure: its layout may have changed", async () => {
  const watched = await watchTiny();
  watched.server.hub("/hub.htm", { "/a": "别的" });
  expect(codesOf(await fetchPermits(watched))).toEqual(["no-links"]);
});

test("a hub in GB2312 is read, and its links are asked for in its own bytes", async () => {
  const watched = await watchTiny();
  const page = Buffer.concat([
    Buffer.from('<meta charset="gb2312"><a href="down?f='),
    Buffer.from("c7e5b5a5", "hex"),
    Buffer.from('">'),
    Buffer.from("c7e5b5a5", "hex"),
    Buffer.from("</a>"),
  ]);
  watched.server.page("/hub.htm", page);
  watched.server.document("/down?f=%C7%E5%B5%A5", first);
  const run = await fetchPermits(watched);
  expect(run.new.map(({ title }) => title)).toEqual(["清单"]);
});

test("a dry run asks for hubs only and writes nothing", async () => {
  const watched = await watchOne();
  const listings = await listSources({ dossier: watched.tiny.dossier }, watched.effects);
  expect(listings).toEqual([
    {
      source: "permits",
      failed: [],
      documents: [{ address: watched.server.at(LINK), page: watched.server.at("/hub.htm"), title: TITLE, isKnown: false }],
    },
  ]);
  expect(watched.server.takePaths()).toEqual(["/robots.txt", "/hub.htm"]);
  expect(existsSync(join(watched.tiny.dossier, "snapshots"))).toBe(false);
});

test("ended by its signal, a run keeps what it has and is told as interrupted", async () => {
  const watched = await watchOne();
  watched.server.hub("/hub.htm", { [LINK]: TITLE, "/slow": "清单" });
  watched.server.serve("/slow", () => watched.ending.abort());
  const run = await fetchHere(watched);
  expect(run).toMatchObject({ outcome: "interrupted", sources: [{ links: 2, new: [{ title: TITLE }] }] });
  expect(indexOf(watched)).toHaveLength(2);
});

test("where snapshots/ is a link to elsewhere nothing is fetched", async () => {
  const watched = await watchOne();
  symlinkSync(watched.tiny.folder, join(watched.tiny.dossier, "snapshots"));
  await expect(fetchHere(watched)).rejects.toMatchObject({ code: "outside-dossier" });
  expect(watched.server.seen).toEqual([]);
});

test("a second run at the same time is told of the first", async () => {
  const watched = await watchOne();
  await fetchHere(watched);
  const root = join(watched.tiny.dossier, "snapshots");
  await withLock({ root }, async () => {
    await expect(fetchHere(watched)).rejects.toMatchObject({ name: "UserError", code: "fetch-running" });
  });
});

test.each([
  { key: "hubs: [ftp://a.example/]", says: "watch.hubs" },
  { key: "hubs: ['https://me:secret@a.example/']", says: "watch.hubs" },
  { key: "hubs: [https://a.example/]\n  links: {}", says: "watch.links" },
  { key: "hubs: [https://a.example/]\n  links: { text: '(' }", says: "watch.links.text" },
  { key: "hubs: [https://a.example/]\n  links: { text: a }\n  delay_seconds: 0", says: "watch.delay_seconds" },
  { key: "hubs: [https://a.example/]\n  links: { text: a }\n  hosts: ['a.example/x']", says: "watch.hosts" },
  { key: "hubs: [https://a.example/]\n  links: { text: a }\n  loopback: true", says: "watch" },
])("a source with $key is refused before anything is asked", async ({ key, says }) => {
  const watched = await watchTiny();
  editText(watched.tiny, "sources/permits.yml", (text) => text.replace(/watch:[\s\S]*/, `watch:\n  ${key}\n`));
  await expect(fetchHere(watched)).rejects.toMatchObject({ code: "bad-config", message: expect.stringContaining(says) });
  expect(watched.server.seen).toEqual([]);
});

test("a dossier that watches nothing, and a source that is not watched, are told", async () => {
  const watched = await watchTiny();
  const { dossier } = watched.tiny;
  const { fetchSources } = await import("../src/build/fetch-sources.ts");
  await expect(fetchSources({ dossier, source: "totals" }, watched.effects)).rejects.toMatchObject({ code: "unknown-source" });
  editText(watched.tiny, "sources/permits.yml", (text) => text.replace(/watch:[\s\S]*/, ""));
  await expect(fetchHere(watched)).rejects.toMatchObject({ code: "nothing-watched" });
});

test("the patterns of dossiers/china-ai find the documents that its facts know by address, and no other link", async () => {
  const { loadDossier } = await import("../src/build/load-dossier.ts");
  const { readCsv } = await import("../src/ingest/csv/csv.ts");
  const { cellsOf } = await import("../src/ingest/document.ts");
  const { inMemory } = await import("../src/ingest/document-bytes.ts");
  const { matchingLinks } = await import("../src/ingest/fetch/matching-links.ts");
  const root = join(import.meta.dirname, "../dossiers/china-ai");
  const known = [...readCsv(inMemory(readFileSync(join(root, "facts/attachments.csv"))))].map(cellsOf);
  const links = known.map(({ id = "", title = "", address }) => ({
    text: title,
    address: address || `https://www.cac.gov.cn/cms/pub/interact/downloadfile.jsp?filepath=${id}`,
  }));
  const others = [
    { text: "关于发布生成式人工智能服务已备案信息的公告", address: "https://www.cac.gov.cn/2024-04/02/c_1713729983803145.htm" },
    { text: "境内深度合成服务算法备案清单", address: "https://www.cac.gov.cn/2026-05/06/c_1779809434590762.htm" },
    { text: "首页", address: "https://www.cac.gov.cn/" },
  ];
  const { sources } = loadDossier(root);
  const found = ["algorithm", "deep-synthesis", "genai"].map((id) => {
    const watch = sources.find((source) => source.id === id)?.watch;
    return watch ? matchingLinks([...others, ...links], watch.links).length : 0;
  });
  expect(found).toEqual([18, 17, 13]);
});
