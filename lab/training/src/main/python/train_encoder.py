"""Fine-tunes the encoder of the precise engine on annotated articles.

    python3 train_encoder.py --articles train.jsonl --pretrained all-minilm-l6-v2.onnx --out full.pt

The articles are what `bin/onrecord-train train --tokens` writes. With --fold K --folds N every N-th
article, beginning with the K-th, is left out. The same seed and number of threads give the same
file on the same machine.
"""

import argparse
import random
import time

import torch
from torch.nn import functional

import articles
import encoder

LONGEST = 192
BATCH = 1800
RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM = 0.06
NAME_LOSS, ARGUMENT_LOSS = 0.15, 0.3

# What the loss leaves out.
UNKNOWN = -100

# One article in so many is read in British dress instead of its own.
BRITISH = 4


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--pretrained", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--fold", type=int, default=-1)
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def chosen(all_articles, fold, folds):
    """By id the views of the articles to learn from."""
    views = {}
    for article in all_articles:
        views.setdefault(article.id, []).append(article)
    return [v for i, v in enumerate(views.values()) if fold < 0 or i % folds != fold]


def epoch(views, rng):
    """The open corpus, whose articles have no names, is small and of many kinds: it is read twice."""
    views = views + [v for v in views if UNKNOWN in v[0].name]
    dressed = [v[1] if rng.randrange(BRITISH) == 0 else v[0] for v in views]
    return articles.batches(dressed, LONGEST, BATCH, rng)


def loss(model, windows, rng):
    batch = articles.tensors(windows)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tokens = model.tokens(batch)
    tokens = tokens.float()
    cue = model.cue(tokens)
    total = functional.cross_entropy(cue.transpose(1, 2), batch.cue, ignore_index=UNKNOWN)
    name = functional.cross_entropy(model.name(tokens).transpose(1, 2), batch.name, ignore_index=UNKNOWN)
    total = total + NAME_LOSS * name
    found = articles.cues(windows, batch, mistaken(cue, batch.cue, windows, rng))
    if found is not None:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            roles = model.arguments(tokens, batch.real, found.window, found.first, found.last)
        roles = functional.cross_entropy(roles.float().transpose(1, 2), found.roles, ignore_index=UNKNOWN)
        total = total + ARGUMENT_LOSS * roles
    return total


def mistaken(cue, labels, windows, rng):
    """Tokens that the model takes for cues and that are none: they learn to have no arguments."""
    with torch.no_grad():
        likely = torch.softmax(cue, -1)[..., 1] > 0.15
        found = (likely & (labels == 0)).nonzero().tolist()
    rng.shuffle(found)
    right = sum(start <= s["cue"][0][0] < end for a, start, end in windows for s in a.statements)
    return found[: max(2, right // 4)]


def main():
    args = options()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    views = chosen(articles.read(args.articles), args.fold, args.folds)
    model = encoder.Model()
    encoder.load_pretrained(model.encoder, args.pretrained)
    model.encoder.words.weight.requires_grad_(False)
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    groups = [{"params": body, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    queue = [batch for _ in range(args.epochs) for batch in epoch(views, rng)]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / len(queue) / WARM) * (1 - step / len(queue)) / (1 - WARM)
    )
    model.train()
    started, mean = time.time(), 0.0
    for step, windows in enumerate(queue, 1):
        value = loss(model, windows, rng)
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 1.0)
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if step in (10, 50) or step % 100 == 0 or step == len(queue):
            shown = mean / (1 - 0.98**step)
            print(f"step {step} of {len(queue)}, {time.time() - started:.0f} s, loss {shown:.4f}", flush=True)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
