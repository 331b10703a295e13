// A process that runs cases, so that what hangs, crashes or fills the memory takes nobody else with it.
import { seedDocuments } from "./corpus.ts";
import { Cases } from "./one-case.ts";

/** Read past it and the case is a defect, in MB. */
const MOST_MEMORY = 512;

const [from = 0, to = 0] = process.argv.slice(2, 4).map(Number);
const cases = new Cases(await seedDocuments(process.argv[4]));
let isOver = false;
for (let number = from; number < to; number++) {
  process.send?.({ begins: number });
  const outcome = await cases.run(number);
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const defect = outcome.defect ?? (peakMB > MOST_MEMORY && !isOver ? `memory reached ${peakMB.toFixed(0)} MB` : undefined);
  isOver ||= peakMB > MOST_MEMORY;
  process.send?.({ number, ...outcome, ...(defect ? { defect } : {}), peakMB });
}
process.disconnect?.();
