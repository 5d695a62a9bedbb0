/* SPDX-License-Identifier: MIT */
#include "read/core/lexicon.h"
#include <assert.h>

enum { FORM_WORDS = 12, PARTED = 6 }; /* a longer form is no form */

struct form {
    const struct runut_str *low;   /* [n] words in lower case */
    const struct runut_str *exact; /* [n] words as written, NULL where any case will do */
    uint32_t row, next;            /* next form with the same first word, MAP_NONE at the end */
    uint16_t n;
    uint8_t table, column;
};

struct lexicon {
    struct arena *arena;
    struct map by_word; /* first word in lower case -> newest form */
    VEC(struct form) forms;
};

/* Which columns of a table hold forms. */
static unsigned form_columns(enum pack_table t)
{
    return t == PACK_ACTS ? 3
           : t == PACK_PLACES || t == PACK_LANGUAGE || t == PACK_CONFIDENCE || t == PACK_FURNITURE ||
                   t == PACK_CALENDAR || t == PACK_BREAKS
               ? 0
               : 1;
}

static bool has_upper(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((s.p[i] >= 'A' && s.p[i] <= 'Z') || (unsigned char)s.p[i] == 0xC3) return true;
    return false;
}

/* Words that are cut from a form live in SCRATCH and go; what is kept points into the pack's own text where it can. */
static struct runut_str keep(struct lexicon *x, struct runut_str form, struct runut_str low)
{
    bool inside = low.p >= form.p && low.p + low.len <= form.p + form.len;
    return inside ? low : str_copy(x->arena, low);
}

static void add_form(struct lexicon *x, const struct lang *lang, struct arena *scratch, struct form f,
                     struct runut_str form)
{
    struct text *t = lang_words(lang, scratch, form);
    if (t->n_words == 0 || t->n_words > FORM_WORDS) return;
    bool as_written = has_upper(form);
    struct runut_str *low = ARENA_ARRAY(x->arena, struct runut_str, t->n_words),
                     *exact = as_written ? ARENA_ARRAY(x->arena, struct runut_str, t->n_words) : NULL;
    for (size_t i = 0; i < t->n_words; i++) {
        low[i] = keep(x, form, t->words[i].low);
        if (exact) exact[i] = str_slice(form, t->words[i].beg, t->words[i].end);
    }
    f.low = low;
    f.exact = exact;
    f.n = (uint16_t)t->n_words;
    uint32_t *head = map_put(&x->by_word, low[0]);
    f.next = *head;
    *head = (uint32_t)x->forms.n;
    *vec_push(x->arena, &x->forms) = f;
}

/* No fewer than the forms of a pack, so that their list is made once. */
static size_t forms_of(const struct pack *pack)
{
    size_t n = 1;
    for (int t = 0; t < PACK_TABLES; t++)
        for (unsigned c = 0; c < form_columns((enum pack_table)t); c++) n += pack_forms(&pack->tables[t], c);
    return n;
}

struct lexicon *lexicon_new(struct arena *arena, const struct pack *pack, const struct lang *lang)
{
    struct lexicon *x = ARENA_NEW(arena, struct lexicon);
    x->arena = arena;
    x->forms.cap = forms_of(pack);
    map_init(&x->by_word, arena);
    map_room(&x->by_word, x->forms.cap / 3); /* about as many first words */
    x->forms.v = ARENA_ARRAY(arena, struct form, x->forms.cap);
    struct arena scratch;
    arena_init(&scratch, 0, NULL);
    for (int t = 0; t < PACK_TABLES; t++)
        for (uint32_t r = 0; r < pack->tables[t].n; r++)
            for (unsigned c = 0; c < form_columns((enum pack_table)t); c++) {
                struct runut_str rest = pack->tables[t].v[r].cells[c], form;
                while (str_cut(&rest, '|', &form))
                    if ((form = str_trim(form)).len)
                        add_form(x, lang, &scratch, (struct form){.row = r, .table = (uint8_t)t, .column = (uint8_t)c},
                                 form);
                arena_clear(&scratch);
            }
    arena_done(&scratch);
    return x;
}

static bool is_upper(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.p[i] >= 'a' && s.p[i] <= 'z') return false;
    return true;
}

/* A form with capitals stands as written, or in capitals throughout where it is no acronym itself. */
static bool case_fits(const struct form *f, const struct text *t, uint32_t i)
{
    bool same = true, upper = f->n > 1 || f->exact[0].len > 3;
    for (uint16_t k = 0; k < f->n && (same || upper); k++) {
        struct runut_str w = str_slice(t->text, t->words[i + k].beg, t->words[i + k].end);
        same = same && str_eq(w, f->exact[k]);
        upper = upper && is_upper(w);
    }
    return same || upper;
}

