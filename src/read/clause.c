/* SPDX-License-Identifier: MIT */
#include "read/clause.h"
#include "read/noun.h"
#include "read/phrase.h"
#include "read/why.h"

enum { LOOK_BACK = 40, LOOK_AHEAD = 40, STEPS = 4, CHAIN = 6, OBJECT_BACK = 5, BRACKET = 8 };

/* "state officials", "pengalaman umum": a form of a verb that the tagger holds for a noun. Headlines lead it astray;
 * and a bare stem behind a quotation mark or comma is a cue whatever it is called. */
static bool noun_here(const struct reading *r, uint32_t i, uint32_t order)
{
    const struct word *w = &r->text->words[i];
    uint8_t head = w->head >= 0 ? r->text->words[w->head].upos : UPOS_NONE;
    bool amod = w->upos == ADJ && w->deprel && strcmp(w->deprel, "amod") == 0 && head != PRON && head != PROPN;
    bool noun = w->upos == NOUN || w->upos == PROPN || w->upos == ADP || w->upos == DET || w->upos == NUM || amod;
    if (!noun || in_heading(r, i) || order & (CUE_PREP | CUE_NOUN | CUE_DENIES | CUE_DECLINE | CUE_CITE)) return false;
    if (order & (CUE_PRE | CUE_ASK | CUE_TELL | CUE_COMP) || i == sentence_first(r, i) ||
        !(r->text->words[i - 1].flags & WORD_PUNCT))
        return true;
    return i + 1 >= sentence_last(r, i) || !(r->text->words[i + 1].flags & (WORD_CAPITAL | WORD_CLITIC) ||
                                             word_is(r, i + 1, W_PRON3S | W_PRON3P)); /* "..., nilai obligasi itu" */
}

const struct hit *clause_cue(const struct reading *r, uint32_t i, const struct cue_row **row)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_CUES);
    if (!h || noun_here(r, i, r->rules->cues[h->row].order)) return NULL;
    if (row) *row = &r->rules->cues[h->row];
    return h;
}

bool clause_outlet(const struct reading *r, int32_t m) { return phrase_outlet(r, r->mentions.v[m].is); }

/* Verbs: cues but for prepositions and nouns, acts in their active and passive forms. */
bool clause_verb(const struct reading *r, uint32_t i)
{
    if (i > sentence_first(r, i) && word_mark(r, i - 1, '-') && !(r->text->words[i].flags & WORD_SPACE_BEFORE))
        return false;                  /* "water-sharing" */
    if (noun_last(r, i)) return false; /* "a U.S. request" */
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table == PACK_ACTS && hit->column < 2) return true;
        if (hit->table == PACK_CUES && r->text->words[i].upos != ADJ &&
            r->rules->cues[hit->row].order & ~(uint32_t)(CUE_PREP | CUE_NOUN | CUE_CITE))
            return true;
    }
    return false;
}

uint32_t clause_dateline(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end && k < first + 8; k++) {
        struct runut_str w = word_text(r, k);
        if (str_is(w, "—") || str_is(w, "–") || str_is(w, "-") || str_is(w, "--")) return k + 1;
        if (!(r->text->words[k].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_DIGIT))) break;
    }
    return first;
}

/* Whether a preposition stands before a mention, so that it is no subject and no bare object; which word, MAP_NONE
 * none. */
static uint32_t governor(const struct reading *r, const struct mention *m)
{
    uint32_t k = determiners_first(r, m->first), first = sentence_first(r, m->first);
    if (k > first && word_is(r, k - 1, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN) && !word_is(r, k - 1, W_AND))
        return k - 1;
    return MAP_NONE;
}

