/* SPDX-License-Identifier: MIT */
/**
 * Who "he", "dia" and "the politician" is, and what "it", asked while statements are read, when it is known who spoke
 * last. Singular pronouns mean the person who is spoken of: the first of the sentence, else whoever was named or spoke
 * last. Inside a quotation the speaker calls himself "I", so that they mean another, named there.
 */
#include "read/actor/actor.h"
#include "read/actor/actors.h"
#include "read/actor/describe.h"
#include "read/actor/epithet.h"
#include "read/actor/pronoun.h"
#include "read/clause/chain.h"
#include "read/clause/clause.h"
#include "read/clause/speaker.h"
#include "read/clause/tree.h"
#include "read/core/plover.h"

enum { ANY, LOOSE, STANDS }; /* how a person is looked for */
enum { QUOTED_BACK = 200, INTRODUCED = 3, KNOWN_BACK = 400, NEAR = 4, CLAUSES = 4, OPENING = 20 };

bool pronoun_governed(const struct reading *r, const struct mention *m)
{
    uint32_t k = determiners_first(r, m->first);
    return k > sentence_first(r, m->first) && word_is(r, k - 1, W_PREP) && !word_is(r, k - 1, W_SUB) &&
           !(word_is(r, k - 1, W_BY) && r->rules->pack->head_first) && !hits_at(&r->hits, k - 1, PACK_CUES);
}

/* The gender that the pronoun at I tells: m, f, 0 none. */
static char gender_of(const struct reading *r, uint32_t i)
{
    if (i >= r->text->n_words) return 0;
    int32_t m = r->mention_at[i];
    if (m >= 0 && r->mentions.v[m].kind == M_ANAPHOR) return actor_gender(r, &r->mentions.v[m]); /* "the woman" */
    return reading_word_says(r, i, "m") ? 'm' : reading_word_says(r, i, "f") ? 'f' : 0;
}

/* Whether the pronoun at I may stand for actor A: "she" is nobody called Mr Lane. */
static bool agrees(const struct reading *r, int32_t a, uint32_t i)
{
    char known = a >= 0 ? r->actors.v[a].gender : 0, told = known ? gender_of(r, i) : 0;
    return !told || told == known;
}

bool pronoun_describes(const struct reading *r, const struct mention *m)
{
    int32_t n = r->noun_of[m->first];
    return n >= 0 && (r->nouns.v[n].head < m->first || r->nouns.v[n].head >= m->end);
}

/* Whether mention M may be taken HOW one is looked for; he who is spoken of goes on in "namanya". */
static bool stands(const struct reading *r, const struct mention *m, int how)
{
    if (how == ANY) return true;
    return !pronoun_governed(r, m) && (how == LOOSE || m->kind == M_PRONOUN || !pronoun_describes(r, m));
}

/* The first person of sentence S before word I but for OTHER, not inside a quotation, whom the pronoun at AT may mean;
 * HOW: LOOSE, none that a preposition governs, STANDS, nor that describes a noun, "instruksi presiden". */
static int32_t first_person(const struct reading *r, uint32_t s, uint32_t i, uint32_t at, int how, int32_t other)
{
    const struct sentence *sent = &r->text->sentences[s];
    for (uint32_t k = sent->first; k < sent->first + sent->n && k < i; k++) {
        int32_t m = r->mention_at[k];
        if (m < 0 || r->quoted_at[k] >= 0) continue;
        int32_t a = r->mentions.v[m].actor;
        bool several =
            r->mentions.v[m].kind == M_AGENT && r->mentions.v[m].is->plural &&
            (!r->rules->auxiliary_passive || word_feat(r, r->mentions.v[m].end - 1, "Number=Plur")); /* "children" */
        bool common = r->mentions.v[m].kind == M_AGENT || r->mentions.v[m].kind == M_ANAPHOR;        /* "the man" */
        common =
            common && !(r->rules->pack->head_first && pronoun_governed(r, &r->mentions.v[m])); /* "suka dengan pria" */
        if (a >= 0 && a != other && agrees(r, a, at) && !several && stands(r, &r->mentions.v[m], how) &&
            (r->actors.v[a].person || (common && r->actors.v[a].type == RUNUT_PERSON)))
            return a;
        k = r->mentions.v[m].end - 1;
    }
    return -1;
}

