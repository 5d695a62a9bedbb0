/* SPDX-License-Identifier: MIT */
/**
 * Who acts and who is met. The subject comes from the clause; the rest from the words behind the trigger and the
 * prepositions that the row of acts.tsv names for each side. Nouns take their actor from what stands beside them or
 * from the verb that carries them; a verb right behind a promise or a refusal lends its own markers.
 */
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

enum { CONDITION = 30, SHARED_DEEDS = 3, RELATIVE = 16 }; /* words; events back to one of the same person */

static bool conflict(const struct act_row *act) { return plover_quad(act->type) > 2; }

/* Whether the verb at K tells of conflict: whoever condemns or investigates an attack has not made it. */
static bool against(const struct reading *r, uint32_t k)
{
    return r->text->words[k].upos == VERB && word_act(r, k, 0, conflict);
}

/* "Russia's visit", "the Israeli attack": the party right before a noun. */
static int32_t possessor(const struct reading *r, const struct candidate *c)
{
    uint32_t i = c->i, first = sentence_first(r, i), k = i;
    why(r, WHY_POSSESSOR);
    while (k > first && i - k < 4 && r->mention_at[k - 1] < 0 &&
           (!(r->text->words[k - 1].flags & WORD_PUNCT) || r->text->words[k - 1].upos == PART) &&
           !word_is(r, k - 1, W_PREP | W_DET | W_AND | W_AUX | W_COMP) &&
           (r->rules->pack->head_first ? !against(r, k - 1)
                                       : (r->text->words[k - 1].upos != VERB && !(r->used[k - 1] & USED_CUE))))
        k--;
    int32_t m = k > first ? r->mention_at[k - 1] : -1;
    if (m >= 0 && clause_clitic(r, m)) return -1; /* "menyusul adanya serangan" */
    bool quality = m >= 0 && r->mentions.v[m].kind == M_AGENT && !r->mentions.v[m].is->country &&
                   r->text->words[k - 1].upos == ADJ && !r->rules->pack->head_first &&
                   !act_is(c->act, "ASSAULT"); /* "criminal charges", but "militant attacks" */
    return quality ? -1 : m;
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
        if (reading_word_says(r, k, "intent") && r->text->words[k].upos == NOUN)
            return; /* "agreed to review the decision to deport ten Kenyans" */
        if (a < 0 || !r->actors.v[a].country || strcmp(r->actors.v[a].country, own) == 0) continue;
        if (r->mentions.v[m].governed_place && !r->rules->pack->head_first) continue; /* "minerals in Ukraine" */
        why(r, WHY_PROMISED);
        sides_add_joined(r, &c->recipient, m);
        return;
    }
}

/* "berjanji akan memberikan ruang bagi pemuda": whom a preposition of giving marks in the clause of what is promised.
 */
static void promised_to(const struct reading *r, struct candidate *c)
{
    uint32_t end = sentence_last(r, c->i);
    if (!r->rules->pack->head_first || !act_is(c->act, "AGREE")) return;
    for (uint32_t k = c->end; k < end && k < c->end + WORDS_BETWEEN; k++) {
        if (r->quoted_at[k] != r->quoted_at[c->i] || word_is(r, k, W_BUT | W_REL) || word_mark(r, k, ',')) return;
        uint32_t d = r->mention_at[k] >= 0 ? determiners_first(r, k) : k;
        if (d == c->end || r->mention_at[k] < 0 || !word_is(r, d - 1, W_TO)) continue;
        why(r, WHY_PROMISED);
        sides_add_joined(r, &c->recipient, r->mention_at[k]);
        return;
    }
}

/* "memberikan limusin X kepada Y": where a preposition marks who receives, a bare name is the thing. But of force "in"
 * tells where those were whom it met: "struck Hezbollah bases in Lebanon", "launched strikes on rebels in Chad". */
