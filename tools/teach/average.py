#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What several readers think likely on average: teachers (teacher.py) and students (student.py --member), in any mixture.

    average.py parse MODEL[,MODEL…] WORDS [--lessons FILE] [--blend STYLE=STYLE+STYLE] [--sure FILE] >SILVER
    average.py measure MODEL[,MODEL…] [--lessons FILE] --dev STYLE[+STYLE]=FILE.conllu …

WORDS is what `runut-train --raw-words` writes: a sentence a line, its key, its style, its words. SILVER has for each of them
the key and four characters a word (doc/training.md); no word of the text is in it. Logarithms of arcs are averaged, then those
of relations and tags. --blend reads a style as the average of several, which is how two treebanks' habits are brought together.
--sure lists words and their tags that no reader is asked about, unless they take the word for a name. A student knows a word by what a lexicon says of it; LESSONS (`runut-train --lessons`) has that of the same sentences.
"""
import argparse, sys
import numpy as np
import torch
import torch.nn.functional as F
import student, teacher
from teacher import Names, conllu, tree_of # Names: what models were saved with

NEVER = -15 # the logarithm of a label that a reader does not have
low_of = lambda w: student.hash_bytes(w.lower().replace("\u2019", "'").encode(), 0x811C9DC5)


class Teacher:
    def __init__(self, m, state):
        self.net = teacher.Reader(m, state["given.weight"])
        self.styles, self.tags, self.relations = m["styles"], list(m["tags"]), list(m["relations"])

    def read(self, sentences, style):
        return self.net([(s["words"], 0, 0, 0, self.styles[style]) for s in sentences])


class Student:
    def __init__(self, m, state):
        self.net = student.Net(m)
        self.styles, self.tags, self.relations = {z: i for i, z in enumerate(m["styles"])}, m["tags"], m["relations"]

    def read(self, sentences, style):
        data = [student.rows_of(self.net.m, s["forms"], self.styles[style]) for s in sentences]
        longest = max(len(rows) for rows, _ in data)
        pad = lambda v: np.pad(v, [(0, longest - len(v))] + [(0, 0)] * (v.ndim - 1))
        rows, words = (torch.from_numpy(np.stack([pad(d[k]) for d in data])) for k in (0, 1))
        return self.net(rows, words, [len(d[0]) for d in data])


def load(paths):
    readers = []
    for path in paths.split(","):
        m, state = torch.load(path)
        reader = (Student if "number" in m else Teacher)(m, state)
        reader.net.load_state_dict(state)
        reader.net.eval()
        readers.append(reader)
    tags, relations = (min((getattr(r, k) for r in readers), key=len) for k in ("tags", "relations"))
    for r in readers:
        r.tag_at, r.relation_at = ([list(own).index(z) if z in own else -1 for z in names] for own, names in ((r.tags, tags), (r.relations, relations)))
    return readers, tags, relations


def batches(sentences, words=3000):
    order, at = sorted(range(len(sentences)), key=lambda i: len(sentences[i]["words"])), 0
    while at < len(order):
        n = 1
        while at + n < len(order) and (n + 1) * len(sentences[order[at + n]]["words"]) <= words: n += 1
        yield order[at:at + n][::-1]
        at += n


def read(readers, root, sentences, styles):
    """Number of sentence, tags, heads, relations."""
    pick = lambda scores, at: F.pad(scores.log_softmax(2), (0, 1), value=NEVER)[..., at]
    for b in batches(sentences):
        lengths = [len(sentences[i]["words"]) for i in b]
        with torch.no_grad():
            said = [(r,) + tuple(r.read([sentences[i] for i in b], z)) for r in readers for z in styles]
            arcs = sum(x[2].log_softmax(2) for x in said)
            tags = sum(pick(x[1], x[0].tag_at) for x in said).argmax(2)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for k, n in enumerate(lengths): heads[k, :n] = torch.tensor(tree_of([[0] * (n + 1)] + arcs[k, :n, :n + 1].tolist())[1:])
            relations = sum(pick(r.net.relations_at(child, head, heads), r.relation_at) for r, _, _, child, head in said)
            relations[:, :, root] -= 1e6 * (heads > 0)
            relations = relations.argmax(2)
            relations[heads == 0] = root
        for k, i in enumerate(b): yield i, tags[k, :lengths[k]].tolist(), heads[k, :lengths[k]].tolist(), relations[k, :lengths[k]].tolist()


def lexicon(path):
    """What is known of the words of each sentence of the lessons, by the hashes of its words."""
    return {np.ascontiguousarray(w["low"]).tobytes(): w for w, *_ in student.read_lessons(path)[1]} if path else None


def sentence(words, forms, key=""):
    """None where a student would need the lessons to have it, and they have not."""
    known = forms and forms.get(np.array([low_of(w) for w in words], "<u4").tobytes())
    return None if forms and known is None else {"words": words, "forms": known, "key": key}


def measure(a):
    readers, tags, relations = load(a.models)
    forms = lexicon(a.lessons)
    for z in a.dev:
        style, path = z.split("=", 1)
        gold = [(s, sentence(s[0], forms)) for s in conllu(path)]
        gold = [g for g in gold if g[1]]
        upos = las = words = 0
        for i, t, h, r in read(readers, list(relations).index("root"), [g[1] for g in gold], style.split("+")):
            _, gtags, gheads, grelations = gold[i][0]
            for k in range(len(t)):
                upos += tags[t[k]].split("|")[0] == gtags[k].split("|")[0]
                las += h[k] == gheads[k] and relations[r[k]].split(":")[0] == grelations[k].split(":")[0]
            words += len(t)
        print(style, "%d words, UPOS %.2f LAS %.2f" % (words, 100 * upos / words, 100 * las / words), flush=True)


def sure_tags(path, tags):
    """Numbers of the tags of words that have but one."""
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")) if path else ()
    return {w: tags.index(t) for w, t in rows if t in tags}


def settle(sure, tags, words, said):
    """The tags, but those of words that are sure, where another part of speech was said."""
    part = lambda t: tags[t].split("|")[0]
    other = lambda w, t: w in sure and part(t) not in ("PROPN", part(sure[w]))
    return [sure[w.lower()] if other(w.lower(), t) else t for w, t in zip(words, said)]


def parse(a):
    """First the lists of tags and relations, then the sentences; 4 characters a word: tag (two), relation, way to the head."""
    readers, tags, relations = load(a.models)
    tags = list(tags)
    sure = sure_tags(a.sure, tags)
    forms, by_style, lost, blend = lexicon(a.lessons), {}, 0, dict(z.split("=") for z in a.blend)
    for line in open(a.words, encoding="utf-8"):
        key, style, words = line.rstrip("\n").split("\t")
        s = sentence(words.split(" "), forms, key)
        if s: by_style.setdefault(style, []).append(s)
        else: lost += 1
    print("%d sentences are not in the lessons" % lost, file=sys.stderr)
    for kind, names in (("tags", tags), ("relations", relations)): print(kind, *names, sep="\t")
    for style, sentences in by_style.items():
        for i, t, h, r in read(readers, list(relations).index("root"), sentences, blend.get(style, style).split("+")):
            t = settle(sure, tags, sentences[i]["words"], t)
            print(sentences[i]["key"], "".join(chr(48 + x // 64) + chr(48 + x % 64) + chr(48 + z) + chr(80 + (y - k - 1 if y else 46))
                                               for k, (x, y, z) in enumerate(zip(t, h, r))), sep="\t")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=("parse", "measure"))
    p.add_argument("models")
    p.add_argument("words", nargs="?")
    p.add_argument("--lessons")
    p.add_argument("--sure")
    p.add_argument("--blend", action="append", default=[])
    p.add_argument("--dev", action="append", default=[])
    a = p.parse_args()
    torch.set_num_threads(1)
    {"parse": parse, "measure": measure}[a.what](a)
