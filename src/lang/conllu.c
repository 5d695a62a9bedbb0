/* SPDX-License-Identifier: MIT */
/** CoNLL-U out and in. https://universaldependencies.org/format.html */
#include "lang/conllu.h"
#include "base/err.h"
#include "lang/lang_in.h"

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

static void put_misc(const struct text *t, struct buf *out, struct place *at, size_t beg, size_t end, unsigned ner, bool token)
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

static void put_word(const struct text *t, const struct sentence *s, size_t i, struct buf *out, struct place *at, bool token)
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