/* A mention joined by "and" to a governed one is governed by the same word. */
static uint32_t governor_joined(const struct reading *r, int32_t m)
{
    for (int n = 0; n < 6 && m >= 0; n++) {
        const struct mention *x = &r->mentions.v[m];
        uint32_t g = governor(r, x), first = sentence_first(r, x->first), k = x->first;
        if (g != MAP_NONE) return g;
        if (k <= first + 1 || !word_is(r, k - 1, W_AND)) return MAP_NONE;
        k--;
        if (k > first && word_mark(r, k - 1, ',')) return MAP_NONE; /* a new clause */
        m = r->mention_at[k - 1];
    }
    return MAP_NONE;
}

/* Whether mention M, right before a verb, is free to be its subject: "setelah Gedung Putih mengatakan" too. */
static bool may_be_subject(const struct reading *r, int32_t m, bool adjacent)
{
    uint32_t g = governor_joined(r, m);
    return g == MAP_NONE || (adjacent && word_is(r, g, W_SUB));
}

static bool is_verb_form(const struct reading *r, uint32_t i) { return clause_verb(r, i) || word_is(r, i, W_LIGHT); }

/* The verb before word I in its sentence and at its own level of quotation, MAP_NONE none. */
static uint32_t verb_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k-- > first && i - k < LOOK_BACK;)
        if (r->quoted_at[k] == r->quoted_at[i] && is_verb_form(r, k) && r->mention_at[k] < 0) return k;
    return MAP_NONE;
}

/* The first mention of the clause that begins at FIRST which no preposition governs. */
static int32_t first_free(const struct reading *r, uint32_t first, uint32_t before)
{
    first = clause_dateline(r, first, before);
    for (uint32_t k = first; k < before; k++) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->quoted_at[k] != r->quoted_at[before]) continue;
        if (governor_joined(r, m) == MAP_NONE) return m;
        k = r->mentions.v[m].end - 1;
    }
    return -1;
}

static bool skips(const struct reading *r, uint32_t k)
{
    if (r->time_at[k] >= 0) return true;
    if (word_is(r, k, W_AUX | W_NEG | W_FUTURE | W_HYPO | W_HEDGE)) return true;
    const struct cue_row *cue;
    return clause_cue(r, k, &cue) && cue->order == CUE_CITE;
}

/* The mention whose relative clause opens at REL: the nearest before it. */
static int32_t antecedent(const struct reading *r, uint32_t rel)
{
    uint32_t first = sentence_first(r, rel);
    uint32_t k = rel;
    while (k > first && r->text->words[k - 1].flags & WORD_PUNCT) k--;
    return k > first ? r->mention_at[k - 1] : -1;
}

/* Whose the verb behind the word at K - 1 is where another's object does it: "karena membantu", "meminta China untuk
 * mengontrol", "bagi Rusia untuk". */
static int32_t controlled(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k < first + 2) return -1;
    int32_t m = r->mention_at[k - 2];
    if (word_is(r, k - 1, W_BECAUSE) && !word_is(r, k - 1, W_SUB)) return m;
    if (!word_is(r, k - 1, W_FOR) || m < 0) return -1;
    uint32_t g = governor(r, &r->mentions.v[m]), v = verb_before(r, r->mentions.v[m].first);
    if (g != MAP_NONE && word_is(r, g, W_TO) && !word_is(r, g, W_FOR)) return m;
    const struct cue_row *cue;
    return g == MAP_NONE && v != MAP_NONE && clause_cue(r, v, &cue) && cue->order & (CUE_ASK | CUE_ACCUSE) ? m : -1;
}

/* Where to look next for a subject: another verb, whose subject it would be too; else what is left to say. */
struct look {
    uint32_t verb;    /* MAP_NONE none */
    int32_t fallback; /* mention, -1 none */
};

/* The word that opens the relative clause whose object stands at word K: "Pengacara yang melaporkan Ketua ... kini
 * digugat". */
static uint32_t relative_of_object(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k < first + 2 || !is_verb_form(r, k - 1)) return MAP_NONE;
    for (uint32_t w = k - 1; w-- > first && k - w < OBJECT_BACK;) {
        if (word_is(r, w, W_REL)) return w;
        if (!word_is(r, w, W_AUX | W_NEG | W_FUTURE)) return MAP_NONE;
    }
    return MAP_NONE;
}

