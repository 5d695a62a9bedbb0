/* SPDX-License-Identifier: MIT */
/** runut_parse: a text through the linguistic engine alone, and out as CoNLL-U or a picture. */
#include "base/err.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "lang/conllu.h"
#include "read/engine.h"
#include "read/picture.h"

struct parsing {
    struct arena arena;
    jmp_buf fail;
    const struct runut_parsing *how;
    const struct lang *lang;
    struct runut_err *err;
    struct buf out; /* on the heap: it outlives a jump, and runut_parse frees it */
};

/* The input as well-formed UTF-8: what is none becomes U+FFFD, one for each maximal part, and one code point each. */
static struct runut_str well_formed(struct arena *a, const char *p, size_t len)
{
    if (utf8_valid(p, len) == len) return (struct runut_str){p, len};
    char *out = arena_alloc(a, 3 * len + 1), *o = out;
    for (const char *end = p + len; p < end;) {
        uint32_t cp;
        p += utf8_next(p, end, &cp);
        o += utf8_put(cp, o);
    }
    return (struct runut_str){out, (size_t)(o - out)};
}

struct ranges {
    struct runut_range *v;
    size_t n, cap;
};

/* The paragraphs of a text: parted by empty lines, or, where it has none, each line one. EACH: lines in any case. */
static struct ranges find_ranges(struct arena *a, struct runut_str text, bool each)
{
    VEC(struct runut_range) found = {0};
    struct runut_str rest = text, line;
    uint32_t open = UINT32_MAX, last = 0;
    bool lines = each || (str_find(text, STR("\n\n"), 0) < 0 && str_find(text, STR("\n\r\n"), 0) < 0);
    while (str_cut(&rest, '\n', &line)) {
        struct runut_str words = str_trim(line);
        if (open != UINT32_MAX && (lines || words.len == 0)) {
            *vec_push(a, &found) = (struct runut_range){open, last};
            open = UINT32_MAX;
        }
        if (words.len == 0) continue;
        if (open == UINT32_MAX) open = (uint32_t)(words.p - text.p);
        last = (uint32_t)(words.p + words.len - text.p);
    }
    if (open != UINT32_MAX) *vec_push(a, &found) = (struct runut_range){open, last};
    return (struct ranges){found.v, found.n, found.cap};
}

/* Makes all sentences that were found in one range one again, as far as a sentence may be long. */
static void join_lines(struct text *t)
{
    size_t n = 0;
    for (size_t i = 0; i < t->n_sentences; i++) {
        struct sentence *s = &t->sentences[i], *last = n ? &t->sentences[n - 1] : NULL;
        if (last && last->block == s->block && last->n + s->n <= LIMIT_SENTENCE_WORDS) {
            last->end = s->end;
            last->n += s->n;
        } else {
            t->sentences[n++] = *s;
        }
    }
    t->n_sentences = n;
}

/* The input as words with all that is found on them; NULL with the reason in p->err. */
static const struct text *read_input(struct parsing *p, const void *bytes, size_t len)
{
    struct runut_str input = well_formed(&p->arena, bytes, len);
    struct text *t;
    if (p->how->from == RUNUT_FROM_CONLLU) {
        t = conllu_read(&p->arena, input, p->err);
    } else {
        struct ranges ranges = find_ranges(&p->arena, input, p->how->from == RUNUT_FROM_LINES);
        t = lang_cut(p->lang, &p->arena, input, ranges.v, ranges.n);
        if (p->how->from == RUNUT_FROM_LINES) join_lines(t);
    }
    if (t && !lang_parse_words(p->lang, &p->arena, t, p->how->style)) {
        err_set(p->err, RUNUT_USAGE, "the model has no annotation style %s", p->how->style);
        return NULL;
    }
    return t;
}

/* All that may run out of the arena; false when it did, or when the input is refused (ERR then says why). */
static bool run(struct parsing *p, const void *bytes, size_t len)
{
    if (setjmp(p->fail)) {
        err_set(p->err, RUNUT_INTERNAL, "the text takes more memory than its size allows");
        return false;
    }
    const struct text *t = read_input(p, bytes, len);
    if (!t) return false;
    if (p->how->to == RUNUT_TO_TREE)
        picture_tree(&p->arena, t, &p->out);
    else if (p->how->to == RUNUT_TO_SVG)
        picture_svg(&p->arena, t, &p->out);
    else
        conllu_write(t, &p->out);
    return true;
}

enum runut_status runut_parse(const struct runut_engine *engine, const struct runut_parsing *how, const void *bytes,
                              size_t len, runut_write *write, void *user, struct runut_err *err)
{
    struct runut_err own;
    struct parsing p = {.how = how, .err = err ? err : &own};
    err_clear(p.err);
    const struct rules *rules = engine_rules(engine, how->language);
    if (!rules)
        return err_set(err, RUNUT_USAGE, "there is no pack for the language %s",
                       how->language ? how->language : "that was not named");
    if (len > LIMIT_PAGE_BYTES)
        return err_set(err, RUNUT_INPUT, "the text is larger than %u bytes: give it in parts", LIMIT_PAGE_BYTES);
    p.lang = rules->lang;
    arena_init(&p.arena, LIMIT_MEMORY_BASE + 64 * len, &p.fail);
    buf_init(&p.out, 0);
    enum runut_status status = RUNUT_OK;
    if (!run(&p, bytes, len))
        status = p.err->status;
    else if (p.out.failed)
        status = err_set(err, RUNUT_INTERNAL, "memory is out");
    else if (p.out.len && !write(user, p.out.p, p.out.len))
        status = err_set(err, RUNUT_INPUT, "the output stopped");
    buf_done(&p.out);
    arena_done(&p.arena);
    return status;
}
