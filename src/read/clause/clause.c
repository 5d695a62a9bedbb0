/* SPDX-License-Identifier: MIT */
#include "read/clause/aside.h"
#include "read/clause/clause.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/name/chunk.h"
#include "read/name/noun.h"

enum { LOOK_BACK = 40, STEPS = 4, OBJECT_BACK = 5, AND_BACK = 3 };

uint32_t clause_bracket(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k >= end || !word_mark(r, k, '(')) return k;
    for (uint32_t b = k + 1; b < end && b < k + CLAUSE_BRACKET; b++)
        if (word_mark(r, b, ')')) return b + 1;
    return k;
}

uint32_t clause_governor(const struct reading *r, const struct mention *m)
{
    uint32_t k = determiners_first(r, m->first), first = sentence_first(r, m->first);
    if (k > first + 1 && word_mark(r, k - 1, '(') &&
        r->mention_at[k - 2] >= 0) /* "kepada Kantor Berita Merapit (KBM)" */
        k = determiners_first(r, r->mentions.v[r->mention_at[k - 2]].first);
    while (k > first + 1 && word_in_preposition(r, k - 1)) k--; /* "ke arah polisi" */
    bool owned = k > first + 1 && chunk_possessive(r, k - 1) && r->mention_at[k - 2] >= 0 &&
                 !word_person(r, m->core); /* "of Mara's party" */
    if (owned) k = determiners_first(r, r->mentions.v[r->mention_at[k - 2]].first);
    uint32_t described = k; /* "in north-eastern China" */
    while (!r->rules->pack->head_first && described > first && r->text->words[described - 1].upos == ADJ &&
           r->mention_at[described - 1] < 0 && !r->class_of[described - 1])
        described--;
    k = determiners_first(r, described);
    if (k > first && word_is(r, k - 1, W_PREP | W_BY | W_TO | W_WITH | W_BETWEEN) && !word_is(r, k - 1, W_AND))
        return k - 1;
    return MAP_NONE;
}

/* A mention joined by "and" to a governed one is governed by the same word. */
static uint32_t governor_joined(const struct reading *r, int32_t m)
{
    for (int n = 0; n < 6 && m >= 0; n++) {
        const struct mention *x = &r->mentions.v[m];
        uint32_t g = clause_governor(r, x), first = sentence_first(r, x->first), k = x->first;
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

/* A verb by its tag; by the tables where there is none or another, but for a noun: "a state of siege". */
bool clause_verb_here(const struct reading *r, uint32_t i)
{
    uint8_t pos = r->text->words[i].upos;
    return pos == VERB || (pos != NOUN && pos != PROPN && clause_verb_form(r, i));
}

uint32_t clause_verb_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k-- > first && i - k < LOOK_BACK;)
        if (r->quoted_at[k] == r->quoted_at[i] && clause_verb_form(r, k) && r->mention_at[k] < 0) return k;
    return MAP_NONE;
}

bool clause_is_object(const struct reading *r, const struct mention *m)
{
    uint32_t k = determiners_first(r, m->first);
    return k > sentence_first(r, m->first) && r->text->words[k - 1].upos == VERB && r->mention_at[k - 1] < 0;
}

bool clause_passive(const struct reading *r, uint32_t i)
{
    if (!r->rules->auxiliary_passive) return true;
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k > first && i - k < 4; k--) {
        if (word_is(r, k - 1, W_BE)) return true;
        if (!word_is(r, k - 1, W_AUX | W_NEG) && r->text->words[k - 1].upos != ADV) return false;
    }
    return false;
}

/* "pentingnya", "di antaranya": a pronoun that hangs on the word before it has no verb where heads come first. */
bool clause_clitic(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    return r->rules->pack->head_first && x->end == x->first + 1 && r->text->words[x->first].flags & WORD_CLITIC;
}

/* The first mention of the clause that begins at FIRST which neither a preposition nor a verb governs. */
static int32_t first_free(const struct reading *r, uint32_t first, uint32_t before)
{
    first = clause_dateline(r, first, before);
    for (uint32_t k = first; k < before; k++) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->quoted_at[k] != r->quoted_at[before]) continue;
        if (governor_joined(r, m) == MAP_NONE && !clause_is_object(r, &r->mentions.v[m]) && !clause_clitic(r, m))
            return m;
        k = r->mentions.v[m].end - 1;
    }
    return -1;
}

