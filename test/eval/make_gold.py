#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Turns the hand-written gold (gold/*.txt beside this file) into pages and answers, half for development, half for the test.

usage: make_gold.py [FOLDER]      FOLDER: where to write, by default build/gold

gold/fresh holds a second set, written by somebody who had not seen what the reader does; it goes to FOLDER/fresh. There the number in
an item's id says its half: odd ones are for development, even ones for the test.

Everything in the sources was written for this project: people, outlets and places of the domestic stories are invented.

Why a notation of its own: the answers must be exact to the byte, and counting bytes by hand is how gold sets go wrong. Here the
coder writes the words of a passage, this script finds them and refuses what it cannot find, finds twice, or what breaks a rule below
(a weekday that is not the date's, an unknown type). An item is

    = ID | case, case | 2024-05-14            id, hard cases, date of publication   (in a report: file name for the cases)
    The text of the page, up to the first line that begins with "S", "S?", "E" or "E?" and a blank.
    S FORM | SPEAKER | ACT | SAID | CONTENT
    E TYPE | ACTORS > RECIPIENTS | STANDING MODALITY | WHEN | PASSAGE

A report's first lines after the header are facts of the page as JSON (what seeds.py reads), then a line "---", then the page's own
bytes up to the next line "---"; so a page may hold anything.

S?, E?    right to report, and no loss to leave out; S?3 stands for a region that may hold three
FORM      d direct, i indirect, m mixed; alternatives with /
SPEAKER   accepted names with /, country after = (Wang Lei=CHN), who passed it on after <-
ACT, TYPE alternatives with /; - is not scored
ACTORS    parties joined by " + ", each as a speaker; ~CHN a country that only the context tells: it or the name will do;
          ? after one that may be left out; - nobody; * anybody
STANDING  r reported, c claimed, d denied, u unconfirmed; alternatives with /
MODALITY  f future, h hypothetical, n negated, . none (the default); alternatives with /
SAID,WHEN days from publication (-1, 0, +3) or EDTF, alternatives with a comma; - is not scored; dead=3 injured=4 arrested=2 as told;
          #label: the same utterance or occurrence as that label's in another report
PASSAGE   the words, or the first .. the last of them; @2 before them: their second occurrence
"""
import datetime, hashlib, json, os, re, sys

here = os.path.dirname(os.path.abspath(__file__))
FORMS = dict(d="direct", i="indirect", m="mixed")
STANDINGS = dict(r="reported", c="claimed", d="denied", u="unconfirmed")
MODALITIES = {"f": "future", "h": "hypothetical", "n": "negated"}
TYPES = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
ACTS = set("assert claim deny confirm admit accuse warn request promise threaten thank announce decline praise regret ask".split())
DAYS = dict(zip("senin selasa rabu kamis jumat sabtu minggu".split(), range(7)))
MARK = re.compile(r"[SE](\?\d*)? ")


class Wrong(Exception): pass
def fail(item, why): raise Wrong(f"{item['id']}: {why}")


# ---- reading the sources --------------------------------------------------------------------------------------------------------

def items_of(path):
    "the items of a source file: id, cases, published, text, facts (reports), marks"
    items, part = [], None
    for line in open(path, encoding="utf8").read().split("\n"):
        if line.startswith("= ") and part != "page":
            name, cases, published = [x.strip() for x in line[2:].split("|")]
            items.append(dict(id=name, cases=[c.strip() for c in cases.split(",") if c.strip()], published=published, text=[], facts="", marks=[]))
            part = "facts" if "reports" in os.path.basename(path) else "text"
        elif not items or line.startswith("//"): continue
        elif line == "---" and part in ("facts", "page"): part = "page" if part == "facts" else "marks"
        elif part == "facts": items[-1]["facts"] += line
        elif part == "page": items[-1]["text"].append(line)
        elif MARK.match(line): items[-1]["marks"].append(line); part = "marks"
        elif part == "text" and line.strip(): items[-1]["text"].append(line)
        elif line.strip(): fail(items[-1], f"cannot read: {line}")
    for x in items: x["text"] = "\n".join(x["text"]) + ("\n" if x["facts"] else "")
    return items


def bounded(text, words, at):
    "whether the words at this place are not cut out of a longer one"
    end = at + len(words)
    return not (at and text[at - 1].isalnum() and words[0].isalnum() or end < len(text) and text[end].isalnum() and words[-1].isalnum())


def places(text, words, start=0):
    return [m.start() for m in re.finditer(re.escape(words), text[start:]) if bounded(text[start:], words, m.start())]


def find(item, passage):
    "(begin, end) in code points"
    nth, text = 1, item["text"]
    if m := re.match(r"@(\d) ", passage): nth, passage = int(m[1]), passage[m.end():]
    first, _, last = passage.partition(" .. ")
    hits = places(text, first)
    if len(hits) < nth or len(hits) > 1 and not m: fail(item, f"{len(hits)} times: {first}")
    begin = hits[nth - 1]; end = begin + len(first)
    if not last: return begin, end
    more = places(text, last, end)
    if not more: fail(item, f"not after it: {last}")
    return begin, end + more[0] + len(last)


def edtf(item, word):
    if not re.fullmatch(r"[+-]?\d{1,3}", word): return word
    return str(datetime.date.fromisoformat(item["published"]) + datetime.timedelta(int(word)))


def dates(item, field):
    "the dates, and what stands beside them: numbers, a label"
    days, numbers, label = [], {}, None
    for word in field.split():
        if word.startswith("#"): label = word[1:]
        elif m := re.fullmatch(r"(dead|injured|arrested)=(\d+)", word): numbers[m[1]] = int(m[2])
        elif word != "-": days += [edtf(item, w) for w in word.split(",")]
    return days, numbers, label


def party(words):
    optional = "?" in words; names, sign, country = re.fullmatch(r"([^=~]*)([=~]?)(\w*)", words.replace("?", "").strip()).groups()
    p = dict(names=[n.strip() for n in names.split("/") if n.strip()])
    if sign: p["country" if sign == "=" else "may"] = country
    if optional: p["optional"] = True
    return p


def parties(words):
    words = words.strip()
    return None if words == "*" else [] if words == "-" else [party(w) for w in words.split(" + ")]


def alternatives(item, words, table):
    for w in words.split("/"):
        if w not in table: fail(item, f"unknown: {w}")
    return words.split("/")


def statement(item, fields):
    if len(fields) != 5: fail(item, f"{len(fields)} fields: {fields}")
    form, who, act, said, content = fields
    who, _, via = who.partition("<-"); who = party(who); said, _, label = dates(item, said)
    out = dict(form=[FORMS[f] for f in alternatives(item, form, FORMS)], speaker=who["names"], country=[who["country"]] if "country" in who else [],
               said=said, via=[v.strip() for v in via.split("+") if v.strip()])
    if "-" not in act.split("/"): out["act"] = alternatives(item, act, ACTS)
    return out, content, label


def event(item, fields):
    if len(fields) != 5: fail(item, f"{len(fields)} fields: {fields}")
    kind, sides, state, when, passage = fields
    actor, arrow, recipient = sides.partition(" > ")
    if not arrow: fail(item, f"no sides: {sides}")
    standing, _, modality = state.partition(" "); when, numbers, label = dates(item, when)
    out = dict(type=alternatives(item, kind, TYPES), parties=dict(actor=parties(actor), recipient=parties(recipient)), when=when,
               standing=[STANDINGS[s] for s in alternatives(item, standing, STANDINGS)],
               modality=[[MODALITIES[c] for c in m if c != "."] for m in (modality or ".").split("/")])
    if numbers: out["numbers"] = numbers
    return out, passage, label


def check_weekdays(item):
    "Senin (13/5/2024): the weekday must be the date's"
    year = int(item["published"][:4])
    for m in re.finditer(r"\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu),? \((\d+)/(\d+)(?:/(\d+))?\)", item["text"]):
        y = int(m[4]) if m[4] else year; y += 2000 if y < 100 else 0
        have = datetime.date(y, int(m[3]), int(m[2])).weekday()
        if have != DAYS[m[1].lower()] and "wrong weekday" not in item["cases"]: fail(item, f"{m[0]} is day {have}")


def answers(item):
    "statements and events of one item, to the byte"
    found = {"S": [], "E": []}; check_weekdays(item)
    for line in item["marks"]:
        head, _, rest = line.partition(" "); fields = [f.strip() for f in rest.split("|")]
        out, passage, label = (statement if head[0] == "S" else event)(item, fields)
        begin, end = find(item, passage); text = item["text"]
        out.update(id=f"{item['id']}-{head[0].lower()}{len(found[head[0]]) + 1}", file=item["id"], text=text[begin:end], span=[begin, end],
                   bytes=[len(text[:begin].encode()), len(text[:end].encode())])
        if "?" in head: out["optional"] = int(head[2:] or 1)
        if label: out["label"] = label
        found[head[0]].append(out)
    return found["S"], found["E"]


# ---- what seeds.py reads --------------------------------------------------------------------------------------------------------

def lands(side, home):
    "accepted lists of countries; a party without a country of its own may have that of the report, or none"
    if side is None: return [[], [home]]
    fixed = {p["country"] for p in side if "country" in p and not p.get("optional")}
    may = {p.get("country") or p.get("may") or home for p in side if "country" not in p or p.get("optional")}
    out = [fixed]
    for c in sorted(may): out += [x | {c} for x in out if x | {c} not in out]
    return [sorted(x) for x in out]


def for_seeds(e, home):
    undone = any(e["modality"])
    return dict(e, actor=lands(e["parties"]["actor"], home), recipient=lands(e["parties"]["recipient"], home),
                standing=e["standing"] + ["planned"] * undone)


def merges(statements, events):
    def groups(records):
        by = {}
        for r in records: by.setdefault(r.get("label"), []).append(r["id"])
        return [g for label, g in sorted(by.items(), key=str) if label and len(g) > 1]
    return dict(utterances=dict(groups=groups(statements), may=[]), occurrences=dict(groups=groups(events), may=[]), denials=[], unconfirmed=[])


# ---- writing --------------------------------------------------------------------------------------------------------------------

def half(key): return ("dev", "test")[hashlib.sha256(key.encode()).digest()[0] & 1]


def half_by_number(key): return ("test", "dev")[int(re.search(r"\d+", key)[0]) & 1]


def write(path, rows):
    with open(path, "w", encoding="utf8") as f: f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


def put_sentences(folder, side, half, sentences):
    mine = [x for x in sentences if half(x["id"]) == side]; statements, events = [], []
    for x in mine: s, e = answers(x); statements += s; events += e
    write(f"{folder}/sentences.jsonl", [dict(id=x["id"], text=x["text"], language=x["language"], published=x["published"]) for x in mine])
    write(f"{folder}/sentences.cases.jsonl", [dict(id=x["id"], language=x["language"], case=x["cases"]) for x in mine])
    write(f"{folder}/sentences.statements.jsonl", statements); write(f"{folder}/sentences.events.jsonl", events)
    return len(mine)


def put_reports(folder, side, half, reports):
    mine = [x for x in reports if half(json.loads(x["facts"]).get("story") or x["id"]) == side]; facts, statements, events = {}, [], []
    os.makedirs(f"{folder}/pages", exist_ok=True)
    for x in mine:
        fact = json.loads(x["facts"]); home = fact.pop("home", None); fact.pop("story", None); s, e = answers(x)
        facts[x["id"]] = dict(fact, file=x["id"]); statements += s; events += [for_seeds(y, home) for y in e]
        for part in fact.get("text", []) + fact.get("not_text", []):
            if part.strip() not in x["text"]: fail(x, f"not on the page: {part}")
        with open(f"{folder}/pages/{x['id']}", "w", encoding="utf8", newline="") as f: f.write(x["text"])
    with open(f"{folder}/reports.reports.json", "w", encoding="utf8") as f: json.dump(facts, f, ensure_ascii=False, indent=1)
    write(f"{folder}/reports.statements.jsonl", statements); write(f"{folder}/reports.events.jsonl", events)
    with open(f"{folder}/reports.merges.json", "w", encoding="utf8") as f: json.dump(merges(statements, events), f, indent=1)
    return len(mine)


def load(kind, source):
    out = []
    for language in ("id", "en"):
        path = f"{source}/{kind}.{language}.txt"
        if os.path.exists(path): out += [dict(x, language=language) for x in items_of(path)]
    if len({x["id"] for x in out}) < len(out): raise SystemExit(f"{kind}: an id is there twice")
    return out


def check(items):
    "all that is wrong at once, not only the first"
    wrong = []
    for x in items:
        try: answers(x)
        except Wrong as w: wrong.append(str(w))
    if wrong: raise SystemExit("\n".join(wrong))


def put_set(folder, source, half):
    try: sentences, reports = load("sentences", source), load("reports", source)
    except Wrong as w: raise SystemExit(str(w))
    check(sentences + reports)
    for side in ("dev", "test"):
        os.makedirs(f"{folder}/{side}", exist_ok=True)
        n, r = put_sentences(f"{folder}/{side}", side, half, sentences), put_reports(f"{folder}/{side}", side, half, reports)
        print(f"{folder}/{side}: {n} sentences, {r} reports")


def main():
    if any(a.startswith("-") for a in sys.argv[1:]): raise SystemExit(__doc__)
    folder = sys.argv[1] if len(sys.argv) > 1 else "build/gold"
    put_set(folder, f"{here}/gold", half); put_set(f"{folder}/fresh", f"{here}/gold/fresh", half_by_number)


if __name__ == "__main__": main()
