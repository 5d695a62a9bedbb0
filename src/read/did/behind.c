/* SPDX-License-Identifier: MIT */
/**
 * Who stands behind a trigger: each argument of its clause goes to the side that its marker tells, or where it has
 * none, that its place tells; a thing is kept as what the deed is about.
 */
#include "read/core/plover.h"
#include "read/core/why.h"
#include "read/did/candidate.h"
#include "read/name/element.h"
#include "read/name/mention.h"
#include "read/name/noun.h"

bool sides_marks(const struct reading *r, const struct runut_str *list, size_t n, uint32_t marker)
{
    for (size_t k = 0; marker != MAP_NONE && k < n; k++)
        if (str_eq(list[k], r->text->words[marker].low)) return true;
    return false;
}

/* Whether a bare phrase is what is given or sent rather than who gets it: "mengerahkan 150 personel". */
static bool is_object(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    const struct mention *m = &r->mentions.v[a->mention];
    bool common = (m->kind == M_AGENT && !m->is->country) ||
                  (m->kind == M_ORG && m->is->unit); /* "RUU Perampasan Aset" looks like a body */
    if (a->marker != MAP_NONE || c->column == 2 || !c->act->objects) return false;
    const struct hit *h = sides_object_hit(r, c->act, m->core);
    bool sense = h && r->rules->object_names[r->rules->object_class[h->row]][0] == '-';
    if (c->column == 1) /* "Rudi Dilaporkan Polisi": whom it is told has not told it */
        return sense && r->rules->pack->head_first && act_is(c->act, "ACCUSE");
    if (!common || (m->kind == M_AGENT && act_is(c->act, "ACCUSE"))) return false; /* "lima tersangka" */
    return h && (!sense || r->rules->pack->head_first); /* "eliminated six rebels": a class of the sense alone */
}

/* Whether a preposition marks one of the arguments as the one who does it: "oleh", "by". */
bool sides_any_by(const struct reading *r, const struct candidate *c)
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
    bool somewhere =
        at && m->kind == M_NAME && m->actor >= 0 && !r->actors.v[m->actor].person; /* "di lingkungan Rimal" */
    bool seat = at && m->kind == M_COUNTRY && m->is->capital && act_is(c->act, "PROTEST");
    return somewhere || seat || (m->kind == M_PLACE && (m->governed_place || at)) ||
           (at && m->kind == M_ORG && m->is->unit && act_is(c->act, "PROTEST"));
}

bool sides_scene(const struct reading *r, const struct candidate *c, const struct mention *m)
{
    if (m->kind != M_PLACE || r->rules->pack->head_first || act_is(c->act, "ASSAULT")) return false;
    bool visit = act_in_mode(c->act, "visit");
    return visit || m->governed_place || word_is(r, c->end - 1, W_PREP);
}

/* Whether a marked party rather belongs to another noun: "diadili karena serangan terhadap presiden", "mengecam
 * tindakan aparat terhadap jurnalis". */
static bool elsewhere(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (!r->rules->pack->head_first || !plover_suffered(c->act) || a->marker == c->end) return false;
    bool far = a->marker > c->end + 1 && plover_quad(c->act->type) == 4; /* "ditahan Polda dalam kasus suap terhadap" */
    if (c->column == 1) return !c->actor.n || far; /* but "dikritik Kanada sebagai pelanggaran terhadap pakta" */
    bool judges = act_in_mode(c->act, "disapprove") && !word_is(r, c->end - 1, W_PREP);
    bool whole = c->end - c->i == 1 || judges; /* "mengutuk keras kekerasan terhadap X" */
    if (c->column != 0 || !act_is(c->act, "ACCUSE") || !c->act->takes_object || !whole) return false;
    if (c->thing.end && a->marker == c->thing.end) return true;
    for (uint32_t k = 0; k < c->args.n && !word_is(r, a->marker, W_BY); k++) /* "mengutuk serangan Israel terhadap" */
        if (c->args.v[k].marker == MAP_NONE && c->args.v[k].noun.end == a->marker &&
            r->mention_at[c->args.v[k].noun.head] < 0)
            return true;
    return false;
}