int32_t pronoun_first_person(const struct reading *r, uint32_t s, int32_t other)
{
    return first_person(r, s, UINT32_MAX, r->text->n_words, LOOSE, other);
}

/* The person named last in the quotation that word I stands in: who is quoted speaks of others, and calls himself I. */
static int32_t he_quoted(const struct reading *r, uint32_t i)
{
    const struct quoted *q = &r->quotes.v[r->quoted_at[i]];
    for (uint32_t k = i; k-- > q->first && i - k < QUOTED_BACK;) {
        int32_t m = r->mention_at[k], a = m >= 0 ? r->mentions.v[m].actor : -1;
        if (a >= 0 && (r->actors.v[a].person || r->actors.v[a].type == RUNUT_PERSON)) return a;
    }
    return -1;
}

/* Whether mention M stands right behind a verb, as its object. */
bool pronoun_object(const struct reading *r, const struct mention *m)
{
    uint32_t k = determiners_first(r, m->first);
    return k > sentence_first(r, m->first) && r->text->words[k - 1].upos == VERB && r->mention_at[k - 1] < 0;
}

/* Whom "him" cannot mean: the person named last before it, who does it to him; -1 where word I is no such form or
 * another does it. "He attacked the mayor, accusing him": whoever is another verb's object does nothing. */
static int32_t doer_before(const struct reading *r, uint32_t s, uint32_t i)
{
    if (!word_feat(r, i, "Case=Acc")) return -1;
    for (uint32_t k = i; k-- > r->text->sentences[s].first;) {
        int32_t m = r->mention_at[k], a = m >= 0 ? r->mentions.v[m].actor : -1;
        if (a >= 0 && !pronoun_governed(r, &r->mentions.v[m]) && !pronoun_object(r, &r->mentions.v[m]))
            return r->actors.v[a].type == RUNUT_PERSON ? a : -1;
    }
    return -1;
}

/* The word behind the subject at I and what stands between it and its verb: that verb, where the clause has one. */
static uint32_t verb_of(const struct reading *r, uint32_t i)
{
    uint32_t v = i + 1;
    while (v < r->text->n_words && (word_is(r, v, W_AUX | W_FUTURE) || clause_adverb(r, v))) v++;
    return v;
}

/* Whom the subject at I cannot mean: who is named as the object of its verb, "he outran Ford"; -1 nobody. */
static int32_t done_to(const struct reading *r, uint32_t i)
{
    uint32_t v = verb_of(r, i), end = sentence_last(r, i);
    if (v >= end || r->text->words[v].upos != VERB || v + 1 >= end || !word_feat(r, i, "Case=Nom")) return -1;
    int32_t m = r->mention_at[v + 1];
    return m >= 0 && r->mentions.v[m].kind == M_NAME ? r->mentions.v[m].actor : -1;
}

/* The first person of sentence S before word I who is known to be of the gender that the pronoun there tells: "a
 * burglar robbed Mary Lane, and she"; -1 none. */
static int32_t of_gender(const struct reading *r, uint32_t s, uint32_t i, int32_t other)
{
    char want = gender_of(r, i);
    uint32_t first = r->text->sentences[s].first, end = first + r->text->sentences[s].n;
    for (uint32_t k = first; want && k < i && k < end; k++) {
        int32_t m = r->mention_at[k], a = m >= 0 && r->quoted_at[k] < 0 ? r->mentions.v[m].actor : -1;
        bool one = a >= 0 && (r->actors.v[a].person || (want == 'f' && r->actors.v[a].type == RUNUT_PERSON));
        if (!one || a == other || r->actors.v[a].gender != want) continue;
        int32_t n = r->noun_of[r->mentions.v[m].first];
        bool of_name = n >= 0 && r->text->words[r->nouns.v[n].head].flags & WORD_CAPITAL; /* Sam of "Sam's Club" */
        if (!of_name || !pronoun_describes(r, &r->mentions.v[m])) return a;
    }
    return -1;
}

