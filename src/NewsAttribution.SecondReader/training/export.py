"""
Writes the trained encoder as ONNX: int8 for the package, and float32 to measure it against.

    python3 export.py --weights artifacts/second-reader/epoch3.pt --out models/second-reader
"""

import argparse
import os
import unicodedata

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import base_weights
import encoder
import windows

MICROSOFT = "com.microsoft"
# Seven bits: products of eight overflow the sums of pairs on processors without VNNI, which would then read other labels.
LARGEST = 63


def is_english(piece):
    """Pieces of other scripts and the vocabulary's free places are left out: English news does without them."""
    letters = piece.removeprefix("##") or piece
    return not piece.startswith("[unused") and all(
        ord(c) < 128 or unicodedata.name(c, "").startswith("LATIN") or unicodedata.category(c) in ("Pd", "Pi", "Pf", "Po", "Sc") or c in "°½¼¾²³×±"
        for c in letters)


def plain_letters():
    """Lines of a plain letter and those that are it with a mark: `e èéêë…`. The reader needs no Unicode tables of its system for them."""
    lines = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = "".join(c for c in unicodedata.normalize("NFD", chr(code).lower()) if unicodedata.category(c) != "Mn")
        if len(plain) == 1 and plain != chr(code).lower():
            lines[plain] = lines.get(plain, "") + chr(code)
    return "".join(f"{plain} {lines[plain]}\n" for plain in sorted(lines))


class Graph:
    """Collects the nodes of a model, each with the weights that it needs."""

    def __init__(self, small):
        self.small, self.nodes, self.weights = small, [], []

    def weight(self, name, value):
        self.weights.append(numpy_helper.from_array(numpy.ascontiguousarray(value), name))
        return name

    def node(self, kind, inputs, name, domain="", outputs=None, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x, module, name):
        """A product with a matrix, and a bias; the int8 one scales each column by itself, and x as a whole when it runs."""
        matrix, bias = module.weight.detach().numpy().T, self.weight(name + ".bias", module.bias.detach().numpy())
        if not self.small:
            product = self.node("MatMul", [x, self.weight(name + ".weight", matrix)], name + ".product")
            return self.node("Add", [product, bias], name)
        numbers, scales = quantized(matrix, axis=0)
        return self.node("DynamicQuantizeMatMul",
                         [x, self.weight(name + ".weight", numbers), self.weight(name + ".scale", scales[0]), "", bias], name, MICROSOFT)

    def norm(self, x, skip, module, name):
        gamma = self.weight(name + ".weight", module.weight.detach().numpy())
        beta = self.weight(name + ".bias", module.bias.detach().numpy())
        return self.node("SkipLayerNormalization", [x, skip, gamma, beta], name, MICROSOFT, epsilon=module.eps)

    def words(self, module):
        table = module.weight.detach().numpy()
        if not self.small:
            return self.node("Gather", [self.weight("words", table), "pieces"], "words.found")
        numbers, scales = quantized(table, axis=1, largest=127)
        found = self.node("Gather", [self.weight("words", numbers), "pieces"], "words.numbers")
        scale = self.node("Gather", [self.weight("words.scale", scales), "pieces"], "words.scales")
        return self.node("Mul", [self.node("Cast", [found], "words.float", to=TensorProto.FLOAT), scale], "words.found")


def quantized(table, axis, largest=LARGEST):
    scales = numpy.abs(table).max(axis=axis, keepdims=True) / largest
    return numpy.rint(table / scales).astype(numpy.int8), scales.astype(numpy.float32)


def build(model, small):
    graph = Graph(small)
    width = model.words.weight.shape[1]
    number = lambda name, *values: graph.weight(name, numpy.array(values, numpy.int64))
    count = graph.node("Shape", ["pieces"], "count")
    places = graph.weight("places", model.places.weight.detach().numpy()[: windows.ROOM])
    places = graph.node("Slice", [places, number("zero", 0), count, number("first", 0)], "places.found")
    batch = number("batch", 0)
    words = graph.node("Unsqueeze", [graph.words(model.words), batch], "words.batch")
    places = graph.node("Unsqueeze", [places, batch], "places.batch")
    x = graph.norm(words, places, model.norm, "norm")
    thirds = number("thirds", width, width, width)
    for n, layer in enumerate(model.layers):
        name = f"layer{n}."
        parts = [name + part for part in ("query", "key", "value")]
        graph.node("Split", [graph.linear(x, layer.qkv, name + "qkv"), thirds], name + "split", outputs=parts, axis=2)
        seen = graph.node("MultiHeadAttention", parts, name + "seen", MICROSOFT, num_heads=encoder.HEADS)
        x = graph.norm(graph.linear(seen, layer.mix, name + "mix"), x, layer.mix_norm, name + "mix.norm")
        wide = graph.node("Gelu", [graph.linear(x, layer.widen, name + "widen")], name + "wide", MICROSOFT)
        x = graph.norm(graph.linear(wide, layer.narrow, name + "narrow"), x, layer.out_norm, name + "norm")
    head = graph.weight("head.weight", model.head.weight.detach().numpy().T)
    scores = graph.node("MatMul", [graph.node("Squeeze", [x, batch], "read"), head], "head.product")
    graph.node("Add", [scores, graph.weight("head.bias", model.head.bias.detach().numpy())], "scores")
    made = helper.make_model(
        helper.make_graph(
            graph.nodes, "second-reader",
            [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["n"])],
            [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", encoder.LABELS])],
            graph.weights),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)],
        producer_name="newsattr second reader")
    made.ir_version = 8
    return made.SerializeToString()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--weights", required=True, nargs="+", help="what train.py wrote; several are averaged")
    arguments.add_argument("--packages", default=os.path.expanduser("~/.nuget/packages"), help="folder that NuGet restores into")
    arguments.add_argument("--out", required=True, help="folder for second-reader.onnx, vocabulary.txt and letters.txt")
    arguments.add_argument("--float32", help="where to write the model without rounding, to measure with")
    given = arguments.parse_args()
    _, vocabulary = base_weights.read(given.packages)
    model = encoder.average([torch.load(path) for path in given.weights])
    kept = [number for number, piece in enumerate(vocabulary) if is_english(piece)]
    encoder.keep(model, kept)
    os.makedirs(given.out, exist_ok=True)
    with open(f"{given.out}/vocabulary.txt", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{vocabulary[number]}\n" for number in kept)
    with open(f"{given.out}/letters.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write(plain_letters())
    with open(f"{given.out}/second-reader.onnx", "wb") as file:
        file.write(build(model, small=True))
    if given.float32:
        with open(given.float32, "wb") as file:
            file.write(build(model, small=False))
    print(f"{len(kept)} of {len(vocabulary)} pieces kept, {os.path.getsize(given.out + '/second-reader.onnx') / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
