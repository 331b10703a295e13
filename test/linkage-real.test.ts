import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { layOut, linkedJson } from "./linkage-folder.ts";

const data = join(import.meta.dirname, "../../shared/data/linkage");
const isHere = existsSync(data);
if (!isHere) console.log(`skipped: the published data sets for linkage are not here (${data})`);

const read = (name: string) => readFileSync(join(data, name), "utf8");

// Bounds are well under what is measured (bench/linkage): this is to notice that something broke, not to measure.
test.skipIf(!isHere).each([
  {
    name: "fake_1000",
    content: () => read("fake_1000.csv"),
    config: {
      id: "unique_id",
      truth: "cluster",
      compare: { first_name: "name", surname: "name", dob: "date", city: "text", email: "text" },
    },
    least: 0.84,
  },
  {
    name: "febrl3",
    // The truth stands in the ids; names of columns and cells are padded with a space.
    content: () =>
      read("febrl3.csv")
        .replace(/^rec_id/u, "truth, rec_id")
        .replace(/^(rec-\d+)-/gmu, "$1,$1-"),
    config: {
      id: "rec_id",
      truth: "truth",
      compare: {
        given_name: "name",
        surname: "name",
        street_number: "exact",
        address_1: "text",
        address_2: "text",
        suburb: "text",
        postcode: "text",
        state: "exact",
        date_of_birth: "date",
        soc_sec_id: "text",
      },
    },
    least: 0.99,
  },
])("$name is linked with an F1 of $least at least", async ({ content, config, least }) => {
  const made = layOut({ "records.csv": content() }, { tables: ["records.csv"], ...config });
  const { evaluation } = (await linkedJson(made)) as { evaluation: { f1: number } };
  expect(evaluation.f1).toBeGreaterThan(least);
});
