/* SPDX-License-Identifier: MIT */
/** CoNLL-U out and in. https://universaldependencies.org/format.html */
#include "lang/conllu.h"
#include "base/err.h"
#include "lang/lang_in.h"
#include "lang/sentence.h"

static const char *const ner_tags[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};

/* Counts code points of the text as the writer goes along it, so that all ranges together cost one pass. */
struct place {
    size_t byte, count;
};

static size_t count_to(struct runut_str text, struct place *at, size_t byte)
{
    at->count += utf8_count(text.p + at->byte, byte - at->byte);
    at->byte = byte;
    return at->count;
}

static void put_column(struct buf *out, struct runut_str s)
{
    buf_char(out, '\t');
    if (s.len == 0)
        buf_char(out, '_');
    else
        buf_str(out, s);
}

static void put_misc(const struct text *t, struct buf *out, struct place *at, size_t beg, size_t end, unsigned ner,
                     bool token)
{
    const char *bar = "";
    buf_char(out, '\t');
    if (ner) {
        buf_printf(out, "NER=%s", ner_tags[ner]);
        bar = "|";
    }
    if (token) {
        if (end < t->text.len && (unsigned char)t->text.p[end] > ' ') {
            buf_printf(out, "%sSpaceAfter=No", bar);
            bar = "|";
        }
        size_t from = count_to(t->text, at, beg);
        buf_printf(out, "%sTokenRange=%zu:%zu", bar, from, count_to(t->text, at, end));
        bar = "|";
    }
    buf_z(out, *bar ? "\n" : "_\n");
}

static void put_word(const struct text *t, const struct sentence *s, size_t i, struct buf *out, struct place *at,
                     bool token)
{
    const struct word *w = &t->words[i];
    buf_printf(out, "%zu", i - s->first + 1);
    put_column(out, str_slice(t->text, w->beg, w->end));
    put_column(out, w->lemma);
    put_column(out, str_of(w->upos ? upos_names[w->upos] : ""));
    buf_z(out, "\t_");
    put_column(out, str_of(w->feats));
    if (s->parsed)
        buf_printf(out, "\t%d", w->head < 0 ? 0 : w->head - (int)s->first + 1);
    else
        buf_z(out, "\t_");
    put_column(out, str_of(w->deprel));
    buf_z(out, "\t_");
    put_misc(t, out, at, w->beg, w->end, w->ner, token);
}

static void put_text(const struct text *t, const struct sentence *s, struct buf *out)
{
    buf_z(out, "# text = ");
    for (size_t i = s->beg; i < s->end; i++) buf_char(out, (unsigned char)t->text.p[i] < ' ' ? ' ' : t->text.p[i]);
    buf_char(out, '\n');
}

