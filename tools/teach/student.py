#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Teaches the net that ships (doc/training.md, src/lang/net.c): from lessons to a net of whole numbers.

    student.py LESSONS NET --classes CLASSES.gz --vectors FILE.vec [--epochs N] [--seed N] [--gold N] [--member FILE [--soft]] [--warm FILE]

LESSONS is what `runut-train --lessons` writes (src/train/lessons.c): words as hashes, with tags, heads and relations of the
treebanks and of the teacher. NET is what `runut-train --net` takes in (src/train/net.c). What is learnt in fractions is
what src/lang/net.c computes in whole numbers. --member keeps the fractions, for average.py and for --warm, which goes on from
them with other lessons; --soft learns a net that is good for averaging alone: smooth gates, a matrix behind each recurrence.
Needs python3-torch and python3-numpy; one core, about twenty minutes.
"""
import argparse, gzip, random, struct, sys, time
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F
from teacher import tree_of

WORD = np.dtype([("low", "<u4"), ("pre", "<u4", 3), ("suf", "<u4", 4), ("head", "<i4"), ("cluster", "<u2"), ("shape", "u1"),
                 ("tag", "u1"), ("relation", "u1"), ("reserved", "u1", 3)])
SIZE, ARC, HIDDEN, TOLD, NEAR = 128, 96, 96, 96, 16     # see struct net_head in src/lang/net.h
LAYERS = (1, 2, 1, 2)                                   # 1 a window, 2 a recurrence
BUCKETS, DISTANCES, MOST, GIVEN = 4096, 64, 16383, 64   # GIVEN: of the given vectors' values
PARTS = (("pre", 1), ("pre", 2), ("suf", 1), ("suf", 2), ("suf", 3))
CUT, DROP, RARE = 0.15, 0.05, 2                         # shares of words and of other rows left out; times a word must be seen


def hash_bytes(b, seed):
    """As src/lang/form.c has it."""
    h = seed
    for c in b: h = ((h ^ (48 if 48 <= c <= 57 else c)) * 0x01000193) & 0xFFFFFFFF
    h = (h ^ h >> 15) * 0x2C1B3C6D & 0xFFFFFFFF
    return h ^ h >> 13 or 1


def form(word, cluster):
    """The key of a word and what is looked up for it: hashes of its beginnings and endings, its class."""
    b = word.encode()
    low = hash_bytes(b, 0x811C9DC5)
    cut = {"pre": lambda k: hash_bytes(b[:k + 2], 17) if len(b) > k + 2 else low,
           "suf": lambda k: hash_bytes(b[-k - 1:], 23) if len(b) > k + 1 else low}
    return low, tuple(cut[side](k) for side, k in PARTS) + (cluster,)


def read_lessons(path):
    """Styles, tags, relations; then (words, style, dev, silver, times) of each sentence."""
    b = open(path, "rb").read()
    at, lists, out = 0, [], []
    for _ in range(3):
        n, = struct.unpack_from("<I", b, at)
        names = b[at + 4:].split(b"\0", n)[:n]
        at += 4 + sum(len(x) + 1 for x in names)
        lists.append([x.decode() for x in names])
    while at < len(b):
        n, style, dev, silver, times = struct.unpack_from("<I4B", b, at)
        out.append((np.frombuffer(b, WORD, n, at + 8), style, dev, silver, times))
        at += 8 + n * WORD.itemsize
    return lists, out


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t - 1] + (1 - f[t]) z[t] along the first dimension."""
    @staticmethod
    def forward(ctx, f, z):
        c, new, before = torch.empty_like(z), (1 - f) * z, torch.zeros_like(z[0])
        for t in range(len(z)):
            torch.addcmul(new[t], f[t], before, out=c[t])
            before = c[t]
        ctx.save_for_backward(f, z, c)
        return c

    @staticmethod
    def backward(ctx, given):
        f, z, c = ctx.saved_tensors
        d = given.clone()
        for t in range(len(z) - 2, -1, -1): d[t].addcmul_(f[t + 1], d[t + 1])
        df = -z * d
        df[1:] += c[:-1] * d[1:]
        return df, (1 - f) * d


