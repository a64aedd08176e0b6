"""scikit-learn beside the topics engine: character 1-3-grams, tf-idf, LinearSVC, five folds of the same lines. Prints one JSON object."""
import json
import sys
import time

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

folder = sys.argv[1]
lines = [json.loads(line) for line in open(f"{folder}/labelled-dev.jsonl", encoding="utf8")]
texts = [line["title"] + "\n" + line["body"] for line in lines]
labels = [line["label"] for line in lines]


def pipeline():
    return make_pipeline(TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True), LinearSVC())


folds = StratifiedKFold(5, shuffle=True, random_state=1)
said = cross_val_predict(pipeline(), texts, labels, cv=folds)
begun = time.perf_counter()
model = pipeline().fit(texts, labels)
trained = time.perf_counter() - begun
others = [json.loads(line) for line in open(f"{folder}/complaints.jsonl", encoding="utf8")]
begun = time.perf_counter()
model.predict([line["title"] + "\n" + line["body"] for line in others])
predicted = time.perf_counter() - begun
print(json.dumps({
    "version": sklearn.__version__,
    "macroF1": f1_score(labels, said, average="macro"),
    "trainMs": trained * 1000,
    "classifyMs": predicted * 1000 / len(others),
}))
