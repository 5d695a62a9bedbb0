#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whom English pronouns mean: holds the actors of reports to the coreference of people in ECB+ (Cybulska and Vossen 2014).

usage: pronouns.py RUNUT EVAL [dev|test] [--show]        prints SET | FIGURE | VALUE | N

EVAL     the folder of the scorers, whose links.py makes texts of ECB+
--show   every pronoun whose actor is not right (of the half for development: the test half is run, not read)

Topics of odd number are for development, even ones for the test. Counted is every "he", "she", "they", "him", "her", "them" that is
marked as a human participant in a chain with an earlier mention that is no pronoun. It is right where the actor of the mention that
stands there has a mention that meets one of these; wrong where he has none; missing where no mention stands there. An actor whose
mentions nobody marked may still be the right one by another name, so that the share right is a lower bound.
"""
import json, os, re, subprocess, sys, tempfile
from collections import Counter

PRONOUNS = set("he she they him her them".split())


def chains(name, xml, where):
    "of an ECB+ file: its chains of people, each a list of spans in the text"
    at = {t: (int(s), int(n)) for t, s, n in re.findall(r'<token t_id="(\d+)" sentence="(\d+)" number="(\d+)"', xml)}
    span = {}
    for mention, inner in re.findall(r'<HUMAN_\w+ m_id="(\d+)"[^>]*>(.*?)</', xml, re.S):
        spots = [where.get(s, {"tok": {}})["tok"].get(n) for s, n in (at[t] for t in re.findall(r't_id="(\d+)"', inner))]
        if spots and None not in spots: span[mention] = (spots[0][0], spots[-1][1])
    for inner in re.findall(r"<(?:CROSS|INTRA)_DOC_COREF [^>]*>(.*?)</", xml, re.S):
        chain = [span[m] for m in re.findall(r'<source m_id="(\d+)"', inner) if m in span]
        if len(chain) > 1: yield sorted(chain)


def spots(report, text):
    "where each character of the page that the report kept stands in its text: both are the same but for blanks and lines left out"
    place, at = {}, 0
    for line in re.finditer(r"\S+", report):
        found = text.find(line.group(), at)
        if found < 0 or found > at + 400: continue
        for i in range(len(line.group())): place[line.start() + i] = found + i
        at = found + len(line.group())
    return place


def judge(report, text, people):
    "(right, wrong or missing, span, who is told) of each pronoun"
    place, mentions = spots(report["text"], text), {}
    for actor in report["actors"]:
        for m in actor["mentions"]:
            for b, e in m["span"]:
                if b in place and e - 1 in place: mentions[place[b], place[e - 1] + 1] = actor["id"], m["how"]
    named = {}
    for span, (actor, how) in mentions.items():
        if how != "pronoun": named.setdefault(actor, []).append(span)
    names = {a["id"]: a["name"] for a in report["actors"]}
    for chain in people:
        for b, e in chain:
            before = [s for s in chain if s[0] < b and text[s[0]:s[1]].lower() not in PRONOUNS]
            if text[b:e].lower() not in PRONOUNS or not before: continue
            actor = mentions.get((b, e), (None, None))[0]
            meets = any(x < f and c < y for x, y in named.get(actor, []) for c, f in before)
            yield "missing" if actor is None else "right" if meets else "wrong", (b, e), names.get(actor)


def main():
    runut, scorers = sys.argv[1:3]
    half = next((a for a in sys.argv[3:] if a in ("dev", "test")), "test")
    sys.path.insert(0, scorers)
    sys.dont_write_bytecode = True
    import links
    docs = {d[0]: d for d in links.ecb_docs() if int(d[1]) % 2 == (half == "dev")}
    with tempfile.TemporaryDirectory() as d:
        with open(f"{d}/pages.jsonl", "w", encoding="utf8") as f:
            for name, (_, _, _, text, *_) in docs.items(): f.write(json.dumps({"id": name, "text": text, "language": "en"}) + "\n")
        out = subprocess.run([runut, "read", f"{d}/pages.jsonl"], check=True, capture_output=True, text=True).stdout
    count = Counter()
    for report in (r for r in map(json.loads, out.splitlines()) if r["kind"] == "report"):
        name, _, xml, text, _, _, where = docs[report["page"]["file"]]
        for verdict, (b, e), who in judge(report, text, list(chains(name, xml, where))):
            count[verdict] += 1
            if "--show" in sys.argv and half == "dev" and verdict != "right":
                print(f"{verdict} | {name} | {who} | {text[max(0, b - 200):b]}[{text[b:e]}]{text[e:e + 40]}".replace("\n", " ¶ "))
    n = sum(count.values())
    told = n - count["missing"]
    print(f"pronouns {half} | right, of all | {100 * count['right'] / max(n, 1):.1f} | {n}")
    print(f"pronouns {half} | right, of those told | {100 * count['right'] / max(told, 1):.1f} | {told}")


if __name__ == "__main__":
    main()