/* "kepada seluruh pengurus": whatever stands behind such a word is somebody, known to a table or not. */
static bool people_follow(const struct reading *r, const struct argument *a)
{
    return a->marker != MAP_NONE && word_is(r, a->marker, W_TO) && reading_word_says(r, a->marker, "person") &&
           r->text->words[a->noun.head].upos == NOUN;
}

/* "meminta izin ke polisi", "mohon pada hakim": whether a word for a way or a place stands for the one that people are
 * addressed by, where the act has that, people follow, and nothing else that is done stands between. */
static bool stands_for(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (a->marker == MAP_NONE || a->mention < 0 || !c->act->to_person || c->column != 0 || c->recipient.n) return false;
    if (!reading_word_says(r, a->marker, "toward")) return false;
    for (uint32_t k = c->end; k < a->marker; k++)
        if (word_upos(r, k, VERB, PRON) || clause_verb(r, k) || word_is(r, k, W_FOR | W_BECAUSE | W_SUB)) return false;
    enum mention_kind kind = r->mentions.v[a->mention].kind;
    return kind != M_SEAT && kind != M_COUNTRY && kind != M_PLACE;
}

/* Whether the argument's marker is one of the act's own, "to" of "gave to". */
static bool own_marker(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    return sides_marks(r, c->act->prepositions, c->act->n_prepositions, a->marker) || stands_for(r, c, a);
}

/* "protests triggered by the murder", "an attack condemned by the envoys": whether "by" at MARKER belongs to a
 * participle that tells a cause or another deed than the noun of C, so that whoever stands behind it has not done that.
 */
static bool by_anothers(const struct reading *r, const struct candidate *c, uint32_t marker)
{
    uint32_t v = marker - 1;
    if (c->column != 2 || r->rules->pack->head_first || v <= c->end - 1 || !word_is(r, marker, W_BY)) return false;
    if (reading_word_says(r, v, "caused")) return true;
    const struct hit *h =
        word_feat(r, v, "Voice=Pass") && !word_is(r, v, W_LIGHT) ? hits_at(&r->hits, v, PACK_ACTS) : NULL;
    return h && h->column == 1 && plover_quad(r->rules->acts[h->row].type) != plover_quad(c->act->type);
}

/* Whether its marker tells who does it: "by", "from" where the carrier is met by it, or a word of the row. */
static bool told_by(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (a->marker == MAP_NONE) return false;
    bool nested = c->column == 2 && !r->rules->pack->head_first && reading_word_says(r, a->marker, "of") &&
                  a->marker >= c->end && a->marker != c->end; /* "protests over the killing of workers" */
    bool other = r->rules->pack->head_first && c->column == 1 && a->marker > c->end && word_is(r, a->marker, W_BY) &&
                 word_feat(r, a->marker - 1, "Voice=Pass"); /* "dideportasi dengan dikawal oleh X" */
    if (nested || other || by_anothers(r, c, a->marker)) return false;
    return word_is(r, a->marker, W_BY) || (c->carrier_met && word_is(r, a->marker, W_FROM)) ||
           (c->column > 0 && sides_marks(r, c->act->by, c->act->n_by, a->marker));
}

/* "rescued 40 hostages from a rebel camp", "suspended Chad from the council", but not "seized the town from rebels":
 * where those come from who are met. */
static bool whence(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    bool seized = act_in_mode(c->act, "seize");
    return !seized && !r->rules->pack->head_first && c->column == 0 && c->recipient.n &&
           word_is(r, a->marker, W_FROM) && c->recipient.why[0] == WHY_BEHIND_VERB;
}

/* "met with monitors ahead of a meeting with ministers" (but "fought in a battle with rebels"): whether a marked party
 * hangs on the noun of another deed, which is marked or joined itself. */
