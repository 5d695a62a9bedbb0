/* SPDX-License-Identifier: MIT */
/**
 * Whose a thing is that somebody judges or refuses: "mengkritik kebijakan pemerintah" meets the government. Where heads
 * come first its owner stands behind it, at the end of its phrase, behind "from", or does it in a relative clause.
 */
#include "read/clause/number.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/noun.h"

bool sides_has(const struct reading *r, const struct side *s, int32_t m)
{
    for (uint32_t k = 0; k < s->n; k++)
        if (s->mention[k] == m || r->mentions.v[s->mention[k]].actor == r->mentions.v[m].actor) return true;
    return false;
}

/* Whoever does what the passive of a relative clause behind the thing tells, "mengecam kekerasan yang dilakukan
 * polisi", or gives it, "menyambut keputusan dari menteri"; -1 none. */
static int32_t thing_doer(struct reading *r, const struct candidate *c, const struct noun *thing)
{
    uint32_t k = thing->end, last = sentence_last(r, c->i);
    while (k < last && word_is(r, k, W_DEM)) k++;
    bool from = k < last && word_is(r, k, W_FROM) && reading_word_says(r, thing->head, "owned");
    if (!from && !(k < last && word_is(r, k, W_REL))) return -1;
    for (k++; k < last && word_is(r, k, W_AUX); k++) {}
    bool deed = k < last && hits_at(&r->hits, k, PACK_ACTS); /* "pakta yang dikritik Jepang" is not Japan's */
    if (!from && !deed && k < last && word_feat(r, k, "Voice=Pass") && r->mention_at[k] < 0) k++, from = true;
    while (from && k < last && word_is(r, k, W_BY | W_DET)) k++;
    struct noun who;
    if (!from || k >= last || r->mention_at[k] >= 0) return from && k < last ? r->mention_at[k] : -1;
    return noun_at(r, k, last, &who) ? noun_party(r, &who) : -1;
}

/* The thing that is judged: the object, or behind the row's own preposition a word for what somebody does, "apresiasi
 * atas kerja keras polisi"; its end is 0 where there is none. */
static struct noun judged(const struct reading *r, const struct candidate *c)
{
    if (c->thing.end) return c->thing;
    for (uint32_t k = 0; k < c->args.n; k++) {
        const struct argument *a = &c->args.v[k];
        if (a->mention < 0 && reading_word_says(r, a->noun.head, "owned") &&
            sides_marks(r, c->act->prepositions, c->act->n_prepositions, a->marker))
            return a->noun;
    }
    return (struct noun){0, 0, 0};
}

/* "mengkritik kebijakan pemerintah", "menolak rencana bupati": whoever holds the office or body that ends the phrase of
 * the thing has it; of what is judged whoever it is: "menyayangkan tindakan polisi". */
void sides_owner(struct reading *r, struct candidate *c)
{
    struct noun thing = judged(r, c);
    static const char *const types[] = {"SUPPORT", "REJECT", "ACCUSE"};
    bool fits = false, owned = thing.end && reading_word_says(r, thing.head, "owned");
    for (size_t k = 0; k < sizeof types / sizeof *types; k++) fits = fits || strcmp(c->act->type, types[k]) == 0;
    if (!fits || !r->rules->pack->head_first || !thing.end || c->recipient.n || act_in_mode(c->act, "investigate"))
        return;
    int32_t who = thing_doer(r, c, &thing);
    for (uint32_t k = thing.end; who < 0 && k-- > thing.head + 1;) {
        int32_t m = r->mention_at[k];
        enum mention_kind kind = m >= 0 ? r->mentions.v[m].kind : M_PRONOUN;
        bool power = kind == M_OFFICE || kind == M_BODY;
        bool party = owned && (kind == M_AGENT || kind == M_ORG || kind == M_COUNTRY || kind == M_NAME);
        if ((power || party) && r->mentions.v[m].first > thing.head) who = m;
    }
    if (who < 0 || sides_has(r, &c->actor, who)) return;
    why(r, WHY_OWNER);
    sides_add(r, &c->recipient, who);
}

bool sides_apart(const struct reading *r, const struct candidate *c, int32_t m)
{
    uint32_t first = sentence_first(r, c->i), k = c->group;
    if (!r->rules->pack->head_first || c->column != 1) return false;
    bool behind = act_in_mode(c->act, "arrest") && r->mentions.v[m].first > c->end && word_mark(r, c->end, ',');
    if (behind) return k > first && !word_is(r, k - 1, W_SUB); /* "Selama ini ditahan, kini Rudi menangis" */
    k = clause_over_adverbs(r, k, first);                      /* "warga di kota Merapit, yang dikuasai pemberontak" */
    if (!act_in_mode(c->act, "seize") || k < first + 2 || !word_is(r, --k, W_REL)) return false;
    const struct noun *n = noun_before(r, k - word_mark(r, k - 1, ','));
    return n && noun_not_place(r, n, first) != n;
}

