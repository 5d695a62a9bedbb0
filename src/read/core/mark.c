/* SPDX-License-Identifier: MIT */
/**
 * Marks each word with what the pack knows of it, pairs quotation marks, and lays temporal expressions over the words.
 *
 * Quotation marks are paired paragraph by paragraph: typographic ones by their shape, straight ones by what stands
 * beside them. Newspapers mix both and lose some, so a mark that finds no partner by the end of its paragraph is closed
 * there, and goes on in the next paragraph only where that begins with an opening mark again.
 */
#include "base/map.h"
#include "base/utf8.h"
#include "read/core/reading.h"
#include <stdlib.h>

enum {
    NESTED = 16,        /* words between the marks of a quotation within one */
    LEISURE_FORMS = 4,  /* so many rows of words of leisure, */
    LEISURE_WORDS = 40, /* and one word in so many, make a page of it */
    AGAIN_WORDS = 7,    /* a shorter sentence may well be said twice */
    RUN_WORDS = 60,     /* from so many on a sentence may be a run of headlines, */
    TELLER = 5,         /* words that name who speaks */
    RUN_SHORT = 48      /* or from so many on where every other word has a capital */
};

struct runut_passage reading_passage(struct reading *r, struct runut_range at)
{
    struct runut_range *one = ARENA_NEW(r->a, struct runut_range);
    *one = at;
    return (struct runut_passage){one, 1};
}

static bool leisure_hit(const struct reading *r, const struct hit *hit)
{
    return hit->table == PACK_WORDS && str_is(reading_cell(r, PACK_WORDS, hit->row, 1), "leisure");
}

bool mark_leisure(const struct reading *r, uint32_t k)
{
    for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++)
        if (leisure_hit(r, &r->hits.v[h])) return true;
    return false;
}

/* Whether the words that only sport and the stage have are many and manifold: "laga", "goalkeeper". One match that a
 * minister attends has some of them too. */
static bool leisure(const struct reading *r)
{
    uint32_t rows[LEISURE_FORMS], n = 0, all = 0;
    for (uint32_t h = 0; h < r->hits.first[r->text->n_words]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (!leisure_hit(r, hit)) continue;
        all++;
        uint32_t k = 0;
        while (k < n && rows[k] != hit->row) k++;
        if (k == n && n < LEISURE_FORMS) rows[n++] = hit->row;
    }
    return n == LEISURE_FORMS && (size_t)all * LEISURE_WORDS >= r->text->n_words;
}

void mark_words(struct reading *r)
{
    size_t n = r->text->n_words;
    r->hits = lexicon_find(r->rules->lexicon, r->a, r->text);
    r->class_of = ARENA_ARRAY(r->a, uint32_t, n + 1);
    r->class_len = ARENA_ARRAY(r->a, uint8_t, n + 1);
    r->sentence_of = ARENA_ARRAY(r->a, uint32_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        uint16_t longest = 0;
        for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
            const struct hit *hit = &r->hits.v[h];
            if (hit->table != PACK_WORDS || hit->n < longest) continue;
            longest = hit->n;
            r->class_of[i] |= r->rules->word_class[hit->row];
            r->class_len[i] = (uint8_t)longest;
        }
    }
    for (uint32_t s = 0; s < r->text->n_sentences; s++)
        for (uint32_t k = 0; k < r->text->sentences[s].n; k++) r->sentence_of[r->text->sentences[s].first + k] = s;
    r->leisure = leisure(r);
}

/* What a quotation mark at word I does, from its shape and its neighbours: 1 opens, 2 closes, 0 is no quotation mark.
 */
static int mark_of(const struct reading *r, uint32_t i, bool single_ok)
{
    struct runut_str w = word_text(r, i);
    uint32_t cp;
    if (w.len == 0 || w.len > 4 || utf8_next(w.p, w.p + w.len, &cp) != w.len)
        return w.len == 2 && (memcmp(w.p, "''", 2) == 0 || memcmp(w.p, "``", 2) == 0) ? (w.p[0] == '`' ? 1 : 2) : 0;
    int q = utf8_quote(cp);
    bool single = cp == '\'' || cp == 0x2018 || cp == 0x2019;
    if (!q || (single && !single_ok)) return 0;
    return q;
}

