#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fits the weights of confidence, and measures whether they keep their word.

usage: confidence.py RUNUT fit [--gold FOLDER]      writes packs/LANGUAGE/confidence.tsv from the halves for development
       confidence.py RUNUT test [--gold FOLDER]     prints SET | FIGURE | VALUE | N and the reliability diagram, from the test halves
       confidence.py RUNUT count LANGUAGE FILE…     counts the triggers of pages, JSON Lines of text, into gold/triggers.tsv

FOLDER is where make_gold.py wrote, by default build/gold; both its sets are used, the older and the fresh one. To fit, records of real
pages that were coded by hand come to them (gold/coded.tsv): sentences written for a gold are kinder than the pages of the web, and those
are what is read. So all sources tell what a sign weighs, each with an offset of its own, but how high confidence stands the last source
tells alone: a draw of pages of the web of which every record drawn is kept, with the signs of the program that it was drawn with. Of the
draws before only the records that are told as they were then are kept, the better ones, since the others were mended: they may tell what
a sign weighs, but not how much is right.

A record is right when the gold has it and it is the right one's: a statement with these words and this speaker; an event of
this type with the right parties on both sides (own.py tells when). What is optional in the gold is right to report. The signs
of a record come from `runut read --why`; the model is a logistic regression with a ridge on every weight but the languages'
own, its strength chosen by how well it predicts pages of the web that were left out: those are what confidence is for. What an event's trigger says of it cannot be fitted on a few hundred records: there are more
triggers. It is counted instead, over as many pages as there are, without anybody coding them: how often whoever is met is somebody known,
how often whoever acts hangs on the trigger in the tree, how often he is nobody known; one weight for the sum of the three log-odds, each
against that of all triggers, and of how common the trigger is, is fitted. Figures: ECE, the mean distance of confidence from the share that is
right, over ten bins of equal width; Brier score, beside that of telling everybody the mean; AUC, how often a right record has
more confidence than a wrong one. Standard library only.
"""
import math, os, sys, zlib
from collections import defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import own

HERE = os.path.dirname(os.path.abspath(__file__))
PACKS = os.path.join(HERE, "..", "..", "packs")
KINDS = ("statement", "event")
SOURCES = ("older gold", "fresh gold", "earlier pages", "draws before", "the fourth draw", "pages of the web")
DRAWS = ("earlier", "before", "fourth", "last")  # of gold/coded.tsv
FOLDS = 8
LEAST = 3  # a sign that fewer records have is left out
TRIGGER = "trigger"  # what all triggers share: one weight


# ---- records and whether they are right -------------------------------------------------------------------------------------------

def judged(runut, folder):
    "(kind, language, page, signs, right, confidence) of every record of a half"
    pages = own.lines(f"{folder}/sentences.jsonl"); files = sorted(os.listdir(f"{folder}/pages"))
    records = own.read(runut, "--why", "--whole", "--format", "jsonl", f"{folder}/sentences.jsonl") + own.read(runut, "--why", *[f"{folder}/pages/{x}" for x in files])
    language = {os.path.basename(r["page"].get("file") or ""): r["language"]["code"] for r in records if r.get("kind") == "report"}
    got = own.by_page(records)
    gold = [own.grouped(f"{folder}/sentences.{k}.jsonl", f"{folder}/reports.{k}.jsonl") for k in ("statements", "events")]
    out = []
    for page in [p["id"] for p in pages] + files:
        for i, (kind, score, fits) in enumerate((("statement", own.statement_score, own.speaker_ok), ("event", own.event_score, own.sides_ok))):
            pairs, _ = own.assign(gold[i][page], got[page][i], score)
            right = {id(p) for g, p in pairs if fits(g, p)}
            out += [(kind, language[page], page, frozenset(p["signs"]), id(p) in right, p.get("confidence")) for p in got[page][i]]
    return out


def coded():
    "the records of real pages that were coded by hand, each of DRAWS a list: gold/coded.tsv keeps their signs and whether they are right, not their words"
    with open(os.path.join(HERE, "gold", "coded.tsv"), encoding="utf8") as f: rows = [l.rstrip("\n").split("\t") for l in f if not l.startswith("#")]
    return [[(kind, language, page, frozenset(signs.split("|")), right == "1", None) for d, kind, language, page, right, signs in rows if d == draw] for draw in DRAWS]


def halves(runut, folder, half):
    "the records of each set of the gold"
    return [judged(runut, f"{sub}/{half}") for sub in (folder, f"{folder}/fresh") if os.path.isdir(f"{sub}/{half}")]


# ---- what the triggers tell --------------------------------------------------------------------------------------------------------------

COUNTED = ("n", "known", "hangs", "bare")


def is_trigger(s): return s.startswith("trigger ") and s != "trigger of words"


def count(runut, language, files):
    "gold/triggers.tsv with the rows of LANGUAGE counted anew: of each trigger how many events, with a known recipient, with an actor that hangs on it, with an unknown one"
    path = os.path.join(HERE, "gold", "triggers.tsv"); counts = defaultdict(lambda: [0] * len(COUNTED))
    for x in (x for f in files for x in own.read(runut, "--why", "--only", "event", "--format", "jsonl", "--language", language, f)):
        for t in (s for s in x.get("signs", ()) if is_trigger(s)):
            for i, yes in enumerate((True, "recipient power" in x["signs"] or "recipient people" in x["signs"], "actor^nsubj@self" in x["signs"] or "actor^obl@self" in x["signs"], "actor bare" in x["signs"])): counts[t][i] += yes
    kept = [l for l in open(path, encoding="utf8") if not l.startswith(language + "\t")] if os.path.exists(path) else []
    with open(path, "w", encoding="utf8") as f:
        f.writelines(kept or ["# Of each trigger how often it was read on pages of the web, and how often with a known recipient, an actor that hangs on it, an unknown actor. See test/eval/confidence.py.\n", "\t".join(("language", "trigger") + COUNTED) + "\n"])
        for t in sorted(counts):
            if counts[t][0] > 1: f.write("\t".join([language, t, *map(str, counts[t])]) + "\n")


def triggers(language, known=8):
    "of each trigger the sum of its log-odds, each against that of all; the KNOWN events that all are worth stand beside few"
    path = os.path.join(HERE, "gold", "triggers.tsv")
    rows = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf8") if l.startswith(language + "\t")] if os.path.exists(path) else []
    counts = {r[1]: [int(c) for c in r[2:]] for r in rows}; total = [sum(c) for c in zip(*counts.values())]
    def odds(c, i):
        mean = total[i] / total[0]; p = (c[i] + known * mean) / (c[0] + known)
        return math.log(p / (1 - p)) - math.log(mean / (1 - mean))
    return {t: odds(c, 1) + odds(c, 2) - odds(c, 3) + .5 * math.log(1 + c[0]) for t, c in counts.items()}


# ---- the model ------------------------------------------------------------------------------------------------------------------------

def chance(w, signs): return 1 / (1 + math.exp(-max(-30, min(30, sum(w.get(s, 0) * v for s, v in signs)))))


def fit(rows, ridge, steps=400):
    "rows of (signs, right) to weights; gradient descent with momentum on the mean loss, which is smooth and small"
    w, v = defaultdict(float), defaultdict(float)
    for _ in range(steps):
        g = defaultdict(float)
        for signs, right in rows:
            e = chance(w, signs) - right
            for s, v_s in signs: g[s] += e * v_s
        for s in g:
            free = s.startswith(("language ", "source "))
            v[s] = .9 * v[s] - .6 * (g[s] / len(rows) + (0 if free else ridge * w[s] / len(rows)))
            w[s] += v[s]
    return dict(w)


def loss(w, rows): return -sum(math.log(max(1e-9, chance(w, s) if right else 1 - chance(w, s))) for s, right in rows) / max(1, len(rows))


def rows_of(sources, kind):
    "(source, signs with language and source in place of `all`, right, page); rare signs left out"
    mine = [(k, x) for k, source in enumerate(sources) for x in source if x[0] == kind]
    n = defaultdict(int)
    for _, x in mine:
        for s in x[3]: n[s] += 1
    told = {language: triggers(language) for language in os.listdir(PACKS)}
    return [(k, valued(x, n, told[x[1]]) + ((f"source {k}", 1),), x[4], x[2]) for k, x in mine]


def valued(x, n, told):
    "the signs of a record with their values: 1, but of its trigger what the counts tell"
    signs = {s: 1 for s in x[3] if n[s] >= LEAST and s != "all" and not is_trigger(s)}
    signs[f"language {x[1]}"] = 1
    signs[TRIGGER] = sum(told.get(s, 0) for s in x[3])
    return tuple(signs.items())


def predicted(rows, ridge, part):
    "each part of the rows as the others predict it; PART tells the part of a row"
    for k in sorted({part(r) for r in rows}):
        w = fit([r[1:3] for r in rows if part(r) != k], ridge, 150)
        yield k, [(chance(w, r[1]), r[2]) for r in rows if part(r) == k]


def fit_kind(sources, kind):
    "the weights of a kind of record; prints how those of pages left out keep their word"
    rows, best = rows_of(sources, kind), None
    for ridge in (2, 4, 8, 16, 32):
        held = [list(v) for _, v in predicted(rows, ridge, fold)]; order = [[r for r in rows if fold(r) == k] for k in sorted({fold(r) for r in rows})]
        by = defaultdict(list)
        for r, x in zip((r for o in order for r in o), (x for v in held for x in v)): by[r[0]].append(x)
        web = by[max(by)]; cost = -sum(math.log(max(1e-9, p if right else 1 - p)) for p, right in web) / len(web)
        if best is None or cost < best[0]: best = cost, ridge, by
    cost, ridge, by = best
    print(f"{kind}: {len(rows)} records, {sum(r[2] for r in rows)} right; ridge {ridge}; mean loss on pages left out {cost:.3f}")
    for k in sorted(by): print(f"  {SOURCES[k]} from other pages: {len(by[k])}, right {sum(r for _, r in by[k]) / len(by[k]):.3f}, ECE {ece(by[k]):.3f}, Brier {brier(by[k]):.3f}, AUC {auc(by[k]):.3f}")
    show(f"{kind}s of pages left out", by[max(by)])
    return level(fit([r[1:3] for r in rows], ridge), max(by))


def fold(row): return zlib.crc32(row[3].encode()) % FOLDS


def level(w, source):
    "the weights with the offset of one source in every language's own"
    offset = w.get(f"source {source}", 0)
    return {s: v + (offset if s.startswith("language ") else 0) for s, v in w.items()}


def write(weights, language):
    path = os.path.join(PACKS, language, "confidence.tsv")
    with open(path, encoding="utf8") as f: floors = [l for l in f if l.split("\t")[1:2] == ["floor"]]  # chosen by hand, not fitted
    with open(path, "w", encoding="utf8") as f:
        f.write("# What each sign of a record says of its being right: thousandths of log-odds. Fitted by test/eval/confidence.py; `all` is there for every record.\n")
        f.write("kind\tsign\tweight\n" + "".join(floors))
        for kind in KINDS:
            w = weights[kind]
            if f"language {language}" not in w: continue
            f.write(f"{kind}\tall\t{round(1000 * w[f'language {language}'])}\n")
            rows = {s: w[s] for s in w if not s.startswith(("language ", "source ")) and s != TRIGGER}
            if kind == "event": rows.update((t, v * w.get(TRIGGER, 0)) for t, v in triggers(language).items())
            for s in sorted(rows):
                if abs(rows[s]) >= .005: f.write(f"{kind}\t{s}\t{round(1000 * rows[s])}\n")


# ---- figures ---------------------------------------------------------------------------------------------------------------------------

def bins(pairs, n=10):
    out = [[] for _ in range(n)]
    for p, right in pairs: out[min(n - 1, int(p * n))].append((p, right))
    return out


def ece(pairs): return sum(abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in bins(pairs)) / max(1, len(pairs))
def brier(pairs): return sum((p - r) ** 2 for p, r in pairs) / max(1, len(pairs))


def auc(pairs):
    good, bad = [p for p, r in pairs if r], [p for p, r in pairs if not r]
    return sum((g > b) + .5 * (g == b) for g in good for b in bad) / max(1, len(good) * len(bad))


def wilson(k, n, z=1.96):
    p = k / n; m = (p + z * z / 2 / n) / (1 + z * z / n); h = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / 4 / n / n)
    return m - h, m + h


def show(name, pairs):
    mean = sum(r for _, r in pairs) / max(1, len(pairs))
    for figure, value in (("ECE", f"{ece(pairs):.3f}"), ("Brier", f"{brier(pairs):.3f}"), ("Brier of the mean", f"{mean * (1 - mean):.3f}"), ("AUC", f"{auc(pairs):.3f}"), ("right", f"{100 * mean:.1f}"), ("mean confidence", f"{100 * sum(p for p, _ in pairs) / max(1, len(pairs)):.1f}")):
        print(f"confidence | {name} {figure} | {value} | {len(pairs)}")
    for i, b in enumerate(bins(pairs)):
        if not b: continue
        k, n = sum(r for _, r in b), len(b); low, high = wilson(k, n)
        bar = "".join("#" if x < round(20 * k / n) else "." for x in range(20))
        print(f"confidence | {name} at {i / 10:.1f} to {i / 10 + .1:.1f} | said {sum(p for p, _ in b) / n:.2f}, right {k / n:.2f} ({low:.2f} to {high:.2f}) {bar} | {n}")


def main():
    args = sys.argv[1:]; folder = "build/gold"
    if "--gold" in args: k = args.index("--gold"); folder = args[k + 1]; del args[k:k + 2]
    if len(args) > 3 and args[1] == "count": return count(args[0], args[2], args[3:])
    if len(args) != 2 or args[1] not in ("fit", "test"): raise SystemExit(__doc__)
    sources = halves(args[0], folder, "dev" if args[1] == "fit" else "test")
    if args[1] == "fit":
        weights = {kind: fit_kind(sources + coded(), kind) for kind in KINDS}
        for language in sorted(os.listdir(PACKS)): write(weights, language)
        return
    for kind in KINDS:
        pairs = [(x[5], x[4]) for source in sources for x in source if x[0] == kind and x[5] is not None]
        if pairs: show(f"{kind}s", pairs)
        else: print(f"confidence | {kind}s | skipped: the packs have no weights | 0")


if __name__ == "__main__": main()