static bool of_other_deed(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    uint32_t noun = a->marker - 1;
    while (noun > c->end && r->time_at[noun] >= 0) noun--; /* "a meeting Friday between" */
    int32_t on = r->text->words[a->noun.head].head;
    if (r->rules->pack->head_first || a->marker <= c->end) return false;
    if (word_is(r, a->marker, W_BETWEEN) && word_gerund(r, noun) && hits_at(&r->hits, noun, PACK_ACTS)) return true;
    if (r->noun_of[noun] < 0 || r->text->words[noun].upos != NOUN || (on >= (int32_t)c->i && on < (int32_t)c->end))
        return false;
    const struct hit *act = hits_at(&r->hits, noun, PACK_ACTS);
    const char *other = act && noun >= c->end && c->column == 2 ? r->rules->acts[act->row].type : c->act->type;
    if (reading_word_says(r, a->marker, "of") && strcmp(other, c->act->type) != 0 && plover_quad(other) == 4)
        return true; /* "arrests in the kidnap of a tourist" */
    uint32_t first = determiners_first(r, r->nouns.v[r->noun_of[noun]].first);
    bool deed = false, force = c->column != 2 && plover_quad(c->act->type) == 4, by = word_is(r, a->marker, W_BY);
    for (uint32_t h = r->hits.first[noun]; h < r->hits.first[noun + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        const char *type = hit->table == PACK_ACTS && hit->column == 2 ? r->rules->acts[hit->row].type : NULL;
        deed = deed || (type && !(force && strcmp(type, c->act->type) == 0) && (!by || plover_quad(type) == 4));
    }
    if (by) /* "the rescue of a ship under attack by pirates" */
        return deed && c->column == 2 && plover_quad(c->act->type) != 4 && on == (int32_t)noun;
    bool bare = r->nouns.v[r->noun_of[noun]].first == noun && word_feat(r, noun, "Number=Sing") &&
                !word_is(r, a->marker, W_BETWEEN); /* "in defiance of" */
    bool joined = first > c->end && word_is(r, first - 1, W_AND);
    uint32_t from = joined || plover_mutual(c->act->type) ? c->end + 1 : c->end; /* "agreed on a truce with rebels" */
    if (!deed || bare || first <= from) return false;
    return word_is(r, first - 1, W_PREP | W_TO | W_WITH) || (c->column == 2 && joined);
}

/* Whether a row tells of praise or blame, which whoever did what is judged meets as well. */
static bool judges(const struct act_row *act) { return act_is(act, "SUPPORT") || act_is(act, "ACCUSE"); }

/* A party behind the trigger with a word that marks it. */
static void marked_party(struct reading *r, struct candidate *c, const struct argument *a, bool suffered_noun)
{
    bool between = word_is(r, a->marker, W_BETWEEN), by = told_by(r, c, a), place = !by && !own_marker(r, c, a);
    bool of_noun = a->marker > c->end && noun_before(r, a->marker) && !r->rules->pack->head_first &&
                   plover_quad(c->act->type) == 4; /* "killed a man in a fight between families" */
    if (of_other_deed(r, c, a)) return;
    bool answers =
        act_is(c->act, "REJECT") || act_is(c->act, "CONCEDE") || act_is(c->act, "REQUEST") || act_is(c->act, "AGREE");
    bool its = judges(c->act) || (answers && !r->rules->pack->head_first); /* "defied a decision by the court" */
    if (by && c->column == 0 && !its && !own_marker(r, c, a))
        return; /* "memecat karyawan sebagai langkah penghematan oleh pemilik": another noun's */
    if (suffered_noun && !word_is(r, a->marker, W_BY) && reading_word_says(r, a->marker, "of"))
        why(r, WHY_BEHIND_NOUN), sides_add(r, &c->recipient, a->mention);
    else if (by && c->column > 0)
        why(r, WHY_MARKED_BY), sides_add(r, &c->actor, a->mention);
    else if (between && plover_mutual(c->act->type))
        why(r, WHY_BETWEEN), sides_add(r, &c->actor, a->mention);
    else if (between && c->act->takes_object && !(of_noun && place))
        why(r, WHY_BETWEEN), sides_add(r, &c->recipient, a->mention);
    else if (!place && (elsewhere(r, c, a) || whence(r, c, a)))
        c->towards = true;
    else if (!place)
        why(r, WHY_MARKED), sides_add(r, &c->recipient, a->mention);
}

/* "kasus pembunuhan Rudi Hartono", "penangkapan bupati itu": whether who stands right behind a noun of a deed has
 * suffered it, as its row says; the law and whole bodies do it, "penangkapan KPK". */
static bool noun_met(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (c->column != 2 || !r->rules->pack->head_first || !c->act->behind_met || c->act->owner_acts) return false;
    const struct mention *m = &r->mentions.v[a->mention];
    uint32_t first = determiners_first(r, m->first);
    bool called = first == c->end + 1 && m->kind == M_NAME && r->text->words[c->end].upos == NOUN &&
                  r->mention_at[c->end] < 0; /* "pembunuhan model Rina Sari" */
    if (first != c->end && !called) return false;
    const struct actor *x = m->actor >= 0 ? &r->actors.v[m->actor] : NULL;
    if (c->i > 0 && reading_word_says(r, c->i - 1, "case")) return m->kind == M_NAME;
    bool one = m->kind == M_OFFICE || m->kind == M_AGENT || (m->kind == M_NAME && x && x->person && !x->voice);
    return c->act->told && one && !actor_of_law(r, m->actor);
}

/* "dieksekusi ke lapas", "dieksekusi ke lembaga pemasyarakatan": the form has a preposition and what it governs. */
static bool ends_in_place(const struct reading *r, const struct candidate *c)
{
    for (uint32_t k = c->i + 1; k + 1 < c->end; k++)
        if (word_is(r, k, W_PREP)) return true;
    return false;
}

/* "Polisi Didesak Tangkap Rudi", "diminta pecat Rudi": whether the phrase that stands behind a passive begins with a
 * verb, which its tagger did not see, and whose object the party is. */
static bool verbs_object(const struct reading *r, const struct argument *a)
{
    uint32_t from = a->noun.first;
    return r->rules->pack->head_first && r->mentions.v[a->mention].first > from && clause_verb(r, from) &&
           !word_is(r, from, W_AUX);
}

/* The first party that stands behind the trigger without such a word. */
static void bare_party(struct reading *r, struct candidate *c, const struct argument *a, bool suffered_noun)
{
    bool post = act_in_mode(c->act, "resign");
    bool many = c->end - c->i > 1 && !word_is(r, c->end - 1, W_AS) && !post; /* "resigned as chair" */
    bool owned = r->rules->pack->head_first && act_is(c->act, "AGREE") && !c->act->takes_object &&
                 r->text->words[c->end - 1].upos == NOUN;                 /* "menegaskan komitmen Polri": whose it is */
    many = many && !owned && !reading_word_says(r, c->end - 1, "passed"); /* "marched through Kenya's capital" */
    if (c->column == 0 && r->mentions.v[a->mention].first < c->end && r->text->words[c->end].flags & WORD_CLITIC)
        return; /* "membuka kedutaannya": the form holds it, and it is the actor's own */
    if (suffered_noun)
        why(r, WHY_BEHIND_NOUN), sides_add(r, &c->recipient, a->mention);
    else if (c->weapon && c->column == 1 && word_is(r, c->end - 1, W_PREP))
        why(r, WHY_MARKED), sides_add(r, &c->recipient, a->mention); /* "a rocket was fired at the camp" */
    else if (noun_met(r, c, a))
        why(r, WHY_BEHIND_NOUN), sides_add_joined(r, &c->recipient, a->mention);
    else if (c->column == 2 && !word_mark(r, a->noun.first - 1, ','))
        why(r, WHY_BEHIND_NOUN), plover_mutual(c->act->type) ? sides_add_joined(r, &c->actor, a->mention)
                                                             : sides_add(r, &c->actor, a->mention);
    else if (c->column == 1 && verbs_object(r, a))
        return;
    else if (c->column == 1 && a->direct && !r->rules->auxiliary_passive && !word_mark(r, a->noun.first - 1, ',') &&
             !word_mark(r, a->noun.first - 1, ':') && !word_is(r, a->noun.first - 1, W_AND) &&
             !ends_in_place(r, c))  /* not "dieksekusi ke lapas Salemba" */
        why(r, WHY_BEHIND_PASSIVE), /* "diundang juga Presiden": whom it meets */
            sides_add_joined(r, word_is(r, c->end, W_AUX) ? &c->recipient : &c->actor, a->mention);
    else if (c->column == 0 && r->rules->pack->head_first && word_mark(r, c->end, ',') && a->noun.first == c->end + 1)
        return; /* "apakah mereka sudah bertemu, Budi tertawa" */
    else if (c->column == 0 && c->act->takes_object && !word_is(r, c->end - 1, W_AS))
        why(r, WHY_BEHIND_VERB), sides_add_list(r, c, &c->recipient, a->mention, false);
    else if (c->column == 0 && a->direct && (c->act->objects || c->act->any_object || many))
        why(r, WHY_BEHIND_VERB), word_is(r, c->end - 1, W_TO) /* "berterima kasih kepada | warga dan polisi" */
                                     ? sides_add_joined(r, &c->recipient, a->mention)
                                     : sides_add(r, &c->recipient, a->mention);
}

/* "praised the efforts of the envoy", "criticised the conduct of ministers", "burned the house of a mayor": whose such
 * a thing is stands for it. */
static bool of_owner(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    bool force = plover_quad(c->act->type) == 4 && !r->rules->pack->head_first && c->thing.end &&
                 need_house(r, c->act, c->thing.head) && r->mentions.v[a->mention].kind != M_PLACE;
    return (judges(c->act) || force) && c->column == 0 && c->act->takes_object && !c->recipient.n && c->thing.end &&
           a->marker == c->thing.end && reading_word_says(r, a->marker, "of") &&
           (force || reading_word_says(r, c->thing.head, "owned"));
}

/* "mengamankan tiga sepeda motor dan dua pelaku": somebody joined to the thing that stands first. */
static bool also_met(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    return r->rules->pack->head_first && c->column == 0 && c->act->takes_object && !c->act->objects &&
           !c->recipient.n && c->thing.end && a->noun.first > 0 && word_is(r, a->noun.first - 1, W_AND) &&
           c->thing.end + 1 == a->noun.first;
}

/* Of a noun whose passive tells that it was done, "penembakan terhadap warga dilakukan dua pria": whoever stands right
 * behind the passive did it, or met it; before it, whom the row says. Nobody else without a preposition is of it. */
static bool carried_party(struct reading *r, struct candidate *c, const struct argument *a)
{
    if (!c->carrier_passive || !r->rules->pack->head_first || a->marker != MAP_NONE) return false;
    bool behind = a->noun.first > c->carrier, acts = behind ? !c->carrier_met : c->act->owner_acts;
    uint32_t right = behind ? c->carrier + r->class_len[c->carrier] : c->end;
    int32_t m = a->mention;
    if (determiners_first(r, a->noun.first) != right || (m < 0 && !noun_people(r, &a->noun))) return true;
    if (m < 0) m = mention_of_noun(r, &a->noun);
    if (!behind && plover_of_law(c->act) && actor_of_law(r, r->mentions.v[m].actor)) acts = true;
    why(r, behind ? WHY_BEHIND_PASSIVE : WHY_BEHIND_NOUN);
    sides_add_joined(r, acts ? &c->actor : &c->recipient, m);
    return true;
}

/* "menyita satu unit motor Honda": who made a thing does not lose it. */
static bool brand(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    const struct mention *m = a->mention >= 0 ? &r->mentions.v[a->mention] : NULL;
    return m && r->rules->pack->head_first && c->column == 0 && act_in_mode(c->act, "seize") && a->marker == MAP_NONE &&
           m->first > a->noun.first && reading_word_says(r, m->first - 1, "branded");
}

/* "menahan bendahara KONI", "menangkap gelombang keinginan rakyat": whoever only owns what is caught or beaten, which
 * no table knows, is not who is. */
static bool owns_only(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    bool caught = need_people(c->act) || act_in_mode(c->act, "arrest");
    return r->rules->pack->head_first && c->column == 0 && caught && a->marker == MAP_NONE && a->mention >= 0 &&
           r->mentions.v[a->mention].first > a->noun.head && !reading_word_says(r, a->noun.head, "limb");
}

/* "penolakan warga terhadap tambang", "pemeriksaan saksi": the common noun for people right behind the noun of a deed,
 * whom the row lets act or be met there; -1 none. */
static int32_t bare_people(struct reading *r, const struct candidate *c, const struct argument *a)
{
    bool side = c->act->owner_acts || (c->act->told && c->act->behind_met);
    bool right = c->column == 2 && r->rules->pack->head_first && side && a->marker == MAP_NONE && a->mention < 0 &&
                 determiners_first(r, a->noun.first) == c->end && a->noun.end > c->end;
    return right && hits_at(&r->hits, a->noun.head, PACK_AGENTS) ? mention_of_noun(r, &a->noun) : -1;
}

static bool rejects(const struct act_row *act) { return act_is(act, "REJECT"); }

/* "menyatakan dukungan|nya kepada X", "memberikan bantuan|nya", "menegaskan komitmen Polri": what somebody tells or
 * gives is his own or that of his people, as the clitic or the name right behind says. */
static bool his_own(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (!r->rules->pack->head_first || c->column != 0 || c->end - c->i < 2 || a->noun.first != c->end ||
        r->text->words[c->end - 1].upos != NOUN)
        return false;
    bool clitic = r->text->words[c->end].flags & WORD_CLITIC, cue = clause_cue(r, c->i, NULL);
    bool refuses = word_act(r, c->end - 1, 2, rejects) && r->mention_at[a->noun.head] >= 0; /* "penolakan Beijing" */
    return clitic ? cue || word_is(r, c->i, W_LIGHT) : cue && (refuses || act_is(c->act, "AGREE"));
}

/* "Sudah kami amankan, ternyata itu bukan anggota Polri", "ditembak kakinya oleh tentara": what somebody is not is not
 * whom the deed met, nor has done it what hurts. */
static bool no_side(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    uint32_t k = a->marker == MAP_NONE ? determiners_first(r, a->noun.first) : c->end;
    bool limb = c->column == 1 && a->marker == MAP_NONE && reading_word_says(r, a->noun.head, "limb");
    return r->rules->pack->head_first && (limb || (k > c->end && word_is(r, k - 1, W_NEG) && r->mention_at[k - 1] < 0));
}

/* "memberikan Bantuan Langsung Tunai": capitals that go on behind what is given are its name. */
static bool gift_name(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    bool given = r->rules->pack->head_first && act_is(c->act, "AID") && c->column == 0 && a->marker == MAP_NONE &&
                 a->mention >= 0 && !element_titled(r, c->i);
    uint32_t k = given ? r->mentions.v[a->mention].first : c->end;
    while (k > c->end && r->text->words[k - 1].flags & WORD_CAPITAL) k--;
    bool within = c->end - c->i > 1 && r->text->words[c->end - 1].flags & WORD_CAPITAL;
    const char *what = word_object(r, k);
    return given && k == c->end && (within || strcmp(what, "aid") == 0 || strcmp(what, "money") == 0);
}

/* "mengusut pembunuhan warga", "mengecam kekerasan seksual pada anak": whom the noun of a deed that is blamed or looked
 * into names right behind it has suffered that, and is not who is blamed. */
static bool victim(const struct reading *r, const struct candidate *c, const struct argument *a)
{
    if (!r->rules->pack->head_first || c->column != 0 || !act_is(c->act, "ACCUSE") || a->mention < 0 ||
        a->marker != MAP_NONE)
        return false;
    uint32_t k = determiners_first(r, r->mentions.v[a->mention].first);
    if (k <= c->end) return false;
    if (reading_word_says(r, k - 1, "befallen")) return true;
    for (uint32_t h = r->hits.first[k - 1]; h < r->hits.first[k]; h++) {
        const struct hit *hit = &r->hits.v[h];
        const struct act_row *act = hit->table == PACK_ACTS ? &r->rules->acts[hit->row] : NULL;
        if (act && hit->column == 2 && hit->n == 1 && plover_quad(act->type) == 4 && act->behind_met &&
            !act->owner_acts)
            return true;
    }
    return false;
}

bool sides_nominal(const struct reading *r, const struct candidate *c)
{
    uint32_t last = sentence_last(r, c->i), first = sentence_first(r, c->i);
    if (!r->rules->pack->head_first || c->column != 1 || c->end + 1 >= last) return false;
    const struct word *nya = &r->text->words[c->end];
    int32_t m = r->mention_at[c->end + 1];
    bool clitic = nya->flags & WORD_CLITIC && !(nya->flags & WORD_SPACE_BEFORE);
    bool met = m >= 0 && r->mentions.v[m].kind != M_PLACE && !mention_points(&r->mentions.v[m]);
    return clitic && met && (c->group == first || r->mention_at[c->group - 1] < 0);
}

/* Parties after the trigger, by the words that mark them. */
void sides_behind(struct reading *r, struct candidate *c)
{
    bool bare_done = false, nominal = sides_nominal(r, c);
    bool of = c->end - c->i > 1 && word_is(r, c->end - 1, W_PREP); /* "the arrest of X" */
    bool suffered_noun =
        c->column == 2 && !plover_mutual(c->act->type) && (of || sides_any_by(r, c)); /* "penangkapan X oleh Y" */
    for (uint32_t k = 0; k < c->args.n; k++) {
        struct argument *a = &c->args.v[k];
        bool bare = a->marker == MAP_NONE;
        if (a->mention < 0) a->mention = bare_people(r, c, a);
        if (nominal && bare && a->noun.first <= c->end + 1) continue;
        if (carried_party(r, c, a) || his_own(r, c, a) || no_side(r, c, a) || gift_name(r, c, a)) continue;
        bool somebody = people_follow(r, a) || (!bare && plover_suffered(c->act) && noun_people(r, &a->noun));
        if (a->mention < 0 && !told_by(r, c, a) && somebody && own_marker(r, c, a)) {
            why(r, WHY_MARKED), sides_add(r, &c->recipient, mention_of_noun(r, &a->noun));
            continue;
        }
        if (a->mention < 0 || is_object(r, c, a) || owns_only(r, c, a) || brand(r, c, a) ||
            victim(r, c, a)) { /* a thing: what is given, signed, shut */
            bool it = r->text->words[a->noun.head].upos == PRON && !r->rules->pack->head_first;
            if (bare && !bare_done && !it) c->thing = a->noun;
            if (own_marker(r, c, a)) c->towards = true;
            bare_done = bare_done || bare;
            continue;
        }
        if (of_owner(r, c, a)) {
            why(r, WHY_OWNER), sides_add_joined(r, &c->recipient, a->mention);
            continue;
        }
        if (where_it_happens(r, c, a) || (c->recipient.n && !bare && reading_word_says(r, a->marker, "place")))
            continue;
        if (!bare)
            marked_party(r, c, a, suffered_noun);
        else if (!bare_done || suffered_noun || also_met(r, c, a))
            bare_party(r, c, a, suffered_noun);
        bare_done = bare_done || bare;
    }
    control_agent(r, c);
}

/* The names behind "yaitu" that tell whom a common noun before it means: "dua tersangka dalam kasus itu, yaitu Rudi
 * Hartono dan Sinta Dewi". The first of them, -1 none. */
static int32_t namely(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    uint32_t k = x->end, end = sentence_last(r, x->first);
    if (x->kind != M_AGENT) return -1;
    if (end > k + WORDS_BETWEEN) end = k + WORDS_BETWEEN;
    while (k < end && !reading_word_says(r, k, "namely") && !clause_predicate(r, k)) k++;
    if (k + 1 >= end || !reading_word_says(r, k, "namely")) return -1;
    int32_t who = r->mention_at[k + 1];
    bool person = who >= 0 && r->mentions.v[who].kind == M_NAME && r->mentions.v[who].actor >= 0 &&
                  r->actors.v[r->mentions.v[who].actor].person;
    return person && r->quoted_at[k + 1] == r->quoted_at[x->first] ? who : -1;
}

void sides_name(struct reading *r, struct side *s)
{
    struct side before = *s;
    s->n = 0;
    for (uint32_t k = 0; k < before.n; k++) {
        int32_t who = namely(r, before.mention[k]);
        why(r, before.why[k]);
        if (who >= 0)
            sides_add_joined(r, s, who);
        else
            sides_add(r, s, before.mention[k]);
    }
}