static void prefer_marked(struct reading *r, struct candidate *c)
{
    struct side marked = {.n = 0};
    uint32_t by = MAP_NONE; /* the word that marks the first */
    why(r, WHY_MARKED);
    bool force = plover_quad(c->act->type) == 4, scene = c->recipient.n && c->recipient.why[0] == WHY_BEHIND_VERB;
    for (uint32_t k = 0; k < c->args.n; k++) {
        uint32_t marker = c->args.v[k].marker;
        if (!sides_marks(r, c->act->prepositions, c->act->n_prepositions, marker) ||
            (force && (scene || (marked.n && marker != by)) && reading_word_says(r, marker, "place")))
            continue;
        if (!marked.n) by = marker;
        sides_add(r, &marked, c->args.v[k].mention);
    }
    if (c->act->objects && marked.n) c->recipient = marked;
}

/* The one before "invasinya", "their meeting": the party named last before the noun. */
static int32_t owner_before(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    for (uint32_t k = i; k-- > first && i - k < WORDS_BETWEEN;)
        if (r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].kind != M_PRONOUN) return r->mention_at[k];
    return -1;
}

/* "menyampaikan kritik kepada X": what the verb that carries the noun tells is the deed itself. */
static bool opens_words(const struct reading *r, const struct candidate *c)
{
    const struct saying *x = r->said_in[c->i] >= 0 ? &r->sayings.v[r->said_in[c->i]] : NULL;
    return x && c->column == 2 && carrier_voiced(c->act) && x->content[0][0] == c->i && x->cue_end == c->i &&
           word_is(r, x->cue, W_LIGHT);
}

/* Whether party M only tells what the deed stands in, and something else is said to do it: "Ia mengatakan pisau itu
 * dipakai memukul korban". Words that open with their verb have the speaker for its subject: "mengaku memukul". */
static bool tells_of_others(const struct reading *r, const struct candidate *c, int32_t m)
{
    int32_t s = r->said_in[c->i];
    if (m < 0 || s < 0 || !r->rules->pack->head_first || r->statements.v[s].form == RUNUT_DIRECT) return false;
    const struct saying *x = &r->sayings.v[s];
    uint32_t k = x->content[0][0], w = c->i;
    while (w > k && word_is(r, w - 1, W_AUX)) w--;
    if (w > 0 && word_is(r, w - 1, W_FOR)) return false; /* "mengumumkan komitmen untuk saling berkonsultasi" */
    if (opens_words(r, c)) return false;
    if (r->mentions.v[m].first >= k || r->mentions.v[m].kind == M_SELF || !x->cue_end || x->cue_end > k) return false;
    return r->mention_at[k] >= 0 || word_upos(r, k, NOUN, PROPN);
}

/* Whose the verb is that carries a noun. */
static int32_t carrier_subject(struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || r->text->words[c->i].upos == UPOS_NONE) return clause_subject(r, c->carrier);
    struct candidate verb = *c;
    verb.i = verb.group = c->carrier;
    verb.column = 0;
    const struct noun *n = clause_noun(r, c->carrier); /* "no group has claimed responsibility" */
    return n && n->first > 0 && word_is(r, n->first - 1, W_NEG) ? -1 : sides_subject(r, &verb);
}

/* Takes the K-th off a side, with its reason. */
static void drop(struct side *s, uint32_t k)
{
    for (s->n--; k < s->n; k++) s->mention[k] = s->mention[k + 1], s->why[k] = s->why[k + 1];
}

/* Whose a protest is that a verb of taking place tells: whoever stands right behind the noun or in it, "aksi buruh", or
 * behind the passive that tells it, "digelar warga". What else stands there is what it is about. */
