"""Writes the untrained encoder of a few numbers that the tests of extraction-precise read.

    python3 tiny_encoder.py DIR
"""

import os
import sys

import torch

import encoder
import export_encoder


def model():
    encoder.HIDDEN, encoder.INNER, encoder.HEADS, encoder.LAYERS, encoder.ARGUMENT = 8, 16, 2, 1, 4
    torch.manual_seed(7)
    tiny = encoder.Model()
    for weights in tiny.parameters():
        weights.data.mul_(3 if weights.dim() > 1 else 1)
    return tiny


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    export_encoder.export_encoder(model(), os.path.join(sys.argv[1], "encoder.onnx"))
    export_encoder.export_arguments(model(), os.path.join(sys.argv[1], "arguments.onnx"))
