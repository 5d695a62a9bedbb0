/* SPDX-License-Identifier: MIT */
/**
 * What an act needs before a form of its row tells an event: somebody who acts, somebody who is met, an object of the
 * class that the sense is about. Most words for acts have other uses; what stands around them in the clause tells which
 * is meant.
 */
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/did/side.h"
#include "read/name/noun.h"

bool need_own_country(const struct reading *r, const struct candidate *c)
{
    if (c->actor.n != 1 || c->recipient.n != 1) return false;
    const struct mention *met = &r->mentions.v[c->recipient.mention[0]];
    int32_t a = r->mentions.v[c->actor.mention[0]].actor, b = met->actor;
    const char *own = a >= 0 ? r->actors.v[a].country : NULL;
    return b >= 0 && own && met->kind == M_COUNTRY && r->actors.v[b].country &&
           strcmp(own, r->actors.v[b].country) == 0;
}

/* Nobody gives to himself: a pronoun or a possessor was read wrong. */
bool need_same(const struct reading *r, const struct candidate *c)
{
    if (c->actor.n != 1 || c->recipient.n != 1) return false;
    int32_t a = r->mentions.v[c->actor.mention[0]].actor, b = r->mentions.v[c->recipient.mention[0]].actor;
    if (a < 0 || a == b) return a >= 0;
    if (b >= 0 && str_eq(r->actors.v[a].name, r->actors.v[b].name)) return true;
    bool gives = plover_quad(c->act->type) <= 2 && !act_is(c->act, "CONCEDE");
    return gives && need_own_country(r, c); /* nor does a country's man give to his country */
}

/* Between two countries the words mean what they say. */
static bool between_states(const struct reading *r, const struct candidate *c)
{
    const char *a = side_country(r, &c->actor), *b = side_country(r, &c->recipient);
    return a && b && strcmp(a, b) != 0;
}

/* Acts that somebody must suffer or receive: else the words are mostly not meant ("the team attacked"). */
static bool needs_recipient(const char *type)
{
    static const char *const types[] = {"ASSAULT", "COERCE", "SANCTION", "AID",
                                        "ACCUSE",  "REJECT", "THREATEN", "SUPPORT"};
    for (size_t k = 0; k < sizeof types / sizeof *types; k++)
        if (strcmp(type, types[k]) == 0) return true;
    return false;
}

/* "penangkapan dua pengacara oleh kepolisian", "kecaman dari Lituania": a noun whose actor a preposition marks. */
static bool marked_actor(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = 0; k < c->args.n; k++) {
        uint32_t marker = c->args.v[k].marker;
        if (marker == MAP_NONE || c->args.v[k].mention < 0) continue; /* "pendanaan dari arus kas" */
        if (word_is(r, marker, W_BY)) return true;
        if (word_is(r, marker, W_FROM) && sides_marks(r, c->act->by, c->act->n_by, marker)) return true;
    }
    return false;
}

/* What players, artists and firms do as well: it takes somebody of the public realm on one side. */
static bool public_act(const struct candidate *c)
{
    return act_is(c->act, "AGREE") || act_is(c->act, "CONSULT") || act_is(c->act, "COOPERATE") ||
           act_is(c->act, "SUPPORT") || act_is(c->act, "REQUEST");
}

/* "KPK meminta seluruh unit pelaksana tidak memungut biaya": what somebody in power says that he wants done is a
 * request, whoever is to do it. */
static bool asks_officially(const struct reading *r, const struct candidate *c)
{
    size_t s;
    if (!r->rules->pack->head_first || !act_is(c->act, "REQUEST") || c->column != 0 || !event_saying(r, c, &s) ||
        strcmp(r->statements.v[s].act, "request") != 0 || r->statements.v[s].form == RUNUT_DIRECT)
        return false;
    bool verb = c->stop < sentence_last(r, c->i) && r->text->words[c->stop].upos == VERB;
    return verb && side_has_power(r, &c->actor);
}

