import type { Finding } from "./checks.ts";
import type { Locator } from "./locator.ts";

/** `error` fails the build, `warning` does not, `note` is worth knowing and needs no action. */
export type IssueLevel = "error" | "warning" | "note";

/** Something wrong or odd in the data, never a reason to throw (house rule 6). */
export interface Issue {
  readonly code: string;
  readonly level: IssueLevel;
  /** Id of the source, or the path of the dossier file. */
  readonly source: string;
  readonly locator: Locator | null;
  /** One sentence, English, that names the value and what was done with it. */
  readonly message: string;
  /** Id of the reported figure that it is about, where it is about one. */
  readonly figure?: string;
  /** What a check on arrival found, part by part. */
  readonly finding?: Finding;
}

/** Takes an issue and returns nothing, so that `return report(…)` skips the value at hand. */
export type Report = (issue: Issue) => undefined;

/** A report that collects: give `report` to a stage, read `issues` afterwards. */
export function collectIssues(): { readonly issues: Issue[]; readonly report: Report } {
  const issues: Issue[] = [];
  return {
    issues,
    report(issue) {
      issues.push(issue);
      return undefined;
    },
  };
}

/**
 * A mistake of the person who runs Tidui (an argument, a config, a missing file): one sentence that says what to do.
 * Only `cli/` and `serve/` catch it; exit code 1.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
