import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { quoted } from "./write-yaml.ts";

test("any text, quoted, is that text again in YAML, alone and as key, item and value", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // Assigning to this key would set an object's prototype.
      fc.pre(text !== "__proto__");
      const yaml = `${quoted(text)}: { a: ${quoted(text)}, b: [${quoted(text)}] }\n`;
      expect(quoted(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(parse(yaml)).toEqual({ [text]: { a: text, b: [text] } });
    }),
    { numRuns: 2_000 },
  );
});
