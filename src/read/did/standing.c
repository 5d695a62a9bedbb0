/* SPDX-License-Identifier: MIT */
/**
 * How an event is told: as done, to come, supposed or not done; by the outlet itself, in somebody's words, denied or
 * unconfirmed.
 */
#include "read/core/plover.h"
#include "read/did/candidate.h"
#include "read/name/noun.h"

enum { CLAUSE_BACK = 24, JOINED = 4, AHEAD = 12, DENIED = 6 };

/* Whether another clause stands behind the comma that ends the clause of the candidate. */
static bool clause_behind(const struct reading *r, const struct candidate *c)
{
    uint32_t k = c->end, last = sentence_last(r, c->i);
    while (k < last && !word_mark(r, k, ',')) k++;
    struct noun n;
    if (++k >= last || r->quoted_at[k] != r->quoted_at[c->i]) return false;
    if (!noun_at(r, k, last, &n)) return false;
    for (k = n.end; k < last && word_is(r, k, W_AUX | W_FUTURE | W_HYPO | W_NEG | W_DEM); k++) {}
    return k < last && (k > n.end || clause_predicate(r, k));
}

/* "If Turkey attacks Syria": a word of condition opens the clause of the verb. */
static bool conditional(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i);
    for (uint32_t k = c->i; k-- > first && c->i - k < CLAUSE_BACK;) {
        if (r->mention_at[k] >= 0) continue;
        if (r->quoted_at[k] != r->quoted_at[c->i] || word_mark(r, k, ',') || word_mark(r, k, ';')) return false;
        uint32_t said = k - (k > first + 1 && word_mark(r, k - 1, ',') && r->rules->pack->head_first);
        if (word_is(r, k, W_SUB | W_COMP)) /* but "mengungkapkan jika", "menyebut, jika": that */
            return word_is(r, k, W_HYPO) && (!(said > first && r->used[said - 1] & USED_CUE) ||
                                             (r->rules->pack->head_first && clause_behind(r, c)));
        if (clause_verb(r, k) && !word_is(r, k, W_AUX)) return false;
    }
    return false;
}

/* Before K and the pronoun right before it that is the end of a word of the pack: "sepatut|nya". */
static uint32_t over_clitic(const struct reading *r, uint32_t k, uint32_t first)
{
    bool ends = k > first + 1 && r->text->words[k - 1].flags & WORD_CLITIC && r->class_len[k - 2] == 2;
    return ends ? k - 1 : k;
}

/* "when he meets the president on Monday", "until they are caught or killed": a clause of time in the present tells of
 * what is to come. */
static bool to_come(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), v = c->i;
    if (r->rules->pack->head_first || c->column == 2) return false;
    if (c->column == 1 && clause_joined_passive(r, v) != MAP_NONE) v = clause_joined_passive(r, v);
    while (c->column == 1 && v > first && (r->text->words[v - 1].upos == ADV || word_is(r, v - 1, W_BE | W_AUX))) v--;
    if (!word_feat(r, v, "Tense=Pres") || !word_feat(r, v, "VerbForm=Fin")) return false;
    const struct noun *n = noun_before(r, v);
    uint32_t k = n ? determiners_first(r, n->first) : v;
    if (k == v || k <= first || !reading_word_says(r, k - 1, "when")) return false;
    for (uint32_t w = first; w < k; w++)
        if (word_is(r, w, W_FUTURE)) return true;
    return false;
}

/* "talks will continue": what the verb behind the noun at which it is told is told with. */
static unsigned behind_noun(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || c->column != 2) return 0;
    bool protest = act_is(c->act, "PROTEST") || act_is(c->act, "MOBILIZE");
    bool goes_on = protest || plover_quad(c->act->type) < 3; /* a lawsuit that will be heard has been filed */
    for (uint32_t k = c->end, last = sentence_last(r, c->i); k + 1 < last && k < c->end + AHEAD; k++) {
        if (r->mention_at[k] >= 0) continue;
        if (word_mark(r, k, ',') || word_is(r, k, W_REL | W_COMP | W_SUB)) return 0;
        bool happens = reading_word_says(r, k + 1, "happens"), be = word_is(r, k + 1, W_BE);
        if (word_is(r, k, W_FUTURE)) return happens || (be && (goes_on || c->carrier_passive)) ? RUNUT_FUTURE : 0;
        if (word_upos(r, k, VERB, AUX)) return 0;
    }
    return 0;
}