static void marchers(struct reading *r, struct candidate *c)
{
    uint32_t last = sentence_last(r, c->i), k = c->end;
    for (uint32_t n = c->actor.n; n-- > 0 && c->happened != MAP_NONE && !r->rules->pack->head_first;) {
        const struct mention *m = &r->mentions.v[c->actor.mention[n]]; /* "the strike paralysed Greece" */
        if (m->first > c->happened && clause_governor(r, m) == MAP_NONE) drop(&c->actor, n);
    }
    if (!r->rules->pack->head_first) return; /* "protests by farmers erupted" */
    c->actor.n = c->recipient.n = 0;
    why(r, WHY_BEHIND_NOUN);
    for (uint32_t w = c->end - 1; w <= c->end && w < last && !c->actor.n; w++) {
        struct noun who;
        bool agent = r->mention_at[w] < 0 && hits_at(&r->hits, w, PACK_AGENTS) && noun_at(r, w, last, &who);
        if (agent && who.end > who.first + 1 && word_is(r, who.end - 1, W_DEM)) who.end--;
        int32_t m = agent ? mention_of_noun(r, &who) : r->mention_at[w];
        if (m >= 0 && r->mentions.v[m].first == w) sides_add_joined(r, &c->actor, m);
    }
    while (k < last && !reading_word_says(r, k, "happens")) k++;
    if (c->actor.n || k >= last || !word_feat(r, k, "Voice=Pass")) return;
    for (k += r->class_len[k]; k < last && (word_is(r, k, W_BY | W_AUX) || r->mention_at[k] < 0); k++)
        if (!word_is(r, k, W_BY | W_AUX | W_DET)) return;
    why(r, WHY_BEHIND_PASSIVE);
    if (k < last) sides_add_joined(r, &c->actor, r->mention_at[k]);
}

/* Of a noun: who acts stands behind it or possesses it, or is whoever the light verb before it names; "faces a lawsuit
 * from X" names who is met. */
