#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores what `runut read` finds in the project's own gold (make_gold.py writes it).

usage: own.py RUNUT dev|test [fresh] [--gold FOLDER] [--show] [--cases]       prints SET | FIGURE | VALUE | N

RUNUT    build/runut; or a file of records (*.jsonl) that it printed for sentences and pages; or the word gold: the gold as if it
         had been read, which must get full marks (the scorer's own test; exit status 1 if it does not)
fresh    the second set (gold/fresh), which was written by somebody who had not seen what the reader does
--gold   where make_gold.py wrote, by default build/gold
--show   every miss, every extra, every wrong field
--cases  of each hard case: statements and events found, of those wanted, and extra

Sets: own-id, own-en (sentences), own-reports (pages; what seeds.py asks of them besides is asked with
seeds.py RECORDS --gold build/gold/HALF/reports), own (all of them); fresh-id and so on of the second set.

A statement is found when it covers half of the gold content and is at most twice as long; of several the closest is taken, with the
right speaker first. An event is found when its type is accepted and its passage, or else its trigger, meets the gold one. Who and whom
are right when every party of the gold is there, on its side, and no other: by country where the gold has one, else by name; of mutual
roots either side will do. Optional gold is neither missed nor extra. Fields are judged of what was found.
"""
import json, os, shlex, subprocess, sys, tempfile
from collections import defaultdict

MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}
UNDONE = {"future", "hypothetical", "negated"}
show = "--show" in sys.argv
of_page = defaultdict(lambda: [0, 0, 0, 0, 0, 0])  # found, wanted, extra: of statements, of events


def tell(*words):
    if show: print("  ", *words)
def lines(path):
    with open(path, encoding="utf8") as f: return [json.loads(l) for l in f if l.strip()]
def aslist(x): return x if isinstance(x, list) else [x] if x else []
def f1(p, r): return 2 * p * r / (p + r) if p + r else 0.0


# ---- running --------------------------------------------------------------------------------------------------------------------

def read(cmd, *args):
    with tempfile.TemporaryFile() as out:
        done = subprocess.run([*shlex.split(cmd), "read", *args], stdout=out, stdin=subprocess.DEVNULL)
        if done.returncode not in (0, 1): print(f"run | exit status {done.returncode}", file=sys.stderr)
        out.seek(0); return [json.loads(l) for l in out.read().decode("utf8", "replace").split("\n") if l.strip()]


def as_read(folder):
    "the records that a reader would print who finds just what the gold says"
    out = [dict(kind="report", id=p["id"], page=dict(file=p["id"])) for p in lines(f"{folder}/sentences.jsonl")]
    out += [dict(kind="report", id=p, page=dict(file=p)) for p in os.listdir(f"{folder}/pages")]
    first = lambda accepted: accepted[0] if accepted else None
    party = lambda p: dict(name=first(p["names"]), country=p.get("country"))
    side = lambda parties: [party(p) for p in parties or []]
    when = lambda accepted: dict(value=accepted[0]) if accepted else None
    for g in (g for kind in ("sentences", "reports") for g in lines(f"{folder}/{kind}.statements.jsonl")):
        out.append(dict(kind="statement", report=g["file"], form=g["form"][0], content=dict(bytes=[g["bytes"]]), act=first(g.get("act")),
                        speaker=dict(name=first(g["speaker"]), country=first(g["country"])), said=when(g["said"]), via=[dict(name=v) for v in g["via"]]))
    for g in (g for kind in ("sentences", "reports") for g in lines(f"{folder}/{kind}.events.jsonl")):
        out.append(dict(kind="event", report=g["file"], type=g["type"][0], passage=dict(bytes=[g["bytes"]]), when=when(g["when"]),
                        actor=side(g["parties"]["actor"]), recipient=side(g["parties"]["recipient"]), modality=g["modality"][0],
                        standing=g["standing"][0], numbers=g.get("numbers")))
    return out


def by_page(records):
    "page -> (statements, events)"
    page = {r["id"]: os.path.basename(r["page"].get("file") or "") for r in records if r.get("kind") == "report"}
    out = defaultdict(lambda: ([], []))
    for r in records:
        if r.get("kind") in ("statement", "event") and r.get("report") in page: out[page[r["report"]]][r["kind"] == "event"].append(r)
    return out


# ---- places, names, dates -------------------------------------------------------------------------------------------------------

def byte_range(x):
    b = (x or {}).get("bytes")
    if not b: return None
    return [min(p[0] for p in b), max(p[1] for p in b)] if isinstance(b[0], list) else b
def overlap(a, b): return max(0, min(a[1], b[1]) - max(a[0], b[0]))
def size(r): return r[1] - r[0]
def closeness(a, b): return overlap(a, b) / (size(a) + size(b) - overlap(a, b))


def norm(s): return "".join(c if c.isalnum() else " " for c in (s or "").lower()).split()
def within(a, b): return any(b[i:i + len(a)] == a for i in range(len(b) - len(a) + 1))
def same_name(have, names):
    "an accepted name with at most six words beside it, or the better half of one"
    p = norm(have)
    return bool(p) and any(n and (within(n, p) and len(p) <= len(n) + 6 or within(p, n) and 2 * len(p) >= len(n)) for n in map(norm, names))


def days(edtf):
    a, _, b = edtf.partition("/")
    ends = lambda d, low: {4: d + ("-01-01" if low else "-12-31"), 7: d + ("-01" if low else "-31")}.get(len(d), d)
    return ends(a[:10].strip("~?%"), True), ends((b or a)[:10].strip("~?%"), False)
def date_ok(have, accepted): return bool(have) and any(days(have["value"]) == days(a) for a in accepted)


# ---- matching -------------------------------------------------------------------------------------------------------------------

def assign(gold, have, score):
    "greedy best pairs; required gold before optional; an optional region may take several"
    pairs = [(score(g, p), not g.get("optional"), i, j) for i, g in enumerate(gold) for j, p in enumerate(have)]
    pairs = sorted((t for t in pairs if t[0] > 0), key=lambda t: (-t[1], -t[0], t[2], t[3]))
    left, of = [g.get("optional", 1) for g in gold], {}
    for _, _, i, j in pairs:
        if left[i] and j not in of: left[i] -= 1; of[j] = i
    return [(gold[i], have[j]) for j, i in of.items()], [p for j, p in enumerate(have) if j not in of]


def speakers(s): return aslist(s.get("speaker")) + aslist(s.get("joint"))
def speaker_ok(g, p): return any(same_name(x.get("name"), g["speaker"]) or same_name(x.get("as"), g["speaker"]) for x in speakers(p))


def statement_score(g, p):
    b = byte_range(p.get("content"))
    if not b or not size(b) or 2 * overlap(b, g["bytes"]) < size(g["bytes"]) or size(b) > 2 * size(g["bytes"]): return 0
    return closeness(b, g["bytes"]) + .3 * speaker_ok(g, p)


def party_ok(want, have):
    "by country where the gold has one; where only the context tells it, or the party may be left out, by name as well"
    land, name = have.get("country"), same_name(have.get("name"), want["names"])
    if "country" in want: return land == want["country"] or bool(want.get("optional")) and name
    return name or "may" in want and land == want["may"]


def side_ok(want, have):
    "every party that is wanted, and no other"
    if want is None: return True
    left = list(have)
    for w in sorted(want, key=lambda w: bool(w.get("optional"))):
        hit = next((x for x in left if party_ok(w, x)), None)
        if hit: left.remove(hit)
        elif not w.get("optional"): return False
    return not left


def sides_ok(g, p):
    a, r = g["parties"]["actor"], g["parties"]["recipient"]; A, R = aslist(p.get("actor")), aslist(p.get("recipient"))
    if side_ok(a, A) and side_ok(r, R): return True
    return p.get("type") in MUTUAL and set(g["type"]) <= MUTUAL and side_ok(None if a is None or r is None else a + r, A + R)


def event_score(g, p):
    b, t = byte_range(p.get("passage")), byte_range(p.get("trigger"))
    if p.get("type") not in g["type"] or not (b and overlap(b, g["bytes"]) or t and overlap(t, g["bytes"])): return 0
    return 1 + 2 * sides_ok(g, p) + (closeness(b, g["bytes"]) if b else 0) + bool(t and overlap(t, g["bytes"]))


# ---- scoring --------------------------------------------------------------------------------------------------------------------

class Tally:
    def __init__(self): self.counts = defaultdict(lambda: [0, 0])
    def add(self, name, good, *words):
        self.counts[name][0] += bool(good); self.counts[name][1] += 1
        if not good: tell(name, *words)
    def rows(self, *labels):
        return [(label, f"{100 * c[0] / c[1]:.1f}" if c[1] else "-", c[1]) for k, label in labels for c in [self.counts[k]]]


def prf(name, found, extra, wanted):
    p, r = found / (found + extra) if found + extra else 0, found / wanted if wanted else 0
    return [(f"{name} precision", f"{100 * p:.1f}", found + extra), (f"{name} recall", f"{100 * r:.1f}", wanted), (f"{name} F1", f"{100 * f1(p, r):.1f}", wanted)]


def score_statements(pages, gold, got):
    t, found, extra, wanted = Tally(), 0, 0, 0
    for page in pages:
        pairs, more = assign(gold[page], got[page][0], statement_score); seen = {g["id"] for g, _ in pairs}
        need = [g for g in gold[page] if not g.get("optional")]; wanted += len(need); extra += len(more)
        for g in need: g["id"] in seen or tell("missed statement", g["id"], g["text"][:90])
        of_page[page][:3] = [sum(not g.get("optional") for g, _ in pairs), len(need), len(more)]
        for p in more: tell("extra statement", page, [x.get("name") for x in speakers(p)], "|", p["content"].get("text", "")[:90])
        for g, p in pairs:
            if g.get("optional"): continue
            found += 1; t.add("speaker", speaker_ok(g, p), g["id"], "want", g["speaker"], "have", [x.get("name") for x in speakers(p)])
            t.add("form", p.get("form") in g["form"], g["id"], "want", g["form"], "have", p.get("form"))
            if g["country"]: c = [x.get("country") for x in speakers(p)]; t.add("country", c and c[0] in g["country"], g["id"], "want", g["country"], "have", c)
            if g.get("act"): t.add("act", p.get("act") in g["act"], g["id"], "want", g["act"], "have", p.get("act"))
            if g["said"]: t.add("said", date_ok(p.get("said"), g["said"]), g["id"], "want", g["said"], "have", p.get("said"))
            for v in g["via"]: t.add("via", any(same_name(x.get("name"), [v]) for x in p.get("via") or []), g["id"], "want", v)
    return prf("statements", found, extra, wanted) + t.rows(("speaker", "speaker right, of found"), ("country", "speaker's country, of found"),
        ("form", "form right, of found"), ("act", "act right, of found"), ("said", "date said right, of found"), ("via", "passed on by, of found"))


def modality_ok(g, p): return sorted(set(aslist(p.get("modality"))) & UNDONE) in [sorted(m) for m in g["modality"]]


def names_of(side): return [(x.get("name"), x.get("country")) for x in aslist(side)]


def score_events(pages, gold, got):
    t, found, extra, wanted, false, quiet, right = Tally(), 0, 0, 0, 0, 0, 0
    for page in pages:
        pairs, more = assign(gold[page], got[page][1], event_score); seen = {g["id"] for g, _ in pairs}
        need = [g for g in gold[page] if not g.get("optional")]; wanted += len(need); extra += len(more)
        of_page[page][3:] = [sum(not g.get("optional") for g, _ in pairs), len(need), len(more)]
        if not gold[page]: quiet += 1; false += len(more)
        for g in need: g["id"] in seen or tell("missed event", g["id"], g["type"], g["text"][:80])
        for p in more: tell("extra event", page, p.get("type"), names_of(p.get("actor")), "→", names_of(p.get("recipient")), "|", (p.get("passage") or {}).get("text", "")[:80])
        for g, p in pairs:
            if g.get("optional"): continue
            found += 1; good = sides_ok(g, p); right += good
            t.add("who→whom", good, g["id"], "want", g["parties"], "have", names_of(p.get("actor")), "→", names_of(p.get("recipient")))
            t.add("modality", modality_ok(g, p), g["id"], "want", g["modality"], "have", p.get("modality"))
            if not any(g["modality"]): t.add("not undone", modality_ok(g, p), g["id"])
            else: t.add("undone", modality_ok(g, p), g["id"])
            t.add("standing", p.get("standing") in g["standing"], g["id"], "want", g["standing"], "have", p.get("standing"))
            if g["when"]: t.add("when", date_ok(p.get("when"), g["when"]), g["id"], "want", g["when"], "have", p.get("when"))
            if g.get("numbers"): t.add("numbers", p.get("numbers") == g["numbers"], g["id"], "want", g["numbers"], "have", p.get("numbers"))
    sides = f1(right / (found + extra) if found + extra else 0, right / wanted if wanted else 0)
    rows = prf("events", found, extra, wanted) + [("events, who → whom right F1", f"{100 * sides:.1f}", wanted)]
    rows += t.rows(("who→whom", "who → whom right, of found"), ("modality", "modality right, of found"), ("undone", "modality right, of the undone"),
                   ("standing", "standing right, of found"), ("when", "event date right, of found"), ("numbers", "numbers right, of found"))
    return rows + ([("false events on 100 no-event sentences", f"{100 * false / quiet:.1f}", quiet)] if quiet else [])


def grouped(*paths):
    out = defaultdict(list)
    for path in paths:
        for x in lines(path): out[x["file"]].append(x)
    return out


def score_cases(path):
    by = defaultdict(lambda: [0] * 7)
    for x in lines(path):
        for case in x["case"]: by[case] = [a + b for a, b in zip(by[case], of_page[x["id"]] + [1])]
    for case, (a, b, c, d, e, f, n) in sorted(by.items()):
        print(f"case {case} | statements {a}/{b}, extra {c} | events {d}/{e}, extra {f} | {n}")


def main():
    global show
    args = [a for a in sys.argv[1:] if a not in ("--show", "--cases")]; folder = "build/gold"
    if "--gold" in args: k = args.index("--gold"); folder = args[k + 1]; del args[k:k + 2]
    if len(args) not in (2, 3) or args[1] not in ("dev", "test") or args[2:] not in ([], ["fresh"]): raise SystemExit(__doc__)
    of = "fresh" if args[2:] else "own"; folder = f"{folder}/fresh" if args[2:] else folder
    cmd, folder = args[0], f"{folder}/{args[1]}"; pages = lines(f"{folder}/sentences.jsonl"); files = sorted(os.listdir(f"{folder}/pages"))
    if cmd == "gold": records = as_read(folder)
    elif cmd.endswith(".jsonl"): records = lines(cmd)
    else: records = read(cmd, "--whole", "--format", "jsonl", f"{folder}/sentences.jsonl") + read(cmd, *[f"{folder}/pages/{x}" for x in files])
    got = by_page(records); said, done = [grouped(f"{folder}/sentences.{k}.jsonl", f"{folder}/reports.{k}.jsonl") for k in ("statements", "events")]
    sets = {f"{of}-{l}": [p["id"] for p in pages if p["language"] == l] for l in ("id", "en")}; sets[f"{of}-reports"] = files; full = True
    for name, ids in list(sets.items()) + [(of, sum(sets.values(), []))]:
        for figure, value, n in score_statements(ids, said, got) + score_events(ids, done, got):
            print(f"{name} | {figure} | {value} | {n}", flush=True); full &= value in ("100.0", "-") or figure.startswith("false") and value == "0.0"
        show = show and name != f"{of}-reports"  # all of them again, without telling twice
    if "--cases" in sys.argv: score_cases(f"{folder}/sentences.cases.jsonl")
    if cmd == "gold" and not full: raise SystemExit("own.py: the gold itself does not get full marks")


if __name__ == "__main__": main()
