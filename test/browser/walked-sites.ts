import { testingSite } from "../../src/publish/testing/testing-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { dossierData } from "../dossier-data.ts";
import { pageKinds, type PageKind } from "../page-kinds.ts";

export interface WalkedSite {
  readonly name: string;
  readonly data: SiteData;
  /** The kinds of its pages that no site before it has. */
  readonly kinds: readonly PageKind[];
}

/** Sites that have among them every kind of page: the one for tests, one with numbers too large for a page, and a dossier with a verdict. */
export async function walkedSites(): Promise<WalkedSite[]> {
  const seen = new Set<string>();
  const sites = [
    { name: "the site for tests", data: testingSite() },
    { name: "the dossier tiny", data: await dossierData("tiny") },
    { name: "a site of large numbers", data: testingSite({ times: 30, ranked: true }) },
  ];
  return sites.map(({ name, data }) => {
    const kinds = pageKinds(data).filter((kind) => !seen.has(kind.name));
    for (const kind of kinds) seen.add(kind.name);
    return { name, data, kinds };
  });
}

/** The pages of these kinds that are walked: the smallest and the largest of each. */
export const addressesOf = (kinds: readonly PageKind[]): string[] => [
  ...new Set(kinds.flatMap(({ least, most }) => [least, most])),
];

/** What a page of a kind needs until its script has drawn it. */
export const DRAWN_BY_SCRIPT: Readonly<Record<string, string>> = { "registry/": ".grid tr a" };