/* Back from word K over the clause of the verb at I: a free mention, the noun of a relative clause, or in LOOK the verb
 * that shares its subject. */
static int32_t walk_back(const struct reading *r, uint32_t i, uint32_t k, struct look *look)
{
    uint32_t first = clause_dateline(r, sentence_first(r, i), i);
    for (uint32_t n = 0; k-- > first && n < LOOK_BACK; n++) {
        if (r->quoted_at[k] != r->quoted_at[i]) {
            if (r->quoted_at[i] >= 0) return -1; /* the quotation begins here */
            continue;
        }
        int32_t m = r->mention_at[k];
        if (m >= 0) {
            bool possessive = r->text->words[k].flags & WORD_CLITIC && r->mentions.v[m].first == k && n > 0;
            k = r->mentions.v[m].first;
            if (possessive || !may_be_subject(r, m, n == 0)) continue;
            uint32_t rel = relative_of_object(r, k, first);
            why(r, rel == MAP_NONE ? WHY_SUBJECT_FREE : WHY_SUBJECT_RELATIVE);
            return rel == MAP_NONE ? m : antecedent(r, rel);
        }
        if (word_is(r, k, W_REL)) return why(r, WHY_SUBJECT_RELATIVE), antecedent(r, k);
        if (word_is(r, k, W_COMP) || word_mark(r, k, ';') || word_mark(r, k, ':')) return -1;
        if (!is_verb_form(r, k) || word_is(r, k, W_AUX)) continue;
        look->verb = k;
        return -1;
    }
    return -1;
}

/* What a word right before the verb tells: "oleh Pyongyang dan menyebut" its agent, ", dan menyebut" the sentence's own
 * subject. */
static int32_t coordinated(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k < first + 2 || !(word_is(r, k - 1, W_AND | W_BUT) || word_mark(r, k - 1, ','))) return -1;
    int32_t before = r->mention_at[k - 2];
    uint32_t g = before >= 0 ? governor(r, &r->mentions.v[before]) : MAP_NONE;
    if (g != MAP_NONE && word_is(r, g, W_BY)) return before;
    return word_is(r, k - 1, W_AND) && word_mark(r, k - 2, ',') ? first_free(r, first, k - 1) : -1;
}

/* One look from the verb at I: its subject, or where to look on. */
static int32_t look_from(const struct reading *r, uint32_t i, struct look *look)
{
    uint32_t first = sentence_first(r, i), k = i;
    while (k > first && skips(r, k - 1)) k--;
    if (k == first) return -1;
    int32_t m = controlled(r, k, first);
    why(r, m < 0 ? WHY_SUBJECT_JOINED : WHY_SUBJECT_CONTROLLED);
    if (m < 0) m = coordinated(r, k, first);
    if (m >= 0) return m;
    bool comma = word_mark(r, k - 1, ',') && k - 1 > first;
    /* "dan meminta", "untuk bertemu", "dengan mengatakan": the subject of the verb before */
    bool shares = (comma || word_is(r, k - 1, W_AND | W_BUT | W_PREP | W_FOR | W_SUB)) && !word_is(r, k - 1, W_REL) &&
                  r->mention_at[k - 1] < 0;
    if (!shares) return walk_back(r, i, k, look);
    struct look nothing = {MAP_NONE, -1};
    look->fallback = comma ? walk_back(r, i, k, &nothing) : first_free(r, first, k - 1);
    look->verb = verb_before(r, k - 1);
    return -1;
}

