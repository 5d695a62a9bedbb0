#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The grid: one fact told in many grammatical forms must give one record. Scores the events of gold/grid.

usage: grid.py RUNUT dev|test [id|en] [--show]        prints SET | FIGURE | VALUE | N

--show   every event missed, told with wrong sides, or too many (of the half for development: the test half is run, not read)

gold/grid/LANGUAGE.tsv holds facts, each headed by a line of five fields, and below it the forms in which it is told, three fields each:

    fact  NUMBER  TYPE  ACTOR  RECIPIENT
    FORM  SENTENCE  WANTED

A fact with an even number is for development, one with an odd number for the test. "lead TEXT" below a fact is a paragraph that makes its
parties known, as a page does before it calls them by their bare names: it goes before each SENTENCE, and below one whose FORM begins with
"headline", where "body TEXT", above all facts, stands if there is no lead. WANTED is the events that the sentence tells, joined by ";":

    =                             the fact: its type, actor and recipient
    none                          no event
    TYPE: ACTOR > RECIPIENT       another event, or the fact otherwise told; = as TYPE, ACTOR, RECIPIENT or one of a party's names is the fact's
    ... ! WORDS                   how it stands: future, hypothetical, negated, claimed, denied, unconfirmed; else it is done and reported.
                                  One of several with "/" ("future/hypothetical"), one that may be left out with "/" behind it ("future/")
    ? TYPE TYPE                   events of these types are neither wanted nor too many

