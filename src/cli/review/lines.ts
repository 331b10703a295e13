import type { Answer } from "../../build/review/review-session.ts";
import { UserError } from "../../model/issues.ts";
import { JUDGEMENTS } from "../../model/judgements.ts";

/**
 * Answers as lines, `id<TAB>positive|negative|unsure[<TAB>why]`; empty lines are nothing. Anything else is refused with its
 * line, before anything is written.
 */
export function answersOf(text: string, by: string, isOpen: (id: string) => boolean): Answer[] {
  const seen = new Map<string, number>();
  return text
    .replace(/^\u{feff}/u, "")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const refuse = (code: string, what: string) => new UserError(code, `Line ${index + 1}: ${what}`);
      const [id = "", value = "", why = "", ...rest] = line.split("\t");
      const judgement = JUDGEMENTS.find((known) => known === value.trim());
      if (judgement === undefined || rest.length > 0) {
        throw refuse("bad-answer", `write an id, a tab, ${JUDGEMENTS.join(" or ")}, and if you like a tab and the reason.`);
      }
      if (!isOpen(id)) throw refuse("no-such-question", `there is no open question "${id}"; tidui review --json lists them.`);
      const before = seen.get(id);
      if (before !== undefined) throw refuse("answered-twice", `line ${before} answers the same question.`);
      seen.set(id, index + 1);
      return [{ id, judgement, by, why }];
    });
}
