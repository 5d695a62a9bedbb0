#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds doc/codebook.md to the program: every example in it is read, and what is found must be what the codebook prints below it.

usage: codebook.py RUNUT [--write]     exit status 1 if an example is read otherwise; --write puts what is found into the codebook

An example stands in a block fenced with ```example. A line "id  SENTENCE" or "en  SENTENCE" is a page of its own, published on
Wednesday, 12 March 2025; the indented lines below it are its events and statements, in the order of the text. The block fenced with
```rules lists the rules of src/read/core/why.h.
"""
import json, os, re, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
BOOK = os.path.join(ROOT, "doc", "codebook.md")


def party(p): return p.get("name", "") + "".join(f" [{x}]" for x in [" ".join(p[k] for k in ("country", "sector") if p.get(k))] if x)


def event(e):
    side = lambda v: ", ".join(party(p) for p in v) if v else "–"
    line = "/".join([e["type"], *e.get("mode", [])]) + "  " + side(e.get("actor")) + (" → " + side(e["recipient"]) if e.get("recipient") else "")
    more = list(e.get("modality", [])) + ([e["standing"]] if e["standing"] != "reported" else [])
    if e.get("object"): more.append(f"object {e['object']['what']}")
    if e.get("when"): more.append(f"when {e['when']['value']}")
    if e.get("where"): more.append("where " + " ".join(e["where"][k] for k in ("name", "country") if e["where"].get(k)))
    more += [f"{n} {k}" for k, n in e.get("numbers", {}).items()]
    return line + ("; " + ", ".join(more) if more else "")


def statement(s):
    more = [s["form"], s.get("act", "")] + [f"said {s['said']['value']}" for _ in [0] if s.get("said")] + [f"to {s['to']['name']}" for _ in [0] if s.get("to")]
    more += [f"at {s['at']['name']}" for _ in [0] if s.get("at", {}).get("name")] + [f"via {v['name']}" for v in s.get("via", [])]
    return f"{s.get('speaker', {}).get('name', '–')}: “{s['content']['text']}” ({', '.join(m for m in more if m)})"


def read(runut, examples):
    "the lines of each example"
    found = [[] for _ in examples]
    with tempfile.TemporaryDirectory() as folder:
        for lang in ("id", "en"):
            files = []
            for i, (code, text) in enumerate(examples):
                if code != lang: continue
                files.append(os.path.join(folder, f"{i}.txt"))
                with open(files[-1], "w", encoding="utf-8") as f: f.write(text + "\n")
            out = subprocess.run([runut, "read", "--whole", "--published", "2025-03-12", "--language", lang, *files], stdout=subprocess.PIPE, check=True).stdout
            page, records, same = {}, {}, {}
            for line in out.decode("utf-8").splitlines():
                r = json.loads(line)
                if r["kind"] == "report": page[r["id"]] = int(os.path.basename(r["page"]["file"])[:-4])
                if r["kind"] == "duplicate": same[int(os.path.basename(r["page"]["file"])[:-4])] = page[r["of"]]
                if r["kind"] in ("event", "statement"): records.setdefault(page[r["report"]], []).append(r)
            for i, v in records.items():
                v.sort(key=lambda r: (r.get("trigger") or r.get("cue") or r["content"])["span"][0][0])
                found[i] = [event(r) if r["kind"] == "event" else statement(r) for r in v]
            for i, first in same.items(): found[i] = found[first]
    return [v or ["nothing"] for v in found]


def rules():
    "the rules that reading knows, name and meaning, under the headings of their table"
    with open(os.path.join(ROOT, "src", "read", "core", "why.h"), encoding="utf-8") as f: table = f.read().split("#define WHY_RULES(X)")[1].split("enum why_rule")[0]
    out = []
    for heading, name, says in re.findall(r'/\* (.+?) \*/|X\(\w+, "(\w+)", "([^"]*)"\)', table):
        if heading and "clang" not in heading: out.append(heading[0].upper() + heading[1:])
        if name: out.append(f"  {name:<20} {says}")
    return out


def main():
    runut, write = sys.argv[1], "--write" in sys.argv
    with open(BOOK, encoding="utf-8") as f: lines = f.read().split("\n")
    examples, inside, listed, kept = [], False, False, []
    for line in lines:
        if line.startswith("```"): inside = line == "```example"
        if inside and (m := re.fullmatch(r"(id|en)  (.+)", line)): examples.append((m[1], m[2]))
        if line == "```rules": kept += [line, *rules()]; listed = True; continue
        if listed and not line.startswith("```"): continue
        listed = False
        if not (inside and line.startswith("    ")): kept.append(line)
    found, n, out, inside = read(runut, examples), 0, [], False
    for line in kept:
        out.append(line)
        if line.startswith("```"): inside = line == "```example"
        if inside and re.fullmatch(r"(id|en)  (.+)", line):
            out += ["    " + x for x in found[n]]
            n += 1
    if write:
        with open(BOOK, "w", encoding="utf-8") as f: f.write("\n".join(out))
    elif out != lines:
        import difflib
        sys.stdout.writelines(x + "\n" for x in difflib.unified_diff(lines, out, "codebook.md", "as read", lineterm="", n=2))
    print(f"{len(examples)} examples")
    return 0 if write or out == lines else 1


if __name__ == "__main__": sys.exit(main())