/* The person whom sentence S is about: named by its first noun phrase which nothing governs; -1 none. */
static int32_t topic_person(const struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    for (uint32_t k = sent->first; k < sent->first + sent->n && r->quoted_at[k] < 0 && !(r->used[k] & USED_MARK); k++) {
        if (r->noun_of[k] < 0 || r->time_at[k] >= 0) continue;
        const struct noun *n = &r->nouns.v[r->noun_of[k]];
        int32_t m = r->mention_at[n->head];
        if (n->first > sent->first && word_is(r, n->first - 1, W_PREP) && !word_is(r, n->first - 1, W_SUB)) {
            k = n->end - 1;
            continue;
        }
        bool named = m >= 0 && r->mentions.v[m].kind == M_NAME && r->mentions.v[m].actor >= 0;
        return named && r->actors.v[r->mentions.v[m].actor].person ? r->mentions.v[m].actor : -1;
    }
    return -1;
}

int32_t actor_introduced(const struct reading *r, uint32_t s)
{
    if (!r->rules->auxiliary_passive || r->last_statement < 0) return -1;
    for (uint32_t k = s; k-- > r->last_sentence + 1 && s - k <= INTRODUCED;) {
        int32_t a = topic_person(r, k);
        if (a >= 0) return a;
    }
    return -1;
}

/* Where the comma or mark stands behind which the pronoun at I closes its sentence as who says what is before it,
 * "CLAUSE, he said.", "CLAUSE, kata dia."; MAP_NONE where it does not. */
static uint32_t closes(const struct reading *r, uint32_t i)
{
    if (i == 0 || i + 1 >= r->text->n_words) return MAP_NONE;
    uint32_t first = sentence_first(r, i), last = sentence_last(r, i), cue = r->rules->pack->head_first ? i - 1 : i + 1;
    const struct hit *h = hits_at(&r->hits, cue, PACK_CUES);
    if (!h || !(r->rules->cues[h->row].order & CUE_POST)) return MAP_NONE;
    uint32_t b = cue < i ? cue : i, e = (cue < i ? i + 1 : cue + h->n);
    if (b < first + 3 || !(r->text->words[b - 1].flags & WORD_PUNCT)) return MAP_NONE;
    return e >= last || r->text->words[e].flags & WORD_PUNCT || r->time_at[e] >= 0 ? b - 1 : MAP_NONE;
}

/* Whether words [FROM, TO) tell of actor A. */
static bool told_of(const struct reading *r, int32_t a, uint32_t from, uint32_t to)
{
    for (uint32_t k = from; k < to; k++)
        if (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].actor == a) return true;
    return false;
}

/* Whether actor A was told of before sentence S. */
static bool known_before(const struct reading *r, int32_t a, uint32_t s)
{
    uint32_t first = r->text->sentences[s].first;
    return told_of(r, a, first < KNOWN_BACK ? 0 : first - KNOWN_BACK + 1, first);
}

/* Whether the words before the mark at K that he is said to have spoken name actor A: in his own words nobody calls
 * himself by his name. QUOTED: between quotation marks. */
static bool names_himself(const struct reading *r, uint32_t k, int32_t a, bool *quoted)
{
    uint32_t q = k, first = sentence_first(r, k);
    while (q > first && r->text->words[q].flags & WORD_PUNCT) q--;
    *quoted = r->quoted_at[q] >= 0;
    if (*quoted) first = r->quotes.v[r->quoted_at[q]].first;
    for (uint32_t w = first; w < k; w++) {
        const struct mention *m = r->mention_at[w] >= 0 ? &r->mentions.v[r->mention_at[w]] : NULL;
        bool formal = m && (m->is->titled || m->core_end > m->core + 1); /* he may call himself "Andi" */
        if (m && m->actor == a && m->kind == M_NAME && formal) return true;
    }
    return false;
}

/* Who has said the clause or quotation that the pronoun at I closes: whoever spoke last, unless the words name him; not
 * who is told of in them and was known before. -1 where that tells nobody; *OTHER is whom it cannot be. */
