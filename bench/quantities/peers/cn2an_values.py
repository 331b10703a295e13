"""cn2an on sentences: reads a JSON list of sentences, prints a JSON list of what it makes of each, null where it fails."""

import json
import sys
import warnings

import cn2an

warnings.simplefilter("ignore")


def transformed(sentence):
    try:
        return cn2an.transform(sentence, "cn2an")
    except (ValueError, KeyError, IndexError):
        return None


print(json.dumps([transformed(sentence) for sentence in json.load(sys.stdin)]))