/* Whether the deed is told of those whom it meets, without whoever did it: they are somebody whom it may meet. */
static bool met_alone(const struct reading *r, const struct candidate *c)
{
    if ((c->column != 1 && !c->weapon) || c->actor.n) return false;
    bool violent = !act_is(c->act, "ASSAULT") || c->weapon || c->act->anybody ||
                   (c->act->mode && !act_in_mode(c->act, "destroy")) || need_violence(r, c); /* fires destroy as well */
    return violent && (need_houses(r, c) || side_of_known(r, &c->recipient) || side_of_people(r, &c->recipient) ||
                       side_of_person(r, &c->recipient));
}

/* Whether a known party acts, and what it meets is known as well, or of a kind that such an act meets. */
static bool both_known(const struct reading *r, const struct candidate *c)
{
    if (!side_of_known(r, &c->actor)) return false;
    bool both = (plover_mutual(c->act->type) || c->each_other) && side_of_several(r, &c->actor);
    bool house = c->thing.end && need_house(r, c->act, c->thing.head); /* made a party: "attacked the bus" */
    bool against = act_is(c->act, "ACCUSE") && c->towards;             /* "mengecam kekerasan terhadap X" */
    if (both || c->object_end || house || against) return true;
    if (side_of_known(r, &c->recipient) || side_of_people(r, &c->recipient)) return true;
    bool person = side_of_person(r, &c->recipient), human = side_of_human(r, &c->recipient);
    bool law = side_of_law(r, &c->actor) || (act_in_mode(c->act, "arrest") && side_has_power(r, &c->actor));
    if (plover_of_law(c->act) && law && (person || human)) return true;
    return act_is(c->act, "ASSAULT") && (r->rules->pack->head_first ? human : person);
}

/* Whether authority on one side makes an act of public life of what anybody may do: a citizen blames, threatens or
 * backs whoever governs, and who governs visits a hospital. */
static bool concerns_authority(const struct reading *r, const struct candidate *c)
{
    if (act_is(c->act, "CONSULT")) return side_of_authority(r, &c->actor) && side_has_power(r, &c->recipient);
    return (act_in_mode(c->act, "disapprove") || act_is(c->act, "SUPPORT") || act_is(c->act, "THREATEN")) &&
           side_of_authority(r, &c->recipient);
}

/* Whether the parties are known well enough for a row that says `known`. */
static bool known_enough(const struct reading *r, const struct candidate *c)
{
    if (!c->act->known || met_alone(r, c) || both_known(r, c)) return true;
    if (act_is(c->act, "REQUEST") && side_has_power(r, &c->recipient)) return true; /* anybody may ask who has power */
    if (act_is(c->act, "SUPPORT") && side_in_sector(r, &c->actor, "PTY") && side_of_person(r, &c->recipient))
        return true; /* whom a party backs, "Partai X mendukung Sutan Harahap" */
    if (act_is(c->act, "REQUEST") && c->column == 0 && c->recipient.n && clause_infinitive(r, c->stop)) return true;
    if (c->wished || asks_officially(r, c) || concerns_authority(r, c)) return true;
    bool law =
        side_in_sector(r, &c->recipient, "COP MIL") && side_known(r, &c->actor); /* "anggota LMB menyerang polisi" */
    if (r->rules->pack->head_first && act_is(c->act, "ASSAULT") && law) return true;
    return r->rules->pack->head_first && act_is(c->act, "ASSAULT") && (c->act->mode || c->act->anybody) &&
           side_of_person(r, &c->actor) && (side_of_people(r, &c->recipient) || side_of_person(r, &c->recipient));
}

/* Police block a road, a government a strike, a state a strait: none of them protests; nor does a train, "KRL mogok".
 */
