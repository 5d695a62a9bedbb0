"""Checks JSON Lines against a JSON Schema: schema.py SCHEMA LINES; prints the first mistakes, exit status 1 when there is one."""
import json, sys
from jsonschema import Draft7Validator

schema = json.load(open(sys.argv[1], encoding="utf8"))
Draft7Validator.check_schema(schema)
by_kind = {}
wrong = n = 0
for line in open(sys.argv[2], encoding="utf8"):
    record, n = json.loads(line), n + 1
    kind = record.get("kind")
    if kind not in by_kind:  # the definition itself, so that a mistake is told where it stands and not as "none of these"
        if kind not in schema["definitions"]: sys.exit(f"no definition of {kind}")
        by_kind[kind] = Draft7Validator({"definitions": schema["definitions"], "$ref": f"#/definitions/{kind}"})
    for mistake in by_kind[kind].iter_errors(record):
        wrong += 1
        if wrong <= 10: print(f"{kind} {record.get('id')} {'/'.join(map(str, mistake.absolute_path))}: {mistake.message[:200]}")
if not n: print("no records")
sys.exit(wrong > 0 or not n)