bool sides_casualties(const struct reading *r, const struct candidate *c, int32_t m)
{
    const struct mention *x = m >= 0 ? &r->mentions.v[m] : NULL;
    if (!x || x->kind != M_AGENT || c->column != 0 || !act_is(c->act, "ASSAULT")) return false;
    return number_victim(r, x->first); /* not "pelaku bom bunuh diri" */
}

/* "Denda Uni Eropa dijatuhkan": whether SUBJECT of a passive of punishing only has what is imposed, as a state does. */
bool sides_gives(const struct reading *r, const struct candidate *c, int32_t subject)
{
    struct side one = {.n = 0};
    const struct mention *m = subject >= 0 ? &r->mentions.v[subject] : NULL;
    if (!m || !r->rules->pack->head_first || c->column != 1 || !act_is(c->act, "SANCTION")) return false;
    sides_add(r, &one, subject);
    return m->first > 0 && sides_object_at(r, c->act, m->first - 1) && side_has_power(r, &one);
}

/* "Bupati menanggapi penangkapan Rudi": where heads come first whoever only speaks of the deed does not do it; "KPK
 * menjadwalkan pemeriksaan saksi" is the law's. */
static bool first_met(const struct reading *r, const struct candidate *c, int32_t owner)
{
    bool law = !act_is(c->act, "ASSAULT") && actor_of_law(r, r->mentions.v[owner].actor);
    return r->rules->pack->head_first && !law;
}

/* "the murder of a priest", "an attack on the base in Arden": whom the word right behind the noun marks, where nobody
 * is told to have done it. */
static bool names_met(struct reading *r, struct candidate *c, int32_t owner)
{
    const struct argument *a = c->args.n ? &c->args.v[0] : NULL;
    if (c->actor.n || !c->recipient.n || (owner >= 0 && !first_met(r, c, owner))) return false;
    const struct mention *m = &r->mentions.v[c->recipient.mention[0]];
    bool of = r->rules->pack->head_first || (c->end - c->i > 1 && word_is(r, c->end - 1, W_PREP));
    if (r->rules->pack->head_first && a->marker == MAP_NONE && determiners_first(r, a->noun.first) != c->end)
        return false;    /* "penangkapan kemarin Rudi" */
    uint32_t k = c->end; /* "the arrest last week of thousands", "the murder on Friday of a priest" */
    while (!r->rules->pack->head_first && k < a->marker && a->marker != MAP_NONE &&
           (r->time_at[k] >= 0 || (word_is(r, k, W_PREP) && r->time_at[k + 1] >= 0)))
        k++;
    bool first = m->core >= a->noun.first && m->core < a->noun.end && (of || a->marker == k);
    bool apart =
        a->marker != MAP_NONE && (reading_word_says(r, a->marker, "place") || reading_word_says(r, a->marker, "whose"));
    bool land = r->rules->pack->head_first && need_people(c->act) && m->kind == M_COUNTRY;
    if (!first || apart || land) return false; /* "an attack in Arden", "a conviction for fraud" */
    int32_t met = c->recipient.mention[0];
    bool fits = of || c->act->owner_met || (a->marker != MAP_NONE && reading_word_says(r, a->marker, "of")) ||
                m->actor < 0 || !r->actors.v[m->actor].person; /* "the attack on Mr Rask" is one of words */
    if (!fits) return false;
    c->recipient.n = 0;
    sides_add_joined(r, &c->recipient, met);
    sides_add_joined(r, &c->actor, sides_charged(r, c));
    return c->named_met = true;
}

/* "his arrest", "the priest's murder": whose a deed is that its row tells so was met by it; a country or the law did
 * it. */
static bool owner_suffers(struct reading *r, struct candidate *c, int32_t m)
{
    if (!c->act->owner_met || c->recipient.n || m < 0 || r->mentions.v[m].actor < 0) return false;
    const struct mention *x = &r->mentions.v[m];
    const struct actor *a = &r->actors.v[x->actor];
    bool whose = word_feat(r, x->core, "Poss=Yes") || (x->end < c->i && r->text->words[x->end].upos == PART);
    /* "a judge said his detention was illegal" */
    bool soldiers = x->kind == M_AGENT && a->sector && strcmp(a->sector, "MIL") == 0;
    bool lawman = actor_of_law(r, x->actor) || soldiers;
    bool one = !lawman && (a->person || x->kind == M_OFFICE || x->kind == M_AGENT);
    if (!whose || !one) return false;
    sides_add_joined(r, &c->recipient, m);
    return c->named_met = true;
}

bool sides_told(struct reading *r, struct candidate *c, int32_t owner)
{
    return names_met(r, c, owner) || owner_suffers(r, c, owner);
}

/* "died in an attack on a market in Kabul", "serangan di dekat perbatasan Lebanon": whether party M, which seems to be
 * met, only tells where. */
static bool only_where(const struct reading *r, const struct candidate *c, int32_t m)
{
    if (r->mentions.v[m].governed_place) return true;
    for (uint32_t k = 0; k < c->args.n; k++) {
        const struct argument *a = &c->args.v[k];
        if (a->mention == m) return a->marker != MAP_NONE && reading_word_says(r, a->marker, "place");
    }
    return false;
}

