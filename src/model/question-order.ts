import type { OpenQuestion } from "./judgements.ts";

/** The order in which questions are asked: what settles most first; equal ones by id, so that it is the same everywhere. */
export function mostInformativeFirst<Q extends Pick<OpenQuestion, "id" | "weight">>(questions: readonly Q[]): Q[] {
  return questions.toSorted(
    (left, right) => right.weight - left.weight || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  );
}
