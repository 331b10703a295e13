/** A key as a name: the character it types, or one of these. */
export type Key = string;

const NAMED: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u0003": "ctrl-c",
  "\u0004": "ctrl-d",
  "\u0015": "ctrl-u",
  "\u001b": "escape",
  "\u001b[A": "up",
  "\u001b[B": "down",
  "\u001b[C": "right",
  "\u001b[D": "left",
};

// What a terminal sends for a key that types nothing: CSI and SS3 sequences. Pasted text comes between 200~ and 201~.
// oxlint-disable-next-line no-control-regex
const SEQUENCE = /\u001b\[200~([\s\S]*?)(?:\u001b\[201~|$)|\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.)|[\s\S]/gu;

/** The keys in what a terminal sent at once. Pasted text is one key, "paste:" and the text: it answers no question. */
export function keysOf(sent: string): Key[] {
  return [...sent.matchAll(SEQUENCE)].map(([text, pasted]) =>
    pasted === undefined ? (NAMED[text] ?? (text.startsWith("\u001b") ? "other" : text)) : `paste:${pasted}`,
  );
}
