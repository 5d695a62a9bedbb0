/* SPDX-License-Identifier: MIT */
/**
 * Who acts and who is met. The subject comes from the clause; the rest from the words behind the trigger and the
 * prepositions that the row of acts.tsv names for each side. Nouns take their actor from what stands beside them or
 * from the verb that carries them; a verb right behind a promise or a refusal lends its own markers.
 */
#include "read/candidate.h"
#include "read/noun.h"
#include "read/plover.h"
#include "read/why.h"

enum { SHARED = 3, CONDITION = 30, STEPS_BACK = 4 };

static void side_add(const struct reading *r, struct side *s, int32_t m)
{
    if (m < 0 || s->n >= PARTIES) return;
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m ||
            (r->mentions.v[m].actor >= 0 && r->mentions.v[s->mention[k]].actor == r->mentions.v[m].actor))
            return;
    s->why[s->n] = r->why->party;
    s->mention[s->n++] = m;
}

static void side_add_joined(const struct reading *r, struct side *s, int32_t m)
{
    int32_t v[PARTIES];
    uint32_t n = m < 0 ? 0 : clause_joined(r, m, v, PARTIES);
    for (uint32_t k = 0; k < n; k++) side_add(r, s, v[k]);
}

bool sides_marks(const struct reading *r, const struct runut_str *list, size_t n, uint32_t marker)
{
    for (size_t k = 0; marker != MAP_NONE && k < n; k++)
        if (str_eq(list[k], r->text->words[marker].low)) return true;
    return false;
}

bool sides_object_at(const struct reading *r, const struct act_row *act, uint32_t i)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_OBJECTS);
    if (!h) return false;
    unsigned what = r->rules->object_class[h->row];
    return act->objects ? (act->objects >> what & 1) != 0 : r->rules->object_names[what][0] != '-';
}

/* Whether a bare phrase is what is given or sent rather than who gets it: "mengerahkan 150 personel". */
static bool is_object(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    const struct mention *m = &r->mentions.v[a->mention];
    bool common = (m->kind == M_AGENT && !m->is->country) ||
                  (m->kind == M_ORG && m->is->unit); /* "RUU Perampasan Aset" looks like a body */
    return a->marker == MAP_NONE && c->column == 0 && c->act->objects && common && sides_object_at(r, c->act, m->core);
}

/* Whether a preposition marks one of the arguments as the one who does it: "oleh", "by". */
static bool any_by(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = 0; k < c->args.n; k++) {
        uint32_t marker = c->args.v[k].marker;
        if (marker != MAP_NONE && marker >= c->end && word_is(r, marker, W_BY)) return true;
    }
    return false;
}

/* A place, or a body that only a tagger knows, behind a word like "di" or "in": the scene. */
static bool where_it_happens(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    const struct mention *m = &r->mentions.v[a->mention];
    bool at = a->marker != MAP_NONE && reading_word_says(r, a->marker, "place");
    return (m->kind == M_PLACE && (m->governed_place || at)) ||
           (at && m->kind == M_ORG && m->is->unit && strcmp(c->act->type, "PROTEST") == 0);
}

/* An act that is done to somebody by force, law or blame: what is given, backed or refused is a thing. */
static bool suffered(const struct act_row *act)
{
    return plover_quad(act->type) == 4 || strcmp(act->type, "ACCUSE") == 0;
}

/* Whether a marked party rather belongs to another noun: "diadili karena serangan terhadap presiden", "mengecam
 * tindakan aparat terhadap jurnalis". */
static bool elsewhere(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (!r->rules->pack->head_first || !suffered(c->act) || a->marker == c->end) return false;
    if (c->column == 1) return !c->actor.n; /* but "dikritik Kanada sebagai pelanggaran terhadap pakta" */
    return c->column == 0 && strcmp(c->act->type, "ACCUSE") == 0 && c->act->takes_object && c->end - c->i == 1 &&
           c->thing.end && a->marker == c->thing.end;
}

/* "kepada seluruh pengurus": whatever stands behind such a word is somebody, known to a table or not. */
static bool people_follow(const struct reading *r, const struct argument *a)
{
    return a->marker != MAP_NONE && word_is(r, a->marker, W_TO) && reading_word_says(r, a->marker, "person") &&
           r->text->words[a->noun.head].upos == NOUN;
}

/* Whether the argument's marker is one of the act's own, "to" of "gave to". */
static bool own_marker(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    return sides_marks(r, c->act->prepositions, c->act->n_prepositions, a->marker);
}