/* What the words right before word I, a VERB or a noun, tell, up to the verb before it. */
static unsigned told_before(const struct reading *r, uint32_t i, bool verb)
{
    unsigned m = 0;
    bool after = false; /* behind a word of time: what was not done is another deed */
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k > first && i - k < 5; k--) {
        uint32_t w = over_clitic(r, k, first) - 1;
        bool nominal = w > first && r->text->words[w].flags & WORD_CLITIC && reading_word_says(r, w - 1, "happens");
        if (nominal) continue; /* "belum berlangsung|nya pertemuan" */
        if (r->mention_at[w] >= 0 || r->text->words[w].flags & WORD_PUNCT) break;
        if (w > first && r->class_len[w - 1] == 2 && r->rules->pack->head_first) continue; /* "akhirnya | bisa" */
        if (word_is(r, w, W_AND) && r->rules->pack->head_first) break;        /* "bandingnya gagal dan dihukum" */
        if (verb && word_is(r, w, W_AS) && r->rules->pack->head_first) break; /* "pentingnya adalah meminta" */
        if (word_is(r, w, W_SUB) && !word_is(r, w, W_HYPO) && !r->rules->pack->head_first)
            break; /* "threatened it after rejecting" */
        after = after || (r->rules->pack->head_first && word_is(r, w, W_SUB) && !word_is(r, w, W_FOR | W_HYPO));
        if (word_is(r, w, W_FUTURE)) m |= RUNUT_FUTURE;
        if (word_is(r, w, W_NEG) && !after) m |= RUNUT_NEGATED; /* "agar tidak kabur saat ditangkap" */
        if (word_is(r, w, W_HYPO)) m |= RUNUT_HYPOTHETICAL;
        const struct cue_row *cue;
        bool promise =
            verb && clause_cue(r, w, &cue) && (strcmp(cue->act, "promise") == 0 || strcmp(cue->act, "threaten") == 0);
        if (promise) m |= RUNUT_FUTURE; /* "berjanji mengembalikan uang" */
        bool through =
            verb && r->rules->pack->head_first && reading_word_says(r, w, "done"); /* "harus memutuskan mundur" */
        if (clause_verb(r, w) && !word_is(r, w, W_AUX) && !through) break;
    }
    return m;
}

/* The verb before the one at K that it is joined to by a comma or "and", with its object at most between; MAP_NONE
 * where a clause of its own, a word of aspect or nothing joined stands there. */
static uint32_t joined_verb(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k <= first + 1 || r->mention_at[k - 1] >= 0) return MAP_NONE;
    if (!word_mark(r, k - 1, ',') && !word_is(r, k - 1, W_AND | W_OR)) return MAP_NONE;
    for (uint32_t v = k - 1; v-- > first && k - v < CLAUSE_BACK;) {
        if (r->mention_at[v] >= 0) continue;
        if (r->quoted_at[v] != r->quoted_at[k] || word_mark(r, v, ':') || word_mark(r, v, ';') ||
            word_is(r, v, W_REL | W_COMP | W_BUT | W_BECAUSE) || (word_is(r, v, W_SUB) && !word_is(r, v, W_FOR)) ||
            r->used[v] & USED_CUE)
            return MAP_NONE;
        if (r->text->words[v].upos == VERB && !word_is(r, v, W_AUX | W_HYPO | W_FUTURE)) return v;
    }
    return MAP_NONE;
}

/* "dapat menuntut PT X, menjatuhkan sanksi, dan memblokir situs": what the first of joined verbs is told with, those
 * behind it are as well. */
static unsigned joined_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), v = r->rules->pack->head_first ? joined_verb(r, i, first) : MAP_NONE;
    unsigned m = 0;
    for (int step = 0; step < JOINED && v != MAP_NONE && !m; step++) {
        m = told_before(r, v, true) & (RUNUT_HYPOTHETICAL | RUNUT_FUTURE);
        v = joined_verb(r, v, first);
    }
    return m;
}

/* "must be approved by the council and signed by the mayor": a form that needs an auxiliary and has none has that of
 * the verb that it is joined to. */