static bool space_before(const struct reading *r, uint32_t i)
{
    return r->text->words[i].flags & WORD_SPACE_BEFORE || i == 0 || r->text->words[i].beg > r->text->words[i - 1].end;
}
static bool space_after(const struct reading *r, uint32_t i)
{
    return i + 1 >= r->text->n_words || r->text->words[i + 1].beg > r->text->words[i].end;
}

static void close_quote(struct reading *r, uint32_t open, uint32_t close, uint32_t end)
{
    if (end <= open + 1) return;
    *vec_push(r->a, &r->quotes) = (struct quoted){open + 1, end, open, close, false};
}

/* Whether the mark at I stands as an opening one does: a blank before it and none after. */
static bool stands_open(const struct reading *r, uint32_t i) { return space_before(r, i) && !space_after(r, i); }

/* Whether a bare verb of saying stands at K with its speaker behind it, "ujarnya", "kata Rudi": no quotation's first
 * word, but what stands behind one. */
static bool cue_and_speaker(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct hit *h = k < end ? hits_at(&r->hits, k, PACK_CUES) : NULL;
    if (!h || r->text->words[k].flags & WORD_CAPITAL || !cue_closes(r->rules, &r->rules->cues[h->row])) return false;
    k += h->n; /* a speaker or a clitic follows */
    return k < end && (r->text->words[k].flags & (WORD_CAPITAL | WORD_CLITIC) || word_is(r, k, W_PRON3S | W_PRON3P));
}

/* Whether the mark at I, which stands as an opening one, closes all the same: 'sudah selesai, "ujarnya'. */
static bool closes_before_cue(const struct reading *r, uint32_t i, uint32_t end)
{
    return r->text->words[i - 1].flags & WORD_PUNCT && cue_and_speaker(r, i + 1, end);
}

/* Whether words of saying behind the comma at K name who said what is before it: ", ujar Rudi", ", Ben Hale said." */
static bool told_behind(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t w = k + 1, last = sentence_last(r, k);
    if (last > end) last = end;
    if (w + 1 >= last) return false;
    if (cue_and_speaker(r, w, last)) return true;
    if (r->rules->pack->head_first) return false;
    while (w < last && w < k + TELLER && (r->text->words[w].flags & WORD_CAPITAL || word_is(r, w, W_PRON3S | W_PRON3P)))
        w++;
    const struct hit *h = w > k + 1 && w < last ? hits_at(&r->hits, w, PACK_CUES) : NULL;
    return h && r->rules->cues[h->row].order & CUE_POST && word_feat(r, w, "VerbForm=Fin") &&
           (w + h->n >= last || word_mark(r, w + h->n, '.'));
}

/* Whether the sentence that begins at K is the reporter's: who is named in capitals tells something, "Kapolres Rudi
 * mengatakan". */
static bool reporter(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t w = k;
    if (reading_word_says(r, k, "reporter")) return true; /* "Adapun rapat itu digelar", "Sebagai informasi" */
    while (w < end && w < k + 2 * TELLER && r->text->words[w].flags & WORD_CAPITAL && !word_is(r, w, W_PRON1)) w++;
    for (int n = 0; n < 2 && w > k && w + 1 < end && (r->text->words[w].upos == ADV || word_is(r, w, W_AUX)); n++) w++;
    const struct hit *h = w > k && w < end ? hits_at(&r->hits, w, PACK_CUES) : NULL;
    for (uint32_t to = w; h && to < end && to < w + TELLER; to++)
        if (word_is(r, to, W_PRON1)) return false; /* "Martin berkata kepada saya": what he tells himself */
    return h && r->rules->cues[h->row].order & CUE_PRE && r->text->words[w].upos == VERB &&
           !word_is(r, k, W_SUB | W_PREP | W_BUT | W_AND | W_DET | W_DEM);
}

