"""Writes what the encoder learned as src/encoder/weights.rs reads it: matrices with eight bits a weight and a scale a row."""

import json
import struct

import numpy as np

LAYER = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
         "seen": "attention.output.dense", "wide": "intermediate.dense", "narrow": "output.dense"}
NORMS = {"seen.norm": "attention.output.LayerNorm", "norm": "output.LayerNorm"}
PLACES = 256


def matrix(name, weights):
    scale = np.maximum(np.abs(weights).max(1), 1e-9) / 127
    return {name: np.round(weights / scale[:, None]).astype(np.int8), f"{name}.scale": scale.astype(np.float32)}


def layer(state, at):
    old, found = f"bert.encoder.layer.{at}.", {}
    for name, was in LAYER.items():
        found |= matrix(f"{at}.{name}", state[f"{old}{was}.weight"])
        found[f"{at}.{name}.bias"] = state[f"{old}{was}.bias"]
    for name, was in NORMS.items():
        found[f"{at}.{name}.gain"], found[f"{at}.{name}.bias"] = state[f"{old}{was}.weight"], state[f"{old}{was}.bias"]
    return found


def heads(state, group, names):
    """Each answer's weights with its bias behind them."""
    weights, bias = state[f"{group}.weight"], state[f"{group}.bias"]
    return {name: np.append(weights[at], bias[at]) for at, name in enumerate(names)}


def write(state, known, answers, path):
    old = "bert.embeddings."
    found = matrix("words", state["words.weight"]) | matrix("places", state[f"{old}position_embeddings.weight"][:PLACES])
    found["part"] = state[f"{old}token_type_embeddings.weight"][0]
    found["norm.gain"], found["norm.bias"] = state[f"{old}LayerNorm.weight"], state[f"{old}LayerNorm.bias"]
    for group, names in known.items():
        found |= {f"known.{group}.{name}": state[f"{group}s.weight"][at] for at, name in enumerate(names)}
    at = 0
    while f"bert.encoder.layer.{at}.output.dense.weight" in state:
        found |= layer(state, at)
        at += 1
    found |= heads(state, "name", ["name"]) | heads(state, "harm", ["harm"]) | heads(state, "several", ["several"])
    for group, names in answers.items():
        found |= heads(state, group, [f"{group}.{name}" for name in names])
    save(found, path)


def save(tensors, path):
    """As https://huggingface.co/docs/safetensors describes it, floats first."""
    tensors = {name: value if value.dtype == np.int8 else value.astype(np.float32) for name, value in tensors.items()}
    names = sorted(tensors, key=lambda name: (tensors[name].dtype == np.int8, name))
    header, body = {}, b""
    for name in names:
        bytes_of = tensors[name].tobytes()
        kind = "I8" if tensors[name].dtype == np.int8 else "F32"
        header[name] = {"dtype": kind, "shape": list(tensors[name].shape), "data_offsets": [len(body), len(body) + len(bytes_of)]}
        body += bytes_of
    head = json.dumps(header, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(head)) + head + body)