static bool protests_not(const struct reading *r, const struct candidate *c)
{
    if (!act_is(c->act, "PROTEST")) return false;
    bool street = act_in_mode(c->act, "strike") || act_in_mode(c->act, "obstruct") || act_in_mode(c->act, "riot");
    bool state = r->rules->pack->head_first && act_in_mode(c->act, "obstruct") && c->actor.n &&
                 side_kind(r, &c->actor, 0) == M_COUNTRY;
    if (side_in_sector(r, &c->actor, "COP MIL") || (street && side_all_of(r, &c->actor, "GOV JUD")) || state)
        return true;
    bool wrecks = street || act_in_mode(c->act, "vandalize"); /* "pelaku merusak spion korban": no crowd, no protest */
    bool one = side_of_person(r, &c->actor) || side_in_sector(r, &c->actor, "CRM");
    if (r->rules->pack->head_first && wrecks && one && !side_of_several(r, &c->actor) && !crowd_on(r, &c->actor))
        return true;
    return c->column == 0 && !side_of_people_or_body(r, &c->actor);
}

/* Ministers clash in parliament, but students and police in the street; "strikes were announced by train drivers". */
static bool assaults_not(const struct reading *r, const struct candidate *c)
{
    if (!act_is(c->act, "ASSAULT") || r->rules->pack->head_first) return false;
    bool words = side_of_person(r, &c->actor) || side_in_sector(r, &c->actor, "LEG EDU BUS JUD");
    if (c->act->mutual && words && !side_in_sector(r, &c->actor, "COP MIL REB")) return true;
    return (c->column == 2 || c->object_end) && (!c->recipient.n || side_of_places(r, &c->recipient)) &&
           (side_in_sector(r, &c->actor, "BUS") || side_all_of(r, &c->actor, "LAB MED EDU AGR"));
}

/* "Dua warga diisolasi. Mereka menjalani pemeriksaan": what doctors do, where the sentence or the one before it tells
 * of the sick, and neither of the law. */
static bool examined(const struct reading *r, const struct candidate *c)
{
    uint32_t s = r->sentence_of[c->i], first = sentence_first(r, c->i);
    if (!act_in_mode(c->act, "investigate") || (c->actor.n && side_of_law(r, &c->actor))) return false;
    if (s > 0 && word_block(r, first) == word_block(r, first - 1)) first = sentence_first(r, first - 1);
    bool sick = false;
    for (uint32_t k = first, last = sentence_last(r, c->i); k < last; k++) {
        const char *what = word_object(r, k);
        int32_t m = r->mention_at[k];
        bool matter = strcmp(what, "-case") == 0 && !(k + 1 < last && reading_word_says(r, k + 1, "sick"));
        if (matter || strcmp(what, "-suspect") == 0 || strcmp(what, "inquiry") == 0) return false;
        if (strcmp(what, "-authority") == 0 || (m >= 0 && actor_of_law(r, r->mentions.v[m].actor))) return false;
        sick = sick || reading_word_says(r, k, "sick");
    }
    return sick;
}

/* What is the daily work of whoever does it, or no act of his kind. */
static bool idle(const struct reading *r, const struct candidate *c)
{
    const struct side *who = &c->actor;
    if (act_in_mode(c->act, "investigate") && side_in_sector(r, who, "MED")) return true; /* a doctor examines */
    if (!r->rules->pack->head_first) return false;
    bool outlet = who->n && clause_outlet(r, who->mention[0]);
    if (act_is(c->act, "COERCE") && (side_in_sector(r, who, "JRN") || outlet))
        return true; /* "harian itu membongkar praktik X" */
    if (examined(r, c)) return true;
    if (act_in_mode(c->act, "investigate"))
        return side_in_sector(r, who, "BUS EDU JRN");                        /* a firm looks after its wires */
    if (act_is(c->act, "AID") && side_in_sector(r, who, "CRM")) return true; /* a suspect hands on what he took */
    if (act_is(c->act, "AID")) return side_in_sector(r, who, "MED") && c->object_end; /* a doctor gives medicine */
    if (act_is(c->act, "MOBILIZE")) return side_of_business(r, who) || side_in_sector(r, who, "MED BUS EDU CVL");
    bool seeks = act_in_mode(c->act, "phone") || (act_is(c->act, "CONSULT") && c->column == 1);
    if (seeks) return side_in_sector(r, who, "JRN"); /* "detikcom telah menghubungi Dinas X", "ditemui wartawan" */
    return act_is(c->act, "REQUEST") && side_in_sector(r, who, "JRN") && side_of_people(r, who); /* reporters ask */
}

