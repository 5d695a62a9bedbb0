/* SPDX-License-Identifier: MIT */
/** The statement that is made of reported words: whether they are enough for one, and in how many pieces they stand. */
#include "read/said/content.h"

enum { CONTENT_WORDS = 2 };

static enum runut_form form_of(const struct reading *r, uint32_t first, uint32_t end)
{
    uint32_t quoted = 0, all = 0;
    for (uint32_t k = first; k < end; k++) {
        if (r->text->words[k].flags & WORD_PUNCT) continue;
        all++;
        quoted += r->quoted_at[k] >= 0;
    }
    return quoted == 0 ? RUNUT_INDIRECT : quoted == all ? RUNUT_DIRECT : RUNUT_MIXED;
}

/* "dismissed the defence minister": one who is named is nothing that is said. "tujuh orang tewas" is. */
static bool only_party(const struct reading *r, uint32_t first, uint32_t end)
{
    bool counted = r->text->words[first].upos == NUM;
    while (first < end && r->mention_at[first] < 0 && word_is(r, first, W_DET)) first++;
    int32_t m = first < end ? r->mention_at[first] : -1;
    if (m < 0 || r->mentions.v[m].end < end) return false;
    if (r->mentions.v[m].kind != M_AGENT) return true;
    for (uint32_t k = first + 1; k < end; k++)
        if (r->text->words[k].upos == VERB || (counted && r->text->words[k].upos == ADJ)) return false;
    return true;
}

/* "pelaku ditangkap", "prices rose", "tidak berdasar": two words that are a clause. */
static bool brief_clause(const struct reading *r, uint32_t first, uint32_t end)
{
    const struct word *w = r->text->words;
    if (end != first + 2) return false;
    return word_is(r, first, W_NEG) || (w[first + 1].upos == VERB && (w[first].upos == NOUN || w[first].upos == PROPN));
}

/* Whether the content has the words that its form and act ask for. */
static bool enough(const struct reading *r, const struct draft *d)
{
    static const char *const brief_acts[] = {"deny", "decline", "request", "promise"};
    uint32_t words = 0, first = d->at.content[0][0], end = d->at.content[0][1];
    for (uint32_t k = first; k < end; k++) words += !(r->text->words[k].flags & WORD_PUNCT);
    bool denied = strcmp(d->act, "deny") == 0 && /* "denies murder", "denied wrongdoing" */
                  (r->text->words[first].upos == NOUN || word_gerund(r, first));
    if (words < CONTENT_WORDS) return words && denied;
    if (words >= 3 || d->form != RUNUT_INDIRECT || brief_clause(r, first, end)) return true;
    for (size_t i = 0; i < sizeof brief_acts / sizeof *brief_acts; i++)
        if (strcmp(d->act, brief_acts[i]) == 0) return true;
    return false;
}

bool content_report(struct reading *r, struct draft *d, uint32_t first, uint32_t end)
{
    if (first >= end) return false;
    d->form = form_of(r, first, end);
    if (!saying_piece(r, d, first, end)) return false;
    if (d->form == RUNUT_INDIRECT && only_party(r, d->at.content[0][0], d->at.content[0][1])) return false;
    uint32_t k = d->at.content[0][0]; /* "appealed to the court, which confirmed it" */
    if (r->rules->auxiliary_passive && k > 0 && word_is(r, k, W_REL) && word_mark(r, k - 1, ',')) return false;
    return enough(r, d) && saying_add(r, d) >= 0;
}

bool content_connects(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++) {
        uint8_t pos = r->text->words[k].upos;
        if (r->text->words[k].flags & WORD_PUNCT) continue;
        if (r->mention_at[k] >= 0 || r->time_at[k] >= 0 || pos == NOUN || pos == PROPN || pos == VERB || pos == NUM ||
            (pos == UPOS_NONE && !r->class_of[k]))
            return false;
    }
    return true;
}

/* A word that begins what is told of a subject: a verb, or what may stand before one. */
static bool predicate(const struct reading *r, uint32_t k)
{
    uint8_t pos = r->text->words[k].upos;
    return pos == VERB || pos == AUX || pos == ADV || word_is(r, k, W_AUX | W_NEG | W_FUTURE | W_HYPO);
}

bool content_lacks_verb(const struct reading *r, uint32_t first, uint32_t end)
{
    if (word_is(r, first, W_SUB | W_FOR | W_PREP)) return true; /* "Untuk menghapus citra itu" */
    for (uint32_t k = first; k < end; k++) {
        uint8_t pos = r->text->words[k].upos;
        if (word_is(r, k, W_REL)) return true; /* its verbs tell of the noun before */
        if (r->mention_at[k] < 0 && (pos == VERB || pos == AUX || pos == UPOS_NONE)) return false;
    }
    return true;
}

/* What words of a noun phrase have been passed: those of a clause that hangs on it may hold one verb or adjective. */
enum within { OF_NOUN, OF_PREPOSITION, OF_RELATIVE, OF_PREDICATE };

