"""Character n-grams (1 to 4) and logistic regression by scikit-learn, over {text, label, group} rows on standard input."""

import json
import sys
import time

try:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
except ImportError:
    sys.exit(3)

rows = json.load(sys.stdin)
texts = [row["text"] for row in rows]
labels = [row["label"] for row in rows]
groups = [row["group"] for row in rows]


def model():
    return make_pipeline(
        TfidfVectorizer(analyzer="char", ngram_range=(1, 4), min_df=2, sublinear_tf=True),
        LogisticRegression(C=10, max_iter=1000),
    )


start, cpu = time.perf_counter(), time.process_time()
model().fit(texts, labels)
seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
folds = StratifiedGroupKFold(5, shuffle=True, random_state=0)
given = cross_val_predict(model(), texts, labels, groups=groups, cv=folds)
right = sum(one == other for one, other in zip(given, labels))
result = {
    "secondsOneTraining": seconds,
    "cpuSecondsOneTraining": cpu_seconds,
    "accuracyIfForced": right / len(rows),
}
if "foundation" in labels:
    both = sum(one == other == "foundation" for one, other in zip(given, labels))
    result["foundationPrecision"] = both / max(1, sum(one == "foundation" for one in given))
    result["foundationRecall"] = both / sum(one == "foundation" for one in labels)
json.dump(result, sys.stdout)
