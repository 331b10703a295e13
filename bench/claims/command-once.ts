import { main } from "../../src/cli/main.ts";

// One measured process: `command-once.ts …` does what `tidui …` does, but for its exit code, which of a check tells what was found.

const code = await main(process.argv.slice(2));
process.exitCode = code === 2 ? 2 : 0;
