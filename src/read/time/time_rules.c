/* SPDX-License-Identifier: MIT */
/*
 * The pack's calendar to tables: forms by their atoms, patterns as rows of elements. All is checked here, so that the
 * reader need not: an unknown element, act, unit or a number that is none is refused with its line.
 */
#include "base/err.h"
#include "read/time/time_rules.h"
#include <stdlib.h>

static const char *const kind_names[KIND_OTHER] = {
    "",       "weekday", "month",  "hijri",  "holiday",   "season", "part",     "unit",    "oneunit",     "units",
    "offset", "daypart", "number", "times",  "teen",      "half",   "and",      "ordinal", "ordinalhead", "ordinalend",
    "ampm",   "zone",    "era",    "ref",    "setvalue",  "mod",    "modafter", "det",     "glue",        "suffix",
    "lead",   "count",   "deny",   "future", "ambiguous", "to",     "of",       "decimal", "rule"};
static const char *const act_names[] = {"date",  "range", "ends",     "decade", "century", "quarter", "half",
                                        "shift", "step",  "duration", "set",    "ref",     "anchor",  "skip"};
static const char *const unit_names[] = {"",      "second",  "minute", "hour", "day",    "week",   "weekend",
                                         "month", "quarter", "half",   "year", "decade", "century"};
static const char *const element_names[] = {"",   "",   "N", "D",   "M",  "A",   "B", "Y",
                                            "YY", "YN", "H", "MIN", "HM", "ORD", "R"};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The index of NAME in a list, or -1. */
static int index_of(struct runut_str name, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (*list[i] && str_is(name, list[i])) return (int)i;
    return -1;
}

/* A whole number with a sign; false where S is none. */
static bool whole(struct runut_str s, int *value)
{
    size_t i = s.len && (s.p[0] == '-' || s.p[0] == '+');
    *value = 0;
    if (i == s.len || s.len > 8) return false;
    for (; i < s.len; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return false;
        *value = *value * 10 + s.p[i] - '0';
    }
    if (s.p[0] == '-') *value = -*value;
    return true;
}

/* The number of a kind; kinds that the program does not know get one as they come. */
static uint16_t kind_of(struct time_rules *rules, struct runut_str name)
{
    uint32_t *slot = map_put(&rules->kinds, name);
    if (*slot == MAP_NONE) *slot = (uint32_t)rules->kinds.n + KIND_OTHER;
    return (uint16_t)*slot;
}

/* What a form's value means for its kind; false where it means nothing. */
static bool read_value(struct time_form *form)
{
    struct runut_str v = form->value;
    bool number = whole(v, &form->number);
    switch (form->kind) {
    case KIND_WEEKDAY: return number && form->number >= 1 && form->number <= 7;
    case KIND_MONTH:
    case KIND_HIJRI: return number && form->number >= 1 && form->number <= 12;
    case KIND_HOLIDAY: return v.len == 5 && v.p[2] == '-';
    case KIND_UNIT:
    case KIND_ONEUNIT:
    case KIND_UNITS: return (form->number = index_of(v, unit_names, COUNT(unit_names))) > 0;
    case KIND_DAYPART: return v.len > 3 && whole(str_slice(v, 0, v.len - 3), &form->number);
    case KIND_NUMBER:
        if (str_is(v, "X")) return form->number = -1, true;
        return number;
    case KIND_ZONE: return str_is(v, "X") || (v.len == 6 && v.p[3] == ':');
    case KIND_OFFSET:
    case KIND_TIMES:
    case KIND_TEEN:
    case KIND_ORDINAL: return number;
    case KIND_PART:
    case KIND_SEASON: return v.len == 2;
    default: return true;
    }
}

static bool has_capital(struct runut_str s) { return s.len && s.p[0] >= 'A' && s.p[0] <= 'Z'; }

/* Adds one form; false where it or its value makes no sense. */
static bool add_form(struct time_rules *rules, struct runut_str text, uint16_t kind, struct runut_str value)
{
    char key[FORM_BYTES + 4];
    size_t first_len = 0, len;
    unsigned n = atoms_key(text, key, &first_len, &len);
    struct time_form *form = &rules->form[rules->n_forms];
    *form = (struct time_form){.kind = kind, .n_atoms = (uint16_t)n, .value = value, .capital = has_capital(text)};
    if (n == 0 || !read_value(form)) return false;
    form->key = str_copy(&rules->arena, (struct runut_str){key, len});
    uint32_t *longest = map_put(&rules->longest, str_slice(form->key, 0, first_len));
    if (*longest == MAP_NONE || *longest < n) *longest = n;
    uint32_t *slot = map_put(&rules->forms, form->key);
    form->next = *slot;
    *slot = (uint32_t)rules->n_forms++;
    return true;
}

