"""The network: MiniLM, and three heads that find cues, names, and what belongs to a cue."""

import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

HIDDEN, INNER, HEADS, LAYERS, LOOKS, NAMES = 384, 1536, 12, 6, 12, 7
ARGUMENT = 128
DISTANCES = 64


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, bias, dropout):
        count, length, _ = x.shape
        heads = self.qkv(x).view(count, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = heads[0], heads[1], heads[2]
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + bias, -1)
        mixed = (weights @ value).transpose(1, 2).reshape(count, length, HIDDEN)
        x = self.norm1(x + self.attended(mixed))
        inner = self.outer(functional.gelu(self.inner(x)))
        return self.norm2(x + functional.dropout(inner, dropout, self.training))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.looks = nn.Embedding(LOOKS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, looks, mask, dropout=0.1):
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.looks(looks)
        x = functional.dropout(self.norm(x), dropout, self.training)
        bias = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias, dropout)
        return x


class Arguments(nn.Module):
    """What each token is for a cue: nothing, speaker or content."""

    def __init__(self):
        super().__init__()
        self.token = nn.Linear(HIDDEN, ARGUMENT)
        self.token_product = nn.Linear(HIDDEN, ARGUMENT)
        self.cue = nn.Linear(2 * HIDDEN, ARGUMENT)
        self.cue_product = nn.Linear(2 * HIDDEN, ARGUMENT)
        self.distance = nn.Embedding(DISTANCES, ARGUMENT)
        self.near = nn.Conv1d(ARGUMENT, ARGUMENT, 5, padding=2)
        self.far = nn.Conv1d(ARGUMENT, ARGUMENT, 5, padding=8, dilation=4)
        self.out = nn.Linear(ARGUMENT, 3)

    def forward(self, tokens, real, window, first, last, dropout=0.1):
        """tokens: windows by tokens by HIDDEN; the rest by cue, as `articles.Cues` has it."""
        cue = torch.cat([tokens[window, first], tokens[window, last]], -1)
        x = self.token(tokens)[window] + self.cue(cue)[:, None]
        x = x + self.token_product(tokens)[window] * self.cue_product(cue)[:, None]
        x = functional.gelu(x + self.distance(distances(tokens.shape[1], first, last)))
        x = functional.dropout(x, dropout, self.training) * real[window][..., None]
        y = x.transpose(1, 2)
        y = y + self.far(functional.gelu(self.near(y)))
        return self.out(functional.gelu(y.transpose(1, 2)))


def distances(tokens, first, last):
    """By cue and token a number below DISTANCES: 31 in the cue, less before it, more after it;
    exact up to 12 tokens, then the farther the coarser."""
    i = torch.arange(tokens)[None]
    left, right = first[:, None] - i, i - last[:, None]
    distance = torch.clamp(torch.maximum(left, right), min=0)
    far = 12 + 4 * torch.log2(torch.clamp(distance, min=12).float() / 12)
    bucket = torch.where(distance <= 12, distance, far.long()).clamp(max=30)
    return torch.where(left > 0, 31 - bucket, torch.where(right > 0, 31 + bucket, torch.full_like(bucket, 31)))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.cue = nn.Linear(HIDDEN, 3)
        self.name = nn.Linear(HIDDEN, NAMES)
        self.arguments = Arguments()

    def tokens(self, batch):
        """windows by tokens by HIDDEN: a token is what its first piece is."""
        x = self.encoder(batch.ids, batch.looks, batch.mask)
        return torch.gather(x, 1, batch.first[..., None].expand(-1, -1, HIDDEN))


def load_pretrained(encoder, path):
    """Fills the encoder with the weights of all-MiniLM-L6-v2 as ONNX; looks begin as 0."""
    graph = onnx.load(path).graph
    weights = {
        t.name: torch.from_numpy(numpy_helper.to_array(t).copy())
        for t in graph.initializer
        if t.data_type == onnx.TensorProto.FLOAT
    }
    matrices = {node.name: node.input[1] for node in graph.node if node.op_type == "MatMul"}
    encoder.words.weight.data = weights["embeddings.word_embeddings.weight"]
    places = weights["embeddings.position_embeddings.weight"]
    encoder.places.weight.data = places + weights["embeddings.token_type_embeddings.weight"][0]
    encoder.looks.weight.data.zero_()
    _norm(encoder.norm, weights, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        prefix = f"encoder.layer.{number}."

        def matrix(name):
            node = "/encoder/layer." + str(number) + "/" + name + "/MatMul"
            return weights[matrices[node]].t().contiguous()

        parts = ["attention/self/query", "attention/self/key", "attention/self/value"]
        layer.qkv.weight.data = torch.cat([matrix(part) for part in parts])
        layer.qkv.bias.data = torch.cat([weights[prefix + p.replace("/", ".") + ".bias"] for p in parts])
        for linear, name in (
            (layer.attended, "attention/output/dense"),
            (layer.inner, "intermediate/dense"),
            (layer.outer, "output/dense"),
        ):
            linear.weight.data = matrix(name)
            linear.bias.data = weights[prefix + name.replace("/", ".") + ".bias"]
        _norm(layer.norm1, weights, prefix + "attention.output.LayerNorm")
        _norm(layer.norm2, weights, prefix + "output.LayerNorm")


def _norm(norm, weights, name):
    norm.weight.data = weights[name + ".weight"]
    norm.bias.data = weights[name + ".bias"]
