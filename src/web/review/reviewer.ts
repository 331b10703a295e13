const KEY = "tidui-reviewer";

/** The name that answers were given under last, on this machine. */
export function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch (error) {
    // Storage may be forbidden; the name is then typed again.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function remember(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
