import { expect, test } from "vitest";
import { keysOf } from "./keys.ts";

test.each([
  { sent: "y", keys: ["y"] },
  { sent: "yn?", keys: ["y", "n", "?"] },
  { sent: "ｙ", keys: ["ｙ"] },
  { sent: "珩𠮷", keys: ["珩", "𠮷"] },
  { sent: "\r", keys: ["enter"] },
  { sent: "\u007f", keys: ["backspace"] },
  { sent: "\u0003", keys: ["ctrl-c"] },
  { sent: "\u001b", keys: ["escape"] },
  { sent: "\u001b[A\u001b[D", keys: ["up", "left"] },
  { sent: "\u001b[15~y", keys: ["other", "y"] },
  { sent: "\u001bOP", keys: ["other"] },
  { sent: "\u001b[200~yyyy\nn\u001b[201~y", keys: ["paste:yyyy\nn", "y"] },
])("$sent is $keys", ({ sent, keys }) => {
  expect(keysOf(sent)).toEqual(keys);
});
