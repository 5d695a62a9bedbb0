/* SPDX-License-Identifier: MIT */
/**
 * Phrases that name somebody, put together from elements.
 *
 * A phrase is read element by element from left to right, as news writes them: "Menteri Luar Negeri AS Antony Blinken",
 * "Russian President Vladimir Putin", "juru bicara Kremlin, Dmitry Peskov", "Kim Jong Un, pemimpin Korea Utara". Each
 * element is a form of a table of the pack or a run of words with a capital. The longest phrase wins; phrases do not
 * overlap. Linear: an element is looked at a bounded number of times.
 */
#include "read/core/lexicon.h"
#include "read/name/body.h"
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/phrase.h"
#include "read/name/place.h"
#include "read/name/take.h"

static bool mark_at(const struct reading *r, uint32_t i, uint32_t end, char c) { return i < end && word_mark(r, i, c); }

const struct phrase phrase_none = {.office = MAP_NONE,
                                   .body = MAP_NONE,
                                   .agent = MAP_NONE,
                                   .org = MAP_NONE,
                                   .outlet = MAP_NONE,
                                   .person = MAP_NONE,
                                   .kin = MAP_NONE};

static bool affiliation(enum element_kind k)
{
    return k == E_COUNTRY || k == E_ORG || k == E_BODY || k == E_ANAPHOR || k == E_OUTLET;
}

/* Whether word I is a year. */
static bool year(const struct reading *r, uint32_t i, uint32_t end)
{
    return i < end && r->text->words[i].flags & WORD_DIGIT && r->text->words[i].end == r->text->words[i].beg + 4;
}

/* "periode 2009-2014": how many words at I tell the years of an office. */
static uint32_t years(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1;
    if (!r->rules->pack->head_first || k >= end || r->text->words[i].upos != NOUN || r->class_of[i] || !year(r, k, end))
        return 0;
    k++;
    return k + 1 < end && word_mark(r, k, '-') && year(r, k + 1, end) ? k + 2 - i : k - i;
}

/* Whether the tree hangs word K on a verb before word I: "deported the imam | to Chad" is no imam to Chad. An envoy is
 * one to somewhere, whatever the tree. */
static bool hangs_before(const struct reading *r, uint32_t k, uint32_t i)
{
    if (i && strcmp(word_object(r, i - 1), "ambassador") == 0) return false;
    int32_t head = r->rules->pack->head_first ? -1 : r->text->words[k].head;
    return head >= 0 && (uint32_t)head < i && r->text->words[head].upos == VERB;
}

/* Over "dari", "of the" or "for" at I, when what stands behind belongs to the phrase: how many words. */
static uint32_t joint_preposition(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1;
    while (k < end && word_is(r, k, W_DET) && k < i + 3) k++;
    struct element of = phrase_element(r, p, k, end);
    bool own = i > 1 && word_feat(r, i - 2, "Poss=Yes"); /* "withdrew its troops | from Chad" */
    if (own && word_is(r, i, W_FROM) && hangs_before(r, k, i)) return 0;
    if (of.what == E_PLACE && !p->located && (word_is(r, i, W_FROM) || reading_word_says(r, i, "of"))) return k - i;
    bool at = reading_word_says(r, i, "place") && r->rules->pack->head_first; /* "Ketua Fraksi X di DPR Budi Santoso" */
    if (affiliation(of.what) && phrase_affiliated(p) && (word_is(r, i, W_FOR) || at) &&
        element_at(r, k + of.n, end).what == E_NAME)
        return k + of.n - i; /* whom the office deals with */
    const struct word *next = &r->text->words[k + of.n];
    bool owns = of.what == E_COUNTRY && !r->rules->pack->head_first && k + of.n < end && next->upos == NOUN &&
                !(next->flags & WORD_CAPITAL);
    if (owns && str_is(reading_cell(r, PACK_COUNTRIES, of.row, 2), "name")) return 0; /* "critics of the Iraq war" */
    if (owns && k + of.n + 1 < end && next[1].flags & WORD_CAPITAL) {
        enum element_kind what = element_at(r, k + of.n, end).what;
        if (what == E_NONE || what == E_AGENT) return 0; /* "employees of Brazilian miner Valo" */
    }
    bool bound = word_is(r, i, W_TO) && !word_is(r, i, W_FROM) && /* "40 men to China", "deported the imam to Chad" */
                 (p->office == MAP_NONE || hangs_before(r, k, i));
    bool belongs = word_is(r, i, W_FROM | W_FOR) || (!phrase_affiliated(p) && reading_word_says(r, i, "of")) ||
                   (p->office != MAP_NONE && p->unit && phrase_at_body(r, i, end));
    return affiliation(of.what) && !bound && belongs ? k - i : 0;
}

