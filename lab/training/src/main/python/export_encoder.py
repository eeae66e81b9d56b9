"""Writes a trained encoder as two ONNX graphs that ONNX Runtime computes.

    python3 export_encoder.py --model full.pt --out DIR

DIR/encoder.onnx: pieces to cues, names and tokens. DIR/arguments.onnx: tokens and cues to roles.
Embeddings of words are 8-bit integers with a scale for each row, matrices 7-bit ones with a scale for
each column: times an 8-bit input, two of them fit into the 16 bits in which processors without VNNI
add, so that sums are exact everywhere. The graphs are put together out of ONNX Runtime's own fused operators, which are several
times as fast as what a converter gives.
"""

import argparse
import os

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import encoder

MICROSOFT = "com.microsoft"

# Positions beyond the longest window are not needed.
PLACES = 256

# The largest weight of a matrix: 2 * 255 * 63 < 2 ** 15.
LARGEST = 63


class Graph:
    """A graph that grows by one operator after another."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def add(self, operator, *inputs, outputs=1, domain="", **attributes):
        names = [f"{operator}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def weight(self, values, dtype=numpy.float32):
        if isinstance(values, torch.Tensor):
            values = values.detach().numpy()
        name = f"weight_{len(self.weights)}"
        values = numpy.ascontiguousarray(values, dtype=dtype)
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def numbers(self, *values):
        return self.weight(numpy.array(values), numpy.int64)

    def quantised(self, x, linear):
        """x times the matrix of a linear layer, its bias added."""
        matrix = linear.weight.detach().numpy().T
        scale = numpy.abs(matrix).max(0) / LARGEST + 1e-12
        rounded = numpy.clip(numpy.round(matrix / scale), -LARGEST, LARGEST)
        weights = [self.weight(rounded, numpy.int8), self.weight(scale)]
        zeros = self.weight(numpy.zeros(len(scale)), numpy.int8)
        bias = self.weight(linear.bias)
        return self.add("DynamicQuantizeMatMul", x, *weights, zeros, bias, domain=MICROSOFT)

    def linear(self, x, linear):
        product = self.add("MatMul", x, self.weight(linear.weight.detach().numpy().T))
        return self.add("Add", product, self.weight(linear.bias))

    def embedded(self, ids, embedding):
        """Rows of a large embedding, each 8-bit integers with a scale."""
        matrix = embedding.weight.detach().numpy()
        scale = numpy.abs(matrix).max(1, keepdims=True) / 127 + 1e-12
        rounded = self.weight(numpy.clip(numpy.round(matrix / scale), -127, 127), numpy.int8)
        rows = self.add("Cast", self.add("Gather", rounded, ids, axis=0), to=TensorProto.FLOAT)
        return self.add("Mul", rows, self.add("Gather", self.weight(scale), ids, axis=0))

    def normed(self, x, other, norm):
        """The layer norm of a sum."""
        weights = [self.weight(norm.weight), self.weight(norm.bias)]
        attributes = {"domain": MICROSOFT, "epsilon": norm.eps}
        return self.add("SkipLayerNormalization", x, other, *weights, **attributes)

    def save(self, path, inputs, outputs, results):
        named = [helper.make_node("Identity", [results[v.name]], [v.name]) for v in outputs]
        graph = helper.make_graph(self.nodes + named, "onrecord", inputs, outputs, self.weights)
        opsets = [helper.make_opsetid("", 15), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="onrecord")
        model.ir_version = 8
        onnx.save(model, path)


def tensor(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, shape)


def export_encoder(model, path):
    """One window at a time: matrices are quantised by the range of their input, which must not
    depend on other windows."""
    graph, body = Graph(), model.encoder
    places = graph.weight(body.places.weight[:PLACES])
    length = graph.add("Gather", graph.add("Shape", "ids"), graph.numbers(1), axis=0)
    places = graph.add("Slice", places, graph.numbers(0), length, graph.numbers(0))
    looks = graph.add("Gather", graph.weight(body.looks.weight), "looks", axis=0)
    words = graph.embedded("ids", body.words)
    x = graph.normed(graph.add("Add", words, places), looks, body.norm)
    for layer in body.layers:
        qkv = graph.quantised(x, layer.qkv)
        query, key, value = graph.add("Split", qkv, outputs=3, axis=2)
        mixed = graph.add("MultiHeadAttention", query, key, value, domain=MICROSOFT, num_heads=encoder.HEADS)
        x = graph.normed(x, graph.quantised(mixed, layer.attended), layer.norm1)
        inner = graph.add("Gelu", graph.quantised(x, layer.inner), domain=MICROSOFT)
        x = graph.normed(x, graph.quantised(inner, layer.outer), layer.norm2)
    tokens = graph.add("GatherND", x, graph.add("Unsqueeze", "first", graph.numbers(2)), batch_dims=1)
    results = {
        "tokens": tokens,
        "cue": graph.add("LogSoftmax", graph.linear(tokens, model.cue), axis=-1),
        "name": graph.add("LogSoftmax", graph.linear(tokens, model.name), axis=-1),
    }
    inputs = [
        tensor("ids", TensorProto.INT64, 1, "pieces"),
        tensor("looks", TensorProto.INT64, 1, "pieces"),
        tensor("first", TensorProto.INT64, 1, "tokens"),
    ]
    outputs = [
        tensor("tokens", TensorProto.FLOAT, 1, "tokens", encoder.HIDDEN),
        tensor("cue", TensorProto.FLOAT, 1, "tokens", 3),
        tensor("name", TensorProto.FLOAT, 1, "tokens", encoder.NAMES),
    ]
    graph.save(path, inputs, outputs, results)


def export_arguments(model, path):
    """One window at a time: `tokens` by HIDDEN, `first` and `last` token by cue, and `distance`
    by cue and token as `encoder.distances` has it."""
    graph, head = Graph(), model.arguments
    cue = graph.add("Concat", *(graph.add("Gather", "tokens", at, axis=0) for at in ("first", "last")), axis=1)
    one = graph.numbers(1)
    own = graph.add("Unsqueeze", graph.linear(cue, head.cue), one)
    x = graph.add("Add", graph.linear("tokens", head.token), own)
    factor = graph.add("Unsqueeze", graph.linear(cue, head.cue_product), one)
    x = graph.add("Add", x, graph.add("Mul", graph.linear("tokens", head.token_product), factor))
    x = graph.add("Add", x, graph.add("Gather", graph.weight(head.distance.weight), "distance", axis=0))
    x = graph.add("Gelu", x, domain=MICROSOFT)
    y = graph.add("Transpose", x, perm=[0, 2, 1])
    near = graph.add("Conv", y, graph.weight(head.near.weight), graph.weight(head.near.bias), pads=[2, 2])
    near = graph.add("Gelu", near, domain=MICROSOFT)
    weights = graph.weight(head.far.weight), graph.weight(head.far.bias)
    far = graph.add("Conv", near, *weights, pads=[8, 8], dilations=[4])
    y = graph.add("Gelu", graph.add("Add", y, far), domain=MICROSOFT)
    roles = graph.linear(graph.add("Transpose", y, perm=[0, 2, 1]), head.out)
    results = {"roles": graph.add("LogSoftmax", roles, axis=-1)}
    inputs = [
        tensor("tokens", TensorProto.FLOAT, "tokens", encoder.HIDDEN),
        tensor("first", TensorProto.INT64, "cues"),
        tensor("last", TensorProto.INT64, "cues"),
        tensor("distance", TensorProto.INT64, "cues", "tokens"),
    ]
    outputs = [tensor("roles", TensorProto.FLOAT, "cues", "tokens", 3)]
    graph.save(path, inputs, outputs, results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    model = encoder.Model()
    model.load_state_dict(torch.load(args.model))
    os.makedirs(args.out, exist_ok=True)
    export_encoder(model, os.path.join(args.out, "encoder.onnx"))
    export_arguments(model, os.path.join(args.out, "arguments.onnx"))


if __name__ == "__main__":
    main()