class Window(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Linear(3 * SIZE, SIZE)

    def forward(self, h, mask):
        return self.w(torch.cat([F.pad(h, (0, 0, 1, -1)), h, F.pad(h, (0, 0, -1, 1))], 2)).relu()


class Recurrence(nn.Module):
    """Half of the values from the left, half from the right; the gates are straight lines cut off, unless SOFT."""
    def __init__(self, soft):
        super().__init__()
        self.w = nn.Linear(SIZE, 3 * SIZE)
        self.soft, self.behind = soft, nn.Linear(SIZE, SIZE) if soft else nn.Identity()
        with torch.no_grad(): self.w.bias[SIZE:2 * SIZE] += 1

    def forward(self, h, mask):
        z, f, o = self.w(h).split(SIZE, 2)
        gate = torch.sigmoid if self.soft else lambda x: (x * 0.25 + 0.5).clamp(0, 1)
        turned = lambda v: torch.cat([v[..., :SIZE // 2], v[..., SIZE // 2:].flip(1)], 2)
        f = gate(f) * mask + (1 - mask) # behind the end of a sentence nothing changes
        rows = lambda v: turned(v).transpose(0, 1).contiguous()
        brings = z.tanh() if self.soft else F.hardtanh(z)
        return self.behind(gate(o) * turned(Scan.apply(rows(f), rows(brings)).transpose(0, 1)))


class Net(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m, self.share = m, 0.1
        self.rows = nn.EmbeddingBag(m["rows"], SIZE, mode="sum", sparse=True)
        nn.init.normal_(self.rows.weight, 0, 0.1)
        with torch.no_grad(): self.rows.weight[0] = 0
        self.given = nn.Embedding.from_pretrained(m["vectors"], freeze=True)
        self.taken = nn.Linear(GIVEN, SIZE, bias=False)
        self.layers = nn.ModuleList([Window() if k == 1 else Recurrence(m["soft"]) for k in LAYERS])
        self.told, self.tag = nn.Linear(SIZE, TOLD), nn.Linear(TOLD, len(m["tags"]))
        self.child, self.head, self.root = nn.Linear(SIZE, ARC), nn.Linear(SIZE, ARC), nn.Parameter(torch.randn(ARC) * 0.1)
        self.near, self.far, self.bias = nn.Linear(SIZE, NEAR), nn.Parameter(torch.randn(DISTANCES, NEAR) * 0.1), nn.Linear(SIZE, 1)
        self.rchild, self.rhead, self.rroot = nn.Linear(SIZE, HIDDEN), nn.Linear(SIZE, HIDDEN, bias=False), nn.Parameter(torch.zeros(HIDDEN))
        self.relation = nn.Linear(HIDDEN, len(m["relations"]))

    def drop(self, x):
        """The same of each sentence's values are dropped at all of its words."""
        if not self.training: return x
        return x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.share) / (1 - self.share)

    def forward(self, rows, words, lengths):
        b, n, k = rows.shape
        if self.training: rows = rows * (torch.rand(b, n, k) >= self.m["cut"]).long()
        x = self.rows(rows.view(b * n, k)).view(b, n, -1) + self.taken(self.drop(self.given(words)))
        mask = (torch.arange(n).unsqueeze(0) < torch.tensor(lengths).unsqueeze(1)).float().unsqueeze(2)
        h = self.drop(x) * mask
        for layer in self.layers: h = (h + self.drop(layer(h, mask))) * mask
        tags = self.tag(self.drop(self.told(h).relu()))
        heads = torch.cat([self.root.expand(b, 1, -1), self.head(h)], 1)
        arcs = self.child(h) @ heads.transpose(1, 2) * ARC ** -0.5 + F.pad(self.bias(h).squeeze(2), (1, 0)).unsqueeze(1)
        arcs = arcs + (self.near(h) @ self.far.t()).gather(2, self.m["distance"][:n, :n + 1].expand(b, n, n + 1))
        behind = torch.arange(n + 1).expand(b, n + 1) > torch.tensor(lengths).unsqueeze(1)
        arcs = arcs.masked_fill(behind.unsqueeze(1), -1e9) - 1e9 * F.pad(torch.eye(n), (1, 0))
        return tags, arcs, self.rchild(h), torch.cat([self.rroot.expand(b, 1, -1), self.rhead(h)], 1)

    def relations_at(self, rchild, rhead, heads):
        r = rhead.gather(1, heads.unsqueeze(2).expand(-1, -1, HIDDEN))
        return self.relation(self.drop((rchild + r).relu()))


def distance(d):
    """The class of a distance, as near_class of src/lang/net.c."""
    a = abs(d)
    k = a if a < 9 else 9 + min(12, int(np.log2(a / 9) * 4))
    return 1 + k if d > 0 else 23 + k


def given_vectors(path, number, most):
    """The first MOST words with vectors and those with numbers, turned to their GIVEN main directions; row 0 is of none."""
    known, rows, names = {}, [], {}
    for line in open(path, encoding="utf-8"):
        c = line.rstrip().split(" ")
        if len(c) < 50: continue
        k = form(c[0], 0)[0]
        if k in known or (len(known) >= most and k not in number): continue
        known[k], names[k] = 1 + len(rows), c[0]
        rows.append(np.array(c[1:], np.float32))
    v = np.stack(rows)
    v -= v.mean(0)
    v = v @ np.linalg.svd(v[:20000], full_matrices=False)[2][:GIVEN].T
    v *= 0.5 / v.std()
    return known, names, torch.tensor(np.concatenate([np.zeros((1, GIVEN)), v]), dtype=torch.float32)


def rows_of(m, w, style):
    """The rows of the net and the given vectors of the words W, which are as lessons have them."""
    base, low, cluster = m["base"], w["low"].tolist(), w["cluster"].astype(np.int64)
    rows = [[m["number"].get(k, base["unknown"]) for k in low]] + [base[side, k] + w[side][:, k] % BUCKETS for side, k in PARTS]
    rows += [base["cluster"] + cluster, base["cluster6"] + np.where(cluster > 0, 1 + (cluster - 1 >> 4), 0), base["shape"] + w["shape"]]
    rows = np.stack([np.asarray(r, np.int64) for r in rows] + [np.full(len(w), base["style"] + style)], 1)
    return rows, np.array([m["known"].get(k, 0) for k in low])


def prepare(a):
    """What the net is made of (or was, of which A.WARM has the weights), and the sentences as numbers of its rows."""
    lists, sentences = read_lessons(a.lessons)
    lists = dict(zip(("styles", "tags", "relations"), lists))
    m, a.state = torch.load(a.warm) if a.warm else (new_net(a, lists, sentences), None)
    for k, part in (("tags", "tag"), ("relations", "relation")) if a.warm else (): # they stand in another order
        if sorted(m[k]) != sorted(lists[k]): sys.exit("student: the lessons have other labels than the net")
        for w in (part + ".weight", part + ".bias"): a.state[w] = a.state[w][[m[k].index(z) for z in lists[k]]]
        m[k] = lists[k]
    data = []
    for w, style, dev, silver, times in sentences:
        rows, words = rows_of(m, w, style)
        data.append((rows, words, w["tag"].astype(np.int64), w["head"].astype(np.int64) + 1, w["relation"].astype(np.int64), style, dev, silver, times))
    return m, data, sentences


def new_net(a, lists, sentences):
    m, count, number, base, at = dict(lists), {}, {}, {}, 1
    for w, _, dev, _, _ in sentences:
        for k in w["low"].tolist() if not dev else (): count[k] = count.get(k, 0) + 1
    for k in sorted(count, key=lambda k: (-count[k], k)):
        if count[k] >= RARE:
            number[k] = at
            at += 1
    for name, n in [("unknown", 1)] + [(p, BUCKETS) for p in PARTS] + [("cluster", 1100), ("cluster6", 80), ("shape", 256), ("style", 16)]:
        base[name] = at
        at += n
    m.update(rows=at, number=number, base=base, soft=a.soft, cut=torch.tensor([CUT] + [DROP] * (len(PARTS) + 4)))
    m["distance"] = torch.tensor([[0 if h == 0 else distance(h - 1 - i) for h in range(433)] for i in range(432)])
    m["known"], m["names"], m["vectors"] = given_vectors(a.vectors, number, a.words)
    return m


def batches(data, words, shuffle):
    order = list(range(len(data)))
    if shuffle: random.shuffle(order)
    order.sort(key=lambda i: len(data[i][0]) + (random.random() * 4 if shuffle else 0))
    out, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * len(data[i][0]) > words:
            out.append(batch)
            batch = []
        batch.append(i)
    out.append(batch)
    if shuffle: random.shuffle(out)
    return out


def tensors(data, batch):
    """Rows, words, tags, heads, relations; and the lengths. Behind a sentence's end the last three are -1."""
    lengths = [len(data[i][0]) for i in batch]
    out = []
    for part, fill in enumerate((0, 0, -1, -1, -1)):
        v = np.full((len(batch), max(lengths)) + data[batch[0]][part].shape[1:], fill, np.int64)
        for j, i in enumerate(batch): v[j, :lengths[j]] = data[i][part]
        out.append(torch.from_numpy(v))
    return out + [lengths]


def measure(net, data):
    net.eval()
    m = net.m
    plain, root, upos = [r.split(":")[0] for r in m["relations"]], m["relations"].index("root"), [t.split("|")[0] for t in m["tags"]]
    right_tags = right = n = 0
    with torch.no_grad():
        for b in batches(data, 4000, False):
            rows, words, gtags, gheads, grelations, lengths = tensors(data, b)
            tags, arcs, rchild, rhead = net(rows, words, lengths)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for j, k in enumerate(lengths): heads[j, :k] = torch.tensor(tree_of([[0] * (k + 1)] + arcs[j, :k, :k + 1].tolist())[1:])
            relations = net.relations_at(rchild, rhead, heads)
            relations[:, :, root] -= 1e6 * (heads > 0)
            relations = relations.argmax(2)
            relations[heads == 0] = root
            tags = tags.argmax(2)
            for j, k in enumerate(lengths):
                for i in range(k):
                    right_tags += upos[gtags[j, i]] == upos[tags[j, i]]
                    right += bool(gheads[j, i] == heads[j, i]) and plain[grelations[j, i]] == plain[relations[j, i]]
                n += k
    return "UPOS %.2f LAS %.2f" % (100 * right_tags / n, 100 * right / n)


def learn(a, net, train, dev):
    """Steps of Adam, ever smaller; what counts is the mean of the weights on the way."""
    few = [p for k, p in net.named_parameters() if k != "rows.weight" and p.requires_grad]
    best, best_rows = torch.optim.Adam(few, lr=a.rate, betas=(0.9, 0.95)), torch.optim.SparseAdam([net.rows.weight], lr=a.rate, betas=(0.9, 0.95))
    steps = a.epochs * len(batches(train, a.batch, False))
    slopes = [torch.optim.lr_scheduler.LambdaLR(o, lambda i: min(1, i / 200) * max(0.02, 1 - i / steps)) for o in (best, best_rows)]
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    entropy = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
    done, began = 0, time.time()
    for epoch in range(a.epochs):
        net.train()
        total = 0
        for b in batches(train, a.batch, True):
            rows, words, gtags, gheads, grelations, lengths = tensors(train, b)
            tags, arcs, rchild, rhead = net(rows, words, lengths)
            loss = a.tags * entropy(tags, gtags) + entropy(arcs, gheads) + entropy(net.relations_at(rchild, rhead, gheads.clamp(min=0)), grelations)
            for o in (best, best_rows): o.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(few, 5)
            for o in (best, best_rows, *slopes): o.step()
            total += float(loss)
            done += 1
            keep = min(0.998, done / (done + 20))
            for k, v in net.state_dict().items() if done % 4 == 0 else ():
                if k == "rows.weight" and done % 32 == 0: mean[k].lerp_(v, 1 - keep ** 32)
                elif k not in ("rows.weight", "given.weight"): mean[k].lerp_(v, 1 - keep ** 4)
        now = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(mean)
        print("epoch %d, loss %.1f, %.0f s" % (epoch + 1, total, time.time() - began) + "".join("; %s %s" % (z, measure(net, s)) for z, s in dev.items()),
              file=sys.stderr, flush=True)
        if epoch + 1 < a.epochs: net.load_state_dict(now)


def padded(b): return b + b"\0" * (-len(b) % 8)


def matrix(w, bias=None, to=8):
    """A matrix as the model has it; what comes in is in 256ths, what goes out in 2**TOths. As fine as its sums allow."""
    out = -(-len(w) // 32) * 32
    bias = np.zeros(len(w)) if bias is None else bias
    w, bias = (np.concatenate([x, np.zeros((out - len(x),) + x.shape[1:])]) for x in (w, bias))
    for bits in range(14, 0, -1):
        shift = bits + 8 - to
        whole, b = np.rint(w * 2.0 ** bits), np.rint(bias * 2.0 ** (8 + bits)) + (1 << shift >> 1)
        if shift >= 0 and abs(whole).max() <= 32767 and (abs(whole).sum(1) * MOST + abs(b)).max() < 2 ** 31: break
    whole = whole.reshape(out // 32, 32, -1, 2).transpose(0, 2, 1, 3)
    return struct.pack("<4I", w.shape[1], out, shift, 0) + padded(b.astype("<i4").tobytes()) + padded(whole.astype("<i2").tobytes())


def forms_of(a, m, sentences):
    """What is looked up for each word that gets a row: those of the lessons, with vectors, with a class."""
    forms, classes = {}, {}
    for w, *_ in sentences:
        for x in w:
            k = int(x["low"])
            if k not in forms: forms[k] = tuple(int(x[side][i]) for side, i in PARTS) + (int(x["cluster"]),)
    for line in gzip.open(a.classes, "rt", encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        classes[c[0]] = int(c[1][:10], 2) + 1
        k, f = form(c[0], classes[c[0]])
        forms.setdefault(k, f)
    for k, word in m["names"].items(): forms.setdefault(k, form(word, classes.get(word, 0))[1])
    keys = [k for k in forms if k in m["number"] or k in m["known"] or forms[k][-1]][:65535]
    return keys, forms


def write(a, net, sentences):
    m, w = net.m, {k: v.numpy().astype(np.float64) for k, v in net.state_dict().items()}
    base, table = m["base"], w["rows.weight"]
    keys, forms = forms_of(a, m, sentences)
    group = lambda c: base["cluster6"] + (1 + (c - 1 >> 4) if c else 0)
    rows = [table[base["unknown"]] + table[base["cluster"]] + table[base["cluster6"]]]
    for k in keys:
        *parts, c = forms[k]
        r = table[m["number"].get(k, base["unknown"])] + table[base["cluster"] + c] + table[group(c)]
        rows.append(r + sum(table[base[p] + h % BUCKETS] for p, h in zip(PARTS, parts)) + w["taken.weight"] @ w["given.weight"][m["known"].get(k, 0)])
    rows = np.concatenate([np.array(rows)] + [table[base[p]:base[p] + n] for p, n in [(p, BUCKETS) for p in PARTS] + [("shape", 256), ("style", 16)]])
    shift = next(s for s in range(4) if s == 3 or np.mean(abs(rows) * 2 ** (8 - s) > 127) < 1e-4)
    rows = np.clip(np.rint(rows * 2 ** (8 - shift)), -127, 127).astype(np.int8)
    half = ARC ** -0.25 # of the scale of arcs for the child, half for the head
    ends = [(half, "child"), (half, "head"), (1, "rchild"), (1, "rhead"), (1, "near"), (1, "bias")]
    zero = {"rhead.bias": np.zeros(HIDDEN)}
    body = struct.pack("<8I8B", SIZE, len(keys), ARC, HIDDEN, NEAR, TOLD, shift, len(LAYERS), *LAYERS, *[0] * (8 - len(LAYERS))) + padded(rows.tobytes())
    body += padded(np.rint(np.concatenate([w["root"] * half, w["rroot"]]) * 256).clip(-2047, 2047).astype("<i2").tobytes())
    for i, k in enumerate(LAYERS): body += matrix(w["layers.%d.w.weight" % i], w["layers.%d.w.bias" % i], 8 if k == 1 else 12)
    body += matrix(w["told.weight"], w["told.bias"]) + matrix(w["tag.weight"], w["tag.bias"])
    body += matrix(np.concatenate([x * w[k + ".weight"] for x, k in ends]), np.concatenate([x * w.get(k + ".bias", zero.get(k + ".bias")) for x, k in ends]))
    body += matrix(w["far"], to=16) + matrix(w["relation.weight"], w["relation.bias"])
    with open(a.net, "wb") as f: f.write(struct.pack("<I", len(keys)) + np.array(keys, "<u4").tobytes() + body)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("lessons")
    p.add_argument("net")
    p.add_argument("--classes", required=True)
    p.add_argument("--vectors", required=True)
    p.add_argument("--words", type=int, default=45000)
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--batch", type=int, default=1500)
    p.add_argument("--gold", type=int, default=2)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--drop", type=float, default=0.1)
    p.add_argument("--tags", type=float, default=1)
    p.add_argument("--member")
    p.add_argument("--warm")
    p.add_argument("--soft", action="store_true")
    a = p.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    m, data, sentences = prepare(a)
    train, dev = [], {}
    for d in data:
        if d[6]: dev.setdefault(m["styles"][d[5]], []).append(d)
        else: train += [d] * (1 if d[7] else a.gold * d[8])
    net = Net(m)
    net.share = a.drop
    if a.warm: net.load_state_dict(a.state)
    learn(a, net, train, dev)
    if a.member: torch.save((m, net.state_dict()), a.member)
    if not a.soft: write(a, net, sentences)


if __name__ == "__main__": main()
