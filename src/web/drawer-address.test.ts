import { expect, test } from "vitest";
import { addressWithin, openedIn, withOpened } from "./drawer-address.ts";

const HOME = "https://site.example/tidui/en/";

test.each([
  { search: "?open=n/lamps--listed--to-2025-12-31/", address: "n/lamps--listed--to-2025-12-31/" },
  { search: "?open=rows/lamps/a--0123/", address: "rows/lamps/a--0123/" },
  { search: "", address: undefined },
  { search: "?open=https://evil.example/", address: undefined },
  { search: "?open=//evil.example/n/", address: undefined },
  { search: "?open=n/../../x/", address: undefined },
  { search: "?open=companies/x/", address: undefined },
  { search: "?open=javascript:alert(1)", address: undefined },
])("an address with “$search” opens $address", ({ search, address }) => {
  expect(openedIn(HOME + search)).toBe(address);
});

test("what is open goes into the address and out again, beside what else is there", () => {
  const open = withOpened(`${HOME}registry/?q=x`, "n/lamps/");
  expect(open).toBe(`${HOME}registry/?q=x&open=n/lamps/`);
  expect(openedIn(open)).toBe("n/lamps/");
  expect(withOpened(open, undefined)).toBe(`${HOME}registry/?q=x`);
});

test.each([
  { href: `${HOME}n/lamps/`, address: "n/lamps/" },
  { href: `${HOME}companies/x/`, address: undefined },
  { href: "https://site.example/tidui/n/lamps/", address: undefined },
  { href: "https://other.example/tidui/en/n/lamps/", address: undefined },
])("a link to $href is shown as $address", ({ href, address }) => {
  expect(addressWithin(HOME, href)).toBe(address);
});