/* Whether its marker tells who does it: "by", "from" where the carrier is met by it, or a word of the row. */
static bool told_by(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (a->marker == MAP_NONE) return false;
    return word_is(r, a->marker, W_BY) || (c->carrier_met && word_is(r, a->marker, W_FROM)) ||
           (c->column > 0 && sides_marks(r, c->act->by, c->act->n_by, a->marker));
}

/* A party behind the trigger with a word that marks it. */
static void marked_party(struct reading *r, struct candidate *c, const struct argument *a, bool suffered_noun)
{
    bool between = word_is(r, a->marker, W_BETWEEN), by = told_by(r, c, a), place = !by && !own_marker(r, c, a);
    if (suffered_noun && !word_is(r, a->marker, W_BY) && reading_word_says(r, a->marker, "of"))
        why(r, WHY_BEHIND_NOUN), side_add(r, &c->recipient, a->mention);
    else if (by && c->column > 0)
        why(r, WHY_MARKED_BY), side_add(r, &c->actor, a->mention);
    else if (between && plover_mutual(c->act->type))
        why(r, WHY_BETWEEN), side_add(r, &c->actor, a->mention);
    else if (between && c->act->takes_object)
        why(r, WHY_BETWEEN), side_add(r, &c->recipient, a->mention);
    else if (!place && elsewhere(r, c, a))
        c->towards = true;
    else if (!place)
        why(r, WHY_MARKED), side_add(r, &c->recipient, a->mention);
}

/* The first party that stands behind the trigger without such a word. */
static void bare_party(struct reading *r, struct candidate *c, const struct argument *a, bool suffered_noun)
{
    bool many = c->end - c->i > 1;
    if (suffered_noun)
        why(r, WHY_BEHIND_NOUN), side_add(r, &c->recipient, a->mention);
    else if (c->weapon && c->column == 1 && word_is(r, c->end - 1, W_PREP))
        why(r, WHY_MARKED), side_add(r, &c->recipient, a->mention); /* "a rocket was fired at the camp" */
    else if (c->column == 2 && !word_mark(r, a->noun.first - 1, ','))
        why(r, WHY_BEHIND_NOUN), plover_mutual(c->act->type) ? side_add_joined(r, &c->actor, a->mention)
                                                             : side_add(r, &c->actor, a->mention);
    else if (c->column == 1 && a->direct && !r->rules->auxiliary_passive &&
             !(c->end - c->i > 2 && word_is(r, c->end - 2, W_PREP))) /* not "dieksekusi ke lapas Salemba" */
        why(r, WHY_BEHIND_PASSIVE), side_add(r, &c->actor, a->mention);
    else if (c->column == 0 && c->act->takes_object)
        why(r, WHY_BEHIND_VERB), side_add_joined(r, &c->recipient, a->mention);
    else if (c->column == 0 && a->direct && (c->act->objects || c->act->any_object || many))
        why(r, WHY_BEHIND_VERB), side_add(r, &c->recipient, a->mention);
}

/* Parties after the trigger, by the words that mark them. */
static void right_side(struct reading *r, struct candidate *c)
{
    bool bare_done = false;
    bool of = c->end - c->i > 1 && word_is(r, c->end - 1, W_PREP); /* "the arrest of X" */
    bool suffered_noun =
        c->column == 2 && !plover_mutual(c->act->type) && (of || any_by(r, c)); /* "penangkapan X oleh Y" */
    for (uint32_t k = 0; k < c->args.n; k++) {
        const struct argument *a = &c->args.v[k];
        bool bare = a->marker == MAP_NONE;
        if (a->mention < 0 && !told_by(r, c, a) && people_follow(r, a) && own_marker(r, c, a)) {
            why(r, WHY_MARKED), side_add(r, &c->recipient, mention_of_noun(r, &a->noun));
            continue;
        }
        if (a->mention < 0 || is_object(r, c, a)) { /* a thing: what is given, signed, shut */
            bool it = r->text->words[a->noun.head].upos == PRON && !r->rules->pack->head_first;
            if (bare && !bare_done && !it) c->thing = a->noun;
            if (own_marker(r, c, a)) c->towards = true;
            bare_done = bare_done || bare;
            continue;
        }
        if (where_it_happens(r, c, a) || (c->recipient.n && !bare && reading_word_says(r, a->marker, "place")))
            continue;
        if (!bare)
            marked_party(r, c, a, suffered_noun);
        else if (!bare_done || suffered_noun)
            bare_party(r, c, a, suffered_noun);
        bare_done = bare_done || bare;
    }
}