static int32_t closing(const struct reading *r, uint32_t s, uint32_t i, int32_t *other)
{
    bool quoted;
    uint32_t mark = i < r->text->n_words ? closes(r, i) : MAP_NONE;
    int32_t last = r->last_person;
    if (mark == MAP_NONE || last < 0 || !agrees(r, last, i) || r->last_sentence + NEAR < s) return -1;
    if (names_himself(r, mark, last, &quoted)) {
        if (quoted) *other = last;
        return -1;
    }
    int32_t subject = quoted ? -1 : first_person(r, s, i, r->text->n_words, ANY, -1);
    if (subject >= 0 && subject != last && r->rules->auxiliary_passive && !r->actors.v[subject].person)
        return last; /* "The gunman fled, he said" */
    return subject >= 0 && subject != last && known_before(r, subject, s) ? last : -1;
}

/* Whether the pronoun at I is who suffers what its verb tells, "he was also fined", "he faces charges". */
static bool suffers(const struct reading *r, uint32_t i)
{
    uint32_t v = verb_of(r, i);
    if (i >= r->text->n_words || v >= sentence_last(r, i)) return false;
    if (!r->rules->auxiliary_passive) return word_act(r, v, 1, plover_suffered); /* "mereka ditahan" */
    for (uint32_t h = r->hits.first[v]; h < r->hits.first[v + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_ACTS) continue;
        if (hit->column == 0 && r->rules->acts[hit->row].subject_meets) return true; /* "he faces charges" */
        if (hit->column == 1 && v > i + 1 && plover_suffered(&r->rules->acts[hit->row])) return clause_passive(r, v);
    }
    return false;
}

bool pronoun_several(const struct reading *r, const struct mention *m)
{
    if (m->actor < 0) return false;
    enum runut_actor_type type = r->actors.v[m->actor].type;
    if (r->rules->auxiliary_passive && m->kind == M_AGENT && m->is->agent != MAP_NONE &&
        agent_person(r, m->is->agent) && word_feat(r, m->end - 1, "Number=Sing"))
        return false; /* "a man" */
    return type == RUNUT_GROUP || type == RUNUT_GOVERNMENT || (type == RUNUT_ORGANISATION && m->kind == M_ORG) ||
           m->is->plural;
}

/* The newest of words [first, i), one person or SEVERAL, who may have suffered what is told: none of the law, not actor
 * OTHER; whom no preposition governs before the others; -1 none. */
static int32_t sufferer(const struct reading *r, uint32_t first, uint32_t i, bool several, int32_t other)
{
    int32_t governed = -1;
    for (uint32_t k = i; k-- > first;) {
        int32_t m = r->mention_at[k], a = m >= 0 ? r->mentions.v[m].actor : -1;
        if (m < 0 || r->quoted_at[k] != r->quoted_at[i] || r->mentions.v[m].kind == M_PRONOUN) continue;
        const struct mention *x = &r->mentions.v[m];
        bool fits =
            several ? pronoun_several(r, x) : a >= 0 && r->actors.v[a].type == RUNUT_PERSON && !pronoun_several(r, x);
        k = x->first;
        if (a < 0 || a == other || !fits || !agrees(r, a, i) || actor_of_law(r, a) || pronoun_describes(r, x)) continue;
        if (!pronoun_governed(r, x) || r->rules->pack->head_first) return a;
        if (governed < 0) governed = a;
    }
    return governed;
}

/* Whether actor A says something in the sentence before S. */
static bool spoke_before(const struct reading *r, uint32_t s, int32_t a)
{
    for (size_t k = r->sayings.n; k-- > 0 && r->sentence_of[r->sayings.v[k].content[0][0]] + 1 >= s;)
        if (r->sentence_of[r->sayings.v[k].content[0][0]] < s && r->statements.v[k].speaker.actor == a) return true;
    return false;
}

uint32_t pronoun_tells(const struct reading *r, uint32_t s, uint32_t i, int32_t a)
{
    for (uint32_t k = r->text->sentences[s].first; k < i; k++) {
        const struct mention *x = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
        if (x && x->actor == a && x->end < i && !word_is(r, x->end, W_AUX) && clause_cue(r, x->end, NULL))
            return x->end;
    }
    return MAP_NONE;
}

/* "Sheriff Dan Holt said deputies chased Omar Reed. He was arrested": where A, whom the pronoun at I would mean, tells
 * of it and it is the subject of a passive that hurts, whoever suffers that in his words; A where those name nobody, -1
 * where he is then of the law. */
