/* SPDX-License-Identifier: MIT */
/**
 * The phrase that names a speaker, read from the cue outwards.
 *
 * News puts much between a name and its verb: "Rendra Salim, 45, a spokesman for the dock workers who was there, said".
 * A parser trained on other prose loses its way in that, and the nearest name is often the wrong one (the dock
 * workers). So the phrase is read as news builds it: nominal chunks, joined by prepositions; between commas or brackets
 * an age, an apposition, a relative clause, or something that is about the saying and no part of the phrase ("speaking
 * in Seoul"). Words are told by their tags and by the pack's classes; where there are no tags, by the classes alone.
 * Each step goes towards the sentence's edge, at most REACH words.
 */
#include "read/clause/aside.h"
#include "read/clause/naming.h"
#include "read/clause/tree.h"
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/name/chunk.h"

enum { REACH = CHUNK_REACH, CHUNKS = 6, ASIDES = 4, BRACKET = ASIDE_BRACKET };

static uint8_t tag(const struct reading *r, uint32_t i) { return r->text->words[i].upos; }

/* Words that may stand between a subject and its verb. */
static uint32_t before_auxiliaries(const struct reading *r, uint32_t i, uint32_t low)
{
    for (uint32_t n = 1; n; i -= n) {
        bool one = i > low && r->mention_at[i - 1] < 0 && !chunk_possessive(r, i - 1) &&
                   (chunk_timed(r, i - 1) || tag(r, i - 1) == ADV || word_is(r, i - 1, CLAUSE_PASSED) ||
                    (i > low + 1 && reading_word_says(r, i - 2, "manner"))); /* "secara terbuka" */
        n = one ? 1 : word_form_before(r, i, low, CLAUSE_PASSED);
    }
    bool on = i > low + 1 && r->time_at[i] >= 0 && !r->rules->pack->head_first &&
              (reading_word_says(r, i - 1, "place") || reading_word_says(r, i - 1, "surface"));
    return on ? i - 1 : i; /* "Owen Hale, the winner, on Monday urged" */
}

/* A verb of no clause of its own, as the tagger knows it. */
static bool bare_verb(const struct reading *r, uint32_t w)
{
    return chunk_verbal(r, w) && tag(r, w) == VERB && !word_feat(r, w, "VerbForm=Fin") && !r->rules->pack->head_first;
}

/* "the hospital treating X", "the man accused of killing X": where the participle begins that ends at W and tells of
 * the noun right before it; MAP_NONE where none does. */
static uint32_t reduced(const struct reading *r, uint32_t w, uint32_t low)
{
    if (w > low + 2 && word_is(r, w - 1, W_PREP) && bare_verb(r, w) && bare_verb(r, w - 2)) w -= 2;
    if (w <= low || !bare_verb(r, w) || !chunk_nominal(r, w - 1) || (word_gerund(r, w) && clause_cue(r, w, NULL)))
        return MAP_NONE;
    const struct word *v = &r->text->words[w];
    bool of = v->head >= 0 && v->head < (int32_t)w && word_hangs_as(r, w, "acl");
    return of ? w : MAP_NONE;
}

/* The head chunk of a phrase that ends before Q: leftwards over "of", "for", "and" and participles. */
static bool head_chunk(const struct reading *r, uint32_t q, uint32_t low, uint32_t *first, uint32_t *end)
{
    *end = q;
    *first = chunk_first(r, q, low);
    for (int n = 0; n < CHUNKS && *first<*end && * first> low + 1; n++) {
        uint32_t w = *first - 1, b;
        bool joins = word_is(r, w, W_PREP) && !word_is(r, w, W_SUB | W_BUT);
        if (joins && w > low && chunk_verbal(r, w - 1) && word_feat(r, w - 1, "VerbForm=Fin")) break; /* "are among" */
        if (joins && w > low && chunk_verbal(r, w - 1) && w - 1 > low && chunk_nominal(r, w - 2))
            w--; /* "research conducted by X" */
        if (!joins && !word_is(r, w, W_AND | W_OR)) w = reduced(r, w, low);
        if (w == MAP_NONE) break;
        b = chunk_first(r, w, low);
        if (b == w) break;
        *first = b;
        *end = w;
    }
    return *first < *end;
}

/* The word at which a citation opens between the phrase and its verb ("Pihak Korea Utara, dikutip dari Suara Merapit,
 * mengatakan"), END where none does. */
static uint32_t citation(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++) {
        const struct cue_row *cue;
        if (r->mention_at[k] < 0 && clause_cue(r, k, &cue) && cue->order & CUE_CITE) return k;
    }
    return end;
}

