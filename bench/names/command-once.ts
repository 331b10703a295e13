import { createReadStream } from "node:fs";
import { names } from "../../src/cli/names.ts";

// One measured process: `command-once.ts FILE` does what `tidui names < FILE` does.

const [file = ""] = process.argv.slice(2);
await names(createReadStream(file, "utf8"));
