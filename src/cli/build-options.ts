/** Options that every command over a build takes. */
export interface BuildOptions {
  readonly dossier: string;
  readonly out?: string;
  readonly json?: boolean;
}