/* What is asked between private people is no act of public life: a school asks its pupils, "encouraging people to
 * walk", "saya minta saran". */
static bool asked_in_private(const struct reading *r, const struct candidate *c)
{
    if (!act_is(c->act, "REQUEST")) return false;
    bool english = !r->rules->pack->head_first;
    bool one = c->recipient.n == 1 && side_kind(r, &c->recipient, 0) == M_ANAPHOR; /* "told the woman" */
    if (english && (one || side_in_sector(r, &c->recipient, "CVL EDU MED")) && side_private(r, &c->actor) &&
        side_private(r, &c->recipient))
        return true;
    if (!c->act->known) return false;
    if (english && side_private(r, &c->recipient) && !side_country(r, &c->recipient)) return true;
    return c->actor.n && side_kind(r, &c->actor, 0) == M_SELF && c->column == 0 && !c->recipient.n;
}

/* Whether an act of public life is done by those who have no part in it, nor to one who has. */
static bool of_no_realm(const struct reading *r, const struct candidate *c)
{
    bool demand = c->end - c->i > 1 && side_of_people(r, &c->actor); /* "menuntut penyelidikan" */
    if (act_is(c->act, "REQUEST") && (demand || side_has_power(r, &c->actor) || side_has_power(r, &c->recipient)))
        return false;
    return public_act(c) && !side_of_realm(r, &c->actor) && !side_of_realm(r, &c->recipient);
}

/* Whether the parties are known well enough, and of the kind and power that the act is done by. */
static bool parties_fit(const struct reading *r, const struct candidate *c)
{
    if (r->leisure && !side_of_authority(r, &c->actor) && !side_of_authority(r, &c->recipient)) return false;
    if (!known_enough(r, c) || protests_not(r, c) || assaults_not(r, c) || idle(r, c) || of_no_realm(r, c) ||
        asked_in_private(r, c))
        return false;
    if (act_in_mode(c->act, "visit") && (side_private(r, &c->actor) || side_in_sector(r, &c->actor, "COP")))
        return false;
    if (c->act->law && !side_of_law(r, &c->actor) && !(c->column == 1 && !c->actor.n)) return false;
    if (c->act->crowd && !crowd_on(r, &c->actor)) return false; /* commuters gather as well */
    return !c->act->power || control_untold(r, c) || side_has_power(r, &c->actor);
}

/* Whether the object is there that the row asks for; where two states vouch for it, it may be left out. */
static bool object_fits(const struct reading *r, struct candidate *c)
{
    bool object = c->object_end != 0;
    if (c->act->any_object && c->column == 0 && !object && !c->thing.end && !side_known(r, &c->recipient)) return false;
    if (!c->act->objects || object) return true;
    if (r->rules->pack->head_first && (c->thing.end || !need_class(r, c->act, "territory")))
        return false; /* another sense; but a state is land, "menduduki Palestina" */
    return c->vouched = !c->act->told_object && !word_is(r, c->i, W_LIGHT) && between_states(r, c);
}

/* "kekerasan terhadap 18 anak": who is counted was met by a deed, and not by the matter in general. */
static bool some_met(const struct reading *r, const struct candidate *c)
{
    const struct mention *met = c->recipient.n == 1 ? &r->mentions.v[c->recipient.mention[0]] : NULL;
    return met && r->rules->pack->head_first && act_is(c->act, "ASSAULT") && !met->governed_place &&
           r->text->words[met->first].upos == NUM;
}

/* "Sejak serangan Hamas pada Oktober 2023", "tanggapan atas serangan AS": behind a word of time or cause the attack of
 * an armed party was made, whomever it met. The page tells it once. */
