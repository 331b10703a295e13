// Writes how right china-ai's rules were measured to be into the dossier, from the committed results: `npm run dossier:accuracy`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { accuracyCsv } from "./accuracy/accuracy-rows.ts";

const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "dossiers/china-ai/accuracy.csv"), accuracyCsv(root));