static unsigned shared_before(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = clause_over_adverbs(r, c->i, first);
    bool form = word_feat(r, c->i, "VerbForm=Inf") || (c->column == 1 && word_feat(r, c->i, "VerbForm=Part"));
    uint32_t be = k - (k > first && !word_is(r, k, W_BE)); /* "and to be released" */
    bool to_be =
        be > first + 1 && be < c->i && word_is(r, be, W_BE) && word_is(r, be - 1, W_FOR) && word_is(r, be - 2, W_AND);
    bool joined = k > first && (to_be || word_is(r, k - 1, W_AND) || clause_joined_passive(r, c->i) != MAP_NONE);
    if (r->rules->pack->head_first || c->column == 2 || !form || (k < c->i && !to_be) || !joined) return 0;
    uint32_t v = to_be ? clause_verb_before(r, be - 2) : clause_shared(r, c->i);
    return v == MAP_NONE ? 0 : told_before(r, v, true) & (RUNUT_HYPOTHETICAL | RUNUT_FUTURE);
}

/* "perlu diperiksa dokter sebelum ditahan": what comes after a deed that is not done yet is not done either. */
static unsigned not_until(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (!r->rules->pack->head_first) return 0;
    while (k > first && word_is(r, k - 1, W_AUX) && !word_is(r, k - 1, W_SUB)) k--;
    if (k == first || !reading_word_says(r, k - 1, "until")) return 0;
    uint32_t v = clause_verb_before(r, k - 1);
    unsigned m = v != MAP_NONE && !(r->used[v] & USED_CUE) ? told_before(r, v, true) : 0;
    return m & (RUNUT_FUTURE | RUNUT_HYPOTHETICAL) && !(m & RUNUT_NEGATED) ? RUNUT_HYPOTHETICAL : 0;
}

/* "akan gelar pertemuan", "tidak punya dasar melakukan penyadapan": what stands before the verb that carries a noun. */
static unsigned carrier_told(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i);
    if (c->column != 2 || !r->rules->pack->head_first || c->carrier != c->i) return 0;
    for (uint32_t k = c->i; k > first && c->i - k < 4 && r->mention_at[k - 1] < 0; k--)
        if (word_is(r, k - 1, W_LIGHT)) return told_before(r, k - 1, true);
    return 0;
}

/* "tidak tertutup kemungkinan hakim diperiksa", "ada rencana Budi menghabisi Edi": what such a word tells of, before
 * the subject right before the verb group at I. */
static unsigned supposed(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (!r->rules->pack->head_first) return 0;
    while (k > first && word_is(r, k - 1, W_AUX | W_FUTURE) && r->mention_at[k - 1] < 0) k--;
    const struct noun *n = noun_before(r, k);
    if (!n || n->first == first || r->quoted_at[n->first - 1] != r->quoted_at[i]) return 0;
    if (word_is(r, n->first, W_HYPO) && r->mention_at[n->first] < 0)
        return RUNUT_HYPOTHETICAL; /* its tag is a noun's */
    k = determiners_first(r, n->first);
    k = over_clitic(r, k, first);
    if (k > first + 1 && word_is(r, k - 1, W_COMP) && word_is(r, over_clitic(r, k - 1, first) - 1, W_HYPO))
        k = over_clitic(r, k - 1, first); /* "sudah sepantasnya bahwa" */
    if (k == first || word_is(r, k - 1, W_SUB | W_COMP) || r->mention_at[k - 1] >= 0) return 0;
    bool phrase = k > first + 1 && r->class_len[k - 2] == 2 && word_is(r, k - 2, W_NEG); /* "tak mungkin presiden V" */
    return (word_is(r, k - 1, W_HYPO) ? RUNUT_HYPOTHETICAL : 0) | (phrase ? RUNUT_NEGATED : 0);
}