static bool made_before(const struct reading *r, const struct candidate *c)
{
    const struct noun *n = r->noun_of[c->i] >= 0 ? &r->nouns.v[r->noun_of[c->i]] : NULL;
    if (!n || !r->rules->pack->head_first || !act_is(c->act, "ASSAULT") || c->actor.n != 1 || !c->act->owner_acts)
        return false;
    uint32_t k = n->first, first = sentence_first(r, k);
    while (k > first && word_is(r, k - 1, W_DET)) k--;
    bool after = k > first && word_is(r, k - 1, W_SUB | W_BECAUSE) && word_is(r, k - 1, W_PREP) &&
                 !word_is(r, k - 1, W_FOR | W_HYPO) && !reading_word_says(r, k - 1, "until");
    bool strikes = c->towards; /* "Serangan tentara Suriah ke kota Randu"; not where its verb tells it */
    for (uint32_t w = c->end; strikes && w < sentence_last(r, c->i); w++) {
        const struct hit *h = hits_at(&r->hits, w, PACK_ACTS);
        strikes = !h || strcmp(r->rules->acts[h->row].type, "ASSAULT") != 0;
    }
    const struct mention *m = &r->mentions.v[c->actor.mention[0]];
    bool armed =
        m->kind == M_COUNTRY || side_in_sector(r, &c->actor, "MIL REB UAF") || (strikes && side_of_state(r, &c->actor));
    if (!(after || strikes) || !armed || m->actor < 0 || unreal_noun(r, c)) return false;
    for (size_t e = r->events.n; e-- > 0;)
        for (size_t a = 0; strcmp(r->events.v[e].type, "ASSAULT") == 0 && a < r->events.v[e].n_actors; a++)
            if (r->events.v[e].actors[a].actor == m->actor) return false;
    return true;
}

/* "the arrest of X by Y", "made two arrests": a noun tells an event where both sides or the verb that carries it do. */
static bool noun_complete(const struct reading *r, const struct candidate *c, bool acts, bool meets)
{
    /* lasting states are no events; doing something about them is: "menjalin kerja sama" */
    bool carried = c->carrier != MAP_NONE;
    if (c->hurt && meets) return true;
    if (c->happens) return true;
    bool somebody =
        side_of_known(r, &c->recipient) || side_of_people(r, &c->recipient) || side_of_person(r, &c->recipient);
    if (((c->named_met && somebody) || some_met(r, c)) && !unreal_noun(r, c))
        return true; /* "the murder of a priest", "his arrest" */
    bool told = act_is(c->act, "CONSULT") && !act_in_mode(c->act, "visit") && meets &&
                side_of_known(r, &c->actor);                                    /* "despite ..." */
    bool owner = c->actor.n && r->mentions.v[c->actor.mention[0]].first < c->i; /* not "urged a pullout of troops" */
    bool goes =
        (act_in_mode(c->act, "visit") || (act_is(c->act, "RETREAT") && owner)) && meets && !r->rules->pack->head_first;
    bool whose = (goes && side_has_power(r, &c->actor)) || /* "the president's trip to Chad", "a strike by nurses" */
                 (act_is(c->act, "PROTEST") && acts && marked_actor(r, c) && word_is(r, c->end, W_BY));
    if ((act_is(c->act, "COOPERATE") || (c->act->carried && !whose)) && !carried && !told) return false;
    if (owner && c->object_end && need_force(r, c)) return true; /* "Chad's deployment of 400 soldiers" */
    bool unsent = !carried && !r->rules->pack->head_first &&     /* "to bring in humanitarian aid from Chad" */
                  !word_hangs_as(r, fits_head(r, c->i, c->end), "nsubj");
    if (act_is(c->act, "AID") && !meets && (unsent || side_of_business(r, &c->actor))) return false;
    bool hard = plover_quad(c->act->type) == 4 || act_is(c->act, "ACCUSE");
    bool refuses = act_is(c->act, "REJECT") && !c->act->mode;            /* "penolakan warga terhadap tambang" */
    bool strikes = act_is(c->act, "ASSAULT") && c->object_end && !owner; /* "serangan milisi terhadap pos polisi" */
    if ((refuses || strikes) && acts && c->towards && r->rules->pack->head_first) return true;
    if (meets && hard && (c->carrier_passive || c->carrier_met)) return true; /* "she was handed a fine" */
    bool enough = !needs_recipient(c->act->type) || (plover_quad(c->act->type) == 4 && !c->act->carried);
    if (acts && !meets && made_before(r, c)) return true;
    if (acts && carried && enough)
        return !plover_mutual(c->act->type) || meets || side_of_several(r, &c->actor) || side_of_state(r, &c->actor);
    bool between = c->actor.n > 1 &&
                   (plover_mutual(c->act->type) || plover_quad(c->act->type) == 4); /* "baku tembak antara X dan Y" */
    return acts && (meets || between || marked_actor(r, c));
}