/* Over the small word at I, which no table knows, before a name, a country or a body: "dosen tetap Universitas X",
 * "groups representing Kurds". */
static uint32_t joint_common(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    struct element e = element_at(r, i + 1, end), after = element_at(r, i + 2, end);
    if (word_upos(r, i, ADJ, ADV) && (e.what == E_UNIT || e.what == E_ORG) && r->rules->pack->head_first)
        return 1; /* "dosen tetap Universitas X" */
    if (e.what == E_COUNTRY || ((e.what == E_NAME || e.what == E_PERSON) && !phrase_group(r, p))) return 1;
    if (after.what == E_COUNTRY && i + 2 < end && !r->class_of[i + 1] &&
        !(r->text->words[i + 1].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_CLITIC)))
        return 2; /* "pejabat kereta api Kazakhstan" */
    return 0;
}

/* Words between two elements of one phrase: "dari", "of the", a possessive, an adjective, a bracket. How many, 0 none.
 */
static uint32_t joint(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    if (i >= end) return 0;
    uint32_t term = p->office != MAP_NONE && !p->name_end ? years(r, i, end) : 0;
    if (term) {
        enum element_kind holder = phrase_element(r, p, i + term, end).what;
        return holder == E_NAME || holder == E_PERSON ? term : 0;
    }
    if (phrase_heads(p) && !p->name_end && word_is(r, i, W_FROM | W_FOR | W_PREP) && !word_is(r, i, W_BY)) {
        uint32_t n = joint_preposition(r, p, i, end);
        if (n) return n;
    }
    if (chunk_possessive(r, i) && phrase_affiliated(p) && !p->name_end) {
        enum element_kind e = element_at(r, i + 1, end).what;
        return e == E_OFFICE || e == E_BODY || e == E_AGENT || e == E_PARTNER ? 1 : 0;
    }
    if (p->partner && r->text->words[i].flags & WORD_CLITIC) return 1;
    uint32_t b = phrase_bracket(r, i, end);
    bool counted = b && i + b + 1 < end && r->text->words[i + b].upos == NOUN &&
                   r->text->words[i + b + 1].flags & WORD_DIGIT; /* "Peraturan Presiden (Perpres) Nomor 7" */
    if (b && !counted && !p->name_end && phrase_element(r, p, i + b, end).what != E_NONE) return b;
    if (phrase_heads(p) && !phrase_affiliated(p) && !p->name_end &&
        !(r->text->words[i].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_CLITIC)) && !r->class_of[i] &&
        !hits_at(&r->hits, i, PACK_CUES) && !hits_at(&r->hits, i, PACK_ACTS) &&
        (!word_gerund(r, i) || (phrase_group(r, p) && reading_word_says(r, i, "represent")) ||
         reading_word_says(r, i, "include"))) { /* "groups representing Kurds", not "the lawyer | representing Ana" */
        return joint_common(r, p, i, end);
    }
    return 0;
}

/* "Guru Besar | Ilmu Gizi | UIN", "pakar | Hukum Tata Negara": how many words at I, of phrase P, tell what somebody is
 * learned in: those with capitals from a word for a field on, up to a name; two where neither a name nor a
 * demonstrative closes them, for a name that no tagger has may stand there. */
static uint32_t field(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    enum { MOST = 9, SURE = 2 };
    bool begins = i < end && word_name(r, i, "field"), within = i > 0 && i < end && word_name(r, i - 1, "field");
    if (!r->rules->pack->head_first || p->agent == MAP_NONE || p->name_end || !(begins || within)) return 0;
    uint32_t k = i;
    for (; k < end && k < i + MOST && r->text->words[k].ner == NER_O; k++) {
        bool joins =
            (k > i || within) && word_is(r, k, W_AND) && k + 1 < end && r->text->words[k + 1].flags & WORD_CAPITAL;
        if (!(joins || r->text->words[k].flags & WORD_CAPITAL) || word_name(r, k, "given") ||
            word_name(r, k, "title") || word_name(r, k, "unit"))
            break;
    }
    bool closed = k < end && (r->text->words[k].ner != NER_O || word_is(r, k, W_DEM | W_FROM | W_PREP));
    return closed || (begins && k - i < SURE) ? k - i : begins ? SURE : 0;
}

/* "Menteri | Gizi dan Kerja Sama Regional Kenya, Alvin Bota": how many words at I, behind the office of phrase P, tell
 * what it is for: a list with "and" of words with capitals that no tagger has for a name, right up to one. */