static bool skips(const struct reading *r, uint32_t k)
{
    if (r->time_at[k] >= 0) return true;
    if (word_is(r, k, CLAUSE_PASSED)) return true;
    const struct cue_row *cue;
    return clause_cue(r, k, &cue) && cue->order == CUE_CITE;
}

uint32_t clause_over_adverbs(const struct reading *r, uint32_t k, uint32_t first)
{
    for (uint32_t b = aside_citation(r, k, first);; b = aside_citation(r, k, first)) {
        if (b < k)
            k = b;
        else if (k > first && (skips(r, k - 1) || clause_adverb(r, k - 1)))
            k--;
        else if (k > first + 1 && reading_word_says(r, k - 2, "manner"))
            k -= 2;
        else if ((b = word_form_before(r, k, first, CLAUSE_PASSED)) != 0)
            k -= b;
        else
            return k;
    }
}

/* The mention whose relative clause opens at REL: the nearest before it. */
static int32_t antecedent(const struct reading *r, uint32_t rel)
{
    uint32_t first = sentence_first(r, rel), k = rel;
    while (k > first && r->text->words[k - 1].flags & WORD_PUNCT) k--;
    const struct noun *n = k > first ? noun_before(r, k) : NULL;
    if (n && noun_not_place(r, n, first) != n) return r->mention_at[noun_not_place(r, n, first)->head];
    return k > first ? r->mention_at[k - 1] : -1;
}

bool clause_finite(const struct reading *r, uint32_t i) { return word_feat(r, i, "VerbForm=Fin"); }

/* Where to look next for a subject: another verb, whose subject it would be too; else what is left to say. */
struct look {
    uint32_t verb;    /* MAP_NONE none */
    int32_t fallback; /* mention, -1 none */
    bool relative;    /* the clause is one of a thing: "the blast that killed ten and hurt five"; where heads come first
                         also of people whom no table knows, "pihak yang dimintai keterangan atau diperiksa" */
};

/* The word that opens the relative clause whose object stands at word K: "Pengacara yang melaporkan Ketua ... kini
 * digugat". */
static uint32_t relative_of_object(const struct reading *r, uint32_t k, uint32_t first)
{
    if (k < first + 2 || !clause_verb_form(r, k - 1)) return MAP_NONE;
    for (uint32_t w = k - 1; w-- > first && k - w < OBJECT_BACK;) {
        if (word_is(r, w, W_REL)) return w;
        if (!word_is(r, w, W_AUX | W_NEG | W_FUTURE)) return MAP_NONE;
    }
    return MAP_NONE;
}

/* "Polres Garut, Jawa Barat, memeriksa": a place behind a name and a comma is where that is. */
bool clause_address(const struct reading *r, const struct mention *m)
{
    uint32_t k = m->first;
    return m->kind == M_PLACE && r->rules->pack->head_first && k > sentence_first(r, k) + 1 &&
           word_mark(r, k - 1, ',') && r->text->words[k - 2].flags & WORD_CAPITAL && r->mention_at[k - 2] >= 0;
}

/* "Kecelakaan bus Harapan Jaya di tol Randu": a name within the phrase of a thing, or of one that is governed; not
 * right before the verb of a clause that a word of time opens, "setelah serangan Merapit menghantam". */
static bool within(const struct reading *r, int32_t m, bool adjacent)
{
    const struct mention *x = &r->mentions.v[m];
    const struct noun *n = r->noun_of && r->noun_of[x->first] >= 0 ? &r->nouns.v[r->noun_of[x->first]] : NULL;
    if (!n || !r->rules->pack->head_first || n->first >= x->first || r->mention_at[n->head] >= 0) return false;
    bool person = x->actor >= 0 && r->actors.v[x->actor].person;
    bool governed = n->first > sentence_first(r, n->first) && word_is(r, n->first - 1, W_PREP | W_BY | W_TO | W_WITH) &&
                    !(adjacent && word_is(r, n->first - 1, W_SUB));
    if (r->mention_at[x->first - 1] >= 0 && x->kind == M_AGENT) return false; /* "dari tangan pelaku polisi menyita" */
    return governed || (!person && x->kind == M_NAME);
}

/* "Bupati Didesak Warga Pecat Camat": whether mention M stands right behind a passive of acts.tsv that doubts nothing,
 * whose agent it is. */