bool need_people(const struct act_row *act)
{
    static const char *const modes[] = {"convict", "expel", "beat", "sexual", "torture", "abduct"};
    if (act->people) return true;
    for (size_t k = 0; !act->anybody && k < sizeof modes / sizeof *modes; k++)
        if (act_in_mode(act, modes[k])) return true;
    return false;
}

/* "demonstrate its value": a verb of protest with a thing right behind it that its row does not ask for. */
static bool shown(const struct reading *r, const struct candidate *c)
{
    return !r->rules->pack->head_first && !c->act->takes_object && !c->act->objects && !c->act->any_object &&
           c->thing.end && c->thing.first == c->end && c->end == c->i + 1;
}

static bool verb_complete(const struct reading *r, const struct candidate *c, bool acts, bool meets)
{
    bool people = need_people(c->act) && (!r->rules->pack->head_first || c->act->people); /* "membanting setir" */
    bool object = c->object_end != 0 && (c->act->objects || !people);
    if (c->act->people && c->act->told_object && !meets) return false; /* "prevented ferries from leaving" */
    if (c->weapon && (act_is(c->act, "ASSAULT") || act_is(c->act, "ACCUSE")))
        return meets && c->act->takes_object && c->args.v[0].marker == MAP_NONE;
    if (c->act->carried && !act_is(c->act, "REQUEST") && !c->carried && !side_country(r, &c->actor))
        return false;                                /* "was ready to leave" is no pledge to others */
    if (c->why == WHY_WARNING) return acts && meets; /* "warned of a loss of millions" accuses nobody */
    if (act_is(c->act, "AID") && !meets && side_of_business(r, &c->actor)) return false;
    if (act_is(c->act, "AID") && !meets) return acts && object && (c->towards || strcmp(c->object_what, "arms") == 0);
    bool ware = c->act->takes_object && c->thing.end && !meets && act_is(c->act, "CONSULT") &&
                (!r->rules->pack->head_first || c->column == 0); /* "received a loan", "menemui kendala": nobody came */
    ware = ware || (c->act->takes_object && c->thing.end && !meets && act_in_mode(c->act, "visit"));
    if (act_is(c->act, "PROTEST") && shown(r, c)) return false;
    if (unreal_request(r, c)) return false;
    bool alone = !r->rules->pack->head_first && c->act->known && !c->act->takes_object && !act_in_mode(c->act, "visit");
    if (plover_mutual(c->act->type) && !act_is(c->act, "AGREE"))
        return acts && !ware &&
               (meets || (side_of_several(r, &c->actor) && !(alone && side_of_one(r, &c->actor))) ||
                (side_of_state(r, &c->actor) && !alone && (!act_is(c->act, "COOPERATE") || c->object_end)));
    if (act_is(c->act, "THREATEN") && side_has_power(r, &c->actor) && clause_infinitive(r, c->stop))
        return true;                                                   /* "threatened to impose a curfew" */
    bool idiom = c->end - c->i > 1 && !word_is(r, c->end - 1, W_PREP); /* "opened fire": it has its object */
    bool law = act_is(c->act, "COERCE") || act_is(c->act, "SANCTION") ||
               act_is(c->act, "ACCUSE"); /* "mengeksekusi tendangan bebas" is no punishment */
    bool struck = !act_is(c->act, "ASSAULT") || r->rules->pack->head_first || !c->thing.end ||
                  (c->act->mode && !act_in_mode(c->act, "beat")) ||
                  need_house(r, c->act, c->thing.head); /* "fighting accusations" is no assault */
    bool caught = r->rules->pack->head_first && act_in_mode(c->act, "arrest");
    bool thing = c->thing.end && struck && !people && !caught && /* "menangkap gurita" */ !act_is(c->act, "THREATEN") &&
                 !act_is(c->act, "AID") && (!law || side_has_power(r, &c->actor));
    return acts &&
           (c->act->mutual || c->each_other || meets || object || thing || idiom || !needs_recipient(c->act->type));
}

