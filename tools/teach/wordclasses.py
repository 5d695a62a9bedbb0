#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Word vectors and word classes from running text.

    wordclasses.py --vectors OUT.vec --classes OUT.tsv [--words N] [--least N] [--size N] [--given FILE.json --more N] FILE …

A FILE is raw news (*.jsonl.gz), a treebank (*.conllu), words of sentences as runut-train writes them (*.words), or a list
of tokens with their names.

Counts of the neighbours at -2 -1 +1 +2, each place on its own, as positive pointwise mutual information (context counts to
the power of 0.75), reduced by a randomised singular value decomposition with a fixed seed (Levy and Goldberg 2014; Halko et
al. 2011). Classes: the words halved ten times by 2-means over directions, weighted by the square root of their counts: a
path of ten bits, coarse first. Letters in lower case, digits as 0. Needs python3-numpy.

Vectors that others learnt from far more text may stand beside ours: --given names a JSON file whose "words" are the most
frequent first and whose "vectors" begin with the values of each; the first N of them are taken, for the vectors alone. What one of the two
halves does not know is told from the other by ridge regression over the words that both know.
"""
import argparse, gzip, json, re
import numpy as np

CONTEXTS, PLACES = 3000, (-2, -1, 1, 2)


def sentences(path):
    """Lists of words."""
    if path.endswith(".gz"):
        token = re.compile(r"\w+(?:[-.,]\w+)*|n't|'\w+|\S")
        for line in gzip.open(path, "rt", encoding="utf-8"):
            for paragraph in json.loads(line)["text"].split("\n"): yield token.findall(paragraph)
        return
    words = []
    for line in open(path, encoding="utf-8"):
        c = line.rstrip("\n").split("\t" if path.endswith((".conllu", ".words")) else None)
        if path.endswith(".words"): yield c[2].split(" ")
        elif not c or not c[0]:
            yield words
            words = []
        elif path.endswith(".conllu"): words += [c[1]] if c[0].isdigit() else []
        elif line[0] != "#" or len(c) > 1: words.append(c[0])


def count(lines, n_words, least):
    number, counts, text = {}, [], []
    for line in lines:
        for w in line:
            w = re.sub("[0-9]", "0", w.lower())
            i = number.setdefault(w, len(number))
            if i == len(counts): counts.append(0)
            counts[i] += 1
            text.append(i)
        text += [-1, -1]
    counts = np.array(counts)
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] >= least][:n_words]
    rank = np.full(len(counts) + 1, len(order))
    rank[order] = np.arange(len(order))
    names = list(number)
    text = np.array(text)
    return [names[i] for i in order], counts[order], np.where(text < 0, -1, rank[text])


def ppmi(text, n, contexts):
    """A row a word, a column for each context word at each place; rare words are one context together."""
    out = np.zeros((n, contexts * len(PLACES)), np.float32)
    for p, d in enumerate(PLACES):
        a, b = (text[:-d], text[d:]) if d > 0 else (text[-d:], text[:d])
        good = (a >= 0) & (a < n) & (b >= 0)
        a, b = a[good], np.minimum(b[good], contexts - 1)
        c = np.bincount(a * contexts + b, minlength=n * contexts).reshape(n, contexts).astype(np.float32)
        words, seen = c.sum(1, keepdims=True) + 1e-9, c.sum(0, keepdims=True) ** 0.75
        with np.errstate(divide="ignore"):
            c = np.log(c / words * (seen.sum() / np.maximum(seen, 1e-9)))
        out[:, p * contexts:(p + 1) * contexts] = np.maximum(c, 0)
    return out


def reduce(m, size, random):
    y = m @ random.standard_normal((m.shape[1], size + 30), np.float32)
    for _ in range(3):
        q = np.linalg.qr(m.T @ np.linalg.qr(y)[0])[0]
        y = m @ q
    u, s, _ = np.linalg.svd(y, full_matrices=False)
    return (u * np.sqrt(s))[:, :size]


def halve(v, weight, random):
    """Which half each of the rows is of: 2-means over unit vectors, from the two ends of their main direction."""
    side = v - (v * weight[:, None]).sum(0) / weight.sum()
    d = random.standard_normal(v.shape[1]).astype(np.float32)
    for _ in range(8): d = side.T @ (weight * (side @ d)); d /= np.linalg.norm(d) + 1e-9
    half = side @ d > 0
    for _ in range(25):
        c = [(v[h] * weight[h][:, None]).sum(0) for h in (~half, half)]
        c = [x / (np.linalg.norm(x) + 1e-9) for x in c]
        new = v @ c[1] > v @ c[0]
        if (new == half).all() or new.all() or not new.any(): break
        half = new
    return half


def classes(v, weight, bits, random):
    path = [""] * len(v)
    todo = [np.arange(len(v))]
    for _ in range(bits):
        nxt = []
        for rows in todo:
            half = halve(v[rows], weight[rows], random) if len(rows) > 1 else np.zeros(len(rows), bool)
            for r, h in zip(rows, half): path[r] += "01"[int(h)]
            nxt += [rows[~half], rows[half]]
        todo = [r for r in nxt if len(r)]
    return path


def told(a, b, rows):
    """What B would be where only A is known, by ridge regression over ROWS."""
    x = a[rows]
    return np.linalg.solve(x.T @ x + 3 * np.eye(x.shape[1], dtype=np.float32), x.T @ b[rows])


def join(words, ours, path, more):
    """Words and vectors of ours and of those at PATH, side by side, each half of length 1."""
    with open(path, encoding="utf-8") as f: given = json.load(f)
    at = {w: i for i, w in enumerate(words)}
    words, rows, own = list(words), {}, len(words)
    for k, w in enumerate(given["words"]):
        plain = re.sub("[0-9]", "0", w.lower())
        if k >= more and plain not in at: continue
        i = at.setdefault(plain, len(at))
        if i == len(words): words.append(plain)
        rows.setdefault(i, given["vectors"][w])
    n, size = len(words), given["dimensions"]
    theirs = np.zeros((n, size), np.float32)
    for i, row in rows.items(): theirs[i] = row[:size]
    theirs -= theirs[list(rows)].mean(0)
    theirs /= np.linalg.norm(theirs, axis=1, keepdims=True).clip(1e-9)
    ours = np.concatenate([ours, np.zeros((n - len(ours), ours.shape[1]), np.float32)])
    known = np.zeros((2, n), bool)
    known[0, :own] = True
    known[1, list(rows)] = True
    both = np.flatnonzero(known[0] & known[1])
    there, back = told(ours, theirs, both), told(theirs, ours, both)
    theirs[~known[1]] = ours[~known[1]] @ there
    ours[~known[0]] = theirs[~known[0]] @ back
    return words, np.concatenate([ours, theirs], 1)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("files", nargs="+")
    p.add_argument("--vectors")
    p.add_argument("--classes")
    p.add_argument("--words", type=int, default=25000)
    p.add_argument("--least", type=int, default=5)
    p.add_argument("--size", type=int, default=100)
    p.add_argument("--given")
    p.add_argument("--more", type=int, default=100000)
    a = p.parse_args()
    random = np.random.default_rng(1)
    words, counts, text = count((s for f in a.files for s in sentences(f)), a.words, a.least)
    v = reduce(ppmi(text, len(words), CONTEXTS), a.size, random)
    unit = lambda x: x / np.linalg.norm(x, axis=1, keepdims=True).clip(1e-9)
    v = unit(v)
    if a.classes:
        path = classes(unit(v[:, :60]), np.sqrt(counts).astype(np.float32), 10, random)
        with open(a.classes, "w", encoding="utf-8") as f:
            for w, c, n in zip(words, path, counts): print(w, c, n, sep="\t", file=f)
    if a.vectors:
        if a.given: words, v = join(words, v, a.given, a.more)
        with open(a.vectors, "w", encoding="utf-8") as f:
            for w, row in zip(words, v): print(w, *("%.4f" % x for x in row), file=f)


main()
