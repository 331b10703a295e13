import { describe, expect, test } from "vitest";
import { createApp, type Pages } from "./app.ts";

/** An app over these pages; a page's key is made from its content. */
function appOf(files: Readonly<Record<string, string>>) {
  const pages: Pages = {
    read: (path) => (Object.hasOwn(files, path) ? Buffer.from(files[path] ?? "") : undefined),
    keyOf: (path) => (Object.hasOwn(files, path) ? `key-${files[path]}` : undefined),
  };
  return createApp(pages);
}

const app = appOf({
  "index.html": "home",
  "en/index.html": "home, in English",
  "groups/tern/index.html": "tern",
  "404.html": "nothing here",
  "registry.json": "{}",
  "assets/app.js": "let a",
  "assets/style.css": "a {}",
  "assets/icon.svg": "<svg/>",
  "assets/data.unknown": "?",
});

test.each([
  { path: "/", body: "home", type: "text/html; charset=utf-8" },
  { path: "/index.html", body: "home", type: "text/html; charset=utf-8" },
  { path: "/en/", body: "home, in English", type: "text/html; charset=utf-8" },
  { path: "/groups/tern/", body: "tern", type: "text/html; charset=utf-8" },
  { path: "/groups/t%65rn/", body: "tern", type: "text/html; charset=utf-8" },
  { path: "/groups/tern/?from=overview", body: "tern", type: "text/html; charset=utf-8" },
  { path: "/registry.json", body: "{}", type: "application/json; charset=utf-8" },
  { path: "/assets/app.js", body: "let a", type: "text/javascript; charset=utf-8" },
  { path: "/assets/style.css", body: "a {}", type: "text/css; charset=utf-8" },
  { path: "/assets/icon.svg", body: "<svg/>", type: "image/svg+xml; charset=utf-8" },
  { path: "/assets/data.unknown", body: "?", type: "application/octet-stream" },
])("$path is $body, as $type", async ({ path, body, type }) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toBe(body);
});

test("a page has a version, and a browser that has it is told so, without the page", async () => {
  const first = await app.request("/groups/tern/");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toBe('"key-tern"');
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const again = await app.request("/groups/tern/", { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get("etag")).toBe(etag);
  expect(await again.text()).toBe("");
});

test("a browser that has an older version gets the page", async () => {
  expect((await app.request("/", { headers: { "if-none-match": '"key-older"' } })).status).toBe(200);
});

test.each([
  { path: "/en", to: "/en/" },
  { path: "/groups/tern", to: "/groups/tern/" },
  { path: "/groups/tern?from=overview", to: "/groups/tern/?from=overview" },
])("$path moves to $to, for its links are relative", async ({ path, to }) => {
  const response = await app.request(path);
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe(to);
});

test.each([
  "/nothing",
  "/nothing/",
  "/groups/",
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%5c..%5cwindows",
  "/assets/../../secret",
  "/assets/%2e%2e%2fapp.js",
  "//etc/passwd",
  "/%2fetc%2fpasswd",
  "/file:///etc/passwd",
  "/index.html%00.js",
  "/constructor",
  "/__proto__",
  "/toString/",
])("%s is the page that says there is nothing", async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toBe("nothing here");
});

test.each([
  { path: "/nothing", page: 'zh <a href="assets/x.css" data-home="./"> <a href="https://a.example/"> <a href="#main">' },
  { path: "/a/b/nothing", page: 'zh <a href="../../assets/x.css" data-home="../.././"' },
  { path: "/en/a/nothing", page: 'en <a href="../assets/x.css"' },
])("the page for $path finds its way to the site's folder", async ({ path, page }) => {
  const links = '<a href="assets/x.css" data-home="./"> <a href="https://a.example/"> <a href="#main">';
  const site = appOf({ "404.html": `zh ${links}`, "en/404.html": `en ${links}` });
  const text = await (await site.request(path)).text();
  expect(text.startsWith(page)).toBe(true);
  expect(text).toContain('href="https://a.example/"> <a href="#main"');
});

test("a site without a page for it says so in two words", async () => {
  expect(await (await appOf({}).request("/nothing")).text()).toBe("Not found");
});

test.each(["/%ff", "/%E9%A2", "/a%zz"])("%s is no address", async (path) => {
  expect((await app.request(path)).status).toBe(400);
});

test("HEAD tells what GET would, without the page", async () => {
  const response = await app.request("/assets/app.js", { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await response.text()).toBe("");
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s finds nothing to do", async (method) => {
  expect((await app.request("/", { method })).status).toBe(404);
});

describe("every answer", () => {
  test.each([
    { path: "/", status: 200 },
    { path: "/en", status: 308 },
    { path: "/nothing", status: 404 },
    { path: "/%ff", status: 400 },
  ])("with $status carries the headers that keep a page from loading or sending anything elsewhere", async ({ path, status }) => {
    const { status: found, headers } = await app.request(path);
    expect(found).toBe(status);
    const policy = Object.fromEntries(
      (headers.get("content-security-policy") ?? "").split("; ").map((part) => [part.split(" ")[0], part]),
    );
    expect(policy["default-src"]).toBe("default-src 'none'");
    expect(policy["script-src"]).toBe("script-src 'self'");
    expect(policy["connect-src"]).toBe("connect-src 'self'");
    expect(policy["frame-ancestors"]).toBe("frame-ancestors 'none'");
    expect(Object.values(policy).join(" ")).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  });
});