static void gather_noun(struct reading *r, struct candidate *c)
{
    sides_behind(r, c);
    c->self = opens_words(r, c);
    int32_t has = possessor(r, c);
    if (c->carrier == MAP_NONE && c->act->told && sides_told(r, c, tells_of_others(r, c, has) ? -1 : has)) return;
    const struct mention *pronoun = c->actor.n == 1 ? &r->mentions.v[c->actor.mention[0]] : NULL;
    if (pronoun && pronoun->kind == M_PRONOUN && pronoun->first == c->end) { /* "invasinya" */
        int32_t owner = owner_before(r, c->i);
        if (owner >= 0) c->actor.mention[0] = owner, c->actor.why[0] = WHY_OWNER;
    }
    bool light = c->carrier != MAP_NONE && !c->carrier_passive;
    bool told =
        c->actor.n && (!light || sides_any_by(r, c)) && !r->rules->pack->head_first; /* "ordered patrols by police" */
    told = told || (c->carrier_passive && r->rules->pack->head_first);               /* behind the passive, or nobody */
    told = told || (c->actor.n && c->act->owner_acts && act_is(c->act, "REJECT") &&
                    r->rules->pack->head_first); /* "menyampaikan penolakan warga" */
    int32_t owner = told ? -1 : light ? carrier_subject(r, c) : c->actor.n ? -1 : possessor(r, c);
    if (c->carrier_met && light) {
        sides_add_joined(r, &c->recipient, owner);
        if (!c->actor.n) owner = possessor(r, c);
        if (owner >= 0 && !c->actor.n) sides_add_joined(r, &c->actor, owner);
        return;
    }
    if (tells_of_others(r, c, owner)) owner = -1;
    if (owner >= 0) { /* whoever stands behind the noun is then met */
        struct side behind = c->actor;
        c->actor.n = 0;
        sides_add_joined(r, &c->actor, owner);
        for (uint32_t k = 0; k < behind.n; k++) {
            why(r, behind.why[k]);
            sides_add(r, plover_mutual(c->act->type) ? &c->actor : &c->recipient, behind.mention[k]);
        }
    }
    sides_hurt(r, c);
    if (c->happens) marchers(r, c);
    if (!c->actor.n && c->recipient.n && plover_mutual(c->act->type))
        why(r, WHY_SPEAKER_HERE), sides_add(r, &c->actor, carrier_speaker(r, c));
    bool alone = !c->actor.n && c->recipient.n && act_is(c->act, "CONSULT");
    if (alone) sides_add(r, &c->actor, carrier_attends(r, c));
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

/* "mengepung pelaku dan memukulinya": a clitic that nobody spoke for is the one named last before it in the sentence
 * who does not do it. */
static void clitic_met(struct reading *r, struct candidate *c)
{
    if (plover_quad(c->act->type) != 4) return; /* "melaporkannya" is of a thing as well */
    for (uint32_t k = 0; k < c->recipient.n; k++) {
        const struct mention *m = &r->mentions.v[c->recipient.mention[k]];
        if (m->kind != M_PRONOUN || m->first != c->end ||
            (m->actor >= 0 && !sides_has(r, &c->actor, c->recipient.mention[k])))
            continue;
        for (uint32_t w = c->i, first = sentence_first(r, c->i); w-- > first;) {
            int32_t x = r->mention_at[w];
            enum mention_kind kind = x >= 0 ? r->mentions.v[x].kind : M_PLACE;
            if (x < 0 || r->quoted_at[w] != r->quoted_at[c->i] || sides_has(r, &c->actor, x)) continue;
            if (kind != M_AGENT && kind != M_NAME && kind != M_OFFICE && kind != M_COUNTRY) continue;
            c->recipient.mention[k] = x, c->recipient.why[k] = WHY_OWNER;
            break;
        }
    }
}

/* Whoever says the words whose cue the verb is, as the statement has it: one reading of the phrase before it. */
static int32_t cue_speaker(const struct reading *r, const struct candidate *c)
{
    size_t s;
    const struct saying *x = c->column == 0 ? event_saying(r, c, &s) : NULL;
    if (!x || x->cue != c->i || x->speaker < 0 || r->mentions.v[x->speaker].actor < 0) return -1;
    why(r, x->why_speaker);
    return x->speaker;
}

/* Whether the page tells words of the actor A. */
static bool speaks(const struct reading *r, int32_t a)
{
    for (uint32_t s = 0; s < r->statements.n; s++)
        if (r->statements.v[s].speaker.actor == a) return true;
    return false;
}

/* "Jaksa menuntut Budi. Ia didakwa menerima suap": a pronoun for the law is rather whom the law met last; nobody, where
 * the report has told of none. So is one that the sentence behind a deed of the law has: "Budi ditahan. Ia dijerat". */
static int32_t not_the_law(struct reading *r, const struct candidate *c, int32_t m)
{
    bool they = m >= 0 && r->mentions.v[m].kind == M_PLURAL && r->rules->pack->head_first;
    if (m < 0 || !(they || r->mentions.v[m].kind == M_PRONOUN) || c->column != 1) return m;
    const struct candidate *before = r->events.n ? r->candidates.v[r->events.n - 1] : NULL;
    int32_t met = before && before->recipient.n ? before->recipient.mention[0] : -1;
    if (met >= 0 && r->rules->pack->head_first && r->mentions.v[met].actor == r->mentions.v[m].actor) return m;
    bool other = met >= 0 && sides_has(r, &before->actor, m); /* "16 polisi diperiksa Propam. Mereka" */
    bool law = sides_lawman(r, c, m);
    if (they && (!law || (met >= 0 && r->mentions.v[met].actor == r->mentions.v[m].actor))) return m;
    if (!r->rules->pack->head_first) /* "A judge jailed Tom Hill. He was convicted of" */
        law = law && other && before->recipient.n == 1 && !sides_lawman(r, c, met) && r->mentions.v[met].actor >= 0;
    else
        law = law && (!r->actors.v[r->mentions.v[m].actor].person || speaks(r, r->mentions.v[m].actor));
    bool run = met >= 0 && plover_of_law(c->act) && plover_of_law(before->act) && r->said_in[c->i] < 0 &&
               r->said_in[before->i] < 0 && r->sentence_of[c->i] == r->sentence_of[before->i] + 1 &&
               before->recipient.n == 1;
    bool known = met >= 0 && plover_suffered(before->act) && (other || !sides_lawman(r, c, met));
    if (!law && !(run && known && r->rules->pack->head_first)) return m;
    if (!known || r->mentions.v[met].actor < 0) return known ? met : -1;
    r->mentions.v[m].actor = r->mentions.v[met].actor;
    return m;
}

/* "KPK menetapkan Budi sebagai tersangka. KPK kembali menetapkan dia": whom the outlet tells by a pronoun that the law
 * met by the same deed again is whom it met before, and not who spoke. */
static void met_again(const struct reading *r, const struct candidate *c)
{
    int32_t m = c->recipient.n == 1 ? c->recipient.mention[0] : -1;
    if (m < 0 || !r->rules->pack->head_first || r->mentions.v[m].kind != M_PRONOUN || !plover_of_law(c->act)) return;
    for (size_t k = r->events.n; k-- > 0 && k + SHARED_DEEDS >= r->events.n && r->said_in[c->i] < 0;) {
        const struct candidate *x = r->candidates.v[k];
        int32_t met = x->recipient.n == 1 ? r->mentions.v[x->recipient.mention[0]].actor : -1;
        if (strcmp(x->act->type, c->act->type) != 0 || met < 0 || r->said_in[x->i] >= 0) continue;
        if (r->actors.v[met].person) r->mentions.v[m].actor = met;
        return;
    }
}

/* "The report accuses the ministry of ...", "the motion urges the council to ...": a text that is nobody's does by
 * itself what words can do. */
static int32_t text_says(struct reading *r, const struct candidate *c)
{
    bool words = act_is(c->act, "REQUEST") || act_is(c->act, "ACCUSE");
    const struct noun *n = words && c->column == 0 && !r->rules->pack->head_first ? clause_noun(r, c->i) : NULL;
    if (!n || r->mention_at[n->head] >= 0 || !reading_word_says(r, n->head, "document")) return -1;
    for (uint32_t k = n->first; k < n->end; k++)
        if (r->mention_at[k] >= 0) return -1;
    struct noun text = *n; /* the list may move when a mention is made */
    why(r, WHY_SUBJECT_WORDS);
    int32_t m = mention_of_noun(r, &text);
    for (uint32_t k = text.first; k < text.end; k++) r->mention_at[k] = -1; /* it does nothing else */
    return m;
}

/* Where the verb of the clause stands of whom the party that ends before K is the subject, over his age in brackets and
 * a relative clause: "Rudi (33) atau yang dikenal sebagai Bimo | dicopot"; MAP_NONE where none does. */
static uint32_t verb_of(const struct reading *r, uint32_t k)
{
    uint32_t last = sentence_last(r, k - 1), v = clause_bracket(r, k, last);
    uint32_t rel = v < last && word_is(r, v, W_OR) ? v + 1 : v;
    bool own = rel >= last || !word_is(r, rel, W_REL), inner = false;
    for (v = own ? v : rel + 1; v < last && v < k + RELATIVE; v++) {
        bool named = r->mention_at[v] >= 0;
        if (r->text->words[v].flags & WORD_PUNCT || (!named && word_is(r, v, W_SUB | W_REL | W_COMP | W_BUT))) break;
        bool verb = !named && (r->text->words[v].upos == VERB || hits_at(&r->hits, v, PACK_ACTS));
        bool passed = !named && word_is(r, v, W_AUX | W_FUTURE | W_DEM);
        if (own && !passed) return named ? MAP_NONE : v;
        if (verb && inner && !word_is(r, v - 1, W_AND | W_NEG)) return v;
        bool is = v == rel + 1 && r->text->words[v].upos == ADJ && !word_is(r, v, W_AUX); /* "yang bersangkutan" */
        inner = inner || verb || is; /* the relative clause's own */
    }
    return MAP_NONE;
}

/* "mendesak bupati dicopot": whom the passive of a deed right behind meets is not who is asked. */
static void not_who_suffers(struct reading *r, struct candidate *c)
{
    struct side asked = c->recipient, about = {.n = 0};
    if (!act_is(c->act, "REQUEST") || c->column != 0 || !r->rules->pack->head_first) return;
    c->recipient.n = 0;
    for (uint32_t k = 0; k < asked.n; k++) {
        const struct mention *m = &r->mentions.v[asked.mention[k]];
        uint32_t v = verb_of(r, m->end);
        const struct hit *h = v != MAP_NONE ? hits_at(&r->hits, v, PACK_ACTS) : NULL;
        bool gets = v != MAP_NONE && reading_word_says(r, v, "receives");
        bool thing = m->kind == M_ORG || m->kind == M_NAME; /* "meminta KPK dilibatkan", but "warga terhibur" */
        bool passive = v != MAP_NONE && word_feat(r, v, "Voice=Pass");
        bool suffers = m->first >= c->end && (gets || (passive && (thing || (h && h->column == 1))));
        why(r, asked.why[k]);
        sides_add(r, suffers ? &about : &c->recipient, asked.mention[k]);
    }
    c->wished = c->wished || side_has_power(r, &about);
}

/* "Dituduh mencuri oleh tetangganya, seorang nelayan diusir": whose the verb is stands on one side only, though a list
 * may seem to take him in on the other. */
static void apart(const struct reading *r, struct candidate *c, int32_t subject)
{
    struct side *other = c->column == 1 ? &c->actor : &c->recipient;
    if (!r->rules->pack->head_first || subject < 0 || r->mentions.v[subject].first < c->end) return;
    for (uint32_t k = other->n; k-- > 0;)
        if (other->mention[k] == subject) drop(other, k);
}

/* Whether the subject of a passive is what is sent or called back: troops are whose they are and met by nobody, "Ribuan
 * tentara ditarik Etiopia dari Somalia". */
static bool sends(const struct reading *r, const struct candidate *c, int32_t subject)
{
    if (c->column != 1) return false;
    if (act_is(c->act, "MOBILIZE")) return true;
    return r->rules->pack->head_first && subject >= 0 && !c->act->takes_object && need_class(r, c->act, "troops") &&
           sides_object_at(r, c->act, r->mentions.v[subject].core);
}

/* Of a verb: its subject acts, or is met where the verb is a passive; the words behind it give the other side. */
static void gather_verb(struct reading *r, struct candidate *c)
{
    const char *type = c->act->type;
    bool nominal = sides_nominal(r, c);
    int32_t subject = nominal ? r->mention_at[c->end + 1] : sides_culprit(r, c);
    if (nominal) why(r, WHY_BEHIND_PASSIVE);
    if (subject < 0) subject = sides_subject(r, c);
    if (tells_of_others(r, c, subject)) subject = -1;
    subject = not_the_law(r, c, subject);
    if (sides_casualties(r, c, subject)) subject = -1, c->weapon = true;
    bool place = subject >= 0 && r->mentions.v[subject].kind == M_PLACE && r->rules->pack->head_first;
    bool arrest = act_in_mode(c->act, "arrest");
    if (place && c->column == 1 && (arrest || need_people(c->act))) subject = -1; /* "Cirebon. Jawa Barat diamankan" */
    if (subject < 0) subject = cue_speaker(r, c);
    if (subject < 0) subject = verdict_of(r, c);
    if (subject < 0) subject = text_says(r, c);
    enum why_rule rule = (enum why_rule)r->why->party;
    sides_behind(r, c);
    if (subject < 0) control_met(r, c);
    control_between(r, c);
    prefer_marked(r, c);
    bool thing = c->column == 1 && subject < 0 && !c->weapon && !r->rules->pack->head_first &&
                 (c->reduced ? clause_described(r, c->i) : clause_noun(r, c->i));
    if (thing && c->recipient.n && r->mentions.v[c->recipient.mention[0]].governed_place)
        c->recipient.n = 0; /* "the deal struck in Leeds": it is done to the thing */
    why(r, rule);
    bool sent = sends(r, c, subject) || sides_gives(r, c, subject);
    bool before = subject < 0 || r->mentions.v[subject].first < c->end; /* not "also arrested were X and Y" */
    if (!sent || !c->actor.n)
        sides_add_list(r, c, c->column == 1 && !sent ? &c->recipient : &c->actor, subject, before);
    clitic_met(r, c);
    apart(r, c, subject);
    if (c->column == 0) met_again(r, c);
    if (c->group < c->i) { /* "sudah kami tangkap" */
        c->actor.n = 0;
        why(r, WHY_SUBJECT_FREE);
        sides_add(r, &c->actor, r->mention_at[c->group]);
    }
    sides_of_subject(r, c);
    if (c->column == 0) sides_owner(r, c);
    sides_whom(r, c);
    if (c->column == 0 && c->recipient.n) not_who_suffers(r, c);
    if (c->column != 0 || c->recipient.n) return;
    if (strcmp(type, "ACCUSE") == 0 || strcmp(type, "REQUEST") == 0) sides_complement(r, c);
    if (strcmp(type, "AGREE") == 0 || strcmp(type, "THREATEN") == 0) promised(r, c);
    if (!c->recipient.n) promised_to(r, c);
    not_who_suffers(r, c);
}

void sides_spoken(const struct reading *r, struct candidate *c)
{
    int32_t speaker = cue_speaker(r, c);
    enum mention_kind kind = speaker >= 0 ? r->mentions.v[speaker].kind : M_PLACE;
    if (c->actor.n > 1 || (kind != M_NAME && kind != M_OFFICE) || sides_has(r, &c->recipient, speaker)) return;
    c->actor.n = 0;
    sides_add_joined(r, &c->actor, speaker);
}

void sides_gather(struct reading *r, struct candidate *c)
{
    if (c->column == 2)
        gather_noun(r, c);
    else
        gather_verb(r, c);
    sides_name(r, &c->actor);
    sides_name(r, &c->recipient);
    bool mutual = (c->i > 0 && reading_word_says(r, c->i - 1, "mutual")) ||
                  (c->end < r->text->n_words && reading_word_says(r, c->end, "mutual"));
    if (c->actor.n > 1 && mutual) /* "X dan Y saling menuduh", "X and Y blamed | each other" */
        c->recipient.n = 0, c->thing.end = 0, c->each_other = true;
    for (uint32_t k = 0; k < c->actor.n; k++) c->self = c->self || r->mentions.v[c->actor.mention[k]].kind == M_SELF;
    if (c->self && c->recipient.n == 1 && r->mentions.v[c->recipient.mention[0]].kind == M_SELF)
        c->recipient.n = 0; /* "saya mengajak kita semua" */
}

/* The act that the verb right behind another tells: "berjanji mengirim", "menolak mengirim"; its own markers find the
 * recipient. */
void sides_carry(struct reading *r, struct candidate *c)
{
    uint32_t k = c->end, end = sentence_last(r, c->i);
    bool says = act_is(c->act, "AGREE") || act_is(c->act, "REJECT") || act_is(c->act, "THREATEN");
    bool noun = c->column == 2 && !act_is(c->act, "AGREE") && k < end && !r->rules->pack->head_first;
    if (!says || (c->column != 0 && !(noun && word_is(r, k, W_FOR) && clause_infinitive(r, k + 1))))
        return; /* of nouns "its threat to attack Chad" */
    while (k < end && k < c->end + 2 && (word_is(r, k, W_FOR | W_FUTURE) || r->text->words[k].upos == ADV)) k++;
    for (uint32_t h = k < end ? r->hits.first[k] : 0; k < end && h < r->hits.first[k + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table != PACK_ACTS || hit->column != 0 || r->mention_at[k] >= 0) continue;
        struct candidate inner = *c;
        inner.act = &r->rules->acts[hit->row];
        inner.end = k + hit->n;
        inner.column = 0;
        inner.recipient.n = 0;
        inner.stop = inner.end < end ? clause_end(r, inner.end) : inner.end;
        clause_arguments(r, inner.end, inner.stop, &inner.args);
        sides_behind(r, &inner);
        why(r, WHY_CARRIED);
        for (uint32_t n = 0; n < inner.recipient.n; n++) sides_add(r, &c->recipient, inner.recipient.mention[n]);
        c->carried = inner.end;
        c->carries = k;
        return;
    }
}
