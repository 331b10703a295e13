import type { Answer } from "../../build/review/review-session.ts";
import { UserError } from "../../model/issues.ts";

/**
 * Answers as lines, `id<TAB>answer[<TAB>why]`; empty lines are nothing. The answer is positive, negative or unsure, of a class a
 * label: `answersTo` tells which a question has, undefined where it is not open. Anything else is refused with its line,
 * before anything is written.
 */
export function answersOf(text: string, by: string, answersTo: (id: string) => readonly string[] | undefined): Answer[] {
  const seen = new Map<string, number>();
  return text
    .replace(/^\u{feff}/u, "")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const refuse = (code: string, what: string) => new UserError(code, `Line ${index + 1}: ${what}`);
      const [id = "", value = "", why = "", ...rest] = line.split("\t");
      if (value === "") throw refuse("bad-answer", "write an id, a tab, the answer, and if you like a tab and the reason.");
      const known = answersTo(id);
      if (known === undefined)
        throw refuse("no-such-question", `there is no open question "${id}"; tidui review --json lists them.`);
      const judgement = known.find((one) => one === value.trim());
      if (judgement === undefined || rest.length > 0) {
        throw refuse("bad-answer", `write an id, a tab, ${known.join(" or ")}, and if you like a tab and the reason.`);
      }
      const before = seen.get(id);
      if (before !== undefined) throw refuse("answered-twice", `line ${before} answers the same question.`);
      seen.set(id, index + 1);
      return [{ id, judgement, by, why }];
    });
}