static bool form_fits(const struct form *f, const struct text *t, uint32_t i, uint32_t end)
{
    if (f->n > end - i) return false;
    for (uint16_t k = 1; k < f->n; k++)
        if (!str_eq(t->words[i + k].low, f->low[k])) return false;
    return !f->exact || case_fits(f, t, i);
}

/* Whether a word may stand in a short noun phrase. */
static bool nominal(uint8_t upos)
{
    return upos == DET || upos == NOUN || upos == PROPN || upos == ADJ || upos == PRON || upos == NUM;
}

/* Whether the two words of verb form F stand around their object: "called the strike off", "rounded them up". */
static bool parted(const struct form *f, const struct text *t, uint32_t i, uint32_t end)
{
    if (f->n != 2 || f->table != PACK_ACTS || f->column != 0 || f->exact || t->words[i].upos != VERB) return false;
    uint32_t k = i + 1;
    while (k < end && k < i + PARTED && nominal(t->words[k].upos) && !str_eq(t->words[k].low, f->low[1])) k++;
    if (k == i + 1 || k >= end || !str_eq(t->words[k].low, f->low[1])) return false;
    if (t->words[k].upos == ADJ) return true; /* "found the mayor guilty" */
    if (t->words[k].upos != ADP && t->words[k].upos != ADV) return false;
    return k + 1 >= end || !nominal(t->words[k + 1].upos); /* else a preposition with what it governs */
}

struct runut_str lexicon_doubled(struct runut_str low)
{
    size_t half = low.len / 2;
    bool twice = low.len % 2 && half > 1 && low.p[half] == '-' && memcmp(low.p, low.p + half + 1, half) == 0;
    return twice ? str_slice(low, 0, half) : STR("");
}

/* What is several when it is said twice: those who act, their deeds and what they give. "Kata-kata" are no cue. */
static bool doubles(const struct form *f)
{
    return f->table == PACK_AGENTS || f->table == PACK_OFFICES || f->table == PACK_OBJECTS ||
           (f->table == PACK_ACTS && f->column == 2);
}

struct found_hits {
    struct hit *v;
    size_t n, cap;
};

/* Adds to FOUND, longest first, the forms at word I of T that begin with WORD; of a word said twice those that may be.
 */
static void find_at(const struct lexicon *x, struct arena *a, const struct text *t, uint32_t i, uint32_t end,
                    struct runut_str word, struct found_hits *found)
{
    uint32_t beg = (uint32_t)found->n;
    bool twice = word.len != t->words[i].low.len;
    for (uint32_t f = map_get(&x->by_word, word); f != MAP_NONE; f = x->forms.v[f].next) {
        const struct form *form = &x->forms.v[f];
        bool apart = !twice && parted(form, t, i, end);
        if (!apart && (!form_fits(form, t, i, end) || (twice && !doubles(form)))) continue;
        struct hit h = {form->row, apart ? 1 : form->n, form->table, form->column};
        uint32_t at = (uint32_t)found->n;
        (void)vec_push(a, found);
        for (; at > beg && (apart || found->v[at - 1].n < h.n); at--) found->v[at] = found->v[at - 1];
        found->v[at] = h;
    }
}

struct hits lexicon_find(const struct lexicon *x, struct arena *a, const struct text *t)
{
    struct found_hits found = {0};
    uint32_t *first = ARENA_ARRAY(a, uint32_t, t->n_words + 2);
    for (size_t s = 0; s < t->n_sentences; s++) {
        uint32_t end = t->sentences[s].first + t->sentences[s].n;
        for (uint32_t i = t->sentences[s].first; i < end; i++) {
            first[i] = (uint32_t)found.n;
            find_at(x, a, t, i, end, t->words[i].low, &found);
            bool own = false; /* what it means in English is no sense of its own */
            for (size_t h = first[i]; h < found.n; h++) own = own || found.v[h].table != PACK_BILINGUAL;
            struct runut_str once = own ? STR("") : lexicon_doubled(t->words[i].low);
            if (once.len) find_at(x, a, t, i, end, once, &found);
        }
    }
    first[t->n_words] = first[t->n_words + 1] = (uint32_t)found.n;
    return (struct hits){found.v, first};
}

uint32_t lexicon_row(const struct lexicon *x, enum pack_table table, struct runut_str low)
{
    uint32_t row = MAP_NONE;
    for (uint32_t f = map_get(&x->by_word, low); f != MAP_NONE; f = x->forms.v[f].next) {
        const struct form *form = &x->forms.v[f];
        if (form->table != table) continue;
        if (form->n == 1) return form->row;
        if (row == MAP_NONE) row = form->row;
    }
    return row;
}

const struct hit *hits_at(const struct hits *hits, uint32_t i, enum pack_table table)
{
    for (uint32_t h = hits->first[i]; h < hits->first[i + 1]; h++)
        if (hits->v[h].table == table) return &hits->v[h];
    return NULL;
}