/* Whether words [first, end) begin with the noun of a deed: a meeting or a visit says nothing. */
static bool deed(const struct reading *r, uint32_t first, uint32_t end)
{
    if (!r->rules->pack->head_first &&
        (reading_word_says(r, end - 1, "document") || aside_person(r, r->mention_at[end - 1])))
        return false; /* "the proposal says", "march organiser Ana Lane told" */
    for (uint32_t k = first; k < end && k < first + 3 && r->mention_at[k] < 0; k++)
        if (word_act(r, k, 2, plover_deed)) return true;
    return false;
}

/* "Abdullah Hamid, salah satu pengurus masjid mengatakan": an apposition that no comma closes, behind the name that
 * opens the sentence. */
static void before_open_aside(const struct reading *r, uint32_t low, struct naming *who)
{
    if (who->first < low + 2 || !word_mark(r, who->first - 1, ',') || aside_person(r, who->mention) ||
        (who->mention >= 0 && mention_points(&r->mentions.v[who->mention])))
        return;
    int32_t m = r->mention_at[who->first - 2];
    uint32_t w = r->text->words[who->first].flags;
    int32_t head = r->mention_at[who->first]; /* "Setia Samahita, Direktur Bank Nusa Indonesia mengatakan" */
    bool trade = head >= 0 && aside_common(r, head) && !aside_person(r, head);
    uint32_t name = aside_person(r, m) ? r->mentions.v[m].first : low + 1; /* "Last month, Owen Hale, the head of" */
    bool opens = name == low || r->used[name - 1] & USED_MARK ||           /* '"Q," Owen Hale, a clerk told' */
                 (!r->rules->pack->head_first && name > low + 1 && word_mark(r, name - 1, ',') &&
                  r->time_at[name - 2] >= 0 && tag(r, who->first) == DET);
    bool outlet = head >= 0 && (clause_outlet(r, head) || aside_person(r, head));
    bool capital = w & WORD_CAPITAL && !trade && (r->rules->pack->head_first || outlet || name != low);
    if (!aside_person(r, m) || !opens || capital) return;
    who->mention = m;
    who->first = name;
}

bool speaker_passive(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (!r->rules->auxiliary_passive || tag(r, i) != VERB || word_gerund(r, i)) return false;
    while (k > first && tag(r, k - 1) == ADV) k--;
    if (k > first && word_is(r, k - 1, W_HEDGE) && r->class_len[k - 1] > 1) return true; /* "were said to have" */
    return k > first && word_is(r, k - 1, W_BE) && !chunk_possessive(r, k - 1);
}

/* Whether a verb of citing stands right before word K. */
static bool cites(const struct reading *r, uint32_t k, uint32_t low)
{
    const struct cue_row *cue;
    return k > low && clause_cue(r, k - 1, &cue) && cue->order & CUE_CITE;
}

/* Whether a clause that hangs on another holds the verb at V: the tree has it as what is said, or a subordinator or a
 * relative opens it, with no verb between them. */
static bool subordinate(const struct reading *r, uint32_t v, uint32_t first)
{
    bool helps = word_hangs_as(r, v, "aux") || word_hangs(r, v, "cop");
    if (word_hangs(r, helps ? (uint32_t)r->text->words[v].head : v, "ccomp")) return true;
    for (uint32_t k = v; k-- > first;) {
        if (r->mention_at[k] >= 0 || r->time_at[k] >= 0) continue;
        if (word_is(r, k, W_SUB | W_REL | W_COMP) || word_feat(r, k, "PronType=Rel")) return true;
        if (word_mark(r, k, ';') || word_feat(r, k, "VerbForm=Fin")) return false;
    }
    return false;
}

/* The verb that says something to the party before the participle at I, "thanked the voters of Kora saying", which a
 * tree may hang on that party; MAP_NONE where none does. */
static uint32_t addressing(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    const struct cue_row *cue;
    if (!word_hangs_as(r, i, "acl") || w[i].head < 0 || !word_hangs(r, (uint32_t)w[i].head, "obj")) return MAP_NONE;
    uint32_t v = (uint32_t)w[w[i].head].head;
    return clause_cue(r, v, &cue) && !(cue->order & CUE_CITE) && strcmp(cue->act, "assert") != 0 ? v : MAP_NONE;
}

/* The verb whose subject the participle at I has: that on which the tree hangs it; behind a comma the last finite one
 * before it in no clause that hangs on another, "He praised the judges after the vote had passed, saying"; MAP_NONE
 * none. */
