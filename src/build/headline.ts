import { inLanguage } from "../model/text.ts";
import type { Assembled } from "./assemble.ts";
import type { Headline } from "./summary.ts";

const ROWS = 15;

/** The first rows of the league, in English where the group has an English name. */
export function headlineOf({ head, measures, groups, league, questions }: Assembled): Headline {
  const language = head.languages.includes("en") ? "en" : (head.languages[0] ?? "en");
  const nameOf = (id: string) => inLanguage(groups.find((group) => group.id === id)?.name ?? {}, language) || id;
  const measure = measures.find((candidate) => candidate.id === league.measure);
  return {
    title: inLanguage(head.title, language),
    question: inLanguage(head.question, language),
    measure: inLanguage(measure?.label ?? {}, language),
    asOf: league.asOf,
    halfYears: league.halfYears,
    all: league.all.value,
    rows: league.rows.slice(0, ROWS).map((row) => ({
      rank: row.rank,
      group: nameOf(row.group),
      total: row.total.value,
      share: row.share,
      before: row.before.value,
      last: row.last.value,
      reading: row.reading,
    })),
    open: questions.length,
  };
}
