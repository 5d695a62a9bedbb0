#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Where and when: scores these two fields of the events that `runut read` finds in gold/where.

usage: where.py RUNUT dev|test [--show] [--cases]        prints SET | FIGURE | VALUE | N

RUNUT    build/runut; or the word gold: the gold as if it had been read, which must get full marks (exit status 1 if not)
--show   every event that is missed and every field that is wrong (of the half for development: the test half is run, not read)
--cases  of each hard case: events found, of those wanted, and how many have where and when right

The items are in make_gold.py's notation (its header), but an event is told by its type, where, when and trigger alone:

    E TYPE | WHERE | WHEN | TRIGGER

TYPE     alternatives with /: types are not what is measured, so every one that can be argued for is listed
WHERE    names with /, each as the text has it with its larger places behind commas ("Desa X, Kabupaten Y"); the narrowest alone, the
         whole and what lies between are right. - is none: where it stands among names, none is right as well
WHEN     days from publication or EDTF, alternatives with a comma; - is none, as above. Days are compared, clocks are not
An item with an odd number is for development, one with an even number for the test.

Each field of an event found is one of: right (a place or day that the gold lists, or none where the gold wants none), missing (none,
though one is wanted), wrong (another than those listed), invented (one where none is wanted); of places also coarse: only a larger place
out of the right name ("Bali" for "Nusa Dua, Bali"). Events that the gold does not list are passed over.

