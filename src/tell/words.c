/* SPDX-License-Identifier: MIT */
/** Records as people read them: verbs, dates, names, quotation marks. The words here are the program's own, in English.
 */
#include "base/utf8.h"
#include "tell/tell.h"

const char *tell_verb(struct runut_str act)
{
    static const char *const verbs[][2] = {{"assert", "said"},
                                           {"deny", "denied"},
                                           {"confirm", "confirmed"},
                                           {"accuse", "accused"},
                                           {"warn", "warned"},
                                           {"request", "asked"},
                                           {"promise", "promised"},
                                           {"threaten", "threatened"},
                                           {"thank", "thanked"},
                                           {"announce", "announced"},
                                           {"decline", "declined to comment"},
                                           {"correct", "corrected"},
                                           {"condemn", "condemned"},
                                           {"criticise", "criticised"},
                                           {"call", "called on"},
                                           {"regret", "regretted"},
                                           {"condole", "condoled"},
                                           {"hope", "hoped"},
                                           {"ask", "asked"},
                                           {"explain", "explained"},
                                           {"admit", "admitted"},
                                           {"reject", "rejected"},
                                           {"support", "supported"},
                                           {"praise", "praised"},
                                           {"suspect", "suspected"},
                                           {"estimate", "estimated"}};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (str_is(act, verbs[i][0])) return verbs[i][1];
    return "said";
}

struct runut_str tell_outlet(struct tell *t, uint32_t report)
{
    const struct recall_report *r = &t->recall.reports[report];
    if (r->outlet.len) return r->outlet;
    if (r->domain.len) return r->domain;
    if (!r->file.len) return r->id;
    size_t beg = r->file.len;
    while (beg > 0 && r->file.p[beg - 1] != '/') beg--;
    return str_slice(r->file, beg, r->file.len);
}

struct runut_str tell_wording(struct tell *t, const struct recall_statement *s)
{
    struct runut_str text = str_fold_blanks(t->a, s->text);
    while (text.len && (text.p[text.len - 1] == ',' || text.p[text.len - 1] == ' ')) text.len--;
    if (!str_is(s->form, "direct")) return text;
    return str_of(arena_printf(t->a, "“%.*s”", (int)text.len, text.p));
}

struct runut_str tell_date(struct tell *t, struct runut_str edtf)
{
    struct runut_str s = str_copy(t->a, edtf);
    char *p = (char *)(uintptr_t)s.p;
    for (size_t i = 0; i < s.len && p[i] == 'X'; i++) p[i] = '?';
    const char *slash = memchr(s.p, '/', s.len);
    if (!slash) return s.len > 10 && s.p[10] == 'T' ? str_of(arena_printf(t->a, "%.10s %.5s", s.p, s.p + 11)) : s;
    size_t first = (size_t)(slash - s.p), second = s.len - first - 1;
    /* A range within one month is "2023-10-09…15", within one year "2023-10-09…11-02". */
    size_t same = first == second && first == 10 ? strncmp(s.p, slash + 1, 8) == 0   ? 8
                                                   : strncmp(s.p, slash + 1, 5) == 0 ? 5
                                                                                     : 0
                                                 : 0;
    return str_of(arena_printf(t->a, "%.*s…%s", (int)first, s.p, slash + 1 + same));
}

struct runut_str tell_join(struct tell *t, const struct runut_str *v, size_t n, const char *between)
{
    struct runut_str gap = str_of(between);
    size_t len = 0;
    for (size_t i = 0; i < n; i++) len += v[i].len + gap.len;
    char *out = arena_alloc(t->a, len + 1), *at = out;
    for (size_t i = 0; i < n; i++) {
        if (i && gap.len) at = (char *)memcpy(at, gap.p, gap.len) + gap.len;
        if (v[i].len) memcpy(at, v[i].p, v[i].len);
        at += v[i].len;
    }
    return (struct runut_str){out, (size_t)(at - out)};
}