/* "Russia's visit", "the Israeli attack": the party right before a noun. */
static int32_t possessor(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    why(r, WHY_POSSESSOR);
    while (k > first && i - k < 4 && r->mention_at[k - 1] < 0 &&
           (!(r->text->words[k - 1].flags & WORD_PUNCT) || r->text->words[k - 1].upos == PART) &&
           !word_is(r, k - 1, W_PREP | W_DET | W_AND | W_AUX | W_COMP))
        k--;
    return k > first ? r->mention_at[k - 1] : -1;
}

bool sides_light(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k > first && i - k < 4 && !word_is(r, k - 1, W_PREP); k--)
        if (word_is(r, k - 1, W_LIGHT) && r->text->words[k - 1].upos != AUX) return true; /* not "may have been" */
    return false;
}

bool sides_passive(const struct reading *r, uint32_t i)
{
    if (!r->rules->auxiliary_passive) return true;
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k > first && i - k < 4; k--) {
        if (word_is(r, k - 1, W_BE)) return true;
        if (!word_is(r, k - 1, W_AUX | W_NEG)) return false;
    }
    return false;
}

/* Whom an accusation or warning is about, where only its complement says so: the parties named first in it. */
void sides_complement(const struct reading *r, struct candidate *c)
{
    bool thing = c->thing.end && r->rules->pack->head_first; /* whose it is: "kebijakan Israel" */
    uint32_t end = thing ? c->thing.end : sentence_last(r, c->i);
    why(r, WHY_COMPLEMENT);
    for (uint32_t k = c->end; k < end && k < c->end + WORDS_BETWEEN; k++) {
        int32_t m = r->mention_at[k];
        if (r->quoted_at[c->i] >= 0 && r->quoted_at[k] != r->quoted_at[c->i]) return;
        if (m < 0) {
            if (k > c->end + 2 && c->recipient.n && (clause_verb(r, k) || word_is(r, k, W_AUX | W_FUTURE | W_REL)))
                return;
            continue;
        }
        enum mention_kind kind = r->mentions.v[m].kind;
        bool deed = thing && k > c->thing.first && c->thing.end < sentence_last(r, c->i) &&
                    sides_marks(r, c->act->prepositions, c->act->n_prepositions, c->thing.end);
        if (deed || kind == M_COUNTRY || kind == M_ORG || kind == M_SEAT || kind == M_NAME)
            side_add(r, &c->recipient, m);
        k = r->mentions.v[m].end - 1;
    }
}

/* "agreed to provide aid for Romania": whom a promise or threat is for is the first country behind it that is not the
 * promiser's own. */
static void promised(const struct reading *r, struct candidate *c)
{
    const char *own = NULL;
    for (uint32_t k = 0; k < c->actor.n && !own; k++) {
        int32_t a = r->mentions.v[c->actor.mention[k]].actor;
        own = a >= 0 ? r->actors.v[a].country : NULL;
    }
    uint32_t end = sentence_last(r, c->i);
    bool threat = strcmp(c->act->type, "THREATEN") ==
                  0; /* whom it is meant for may stand in its condition: "unless Israel ..." */
    for (uint32_t k = c->end; own && k < end && k < c->end + (threat ? CONDITION : WORDS_BETWEEN); k++) {
        int32_t m = r->mention_at[k], a = m >= 0 ? r->mentions.v[m].actor : -1;
        if (r->quoted_at[k] != r->quoted_at[c->i] ||
            (!threat && (word_is(r, k, W_SUB | W_BUT) || word_mark(r, k, ','))))
            return;
        if (a < 0 || !r->actors.v[a].country || strcmp(r->actors.v[a].country, own) == 0) continue;
        why(r, WHY_PROMISED);
        side_add_joined(r, &c->recipient, m);
        return;
    }
}

/* "memberikan limusin X kepada Y": where a preposition marks who receives, a bare name is the thing. */
static void prefer_marked(struct reading *r, struct candidate *c)
{
    struct side marked = {.n = 0};
    why(r, WHY_MARKED);
    for (uint32_t k = 0; k < c->args.n; k++)
        if (sides_marks(r, c->act->prepositions, c->act->n_prepositions, c->args.v[k].marker))
            side_add(r, &marked, c->args.v[k].mention);
    if (c->act->objects && marked.n) c->recipient = marked;
}

