import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { publicNetwork } from "../src/ingest/fetch/network.ts";
import type { Handler } from "./regulator-server.ts";
import { codesOf, fetchPermits, permitsDocx, snapshotsOf, watchTiny, type Watched } from "./watched-dossier.ts";

// Servers that are slow, busy, broken, or mean harm.

const document = permitsDocx("苍鹭一号");

/** A dossier whose hub links to `/list`, where the server does as told. */
async function watchList(handler: Handler, more = ""): Promise<Watched> {
  const watched = await watchTiny(more);
  watched.server.hub("/hub.htm", { "/list": "清单" });
  watched.server.serve("/list", handler);
  return watched;
}

const asked = ({ server }: Watched, path = "/list"): number => server.seen.filter((request) => request.path === path).length;

describe("a busy server is asked again", () => {
  test.each([
    { what: "without saying when", status: 503, header: {}, pauses: [2000, 4000] },
    { what: "in so many seconds", status: 429, header: { "retry-after": "30" }, pauses: [30_000, 30_000] },
    { what: "at a time", status: 503, header: { "retry-after": "Tue, 24 Nov 2026 08:01:04 GMT" }, pauses: [60_000, 4000] },
    { what: "at no time one can read", status: 502, header: { "retry-after": "soon" }, pauses: [2000, 4000] },
  ])("$what, and gives the document at the third time", async ({ status, header, pauses }) => {
    const watched = await watchList((_, response) => {
      if (asked(watched) < 3) response.writeHead(status, header).end();
      else response.end(document);
    });
    expect((await fetchPermits(watched)).new).toHaveLength(1);
    // The pauses before the hub and the list come first.
    expect(watched.clock.sleeps.slice(2)).toEqual(pauses);
  });

  test("four times, and is left alone then", async () => {
    const watched = await watchList((_, response) => response.writeHead(503).end());
    expect(codesOf(await fetchPermits(watched))).toEqual(["server-busy"]);
    expect(asked(watched)).toBe(4);
  });

  test("but not where it asks for longer than a run waits", async () => {
    const watched = await watchList((_, response) => response.writeHead(429, { "retry-after": "86400" }).end());
    expect(codesOf(await fetchPermits(watched))).toEqual(["server-busy"]);
    expect(asked(watched)).toBe(1);
  });
});

describe("a body that does not end well", () => {
  test("broken off before its announced length, is asked for again", async () => {
    const watched = await watchList((_, response) => {
      if (asked(watched) > 1) return void response.end(document);
      response.writeHead(200, { "content-length": document.length });
      response.write(document.subarray(0, 100), () => response.destroy());
    });
    expect(await fetchPermits(watched)).toMatchObject({ failed: [], new: [{ bytes: document.length }] });
    expect(asked(watched)).toBe(2);
  });

  test.each([
    {
      what: "broken off in its chunks",
      handler: ((_, response) => response.write(document, () => response.destroy())) as Handler,
    },
    {
      what: "longer than announced",
      handler: ((_, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.socket?.write(Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"), document]));
      }) as Handler,
    },
    {
      what: "packed and cut",
      handler: ((_, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(document).subarray(0, 100));
      }) as Handler,
    },
    {
      what: "said to be packed and is not",
      handler: ((_, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(document);
      }) as Handler,
    },
    {
      what: "packed in a way nobody asked for",
      handler: ((_, response) => {
        response.writeHead(200, { "content-encoding": "br" }).end(document);
      }) as Handler,
    },
    { what: "no HTTP at all", handler: ((_, response) => response.socket?.end("清单\r\n\r\n")) as Handler },
  ])("$what, is no document", async ({ handler }) => {
    const watched = await watchList(handler);
    const run = await fetchPermits(watched);
    expect(run.new).toEqual([]);
    expect(["cut-off", "broken-zip", "broken-encoding", "unknown-encoding", "bad-answer"]).toContain(codesOf(run)[0]);
    expect([...snapshotsOf(watched).keys()].filter((name) => /^[0-9a-f]{64}$/.test(name))).toEqual([]);
  });

  test("packed well, is unpacked", async () => {
    const watched = await watchList((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(document));
    });
    expect((await fetchPermits(watched)).new.map(({ bytes }) => bytes)).toEqual([document.length]);
  });
});

