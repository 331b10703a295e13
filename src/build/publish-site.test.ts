import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { filesOf } from "../../test/tiny-dossier.ts";
import { writeSitePack } from "../store/site-pack.ts";
import { LEDGER, publishSite } from "./publish-site.ts";

/** A build that holds just these pages, made from just their content. */
function buildOf(pages: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  const pack = writeSitePack(folder);
  for (const [path, content] of Object.entries(pages)) pack.add(path, `key of ${content}`, content);
  pack.finish();
  return folder;
}

/** What a visitor finds: every file but the ledger. */
const found = (target: string) =>
  Object.fromEntries([...filesOf(target)].filter(([path]) => path !== LEDGER).map(([path, bytes]) => [path, String(bytes)]));

const OLD = { "index.html": "home", "en/index.html": "home, in English", "groups/tern/index.html": "tern" };
const NEW = { "index.html": "home", "en/index.html": "home, improved", "groups/heron/index.html": "heron" };

test("a site is written to a folder that is made for it", () => {
  const target = join(scratchFolder(), "a/site");
  expect(publishSite(buildOf(OLD), target)).toEqual({ pages: 3, written: 3 });
  expect(found(target)).toEqual(OLD);
});

test("publishing the same again writes nothing", () => {
  const target = join(scratchFolder(), "site");
  const build = buildOf(OLD);
  publishSite(build, target);
  const ledger = readFileSync(join(target, LEDGER));
  expect(publishSite(build, target)).toEqual({ pages: 3, written: 0 });
  expect(readFileSync(join(target, LEDGER))).toEqual(ledger);
});

test("what has changed is written, and what is no longer a page is removed", () => {
  const target = join(scratchFolder(), "site");
  publishSite(buildOf(OLD), target);
  expect(publishSite(buildOf(NEW), target)).toEqual({ pages: 3, written: 2 });
  expect(found(target)).toEqual(NEW);
});

test("a page that somebody deleted is written again", () => {
  const target = join(scratchFolder(), "site");
  const build = buildOf(OLD);
  publishSite(build, target);
  rmSync(join(target, "en/index.html"));
  expect(publishSite(build, target).written).toBe(1);
  expect(found(target)).toEqual(OLD);
});

test("files that somebody put into a published folder stay", () => {
  const target = join(scratchFolder(), "site");
  publishSite(buildOf(OLD), target);
  writeFileSync(join(target, "CNAME"), "example.org");
  publishSite(buildOf(NEW), target);
  expect(found(target)).toEqual({ ...NEW, CNAME: "example.org" });
});

test("a publication that was cut off is finished by the next, even one of the older build", () => {
  const target = join(scratchFolder(), "site");
  const [old, next] = [buildOf(OLD), buildOf(NEW)];
  publishSite(old, target);
  // A folder stands where a page should: the writing stops in the middle.
  rmSync(join(target, "en/index.html"));
  mkdirSync(join(target, "en/index.html"));
  expect(() => publishSite(next, target)).toThrow("EISDIR");
  rmSync(join(target, "en"), { recursive: true });
  writeFileSync(join(target, "index.html"), "half a ho");
  expect(publishSite(old, target).written).toBeGreaterThan(0);
  expect(found(target)["groups/tern/index.html"]).toBe("tern");
  expect(found(target)["groups/heron/index.html"]).toBeUndefined();
});

test("the first publication to a folder can be finished after it was cut off", () => {
  const target = scratchFolder();
  writeFileSync(join(target, `${LEDGER}.new`), '{"index.ht');
  expect(publishSite(buildOf(OLD), target).written).toBe(3);
  expect(found(target)).toEqual(OLD);
});

test("a folder that holds other files is refused, and they stay", () => {
  const target = scratchFolder();
  writeFileSync(join(target, "thesis.doc"), "years of work");
  expect(() => publishSite(buildOf(OLD), target)).toThrow(expect.objectContaining({ code: "not-empty" }));
  expect(found(target)).toEqual({ "thesis.doc": "years of work" });
});

test.each(["../../secret", "/etc/hosts", "en/../../secret", ".."])(
  "a ledger that names %s is refused, and nothing is touched",
  (path) => {
    const folder = scratchFolder();
    const target = join(folder, "down/site");
    publishSite(buildOf(OLD), target);
    writeFileSync(join(folder, "secret"), "s");
    writeFileSync(join(target, LEDGER), JSON.stringify({ [path]: "k" }));
    expect(() => publishSite(buildOf(NEW), target)).toThrow(expect.objectContaining({ code: "path-escape" }));
    expect(existsSync(join(folder, "secret"))).toBe(true);
    expect(found(target)).toEqual(OLD);
  },
);

test.each(["{", "null"])("a ledger of %s is refused", (text) => {
  const target = join(scratchFolder(), "site");
  publishSite(buildOf(OLD), target);
  writeFileSync(join(target, LEDGER), text);
  expect(() => publishSite(buildOf(NEW), target)).toThrow(expect.objectContaining({ code: "broken-ledger" }));
});

test("a file in the place of the folder is the user's mistake", () => {
  const target = join(scratchFolder(), "site");
  writeFileSync(target, "");
  expect(() => publishSite(buildOf(OLD), target)).toThrow(expect.objectContaining({ code: "bad-folder" }));
});