static bool agent_of_passive(const struct reading *r, int32_t m)
{
    uint32_t k = determiners_first(r, r->mentions.v[m].first);
    if (!r->rules->pack->head_first || k == sentence_first(r, k) || word_is(r, k - 1, W_HEDGE)) return false;
    const struct hit *act = hits_at(&r->hits, k - 1, PACK_ACTS);
    return act && act->n == 1 && act->column == 1;
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
            bool possessive =
                clause_clitic(r, m) || (r->text->words[k].flags & WORD_CLITIC && r->mentions.v[m].first == k && n > 0);
            k = r->mentions.v[m].first;
            bool agent = n == 0 && agent_of_passive(r, m);
            if (possessive || agent || !may_be_subject(r, m, n == 0) || clause_address(r, &r->mentions.v[m]) ||
                within(r, m, n == 0))
                continue;
            uint32_t rel = relative_of_object(r, k, first);
            why(r, rel == MAP_NONE ? WHY_SUBJECT_FREE : WHY_SUBJECT_RELATIVE);
            return rel == MAP_NONE ? m : antecedent(r, rel);
        }
        if (word_is(r, k, W_REL)) {
            why(r, WHY_SUBJECT_RELATIVE);
            m = antecedent(r, k);
            look->relative = m < 0;
            return m;
        }
        look->relative = word_is(r, k, W_COMP) && word_feat(r, k, "PronType=Rel") && !r->rules->pack->head_first;
        if (word_is(r, k, W_COMP) || word_mark(r, k, ';') || word_mark(r, k, ':')) return -1;
        bool goes_on = word_is(r, k, W_AND) && k + 1 < i && r->mention_at[k + 1] < 0 && clause_verb_here(r, k + 1);
        if (goes_on && n < AND_BACK) return look->verb = clause_verb_before(r, k), -1; /* "dan mencoba merebut kota" */
        if (!clause_verb_form(r, k) || word_is(r, k, W_AUX)) continue;
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
    uint32_t g = before >= 0 ? clause_governor(r, &r->mentions.v[before]) : MAP_NONE;
    if (g != MAP_NONE && word_is(r, g, W_BY)) return before;
    return word_is(r, k - 1, W_AND) && word_mark(r, k - 2, ',') ? first_free(r, first, k - 1) : -1;
}

/* Whether mention M is what the verb at V met: "bombs have targeted mainly police, killing one". */
static bool met_by(const struct reading *r, int32_t m, uint32_t v)
{
    if (m < 0 || r->mentions.v[m].first < v) return false;
    uint32_t core = r->mentions.v[m].core;
    return r->text->words[core].deprel && !word_hangs_as(r, core, "nsubj");
}

/* "polisi yang mencegat dan | menahan": the verb of a relative clause, whatever table knows it, right before "and" or
 * with its object between; MAP_NONE none. */
static uint32_t verb_of_relative(const struct reading *r, uint32_t and, uint32_t first)
{
    const struct noun *n = noun_before(r, and);
    uint32_t v = n ? n->first : and;
    if (v < first + 2 || r->text->words[--v].upos != VERB || r->mention_at[v] >= 0) return MAP_NONE;
    uint32_t k = clause_over_adverbs(r, v, first);
    return k > first && word_is(r, k - 1, W_REL) ? v : MAP_NONE;
}

/* One look from the verb at I: its subject, or where to look on. */
static int32_t look_from(const struct reading *r, uint32_t i, struct look *look)
{
    uint32_t first = sentence_first(r, i), k = i;
    k = clause_over_adverbs(r, k, first);
    if (k == first) return -1;
    int32_t m = clause_controlled(r, i, k, first);
    why(r, m < 0 ? WHY_SUBJECT_JOINED : WHY_SUBJECT_CONTROLLED);
    if (m < 0) m = coordinated(r, k, first);
    if (m >= 0) return m;
    bool comma = word_mark(r, k - 1, ',') && k - 1 > first;
    /* "dan meminta", "untuk bertemu", "dengan mengatakan": the subject of the verb before */
    bool shares = (comma || word_is(r, k - 1, W_AND | W_OR | W_BUT | W_PREP | W_FOR | W_SUB)) &&
                  !word_is(r, k - 1, W_REL) && r->mention_at[k - 1] < 0;
    if (!shares) return walk_back(r, i, k, look);
    struct look nothing = {MAP_NONE, -1, false};
    look->fallback = comma ? walk_back(r, i, k, &nothing) : first_free(r, first, k - 1);
    look->verb = clause_verb_before(r, k - 1);
    uint32_t rel =
        r->rules->pack->head_first && word_is(r, k - 1, W_AND) ? verb_of_relative(r, k - 1, first) : MAP_NONE;
    if (rel != MAP_NONE) look->verb = rel;
    const struct cue_row *cue;
    bool says = clause_cue(r, i, &cue) != NULL; /* "declared Lane, adding": parsers take him for the object */
    if (comma && word_gerund(r, i) && !says && look->verb != MAP_NONE && met_by(r, look->fallback, look->verb))
        look->fallback = -1;
    return -1;
}

