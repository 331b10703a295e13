import fc from "fast-check";
import { expect, test } from "vitest";
import { NameTable } from "./names.ts";
import { MAX_DEPTH, MAX_TOKEN, scanXml, XmlStream } from "./scan.ts";
import { attributeOf, decodeXmlText } from "./text.ts";

const NAMES = ["a", "b", "skip"];

/** What a scan tells, as one string. */
function trace(xml: string): string {
  const bytes = Buffer.from(xml);
  const told: string[] = [];
  scanXml(bytes, new NameTable(NAMES), {
    open(name, from, to) {
      told.push(`<${NAMES[name]}${bytes.toString("utf8", from, to)}`);
      return NAMES[name] !== "skip";
    },
    close: (name) => void told.push(`/${NAMES[name]}`),
    text: (from, to) => void told.push(bytes.toString("utf8", from, to)),
  });
  return told.join("|");
}

/** The same of a scan that is fed pieces of this many bytes. */
function traceInPieces(xml: string, length: number): string {
  const told: string[] = [];
  let window = Buffer.alloc(0);
  const stream = new XmlStream(new NameTable(NAMES), {
    window: (bytes) => void (window = Buffer.from(bytes)),
    open(name, from, to) {
      told.push(`<${NAMES[name]}${window.toString("utf8", from, to)}`);
      return NAMES[name] !== "skip";
    },
    close: (name) => void told.push(`/${NAMES[name]}`),
    text: (from, to) => void told.push(window.toString("utf8", from, to)),
  });
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += length) stream.feed(bytes.subarray(at, at + length));
  stream.end();
  return told.join("|");
}

const outcome = (read: () => string): string => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

test("read in pieces of any length it tells the same, and the same mistakes at the same byte", () => {
  const part = fc.constantFrom(
    "<a>",
    "</a>",
    "<b/>",
    "<skip>",
    "</skip>",
    "<other x='>'>",
    "</other>",
    "</a\n>",
    '<a p="1>2" q="é">',
    "x",
    "文 ",
    " ",
    "<!-- <a> -->",
    "<![CDATA[<b>]]>",
    "<?pi ?>",
    "<!-",
    "<",
    "\ufeff",
    "&amp;",
    "<!DOCTYPE a>",
  );
  const balanced = fc.array(part, { maxLength: 12 }).map((parts) => `<a>${parts.join("")}</a>`);
  const any = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(balanced, any), fc.integer({ min: 1, max: 9 }), (xml, length) => {
      expect(outcome(() => traceInPieces(xml, length))).toBe(outcome(() => trace(xml)));
    }),
    { numRuns: 3000 },
  );
});

test("read in pieces, a text longer than the bound is refused, for it would have to be kept", () => {
  const xml = (length: number) => `<a>${"x".repeat(length)}</a>`;
  expect(traceInPieces(xml(MAX_TOKEN - 9), 2 ** 16)).toContain("xxx|/a");
  expect(() => traceInPieces(xml(MAX_TOKEN + 2 ** 17), 2 ** 16)).toThrow(expect.objectContaining({ code: "too-large" }));
});

test.each([
  { xml: "<a>x<b/>y</a>", told: "<a|x|<b|/b|y|/a" },
  { xml: `<?xml version="1.0"?><!-- <a> --><a>x</a\n> `, told: "<a|x|/a" },
  { xml: `<a p="1>2" q='"'>x</a>`, told: `<a p="1>2" q='"'|x|/a` },
  { xml: "<a><other><b>x</b></other></a>", told: "<a|<b|x|/b|/a" },
  { xml: "<a><skip>x<b/><skip/></skip>y</a>", told: "<a|<skip|y|/a" },
  { xml: "<a><skip/>y</a>", told: "<a|<skip|y|/a" },
  { xml: "<a><![CDATA[x<b>]]></a>", told: "<a|x<b>|/a" },
  { xml: "<a><ab/><ba/></a>", told: "<a|/a" },
])("$xml is told as $told", ({ xml, told }) => {
  expect(trace(xml)).toBe(told);
});

test.each([
  { xml: "" },
  { xml: "text" },
  { xml: "<a>" },
  { xml: "<a></b>" },
  { xml: "<a></ab>" },
  { xml: "<a></a></a>" },
  { xml: "<a/><a/>" },
  { xml: "<a/>text" },
  { xml: "<a" },
  { xml: "<a></a" },
  { xml: '<a p="></a>' },
  { xml: "<a <b/></a>" },
  { xml: "<a>< b/></a>" },
  { xml: "<a><!-- </a>" },
  { xml: "<a><![CDATA[x]]</a>" },
  { xml: '<!DOCTYPE a [<!ENTITY x "y">]><a/>' },
  { xml: "<a>".repeat(MAX_DEPTH + 1) },
])("$xml is broken-xml", ({ xml }) => {
  expect(() => trace(xml)).toThrow(expect.objectContaining({ code: "broken-xml" }));
});

test.each([
  { text: "a &amp; b &lt;&gt; &quot;&apos;", decoded: `a & b <> "'` },
  { text: "&#20013;&#x6587;&#X1F600;", decoded: "中文😀" },
  { text: "&amp;lt;", decoded: "&lt;" },
  { text: "1\r\n2\r3\n", decoded: "1\n2\n3\n" },
])("$text is $decoded", ({ text, decoded }) => {
  expect(decodeXmlText(text)).toBe(decoded);
});

test.each(["&", "&nbsp;", "&amp", "&toString;", "&#0;", "&#xD800;", "&#x110000;", "&#12a;"])("%s is no character", (text) => {
  expect(() => decodeXmlText(text)).toThrow(expect.objectContaining({ code: "broken-xml" }));
});

test.each([
  { tag: ' w:val="2"', value: "2" },
  { tag: " val = 'a&amp;b' ", value: "a&b" },
  { tag: ' w:value="1" x:val="2"', value: "2" },
  { tag: ` w:a="val='1'"`, value: undefined },
])("val in $tag is $value", ({ tag, value }) => {
  expect(attributeOf(tag, "val")).toBe(value);
});