static int32_t subject(const struct reading *r, uint32_t i)
{
    int32_t fallback = -1;
    for (int step = 0; step <= STEPS; step++) {
        struct look look = {MAP_NONE, -1};
        int32_t m = look_from(r, i, &look);
        if (m >= 0 && step) why(r, WHY_SUBJECT_SHARED);
        if (m >= 0) return m;
        if (fallback < 0) fallback = look.fallback;
        if (look.verb == MAP_NONE) break;
        i = look.verb;
    }
    why(r, WHY_SUBJECT_LEAD);
    return fallback;
}

/* The tree's answer where it names somebody; control by an object is told by the words, since a tree leaves it open. */
int32_t clause_subject(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    while (k > first && skips(r, k - 1)) k--;
    int32_t m = k > first ? controlled(r, k, first) : -1;
    why(r, WHY_SUBJECT_CONTROLLED);
    if (m >= 0) return m;
    if ((m = subject(r, i)) >= 0) return m;
    int32_t t = tree_subject(r, i);
    why(r, WHY_SUBJECT_TREE);
    return t >= (int32_t)clause_dateline(r, first, i) && r->quoted_at[t] == r->quoted_at[i] ? r->mention_at[t] : -1;
}

/* Whether a party with a verb right behind it stands at K: a clause of its own ("..., Bupati Tuding Merapit"). */
static bool clause_opens(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k >= end || r->mention_at[k] < 0 || r->mentions.v[r->mention_at[k]].first != k) return false;
    uint32_t v = r->mentions.v[r->mention_at[k]].end;
    while (v < end && word_is(r, v, W_AUX | W_FUTURE | W_NEG)) v++;
    return v < end && clause_verb(r, v);
}

bool clause_infinitive(const struct reading *r, uint32_t i)
{
    return i < r->text->n_words && i > sentence_first(r, i) && word_is(r, i - 1, W_FOR) &&
           r->text->words[i].upos == VERB;
}

uint32_t clause_end(const struct reading *r, uint32_t from)
{
    uint32_t end = sentence_last(r, from), k = from;
    for (; k < end; k++) {
        if (r->mention_at[k] >= 0) {
            k = r->mentions.v[r->mention_at[k]].end - 1;
            continue;
        }
        if (word_mark(r, k, ',') && clause_opens(r, k + 1, end)) break;
        if (word_mark(r, k, ';') || (r->quoted_at[k] != r->quoted_at[from] && r->quoted_at[from] >= 0)) break;
        if (word_is(r, k, W_COMP)) break;
        if (word_is(r, k, W_SUB) && !word_is(r, k, W_FOR | W_PREP)) break;
        if (word_is(r, k, W_BECAUSE) && k > from && !word_is(r, k, W_PREP)) break;
        if ((clause_verb(r, k) || r->text->words[k].upos == VERB) && !word_is(r, k, W_AUX) && k > from &&
            (!word_is(r, k - 1, W_DET | W_PREP) || clause_infinitive(r, k)))
            break;
        bool linked = r->text->words[k].upos == CCONJ || r->text->words[k].upos == SCONJ ||
                      r->text->words[k].upos == UPOS_NONE || word_mark(r, k - (k > 0), ',');
        if (word_is(r, k, W_BUT) && k > from && linked) break;
    }
    return k;
}

/* What stands right before a noun phrase, as far as it tells whose it is. */
enum hold {
    FREE,     /* nothing that governs it */
    JOINED,   /* another phrase and "and" */
    GOVERNED, /* a preposition */
    OBJECT    /* a verb */
};

static enum hold held_by(const struct reading *r, const struct noun *n, uint32_t first, bool listed)
{
    const struct cue_row *cue;
    if (n->first <= first) return FREE;
    uint32_t b = n->first - 1;
    if (word_is(r, b, W_AND | W_OR) || (listed && word_mark(r, b, ','))) return JOINED;
    if (word_is(r, b, W_SUB)) return FREE;
    if (word_is(r, b, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN)) return GOVERNED;
    if (clause_cue(r, b, &cue) && cue->order & CUE_PRE) return FREE; /* "said Sudan must ..." */
    return is_verb_form(r, b) || r->text->words[b].upos == VERB ? OBJECT : FREE;
}