/**
 * Where a quotation ends that opens at OPEN and whose closing mark is lost before END: at the comma behind which its
 * speaker is named, which then is its mark, or before a sentence of the reporter's.
 */
static void lost_close(struct reading *r, uint32_t open, uint32_t end, bool again)
{
    for (uint32_t k = open + 1; k + 1 < end; k++) {
        bool told = k > open + 1 && word_mark(r, k, ',') && told_behind(r, k, end);
        bool first = k == open + 1 ? again || word_is(r, k, W_PRON3S) || reading_word_says(r, k, "reporter")
                                   : k == sentence_first(r, k);
        if (!told && !(first && reporter(r, k, end))) continue;
        close_quote(r, open, told ? k : MAP_NONE, k);
        return;
    }
    close_quote(r, open, MAP_NONE, end);
}

/* Whether the mark at I, before which none is open, closes a quotation whose opening mark is lost, "… itu," ujar X: its
 * sentence is quoted then, as far as no other quotation stands in it. */
static bool lost_open(struct reading *r, uint32_t i, uint32_t beg, uint32_t end)
{
    if (i == beg || space_before(r, i) || !space_after(r, i) || !closes_before_cue(r, i, end)) return false;
    uint32_t first = sentence_first(r, i);
    const struct quoted *last = r->quotes.n ? &r->quotes.v[r->quotes.n - 1] : NULL;
    if (first >= beg && i > first + 1 && !(last && last->end > first))
        *vec_push(r->a, &r->quotes) = (struct quoted){first, i, i, i, false};
    return true;
}

/* Where the quotation closes that the mark at I opens inside another of the same marks, "… meski dianggap "anak
 * ingusan" ternyata benar," ujar X": the next mark closes it, and the one behind that closes the outer one. MAP_NONE
 * where it is none such: then the mark that would have closed the one before is lost. */
static uint32_t nested(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t close = MAP_NONE;
    if (i == 0 || r->text->words[i - 1].flags & WORD_PUNCT) return MAP_NONE; /* behind a sentence's end */
    for (uint32_t k = i + 1; k < end; k++) {
        int m = mark_of(r, k, false);
        if (close == MAP_NONE && (k > i + NESTED || r->sentence_of[k] != r->sentence_of[i])) return MAP_NONE;
        if (!m) continue;
        if (m == 1 || space_before(r, k)) return MAP_NONE; /* another one opens */
        if (close != MAP_NONE) return close;
        close = k;
    }
    return MAP_NONE;
}

/* A straight mark with a blank on either side tells not whether it opens or closes. */
static bool floats(const struct reading *r, uint32_t i)
{
    return mark_of(r, i, false) == 3 && space_before(r, i) && space_after(r, i);
}

/* Pages that lose a mark leave the next one floating before a sentence of the reporter's: '" Dia mengatakan jalan
 * ditutup. Kami menunggu,"'. Whether that at OPEN is such a one; the quotation that the mark at I closes begins behind
 * its sentence then. */
static bool shifted(struct reading *r, uint32_t open, uint32_t i)
{
    if (!floats(r, open) || open + 1 >= i || !reporter(r, open + 1, i)) return false;
    uint32_t next = sentence_last(r, open + 1);
    if (next < i) *vec_push(r->a, &r->quotes) = (struct quoted){next, i, next - 1, i, false};
    return next < i;
}

/* '" Kami siap. Rudi menilai harga naik. " Kami': whether the marks at OPEN and I both float and a sentence of the
 * reporter's stands between them, so that a mark was lost and the one at I opens. */
static bool opens_next(const struct reading *r, uint32_t open, uint32_t i, uint32_t end)
{
    if (!floats(r, open) || !floats(r, i) || closes_before_cue(r, i, end)) return false;
    for (uint32_t k = open + 1; k < i; k = sentence_last(r, k))
        if (reporter(r, k, i)) return true;
    return false;
}

