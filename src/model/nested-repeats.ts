/** What makes the group or character before it come any number of times. */
const UNBOUNDED = /^(?:[*+]|\{\d+,\})/;

/**
 * Does a pattern repeat a group that itself repeats, such as (a+)+ or (?:\w*,)*? On a text made for that such a pattern
 * tries every way to share the text out, which takes for ever. The pattern must be a sound regular expression.
 */
export function hasNestedRepeat(pattern: string): boolean {
  // For each open group: has a repeat been seen in it? The first one is the pattern as a whole.
  const open = [false];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "[") at = endOfClass(pattern, at);
    else if (char === "(") open.push(false);
    else if (char === ")") {
      const repeats = open.pop() ?? false;
      const isRepeated = UNBOUNDED.test(pattern.slice(at + 1, at + 12));
      if (repeats && isRepeated) return true;
      if (repeats) open[open.length - 1] = true;
    } else if (UNBOUNDED.test(pattern.slice(at, at + 12))) open[open.length - 1] = true;
  }
  return false;
}

/** Place of the bracket that closes a class of characters. */
function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "]") return at;
  }
  return pattern.length;
}
