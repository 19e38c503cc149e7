"""scikit-learn: TF-IDF of 1-2-grams and logistic regression.

Arguments: train TRAIN MODEL | first MODEL SENTENCE | measure MODEL LINES | label MODEL LINES OUTPUT | predict MODEL HELD OUT OUTPUT."""
import json, pickle, sys, time


def read(path):
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n").split("\t") for line in f]


def load(path):
    with open(path, "rb") as f:
        return pickle.load(f)


verb, *rest = sys.argv[1:]
if verb == "train":
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    rows = read(rest[0])
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(C=10, max_iter=1000, class_weight="balanced"))
    model.fit([r[4] for r in rows], [r[0] for r in rows])
    with open(rest[1], "wb") as f:
        pickle.dump(model, f)
elif verb == "first":
    print(load(rest[0]).predict([rest[1]])[0])
elif verb == "predict":
    model = load(rest[0])
    with open(rest[2], "w") as f:
        f.writelines(label + "\n" for label in model.predict([r[4] for r in read(rest[1])]))
elif verb == "label":
    model = load(rest[0])
    with open(rest[1], encoding="utf-8") as f:
        lines = f.read().splitlines()
    with open(rest[2], "w") as f:
        f.writelines(label + "\n" for label in model.predict(lines))
elif verb == "measure":
    model = load(rest[0])
    with open(rest[1], encoding="utf-8") as f:
        lines = list(dict.fromkeys(f.read().splitlines()))

    def least(work, rounds=3):
        """Processor seconds, the least of some rounds."""
        taken = []
        for _ in range(rounds):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
        return min(taken)

    some = lines[:3000]
    single = sorted(least(lambda: model.predict([line])) for line in some)
    print(json.dumps({
        "single": len(single) / sum(single), "batch": len(lines) / least(lambda: model.predict(lines)),
        "p50": single[len(single) // 2] * 1e6, "p99": single[len(single) * 99 // 100] * 1e6,
    }))