/* "Kalau terbukti lalai, pelaku dipecat": behind a clause of condition that opens the sentence and ends at a comma. */
static bool on_condition(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), comma = c->i;
    if (!r->rules->pack->head_first || c->column == 2 || c->self || in_heading(r, c->i)) return false;
    while (first < c->i && (r->used[first] & USED_MARK || word_is(r, first, W_BUT | W_AND))) first++;
    if (!word_is(r, first, W_SUB) || !word_is(r, first, W_HYPO) || r->quoted_at[first] != r->quoted_at[c->i])
        return false;
    for (uint32_t k = c->i; k > first; k--)
        if (word_mark(r, k, ',')) comma = k;
    for (uint32_t k = first + 1; k <= c->i; k++) /* "Kalau memang salah, katanya, dia sudah ditangkap" */
        if (r->used[k] & USED_CUE || word_is(r, k, W_COMP)) return false;
    return comma < c->i && !word_is(r, c->i - 1, W_AUX);
}

/* "would allow men to be held", "did not order police to fire": an infinitive that completes a verb with a subject of
 * its own is told with what that is told with. */
static unsigned completed(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->i;
    int32_t v = r->text->words[c->i].head;
    bool under = word_hangs_as(r, c->i, "xcomp") || word_hangs_as(r, c->i, "ccomp");
    if (r->rules->pack->head_first || c->column == 2 || !under || v < (int32_t)first || v >= (int32_t)c->i) return 0;
    while (k > first && (r->text->words[k - 1].upos == ADV || word_is(r, k - 1, W_BE))) k--;
    if (k <= (uint32_t)v + 2 || !word_is(r, k - 1, W_FOR) || r->quoted_at[v] != r->quoted_at[c->i]) return 0;
    unsigned m = 0; /* by the verb's own auxiliaries: not of "the threat that prompted them to close" */
    for (k = (uint32_t)v; k > first && (r->text->words[k - 1].upos == AUX || r->text->words[k - 1].upos == ADV ||
                                        word_is(r, k - 1, W_NEG | W_AUX | W_FUTURE | W_HYPO));
         k--)
        m |= (word_is(r, k - 1, W_FUTURE) ? RUNUT_FUTURE : 0) | (word_is(r, k - 1, W_NEG) ? RUNUT_NEGATED : 0) |
             (word_is(r, k - 1, W_HYPO) ? RUNUT_HYPOTHETICAL : 0);
    return m;
}

/* Headline "France to send troops to Mali": an infinitive right behind the subject, with no verb before, is a plan. */
static bool heading_plan(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    if (r->rules->pack->head_first || c->column == 2 || !in_heading(r, c->i)) return false;
    while (k > first && word_is(r, k - 1, W_BE)) k--;
    if (k < first + 2 || !word_is(r, k - 1, W_FOR) || r->mention_at[k - 1] >= 0 || !noun_before(r, k - 1)) return false;
    for (uint32_t w = first; w < k - 1; w++)
        if (r->mention_at[w] < 0 && (r->text->words[w].upos == VERB || clause_verb(r, w))) return false;
    return true;
}

/* "No soldier or policeman was charged", "not one of the officers", "tidak ada satu pun pelaku yang ditangkap": whether
 * whoever stands on side S is denied to be anybody; not of "not the rebels who were blamed". */
static bool nobody(const struct reading *r, const struct candidate *c, const struct side *s)
{
    bool finite = c->column == 0 || clause_passive(r, c->i);
    if (!s->n || c->column == 2 || c->reduced || !finite) return false;
    int32_t list[PARTIES];
    const struct mention *m = &r->mentions.v[clause_joined(r, s->mention[0], list, PARTIES) ? list[0] : s->mention[0]];
    uint32_t k = m->first, first = sentence_first(r, k);
    bool clause = false; /* "no rebels who fled were charged", but "not the rebels who were blamed" */
    for (uint32_t w = m->end; w < c->i && !r->rules->pack->head_first; w++)
        clause = word_is(r, w, W_REL) || (clause && r->text->words[w].upos != VERB);
    if (clause) return false;
    for (uint32_t n = 0; k > first && n < DENIED; n++) {
        uint32_t w = k - 1;
        if (r->mention_at[w] >= 0) return false;
        if (w > first && r->class_len[w - 1] == 2) w--; /* "tidak ada" */
        if (n == 0 && r->text->words[w].upos == PART && !r->rules->pack->head_first &&
            !reading_word_says(r, k, "single"))
            return false; /* "three soldiers and not four" */
        if (word_is(r, w, W_NEG))
            return !word_is(r, w, W_PREP) && !word_feat(r, k, "PronType=Tot"); /* not "tanpa suami", "tak semua" */
        const struct noun *other = word_is(r, w, W_OR) ? noun_before(r, w) : NULL;
        bool passed =
            reading_word_says(r, w, "single") || reading_word_says(r, w, "of") || word_feat(r, w, "PronType=Art");
        if (!other && !passed) return false;
        k = other ? other->first : w;
    }
    return false;
}