TYPE may be alternatives with "/". ACTOR and RECIPIENT are parties joined by "+", each alternatives with "/", "-" for none; a side with "?"
behind it may be left out. A party is told rightly by any words of its phrase that hold those in [brackets], or by all of them in any order
where none stands in brackets: "Bupati [Sudira] (45)" by "Sudira" and "Bupati Sudira", not by "Bupati".
"""
import json, os, sys, tempfile
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import own  # noqa: E402  (it lies beside this file)

STANDING, UNDONE = {"reported", "claimed", "denied", "unconfirmed"}, {"future", "hypothetical", "negated"}


def fail(at, what): raise SystemExit(f"{at}: {what}")


def side(words, given):
    "the parties of a side, each the list of its names, and whether it may be left out; GIVEN: the fact's"
    words = words.strip(); may = words.endswith("?"); words = words.rstrip("?"); parties = []
    for part in (given if words.strip() == "=" else words).split("+"):
        names = [n.strip() for p in part.split("/") for n in (given.split("/") if p.strip() == "=" else [p])]
        if names != ["-"]: parties.append(names)
    return parties, may


def stances(at, words):
    "all modalities and standings that WORDS after '!' allow"
    out = {(frozenset(), "")}
    for word in words.split():
        if set(word.split("/")) - STANDING - UNDONE - {""}: fail(at, f"no such standing: {word}")
        out = {(m | {w} if w in UNDONE else m, w if w in STANDING else s) for m, s in out for w in word.split("/")}
    return {(m, s or "reported") for m, s in out}


def wanted(at, words, fact):
    "one event of WANTED: types, sides, how it may stand; or the types that are free"
    if words.startswith("?"): return dict(free=set(words[1:].split()))
    words, _, how = (w.strip() for w in words.partition("!"))
    head, colon, sides = ("=: = > =" if words == "=" else words).partition(":"); a, arrow, r = sides.partition(">")
    if not colon or not arrow: fail(at, f"cannot read: {words}")
    return dict(type=(fact[0] if head == "=" else head).split("/"), actor=side(a, fact[1]), recipient=side(r, fact[2]), stands=stances(at, how))


def items(language):
    "the forms of all facts: number, root, form, text, events wanted"
    path = os.path.join(HERE, "gold", "grid", language + ".tsv"); out, fact, body, lead, number = [], None, "", "", 0
    if not os.path.exists(path): return out
    with open(path, encoding="utf8") as f:
        for n, row in enumerate((line.rstrip("\n").split("\t") for line in f), 1):
            at = f"{language}.tsv:{n}"
            if row[0].startswith("#") or row == [""]: continue
            if row[0] == "body": body = row[1]
            elif row[0] == "lead": lead = row[1]
            elif row[0] == "fact": number, fact, lead = int(row[1]), row[2:5], ""
            elif len(row) == 3:
                text = "\n\n".join(filter(None, (row[1], lead or body) if row[0].startswith("headline") else (lead, row[1])))
                events = [] if row[2] == "none" else [wanted(at, w.strip(), fact) for w in row[2].split(";")]
                out.append(dict(at=at, number=number, root=fact[0].split("/")[0], form=row[0], told=row[1], text=text, events=events))
            else: fail(at, "not three fields")
    return out


def named(name, phrase):
    have, whole = own.norm(name), own.norm(phrase.replace("[", " ").replace("]", " "))
    core = own.norm(" ".join(p.split("]")[0] for p in phrase.split("[")[1:])) or whole
    return bool(have) and set(core) <= set(have) <= set(whole)


def side_ok(want, may, have):
    left = [p.get("name") for p in have]
    if may and not left: return True
    for names in want:
        hit = next((n for n in left if any(named(n, a) for a in names)), None)
        if hit is None: return False
        left.remove(hit)
    return not left


def sides_ok(want, event):
    a, r, (A, no_actor), (R, no_recipient) = own.aslist(event.get("actor")), own.aslist(event.get("recipient")), want["actor"], want["recipient"]
    if side_ok(A, no_actor, a) and side_ok(R, no_recipient, r): return True
    return event["type"] in own.MUTUAL and side_ok(A + R, False, a + r)


def stands(want, event): return (frozenset(set(own.aslist(event.get("modality"))) & UNDONE), event.get("standing")) in want["stands"]


def pair(events, told):
    "each event wanted with the one told for it, or None; and those told for nothing"
    want, of = [w for w in events if "type" in w], {}
    free = {t for w in events for t in w.get("free", ())}
    score = lambda w, e: (e["type"] in w["type"]) * (1 + 2 * sides_ok(w, e) + stands(w, e))
    for s, i, j in sorted(((score(w, e), i, j) for i, w in enumerate(want) for j, e in enumerate(told)), key=lambda t: (-t[0], t[1], t[2])):
        if s and i not in of and j not in of.values(): of[i] = j
    return [(w, told[of[i]] if i in of else None) for i, w in enumerate(want)], [e for j, e in enumerate(told) if j not in of.values() and e["type"] not in free]


def names_of(side): return " + ".join(p.get("name", "?") for p in own.aslist(side)) or "-"
def as_told(e): return f"{e['type']} <{e['trigger']['text']}> {names_of(e.get('actor'))} > {names_of(e.get('recipient'))} {' '.join(own.aslist(e.get('modality')))} {e['standing']}"
def as_wanted(w):
    a, r = (" + ".join(p[0] for p in w[k][0]) or "-" for k in ("actor", "recipient"))
    return f"{'/'.join(w['type'])}: {a} > {r} " + " or ".join(" ".join([*sorted(m), s]) for m, s in sorted(w["stands"], key=str))


class Count:
    "events wanted, found with type, with both sides, with standing as well; too many; sentences; sentences without one, and with one false"
    def __init__(self): self.n = [0] * 6
    def add(self, *n): self.n = [a + b for a, b in zip(self.n, n)]
    def line(self):
        wanted, kind, sides, full, extra, _ = self.n; share = lambda k: f"{100 * k / wanted:.1f}" if wanted else "-"
        return f"{share(kind)} {share(sides)} {share(full)} {extra}"


def score(runut, language, half, show):
    forms = [i for i in items(language) if i["number"] % 2 == (half == "test")]
    if not forms: return
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as f:
        for i in forms: f.write(json.dumps(dict(id=i["at"], text=i["text"], language=language, published="2026-03-12"), ensure_ascii=False) + "\n")
        f.flush(); told = own.by_page(own.read(runut, "-q", "--whole", "--format", "jsonl", f.name))
    count = defaultdict(Count)
    for i in forms:
        pairs, extra = pair(i["events"], told[i["at"]][1]); good = [(w, e, bool(e) and sides_ok(w, e)) for w, e in pairs]
        n = (len(pairs), sum(bool(e) for _, e in pairs), sum(g for *_, g in good), sum(g and stands(w, e) for w, e, g in good), len(extra), 1)
        for key in (("all",), ("form", i["form"]), ("root", i["root"])): count[key].add(*n)
        if show and (n[3] < n[0] or extra):
            print(f"{i['at']} {i['form']}: {i['told']}")
            for w, e, g in good:
                if not e: print("    missed", as_wanted(w))
                elif not g or not stands(w, e): print("    wanted", as_wanted(w), "\n    told  ", as_told(e))
            for e in extra: print("    extra ", as_told(e))
    every, name = count.pop(("all",)), f"grid-{language}"
    for label, k in (("found with type", 1), ("with both sides", 2), ("with both sides and standing", 3)):
        print(f"{name} | {label} | {100 * every.n[k] / every.n[0]:.1f} | {every.n[0]}")
    print(f"{name} | too many, of 100 sentences | {100 * every.n[4] / every.n[5]:.1f} | {every.n[5]}")
    for (kind, key), c in sorted(count.items()): print(f"{name} | {kind} {key}: type, sides, standing too; too many | {c.line()} | {c.n[0]}")


def main():
    args = [a for a in sys.argv[1:] if a != "--show"]; show = "--show" in sys.argv
    if len(args) not in (2, 3) or args[1] not in ("dev", "test") or args[2:] not in ([], ["id"], ["en"]): raise SystemExit(__doc__)
    if show and args[1] == "test": raise SystemExit("grid.py: the test half is run, not read")
    for language in args[2:] or ("id", "en"): score(args[0], language, args[1], show)


if __name__ == "__main__": main()
