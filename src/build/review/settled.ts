import type { AskedKind, Judgement, OpenQuestion, QuestionKind } from "../../model/judgements.ts";
import { questionKey } from "../../resolve/judged.ts";
import { nameKey } from "../../text/normalise.ts";

type Asked = Pick<OpenQuestion, "id" | "kind" | "left" | "right">;
type Pair = Pick<Judgement, "kind" | "left" | "right">;

/** Does the question ask for a judgement, and no label? */
export const isJudgeable = <T extends { readonly kind: QuestionKind }>(question: T): question is T & { kind: AskedKind } =>
  question.kind !== "class";

/** Judgements that were there when a session of review began, and those of the session itself. */
export interface Given {
  readonly before: readonly Judgement[];
  readonly session: readonly Judgement[];
}

/**
 * Ids of the questions that judgements leave nothing to ask about: judged themselves, or following from others. The same
 * as the same is the same; what differs from one of several that are the same differs from each; they share a group. Of
 * several rows on one question the last counts. "Unsure" settles its own question, and only for the session: it is asked
 * again another day, last.
 */
export function settledBy(questions: readonly Asked[], { before, session }: Given): ReadonlySet<string> {
  const judged = new Map([...before, ...session].map((row) => [keyOf(row), row]));
  const answered = new Set(session.map(keyOf));
  const isJudged = (key: string) => (judged.get(key)?.judgement ?? "unsure") !== "unsure" || answered.has(key);
  const implied = whatFollows([...judged.values()]);
  return new Set(questions.filter((question) => isJudged(keyOf(question)) || implied(question)).map(({ id }) => id));
}

const keyOf = ({ kind, left, right }: Pair): string => questionKey(kind, left, right);

function whatFollows(judged: readonly Judgement[]): (question: Asked) => boolean {
  const one = new SameNames();
  for (const { kind, left, right, judgement } of judged)
    if (kind === "company" && judgement === "positive") one.join(nameKey(left), nameKey(right));
  const pair = (left: string, right: string) => JSON.stringify([left, right].toSorted());
  const apart = new Set<string>();
  const members = new Set<string>();
  for (const { kind, left, right, judgement } of judged) {
    if (judgement === "unsure") continue;
    if (kind === "member") members.add(JSON.stringify([one.of(nameKey(left)), right]));
    else if (kind === "company" && judgement === "negative") apart.add(pair(one.of(nameKey(left)), one.of(nameKey(right))));
  }
  return ({ kind, left, right }) => {
    const first = one.of(nameKey(left));
    if (kind === "member") return members.has(JSON.stringify([first, right]));
    const second = one.of(nameKey(right));
    return first === second || apart.has(pair(first, second));
  };
}

/** Names that were judged to be one company, as sets that grow together (union–find). */
class SameNames {
  readonly #above = new Map<string, string>();

  of(name: string): string {
    let top = name;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
    // Paths are shortened, or a chain of names would be walked for every question.
    for (let at = name; at !== top;) {
      const next = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }

  join(left: string, right: string): void {
    const [first, second] = [this.of(left), this.of(right)];
    if (first !== second) this.#above.set(first, second);
  }
}
