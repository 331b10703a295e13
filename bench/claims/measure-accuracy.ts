import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadDossier } from "../../src/build/load-dossier.ts";
import { checkText, type CheckFacts } from "../../src/claim/check-text.ts";
import { PLAIN_CHECK } from "../../src/claim/checked-claim.ts";
import { declaredNames } from "./declared-names.ts";
import { readLabelledTexts } from "./labels.ts";
import { scoreText, type ScoredText } from "./score.ts";
import { byKind, bySort, tally } from "./tally.ts";

/** The dossier that the labelled texts speak of. */
export const DOSSIER = fileURLToPath(new URL("../../dossiers/china-ai", import.meta.url));

const gold = (name: string): string => fileURLToPath(new URL(`../../test/gold/claims/${name}`, import.meta.url));

/** The texts whose labels everybody may see. */
export const DEV = gold("dev");

/** The folders from which anybody may learn. */
export const LEARNED_FROM: readonly string[] = [
  DEV,
  ...[
    "wire",
    "english",
    "letters",
    "desk",
    "bulletin",
    "briefs",
    "ledgers",
    "panels",
    "foreign",
    "columns",
    "scripts",
    "items",
  ].map(gold),
];

/** Whoever writes rules does not look at these. */
const KEPT_ASIDE: readonly string[] = [gold("held"), gold("press"), gold("reports")];

/** All labelled texts that are here. */
export const LABELLED: readonly string[] = [...LEARNED_FROM, ...KEPT_ASIDE.filter((folder) => existsSync(folder))];

/** Checks every text of a folder as of its own date and holds the claims against its labels. */
export function scoreFolder(folder: string, facts: CheckFacts): ScoredText[] {
  const same = declaredNames(loadDossier(DOSSIER), facts);
  return readLabelledTexts(folder).map((text) => {
    const { date, sources, language, body } = text;
    const { claims } = checkText(body, facts, { ...PLAIN_CHECK, date, sources, language });
    return scoreText(text, claims, same);
  });
}

/** All result lines of a folder: of all its texts, of each language, of each kind of planted error. */
export function resultsOf(texts: readonly ScoredText[], folder: string): Readonly<Record<string, unknown>>[] {
  const languages = ["zh", "en"] as const;
  return [
    ...tally(texts, { folder, language: "all" }),
    ...languages.flatMap((language) =>
      tally(
        texts.filter(({ text }) => text.language === language),
        { folder, language },
      ),
    ),
    ...bySort(texts, { folder, language: "all" }),
    ...byKind(texts, { folder, language: "all" }),
  ];
}