static uint32_t duties(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    enum { MOST = 9 };
    uint32_t k = i;
    bool listed = false;
    if (!r->rules->pack->head_first || p->office == MAP_NONE || p->name_end) return 0;
    for (; k < end && k < i + MOST && r->text->words[k].ner == NER_O; k++) {
        bool joins = k > i && word_is(r, k, W_AND);
        if (!joins && (!(r->text->words[k].flags & WORD_CAPITAL) || word_name(r, k, "given"))) break;
        listed = listed || joins;
    }
    uint32_t name = k + mark_at(r, k, end, ',');
    listed = listed && !word_is(r, k - 1, W_AND); /* not "Menteri Alvin dan | Bima Sari" */
    return listed && name < end && r->text->words[name].ner == NER_B_PER ? k - i : 0;
}

/* Reads elements from *AT on. */
static void elements(const struct reading *r, struct phrase *p, uint32_t *at, uint32_t end)
{
    for (int n = 0; n < PHRASE_ELEMENTS; n++) {
        struct element e = phrase_element(r, p, *at, end);
        if (e.what == E_NONE || !phrase_take(r, p, &e, *at)) return;
        *at += e.n;
        *at += field(r, p, *at, end);
        *at += duties(r, p, *at, end);
        uint32_t j = joint(r, p, *at, end);
        if (!j) continue;
        struct element next = phrase_element(r, p, *at + j, end);
        struct phrase trial = *p;
        if (next.what == E_NONE || !phrase_take(r, &trial, &next, *at + j)) return;
        *at += j;
    }
}

static bool verb_or_mark(const struct reading *r, uint32_t i, uint32_t end)
{
    if (i >= end) return true;
    return (r->text->words[i].flags & WORD_PUNCT) ||
           word_is(r, i, W_AUX | W_REL | W_FUTURE | W_NEG | W_PREP | W_AND | W_OR | W_HYPO) ||
           hits_at(&r->hits, i, PACK_CUES) || hits_at(&r->hits, i, PACK_ACTS);
}

/* Whether a preposition of citing stands before word FIRST: "menurut". */
static bool cited(const struct reading *r, uint32_t first)
{
    const struct hit *cue = first > sentence_first(r, first) ? hits_at(&r->hits, first - 1, PACK_CUES) : NULL;
    return cue && r->rules->cues[cue->row].order & CUE_PREP;
}

/* "Menurut pemerintah Turki, Gulen ...": behind a body that is cited the clause begins, not its name. */
static bool according(const struct reading *r, const struct phrase *p, uint32_t first)
{
    return cited(r, first) && p->body != MAP_NONE && p->office == MAP_NONE && p->agent == MAP_NONE;
}

/* "Selain menangkap AP, anggota Polres Garut menyita": whether the party at FIRST is the object of a clause that opens
 * the sentence, so that who stands behind its comma and has a verb is the main clause's. */
static bool main_clause(const struct reading *r, uint32_t first)
{
    uint32_t opens = sentence_first(r, first);
    return first > opens + 1 && word_is(r, opens, W_SUB | W_PREP) && r->text->words[first - 1].upos == VERB;
}

/* How many words with a capital stand together at I. */
static uint32_t capitals(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    while (k < end && k < i + NAME_WORDS && r->text->words[k].flags & WORD_CAPITAL) k++;
    return k - i;
}

/* Whether a comma behind the phrase P, which begins at FIRST and whose next word is at AT, may part off the name of who
 * it tells of. */
static bool awaits_name(const struct reading *r, const struct phrase *p, uint32_t first, uint32_t at, uint32_t end)
{
    bool person = /* "the contractor, Dale Whitcomb," */
        at + 1 < end && r->text->words[at + 1].ner == NER_B_PER && p->agent != MAP_NONE;
    bool holder = !r->rules->pack->head_first || p->office != MAP_NONE || p->agent != MAP_NONE; /* no body by itself */
    return !p->name_end && holder && !according(r, p, first) &&
           (phrase_affiliated(p) || p->located || p->office != MAP_NONE || person) && phrase_heads(p);
}

