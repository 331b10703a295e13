import type { ClassQuestion } from "../../model/class-questions.ts";
import type { OpenQuestion, QuestionEvidence } from "../../model/judgements.ts";
import { companyAddress, groupAddress, questionAnchor, reviewAddress } from "../addresses.ts";
import type { AskedClass } from "../pages/review-class.ts";
import { reviewPage, type ReviewInputs } from "../pages/review.ts";
import type { AskedQuestion, ShownEvidence } from "../pages/review-evidence.ts";
import type { Desk, Plan } from "./desk.ts";

/** Questions on one page: some ten minutes' work. */
const PER_PAGE = 100;

/** What is open, the most informative first, in pages. */
export function* planReview(desk: Desk): Iterable<Plan<ReviewInputs>> {
  // Classes come after: their places on the pages move no other question.
  const { questions, classQuestions } = desk.data;
  const asked = [...questions.map(askedBy(desk)), ...classQuestions.map(classAskedBy(desk))];
  const pages = Math.max(1, Math.ceil(asked.length / PER_PAGE));
  for (let page = 1; page <= pages; page++) {
    const own = asked.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    yield { address: reviewAddress(page), render: reviewPage, inputs: { page, pages, open: asked.length, questions: own } };
  }
}

/** Address of every open question on the pages where it is asked. */
export function reviewPlaces(questions: readonly OpenQuestion[]): (question: OpenQuestion) => string {
  const places = new Map(questions.map(({ id }, at) => [id, reviewAddress(Math.floor(at / PER_PAGE) + 1)]));
  return ({ id }) => `${places.get(id) ?? reviewAddress(1)}#${questionAnchor(id)}`;
}

function classAskedBy(desk: Desk): (question: ClassQuestion) => AskedClass {
  const evidenceOf = shownEvidence(desk);
  const names = new Map(desk.data.schemes.map(({ id, name }) => [id, name]));
  return ({ evidence, scheme, ...question }) => ({
    ...question,
    kind: "class",
    scheme: { id: scheme, name: names.get(scheme) ?? {} },
    evidence: evidence.map(evidenceOf),
  });
}

/** Evidence with the page of the row it stands in. */
function shownEvidence(desk: Desk): (one: QuestionEvidence) => ShownEvidence {
  const figures = new Map(desk.data.reported.map((figure) => [figure.record, figure]));
  return ({ side, what, text, weighs, record, origin }) => {
    const attachment = origin === null ? undefined : desk.attachment(origin.attachment);
    const figure = figures.get(record ?? "");
    return {
      side,
      what,
      text,
      weighs,
      ...(origin &&
        attachment && {
          row: { attachment: attachment.slug, title: attachment.title, round: attachment.round, at: origin.locator },
        }),
      ...(figure && figure.address !== null && { address: figure.address }),
    };
  };
}

function askedBy(desk: Desk): (question: OpenQuestion) => AskedQuestion {
  const companies = new Map([...desk.companies.values()].map(({ entity, slug }) => [entity.caption, companyAddress(slug)]));
  const evidenceOf = shownEvidence(desk);
  return ({ evidence, left, right, kind, id, probability, weight }) => {
    const group = kind === "member" ? desk.groups.get(right) : undefined;
    const links = [companies.get(left) ?? null, group ? groupAddress(group.id) : (companies.get(right) ?? null)] as const;
    return {
      id,
      kind,
      left,
      right,
      probability,
      weight,
      links,
      ...(group && { group: group.name }),
      evidence: evidence.map(evidenceOf),
    };
  };
}
