#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fills the second part of packs/id/bilingual.tsv (doc/runut-pack.5): what Indonesian words mean in English.

    bilingual.py WORDS.tsv.gz PACK RAW.jsonl.gz …

WORDS is an English-Indonesian dictionary, `word<TAB>part of speech<TAB>translations`, as FreeDict/WikDict gives it; it is
turned round. Words of the RAW pages that it has not are traced to a root that it has by the affixes of Indonesian (Sneddon
2010, chapter 1). Which meanings are kept: those whose translation stands first, then the more frequent in the English pages.
What PACK says by hand, above the mark, stays as it is and is not said again.
"""
import collections, gzip, json, re, sys

MARK = "# By tools/bilingual.py, from FreeDict English-Indonesian:"
MOST, LEAST = 3, 4  # meanings of a word; times it must stand in the pages
PREFIXES = [("memper", ""), ("menge", ""), ("penge", ""), ("meny", "s"), ("peny", "s"), ("meng", "k"), ("meng", ""), ("peng", "k"),
            ("peng", ""), ("mem", "p"), ("mem", ""), ("pem", "p"), ("pem", ""), ("men", "t"), ("men", ""), ("pen", "t"), ("pen", ""),
            ("me", ""), ("pe", ""), ("per", ""), ("pel", ""), ("diper", ""), ("di", ""), ("ter", ""), ("ber", ""), ("ber", "r"),
            ("be", ""), ("ke", ""), ("se", ""), ("", "")]
SUFFIXES = ["", "kan", "an", "i"]
ENDINGS = ["", "nya", "lah", "kah", "pun", "ku", "mu"]


def dictionary(path):
    """What each Indonesian word may mean: (place among its word's translations, English word)."""
    means = collections.defaultdict(list)
    for line in gzip.open(path, "rt", encoding="utf-8"):
        word, kind, said = line.rstrip("\n").split("\t")
        if kind in ("suffix", "prefix", "pn") or not re.fullmatch("[a-z]{3,}", word): continue
        for place, form in enumerate(re.split("[,;]", re.sub(r"\([^)]*\)|\d+\.", " ", said))):
            form = form.strip().lower()
            if re.fullmatch("[a-z]{3,}(-[a-z]+)?", form): means[form].append((place, word))
    return means


def words_of(paths):
    count = {"en": collections.Counter(), "id": collections.Counter()}
    for path in paths:
        language = re.search(r"(\w\w)-[^/]*$", path)[1]
        for line in gzip.open(path, "rt", encoding="utf-8"):
            page = json.loads(line)
            count[language].update(re.findall("[a-z]+(?:-[a-z]+)?", (page.get("text") or "").lower()))
    return count["en"], count["id"]


def root_of(word, means):
    """The form of the dictionary that a word is made of, the least taken off; None where there is none."""
    found = []
    for ending in ENDINGS:
        if not word.endswith(ending): continue
        stem = word[:len(word) - len(ending)]
        for suffix in SUFFIXES:
            if not stem.endswith(suffix): continue
            for prefix, lost in PREFIXES:
                root = lost + stem[len(prefix):len(stem) - len(suffix)]
                if stem.startswith(prefix) and len(root) >= 4 and root in means:
                    found.append((len(ending) + len(suffix) + len(prefix), root))
                half = root.split("-")
                if stem.startswith(prefix) and len(half) == 2 and half[0] == half[1] and half[0] in means:
                    found.append((len(root), half[0]))
    return min(found)[1] if found else None


def main():
    words, pack, *raw = sys.argv[1:]
    means = dictionary(words)
    english, indonesian = words_of(raw)
    path = pack + "/bilingual.tsv"
    hand = open(path, encoding="utf-8").read().split(MARK)[0]
    said = set()
    for line in hand.split("\n")[1:]:
        if "\t" not in line: continue
        for form in line.split("\t")[0].split("|"):
            said.add(form)
            means[form] = [(place, word) for place, word in enumerate(line.split("\t")[1].split("|"))]
    forms = collections.defaultdict(list)
    for word, n in sorted(indonesian.items()):
        root = word if word in means else root_of(word, means) if n >= LEAST else None
        if root and n >= LEAST and word not in said: forms[root].append(word)
    with open(path, "w", encoding="utf-8") as out:
        print(hand + MARK, file=out)
        for root in sorted(forms):
            best = {}
            for place, word in means[root]: best[word] = min(place, best.get(word, place))
            kept, stems = [], set()
            for word in sorted(best, key=lambda w: (best[w], -english[w], w)):
                if english[word] and word[:4] not in stems and len(kept) < MOST:
                    kept.append(word)
                    stems.add(word[:4])
            if kept: print("|".join(forms[root]), "|".join(kept), sep="\t", file=out)


main()
