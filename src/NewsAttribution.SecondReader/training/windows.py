"""Articles as the encoder sees them: windows of at most 256 pieces, each sentence closed by [SEP]."""

import csv
import glob

ROOM = 256
LABELS = ["official-claim", "intelligence-assessment", "analysis-quote", "narrative"]


def read_rows(path, word_pieces):
    """Sentences in their order, each (pieces with closing mark, label, text, article)."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            pieces = word_pieces.cut(row["text"])[: ROOM - 2] + [word_pieces.closing]
            yield pieces, LABELS.index(row["label"]), row["text"], row.get("article")


def read_articles(paths, word_pieces):
    """Lists of sentences; the same order on every machine."""
    articles = {}
    for path in paths:
        for sentence in read_rows(path, word_pieces):
            articles.setdefault(sentence[3], []).append(sentence)
    return list(articles.values())


def corpus_files(folder):
    return sorted(glob.glob(f"{folder}/*.csv"))


def cut(article, room):
    """Fills windows with whole sentences up to `room` pieces each."""
    window, used = [], 1
    for sentence in article:
        if window and used + len(sentence[0]) > room:
            yield window
            window, used = [], 1
        window.append(sentence)
        used += len(sentence[0])
    if window:
        yield window


def random_windows(articles, random):
    """
    Windows with other borders in each epoch: the first of an article gets a random part of the room, so that no sentence always opens one.
    A tenth of the articles is cut small, since single sentences and short notes will be read too.
    """
    windows = []
    for article in articles:
        room = ROOM if random.random() > 0.1 else random.randint(24, 128)
        first = random.randint(1, room)
        head = next(cut(article, first))
        windows.append(head)
        windows.extend(cut(article[len(head):], room))
    random.shuffle(windows)
    return windows


def overlapping_windows(article, room=ROOM):
    """
    Sentence ranges for reading: each window begins where the one before has half of its pieces left, or less if the sentence that comes
    next is long.
    """
    lengths = [len(sentence[0]) for sentence in article]
    start = 0
    while True:
        end, used = start, 1
        while end < len(article) and (end == start or used + lengths[end] <= room):
            used += lengths[end]
            end += 1
        yield start, end
        if end == len(article):
            return
        left, following = min((room - 1) // 2, room - 1 - lengths[end]), end
        while following - 1 > start and lengths[following - 1] <= left:
            following -= 1
            left -= lengths[following]
        start = following