/* Who speaks in the sentence: his is the meeting "after talks with Y" that it mentions. */
static int32_t speaker_here(const struct reading *r, const struct candidate *c)
{
    uint32_t n;
    const uint32_t *within = sayings_within(r, c->i, &n);
    for (uint32_t w = 0; w < n; w++) {
        const struct saying *x = &r->sayings.v[within[w]];
        if (x->cue_end && x->speaker >= 0 && r->sentence_of[x->cue] == r->sentence_of[c->i] && r->said_in[c->i] < 0)
            return x->speaker;
    }
    return -1;
}

/* The one before "invasinya", "their meeting": the party named last before the noun. */
static int32_t owner_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k-- > first && i - k < WORDS_BETWEEN;)
        if (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].kind != M_PRONOUN) return r->mention_at[k];
    return -1;
}

/* "Halte di Jalan Melati, Jakarta dibakar", "rumahnya di Dusun Barat, Desa Randu, dibakar": a place behind a comma is
 * where a thing stands, not whose the verb is. */
static bool address(const struct reading *r, const struct noun *n)
{
    uint32_t k = n->first, first = sentence_first(r, k);
    if (k < first + 2 || !word_mark(r, k - 1, ',') || !(r->text->words[k - 2].flags & WORD_CAPITAL)) return false;
    const struct mention *m = r->mention_at[k] >= 0 ? &r->mentions.v[r->mention_at[k]] : NULL;
    if (m) return m->kind == M_PLACE || (m->kind == M_COUNTRY && m->is->capital);
    return r->text->words[k].ner == NER_B_LOC || r->text->words[k].ner == NER_I_LOC;
}

/* The phrase that stands at such an address: back over places and what a preposition governs. */
static struct noun at_address(const struct reading *r, struct noun n)
{
    for (int step = 0; step < STEPS_BACK; step++) {
        uint32_t k = n.first, first = sentence_first(r, k);
        bool place = step == 0 || word_mark(r, k - 1, ',') || word_is(r, k - 1, W_PREP);
        if (!place || k < first + 2 || r->noun_of[k - 2] < 0) break;
        n = r->nouns.v[r->noun_of[k - 2]];
        if (n.first == first) break;
    }
    return n;
}

/**
 * Whose the verb is: the noun phrase right before it, where there is one, else whom the order of words or the tree
 * names. A party that only describes that phrase is not its subject: "the gang's accountant was arrested".
 */
static int32_t subject_of(struct reading *r, struct candidate *c)
{
    const struct noun *n = c->reduced ? clause_described(r, c->i) : NULL;
    if (!n) n = clause_noun(r, c->i);
    uint32_t shared = n ? MAP_NONE : clause_shared(r, c->i);
    for (int step = 0; step < SHARED && !n && shared != MAP_NONE;
         step++) { /* "menewaskan 14 orang dan memaksa 2.300 warga mengungsi" */
        n = clause_noun(r, shared);
        shared = clause_shared(r, shared);
    }
    if (!n && c->act->subject_meets) return -1;
    if (!n) {
        int32_t named = clause_subject(r, c->i);
        uint32_t first = sentence_first(r, c->i);
        bool result = named < 0 && c->i > first && word_mark(r, c->i - 1, ',');
        for (uint32_t k = first; result && k < c->i; k++) /* "a bomb exploded in Karvan, killing four people" */
            c->weapon = c->weapon || need_weapon(r, k);
        bool self = named >= 0 && r->mentions.v[named].kind == M_SELF && c->column == 1 && suffered(c->act);
        return self ? -1 : named; /* "kami menembak pelaku ketika akan ditangkap": not we */
    }
    struct noun subject = *n; /* the list may move when a mention is made */
    if (address(r, &subject)) subject = at_address(r, subject);
    int32_t party = noun_party(r, &subject);
    for (int step = 0; step < SHARED && party < 0 && subject.first > 1 && word_is(r, subject.first - 1, W_AND);
         step++) {
        if (!(n = noun_before(r, subject.first - 1))) break;
        party = noun_party(r, n); /* "the government and its foes" */
    }
    for (uint32_t k = subject.first; party < 0 && k <= subject.head; k++) /* "tear gas" begins before its head */
        c->weapon = c->weapon || (need_weapon(r, k) && k + hits_at(&r->hits, k, PACK_OBJECTS)->n > subject.head);
    /* a country's missile strikes for it; what is only named after somebody does not: "wabah Ebola menewaskan" */
    const struct mention *m = party >= 0 ? &r->mentions.v[party] : NULL;
    if (m && m->kind == M_NAME && r->mention_at[subject.head] != party &&
        (m->actor < 0 || !r->actors.v[m->actor].person))
        party = -1;
    bool suffers = party < 0 && c->column == 1 && (c->actor.n ? suffered(c->act) : c->act->anybody);
    why(r, suffers ? WHY_SUBJECT_WORDS : WHY_SUBJECT_NOUN);
    return suffers ? mention_of_noun(r, &subject) : party;
}