/* "agreed to visit Chad and praised its king": a past that is joined to a plan is none of it. */
static bool finite_past(const struct reading *r, uint32_t i)
{
    return !r->rules->pack->head_first && word_feat(r, i, "VerbForm=Fin") && word_feat(r, i, "Tense=Past");
}

unsigned event_modality(const struct reading *r, const struct candidate *c)
{
    unsigned m = c->carried && act_is(c->act, "AGREE") ? RUNUT_FUTURE : 0; /* what is promised is to come */
    uint32_t first = sentence_first(r, c->i);
    for (uint32_t k = c->i; k < c->end && (c->column != 2 || !r->rules->pack->head_first); k++)
        if (word_is(r, k, W_FUTURE)) m |= RUNUT_FUTURE;
    bool to_do = c->column == 0 && c->end < sentence_last(r, c->i) && word_is(r, c->end - 1, W_FOR) &&
                 word_feat(r, c->end, "VerbForm=Inf"); /* "committed to spend" */
    for (uint32_t k = c->i; k < c->end && c->column == 0 && !r->rules->pack->head_first; k++)
        to_do = to_do || (word_is(r, k, W_FOR) && k + 1 < c->end && word_feat(r, k + 1, "VerbForm=Inf"));
    if (to_do && act_is(c->act, "AGREE")) m |= RUNUT_FUTURE;
    for (uint32_t k = c->i; c->column == 2 && k > first && r->mention_at[k - 1] < 0 && !word_is(r, k - 1, W_PREP); k--)
        if (reading_word_says(r, k - 1, "coming")) m |= RUNUT_FUTURE; /* "his proposed state visit" */
    m |= told_before(r, c->group, c->column == 0) | unreal_modality(r, c) | carrier_told(r, c);
    m |= behind_noun(r, c) | (to_come(r, c) ? RUNUT_FUTURE : 0);
    if (c->column == 0) m |= joined_before(r, c->group);
    m |= shared_before(r, c) | completed(r, c);
    if (nobody(r, c, &c->actor) || nobody(r, c, &c->recipient)) m |= RUNUT_NEGATED;
    if (c->column != 2) m |= not_until(r, c->group);
    if (c->column != 2) m |= supposed(r, c->group);
    if (c->column == 2 && c->carrier != MAP_NONE && c->carrier < c->i)
        m |= told_before(r, c->carrier, true); /* "has not signed the pact" */
    if (c->column != 2 && (conditional(r, c) || (!(m & RUNUT_FUTURE) && on_condition(r, c)))) m |= RUNUT_HYPOTHETICAL;
    bool way = c->i > first && word_is(r, c->i - 1, W_WITH) && r->rules->pack->head_first; /* "dengan memblokir" */
    bool hangs =
        c->column == 0 && c->i > first && (way || word_is(r, c->i - 1, W_FOR | W_AND)) && r->mention_at[c->i - 1] < 0;
    /* "will travel to Beijing to meet Xi": what is planned is to come with all that hangs on it */
    if (hangs && r->events.n && !finite_past(r, c->i)) {
        const struct runut_event *before = &r->events.v[r->events.n - 1];
        bool and = r->rules->pack->head_first && word_is(r, c->i - 1, W_AND); /* "bisa menahan dan mengusir" */
        unsigned kept = way  ? RUNUT_FUTURE | RUNUT_HYPOTHETICAL | RUNUT_NEGATED
                        : and? RUNUT_FUTURE | RUNUT_HYPOTHETICAL
                             : RUNUT_FUTURE;
        if (before->trigger.at[0].beg >= r->text->words[first].beg) m |= before->modality & kept;
    }
    return heading_plan(r, c) ? (m & ~(unsigned)RUNUT_HYPOTHETICAL) | RUNUT_FUTURE : m;
}

/* "Terduga teroris ditangkap", "Diduga pelaku pencurian diperiksa": whether the hedge at K is of the crime and not of
 * what the law does about it. */
