"""Cuts text into word pieces as BERT's lower-cased English vocabulary wants it (and as `SecondReading/Words.cs` does for the reader)."""

import unicodedata

LONGEST_WORD = 100


class WordPieces:
    def __init__(self, vocabulary):
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self.numbers["[UNK]"]
        self.opening = self.numbers["[CLS]"]
        self.closing = self.numbers["[SEP]"]
        self.words = {}

    def cut(self, text):
        """The numbers of the pieces of a sentence, without the closing mark."""
        return [piece for word in words_of(text) for piece in self.pieces_of(word)]

    def pieces_of(self, word):
        if word not in self.words:
            self.words[word] = self.longest_first(word)
        return self.words[word]

    def longest_first(self, word):
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self.numbers.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = end
        return pieces


def words_of(text):
    words, word = [], []

    def close():
        if word:
            words.append("".join(word))
            word.clear()

    for mark in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(mark)
        if mark in "\t\n\r" or kind.startswith("Z"):
            close()
        elif mark == "\ufffd" or kind == "Mn" or kind.startswith("C"):
            continue
        elif is_punctuation(mark, kind) or is_ideograph(mark):
            close()
            words.append(mark)
        else:
            word.append(mark)
    close()
    return words


def is_punctuation(mark, kind):
    """All ASCII signs count, `$` and `+` among them."""
    return kind.startswith("P") or ("!" <= mark <= "~" and not mark.isalnum())


def is_ideograph(mark):
    code = ord(mark)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2CEAF
            or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)