/* Whose the verb is that carries a noun. */
static int32_t carrier_subject(struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || r->text->words[c->i].upos == UPOS_NONE) return clause_subject(r, c->carrier);
    struct candidate verb = *c;
    verb.i = c->carrier;
    verb.column = 0;
    return subject_of(r, &verb);
}

/* Of a noun: who acts stands behind it or possesses it, or is whoever the light verb before it names; "faces a lawsuit
 * from X" names who is met. */
static void gather_noun(struct reading *r, struct candidate *c)
{
    right_side(r, c);
    const struct mention *pronoun = c->actor.n == 1 ? &r->mentions.v[c->actor.mention[0]] : NULL;
    if (pronoun && pronoun->kind == M_PRONOUN && pronoun->first == c->end) { /* "invasinya" */
        int32_t owner = owner_before(r, c->i);
        if (owner >= 0) c->actor.mention[0] = owner, c->actor.why[0] = WHY_OWNER;
    }
    bool light = c->carrier != MAP_NONE && !c->carrier_passive;
    bool told = c->actor.n && (!light || any_by(r, c)) && !r->rules->pack->head_first; /* "ordered patrols by police" */
    int32_t owner = told ? -1 : light ? carrier_subject(r, c) : c->actor.n ? -1 : possessor(r, c->i);
    if (c->carrier_met && light) {
        side_add_joined(r, &c->recipient, owner);
        if (!c->actor.n) owner = possessor(r, c->i);
        if (owner >= 0 && !c->actor.n) side_add_joined(r, &c->actor, owner);
        return;
    }
    if (owner >= 0) { /* whoever stands behind the noun is then met */
        struct side behind = c->actor;
        c->actor.n = 0;
        side_add_joined(r, &c->actor, owner);
        for (uint32_t k = 0; k < behind.n; k++) {
            why(r, behind.why[k]);
            side_add(r, plover_mutual(c->act->type) ? &c->actor : &c->recipient, behind.mention[k]);
        }
    }
    if (!c->actor.n && c->recipient.n && plover_mutual(c->act->type))
        why(r, WHY_SPEAKER_HERE), side_add(r, &c->actor, speaker_here(r, c));
}

/* "“Menjatuhkan sanksi kepada terlapor,” kata Hakim Ketua X": a verdict read out, whose verb opens the quotation; who
 * speaks for a court does it. */
static int32_t verdict_of(struct reading *r, struct candidate *c)
{
    int32_t s = c->column == 0 ? r->said_in[c->i] : -1;
    if (s < 0 || r->statements.v[s].form != RUNUT_DIRECT || r->sayings.v[s].content[0][0] != c->i) return -1;
    int32_t m = r->sayings.v[s].speaker, a = r->statements.v[s].speaker.actor;
    if (m < 0 || a < 0 || !r->actors.v[a].sector || strcmp(r->actors.v[a].sector, "JUD") != 0) return -1;
    why(r, WHY_SPEAKER_HERE);
    return c->self = true, m;
}

/* Of a verb: its subject acts, or is met where the verb is a passive; the words behind it give the other side. */
static bool on_side(const struct reading *r, const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m || r->mentions.v[s->mention[k]].actor == r->mentions.v[m].actor) return true;
    return false;
}

/* "mengepung pelaku dan memukulinya": a clitic that nobody spoke for is the one named last before it in the sentence
 * who does not do it. */
static void clitic_met(struct reading *r, struct candidate *c)
{
    if (plover_quad(c->act->type) != 4) return; /* "melaporkannya" is of a thing as well */
    for (uint32_t k = 0; k < c->recipient.n; k++) {
        const struct mention *m = &r->mentions.v[c->recipient.mention[k]];
        if (m->kind != M_PRONOUN || m->first != c->end ||
            (m->actor >= 0 && !on_side(r, &c->actor, c->recipient.mention[k])))
            continue;
        for (uint32_t w = c->i, first = sentence_first(r, c->i); w-- > first;) {
            int32_t x = r->mention_at[w];
            enum mention_kind kind = x >= 0 ? r->mentions.v[x].kind : M_PLACE;
            if (x < 0 || r->quoted_at[w] != r->quoted_at[c->i] || on_side(r, &c->actor, x)) continue;
            if (kind != M_AGENT && kind != M_NAME && kind != M_OFFICE && kind != M_COUNTRY) continue;
            c->recipient.mention[k] = x, c->recipient.why[k] = WHY_OWNER;
            break;
        }
    }
}