int32_t pronoun_not_teller(const struct reading *r, uint32_t s, uint32_t i, bool several, int32_t a)
{
    if (a < 0 || i >= r->text->n_words || !suffers(r, i)) return a;
    uint32_t first = r->text->sentences[s].first, behind = pronoun_tells(r, s, i, a);
    if (behind != MAP_NONE) {
        int32_t in = sufferer(r, behind, i, several, a);
        return in >= 0 ? in : actor_of_law(r, a) ? -1 : a;
    }
    bool opens =
        several && s > 0 && i == first && actor_of_law(r, a); /* "Police are on alert after the arrest of X. They" */
    if (!opens && (!spoke_before(r, s, a) || (!actor_of_law(r, a) && !r->actors.v[a].office.len))) return a;
    int32_t before = sufferer(r, r->text->sentences[s - 1].first, i, several, a);
    return before >= 0 ? before : actor_of_law(r, a) ? -1 : a;
}

/* The person who is the subject of the verb at TOP, behind "who" the one that it describes; none whom OTHER names or
 * the pronoun at I cannot mean: -1. */
static int32_t subject_person(const struct reading *r, uint32_t top, uint32_t i, int32_t other)
{
    int32_t m = tree_own_subject(r, top);
    const struct noun *who = m < 0 && word_hangs_as(r, top, "acl") ? chain_who(r, top) : NULL;
    if (who) m = (int32_t)who->head;
    int32_t at = m >= 0 && m < (int32_t)i ? r->mention_at[m] : -1, a = at >= 0 ? r->mentions.v[at].actor : -1;
    bool one = a >= 0 && a != other && r->actors.v[a].type == RUNUT_PERSON && !pronoun_several(r, &r->mentions.v[at]) &&
               !word_feat(r, (uint32_t)m, "Number=Plur");
    bool known = one && (r->actors.v[a].gender || gender_of(r, i) != 'f'); /* "he hurt his wife while she" */
    return known && agrees(r, a, i) ? a : -1;
}

/* "The chief said the bomber died when he set it off", "Ali, who told police that he fled": the person whom the nearest
 * clause above that of the pronoun at I has for its subject, where that takes it or a clause of time or ground hangs on
 * it; -1 nobody. */
static int32_t governing(const struct reading *r, uint32_t i, int32_t other)
{
    int32_t v = i < r->text->n_words && r->rules->auxiliary_passive && word_feat(r, i, "Case=Nom")
                    ? r->text->words[i].head
                    : -1;
    for (int step = 0; step < CLAUSES && v >= 0; step++) {
        bool joined = word_hangs(r, (uint32_t)v, "conj"), words = word_hangs(r, (uint32_t)v, "ccomp");
        int32_t top = r->text->words[v].head;
        if (top < 0 || top >= (int32_t)i || !(joined || words || word_hangs(r, (uint32_t)v, "advcl"))) return -1;
        int32_t a = joined ? -1 : subject_person(r, (uint32_t)top, i, other);
        if (a >= 0) return a;
        v = top;
    }
    return -1;
}

/* "In her speech, Ana Belo said", "After he fled, Tom Hill was held": the person whose name is the subject behind the
 * comma of what opens the sentence with the pronoun at I; -1 nobody. */
static int32_t ahead(const struct reading *r, uint32_t i)
{
    uint32_t first = i < r->text->n_words ? sentence_first(r, i) : 0, k = i + 1;
    if (r->rules->pack->head_first || i >= r->text->n_words || i == first || word_feat(r, i, "Case=Acc") ||
        !word_is(r, first, W_PREP | W_SUB))
        return -1;
    for (uint32_t w = first; w < i; w++)
        if (word_mark(r, w, ',') || r->mention_at[w] >= 0) return -1;
    for (uint32_t end = sentence_last(r, i); k + 1 < end && !word_mark(r, k, ','); k++)
        if (k > i + OPENING || r->quoted_at[k] >= 0) return -1;
    int32_t m = word_mark(r, k, ',') && k + 1 < sentence_last(r, i) ? r->mention_at[k + 1] : -1;
    const struct mention *x = m >= 0 ? &r->mentions.v[m] : NULL;
    if (!x || x->kind != M_NAME || x->actor < 0 || !r->actors.v[x->actor].person || pronoun_describes(r, x)) return -1;
    bool verb = x->end < sentence_last(r, i) && clause_predicate(r, x->end);
    return verb && agrees(r, x->actor, i) ? x->actor : -1;
}