/* Where the phrase stands behind word K, a noun phrase's so far; false where no noun phrase goes on so. */
static bool phrase_goes_on(const struct reading *r, uint32_t k, uint32_t end, enum within *in)
{
    uint8_t pos = r->text->words[k].upos, before = r->text->words[k - 1].upos;
    if (word_is(r, k, W_REL)) return *in = OF_RELATIVE, true;
    if (word_is(r, k, W_DEM)) /* "dana itu salah satunya untuk sekolah" */
        return k + 1 >= end || r->text->words[k + 1].flags & WORD_PUNCT || r->time_at[k + 1] >= 0 ||
               word_is(r, k + 1, W_REL | W_SUB | W_AND);
    if (*in == OF_RELATIVE) {
        if (pos == VERB || pos == ADJ) *in = OF_PREDICATE;
        return true;
    }
    if (*in == OF_NOUN && word_is(r, k, W_PREP)) *in = OF_PREPOSITION;
    if (pos == VERB) return word_is(r, k - 1, W_FOR | W_SUB) || (word_is(r, k - 1, W_AND) && before != PUNCT);
    bool last = k + 1 >= end || r->text->words[k + 1].flags & WORD_PUNCT; /* "semua jembatan aman" may be a clause */
    if (pos == ADJ)
        return *in != OF_PREDICATE && (before == NOUN || before == ADJ || before == DET) && !(last && *in == OF_NOUN);
    if (pos == ADV) return k + 1 < end && r->text->words[k + 1].upos == NUM;
    return pos != AUX && !word_is(r, k, W_NEG | W_AUX | W_FUTURE | W_HYPO | W_COMP);
}

bool content_noun_alone(const struct reading *r, uint32_t i, uint32_t first, uint32_t end)
{
    bool object = false;
    enum within in = OF_NOUN;
    for (uint32_t k = first; k < end; k++) {
        if (r->text->words[k].flags & WORD_PUNCT) continue;
        if (r->quoted_at[k] >= 0) return false;
        object = object || (r->text->words[k].head == (int32_t)i && word_hangs_as(r, k, "obj"));
        if (r->mention_at[k] < 0 && r->time_at[k] < 0 && !phrase_goes_on(r, k, end, &in)) return false;
    }
    return object;
}

bool content_predicate(const struct reading *r, uint32_t first, uint32_t end, uint32_t behind)
{
    if (!r->rules->pack->head_first) return false; /* "A, an aide, said B was ready": a comma would close B */
    return behind < sentence_last(r, end) && predicate(r, behind) && content_lacks_verb(r, first, end);
}

/* Makes the statement of draft D whose content is two pieces of a sentence. */
static bool report_two(struct reading *r, struct draft *d, struct runut_range a, struct runut_range b)
{
    d->form = form_of(r, a.beg, b.end);
    if (d->form == RUNUT_DIRECT) d->form = RUNUT_MIXED;
    return saying_piece(r, d, a.beg, a.end) && saying_piece(r, d, b.beg, b.end) && saying_add(r, d) >= 0;
}

/* "C, prosecutors said, as a new inquiry opened", "C, X said, asking not to be named", "without giving details": what
 * went on while the cue at I was spoken, or how that was, is told by whoever reports it. */
static bool reporters_own(const struct reading *r, uint32_t i, uint32_t from)
{
    uint32_t verb = from + (word_hangs(r, from, "mark") ? 1 : 0);
    if (!r->rules->auxiliary_passive || from + 1 >= sentence_last(r, from)) return false;
    if (word_is(r, from, W_AS) && verb > from) return content_clause(r, from + 1, sentence_last(r, from));
    while (verb < from + 3 && r->text->words[verb].upos == ADV) verb++;
    if (!word_gerund(r, verb)) return false;
    return clause_cue(r, verb, NULL) || (verb > from && r->text->words[verb].head == (int32_t)i);
}

/* "C1, kata X, C2": one statement in two pieces where the sentence goes on behind its attribution. */
bool content_report_around(struct reading *r, struct draft *d, uint32_t first, uint32_t end, uint32_t behind)
{
    uint32_t last = sentence_last(r, end), from = behind + 1;
    bool none = content_connects(r, first, end);
    if (d->cited < 0 && content_predicate(r, first, end, behind)) /* "Penyakit ini, kata X bisa dihindari" */
        from = behind;
    else if (behind >= last || !word_mark(r, behind, ',') || last - behind < 4 || d->cited >= 0)
        return !none && content_report(r, d, first, end);
    if (!none && reporters_own(r, d->at.cue, from)) return content_report(r, d, first, end);
    uint32_t stop = content_end(r, from);
    if (none) return content_report(r, d, from, stop);
    uint32_t more = 0; /* "C, kata X, Rabu (4/2)": a day is no content */
    for (uint32_t k = from; k < stop; k++) more += r->time_at[k] < 0 && !(r->text->words[k].flags & WORD_PUNCT);
    bool lacks = content_lacks_verb(r, first, end); /* "Penggerusnya, kata X, adalah korupsi" */
    if (more <= (lacks ? 0 : CONTENT_WORDS)) return content_report(r, d, first, end);
    if (content_cue_ahead(r, from, stop) && !lacks) return content_report(r, d, first, end);
    return report_two(r, d, (struct runut_range){first, end}, (struct runut_range){from, stop});
}

bool content_report_amid(struct reading *r, struct draft *d, uint32_t first, uint32_t end, uint32_t behind)
{
    return report_two(r, d, (struct runut_range){first, end}, (struct runut_range){behind, content_end(r, behind)});
}
