import { expect, test } from "vitest";
import { UserError } from "../../src/model/issues.ts";
import { buildDocx, buildTable } from "../docx-builder.ts";
import { SHARES, seedDocuments, type SeedDocument } from "./corpus.ts";
import { Cases } from "./one-case.ts";
import { runFuzz } from "./run-fuzz.ts";

/** `npm run fuzz` runs 100,000 and more. */
const CASES = 2000;

test(`${CASES} mutated documents: an error with a code or whole rows, no crash, no hang, no more than 512 MB`, async () => {
  const report = await runFuzz(0, CASES, { processes: 2 });
  expect(report.defects).toEqual([]);
  expect(report.cases).toBe(CASES);
  // A run whose every document is refused at its first byte would look clean as well.
  for (const kind of Object.keys(SHARES)) expect(report.outcomes[kind], kind).toHaveProperty("read");
}, 600_000);

test("every kind of document is mutated, and each of them can be read before it is", async () => {
  const seeds = await seedDocuments();
  expect(new Set(seeds.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SHARES)));
});

test("the same number makes the same document", async () => {
  const seeds = await seedDocuments();
  for (let number = 0; number < 50; number++) {
    const [once, again] = [new Cases(seeds).make(number), new Cases(seeds).make(number)];
    expect(Buffer.from(once.mutation.bytes).equals(again.mutation.bytes)).toBe(true);
  }
});

const SEED: SeedDocument = { kind: "docx", name: "one table", bytes: buildDocx(buildTable(["a"], ["1"])) };

async function* rows(count: number): AsyncGenerator<number> {
  for (let row = 0; row < count; row++) yield row;
}
async function* rowsThenError(): AsyncGenerator<number> {
  yield 1;
  throw new UserError("broken-zip", "The end is missing.");
}

test.each([
  {
    what: "a reader that crashes",
    read: (): AsyncGenerator<number> => {
      throw new TypeError("undefined is no function");
    },
    says: "TypeError",
  },
  { what: "a reader that gives rows and then fails", read: rowsThenError, says: "gave 1 rows before it failed" },
  {
    what: "a reader that loses rows",
    read: (bytes: Uint8Array) => rows(bytes === SEED.bytes ? 10 : 3),
    says: "gave 3 of 10 rows and called them all",
  },
])("$what is found out", async ({ read, says }) => {
  const cases = new Cases([SEED], read);
  const defects: string[] = [];
  for (let number = 0; number < 20; number++) defects.push((await cases.run(number)).defect ?? "");
  expect(defects.join("\n")).toContain(says);
});