static int32_t he_is(const struct reading *r, uint32_t s, uint32_t i)
{
    if (i < r->text->n_words && r->quoted_at[i] >= 0) return he_quoted(r, i);
    int32_t named = ahead(r, i);
    if (named >= 0) return named;
    int32_t other = i < r->text->n_words ? doer_before(r, s, i) : -1;
    if (other < 0 && i < r->text->n_words) other = done_to(r, i);
    int32_t a = closing(r, s, i, &other);
    if (a >= 0) return a;
    if ((a = governing(r, i, other)) >= 0) return a;
    a = first_person(r, s, i, i, r->last_person >= 0 ? LOOSE : ANY, other);
    if (a >= 0 && r->actors.v[a].gender) return a;
    int32_t likely = r->rules->auxiliary_passive ? of_gender(r, s, i, other) : -1;
    if (likely >= 0) return likely;
    if (a >= 0) return a;
    if ((a = actor_introduced(r, s)) >= 0 && a != other && agrees(r, a, i)) return a;
    bool woman = gender_of(r, i) == 'f'; /* behind "A gunman robbed his wife" */
    const struct hit *said = i && i < r->text->n_words ? hits_at(&r->hits, i - 1, PACK_CUES) : NULL; /* "Q," kata dia */
    bool goes_on = said && r->rules->cues[said->row].order & CUE_POST;
    bool narrated = s > 0 && !goes_on && r->last_statement >= 0 && r->last_sentence + 1 < s &&
                    r->text->sentences[s - 1].block == r->text->sentences[s].block;
    bool head = r->rules->pack->head_first; /* "Dengan perintah Presiden, Surya menutup pabrik. Ia" */
    a = narrated && head ? first_person(r, s - 1, UINT32_MAX, i, STANDS, other) : -1;
    if (a < 0 && narrated) a = first_person(r, s - 1, UINT32_MAX, i, LOOSE, other);
    if (a >= 0) return a; /* who is told of since somebody spoke */
    if (r->last_person >= 0 && r->last_person != other && agrees(r, r->last_person, i)) return r->last_person;
    if (r->last_speaker >= 0 && r->last_speaker != other && agrees(r, r->last_speaker, i) &&
        (r->actors.v[r->last_speaker].type == RUNUT_PERSON ||
         (r->actors.v[r->last_speaker].type == RUNUT_GROUP && !r->rules->auxiliary_passive)))
        return r->last_speaker;
    for (uint32_t back = 1; back <= 3 && back <= s; back++) {
        if (woman && (a = of_gender(r, s - back, i, other)) >= 0) return a;
        for (int how = r->rules->pack->head_first ? STANDS : ANY; how >= ANY; how--)
            if ((a = first_person(r, s - back, UINT32_MAX, i, how, other)) >= 0) return a;
    }
    /* "Q," imbuhnya: a ministry goes on speaking as well */
    return goes_on && r->rules->pack->head_first && r->last_sentence + NEAR >= s ? r->last_speaker : -1;
}

/* How often actor A was told of in the last words before word I. */
static uint32_t times_told(const struct reading *r, int32_t a, uint32_t i)
{
    uint32_t n = 0;
    for (uint32_t k = i; k-- > 0 && i - k < KNOWN_BACK;)
        n += r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].first == k &&
             r->mentions.v[r->mention_at[k]].actor == a;
    return n;
}

/* "Comeaux took their weapons and fled, Lyons said. He was serving a life sentence": where A, whom the first pronoun of
 * sentence S would mean, only tells of somebody in the sentence before, and the pronoun's verb is none of saying,
 * the person who is the first there in his words and whom the page tells of no less; else A. */
