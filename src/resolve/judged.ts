import type { Group } from "../model/groups.ts";
import type { IssueLevel, Report } from "../model/issues.ts";
import type { Judgement, JudgementKind } from "../model/judgements.ts";
import { describeLocator, type Locator } from "../model/locator.ts";
import { nameKey } from "../text/normalise.ts";

/** A judgement, and its row in judgements.csv. */
export interface GivenJudgement extends Judgement {
  readonly locator: Locator;
}

/** The judgements that count: of several rows on one question the last. */
export interface Judged {
  /** In the order of the file. */
  readonly all: readonly GivenJudgement[];
  /** What was judged of two names, in whichever order they stand, or of a name and a group. */
  of(kind: JudgementKind, left: string, right: string): GivenJudgement | undefined;
  /** What was judged of the groups of a name, in the order of the file. */
  membersOf(name: string): readonly GivenJudgement[];
}

/** Names that can be judged: whoever files, is stated to have filed, is declared or reported on. */
export interface Judgeable {
  readonly names: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** Key of a question: the two names of `company` have no order. */
export function questionKey(kind: JudgementKind, left: string, right: string): string {
  if (kind === "member") return JSON.stringify([kind, nameKey(left), right]);
  return JSON.stringify([kind, ...[nameKey(left), nameKey(right)].toSorted()]);
}

/** What can be judged in this build, names as keys. */
export function judgeable(names: Iterable<string | null>, groups: readonly Group[]): Judgeable {
  const keys = new Set<string>();
  for (const name of names) if (name !== null) keys.add(nameKey(name));
  for (const { entities, proposed, former } of groups) {
    for (const { name } of [...entities, ...proposed, ...former]) keys.add(nameKey(name));
  }
  return { names: keys, groups: new Set(groups.map(({ id }) => id)) };
}

/** Judgements as an index; rows that say nothing, or something that another row says or denies, are reported. */
export function indexJudgements(rows: readonly GivenJudgement[], known: Judgeable, report: Report): Judged {
  const last = new Map<string, GivenJudgement>();
  for (const row of rows) {
    if (!isSound(row, known, report)) continue;
    const key = questionKey(row.kind, row.left, row.right);
    const before = last.get(key);
    if (before) reportAgain(row, before, report);
    // The order is that of the rows that count, not of the questions.
    last.delete(key);
    last.set(key, row);
  }
  const all = [...last.values()];
  const members = new Map<string, GivenJudgement[]>();
  for (const row of all) {
    if (row.kind !== "member") continue;
    const key = nameKey(row.left);
    const own = members.get(key);
    if (own) own.push(row);
    else members.set(key, [row]);
  }
  return {
    all,
    of: (kind, left, right) => last.get(questionKey(kind, left, right)),
    membersOf: (name) => members.get(nameKey(name)) ?? [],
  };
}

function isSound(row: GivenJudgement, known: Judgeable, report: Report): boolean {
  const { kind, left, right } = row;
  const say = (level: IssueLevel, code: string, what: string) => reportRow(row, { level, code, what }, report);
  if (kind === "member" && !known.groups.has(right)) {
    say("error", "unknown-group", `there is no group "${right}" in groups.yml.`);
    return false;
  }
  if (kind !== "member" && nameKey(left) === nameKey(right)) {
    say("error", "one-name", `"${left}" and "${right}" are one name, of which there is nothing to judge.`);
    return false;
  }
  const strangers = (kind === "member" ? [left] : [left, right]).filter((name) => !known.names.has(nameKey(name)));
  for (const name of strangers) say("warning", "unknown-name", `"${name}" stands in no list and in no figure.`);
  return true;
}

function reportAgain(row: GivenJudgement, before: GivenJudgement, report: Report): void {
  const where = describeLocator(before.locator);
  const issue =
    row.judgement === before.judgement
      ? { code: "judged-twice", what: `it says what ${where} says.` }
      : {
          code: "judged-otherwise",
          what: `it says ${row.judgement} where ${where} says ${before.judgement}; the later row counts.`,
        };
  reportRow(row, { level: "warning", ...issue }, report);
}

interface RowIssue {
  readonly level: IssueLevel;
  readonly code: string;
  readonly what: string;
}

/** Reports something odd of one judgement, with its row. */
export function reportRow({ locator }: GivenJudgement, { level, code, what }: RowIssue, report: Report): void {
  const source = "judgements.csv";
  report({ code, level, source, locator, message: `${source}, ${describeLocator(locator)}: ${what}` });
}