/* "kesepakatan antara Iran dan Oman dicapai": those between whom it was made stand before the passive. */
static bool made_between(const struct reading *r, const struct candidate *c)
{
    return c->actor.n > 1 && c->actor.why[0] == WHY_BETWEEN && r->mentions.v[c->actor.mention[0]].first < c->i;
}

/* Whether whoever did it stands behind a passive, with a word that marks him or, where heads come first, without. */
static bool agent(const struct reading *r, const struct candidate *c)
{
    bool bare = c->actor.n && c->actor.why[0] == WHY_BEHIND_PASSIVE && r->rules->pack->head_first;
    return bare || made_between(r, c) || sides_any_by(r, c);
}

/* Who suffers or is let off is news without who does it; "the plan drew protests from farmers" has a thing as subject.
 */
static bool passive_complete(const struct reading *r, const struct candidate *c, bool acts, bool meets)
{
    bool eased = c->object_end && c->act->objects && !r->rules->pack->head_first; /* "sanctions on X were lifted" */
    bool freed = act_is(c->act, "CONCEDE") ||
                 (act_is(c->act, "RETREAT") && (eased || side_of_people(r, &c->recipient))) ||
                 (act_in_mode(c->act, "release"));
    bool before = meets && r->mentions.v[c->recipient.mention[0]].first < c->i;
    if (unreal_request(r, c)) return false;
    bool refused = act_is(c->act, "REJECT") && c->act->anybody && !r->rules->pack->head_first; /* "was denied entry" */
    bool hard = plover_quad(c->act->type) == 4 || act_is(c->act, "ACCUSE") || refused ||
                (act_is(c->act, "THREATEN") && (c->act->objects || c->act->anybody));
    bool alone = hard || (freed && before);
    if (act_is(c->act, "REJECT") && acts && r->rules->pack->head_first && side_has_power(r, &c->actor))
        return true; /* "tawaran itu ditolak oleh pemerintah" */
    bool blamed = !r->rules->pack->head_first && act_is(c->act, "ACCUSE") && !c->act->objects &&
                  c->act->takes_object; /* "the plan was criticised by ministers" */
    bool seized =
        act_is(c->act, "ASSAULT") || (act_is(c->act, "COERCE") && side_in_sector(r, &c->actor, "COP JUD GOV MIL REB"));
    bool between = (c->end < sentence_last(r, c->i) && word_is(r, c->end, W_BETWEEN)) || made_between(r, c);
    if (act_is(c->act, "AGREE") && c->actor.n > 1 && (between || agent(r, c) || !r->rules->pack->head_first))
        return acts; /* "a truce was agreed between X and Y", "disepakati X dan Y" */
    bool home =
        act_is(c->act, "RETREAT") && act_in_mode(c->act, "withdraw") && c->object_end; /* "Pasukan Etiopia ditarik" */
    bool led = act_is(c->act, "PROTEST") && c->act->objects && c->object_end && c->object < c->i && acts;
    if (led && !r->rules->pack->head_first && sides_any_by(r, c)) return true; /* "a march organised by nurses" */
    if (home && acts) return true;
    if (r->rules->pack->head_first && act_is(c->act, "PROTEST") && side_of_people(r, &c->actor) && acts)
        return true; /* "jalan itu diblokade warga" */
    bool agreed = (public_act(c) || act_is(c->act, "REJECT")) && (c->act->objects || c->act->any_object) &&
                  c->object < c->i && agent(r, c); /* "the truce was signed by X" */
    bool looked_into =
        act_in_mode(c->act, "investigate") && side_of_law(r, &c->actor) && c->actor.n && r->rules->pack->head_first;
    bool thing =
        blamed || looked_into || (c->object_end && (c->act->subject_meets || agreed || (c->act->objects && seized)));
    return (meets && (acts || alone)) || (acts && thing); /* "halte itu dibakar massa" */
}

