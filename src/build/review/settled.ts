import type { Judgement, OpenQuestion } from "../../model/judgements.ts";
import { nameKey } from "../../text/normalise.ts";

type Asked = Pick<OpenQuestion, "id" | "kind" | "left" | "right">;

/**
 * Ids of the questions that these judgements leave nothing to ask about: judged themselves, or following from others. The
 * same as the same is the same; what differs from one of several that are the same differs from each; they share a group.
 * "Unsure" settles its own question and no other. Of several rows on one question the last counts.
 */
export function settledBy(questions: readonly Asked[], judgements: readonly Judgement[]): ReadonlySet<string> {
  const judged = new Map(judgements.map((row) => [keyOf(row), row]));
  const implied = whatFollows([...judged.values()]);
  return new Set(questions.filter((question) => judged.has(keyOf(question)) || implied(question)).map(({ id }) => id));
}

/** Key of what is judged: two companies have no order. */
function keyOf({ kind, left, right }: Pick<Asked, "kind" | "left" | "right">): string {
  if (kind === "member") return JSON.stringify([kind, nameKey(left), right]);
  return JSON.stringify([kind, ...[nameKey(left), nameKey(right)].toSorted()]);
}

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
    else if (judgement === "negative") apart.add(pair(one.of(nameKey(left)), one.of(nameKey(right))));
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
