import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkText } from "./check-text.ts";

/** 100 entries by the end of 2024 and 230 by the end of 2025. */
const verdicts = (text: string): string =>
  checkText(text, FACTS)
    .claims.map(({ verdict, right }) => [verdict, right].filter((part) => part !== null).join(" "))
    .join(", ");

test.each([
  { text: "截至2025年底，完成备案的古树木共有100个。", is: "refuted 230" },
  { text: "截至2025年底，完成备案的古树木共有97个。", is: "not-enough-evidence" },
  { text: "截至2025年底，完成备案的古树木共有230个。", is: "supported" },
])("$text", ({ text, is }) => expect(verdicts(text)).toBe(is));