describe("a body beyond largest_mb is given up there", () => {
  const megabyte = Buffer.alloc(1024 * 1024);
  /** Writes for ever, as long as somebody listens. */
  const endless: Handler = (_, response) => {
    const write = (): void => {
      if (!response.destroyed) response.write(megabyte, () => setImmediate(write));
    };
    write();
  };

  test.each([
    {
      what: "announced",
      handler: ((_, response) => response.writeHead(200, { "content-length": 2 ** 40 }).write("PK")) as Handler,
    },
    { what: "without end", handler: endless },
    {
      what: "packed a thousand times smaller",
      handler: ((_, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
      }) as Handler,
    },
  ])("$what", async ({ handler }) => {
    const watched = await watchList(handler, "largest_mb: 1");
    const before = process.memoryUsage.rss();
    expect(codesOf(await fetchPermits(watched))).toEqual(["too-large"]);
    expect(asked(watched)).toBe(1);
    // The 200 MB that the test itself packed are part of it.
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * 1024 * 1024);
  });
});

test("a server that drips is given up after total_seconds, and not asked again", async () => {
  const watched = await watchList((_, response) => {
    response.writeHead(200, { "content-length": 1000 });
    const drip = setInterval(() => response.write("P"), 100);
    response.on("close", () => clearInterval(drip));
  }, "total_seconds: 1");
  expect(codesOf(await fetchPermits(watched))).toEqual(["too-slow"]);
  expect(asked(watched)).toBe(1);
});

test("a server that says nothing is given up after idle_seconds, four times", async () => {
  const watched = await watchList(() => undefined, "idle_seconds: 1");
  expect(codesOf(await fetchPermits(watched))).toEqual(["no-answer"]);
  expect(asked(watched)).toBe(4);
});

describe("redirects", () => {
  const to =
    (location: string): Handler =>
    (_, response) =>
      response.writeHead(302, { location }).end();

  test("on the same host are followed, and the Referer stays", async () => {
    const watched = await watchList(to("../files/list?a=b#c"));
    watched.server.document("/files/list?a=b", document);
    const run = await fetchPermits(watched);
    expect(run.new.map(({ address }) => address)).toEqual([watched.server.at("/list")]);
  });

  test("are followed five times and no further", async () => {
    const watched = await watchList(to("/list"));
    expect(codesOf(await fetchPermits(watched))).toEqual(["too-many-redirects"]);
    expect(asked(watched)).toBe(6);
  });

  test.each([
    { location: "http://elsewhere.example/list", code: "host-not-allowed" },
    { location: "//elsewhere.example/list", code: "host-not-allowed" },
    { location: "http://127.0.0.1/list", code: "host-not-allowed" },
    { location: "http://[::1]/list", code: "host-not-allowed" },
    { location: "http://0x7f000001/list", code: "host-not-allowed" },
    { location: "http://www.regulator.example/list", code: "host-not-allowed" },
    { location: "file:///etc/passwd", code: "scheme-refused" },
    { location: "ftp://www.regulator.example/list", code: "scheme-refused" },
    { location: "http://[", code: "bad-address" },
  ])("to $location are not", async ({ location, code }) => {
    const watched = await watchList(to(location));
    expect(codesOf(await fetchPermits(watched))).toEqual([code]);
  });

  test("with a name and password are not", async () => {
    const watched = await watchList((_, response) =>
      response.writeHead(301, { location: `http://a:b@${watched.server.host}/x` }).end(),
    );
    expect(codesOf(await fetchPermits(watched))).toEqual(["credentials-in-address"]);
  });
});

describe("a host that is no public one is never connected to", () => {
  test.each([
    { what: "this machine", addresses: ["127.0.0.2"] },
    { what: "this machine, as IPv6", addresses: ["::1"] },
    { what: "this machine, as IPv4 in IPv6", addresses: ["::ffff:127.0.0.1"] },
    { what: "the cloud's own", addresses: ["169.254.169.254"] },
    { what: "a public address and this machine", addresses: ["127.0.0.1", "10.0.0.1"] },
  ])("where the dossier names it and it resolves to $what", async ({ addresses }) => {
    const watched = await watchTiny();
    const { server } = watched;
    server.names.set("inside.example", addresses);
    server.hub("/hub.htm", { [`http://inside.example:${server.port}/list`]: "清单" });
    const { editText } = await import("./tiny-dossier.ts");
    editText(
      watched.tiny,
      "sources/permits.yml",
      (text) => `${text.trim()}\n  hosts: ['${server.host}', 'inside.example:${server.port}']\n`,
    );
    expect(codesOf(await fetchPermits(watched))).toEqual(["private-address"]);
    expect(server.seen.every(({ host }) => host === server.host)).toBe(true);
  });

  test("nor where the dossier names the address itself, on the network as it is", async () => {
    const watched = await watchTiny();
    const { server, tiny } = watched;
    const { editText } = await import("./tiny-dossier.ts");
    const effects = { ...watched.effects, network: publicNetwork };
    for (const host of ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "localhost"]) {
      editText(tiny, "sources/permits.yml", (text) =>
        text.replace(/hubs: .*/, `hubs: ['http://${host}:${server.port}/${host}']`),
      );
      expect(codesOf(await fetchPermits({ ...watched, effects })), host).toEqual(["private-address"]);
    }
    expect(server.seen).toEqual([]);
  });

  test("and the name is resolved once for a connection, so another answer later gains nothing", async () => {
    const watched = await watchList((_, response) => response.end(document));
    let resolved = 0;
    const network = {
      ...watched.server.network,
      resolve: () => Promise.resolve(++resolved % 2 === 1 ? ["127.0.0.1"] : ["10.0.0.1"]),
    };
    const run = await fetchPermits({ ...watched, effects: { ...watched.effects, network } });
    // Every second request resolves to a private address, and is refused for it.
    expect(codesOf(run)).toEqual(["private-address"]);
    expect(resolved).toBe(watched.server.seen.length + 1);
  });
});

