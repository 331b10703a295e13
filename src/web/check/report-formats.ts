import type { CheckResult } from "../../claim/checked-claim.ts";

/** What a download is made from. */
export interface CheckedText {
  readonly text: string;
  /** Of its file; "" where it was pasted. */
  readonly name: string;
  readonly result: CheckResult;
}

export interface ReportFormat {
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly make: (checked: CheckedText) => string;
}

/** A format that is added here gets its button. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    name: "JSON",
    file: "checked.json",
    type: "application/json",
    // As `tidui check --json` prints it.
    make: ({ result }) => JSON.stringify(result),
  },
];

export function download(format: ReportFormat, checked: CheckedText): void {
  const address = URL.createObjectURL(new Blob([format.make(checked)], { type: format.type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = format.file;
  link.click();
  URL.revokeObjectURL(address);
}