struct runut_str tell_lines(struct tell *t, struct runut_str rest, int width)
{
    VEC(struct runut_str) lines = {0};
    for (ptrdiff_t at; (at = str_find(rest, STR(", "), 0)) >= 0; rest = str_slice(rest, (size_t)at + 2, rest.len))
        *vec_push(t->a, &lines) = table_fit(t, str_slice(rest, 0, (size_t)at), width);
    *vec_push(t->a, &lines) = table_fit(t, rest, width);
    return tell_join(t, lines.v, lines.n, "\n");
}

const struct recall_link *tell_link(const struct tell *t, struct runut_str id)
{
    uint32_t at = id.len ? map_get(&t->links, id) : MAP_NONE;
    return at == MAP_NONE ? NULL : &t->recall.links[at];
}

bool tell_related(const struct tell *t, const struct recall_link *relation, const struct recall_link *to, bool from)
{
    struct runut_str id = from ? relation->from : relation->to;
    if (str_eq(id, to->id)) return true;
    bool said = str_is(to->kind, "utterance");
    for (size_t i = 0; i < to->n_members; i++)
        if (str_eq(id, said ? t->recall.statements[to->members[i]].id : t->recall.events[to->members[i]].id))
            return true;
    return false;
}

/* The words of B as whole words in A, both in lower case. */
static bool within(struct runut_str a, struct runut_str b)
{
    for (ptrdiff_t at = str_find(a, b, 0); b.len && at >= 0; at = str_find(a, b, (size_t)at + 1)) {
        size_t end = (size_t)at + b.len;
        bool left = at == 0 || (a.p[at - 1] & 0x80) == 0, right = end == a.len || (a.p[end] & 0x80) == 0;
        left = left && (at == 0 || !utf8_is_alpha((unsigned char)a.p[at - 1]));
        right = right && (end == a.len || !utf8_is_alpha((unsigned char)a.p[end]));
        if (left && right) return true;
    }
    return false;
}

/* Whether an actor is called LOW, in lower case: 2 by that name, 1 where it has it among its words. */
static int called(struct tell *t, const struct recall_link *e, struct runut_str name, struct runut_str low)
{
    struct runut_str its = str_lower(t->a, e->name);
    bool so = str_eq(e->id, name) || str_eq(its, low);
    for (size_t i = 0; !so && i < e->aliases.n; i++) so = str_eq(str_lower(t->a, e->aliases.v[i]), low);
    return so ? 2 : within(its, low);
}

/* Asks once for all actors. Those with more words than the name count only where nobody has it alone. */
static const uint8_t *asked_for(struct tell *t, struct runut_str name)
{
    for (size_t i = 0; i < t->asked.n; i++)
        if (str_eq(t->asked.v[i].name, name)) return t->asked.v[i].called;
    struct runut_str low = str_lower(t->a, name);
    uint8_t *how = ARENA_ARRAY(t->a, uint8_t, t->recall.n_links + 1), best = 0;
    for (size_t i = 0; i < t->recall.n_links; i++) {
        if (str_is(t->recall.links[i].kind, "actor")) how[i] = (uint8_t)called(t, &t->recall.links[i], name, low);
        if (how[i] > best) best = how[i];
    }
    for (size_t i = 0; i < t->recall.n_links; i++) how[i] = how[i] && how[i] == best;
    vec_push(t->a, &t->asked)->name = name;
    return t->asked.v[t->asked.n - 1].called = how;
}

bool tell_named(struct tell *t, uint32_t entity, struct runut_str name)
{
    return entity != TELL_NONE && asked_for(t, name)[entity];
}

bool tell_has_words(struct tell *t, struct runut_str text, struct runut_str words)
{
    struct runut_str low = str_lower(t->a, text), rest = str_lower(t->a, words), word;
    while (str_cut(&rest, ' ', &word))
        if (word.len && str_find(low, word, 0) < 0) return false;
    return true;
}
