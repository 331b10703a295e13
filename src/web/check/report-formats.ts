import type { Report } from "./protocol.ts";

export interface ReportFormat {
  readonly name: string;
  readonly file: string;
  readonly type: string;
}

/** The reports that `tidui check --format` prints, as files. */
export const REPORT_FORMATS: Readonly<Record<Report, ReportFormat>> = {
  json: { name: "JSON", file: "checked.json", type: "application/json" },
  sarif: { name: "SARIF", file: "checked.sarif", type: "application/sarif+json" },
  claimreview: { name: "ClaimReview", file: "checked.jsonld", type: "application/ld+json" },
};

export function download({ file, type }: ReportFormat, document: string): void {
  const address = URL.createObjectURL(new Blob([document], { type }));
  const link = window.document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
