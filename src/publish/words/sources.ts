import type { SourceKind } from "../../model/dossier.ts";

export interface SourceWords {
  readonly title: string;
  readonly lede: string;
  readonly publisher: string;
  readonly address: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<SourceKind, string>>;
  readonly files: string;
  readonly rows: string;
  readonly attachments: string;
  readonly round: string;
  readonly snapshot: string;
  readonly page: string;
  readonly attachmentLede: (count: string) => string;
  readonly held: string;
  readonly noRows: string;
  readonly licence: string;
  readonly noLicence: string;
  readonly seen: string;
  readonly watched: string;
  readonly isWatched: string;
  readonly notWatched: string;
  readonly declaredIn: string;
  readonly noFiles: string;
  readonly nothingRead: string;
  readonly columns: string;
  readonly header: string;
  readonly field: string;
  readonly ignored: string;
  readonly issues: string;
  readonly everyCheck: string;
  readonly restsOn: string;
  readonly nothingRests: string;
}