static uint32_t main_verb(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    if (!r->rules->auxiliary_passive || !word_gerund(r, i) || i < first + 3) return MAP_NONE;
    if (!word_mark(r, i - 1, ',')) {
        uint32_t v = r->mention_at[aside_of_person(r, i, first) - 1] < 0 ? tree_participle_of(r, i) : MAP_NONE;
        return v != MAP_NONE ? v : addressing(r, i);
    }
    for (uint32_t v = i - 1; v-- > first;)
        if (r->quoted_at[v] == r->quoted_at[i] && r->mention_at[v] < 0 && word_feat(r, v, "VerbForm=Fin") &&
            !subordinate(r, v, first))
            return v;
    return MAP_NONE;
}

/* "Survivors of a weekend raid in Norland said": the phrase that the tree has as the subject of the cue at I, where the
 * words [first, end) taken for it only describe that one; a name behind a comma or a bare title is its own, "scholar of
 * law Jane Doe". NULL none. */
static const struct noun *far_head(const struct reading *r, uint32_t i, uint32_t low, uint32_t first, uint32_t end)
{
    int32_t m = word_mark(r, i - 1, ',') && i + 1 < r->text->n_words ? r->mention_at[i + 1] : -1;
    bool behind = m >= 0 && (r->mentions.v[m].kind == M_NAME || r->mentions.v[m].kind == M_OFFICE); /* "C, said X" */
    int32_t t = r->rules->pack->head_first || !r->noun_of || behind ? -1 : tree_own_subject(r, i);
    if (t < (int32_t)low || t >= (int32_t)first || r->noun_of[end - 1] < 0) return NULL;
    const struct noun *far = clause_far_subject(r, &r->nouns.v[r->noun_of[end - 1]], t);
    if (!far || far->first < low || !aside_person(r, naming_head(r, first, end))) return far;
    bool title = tag(r, far->first) != DET && word_feat(r, (uint32_t)t, "Number=Sing") && tag(r, (uint32_t)t) == NOUN;
    return title || word_mark(r, first - 1, ',') ? NULL : far;
}

/* Gives OUT the words of the phrase [first, end) without what only leads to it or stands behind it, "Sementara itu
 * Rully", "The council on Friday said". */
static void trim(const struct reading *r, uint32_t first, uint32_t end, struct naming *out)
{
    while (first + 1 < end && word_is(r, first, W_DEM) && r->mention_at[first] < 0) first++;
    while (first + 1 < end &&
           (tag(r, first) == SCONJ || tag(r, first) == CCONJ || (tag(r, first) == ADV && r->mention_at[first] < 0)))
        first++;
    while (out->end > end && r->time_at[out->end - 1] >= 0) out->end--;
    while (out->end > end && word_is(r, out->end - 1, W_PREP) && r->mention_at[out->end - 1] < 0) out->end--;
    while (out->end > first && (r->text->words[out->end - 1].flags & WORD_PUNCT) && !word_mark(r, out->end - 1, ')'))
        out->end--;
    if (out->end < end) out->end = end;
    out->first = first;
    out->end = citation(r, first, out->end);
}

/* "Siapa bilang kota ini malas?": who is asked for has said nothing. */
static bool asks(const struct reading *r, uint32_t k)
{
    return r->text->words[k].upos == PRON && r->mention_at[k] < 0 &&
           (word_feat(r, k, "PronType=Rel") || word_feat(r, k, "PronType=Int"));
}

/* The subject's phrase that was found before a cue: its head's words [first, end), and where all of it ends before what
 * only stands between it and the cue. */
struct found {
    uint32_t first, end, q;
    bool far; /* the head stands further off than the nearest phrase, as the tree has it */
};

/* Goes from word K leftwards over asides to the subject's phrase; gives OUT where its words end. False where there is
 * none. */