/* "menerima laporan Bupati": who only owns what comes does not come. */
static bool owned_only(const struct reading *r, const struct side *s)
{
    const struct mention *m = s->n ? &r->mentions.v[s->mention[0]] : NULL;
    const struct noun *n = m && r->noun_of[m->core] >= 0 ? &r->nouns.v[r->noun_of[m->core]] : NULL;
    return n && r->rules->pack->head_first && (n->head < m->first || n->head >= m->end);
}

/* "He expected the withdrawal to be completed": it is done to the thing between him and the passive, not to him. */
static bool thing_between(const struct reading *r, const struct candidate *c)
{
    uint32_t first = sentence_first(r, c->i), k = c->i;
    if (r->rules->pack->head_first || c->column != 1 || !c->act->objects || !c->object_end || !c->recipient.n)
        return false;
    while (k > first && word_is(r, k - 1, W_BE | W_AUX)) k--;
    bool to_be = k > first && k < c->i && word_is(r, k - 1, W_FOR);
    return to_be && c->object < c->i && r->mentions.v[c->recipient.mention[0]].end <= c->object;
}

static bool joint(const struct act_row *act) { return act_is(act, "COOPERATE"); }

/* "conducted a joint drill with Kenya": what the object's own noun tells as done together shows no force. */
static bool done_together(const struct reading *r, const struct candidate *c)
{
    if (r->rules->pack->head_first || !act_is(c->act, "MOBILIZE") || c->column != 0 || !c->object_end) return false;
    if (!word_is(r, c->object_end, W_WITH)) return false;
    for (uint32_t k = c->end; k < c->object_end; k++)
        if (word_act(r, k, 2, joint)) return true;
    return false;
}

bool need_met(struct reading *r, struct candidate *c)
{
    if (need_disaster(r, c) || need_nobody(r, c)) return false;
    need_object(r, c);
    if (done_together(r, c)) return false;
    if (thing_between(r, c)) c->recipient.n = 0;
    if (!object_fits(r, c) || !parties_fit(r, c) || need_same(r, c)) return false;
    if (plover_quad(c->act->type) == 4 && side_of_places(r, &c->actor)) return false;
    bool left = c->object_end && strcmp(c->object_what, "-dead") == 0; /* a storm leaves some dead as well */
    if (left && !c->weapon && !side_of_people(r, &c->actor) && !side_of_person(r, &c->actor)) return false;
    if (act_is(c->act, "CONSULT") && c->column == 1 && c->end - c->i == 1 &&
        (owned_only(r, &c->actor) || (c->thing.end && r->rules->pack->head_first) ||
         r->text->words[c->end].flags & WORD_CLITIC))
        return false; /* "menerima 21 laporan tentang hakim", "terdakwa menerimanya" */
    bool acts = side_known(r, &c->actor), meets = side_known(r, &c->recipient);
    if (c->act->people && act_in_mode(c->act, "arrest") && c->end - c->i > 1 && !r->rules->pack->head_first &&
        !side_of_people(r, &c->recipient) && !side_of_person(r, &c->recipient))
        return false; /* "talks are being held in Leeds" */
    if (c->column == 2) return noun_complete(r, c, acts, meets);
    if (c->column == 1 && act_is(c->act, "MOBILIZE")) return acts; /* "troops were deployed" */
    if (c->column == 1) return passive_complete(r, c, acts, meets);
    return verb_complete(r, c, acts, meets);
}
