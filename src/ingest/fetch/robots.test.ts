import { expect, test } from "vitest";
import { isAllowedByRobots, parseRobots } from "./robots.ts";

const at = (path: string) => new URL(path, "https://www.regulator.example");
const allows = (text: string, path: string) => isAllowedByRobots(parseRobots(text, "Tidui"), at(path));

test.each([
  { text: "", path: "/a", allowed: true },
  { text: "User-agent: *\nDisallow:", path: "/a", allowed: true },
  { text: "User-agent: *\nDisallow: /", path: "/a", allowed: false },
  { text: "Disallow: /", path: "/a", allowed: true },
  { text: "User-agent: other\nDisallow: /", path: "/a", allowed: true },
  { text: "user-agent: TIDUI\ndisallow: /a", path: "/abc", allowed: false },
  { text: "User-agent: Tidui/1.0\nDisallow: /a", path: "/a", allowed: false },
  { text: "User-agent: TiduiBot\nDisallow: /a", path: "/a", allowed: true },
  { text: "User-agent: *\nDisallow: /\n\nUser-agent: Tidui\nAllow: /", path: "/a", allowed: true },
  { text: "User-agent: *\nDisallow: /\n\nUser-agent: Tidui", path: "/a", allowed: true },
  { text: "User-agent: other\nUser-agent: Tidui\nDisallow: /a", path: "/a", allowed: false },
  { text: "User-agent: Tidui\nDisallow: /a\nUser-agent: Tidui\nDisallow: /b", path: "/a", allowed: false },
  { text: "User-agent: *\nSitemap: /map\nUser-agent: x\nDisallow: /a", path: "/a", allowed: false },
  { text: "User-agent: *\nDisallow: /a\nAllow: /a/b", path: "/a/b/c", allowed: true },
  { text: "User-agent: *\nAllow: /a/b\nDisallow: /a/b/c", path: "/a/b/c", allowed: false },
  { text: "User-agent: *\nDisallow: /a\nAllow: /a", path: "/a", allowed: true },
  { text: "User-agent: *\nAllow: /a\nDisallow: /a", path: "/a", allowed: true },
  { text: "User-agent: *\nDisallow: /*.jsp", path: "/cms/down.jsp?x=1", allowed: false },
  { text: "User-agent: *\nDisallow: /*.jsp$", path: "/cms/down.jsp?x=1", allowed: true },
  { text: "User-agent: *\nDisallow: /*.jsp$", path: "/cms/down.jsp", allowed: false },
  { text: "User-agent: *\nDisallow: /a$", path: "/a", allowed: false },
  { text: "User-agent: *\nDisallow: /a$", path: "/ab", allowed: true },
  { text: "User-agent: *\nDisallow: /*a*b$", path: "/xaxbxab", allowed: false },
  { text: "User-agent: *\nDisallow: /ab*ab$", path: "/ab", allowed: true },
  { text: "User-agent: *\nDisallow: *?filepath=", path: "/down?filepath=1", allowed: false },
  { text: "User-agent: *\nDisallow: /清单", path: "/%E6%B8%85%E5%8D%95", allowed: false },
  { text: "User-agent: *\nDisallow: /%e6%b8%85", path: "/清单", allowed: false },
  { text: "User-agent: *\nDisallow: /%61", path: "/a", allowed: false },
  { text: "\uFEFFUser-agent: *\r\nDisallow: /a # not this\r\n", path: "/a", allowed: false },
  { text: "User-agent: *\rDisallow: /a", path: "/a", allowed: false },
  { text: "# User-agent: *\nDisallow: /", path: "/a", allowed: true },
  { text: "<!DOCTYPE html><title>User-agent: *</title>\nDisallow: /", path: "/a", allowed: true },
])("$text on $path", ({ text, path, allowed }) => {
  expect(allows(text, path)).toBe(allowed);
});

test("a pattern made to go back and forth takes no time", () => {
  const started = performance.now();
  expect(allows(`User-agent: *\nDisallow: /${"*a".repeat(5000)}b`, `/${"a".repeat(5000)}`)).toBe(true);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  { text: "User-agent: *\nCrawl-delay: 10", delay: 10 },
  { text: "User-agent: *\nCrawl-delay: 0.5\nCrawl-delay: 7", delay: 7 },
  { text: "User-agent: other\nCrawl-delay: 10", delay: undefined },
  { text: "User-agent: *\nCrawl-delay: soon", delay: undefined },
])("$text asks for a pause of $delay s", ({ text, delay }) => expect(parseRobots(text, "Tidui").crawlDelay).toBe(delay));
