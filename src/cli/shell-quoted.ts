/** A path as a shell takes it whole. */
export function shellQuoted(path: string): string {
  return /^[\w@%+=:,./\-\p{L}]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