/* One element of a pattern. */
static bool read_element(struct time_rules *rules, struct runut_str name, struct time_element *e)
{
    *e = (struct time_element){.optional = name.len > 1 && name.p[name.len - 1] == '?',
                               .glued = name.len > 1 && name.p[0] == '_'};
    name = str_slice(name, e->glued, name.len - e->optional);
    bool lower = name.p[0] >= 'a' && name.p[0] <= 'z', upper = has_capital(name);
    int what = upper ? index_of(name, element_names, COUNT(element_names)) : ELEMENT_MARK;
    if (lower) {
        uint32_t kind = map_get(&rules->kinds, name);
        e->kind = (uint16_t)kind;
        e->what = ELEMENT_KIND;
        return kind != MAP_NONE;
    }
    e->what = (uint8_t)what;
    e->kind = (uint8_t)name.p[0];
    return upper ? what > 0 : name.len == 1;
}

/* What may stand where an element does. */
static uint64_t heads_of(const struct time_element *e)
{
    switch (e->what) {
    case ELEMENT_KIND: return time_head_of(e->kind);
    case ELEMENT_MARK: return time_head(HEAD_MARK);
    case ELEMENT_N:
        return time_head(HEAD_DIGITS) | time_head_of(KIND_NUMBER) | time_head_of(KIND_TIMES) | time_head_of(KIND_HALF);
    case ELEMENT_ORD: return time_head(HEAD_DIGITS) | time_head_of(KIND_ORDINAL) | time_head_of(KIND_ORDINALHEAD);
    case ELEMENT_R: return time_head(HEAD_LETTERS);
    default: return time_head(HEAD_DIGITS);
    }
}

static bool add_rule(struct time_rules *rules, struct runut_str pattern, struct runut_str value)
{
    struct time_rule *rule = &rules->rule[rules->n_rules];
    struct runut_str word, act;
    *rule = (struct time_rule){0};
    while (str_cut(&pattern, ' ', &word)) {
        if (word.len == 0) continue;
        if (rule->n == RULE_ELEMENTS || !read_element(rules, word, &rule->at[rule->n++])) return false;
    }
    for (unsigned e = 0; e < rule->n; e++) {
        rule->heads |= heads_of(&rule->at[e]);
        if (!rule->at[e].optional) break;
    }
    if (!str_cut(&value, ' ', &act)) return false;
    int i = index_of(act, act_names, COUNT(act_names));
    while (str_cut(&value, ' ', &word)) {
        rule->weak |= str_is(word, "weak");
        rule->lead |= str_is(word, "lead");
        rule->yields |= str_is(word, "yields");
    }
    rule->act = (uint8_t)i;
    rules->n_rules++;
    return i >= 0 && rule->n > 0;
}

/* Forms first: a pattern may name a kind whose words come after it. */
static const struct pack_row *compile(struct time_rules *rules, const struct pack_rows *rows)
{
    for (size_t i = 0; i < rows->n; i++) {
        const struct runut_str *c = rows->v[i].cells;
        uint16_t kind = kind_of(rules, c[1]);
        if (kind == KIND_DECIMAL) rules->decimal = c[0].p[0];
        if (kind != KIND_RULE && kind != KIND_DECIMAL && !add_form(rules, c[0], kind, c[2])) return &rows->v[i];
    }
    for (size_t i = 0; i < rows->n; i++) {
        const struct runut_str *c = rows->v[i].cells;
        if (str_is(c[1], "rule") && !add_rule(rules, c[0], c[2])) return &rows->v[i];
    }
    return NULL;
}

struct time_rules *time_open(const struct pack *pack, const struct lang *lang, struct runut_err *err)
{
    (void)lang; /* atoms are cut alike for every language: see time_scan.c */
    struct time_rules *rules = calloc(1, sizeof *rules);
    const struct pack_rows *rows = &pack->tables[PACK_CALENDAR];
    if (!rules) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    arena_init(&rules->arena, 0, NULL);
    map_init(&rules->forms, &rules->arena);
    map_init(&rules->longest, &rules->arena);
    map_init(&rules->kinds, &rules->arena);
    for (uint32_t i = 1; i < KIND_OTHER; i++) *map_put(&rules->kinds, str_of(kind_names[i])) = i;
    rules->form = ARENA_ARRAY(&rules->arena, struct time_form, rows->n + 1);
    rules->rule = ARENA_ARRAY(&rules->arena, struct time_rule, rows->n + 1);
    const struct pack_row *wrong = compile(rules, rows);
    if (!wrong) return rules;
    err_set(err, RUNUT_INPUT, "%s/%s:%u: this row makes no sense: \"%.*s\"", pack->info.path,
            pack_schemas[PACK_CALENDAR].file, wrong->line, (int)wrong->cells[0].len, wrong->cells[0].p);
    time_close(rules);
    return NULL;
}

void time_close(struct time_rules *rules)
{
    if (!rules) return;
    arena_done(&rules->arena);
    free(rules);
}