What is wanted where record.md and doc/codebook.md are silent:
 1. Where is the place that the event's own clause names behind a preposition of place, at the clause's head or end. The place in the phrase
    of whoever acts ("Jakarta police arrested him in Bogor"), where somebody comes from, or where he spoke of the deed is none.
 2. A visit, a journey and an attack happen where they go: "visited Vietnam", "strike on Gaza". A metonym of a government ("Washington
    imposed sanctions on Tehran") is nowhere. Of what is sent, posted or withdrawn the far end may be told or left out.
 3. A meeting, cup, law, medium, party or court case behind a preposition is no place; a court, stadium, hotel or ministry is one.
 4. A place that only the sentence before or the dateline tells is none, unless the clause says "there" (di sana, di lokasi itu): then it is
    that place by its name.
 5. An unnamed place ("a mosque in Herat") may be told with the named one that it is in, whose name is wanted; alone it may be left out.
 6. When is the day or span of the event itself. A day that belongs to another clause ("the truck that hit five on 2 September") or to the
    saying is none; of a deed that is itself speech it is the day of the saying. "Since" is the beginning, or the open span.
 7. A month without a year is the nearest before publication; "last week" is Monday to Sunday; "recently" is none.
"""
import os, sys, tempfile, json
from collections import defaultdict

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
import make_gold, own  # noqa: E402  (they lie beside this file)

KINDS = ("right", "missing", "wrong", "invented")


def split(words, by): return [w.strip() for w in words.split(by) if w.strip()]


def place_names(whole):
    "the narrowest, the whole and what lies between"
    parts = split(whole, ",")
    return [", ".join(parts[:n]) for n in range(1, len(parts) + 1)]


def event(item, line):
    head, _, rest = line.partition(" "); fields = split(rest, "|")
    if head != "E" or len(fields) != 4: make_gold.fail(item, f"cannot read: {line}")
    kind, where, when, trigger = fields; types = make_gold.alternatives(item, kind, make_gold.TYPES); begin, end = make_gold.find(item, trigger)
    names = split(where, "/"); dates = split(when, ","); text = item["text"]
    for name in names:
        for part in split(name, ","):
            if name != "-" and part not in text: make_gold.fail(item, f"not in the text: {part}")
    return dict(id=f"{item['id']} {text[begin:end]}", type=types, parties=dict(actor=None, recipient=None), text=text,
                bytes=[len(text[:begin].encode()), len(text[:end].encode())], where=[n for n in names if n != "-"], nowhere="-" in names,
                when=[make_gold.edtf(item, d) for d in dates if d != "-"], never="-" in dates)


def load(half):
    try:
        items = [x for x in make_gold.load("sentences", f"{here}/gold/where") if make_gold.half_by_number(x["id"]) == half]
        for x in items: make_gold.check_weekdays(x); x["events"] = [event(x, line) for line in x["marks"]]
    except make_gold.Wrong as wrong: raise SystemExit(str(wrong))
    return items


def place_kind(g, name):
    if not name: return "right" if g["nowhere"] else "missing"
    if not g["where"]: return "invented"
    have = [w for w in own.norm(name) if w != "the"]; named = [[w for w in own.norm(n) if w != "the"] for n in g["where"]]
    if any(have == [w for w in own.norm(n) if w != "the"] for whole in g["where"] for n in place_names(whole)): return "right"
    return "coarse" if any(own.within(have, whole) for whole in named) else "wrong"


def day_kind(g, when):
    if not when: return "right" if g["never"] else "missing"
    if not g["when"]: return "invented"
    return "right" if own.date_ok(when, g["when"]) else "wrong"


def read(cmd, items):
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/where.jsonl"
        make_gold.write(path, [dict(id=x["id"], text=x["text"], language=x["language"], published=x["published"]) for x in items])
        return own.by_page(own.read(cmd, "--whole", "--format", "jsonl", path))


def as_read(items):
    "the events of a reader who finds just what the gold says"
    tell = lambda g: dict(type=g["type"][0], trigger=dict(bytes=g["bytes"]), passage=dict(bytes=g["bytes"]),
                          where=dict(name=g["where"][0]) if g["where"] else None, when=dict(value=g["when"][0]) if g["when"] else None)
    return {x["id"]: ([], [tell(g) for g in x["events"]]) for x in items}


def score(items, got):
    "events wanted, found, both fields right; how many places and days are of each kind; the same of each case"
    count, cases = defaultdict(int), defaultdict(lambda: [0, 0, 0, 0])
    for x in items:
        pairs, _ = own.assign(x["events"], got[x["id"]][1] if x["id"] in got else [], own.event_score); found = {g["id"]: p for g, p in pairs}
        for g in x["events"]:
            row = [0, 1, 0, 0]; count["wanted"] += 1
            if g["id"] not in found: own.tell("missed", g["id"], "|", g["text"])
            else:
                p = found[g["id"]]; name = (p.get("where") or {}).get("name"); place, day = place_kind(g, name), day_kind(g, p.get("when"))
                count["found"] += 1; count["both"] += place == day == "right"; row = [1, 1, place == "right", day == "right"]
                for field, kind, asked in (("where", place, g["where"] and not g["nowhere"]), ("when", day, g["when"] and not g["never"])):
                    count[field, kind] += 1; count[field, "asked"] += bool(asked); count[field, "right asked"] += bool(asked) and kind == "right"
                if place != "right": own.tell("where", place, g["id"], "want", g["where"] or "none", "have", name, "|", g["text"])
                if day != "right": own.tell("when", day, g["id"], "want", g["when"] or "none", "have", (p.get("when") or {}).get("value"), "|", g["text"])
            for case in x["cases"]: cases[case] = [a + b for a, b in zip(cases[case], row)]
    return count, cases


def percent(part, whole): return f"{100 * part / whole:.1f}" if whole else "-"


def show(name, count):
    found = count["found"]; print(f"{name} | events found | {percent(found, count['wanted'])} | {count['wanted']}")
    for field, kinds in (("where", KINDS[:3] + ("coarse",) + KINDS[3:]), ("when", KINDS)):
        asked, free = count[field, "asked"], found - count[field, "asked"]
        print(f"{name} | {field} right, of found | {percent(count[field, 'right'], found)} | {found}")
        print(f"{name} | {field} right, of found that have one | {percent(count[field, 'right asked'], asked)} | {asked}")
        print(f"{name} | {field}: " + ", ".join(f"{count[field, kind]} {kind}" for kind in kinds) + f" | - | {found}")
    print(f"{name} | where and when both right, of found | {percent(count['both'], found)} | {found}", flush=True)


def main():
    args = [a for a in sys.argv[1:] if a not in ("--show", "--cases")]
    if len(args) != 2 or args[1] not in ("dev", "test"): raise SystemExit(__doc__)
    items = load(args[1]); got = as_read(items) if args[0] == "gold" else read(args[0], items); full = True
    for name, mine in [(f"where-{l}", [x for x in items if x["language"] == l]) for l in ("id", "en")] + [("where", items)]:
        count, cases = score(mine, got); show(name, count); full &= count["both"] == count["wanted"]
        own.show = own.show and name != "where-en"  # all of them again, without telling twice
    if "--cases" in sys.argv:
        for case, (found, wanted, place, day) in sorted(cases.items()): print(f"case {case} | found {found}/{wanted}, where {place}, when {day}")
    if args[0] == "gold" and not full: raise SystemExit("where.py: the gold itself does not get full marks")


if __name__ == "__main__": main()
