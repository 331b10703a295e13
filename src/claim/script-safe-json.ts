/**
 * JSON that may stand inside a script element: no "<" begins a tag or a comment there, and none of the two line ends that old
 * scripts did not allow in a string. It means what JSON.stringify gives.
 */
export function scriptSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
