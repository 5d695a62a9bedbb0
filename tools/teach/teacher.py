#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A slow, strong reader that teaches the quick one (doc/training.md): tags and trees by a BiLSTM with biaffine arcs.

    teacher.py MODEL --vectors FILE.vec --train STYLE=FILE.conllu[*N] … --dev STYLE=FILE.conllu … [--epochs N] [--seed N]

Learns; average.py lets the model read. Needs python3-torch, one core. After Dozat and Manning (2017); tags are told by the first layer and given to the second (Hashimoto et al. 2017).
"""
import argparse, random, re, sys, time
import torch
from torch import nn
import torch.nn.functional as F

LEAST, CHARS = 2, 18  # times a word must be seen to have a vector of its own; letters that are looked at
plain = lambda w: re.sub("[0-9]", "0", w.lower())


def conllu(path):
    """(words, tags, heads, relations) of each sentence; heads count from 1, 0 is the root."""
    s = ([], [], [], [])
    for line in open(path, encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        if len(c) == 10 and c[0].isdigit():
            s[0].append(c[1])
            s[1].append(c[3] if c[5] == "_" else c[3] + "|" + c[5])
            s[2].append(int(c[6]))
            s[3].append(c[7])
        elif not line.strip() and s[0]:
            yield s
            s = ([], [], [], [])


class Names(dict):
    """Strings with numbers, in the order of their coming."""
    def number(self, z): return self.setdefault(z, len(self))


class Cells(torch.autograd.Function):
    """The steps of an LSTM, both directions side by side; torch's own adds up its weights' slopes at each step, which costs most."""
    @staticmethod
    def forward(ctx, gx, wh):
        n, two, b, size4 = gx.shape
        size = size4 // 4
        hs, cs, gates = gx.new_zeros(n + 1, two, b, size), gx.new_zeros(n + 1, two, b, size), torch.empty_like(gx)
        for t in range(n):
            g = torch.baddbmm(gx[t], hs[t], wh)
            g[..., :3 * size].sigmoid_()
            g[..., 3 * size:].tanh_()
            i, f, o, u = g.split(size, 2)
            cs[t + 1] = torch.addcmul(f * cs[t], i, u)
            hs[t + 1] = o * cs[t + 1].tanh()
            gates[t] = g
        ctx.save_for_backward(hs, cs, gates, wh)
        return hs[1:]

    @staticmethod
    def backward(ctx, given):
        hs, cs, gates, wh = ctx.saved_tensors
        n, back, slopes, dh, dc = len(gates), wh.transpose(1, 2).contiguous(), torch.empty_like(gates), 0, 0
        size = wh.shape[1]
        for t in range(n - 1, -1, -1):
            i, f, o, u = gates[t].split(size, 2)
            dh, tc = given[t] + dh, cs[t + 1].tanh()
            dc = dc + dh * o * (1 - tc * tc)
            torch.cat([dc * u, dc * cs[t], dh * tc, dc * i], 2, out=slopes[t])
            dc = dc * f
            g = gates[t]
            slopes[t, ..., :3 * size] *= g[..., :3 * size] * (1 - g[..., :3 * size])
            slopes[t, ..., 3 * size:] *= 1 - u * u
            dh = torch.bmm(slopes[t], back)
        rows = lambda v: v.transpose(0, 1).flatten(1, 2)
        return slopes, torch.bmm(rows(hs[:-1]).transpose(1, 2), rows(slopes))


class Lstm(nn.Module):
    """Sentences from both ends."""
    def __init__(self, n, size):
        super().__init__()
        self.x = nn.Parameter(torch.empty(2, n, 4 * size))
        self.h = nn.Parameter(torch.empty(2, size, 4 * size))
        self.b = nn.Parameter(torch.zeros(2, 1, 4 * size))
        for w in (self.x, self.h): nn.init.xavier_uniform_(w[0]), nn.init.xavier_uniform_(w[1])
        nn.init.ones_(self.b[:, :, size:2 * size])

    def forward(self, x, lengths):
        b, n, k = x.shape
        turn = torch.arange(n).expand(b, n)
        long = torch.tensor(lengths).unsqueeze(1)
        turn = torch.where(turn < long, long - 1 - turn, turn)
        turned = lambda v: v.gather(1, turn.unsqueeze(2).expand(-1, -1, v.shape[2]))
        both = torch.stack([x, turned(x)]).transpose(1, 2).reshape(2, n * b, k)
        gx = torch.baddbmm(self.b, both, self.x).view(2, n, b, -1).transpose(0, 1).contiguous()
        h = Cells.apply(gx, self.h)
        return torch.cat([h[:, 0].transpose(0, 1), turned(h[:, 1].transpose(0, 1))], 2)


class Reader(nn.Module):
    def __init__(self, m, vectors):
        super().__init__()
        self.m = m
        self.own = nn.Embedding(len(m["words"]) + 2, 100)
        nn.init.zeros_(self.own.weight)
        self.given = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.letter = nn.Embedding(len(m["letters"]) + 2, 32)
        self.shape3, self.shape5 = nn.Conv1d(32, 64, 3, padding=1), nn.Conv1d(32, 64, 5, padding=2)
        self.style = nn.Embedding(len(m["styles"]), 12)
        size = m["size"]
        self.lstm1 = Lstm(100 + vectors.shape[1] + 128 + 12, size)
        self.tag = nn.Sequential(nn.Linear(2 * size, 200), nn.ReLU(), nn.Dropout(0.3), nn.Linear(200, len(m["tags"])))
        self.tagged = nn.Linear(len(m["tags"]), 64, bias=False)
        self.lstm2 = Lstm(2 * size + 64 + 12, size)
        drop = nn.Dropout(0.33)
        mlp = lambda n: nn.Sequential(nn.Linear(2 * size, n), nn.LeakyReLU(0.1), drop)
        self.child, self.head, self.rchild, self.rhead = mlp(300), mlp(300), mlp(80), mlp(80)
        self.root = nn.Parameter(torch.zeros(2 * size))
        self.arc = nn.Parameter(torch.zeros(301, 300))
        self.relation = nn.Parameter(torch.zeros(81, len(m["relations"]), 81))

    def drop(self, x, share=0.33):
        """The same of each sentence's values are dropped at all of its words."""
        if not self.training: return x
        return x * torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - share) / (1 - share)

    def forward(self, batch):
        m, lengths = self.m, [len(s[0]) for s in batch]
        n = max(lengths)
        forms = Names()
        at = torch.zeros(len(batch), n, dtype=torch.long)
        for i, s in enumerate(batch):
            at[i, :lengths[i]] = torch.tensor([forms.number(w) for w in s[0]])
        own = torch.tensor([m["words"].get(plain(w), -2) + 2 for w in forms])
        given = torch.tensor([m["known"].get(plain(w), 0) for w in forms])
        letters = torch.zeros(len(forms), CHARS, dtype=torch.long)
        for i, w in enumerate(forms):
            z = w if len(w) <= CHARS else w[:CHARS // 2] + w[-CHARS // 2:]
            letters[i, :len(z)] = torch.tensor([m["letters"].get(c, -1) + 2 for c in z])
        e = self.letter(letters).transpose(1, 2)
        shape = torch.cat([self.shape3(e).relu().max(2)[0], self.shape5(e).relu().max(2)[0]], 1)
        own = own[at]
        if self.training: own = torch.where(torch.rand(own.shape) < 0.2, torch.zeros_like(own), own)
        style = self.style(torch.tensor([s[4] for s in batch])).unsqueeze(1).expand(-1, n, -1)
        x = torch.cat([self.drop(self.own(own) + 0), self.drop(self.given(given)[at]), self.drop(shape[at]), style], 2)
        h = self.drop(self.lstm1(x, lengths))
        tags = self.tag(h)
        x = torch.cat([h, self.tagged(tags.softmax(2)), style], 2)
        h = self.drop(self.lstm2(x, lengths))
        h0 = torch.cat([self.root.expand(len(batch), 1, -1), h], 1)
        one = lambda v: torch.cat([v, torch.ones(*v.shape[:2], 1)], 2)
        arcs = one(self.child(h)) @ self.arc @ self.head(h0).transpose(1, 2)
        behind = torch.arange(n + 1).expand(len(batch), n + 1) > torch.tensor(lengths).unsqueeze(1)
        arcs = arcs.masked_fill(behind.unsqueeze(1), -1e9)
        arcs = arcs - 1e9 * F.pad(torch.eye(n), (1, 0))
        return tags, arcs, one(self.rchild(h)), one(self.rhead(h0))

    def relations_at(self, rchild, rhead, heads):
        """Scores of the relations of each word with the head that is named."""
        r = rhead.gather(1, heads.unsqueeze(2).expand(-1, -1, rhead.shape[2]))
        return torch.einsum("bnrj,bnj->bnr", torch.tensordot(rchild, self.relation, 1), r)


def tree_of(score):
    """The best tree with one root (Chu-Liu-Edmonds); SCORE[i][h] for words 1…n, row 0 is not looked at."""
    n = len(score)
    best = [0] + [max(range(n), key=lambda h: score[i][h]) for i in range(1, n)]
    roots = [i for i in range(1, n) if best[i] == 0]
    if len(roots) != 1:
        root = max(range(1, n), key=lambda i: score[i][0])
        score = [[s if (h > 0) == (i != root) else -1e6 for h, s in enumerate(row)] for i, row in enumerate(score)]
    return contract(score)


def contract(score):
    n = len(score)
    best = [0] + [max((h for h in range(n) if h != i), key=lambda h: score[i][h]) for i in range(1, n)]
    for start in range(1, n):
        path, at = [], start
        while at and at not in path: path, at = path + [at], best[at]
        if not at: continue
        cycle = path[path.index(at):]
        rest = [i for i in range(n) if i not in cycle]
        place, new = {v: k for k, v in enumerate(rest)}, len(rest)
        s = [[-1e9] * (new + 1) for _ in range(new + 1)]
        into, out = {}, {}
        for i in rest:
            for h in rest: s[place[i]][place[h]] = score[i][h]
            out[i] = max(cycle, key=lambda c: score[i][c])
            s[place[i]][new] = score[i][out[i]]
        for h in rest:
            into[h] = max(cycle, key=lambda c: score[c][h] - score[c][best[c]])
            s[new][place[h]] = score[into[h]][h] - score[into[h]][best[into[h]]]
        t = contract(s)
        for i in rest[1:]: best[i] = rest[t[place[i]]] if t[place[i]] < new else out[i]
        h = rest[t[new]]
        best[into[h]] = h
        return best
    return best


def batches(data, words, shuffle):
    order = list(range(len(data)))
    if shuffle: random.shuffle(order)
    order.sort(key=lambda i: len(data[i][0]) + (random.random() * 4 if shuffle else 0))
    out, batch = [], []
    for i in order:
        if batch and len(batch) * len(data[i][0]) > words:
            out.append(batch)
            batch = []
        batch.append(i)
    out.append(batch)
    if shuffle: random.shuffle(out)
    for b in out: yield sorted(b, key=lambda i: -len(data[i][0]))


def read(net, data):
    """Number of sentence, tags, heads, relations of all of DATA."""
    root = net.m["relations"]["root"]
    net.eval()
    with torch.no_grad():
        for b in batches(data, 3000, False):
            tags, arcs, rchild, rhead = net([data[i] for i in b])
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for k, i in enumerate(b):
                n = len(data[i][0])
                heads[k, :n] = torch.tensor(tree_of([[0] * (n + 1)] + arcs[k, :n, :n + 1].tolist())[1:])
            relations = net.relations_at(rchild, rhead, heads)
            relations[:, :, root] -= 1e6 * (heads > 0)
            relations = relations.argmax(2)
            relations[heads == 0] = root
            tags = tags.argmax(2)
            for k, i in enumerate(b):
                n = len(data[i][0])
                yield i, tags[k, :n].tolist(), heads[k, :n].tolist(), relations[k, :n].tolist()


def measure(net, data):
    tag, relation = list(net.m["tags"]), list(net.m["relations"])
    upos = las = words = 0
    for i, tags, heads, relations in read(net, data):
        g = data[i]
        for k in range(len(tags)):
            upos += tag[tags[k]].split("|")[0] == g[1][k].split("|")[0]
            las += heads[k] == g[2][k] and relation[relations[k]].split(":")[0] == g[3][k].split(":")[0]
        words += len(tags)
    return "UPOS %.2f LAS %.2f" % (100 * upos / words, 100 * las / words)


def step(net, batch):
    m, n = net.m, max(len(s[0]) for s in batch)
    pad = lambda v: torch.tensor([x + [-1] * (n - len(x)) for x in v])
    gtags = pad([[m["tags"][t] for t in s[1]] for s in batch])
    gheads = pad([s[2] for s in batch])
    grelations = pad([[m["relations"][r] for r in s[3]] for s in batch])
    tags, arcs, rchild, rhead = net(batch)
    loss = F.cross_entropy(tags.flatten(0, 1), gtags.flatten(), ignore_index=-1)
    loss = loss + F.cross_entropy(arcs.flatten(0, 1), gheads.flatten(), ignore_index=-1)
    r = net.relations_at(rchild, rhead, gheads.clamp(min=0))
    return loss + F.cross_entropy(r.flatten(0, 1), grelations.flatten(), ignore_index=-1)


def source(m, z):
    style, path = z.split("=", 1)
    path, _, times = path.partition("*")
    return [s + (m["styles"].number(style),) for s in conllu(path)], int(times or 1)


def train(a):
    m = {k: Names() for k in ("words", "known", "letters", "styles", "tags", "relations")}
    m["size"] = a.size
    data = []
    for z in a.train:
        s, times = source(m, z)
        data += s * times
    dev = [(z, source(m, z)[0]) for z in a.dev]
    count = {}
    for s in data:
        for w in s[0]: count[plain(w)] = count.get(plain(w), 0) + 1
        for c in set("".join(s[0])): m["letters"].number(c)
        for t in s[1]: m["tags"].number(t)
        for r in s[3]: m["relations"].number(r)
    for w in count:
        if count[w] >= LEAST: m["words"].number(w)
    rows = [None]
    for line in open(a.vectors, encoding="utf-8"):
        c = line.rstrip().split(" ")
        if len(c) < 50: continue
        m["known"][c[0]] = len(rows)
        rows.append(torch.tensor([float(x) for x in c[1:]]))
    rows[0] = torch.zeros_like(rows[1])
    vectors = torch.stack(rows)
    vectors /= vectors[1:].std()
    net = Reader(m, vectors)
    print("%d sentences, %d words with vectors, %d with their own" % (len(data), len(rows), len(m["words"])), file=sys.stderr)
    steps = a.epochs * sum(1 for _ in batches(data, a.batch, False))
    best = torch.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=a.rate, betas=(0.9, 0.95))
    slope = torch.optim.lr_scheduler.LambdaLR(best, lambda i: min(1, i / 200) * max(0.02, 1 - i / steps))
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    done, began = 0, time.time()
    for epoch in range(a.epochs):
        net.train()
        total = 0
        for b in batches(data, a.batch, True):
            loss = step(net, [data[i] for i in b])
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            best.step()
            slope.step()
            total += float(loss)
            done += 1
            keep = min(0.998, done / (done + 20))
            if done % 4 == 0:
                for k, v in net.state_dict().items():
                    if k != "given.weight" and v.is_floating_point(): mean[k].lerp_(v, 1 - keep ** 4)
        line = "epoch %d, loss %.1f, %.0f s" % (epoch + 1, total, time.time() - began)
        if epoch % 3 == 2 or epoch + 1 == a.epochs:
            now = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(mean)
            line += "".join("; %s %s" % (z.split("=")[0], measure(net, s)) for z, s in dev)
            torch.save((m, mean), a.model)
            net.load_state_dict(now)
        print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("model")
    p.add_argument("--vectors")
    p.add_argument("--train", action="append")
    p.add_argument("--dev", action="append", default=[])
    p.add_argument("--epochs", type=int, default=15)
    p.add_argument("--batch", type=int, default=700)
    p.add_argument("--size", type=int, default=256)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    random.seed(a.seed)
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    train(a)