describe("robots.txt", () => {
  const robots = async (handler: Handler, more = "") => {
    const watched = await watchList((_, response) => response.end(document), more);
    watched.server.serve("/robots.txt", handler);
    return watched;
  };
  const text =
    (rules: string): Handler =>
    (_, response) =>
      response.end(rules);

  test("that disallows the documents is obeyed, and asked for once", async () => {
    const watched = await robots(text("User-agent: *\nDisallow: /li"));
    expect(codesOf(await fetchPermits(watched))).toEqual(["robots-disallow"]);
    expect(watched.server.takePaths()).toEqual(["/robots.txt", "/hub.htm"]);
  });

  test("counts after a redirect too", async () => {
    const watched = await robots(text("User-agent: Tidui\nDisallow: /private/"));
    watched.server.serve("/list", (_, response) => response.writeHead(302, { location: "/private/list" }).end());
    expect(codesOf(await fetchPermits(watched))).toEqual(["robots-disallow"]);
    expect(asked(watched, "/private/list")).toBe(0);
  });

  test.each([
    { what: "is not there", handler: ((_, response) => response.writeHead(404).end()) as Handler },
    { what: "is forbidden", handler: ((_, response) => response.writeHead(403).end()) as Handler },
    {
      what: "leads in a circle",
      handler: ((_, response) => response.writeHead(302, { location: "/robots.txt" }).end()) as Handler,
    },
    { what: "has its rule beyond 500 KiB", handler: text(`#${"x".repeat(500 * 1024)}\nUser-agent: *\nDisallow: /`) },
  ])("that $what lets everything be read", async ({ handler }) => {
    expect((await fetchPermits(await robots(handler))).new).toHaveLength(1);
  });

  test.each([
    { what: "breaks down", handler: ((_, response) => response.writeHead(500).end()) as Handler, code: "server-busy" },
    { what: "breaks off", handler: ((_, response) => response.destroy()) as Handler, code: "connection-failed" },
  ])("that $what lets nothing be read", async ({ handler, code }) => {
    const watched = await robots(handler);
    expect(codesOf(await fetchPermits(watched))).toEqual([code]);
    expect(new Set(watched.server.takePaths())).toEqual(new Set(["/robots.txt"]));
  });

  test("that asks for a longer pause gets it; for a very long one, no visit", async () => {
    const slow = await robots(text("User-agent: *\nCrawl-delay: 9"));
    await fetchPermits(slow);
    expect(slow.server.seen.map(({ at }) => at)).toEqual([0, 2000, 11_000]);
    const never = await robots(text("User-agent: *\nCrawl-delay: 86400"));
    expect(codesOf(await fetchPermits(never))).toEqual(["crawl-delay"]);
  });

  test("of one host says nothing about another", async () => {
    const watched = await robots(text("User-agent: *\nDisallow: /list"), "delay_seconds: 3");
    const { server } = watched;
    server.names.set("files.example", ["127.0.0.1"]);
    server.hub("/hub.htm", { "/list": "清单一", [`http://files.example:${server.port}/list`]: "清单二" });
    server.serve("/robots.txt", (request, response) =>
      response.end(request.headers.host === server.host ? "User-agent: *\nDisallow: /list" : ""),
    );
    const { editText } = await import("./tiny-dossier.ts");
    editText(
      watched.tiny,
      "sources/permits.yml",
      (yaml) => `${yaml.trim()}\n  hosts: ['${server.host}', 'files.example:${server.port}']\n`,
    );
    const run = await fetchPermits(watched);
    expect(codesOf(run)).toEqual(["robots-disallow"]);
    expect(run.new).toHaveLength(1);
  });
});