/* "Seorang warga tewas dalam serangan udara Israel": who died or was hurt in it is met by it. */
void sides_hurt(struct reading *r, struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->i;
    bool placed = c->recipient.n == 1 && only_where(r, c, c->recipient.mention[0]);
    if (!act_is(c->act, "ASSAULT") || (c->recipient.n && !placed) || k < first + 3) return;
    if (!r->rules->pack->head_first && r->noun_of[c->i] >= 0) k = r->nouns.v[r->noun_of[c->i]].first;
    while (k > first + 2 && word_is(r, k - 1, W_DET)) k--;
    if (k < first + 2 || !word_is(r, k - 1, W_PREP | W_BECAUSE | W_BY)) return;
    if (!number_victim(r, k - 2)) return;
    const struct noun *n = clause_noun(r, k - 2);
    struct noun subject = n ? *n : (struct noun){0, 0, 0};
    int32_t party = n ? noun_party(r, &subject) : -1;
    why(r, WHY_SUBJECT_NOUN);
    for (uint32_t v = k - 2; party < 0 && v-- > first;) { /* "15 orang tewas dan 30 lainnya terluka" */
        if (!number_victim(r, v) || !(n = clause_noun(r, v))) continue;
        subject = *n;
        party = noun_party(r, &subject);
    }
    if (party < 0 && r->rules->pack->head_first && r->text->words[k - 2].upos == VERB)
        party = clause_subject(r, k - 2); /* "Ia tewas dalam serangan" */
    if (party < 0 || sides_has(r, &c->actor, party)) return;
    c->hurt = true;
    c->recipient.n = 0;
    sides_add_joined(r, &c->recipient, party);
}

/* "Sanctions against Norland were lifted", "charges against the editor were dropped": whom the thing that a passive is
 * done to is for or against, where nobody else is met; or whose house it is, "the home of the mayor was raided". */
void sides_of_subject(struct reading *r, struct candidate *c)
{
    if (r->rules->pack->head_first || c->column != 1 || c->recipient.n) return;
    const struct noun *n = c->act->objects || c->act->any_object ? clause_noun(r, c->i) : NULL;
    bool house = n && need_house(r, c->act, n->head) && reading_word_says(r, n->end, "of");
    if (!n || !(house || (c->act->objects && sides_object_hit(r, c->act, n->head)))) return;
    uint32_t k = n->end, last = c->i;
    bool marks = k + 1 < last && (house || sides_marks(r, c->act->prepositions, c->act->n_prepositions, k) ||
                                  word_is(r, k, W_TO | W_WITH));
    struct noun whom;
    if (!marks || !noun_at(r, k + 1, last, &whom)) return;
    int32_t m = noun_party(r, &whom);
    if (m < 0 || r->mentions.v[m].kind == M_PLACE || sides_has(r, &c->actor, m)) return;
    why(r, WHY_MARKED);
    sides_add_joined(r, &c->recipient, m);
}

/* Adds whoever stands before the relative word at K, "Tom Hill, | whom", to those met. */
static void met_before(struct reading *r, struct candidate *c, uint32_t k)
{
    uint32_t first = sentence_first(r, k);
    while (k > first && r->text->words[k - 1].flags & WORD_PUNCT) k--;
    const struct noun *n = noun_before(r, k);
    struct noun met = n ? *n : (struct noun){0, 0, 0}; /* the list may move when a mention is made */
    int32_t m = n ? noun_party(r, &met) : -1;
    if (m < 0 || r->mentions.v[m].kind == M_PLACE || sides_has(r, &c->actor, m)) return;
    why(r, WHY_SUBJECT_RELATIVE);
    c->recipient.n = 0;
    sides_add_joined(r, &c->recipient, m);
}

/* "the men whom police arrested", "Tom Hill, whom the court has jailed", "Tom Hill, whose home was raided": whom the
 * relative word right before the verb's subject stands for, where nobody else is met, or whose house that is. */
void sides_whom(struct reading *r, struct candidate *c)
{
    const struct noun *n = r->rules->pack->head_first || c->column == 2 ? NULL : clause_noun(r, c->group);
    uint32_t first = sentence_first(r, c->i);
    if (!n || n->first <= first || n->first >= c->i) return;
    int32_t m = r->mention_at[n->head];
    uint32_t k = determiners_first(r, m >= 0 && r->mentions.v[m].first < n->first ? r->mentions.v[m].first : n->first);
    if (word_feat(r, n->first, "PronType=Rel")) k = n->first + 1;
    if (k <= first + 1 || !reading_word_says(r, k - 1, "human")) return;
    bool whose = word_feat(r, k - 1, "Poss=Yes");
    bool house = c->column == 1 && whose && need_house(r, c->act, n->head);
    bool whom = c->column == 0 && !whose && c->act->takes_object && !c->recipient.n && !c->thing.end && !c->object_end;
    if (house || whom) met_before(r, c, k - 1);
}