static bool crime_hedged(const struct reading *r, const struct candidate *c, uint32_t k)
{
    return r->rules->pack->head_first && c->column == 1 && plover_of_law(c->act) && k + 1 < c->group &&
           (r->noun_of[k] >= 0 || r->noun_of[k + 1] >= 0);
}

static bool hedged(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i);
    for (uint32_t k = c->i; k > first && c->i - k < 6; k--)
        if (word_is(r, k - 1, W_HEDGE) && !crime_hedged(r, c, k - 1)) return true;
    for (uint32_t k = c->end; c->column == 2 && c->carrier_passive && k < c->carrier; k++)
        if (word_is(r, k, W_HEDGE)) return true; /* "penganiayaan yang diduga dilakukan Budi" */
    return false;
}

bool event_spoken(const struct runut_event *e)
{
    if (strcmp(e->cameo, "051") == 0 || strcmp(e->cameo, "055") == 0) return true; /* thanks and praise, apologies */
    return strcmp(e->type, "REQUEST") == 0 || strcmp(e->type, "ACCUSE") == 0 || strcmp(e->type, "THREATEN") == 0 ||
           strcmp(e->type, "AGREE") == 0 || strcmp(e->type, "REJECT") == 0;
}

/* Whether the speaker does it as he says so, "we refuse", "saya meminta": he tells no more than that he has done it
 * before, "kami sudah meminta". */
static bool does_now(const struct reading *r, const struct candidate *c, const struct runut_event *e)
{
    if (e->modality || c->column != 0) return false;
    if (!r->rules->pack->head_first) return word_feat(r, c->i, "Tense=Pres") && word_feat(r, c->i, "VerbForm=Fin");
    return c->i > sentence_first(r, c->i) && r->mention_at[c->i - 1] >= 0 &&
           r->mentions.v[r->mention_at[c->i - 1]].kind == M_SELF;
}

/* Every statement whose content holds the trigger, innermost first where told by its size. */
void event_standing(struct reading *r, const struct candidate *c, struct runut_event *e)
{
    VEC(const char *) by = {0};
    uint32_t smallest = UINT32_MAX;
    bool denied = false;
    uint32_t n;
    const uint32_t *within = sayings_within(r, c->i, &n);
    for (uint32_t w = 0; w < n; w++) {
        uint32_t s = within[w];
        const struct saying *x = &r->sayings.v[s];
        for (uint32_t k = 0; k < x->n; k++) {
            uint32_t size = x->content[k][1] - x->content[k][0];
            if (c->i < x->content[k][0] || c->i >= x->content[k][1] || size > smallest) continue;
            if (size < smallest) by.n = 0, denied = false;
            smallest = size;
            *vec_push(r->a, &by) = r->statements.v[s].id;
            denied = denied || strcmp(r->statements.v[s].act, "deny") == 0;
        }
    }
    e->standing = by.n ? denied ? RUNUT_DENIED : RUNUT_CLAIMED : hedged(r, c) ? RUNUT_UNCONFIRMED : RUNUT_REPORTED;
    uint32_t begins = r->noun_of[c->i] >= 0 ? r->nouns.v[r->noun_of[c->i]].first : c->i;
    bool inside = c->named_met && begins > sentence_first(r, c->i) && !(r->used[begins - 1] & USED_CUE);
    if (e->standing == RUNUT_DENIED && inside) { /* "denied he stopped the probe into the murder of X" */
        e->standing = RUNUT_REPORTED;
        return;
    }
    if (c->self && event_spoken(e) && by.n) {
        e->standing = RUNUT_REPORTED;
        if (!e->when.value && does_now(r, c, e)) e->when = r->statements.v[r->said_in[c->i]].said;
    }
    if (e->standing == RUNUT_CLAIMED || e->standing == RUNUT_DENIED) {
        e->according_to = by.v;
        e->n_according_to = by.n;
    }
}

const struct saying *event_saying(const struct reading *r, const struct candidate *c, size_t *index)
{
    uint32_t n;
    const uint32_t *within = sayings_within(r, c->i, &n);
    for (uint32_t w = 0; w < n; w++) {
        const struct saying *x = &r->sayings.v[within[w]];
        if (x->cue_end && x->cue < c->end && x->cue_end > c->i) return *index = within[w], x;
    }
    return NULL;
}