/* The noun phrase whose relative clause holds the verb at word V, seen back over verbs and adverbs: "guru yang dituduh
 * menampar muridnya". */
static const struct noun *described(const struct reading *r, uint32_t v, uint32_t first)
{
    for (uint32_t k = v; k-- > first && v - k < OBJECT_BACK;) {
        if (word_is(r, k, W_REL)) {
            while (k > first && (r->text->words[k - 1].flags & WORD_PUNCT || word_is(r, k - 1, W_DEM))) k--;
            return noun_before(r, k);
        }
        uint8_t pos = r->text->words[k].upos;
        if (pos != VERB && pos != AUX && pos != ADV && !word_is(r, k, W_AUX | W_NEG | W_FUTURE)) return NULL;
    }
    return NULL;
}

/* The noun phrase that is free to be a subject at the head of a chain that ends with N: "nurses at the hospital in
 * Leeds". A list is held as its first. */
static const struct noun *chain_head(const struct reading *r, const struct noun *n, uint32_t first)
{
    const struct noun *last = n;
    for (int step = 0; step < CHAIN && n; step++) {
        enum hold hold = held_by(r, n, first, n != last);
        if (hold == FREE) return last;
        uint32_t b = n->first - 1;
        if (hold == OBJECT) {
            if (!(n = described(r, b, first))) return NULL;
            last = n;
            continue;
        }
        if (hold == GOVERNED && word_is(r, b, W_BY)) return NULL;
        while (hold == GOVERNED && b > first && word_is(r, b - 1, W_PREP)) b--;
        n = noun_before(r, b);
        if (hold == GOVERNED) last = n;
    }
    return NULL;
}

const struct noun *clause_noun(const struct reading *r, uint32_t i)
{
    uint32_t first = clause_dateline(r, sentence_first(r, i), i), k = i;
    while (k > first && (skips(r, k - 1) || r->text->words[k - 1].upos == ADV || r->text->words[k - 1].upos == AUX))
        k--;
    const struct noun *n = k > first ? noun_before(r, k) : NULL;
    if (!n || r->quoted_at[n->head] != r->quoted_at[i]) return NULL;
    return chain_head(r, n, first);
}

uint32_t clause_shared(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    while (k > first && skips(r, k - 1)) k--;
    if (k < first + 2 || !word_is(r, k - 1, W_AND | W_BUT | W_SUB | W_FOR) || word_is(r, k - 1, W_REL)) return MAP_NONE;
    if ((word_is(r, k - 1, W_AND) && word_mark(r, k - 2, ',')) || controlled(r, k, first) >= 0) return MAP_NONE;
    for (uint32_t v = k - 1; v-- > first && k - v < LOOK_BACK;)
        if (r->quoted_at[v] == r->quoted_at[i] && r->mention_at[v] < 0 &&
            (is_verb_form(r, v) || r->text->words[v].upos == VERB))
            return v;
    return MAP_NONE;
}

uint32_t clause_bracket(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k >= end || !word_mark(r, k, '(')) return k;
    for (uint32_t b = k + 1; b < end && b < k + BRACKET; b++)
        if (word_mark(r, b, ')')) return b + 1;
    return k;
}

