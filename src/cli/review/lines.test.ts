import { expect, test } from "vitest";
import { JUDGEMENTS } from "../../model/judgements.ts";
import { answersOf } from "./lines.ts";

const ANSWERS: Readonly<Record<string, readonly string[]>> = { q1: JUDGEMENTS, q2: JUDGEMENTS, q3: ["parcels", "unclear"] };
const read = (text: string) => answersOf(text, "reader-a", (id) => ANSWERS[id]);

test("a class is answered by one of its labels, and by no judgement", () => {
  expect(read("q3\tparcels")).toEqual([{ id: "q3", judgement: "parcels", by: "reader-a", why: "" }]);
  expect(() => read("q3\tpositive")).toThrow(expect.objectContaining({ code: "bad-answer" }) as Error);
});

test("a line an answer, with or without a reason", () => {
  expect(read("\ufeffq1\tpositive\r\n\nq2\tunsure\tone name, two places")).toEqual([
    { id: "q1", judgement: "positive", by: "reader-a", why: "" },
    { id: "q2", judgement: "unsure", by: "reader-a", why: "one name, two places" },
  ]);
  expect(read("")).toEqual([]);
});

test.each([
  { text: "q1\tyes", code: "bad-answer", says: "Line 1" },
  { text: "q1 positive", code: "bad-answer", says: "tab" },
  { text: "q1\tpositive\twhy\tmore", code: "bad-answer", says: "Line 1" },
  { text: "q2\tpositive\nq9\tnegative", code: "no-such-question", says: 'Line 2: there is no open question "q9"' },
  { text: "q1\tpositive\nq1\tnegative", code: "answered-twice", says: "Line 2: line 1" },
])("$text is refused: $code", ({ text, code, says }) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) as string }) as Error);
});