void conllu_write(const struct text *t, struct buf *out)
{
    struct place at = {0, 0};
    for (size_t k = 0; k < t->n_sentences; k++) {
        const struct sentence *s = &t->sentences[k];
        put_text(t, s, out);
        for (size_t i = s->first; i < s->first + s->n; i++) {
            const struct word *w = &t->words[i];
            if (w->flags & WORD_TOKEN_HEAD) {
                size_t last = i;
                while (last + 1 < s->first + s->n && t->words[last + 1].flags & WORD_CLITIC) last++;
                buf_printf(out, "%zu-%zu", i - s->first + 1, last - s->first + 1);
                put_column(out, str_slice(t->text, w->beg, t->words[last].end));
                buf_z(out, "\t_\t_\t_\t_\t_\t_\t_");
                put_misc(t, out, &at, w->beg, t->words[last].end, 0, true);
            }
            put_word(t, s, i, out, &at, !(w->flags & (WORD_TOKEN_HEAD | WORD_CLITIC)));
        }
        buf_char(out, '\n');
    }
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

enum { COLUMNS = 10 };

/* What is gathered of the file: its words laid out as a text, which is never longer than the file. */
struct reader {
    struct arena *a;
    char *text;
    size_t len;
    struct words words;
    struct sentences sentences;
    size_t first;   /* word of the open sentence */
    char gap;       /* what parts the next token from the text before it, 0 nothing */
    unsigned parts; /* words of the open multi-word token that are still to come */
    bool head;      /* the next of them is its first */
    unsigned head_flags;
    size_t token_at, token_end; /* what is left of its bytes */
};

static size_t number(struct runut_str s)
{
    size_t n = 0, i = 0;
    for (; i < s.len && i < 9 && s.p[i] >= '0' && s.p[i] <= '9'; i++) n = n * 10 + (size_t)(s.p[i] - '0');
    return i == 0 ? SIZE_MAX : n;
}

static void end_sentence(struct reader *r)
{
    size_t n = r->words.n - r->first;
    r->parts = 0;
    if (n == 0) return;
    *vec_push(r->a, &r->sentences) = (struct sentence){.beg = r->words.v[r->first].beg,
                                                       .end = r->words.v[r->words.n - 1].end,
                                                       .first = (uint32_t)r->first,
                                                       .n = (uint32_t)n};
    r->first = r->words.n;
    r->gap = '\n';
}

/* Appends a form to the text; returns where it begins. */
static size_t lay(struct reader *r, struct runut_str form, bool space)
{
    if (r->gap && r->len > 0) r->text[r->len++] = r->gap;
    size_t at = r->len;
    memcpy(r->text + at, form.p, form.len);
    r->len += form.len;
    r->gap = space ? ' ' : 0;
    return at;
}

static void add_word(struct reader *r, size_t beg, size_t end, unsigned flags)
{
    *vec_push(r->a, &r->words) = word_make(r->a, (struct runut_str){r->text, end}, beg, end, flags);
}

/* A word of the open multi-word token has the bytes that spell it, the last one those at its end; a word that is not
   spelt in the token has none. */
static void read_part(struct reader *r, struct runut_str form)
{
    struct runut_str rest = {r->text + r->token_at, r->token_end - r->token_at};
    ptrdiff_t at = r->parts == 1 && str_ends(rest, form) ? (ptrdiff_t)(rest.len - form.len) : str_find(rest, form, 0);
    size_t beg = r->token_at + (at < 0 ? 0 : (size_t)at), end = at < 0 ? beg : beg + form.len;
    add_word(r, beg, end, r->head ? r->head_flags : WORD_CLITIC);
    if (at < 0) r->words.v[r->words.n - 1].low = str_lower(r->a, form);
    r->token_at = end;
    r->head = false;
    r->parts--;
}

/* One line of columns; false where it is none. */
static bool read_line(struct reader *r, struct runut_str line)
{
    struct runut_str c[COLUMNS];
    size_t n = 0;
    while (n < COLUMNS && str_cut(&line, '\t', &c[n])) n++;
    if (n < COLUMNS || c[1].len == 0 || number(c[0]) == SIZE_MAX) return false;
    if (str_find(c[0], STR("."), 0) >= 0) return true; /* an empty node */
    ptrdiff_t dash = str_find(c[0], STR("-"), 0);
    bool space = str_find(c[9], STR("SpaceAfter=No"), 0) < 0;
    unsigned flags = r->gap ? WORD_SPACE_BEFORE : 0;
    if (dash < 0 && r->parts > 0) {
        read_part(r, c[1]);
        return true;
    }
    size_t beg = lay(r, c[1], space);
    if (dash < 0) {
        add_word(r, beg, r->len, flags);
        return true;
    }
    size_t from = number(c[0]), to = number(str_slice(c[0], (size_t)dash + 1, c[0].len));
    if (to == SIZE_MAX || to < from || to - from > 99) return false;
    r->parts = (unsigned)(to - from + 1);
    r->head = true;
    r->head_flags = flags | WORD_TOKEN_HEAD;
    r->token_at = beg;
    r->token_end = beg + c[1].len;
    return true;
}

struct text *conllu_read(struct arena *a, struct runut_str conllu, struct runut_err *err)
{
    struct reader r = {.a = a, .text = arena_alloc(a, conllu.len + 1)};
    struct runut_str rest = conllu, line;
    for (size_t at = 1; str_cut(&rest, '\n', &line); at++) {
        if (line.len > 0 && line.p[line.len - 1] == '\r') line.len--;
        if (line.len == 0)
            end_sentence(&r);
        else if (line.p[0] != '#' && (utf8_valid(line.p, line.len) != line.len || !read_line(&r, line))) {
            err_set(err, RUNUT_INPUT,
                    "line %zu is no CoNLL-U: a word takes ten columns parted by tabs, the first a number, in UTF-8",
                    at);
            return NULL;
        }
    }
    end_sentence(&r);
    struct text *t = ARENA_NEW(a, struct text);
    *t = (struct text){{r.text, r.len}, r.words.v, r.sentences.v, r.words.n, r.sentences.n};
    return t;
}