static int32_t not_source(const struct reading *r, uint32_t s, uint32_t i, int32_t a)
{
    if (a < 0 || s == 0 || r->rules->pack->head_first || i >= r->text->n_words || r->quoted_at[i] >= 0 ||
        word_feat(r, i, "Case=Acc") || first_person(r, s, i, i, ANY, -1) >= 0)
        return a;
    const struct hit *cue = word_feat(r, i, "Poss=Yes") ? NULL : hits_at(&r->hits, verb_of(r, i), PACK_CUES);
    if (cue) return a;
    const struct sentence *before = &r->text->sentences[s - 1];
    bool absent = !told_of(r, a, before->first, before->first + before->n);
    for (size_t k = r->sayings.n; k-- > 0 && r->sentence_of[r->sayings.v[k].content[0][0]] + 1 >= s;) {
        uint32_t w = r->sayings.v[k].content[0][0], end = r->sayings.v[k].content[0][1];
        if (r->sentence_of[w] + 1 != s || (r->statements.v[k].speaker.actor != a && !absent)) continue;
        for (; w < end; w++) {
            const struct mention *m = r->mention_at[w] >= 0 ? &r->mentions.v[r->mention_at[w]] : NULL;
            int32_t y = m ? m->actor : -1;
            if (y < 0 || m->first != w || y == a || !r->actors.v[y].person || !agrees(r, y, i)) continue;
            if (pronoun_governed(r, m) || pronoun_describes(r, m) || pronoun_object(r, m)) continue;
            return times_told(r, y, i) >= times_told(r, a, i) ? y : a;
        }
    }
    return a;
}

static int32_t he(const struct reading *r, uint32_t s, uint32_t i)
{
    return pronoun_not_teller(r, s, i, false, not_source(r, s, i, he_is(r, s, i)));
}

/* "pihaknya", which reports have for "we" without quotation marks: the side of whoever spoke right before, else of the
 * person who is spoken of. Where the words are somebody's, he is asked before this. */
static int32_t side_of(const struct reading *r, uint32_t s, uint32_t i)
{
    bool near = r->last_speaker >= 0 && r->last_sentence < s && r->last_sentence + 2 >= s;
    return in_heading(r, i) ? -1 : near ? r->last_speaker : he(r, s, i);
}

/* Whom epithet M, "the official", points back to; -1 nobody. Whoever holds an office is not told as "the man". */
static int32_t one_person(struct reading *r, uint32_t s, uint32_t k, int32_t m)
{
    if (describe_behind(r, &r->mentions.v[m])) return -1;
    bool human = str_is(r->mentions.v[m].points, "human");
    int32_t a = human ? epithet_same_noun(r, s, m) : -1;
    if (a >= 0) return a;
    a = he(r, s, k);
    human = human && a >= 0;
    bool other = human && (r->actors.v[a].office.len || r->actors.v[a].sector || describe_newcomer(r, a, k));
    return other || (a >= 0 && epithet_spoken_of(r, &r->mentions.v[m], a)) ? -1 : a;
}

void actor_pronouns(struct reading *r, uint32_t s)
{
    const struct sentence *sent = &r->text->sentences[s];
    for (uint32_t k = sent->first; k < sent->first + sent->n; k++) {
        int32_t m = r->mention_at[k];
        if (m >= 0 && r->mentions.v[m].first == k && epithet_here(r, &r->mentions.v[m])) epithet_means(r, s, m);
        if (m < 0 || r->mentions.v[m].actor >= 0) continue;
        if (r->mentions.v[m].kind == M_PRONOUN && str_is(r->mentions.v[m].points, "body"))
            r->mentions.v[m].actor = it_means(r, s, k);
        else if (r->mentions.v[m].kind == M_PRONOUN)
            r->mentions.v[m].actor = he(r, s, k);
        else if (r->mentions.v[m].kind == M_ANAPHOR && actor_points_at_one(&r->mentions.v[m]))
            r->mentions.v[m].actor = one_person(r, s, k, m);
        if (r->mentions.v[m].kind == M_PLURAL && r->quoted_at[k] < 0 && !they_joint(r, s, m))
            r->mentions.v[m].actor = they_mean(r, s, k);
        if (r->mentions.v[m].kind == M_SELF && r->quoted_at[k] < 0 && reading_word_says(r, k, "side"))
            r->mentions.v[m].actor = side_of(r, s, k);
        if (r->mentions.v[m].kind == M_ANAPHOR) epithet_nameless(r, m);
    }
}
