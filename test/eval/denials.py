#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Who denies what: scores the relations `denies` that a store tells of the reports in gold/denials.

usage: denials.py RUNUT dev|test [--show]        prints SET | FIGURE | VALUE | N

--show   every item that is not as wanted (of the half for development: the test half is run, not read)

An item begins with "# NUMBER what is hard in it"; an odd number is for development, an even one for the test. Its reports follow, each
headed "> OUTLET | DAY". Last comes what is wanted:

    D DENIAL -> CLAIM     words of the denial, words of what is denied; - where nobody on these pages says what is denied
    N                     nothing is denied here

Each item is read into a store of its own. A denial is found where a statement of act `deny` has words in common with DENIAL: in what it
says, or in its sentence, where its cue stands in DENIAL. It is linked rightly where a relation `denies` leads from it to a statement, an
event, or a merger of them, that has words in common with CLAIM. Every other relation `denies` is wrong, every other denial false, but
for one in the same words as the one wanted (a headline, a quotation that follows: they deny as well, and may be linked alike).
"""
import json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def items(language, half):
    "the items of a half: number, reports as (outlet, day, text), wanted as (denial, claim or None) or None"
    out = []
    with open(os.path.join(HERE, "gold", "denials", f"items.{language}.txt"), encoding="utf8") as f:
        for line in (l.rstrip("\n") for l in f):
            if line.startswith("# ") and line[2:3].isdigit(): out.append([int(line[2:].split()[0]), [], None])
            elif line.startswith("> "): outlet, day = line[2:].split(" | "); out[-1][1].append([outlet, day, ""])
            elif line.startswith("D "): out[-1][2] = [x if x != "-" else None for x in line[2:].split(" -> ")]
            elif line and line != "N" and out: out[-1][1][-1][2] += line + "\n\n"
    return [i for i in out if i[0] % 2 == (half == "dev")]


def told(runut, language, item):
    "the records of the item's reports, each report's text by its id"
    with tempfile.TemporaryDirectory() as d:
        with open(f"{d}/pages.jsonl", "w", encoding="utf8") as f:
            for i, (outlet, day, text) in enumerate(item[1]):
                url = f"https://{outlet.lower().replace(' ', '')}.example/{item[0]}-{i}"
                f.write(json.dumps({"id": f"p{i}", "text": text, "language": language, "published": day, "outlet": outlet, "url": url}) + "\n")
        subprocess.run([runut, "add", "-d", f"{d}/s", f"{d}/pages.jsonl"], check=True, capture_output=True)
        out = subprocess.run([runut, "export", "-d", f"{d}/s"], check=True, capture_output=True, text=True).stdout
    return [json.loads(l) for l in out.splitlines()]


def where(item, words):
    "the report and span of WORDS in an item"
    for i, (_, _, text) in enumerate(item[1]):
        if words in text: return i, text.index(words), text.index(words) + len(words)
    raise SystemExit(f"item {item[0]}: no words {words!r}")


class Judge:
    "holds the records of an item, and says which have words in common with a span of its reports"

    def __init__(self, item, records):
        self.item = item; self.by = {r["id"]: r for r in records if "id" in r}
        self.records = records

    def report(self, record):
        "which of the item's reports a record is of, and its text"
        text = self.by[record["report"]]["text"]
        for i, r in enumerate(self.item[1]):
            if text.split() == r[2].split(): return i, text
        raise SystemExit(f"item {self.item[0]}: a report reads otherwise than it was given")

    def touches(self, record, place, fields):
        i, text = self.report(record)
        if i != place[0]: return False
        given = self.item[1][i][2][place[1]:place[2]]; beg = text.index(given); end = beg + len(given)
        return any(b < end and beg < e for f in fields for b, e in (record.get(f) or {}).get("span", []))

    def denies(self, s, place): return self.touches(s, place, ("content",)) or self.touches(s, place, ("cue",))

    def claims(self, id, place):
        r = self.by[id]
        if "members" in r: return any(self.claims(m, place) for m in r["members"])
        return self.touches(r, place, ("content",) if r["kind"] == "statement" else ("passage", "trigger"))

    def like(self, a, b):
        "two denials of the same thing: of one speaker, or with most of their words the same"
        x, y = (set(s["content"]["text"].lower().split()) for s in (a, b))
        return a["speaker"].get("name") == b["speaker"].get("name") or len(x & y) * 2 >= min(len(x), len(y))


def judge(item, records):
    "found, linked rightly, linked wrongly, false denials"
    j = Judge(item, records); wanted = item[2]
    denials = [r for r in records if r["kind"] == "statement" and r["act"] == "deny"]
    links = [(r["from"], r["to"]) for r in records if r["kind"] == "relation" and r["relation"] == "denies"]
    if not wanted: return 0, 0, len(links), len(denials)
    place = where(item, wanted[0]); claim = wanted[1] and where(item, wanted[1])
    found = [d for d in denials if j.denies(d, place)]
    same = {d["id"] for d in denials if any(j.like(d, f) for f in found)} | {d["id"] for d in found}
    right = [l for l in links if claim and l[0] in same and j.claims(l[1], claim)]
    return bool(found), bool(right), len([l for l in links if l not in right]), len([d for d in denials if d["id"] not in same])


def main():
    if len(sys.argv) < 3 or sys.argv[2] not in ("dev", "test"): raise SystemExit(__doc__)
    runut, half = os.path.abspath(sys.argv[1]), sys.argv[2]
    for language in ("id", "en"):
        total = [0] * 4; n = to_find = to_link = 0
        for item in items(language, half):
            got = judge(item, told(runut, language, item)); total = [a + b for a, b in zip(total, got)]
            n += 1; to_find += bool(item[2]); to_link += bool(item[2] and item[2][1])
            wanted = (bool(item[2]), bool(item[2] and item[2][1]), 0, 0)
            if "--show" in sys.argv and half == "dev" and tuple(map(int, got)) != tuple(map(int, wanted)):
                print(f"{language} {item[0]}: found, linked, wrong, false = {tuple(map(int, got))}, wanted {tuple(map(int, wanted))}: {item[2]}")
        print(f"denials {half} {language} | found | {total[0]} | {to_find}")
        print(f"denials {half} {language} | linked rightly | {total[1]} | {to_link}")
        print(f"denials {half} {language} | linked wrongly | {total[2]} | {n}")
        print(f"denials {half} {language} | false denials | {total[3]} | {n}")


main()
