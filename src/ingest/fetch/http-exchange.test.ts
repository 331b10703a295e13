import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FetchError } from "./fetch-error.ts";
import { exchange, type Answer } from "./http-exchange.ts";

// A server that says whatever bytes it is told, and closes the connection or leaves it open.
let server: Server;
let said: Uint8Array = Buffer.alloc(0);
let isClosed = true;

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => (isClosed ? socket.end(said) : socket.write(said)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function answerTo(bytes: Uint8Array | string, close = true): Promise<Answer | string> {
  said = Buffer.from(bytes);
  isClosed = close;
  const url = new URL(`http://regulator.example:${(server.address() as AddressInfo).port}/list`);
  const network = { resolve: () => Promise.resolve(["127.0.0.1"]), permits: () => true };
  const asked = { url, headers: {}, limits: { largest: 10_000, idle: 200, total: 500 } };
  try {
    return await exchange(asked, network, new AbortController().signal);
  } catch (error) {
    if (error instanceof FetchError) return error.code;
    throw error;
  }
}

test.each([
  {
    what: "a whole answer",
    bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
    gives: { status: 200, body: Buffer.from("ok") },
  },
  { what: "an answer of HTTP/1.0, ended by the connection", bytes: "HTTP/1.0 200 OK\r\n\r\nok", gives: { status: 200 } },
  {
    what: "a Location in UTF-8",
    bytes: "HTTP/1.1 302 Found\r\nLocation: /清单\r\n\r\n",
    gives: { status: 302, headers: { location: "/清单" } },
  },
  { what: "early hints first", bytes: "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 404 No\r\n\r\n", gives: { status: 404 } },
])("$what is understood", async ({ bytes, gives }) => expect(await answerTo(bytes)).toMatchObject(gives));

test.each([
  { what: "nothing", bytes: "", code: "connection-failed" },
  { what: "another protocol", bytes: "SSH-2.0-OpenSSH_9.9\r\n", code: "bad-answer" },
  {
    what: "a change of protocol",
    bytes: "HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
    code: "bad-answer",
  },
  { what: "two lengths", bytes: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok", code: "bad-answer" },
  { what: "a header without end", bytes: `HTTP/1.1 200 OK\r\nX: ${"x".repeat(40_000)}`, code: "bad-answer" },
  { what: "half a header", bytes: "HTTP/1.1 200 OK\r\nContent-Le", code: "connection-failed" },
  { what: "a bad chunk", bytes: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", code: "cut-off" },
])("$what is told as $code", async ({ bytes, code }) => expect(await answerTo(bytes)).toBe(code));

test("any bytes give an answer or a reason, in time", { timeout: 120_000 }, async () => {
  const packed = gzipSync("清单".repeat(100));
  const sound = [
    Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    Buffer.from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"),
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`), packed]),
    Buffer.from("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"),
  ];
  const edit = fc.record({ at: fc.nat(200), remove: fc.nat(8), insert: fc.uint8Array({ maxLength: 8 }) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sound), fc.array(edit, { maxLength: 4 }), fc.boolean(), async (bytes, edits, close) => {
      let changed = bytes;
      for (const { at, remove, insert } of edits)
        changed = Buffer.concat([changed.subarray(0, at), insert, changed.subarray(at + remove)]);
      const started = performance.now();
      const answer = await answerTo(changed, close);
      expect(typeof answer === "string" ? answer : answer.status).toBeTruthy();
      expect(performance.now() - started).toBeLessThan(5000);
    }),
    { numRuns: 400, seed: 20_261_124 },
  );
});
