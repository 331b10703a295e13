import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { generate } from "./generate.ts";

// `main.ts FILE [RECORDS] [SEED]` writes the records to FILE and prints what it measured of them, as one line of JSON.

const [file, records = "1000000", seed = "4"] = process.argv.slice(2);
if (file === undefined || !/^[1-9]\d*$/.test(records) || !/^\d+$/.test(seed)) {
  console.error("Give a file to write, how many records (1000000) and a seed (4).");
  process.exit(1);
}
const stream = createWriteStream(file);
const tally = await generate(Number(records), Number(seed), async (text) => {
  if (!stream.write(text)) await once(stream, "drain");
});
stream.end();
await once(stream, "finish");
console.log(JSON.stringify(tally));