/* Pairs the marks of one paragraph, words [beg, end). */
static void pair_marks(struct reading *r, uint32_t beg, uint32_t end)
{
    uint32_t open = MAP_NONE;
    for (uint32_t i = beg; i < end; i++) {
        int m = mark_of(r, i, false);
        if (!m) continue;
        if (open == MAP_NONE) {
            if (m == 2 && i > beg && !stands_open(r, i))
                (void)lost_open(r, i, beg, end);
            else
                open = lost_open(r, i, beg, end) ? MAP_NONE : i;
            continue;
        }
        bool again = m == 1 ? str_eq(word_text(r, open), word_text(r, i))
                            : i > open + 1 && i > beg && stands_open(r, i) && !closes_before_cue(r, i, end);
        if (m == 1 && !again) continue; /* nested in other glyphs */
        again = again || opens_next(r, open, i, end);
        uint32_t inner = again ? nested(r, i, end) : MAP_NONE;
        if (inner != MAP_NONE) {
            i = inner;
            continue;
        }
        if (again)
            lost_close(r, open, i, true);
        else if (!shifted(r, open, i))
            close_quote(r, open, i, i);
        open = again ? i : MAP_NONE;
    }
    if (open != MAP_NONE && end > open + 1) {
        lost_close(r, open, end, false);
        struct quoted *last = r->quotes.n ? &r->quotes.v[r->quotes.n - 1] : NULL;
        if (last && last->open == open) last->carried = last->end == end; /* before a reporter's words none is left */
    }
}

/* Single typographic marks, where the paragraph has no double ones around them: ‘sensitif’, British usage. */
static void pair_singles(struct reading *r, uint32_t beg, uint32_t end)
{
    uint32_t open = MAP_NONE;
    for (uint32_t i = beg; i < end; i++) {
        int m = mark_of(r, i, true);
        if (!m || mark_of(r, i, false) || r->quoted_at[i] >= 0) continue;
        bool alone_before = space_before(r, i), alone_after = space_after(r, i);
        if (open == MAP_NONE && m != 2 && alone_before && !alone_after)
            open = i;
        else if (open != MAP_NONE && m != 1 && !alone_before) {
            close_quote(r, open, i, i);
            open = MAP_NONE;
        }
    }
}

static void lay_quotes(struct reading *r, size_t from)
{
    for (size_t q = from; q < r->quotes.n; q++)
        for (uint32_t i = r->quotes.v[q].first; i < r->quotes.v[q].end; i++) r->quoted_at[i] = (int32_t)q;
}

static int by_place(const void *a, const void *b)
{
    const struct quoted *x = a, *y = b;
    return (x->first > y->first) - (x->first < y->first);
}

void mark_quotes(struct reading *r)
{
    uint32_t n = (uint32_t)r->text->n_words;
    r->quoted_at = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->quoted_at, -1, sizeof *r->quoted_at * (n + 1));
    for (uint32_t beg = 0, end; beg < n; beg = end) {
        for (end = beg; end < n && word_block(r, end) == word_block(r, beg);) end++;
        size_t had = r->quotes.n;
        pair_marks(r, beg, end);
        lay_quotes(r, had);
        pair_singles(r, beg, end);
    }
    if (r->quotes.n) qsort(r->quotes.v, r->quotes.n, sizeof *r->quotes.v, by_place);
    lay_quotes(r, 0);
}

/* Whether a sentence is a run of headlines that a page prints without a mark between them: endless, many capitals,
 * hardly a comma. "Article 12 (3)" has its capital for its number. */
