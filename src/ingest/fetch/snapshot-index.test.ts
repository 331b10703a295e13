import { expect, test } from "vitest";
import { formatIndex, parseIndex, servedAt, withServed } from "./snapshot-index.ts";

const document = (snapshot: string, title = "清单", address = "https://a.example/1") => ({
  source: "permits",
  address,
  page: "https://a.example/",
  title,
  snapshot: snapshot.repeat(64),
  type: "docx",
  bytes: 10,
});

test("what is written is what is read, whatever a title holds", () => {
  const rows = withServed(withServed([], document("a", 'A "list", 1,\nof 2'), "2026-11-01"), document("b", "清单"), "2026-11-02");
  expect(parseIndex(formatIndex(rows))).toEqual(rows);
  expect(formatIndex([])).toBe("source,address,page,title,snapshot,type,bytes,first_seen,last_seen\n");
  expect(parseIndex("")).toEqual([]);
});

test("a document that is still there keeps its row and first day", () => {
  const rows = withServed(withServed([], document("a"), "2026-11-01"), document("a", "another title"), "2026-11-03");
  expect(rows).toEqual([{ ...document("a"), first_seen: "2026-11-01", last_seen: "2026-11-03" }]);
});

test("a changed document is a new row; one that comes back is last again, also on the same day", () => {
  const day = "2026-11-01";
  const changed = withServed(withServed([], document("a"), day), document("b"), day);
  expect(changed.map(({ snapshot }) => snapshot[0])).toEqual(["a", "b"]);
  expect(servedAt(changed, "permits", "https://a.example/1")?.snapshot[0]).toBe("b");
  const back = withServed(changed, document("a"), day);
  expect(back.map(({ snapshot }) => snapshot[0])).toEqual(["b", "a"]);
});

test.each([
  { what: "another header", text: "source,address\n" },
  { what: "a name that is no hash", text: `${formatIndex([])}a,b,c,d,../../x,docx,1,2026-11-01,2026-11-01\n` },
  { what: "a missing column", text: `${formatIndex([])}a,b,c,d,${"a".repeat(64)},docx,1,2026-11-01\n` },
])("an index with $what is refused", ({ text }) => {
  expect(() => parseIndex(text)).toThrow(expect.objectContaining({ code: "broken-index" }));
});