static int32_t subject(const struct reading *r, uint32_t i)
{
    int32_t fallback = -1;
    uint32_t verb = i;
    for (int step = 0; step <= STEPS; step++) {
        struct look look = {MAP_NONE, -1, false};
        int32_t m = look_from(r, i, &look);
        if (m >= 0 && step) why(r, WHY_SUBJECT_SHARED);
        bool joined =
            look.relative &&
            (r->rules->pack->head_first
                 ? verb != i && word_feat(r, verb, "Voice=Pass") && word_feat(r, i, "Voice=Pass")
                 : clause_finite(r, verb) && word_hangs_as(r, verb, "conj") && r->text->words[verb].head == (int32_t)i);
        if (m >= 0 || joined) return m;
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
    uint32_t first = sentence_first(r, i);
    int32_t m = clause_blamed(r, i);
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
    if (i >= r->text->n_words || r->text->words[i].upos != VERB) return false;
    uint32_t k = i, first = sentence_first(r, i);
    while (r->rules->pack->head_first && k > first && word_is(r, k - 1, W_NEG | W_AUX) && !word_is(r, k - 1, W_FOR))
        k--; /* "agar tidak mengusik" */
    return k > first && word_is(r, k - 1, W_FOR);
}

/* A form that is tagged as a noun and names a thing is none; nor, where a passive needs its auxiliary, one that is
 * tagged as a noun or adjective at all: "a fine", "a rebuke". */
bool clause_predicate(const struct reading *r, uint32_t k)
{
    uint8_t pos = r->text->words[k].upos;
    bool thing = pos == NOUN && *word_object(r, k); /* "vonis penjara dan denda kepada Budi" */
    if ((thing || (r->rules->auxiliary_passive && (pos == NOUN || pos == ADJ))) && !in_heading(r, k)) return false;
    return pos == VERB || clause_verb(r, k);
}

/* Whether word K, of which no table knows that it is a verb, is all of a relative clause before "to": "mobil yang mewah
 * kepada tamunya" goes on with what the verb before it governs. */
static bool describes(const struct reading *r, uint32_t k, uint32_t end)
{
    return k > 0 && word_is(r, k - 1, W_REL) && k + 1 < end && word_is(r, k + 1, W_TO) && !clause_verb(r, k);
}

/* "forced democratically elected President Rask to go", "fired on unarmed and fleeing men", "home-made bombs": whether
 * the participle at K opens no clause but describes the noun behind it, in the object that begins at FROM. */
static bool describes_next(const struct reading *r, uint32_t k, uint32_t from)
{
    const struct word *w = r->text->words;
    if (r->rules->pack->head_first || k <= from || k + 1 >= sentence_last(r, k) || in_heading(r, k)) return false;
    if (!word_feat(r, k, "VerbForm=Part") || !word_upos(r, k + 1, NOUN, PROPN)) return false;
    bool hyphen = w[k - 1].flags & WORD_PUNCT && w[k - 1].beg == w[k - 2 + (k < 2)].end && w[k - 1].end == w[k].beg;
    bool joined = w[k - 1].upos == CCONJ && k >= from + 2 && w[k - 2].upos == ADJ;
    return hyphen || joined || (w[k - 1].upos == ADV && k == from + 1 && word_feat(r, k, "Voice=Pass"));
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
        bool goes_on = word_is(r, k, W_AUX) || reading_word_says(r, k, "consist") || describes(r, k, end) ||
                       describes_next(r, k, from);
        if (clause_predicate(r, k) && k > from && !goes_on &&
            (!word_is(r, k - 1, W_DET | W_PREP) || clause_infinitive(r, k)))
            break;
        bool linked = r->text->words[k].upos == CCONJ || r->text->words[k].upos == SCONJ ||
                      r->text->words[k].upos == UPOS_NONE || word_mark(r, k - (k > 0), ',');
        if (word_is(r, k, W_BUT) && k > from && linked) break;
    }
    return k;
}