static bool headline_run(const struct reading *r, const struct sentence *sent)
{
    uint32_t words = 0, capitals = 0, commas = 0;
    if (sent->n < RUN_SHORT) return false;
    for (uint32_t i = sent->first; i < sent->first + sent->n; i++) {
        const struct word *w = &r->text->words[i];
        if (w->flags & WORD_CLITIC) continue;
        bool number = i + 1 < sent->first + sent->n && w[1].flags & WORD_DIGIT;
        words += !(w->flags & WORD_PUNCT);
        capitals += w->flags & WORD_CAPITAL && !number;
        commas += word_mark(r, i, ',');
    }
    return (words >= RUN_WORDS && capitals * 4 >= words && commas * 20 < words) ||
           (words >= RUN_SHORT && capitals * 2 >= words && commas * 16 < words);
}

void mark_mute(struct reading *r)
{
    struct map told;
    map_init(&told, r->a);
    r->mute = ARENA_ARRAY(r->a, bool, r->text->n_sentences + 1);
    for (uint32_t s = 0; s < r->text->n_sentences; s++) {
        const struct sentence *sent = &r->text->sentences[s];
        if (sent->n < AGAIN_WORDS) continue;
        uint32_t *first = map_put(&told, words_text(r, sent->first, sent->first + sent->n));
        r->mute[s] = *first != MAP_NONE || headline_run(r, sent);
        *first = s;
    }
}

/* Whether a date without a preposition only says which one the noun before it is: "kurikulum 2013", "serangan 7
 * Oktober", or "untuk" stands before it. Behind a person or place it tells when. */
static bool names_noun(const struct reading *r, const struct time_expr *x)
{
    if (!r->rules->pack->head_first || x->first == sentence_first(r, x->first) || x->weekday || x->bracketed)
        return false;
    const struct word *w = &r->text->words[x->first], *before = w - 1;
    if (!(w->flags & (WORD_DIGIT | WORD_CAPITAL)) || w->flags & WORD_PUNCT) return false;
    if (word_is(r, x->first - 1, W_FOR) && !word_is(r, x->first - 1, W_SUB)) return true;
    if (word_mark(r, x->first - 1, '-') && x->first > 1 && before[-1].flags & WORD_DIGIT) return true; /* 2024-2029 */
    bool noun = before->upos == NOUN || before->upos == PROPN;
    bool other = before->ner == NER_O || before->ner == NER_B_ORG || before->ner == NER_I_ORG;
    return noun && other && !(before->flags & WORD_CLITIC) && !r->class_of[x->first - 1];
}

/* "Raja Juli Antoni": a month that a tagger finds within somebody's name. */
static bool in_name(const struct reading *r, const struct time_expr *t)
{
    uint32_t k = t->first;
    if (t->end != k + 1 || !word_person(r, k)) return false;
    return (k > 0 && word_person(r, k - 1)) || (t->end < r->text->n_words && r->text->words[t->end].ner == NER_I_PER);
}

void mark_times(struct reading *r)
{
    uint32_t n = (uint32_t)r->text->n_words;
    size_t kept = 0;
    for (size_t t = 0; t < r->times.n; t++)
        if (!in_name(r, &r->times.v[t])) r->times.v[kept++] = r->times.v[t];
    r->times.n = kept;
    r->time_at = ARENA_ARRAY(r->a, int32_t, n + 1);
    memset(r->time_at, -1, sizeof *r->time_at * (n + 1));
    for (size_t t = 0; t < r->times.n; t++)
        for (uint32_t i = r->times.v[t].first; i < r->times.v[t].end && i < n; i++) {
            r->time_at[i] = (int32_t)t;
            if (!r->rules->pack->head_first) r->class_of[i] &= ~(uint32_t)(W_AUX | W_HYPO); /* "elected in May" */
        }
    for (size_t t = 0; t < r->times.n; t++) {
        struct time_expr *x = &r->times.v[t];
        x->names = names_noun(r, x);
        x->counted = x->end - x->first > 1 && word_is(r, x->end - 1, W_SUB);
    }
}

bool word_object_among(const struct reading *r, uint32_t i, const char *const *classes)
{
    const char *class = word_object(r, i);
    while (*classes && strcmp(*classes, class) != 0) classes++;
    return *classes != NULL;
}
