import { contentId } from "../model/ids.ts";
import type { Report } from "../model/issues.ts";
import type { EntityName, NameEvidence } from "../model/records.ts";
import { nameKey } from "../text/normalise.ts";
import { linkNames, type LinkInputs, type SaidLink } from "./name-links.ts";
import { inOrderSeen, seeNames, type NameSights } from "./name-sights.ts";
import type { StatedRename } from "./stated-renames.ts";

/** A company that files, with every name it goes or went by. */
export interface Company {
  /** Of the name first seen, so that names which come later change no id. */
  readonly id: string;
  /** Its latest name. */
  readonly caption: string;
  readonly names: readonly EntityName[];
}

export interface Companies {
  /** The company of a legal name, a former one too; undefined where it has not filed. */
  of(name: string): Company | undefined;
  /** One key for all names that are one company's, whether or not it files. */
  keyOf(name: string): string;
  /** Renames that remarks state and a person has to confirm. */
  readonly doubted: readonly StatedRename[];
}

export const companyId = (name: string): string => contentId("Company", nameKey(name));

/** Which names are one company: those that are equal but for width, brackets and spaces, and those that something links. */
export function findCompanies(inputs: LinkInputs, report: Report): Companies {
  const { joined, links, doubted } = linkNames(inputs, report);
  const sights = seeNames(inputs.filings);
  const said = linksByName(links);
  const companies = new Map<string, Company>();
  for (const key of sights.keys()) {
    if (companies.has(key)) continue;
    const members = inOrderSeen(joined.membersOf(key), sights);
    // A former name alone is nobody who files.
    if (!members.some((member) => sights.get(member)?.first)) continue;
    const company = {
      id: contentId("Company", members[0] ?? key),
      caption: latestName(members, sights, said),
      names: members.map((member) => entityName(member, sights, said.get(member) ?? [])),
    };
    for (const member of members) companies.set(member, company);
  }
  return {
    of: (name) => companies.get(nameKey(name)),
    keyOf: (name) => inOrderSeen(joined.membersOf(name), sights)[0] ?? nameKey(name),
    doubted,
  };
}

function linksByName(links: readonly SaidLink[]): Map<string, SaidLink[]> {
  const byName = new Map<string, SaidLink[]>();
  for (const link of links) {
    for (const key of new Set([nameKey(link.left), nameKey(link.right)])) {
      const known = byName.get(key);
      if (known) known.push(link);
      else byName.set(key, [link]);
    }
  }
  return byName;
}

/** The name and who says that it is one; of a rename the older name alone, which needs a witness. */
function entityName(key: string, sights: NameSights, links: readonly SaidLink[]): EntityName {
  const sight = sights.get(key);
  const isLeft = ({ left }: SaidLink) => nameKey(left) === key;
  const spelled = links.map((link) => (isLeft(link) ? link.left : link.right));
  const filer = sight?.first;
  return {
    name: sight?.spelling ?? spelled[0] ?? key,
    evidence: [
      ...(filer ? [{ kind: "filer" as const, with: null, record: filer.id, origin: filer.origin, decision: null }] : []),
      ...links.flatMap((link): NameEvidence[] => {
        if (link.isOlder && !isLeft(link)) return [];
        const other = isLeft(link) ? link.right : link.left;
        return link.evidence.map((evidence) => ({ ...evidence, with: other }));
      }),
    ],
  };
}

/** Of the names that file and that nothing says to be older than another, the one with the latest row. */
function latestName(members: readonly string[], sights: NameSights, links: ReadonlyMap<string, readonly SaidLink[]>): string {
  const isOlder = (key: string) => (links.get(key) ?? []).some((link) => link.isOlder && nameKey(link.left) === key);
  const filers = members.flatMap((key) => {
    const sight = sights.get(key);
    return sight?.last ? [{ key, spelling: sight.spelling, on: sight.last.listedAsOf }] : [];
  });
  const present = filers.filter(({ key }) => !isOlder(key));
  let latest: (typeof filers)[number] | undefined;
  for (const one of present.length > 0 ? present : filers) if (!latest || one.on >= latest.on) latest = one;
  return latest?.spelling ?? "";
}
