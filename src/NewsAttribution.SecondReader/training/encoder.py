"""The encoder: BERT with six layers, and four label scores for each piece. Plain torch; no package of models is needed."""

import torch
from torch import nn
from torch.nn import functional

HEADS = 12
LABELS = 4


class Layer(nn.Module):
    def __init__(self, width, inner):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.mix_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.out_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, lengths, dropout):
        x = self.mix_norm(x + dropout(self.mix(self.attend(self.qkv(x), lengths))))
        return self.out_norm(x + dropout(self.narrow(functional.gelu(self.widen(x)))))

    def attend(self, qkv, lengths):
        """
        Windows stand one after the other without padding; each piece sees those of its own window. No dropout here: its random numbers
        would cost as much as an eighth of a step.
        """
        outputs = []
        for window in qkv.split(lengths):
            q, k, v = window.view(len(window), 3, HEADS, -1).permute(1, 2, 0, 3)
            weights = torch.softmax((q @ k.transpose(1, 2)).float() * q.shape[-1] ** -0.5, -1)
            outputs.append((weights.to(v.dtype) @ v).transpose(0, 1).reshape(len(window), -1))
        return torch.cat(outputs)


class Encoder(nn.Module):
    """Label scores (logits) of each piece; those of a sentence are the mean over its pieces."""

    def __init__(self, pieces, positions, layers=6, width=384, inner=1536, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(pieces, width)
        self.places = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner) for _ in range(layers))
        self.head = nn.Linear(width, LABELS)
        self.dropout = nn.Dropout(dropout)

    def hidden(self, pieces, lengths):
        places = torch.cat([torch.arange(length) for length in lengths])
        x = self.dropout(self.norm(self.words(pieces) + self.places(places)))
        for layer in self.layers:
            x = layer(x, lengths, self.dropout)
        return x

    def forward(self, pieces, lengths):
        return self.head(self.dropout(self.hidden(pieces, lengths)).float())


def load_base(tensors):
    """An encoder with the base weights and a head of zeros."""
    def get(name):
        return torch.from_numpy(tensors[name].copy())

    words, places = get("embeddings.word_embeddings.weight"), get("embeddings.position_embeddings.weight")
    encoder = Encoder(len(words), len(places))
    with torch.no_grad():
        encoder.words.weight.copy_(words)
        # There is one text, so the embedding of the first of two texts is part of each place.
        encoder.places.weight.copy_(places + get("embeddings.token_type_embeddings.weight")[0])
        # All labels are equal at first, for every seed: so the weights of several seeds can be averaged.
        encoder.head.weight.zero_()
        encoder.head.bias.zero_()
        copy(encoder.norm, get, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            base = f"encoder.layer.{number}."
            for kind in ("weight", "bias"):
                parts = [get(f"{base}attention.self.{part}.{kind}") for part in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            copy(layer.mix, get, base + "attention.output.dense")
            copy(layer.mix_norm, get, base + "attention.output.LayerNorm")
            copy(layer.widen, get, base + "intermediate.dense")
            copy(layer.narrow, get, base + "output.dense")
            copy(layer.out_norm, get, base + "output.LayerNorm")
    return encoder


def average(states):
    """An encoder with the mean of the weights of several trainings from the same base."""
    words, places = (states[0][f"{name}.weight"] for name in ("words", "places"))
    encoder = Encoder(len(words), len(places))
    encoder.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return encoder


def keep(encoder, kept):
    """Leaves only these pieces of the vocabulary."""
    words = nn.Embedding(len(kept), encoder.words.weight.shape[1])
    words.weight = nn.Parameter(encoder.words.weight.detach()[kept], requires_grad=False)
    encoder.words = words


def copy(module, get, name):
    module.weight.copy_(get(name + ".weight"))
    module.bias.copy_(get(name + ".bias"))