/* Takes ", Choe Son-hui," at *AT, behind the office or trade of P. */
static void name_apposed(const struct reading *r, struct phrase *p, uint32_t first, uint32_t *at, uint32_t end)
{
    uint32_t k = *at + 1;
    struct element e = element_at(r, k, end);
    while (e.what == E_TITLE || (e.what == E_OFFICE && word_name(r, k, "title"))) /* ", Kiai M. Huda," */
        e = element_at(r, k += e.n, end);
    if (e.what != E_NAME && e.what != E_PERSON && p->office != MAP_NONE && element_parted(r, *at, end))
        e = (struct element){E_NAME, capitals(r, k, end), MAP_NONE}; /* ", Sony Hartono, mengatakan" */
    uint32_t to = k + e.n;
    bool listed = to < end && (word_is(r, to, W_AND) || word_mark(r, to, '(') ||
                               (word_mark(r, to, ',') && r->text->words[to + 1].flags & (WORD_CAPITAL | WORD_DIGIT)));
    bool several = !r->rules->pack->head_first && p->office == MAP_NONE && p->agent != MAP_NONE &&
                   word_feat(r, *at - 1, "Number=Plur") && !listed;
    if (several) return; /* "took 24 people, | Omar Reed told", not "two clerks, Tom Hill, 23, and Ann Lane" */
    bool full = e.n > 1 && r->text->words[k].ner == NER_B_PER && cited(r, first); /* "Menurut Ketua X, Y Z hal itu" */
    bool also = to < end && word_name(r, to, "alias"); /* ", Muhaimin Iskandar alias Cak Imin," */
    if ((e.what != E_NAME && e.what != E_PERSON) || !(full || also || verb_or_mark(r, to, end))) return;
    bool closed = word_person(r, k) && p->agent == MAP_NONE &&
                  (mark_at(r, to, end, ',') || (r->rules->pack->head_first && p->office != MAP_NONE));
    if (e.what == E_NAME && e.n < 2 && word_in_name(r, k) == NULL && !closed) return;
    if (mark_at(r, to, end, '-')) return;
    p->name = k;
    p->name_end = to;
    p->person = e.what == E_PERSON ? e.row : MAP_NONE;
    *at = to;
}

/* ", Choe Son-hui," after an office, and ", pemimpin Korea Utara," after a name. */
static void apposition(const struct reading *r, struct phrase *p, uint32_t first, uint32_t *at, uint32_t end)
{
    bool as = r->rules->pack->head_first && first > sentence_first(r, first) && word_is(r, first - 1, W_AS);
    if (!mark_at(r, *at, end, ',') || as) return; /* "sebagai orang Jawa, | Jokowi mendukung" */
    if (awaits_name(r, p, first, *at, end)) {
        name_apposed(r, p, first, at, end);
        return;
    }
    uint32_t k = *at + 1;
    if (!p->name_end || phrase_heads(p)) return;
    while (k < end && word_is(r, k, W_DET) && k < *at + 3) k++;
    struct phrase office = phrase_none;
    uint32_t to = k;
    elements(r, &office, &to, end);
    bool closed = to == end || word_mark(r, to, ',') || word_mark(r, to, '.');
    if (!closed && main_clause(r, first)) return;
    if (!closed && office.office == MAP_NONE && phrase_group(r, &office) && !phrase_affiliated(&office))
        return; /* "menurut Rafif, partai harus ...": whom he speaks of */
    if (to == k || (office.office == MAP_NONE && office.agent == MAP_NONE) || office.name_end ||
        !(to == end || word_mark(r, to, ',') || word_mark(r, to, '.') || verb_or_mark(r, to, end)))
        return;
    office.name = p->name;
    office.name_end = p->name_end;
    office.person = p->person;
    *p = office;
    *at = to;
}

bool phrase_outlet(const struct reading *r, const struct phrase *p)
{
    return p->outlet != MAP_NONE || (p->org != MAP_NONE && str_is(reading_cell(r, PACK_ORGS, p->org, 4), "JRN"));
}

enum mention_kind phrase_kind(const struct reading *r, const struct phrase *p)
{
    if (p->name_end) return M_NAME;
    if (p->kin != MAP_NONE || p->people) return M_AGENT;
    if (phrase_outlet(r, p) && (p->body != MAP_NONE || p->agent != MAP_NONE))
        return p->outlet != MAP_NONE ? M_OUTLET : M_ORG; /* "media pemerintah KCNA" */
    if (p->office != MAP_NONE) return M_OFFICE;
    if (p->body != MAP_NONE) return M_BODY;
    if (p->agent != MAP_NONE) return M_AGENT;
    if (p->partner) return M_PARTNER;
    if (p->org != MAP_NONE || p->unit) return M_ORG;
    if (p->outlet != MAP_NONE) return M_OUTLET;
    if (p->seat) return M_SEAT;
    return p->country ? M_COUNTRY : M_PLACE;
}

bool element_sum(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    return w->end - w->beg <= 2 && !(w->flags & (WORD_UPPER | WORD_DIGIT)) && k + 1 < r->text->n_words &&
           w[1].flags & WORD_DIGIT;
}

