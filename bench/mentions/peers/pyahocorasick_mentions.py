"""pyahocorasick on the same names and text: FOLDER NAMES TEXT MODE, prints one JSON line. MODE is iter or iter_long."""

import hashlib
import json
import sys
import time

import ahocorasick

folder, names_file, text_file, mode = sys.argv[1:5]
with open(f"{folder}/{names_file}", encoding="utf-8", newline="\n") as file:
    names = file.read().split("\n")
with open(f"{folder}/{text_file}", encoding="utf-8", newline="\n") as file:
    text = file.read()

start = time.perf_counter()
automaton = ahocorasick.Automaton()
for index, name in enumerate(names):
    automaton.add_word(name, index)
automaton.make_automaton()
built = time.perf_counter()
if mode == "iter":
    found = list(automaton.iter(text))
else:
    found = list(automaton.iter_long(text))
done = time.perf_counter()

# Leftmost-longest of all that it tells; this is not in its time.
hits = sorted((end + 1 - len(names[index]), -end, index) for end, index in found)
counts = {}
free = 0
for begin, minus_end, index in hits:
    if begin < free:
        continue
    counts[index] = counts.get(index, 0) + 1
    free = 1 - minus_end
digest = hashlib.sha256(b"".join(sorted(f"{names[index]}\t{count}\n".encode() for index, count in counts.items()))).digest()
print(
    json.dumps(
        {
            "names": len(names),
            "textMB": len(text.encode()) / 1e6,
            "buildSeconds": built - start,
            "scanSeconds": done - built,
            "matches": sum(counts.values()),
            "fingerprint": int.from_bytes(digest[:6], "big"),
        }
    )
)