void clause_arguments(struct reading *r, uint32_t from, uint32_t end, struct arguments *out)
{
    *out = (struct arguments){.n = 0, .end = end};
    uint32_t marker = MAP_NONE, plain = 0;
    for (uint32_t k = from; k < end && k < from + LOOK_AHEAD && out->n < ARGUMENTS; k++) {
        int32_t m = r->mention_at[k];
        if (m >= 0 && r->mentions.v[m].first < from && r->mentions.v[m].kind == M_AGENT &&
            !r->mentions.v[m].is->country)
            continue; /* the trigger's own words */
        if (m >= 0 && r->text->words[k].flags & WORD_CLITIC && k > from && !is_verb_form(r, k - 1) &&
            !word_is(r, k - 1, W_PREP))
            continue; /* a possessive */
        struct noun n = {k, m >= 0 ? r->mentions.v[m].end : k, k};
        if (noun_at(r, k, end, &n) || m >= 0) {
            out->v[out->n++] =
                (struct argument){r->text->words[k].upos == UPOS_NONE ? m : noun_party(r, &n), n, marker, plain == 0};
            k = n.end - 1;
            plain++;
            /* what follows is governed anew, unless joined by a comma or "and" */
            bool listed = k + 1 < end && (word_is(r, k + 1, W_AND) ||
                                          (word_mark(r, k + 1, ',') && k + 2 < end && r->noun_of[k + 2] >= 0));
            if (!listed) marker = MAP_NONE;
            continue;
        }
        if (word_is(r, k, W_BECAUSE) && out->n) break; /* what it is done for */
        uint32_t behind = clause_bracket(r, k, end);
        if (behind > k)
            k = behind - 1;
        else if (word_is(r, k, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN | W_AS))
            marker = k;
        else if (!word_is(r, k, W_DET | W_AND | W_AUX | W_DEM) && !(r->text->words[k].flags & WORD_PUNCT))
            plain++;
    }
}

static int32_t next_joined(const struct reading *r, int32_t m)
{
    uint32_t k = r->mentions.v[m].end, end = sentence_last(r, r->mentions.v[m].first);
    bool joined = false;
    for (uint32_t n = 0; k < end && n < 3 && (word_mark(r, k, ',') || word_is(r, k, W_AND | W_WITH)); k++, n++)
        joined = joined || word_is(r, k, W_AND) || word_mark(r, k, ',');
    return joined && k < end ? r->mention_at[k] : -1;
}

static bool alike(const struct reading *r, int32_t a, int32_t b)
{
    enum mention_kind x = r->mentions.v[a].kind, y = r->mentions.v[b].kind;
    if (!r->rules->pack->head_first && x == M_COUNTRY && (y == M_OFFICE || y == M_BODY || y == M_AGENT) &&
        r->mentions.v[b].is->country)
        return true; /* "French and Egyptian troops" */
    if (y == M_COUNTRY && (x == M_OFFICE || x == M_BODY || x == M_AGENT) && r->mentions.v[a].is->country)
        return true; /* "the foreign ministers of Brazil and Argentina" */
    bool country_x = x == M_COUNTRY || x == M_SEAT, country_y = y == M_COUNTRY || y == M_SEAT;
    return country_x == country_y || x == M_ORG || y == M_ORG;
}

uint32_t clause_joined(const struct reading *r, int32_t m, int32_t *out, uint32_t cap)
{
    int32_t head = m;
    for (uint32_t n = 0; n < 6; n++) { /* back to the first of the list */
        uint32_t k = r->mentions.v[head].first, first = sentence_first(r, k);
        while (k > first && (word_is(r, k - 1, W_AND) || word_mark(r, k - 1, ','))) k--;
        if (k == r->mentions.v[head].first || k == first || r->mention_at[k - 1] < 0 ||
            !alike(r, r->mention_at[k - 1], head))
            break;
        if (next_joined(r, r->mention_at[k - 1]) != head) break;
        /* a bare comma joins only within a list that an "and" ends */
        head = r->mention_at[k - 1];
    }
    uint32_t n = 0;
    bool joined = false;
    for (int32_t x = head; x >= 0 && n < cap; x = next_joined(r, x)) {
        if (n && (joined || !alike(r, out[n - 1], x))) break; /* "and" comes before the last */
        if (n) joined = word_is(r, r->mentions.v[x].first - 1, W_AND) || word_is(r, r->mentions.v[x].first - 1, W_DET);
        out[n++] = x;
    }
    if (n > 1 && !joined) {
        out[0] = m;
        n = 1;
    }
    return n;
}