static void gather_verb(struct reading *r, struct candidate *c)
{
    const char *type = c->act->type;
    int32_t subject = subject_of(r, c);
    if (subject < 0) subject = verdict_of(r, c);
    enum why_rule rule = (enum why_rule)r->why->party;
    right_side(r, c);
    prefer_marked(r, c);
    bool thing = c->column == 1 && subject < 0 && !c->weapon && !r->rules->pack->head_first &&
                 (c->reduced ? clause_described(r, c->i) : clause_noun(r, c->i));
    if (thing && c->recipient.n && r->mentions.v[c->recipient.mention[0]].governed_place)
        c->recipient.n = 0; /* "the deal struck in Leeds": it is done to the thing */
    why(r, rule);
    bool sent = c->column == 1 && strcmp(type, "MOBILIZE") == 0; /* troops deployed are whose they are, met by nobody */
    side_add_joined(r, c->column == 1 && !sent ? &c->recipient : &c->actor, subject);
    clitic_met(r, c);
    if (c->column != 0 || c->recipient.n) return;
    if (strcmp(type, "ACCUSE") == 0 || strcmp(type, "REQUEST") == 0) sides_complement(r, c);
    if (strcmp(type, "AGREE") == 0 || strcmp(type, "THREATEN") == 0) promised(r, c);
}

void sides_gather(struct reading *r, struct candidate *c)
{
    if (c->column == 2)
        gather_noun(r, c);
    else
        gather_verb(r, c);
    for (uint32_t k = 0; k < c->actor.n; k++) c->self = c->self || r->mentions.v[c->actor.mention[k]].kind == M_SELF;
}

/* Whom a verb of force, law or blame is done to where no table knows the noun: its object is somebody. */
void sides_object(struct reading *r, struct candidate *c)
{
    if (c->column != 0 || !c->act->takes_object || c->act->objects || c->recipient.n || !c->thing.end ||
        !suffered(c->act))
        return;
    if (strcmp(c->act->type, "ASSAULT") != 0 && !need_power(r, &c->actor)) return;
    if (!r->rules->pack->head_first && need_people(c->act)) return;                  /* "execute its strategy" */
    if (!r->rules->pack->head_first && strcmp(c->act->type, "PROTEST") == 0) return; /* "protest a rise in fees" */
    for (uint32_t k = c->thing.head + 1; k < c->thing.end; k++)
        if (r->text->words[k].flags & WORD_DIGIT) return; /* "Rp 40 miliar" */
    why(r, WHY_OBJECT_WORDS);
    side_add(r, &c->recipient, mention_of_noun(r, &c->thing));
}

/* The act that the verb right behind another tells: "berjanji mengirim", "menolak mengirim"; its own markers find the
 * recipient. */
void sides_carry(struct reading *r, struct candidate *c)
{
    uint32_t k = c->end, end = sentence_last(r, c->i);
    if (c->column != 0 || (strcmp(c->act->type, "AGREE") != 0 && strcmp(c->act->type, "REJECT") != 0 &&
                           strcmp(c->act->type, "THREATEN") != 0))
        return;
    while (k < end && k < c->end + 2 && word_is(r, k, W_FOR | W_FUTURE)) k++;
    for (uint32_t h = k < end ? r->hits.first[k] : 0; k < end && h < r->hits.first[k + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_ACTS || hit->column != 0 || r->mention_at[k] >= 0) continue;
        struct candidate inner = *c;
        inner.act = &r->rules->acts[hit->row];
        inner.end = k + hit->n;
        inner.recipient.n = 0;
        inner.stop = inner.end < end ? clause_end(r, inner.end) : inner.end;
        clause_arguments(r, inner.end, inner.stop, &inner.args);
        right_side(r, &inner);
        why(r, WHY_CARRIED);
        for (uint32_t n = 0; n < inner.recipient.n; n++) side_add(r, &c->recipient, inner.recipient.mention[n]);
        c->carried = inner.end;
        return;
    }
}