static bool seek(const struct reading *r, uint32_t i, uint32_t k, uint32_t low, struct found *f, struct naming *out)
{
    uint32_t q = k;
    out->end = k;
    if (k < i && k > low + 1 && reduced(r, k - 1, low) == k - 1)
        out->end = q = k - 1; /* "A report released last year found" */
    for (int n = 0; n < ASIDES; n++) {
        bool part;
        uint32_t b = aside_before(r, q, low, &part);
        if (b == q && n) b = aside_next(r, q, low, &part);
        if (b == q) break;
        q = b;
        if (!part) out->end = q;
    }
    if (!head_chunk(r, q, low, &f->first, &f->end)) return false;
    if (f->end == f->first + 1 && (chunk_possessive(r, f->first) || asks(r, f->first)))
        return false; /* "Monday | 's ruling" */
    uint32_t address = aside_address(r, f->first, f->end, low);
    if (address < f->end) { /* "Seorang pria di Tangerang, Banten mengatakan" */
        out->end = q = address - 1;
        if (!head_chunk(r, q, low, &f->first, &f->end)) return false;
    }
    uint32_t rel = f->first > low ? aside_clause(r, f->first, low) : MAP_NONE;
    if (rel != MAP_NONE && q == k && head_chunk(r, rel, low, &f->first, &f->end)) q = rel;
    uint32_t open = aside_open(r, f->first, low);
    if (open < f->first && head_chunk(r, open, low, &f->first, &f->end)) q = open;
    const struct noun *far = far_head(r, i, low, f->first, f->end);
    if (far) f->first = far->first, f->end = far->end;
    f->far = far != NULL;
    f->q = q;
    return r->quoted_at[f->first] == r->quoted_at[i];
}

/* Whether the phrase at FIRST is an object, of the verb or preposition before it, and so not the subject of the cue at
 * I. */
static bool governed(const struct reading *r, uint32_t i, uint32_t low, uint32_t first)
{
    if (first <= low || (word_is(r, i, W_AS) && cites(r, first, low))) return false; /* "quoted him as saying" */
    int32_t in = r->rules->pack->head_first && r->said_in ? r->said_in[first] : -1;
    if (in >= 0 && r->sayings.v[in].content[0][0] == first) return false; /* "Ia menilai hal itu menunjukkan bahwa" */
    bool own = tree_own_subject(r, i) >= (int32_t)first;                  /* "with the mayor reporting" */
    if ((own || (first > low + 1 && word_mark(r, first - 2, ','))) && word_gerund(r, i) &&
        word_is(r, first - 1, W_WITH))
        return false;
    return chunk_verbal(r, first - 1) || (word_is(r, first - 1, W_PREP) && !word_is(r, first - 1, W_SUB));
}

/* Gives OUT the mention that the phrase names, whose words may then be fewer. */
static void whom(const struct reading *r, const struct found *f, struct naming *out)
{
    int32_t head = naming_head(r, f->first, f->end);
    bool joined = f->end < f->q && word_is(r, f->end, W_AND);
    int32_t further = joined ? naming_office(r, head, f->end + 1, f->q) : -1;
    if (joined && further < 0) further = naming_described(r, head, f->q);
    int32_t m = further;
    if (m < 0) m = naming_beside(r, f->far ? head : naming_apposed(r, head, f->q), f->q, out->end);
    out->mention = m;
    if (m >= 0 && mention_points(&r->mentions.v[m]))
        out->first = r->mentions.v[m].first, out->end = r->mentions.v[m].end;
    enum mention_kind of = head >= 0 && !r->rules->pack->head_first ? r->mentions.v[head].kind : M_NAME;
    if ((of == M_BODY || of == M_ORG || of == M_COUNTRY) && m != head && aside_person(r, m))
        out->first = r->mentions.v[m].first; /* "The State Department, | Owen Hale said" */
}

bool speaker_before(const struct reading *r, uint32_t i, struct naming *out)
{
    uint32_t low = clause_dateline(r, sentence_first(r, i), i), k;
    if (i > low + REACH) low = i - REACH;
    k = aside_of_person(r, i, low);
    if (i <= low || (word_gerund(r, i) && (k == low || !chunk_nominal(r, k - 1) || main_verb(r, i) != MAP_NONE)))
        return false;
    k = before_auxiliaries(r, i, low);
    uint32_t occasion = aside_occasion(r, k, low);
    if (occasion < k) k = before_auxiliaries(r, occasion, low);
    struct found f;
    if (!seek(r, i, k, low, &f, out) || governed(r, i, low, f.first)) return false;
    trim(r, f.first, f.end, out);
    f.first = out->first;
    if (out->end < f.end) f.end = out->end;
    if (f.first >= f.end) return false;
    why(r, WHY_SUBJECT_PHRASE);
    out->bare = f.end;
    if (deed(r, f.first, f.end)) return out->mention = -1, out->end = f.first, true;
    whom(r, &f, out);
    before_open_aside(r, low, out);
    return true;
}

bool speaker_of_main(const struct reading *r, uint32_t i, struct naming *out)
{
    uint32_t verb = main_verb(r, i);
    return verb != MAP_NONE && speaker_before(r, verb, out);
}

bool speaker_cited(const struct reading *r, uint32_t first, struct naming *by)
{
    return cites(r, first, sentence_first(r, first)) && speaker_before(r, first - 1, by) && by->mention >= 0;
}
