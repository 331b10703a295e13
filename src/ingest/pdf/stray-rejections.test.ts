import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Rejects a promise that is nobody's with an error of this name while strays are caught; in a process of its own, as it may end it. */
function stray(name: string): { code: number | null; out: string } {
  const script = `
    import { StrayRejections } from ${JSON.stringify(new URL("stray-rejections.ts", import.meta.url).href)};
    const strays = new StrayRejections();
    strays.failed.catch(({ name }) => console.log("failed by " + name));
    Promise.reject(Object.assign(new Error("no"), { name: ${JSON.stringify(name)} }));
    await strays.end();
    console.log("went on");`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  return { code: status, out: stdout };
}

test("what pdf.js lets go fails the document, and the process goes on", () => {
  expect(stray("XRefEntryException")).toEqual({ code: 0, out: "failed by XRefEntryException\nwent on\n" });
});

test("what anybody else lets go ends the process, as it would have", () => {
  expect(stray("TypeError")).toEqual({ code: 1, out: "" });
});
