import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";
import { pageLinks } from "./page-links.ts";

const HUB = "https://www.regulator.example/2024-04/02/hub.htm";
const linksOf = (page: string | Uint8Array, type = "text/html") => pageLinks(decodePage(Buffer.from(page), type), HUB);
const addressesOf = (page: string | Uint8Array, type?: string) => linksOf(page, type).map(({ address }) => address);

test.each([
  { href: "a.docx", address: "https://www.regulator.example/2024-04/02/a.docx" },
  { href: "../a", address: "https://www.regulator.example/2024-04/a" },
  { href: "/cms/down.jsp?a=1&amp;b=2", address: "https://www.regulator.example/cms/down.jsp?a=1&b=2" },
  { href: "//files.example/a", address: "https://files.example/a" },
  { href: "  a\n", address: "https://www.regulator.example/2024-04/02/a" },
  { href: "?page=2", address: "https://www.regulator.example/2024-04/02/hub.htm?page=2" },
  { href: "a#part", address: "https://www.regulator.example/2024-04/02/a" },
  { href: "清单?名=单", address: "https://www.regulator.example/2024-04/02/%E6%B8%85%E5%8D%95?%E5%90%8D=%E5%8D%95" },
])("the link $href leads to $address", ({ href, address }) => {
  expect(addressesOf(`<a href="${href}">x</a>`)).toEqual([address]);
});

test.each(["javascript:go()", "mailto:a@b.example", "ftp://a.example/", "data:text/html,x", "http://"])(
  "%s is no link to fetch",
  (href) => expect(addressesOf(`<a href="${href}">x</a>`)).toEqual([]),
);

test("base href counts, the first of them", () => {
  expect(addressesOf('<a href="a">x</a><base href="/files/"><base href="/other/">')).toEqual([
    "https://www.regulator.example/files/a",
  ]);
});

test("a link's text is what stands in it, as one line, pictures with their words", () => {
  const page = '<a href="a">附件：\n <b>清单</b>（2026年\t8月）<img alt="下载"></a>后<a href="b">B';
  expect(linksOf(page).map(({ text }) => text)).toEqual(["附件： 清单（2026年 8月）下载", "B"]);
});

test("links in comments, scripts and the title are none", () => {
  const link = '<a href="no">x</a>';
  expect(
    addressesOf(`<!-- ${link} --><script>${link}</script><style>${link}</style><title>${link}</title><a href="yes">y</a>`),
  ).toEqual(["https://www.regulator.example/2024-04/02/yes"]);
});

// 附件：清单, the query's 清单 sent as the page's own bytes.
const gb2312 = Buffer.concat([
  Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><a href="down.asp?file='),
  Buffer.from("c7e5b5a5", "hex"),
  Buffer.from('#x">'),
  Buffer.from("b8bdbcfea3bac7e5b5a5", "hex"),
  Buffer.from("</a>"),
]);

test.each([
  { what: "said by the page", page: gb2312, type: "text/html" },
  { what: "said by the server", page: gb2312.subarray(gb2312.indexOf("<a")), type: "text/html; charset=GBK" },
  { what: "said by nobody", page: gb2312.subarray(gb2312.indexOf("<a")), type: "text/html" },
  { what: "denied by the server's default", page: gb2312, type: "text/html; charset=ISO-8859-1" },
  { what: "denied by the server", page: gb2312, type: "text/html; charset=utf-8" },
])("a GB2312 page, $what, has its text and its addresses", ({ page, type }) => {
  expect(linksOf(page, type)).toEqual([
    { address: "https://www.regulator.example/2024-04/02/down.asp?file=%C7%E5%B5%A5", text: "附件：清单" },
  ]);
});

test("a character that GB2312 does not have is asked for by its number", () => {
  const page = Buffer.concat([gb2312.subarray(0, gb2312.indexOf("<a")), Buffer.from('<a href="?q=&#x1f916;">x</a>')]);
  expect(addressesOf(page)).toEqual([`${HUB}?q=%26%23129302%3B`]);
});

test.each([
  { what: "UTF-8 with a byte order mark", page: Buffer.from('\uFEFF<meta charset="gbk"><a href="a">清单</a>') },
  { what: "UTF-16", page: Buffer.from('\uFEFF<a href="a">清单</a>', "utf16le") },
  { what: "an encoding nobody knows", page: Buffer.from('<meta charset="klingon"><a href="a">清单</a>') },
  {
    what: "UTF-8 with one bad byte",
    page: Buffer.concat([Buffer.from('<meta charset="utf-8"><a href="a">清单</a>'), Buffer.of(0xff, 0x20)]),
  },
])("$what is read", ({ page }) => expect(linksOf(page).map(({ text }) => text)).toEqual(["清单"]));

test.each([
  { what: "elements inside each other", page: "<div>".repeat(500_000) },
  { what: "links inside each other", page: '<a href="x"><marquee>'.repeat(100_000) },
  { what: "a tag that never ends", page: `<a href="${"x".repeat(2_000_000)}` },
  { what: "metas that name nothing", page: "<meta ".repeat(400_000) },
])("two megabytes of $what take no time", ({ page }) => {
  const started = performance.now();
  expect(linksOf(page).length).toBeLessThanOrEqual(100_000);
  expect(performance.now() - started).toBeLessThan(3000);
});

test("any bytes are a page with some links or none", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<a href='",
      "'>",
      "</a>",
      "<base href=",
      "<meta charset=",
      "gb2312",
      "utf-16le",
      "?q=",
      "&#x1f916;",
      "<script>",
      "<!--",
      "//",
      "http:",
    ),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  const page = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => new Uint8Array(Buffer.from(pieces.join("")))),
  );
  fc.assert(
    fc.property(page, fc.constantFrom("text/html", "text/html; charset=gbk", "charset=utf-16", "charset="), (bytes, type) => {
      for (const { address, text } of linksOf(bytes, type)) {
        expect(URL.canParse(address)).toBe(true);
        expect(text.length).toBeLessThanOrEqual(300);
      }
    }),
    { numRuns: 2000, seed: 20_261_124 },
  );
});