/* "kerja sama militer": a common noun without country or name behind another noun only describes it. */
static bool describes(const struct reading *r, const struct phrase *p, uint32_t first, uint32_t core)
{
    if (first != core || p->name_end || phrase_affiliated(p) || p->partner || p->outlet != MAP_NONE ||
        r->text->words[core].flags & WORD_CAPITAL)
        return false;
    if (core == sentence_first(r, core)) return false;
    uint32_t b = core - 1;
    if (r->text->words[b].flags & (WORD_PUNCT | WORD_CLITIC | WORD_DIGIT) || r->mention_at[b] >= 0 ||
        r->text->words[b].upos == NUM || (word_feat(r, b, "Voice=Pass") && !word_is(r, core, W_LISTENER)) ||
        word_in_preposition(r, b))
        return false;                                /* "3 juta warga", "dibuat pemerintah", "ke arah warga" */
    for (uint32_t k = b > 2 ? b - 2 : 0; k < b; k++) /* "mengabulkan gugatan warga" */
        for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++)
            if (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column < 2 && k + r->hits.v[h].n == core) return false;
    for (uint32_t h = r->hits.first[b]; h < r->hits.first[b + 1]; h++)
        if (r->hits.v[h].table == PACK_WORDS || r->hits.v[h].table == PACK_CUES ||
            (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column < 2))
            return false;
    return !r->rules->auxiliary_passive; /* where the describing word stands behind its noun */
}

/* Where the other names end that stand behind one of SELF words that ends at AT, "Rudi (RH) | alias Ambon alias Ucok":
 * his phrase goes on to there; not of "Cak, sapaan Ali Wirya". */
static uint32_t other_names(const struct reading *r, uint32_t at, uint32_t end, uint32_t self)
{
    for (uint32_t n = 1; n;) {
        uint32_t k = at + phrase_bracket(r, at, end);
        const struct hit *told = k < end ? word_name(r, k, "alias") : NULL;
        n = told ? element_byname(r, k + told->n, end, true) : 0;
        if (self == 1 && n > 1) n = 0;
        if (n) at = k + told->n + n;
    }
    return at;
}

uint32_t phrase_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p, uint32_t *core)
{
    uint32_t at = i;
    while (at < end && at < i + 3 && word_is(r, at, W_DET) && !word_is(r, at, W_ANAPHOR) && !phrase_everybody(r, at)) {
        p->definite = (!p->plural || p->definite) && reading_word_says(r, at, "definite");
        p->plural = true;
        at += r->class_len[at];
    }
    *core = at;
    if (lexicon_doubled(r->text->words[at < end ? at : i].low).len) p->plural = true; /* "menteri-menteri Israel" */
    elements(r, p, &at, end);
    if (at == *core ||
        (!phrase_heads(p) && !phrase_affiliated(p) && !p->name_end && p->outlet == MAP_NONE && !p->unit && !p->located))
        return i;
    if (describes(r, p, i, *core)) return i;
    if (r->rules->pack->head_first && p->name_end && phrase_heads(p) && p->person == MAP_NONE && at < end &&
        word_is(r, at, W_DEM) && p->name > *core && !p->titled && !word_person(r, p->name))
        p->name = p->name_end = 0; /* "mantan vokalis Merapi itu", "Guru Besar Ilmu Gizi UIN tersebut": no such name */
    bool named = p->agent != MAP_NONE && r->text->words[at - 1].flags & WORD_CAPITAL && !element_opens(r, at - 1);
    if (!p->name_end && p->office == MAP_NONE && (named || p->body != MAP_NONE || (p->unit && p->thing < at))) {
        uint32_t to = body_end(r, *core, at, end);
        if (p->unit && to > at) p->thing_end = to;
        at = to;
    }
    if (p->body != MAP_NONE && p->office == MAP_NONE && !p->name_end && !p->located)
        at = *core + element_matters(r, *core, at - *core, end); /* "Dinas Pendidikan | dan Kebudayaan Garut" */
    if (p->name_end == at) at = other_names(r, at, end, at - p->name);
    uint32_t b = p->name_end || (p->unit && p->office != MAP_NONE) ? phrase_bracket(r, at, end) : 0;
    uint32_t term = b || p->office == MAP_NONE || p->name_end ? 0 : years(r, at, end);
    uint32_t after = at + b + term;
    apposition(r, p, i, &after, end);
    if (after != at + b + term) at = after;
    if (word_is(r, at < end ? at : i, W_DEM) && at < end && (p->office != MAP_NONE || p->agent != MAP_NONE) &&
        !p->name_end)
        at++;
    p->tail = at < end && !p->name_end ? phrase_acronym(r, *core, at, end) : 0;
    return at + p->tail;
}
