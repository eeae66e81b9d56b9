"""Annotated articles as `bin/onrecord-train train --tokens` writes them, cut into windows and batches."""

import json
from dataclasses import dataclass

import torch

BEGIN, END = 101, 102


@dataclass(frozen=True)
class Article:
    """Of every token its pieces, look, sentence, cue and name; statements as token spans."""

    id: str
    view: int
    pieces: list
    looks: list
    sentence: list
    cue: list
    name: list
    statements: list


def read(path):
    with open(path, encoding="utf8") as lines:
        return [Article(**json.loads(line)) for line in lines]


def windows(article, longest, first):
    """Token ranges at sentence borders of at most `longest` pieces; the first of at most `first`.

    A sentence that is longer is cut, as the engine does it.
    """
    room = first
    start = used = 0
    sentence_start = 0
    for i in range(len(article.pieces)):
        if i > 0 and article.sentence[i] != article.sentence[i - 1]:
            sentence_start = i
        length = len(article.pieces[i])
        if used + length > room:
            cut = sentence_start if sentence_start > start else i
            yield start, cut
            used = sum(len(p) for p in article.pieces[cut:i])
            start, room = cut, longest
        used += length
    if start < len(article.pieces):
        yield start, len(article.pieces)


def batches(articles, longest, size, rng=None):
    """Windows of similar length together, about `size` pieces a batch, in random order."""
    found = []
    for article in articles:
        first = rng.randint(longest // 3, longest) if rng else longest
        for start, end in windows(article, longest, first):
            length = sum(len(p) for p in article.pieces[start:end]) + 2
            found.append((length + (rng.random() * 16 if rng else 0), length, article, start, end))
    found.sort(key=lambda window: window[0])
    result, current, widest = [], [], 0
    for _, length, article, start, end in found:
        if current and max(widest, length) * (len(current) + 1) > size:
            result.append(current)
            current, widest = [], 0
        current.append((article, start, end))
        widest = max(widest, length)
    if current:
        result.append(current)
    if rng:
        rng.shuffle(result)
    return result


@dataclass(frozen=True)
class Batch:
    """`ids`, `looks`, `mask`: windows by pieces. `first`: windows by tokens, the first piece of
    each; `real`: which of them are tokens. `cue`, `name`: labels, -100 where there is no token."""

    ids: torch.Tensor
    looks: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    real: torch.Tensor
    cue: torch.Tensor
    name: torch.Tensor


def tensors(windows_):
    lengths = [sum(len(p) for p in a.pieces[s:e]) + 2 for a, s, e in windows_]
    count, width = len(windows_), max(lengths)
    tokens = max(e - s for _, s, e in windows_)
    ids = torch.zeros(count, width, dtype=torch.long)
    looks = torch.zeros(count, width, dtype=torch.long)
    mask = torch.zeros(count, width)
    first = torch.zeros(count, tokens, dtype=torch.long)
    real = torch.zeros(count, tokens)
    cue = torch.full((count, tokens), -100)
    name = torch.full((count, tokens), -100)
    for row, (article, start, end) in enumerate(windows_):
        line, look, at = [BEGIN], [0], []
        for i in range(start, end):
            at.append(len(line))
            line += article.pieces[i]
            look += [article.looks[i]] * len(article.pieces[i])
        line.append(END)
        look.append(0)
        ids[row, : len(line)] = torch.tensor(line)
        looks[row, : len(look)] = torch.tensor(look)
        mask[row, : len(line)] = 1
        first[row, : len(at)] = torch.tensor(at)
        real[row, : len(at)] = 1
        cue[row, : len(at)] = torch.tensor(article.cue[start:end])
        name[row, : len(at)] = torch.tensor(article.name[start:end])
    return Batch(ids, looks, mask, first, real, cue, name)


@dataclass(frozen=True)
class Cues:
    """Cues in a batch: the window of each, its first and last token, and by token of the window
    whether it is nothing (0), speaker (1) or content (2) of that cue."""

    window: torch.Tensor
    first: torch.Tensor
    last: torch.Tensor
    roles: torch.Tensor


def cues(windows_, batch, wrong):
    """The annotated cues, and some that are none: (window, token) pairs without arguments."""
    found = []
    for row, (article, start, end) in enumerate(windows_):
        for statement in article.statements:
            (cue_from, cue_to), = statement["cue"]
            if start <= cue_from < end:
                found.append((row, cue_from - start, min(cue_to, end) - 1 - start, statement, start, end))
    found += [(row, token, token, None, 0, 0) for row, token in wrong]
    if not found:
        return None
    roles = torch.zeros(len(found), batch.real.shape[1], dtype=torch.long)
    for k, (row, _, _, statement, start, end) in enumerate(found):
        if statement is not None:
            for key, role in (("content", 2), ("speaker", 1)):
                for a, b in statement[key]:
                    roles[k, max(a - start, 0) : max(min(b, end) - start, 0)] = role
        roles[k, batch.real[row] == 0] = -100
    column = lambda i: torch.tensor([cue[i] for cue in found])
    return Cues(column(0), column(1), column(2), roles)
