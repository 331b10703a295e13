/** A text and what was asked of it, kept for a reload and for the way back. */
export interface Kept {
  readonly text: string;
  readonly date: string;
  readonly sources: string;
  /** Of the file it was read from, whatever was changed since; "" where it was pasted. */
  readonly name: string;
}

/** Of this tab alone, and gone with it: nothing of the text is put where another visit could find it. */
const KEY = "tidui-check";

/** False where it does not fit, or may not be kept. */
export function keep(given: Kept): boolean {
  return tried(() => sessionStorage.setItem(KEY, JSON.stringify(given)));
}

export function forget(): void {
  tried(() => sessionStorage.removeItem(KEY));
}

export function kept(): Kept | undefined {
  let json: string | null = null;
  tried(() => (json = sessionStorage.getItem(KEY)));
  return json === null ? undefined : parseKept(json);
}

function parseKept(json: string): Kept | undefined {
  try {
    const { text, date, sources, name } = JSON.parse(json) as Partial<Kept>;
    if (typeof text !== "string" || typeof date !== "string" || typeof sources !== "string" || typeof name !== "string")
      return undefined;
    return { text, date, sources, name };
  } catch (error) {
    // Another page of this site's address may use the same name for something else.
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Storage may be forbidden or full; then nothing is kept. */
function tried(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
