/* SPDX-License-Identifier: MIT */
/**
 * Answers: which statement or accusation a denial, a confirmation or a correction speaks about.
 *
 * Nobody answers himself, so the speakers must differ. An answer has a proposition or only points to one. A proposition
 * is looked for in the claims of others: the one worded most alike. A short claim ("there is a problem") is worded like
 * hundreds of others, so two telling words must be shared, and whoever answers speaks of the story that he answers in,
 * unless the words are nearly the same; but within one report a denial may be short, where all its words are the
 * claim's. An answer that points ("the allegations", "Velling's claims", "that is not true") speaks of what stands
 * before it in its report: what the one whom it names said last, else the last accusation or claim, else what was said
 * of the speaker himself. Whoever was accused without a statement answers the accusation, which is an event.
 */
#include "link/link.h"

/* Of 14 confirmations below .52 none was right, of 14 above 8; a translator shares fewer words. */
static const double ALIKE = .52, ALIKE_ABROAD = .45, ALIKE_AFAR = .7, WITHIN = .6, TOUCHES = .35;
enum {
    COMMON = 2,
    COMMON_AFAR = 4,
    BESIDE = 32, /* statements of a report that can stand in one another's words */
    NAMED = 12,  /* words between the cue and what is denied that are looked through for an accuser */
    SHORT = 7,   /* words of an answer that only points; of them */
    PLAIN = 2,   /* as many that point leave room for one that says something of its own: "that is simply not true" */
    NEAR = 500,  /* code points back to what is pointed at by nothing but its place, */
    REACH = 2000 /* to an accusation */
};

bool link_overlap(struct recall_spans a, struct recall_spans b)
{
    return a.n && b.n && a.v[0].beg < b.v[b.n - 1].end && b.v[0].beg < a.v[a.n - 1].end;
}

static bool is_of(const struct link *l, uint32_t entity, const char *type)
{
    return entity != LINK_NONE && str_is(l->entities.v[entity].type, type);
}

bool link_one_voice(const struct link *l, const struct recall_party *a, const struct recall_party *b)
{
    uint32_t x = link_entity_of(l, a), y = link_entity_of(l, b);
    if (x == y && (x != LINK_NONE || (a->name.len && str_eq(a->name, b->name)))) return true;
    bool persons = is_of(l, x, "person") && is_of(l, y, "person");
    if (!persons && x != LINK_NONE && y != LINK_NONE &&
        (link_part_of(l->entities.v[x].fold, l->entities.v[y].fold) ||
         link_part_of(l->entities.v[y].fold, l->entities.v[x].fold)))
        return true; /* the police and those of a town, a firm and its management */
    bool state = is_of(l, x, "country") || is_of(l, y, "country"); /* within one, bodies and men do answer each other */
    return state && a->country.len && str_eq(a->country, b->country);
}

/* Whether statement T tells of a denial itself: "he said the suspect denied it". What stands in its words was read
 * beside it. */
static bool tells_denial(const struct link *l, uint32_t t)
{
    const struct recall_statement *all = l->r->statements;
    const struct recall_report *rep = &l->r->reports[all[t].report];
    uint32_t end = rep->statements + rep->n_statements, i = t > rep->statements + BESIDE ? t - BESIDE : rep->statements;
    for (; i < end && i < t + BESIDE; i++)
        if (i != t && str_is(all[i].act, "deny") && link_overlap(all[i].content, all[t].content)) return true;
    return false;
}

/* Whether T is of a kind that S can answer: something claimed, and by nobody who answers the same himself. */
static bool claims(const struct recall_statement *s, const struct recall_statement *t)
{
    static const char *const none[] = {"deny", "decline", "ask", "request", "thank"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (str_is(t->act, none[i])) return false;
    if (str_eq(s->act, t->act)) return false;
    for (int f = 0; f < 3; f++)
        if (!str_is(s->act, "deny") && s->numbers[f] >= 0 && t->numbers[f] >= 0 && s->numbers[f] != t->numbers[f])
            return false;
    return true;
}

static uint32_t first_of(struct recall_spans s) { return s.n ? s.v[0].beg : UINT32_MAX; }

/* The entity that words BEG to END name beside the speaker of S, the first; LINK_NONE where they name nobody. */
static uint32_t named_in(const struct link *l, const struct recall_statement *s, uint32_t beg, uint32_t end)
{
    struct link_tokens words = link_tokens_at(l, s->report, beg, end);
    uint32_t speaker = link_entity_of(l, &s->speaker);
    for (size_t i = 0; i < words.n && words.n <= NAMED; i++)
        if (words.v[i].entity != LINK_NONE && words.v[i].entity != speaker) return words.v[i].entity;
    return LINK_NONE;
}

/* Whether the words of T are those of entity E or of its country. */
static bool speaks_for(const struct link *l, const struct recall_statement *t, uint32_t e)
{
    return e == link_entity_of(l, &t->speaker) ||
           (l->entities.v[e].country.len && str_eq(l->entities.v[e].country, t->speaker.country));
}

/* Whether S names whose claim it answers ("denied the prosecutor's accusation that …"), and it is not the speaker of T.
 */
static bool other_accuser(const struct link *l, const struct recall_statement *s, const struct recall_statement *t)
{
    if (!s->cue.n || !s->content.n || s->cue.v[0].end >= s->content.v[0].beg) return false;
    uint32_t e = named_in(l, s, s->cue.v[0].end, s->content.v[0].beg);
    return e != LINK_NONE && !speaks_for(l, t, e);
}

/* Whether T accuses, or speaks of who says S: the words of a denial of that may be few. */
static bool charges(const struct link *l, uint32_t t, uint32_t s)
{
    const struct link_tokens *w = &l->said[t].tokens;
    uint32_t speaker = link_entity_of(l, &l->r->statements[s].speaker);
    for (size_t i = 0; speaker != LINK_NONE && i < w->n; i++)
        if (w->v[i].entity == speaker) return true;
    return str_is(l->r->statements[t].act, "accuse") || str_is(l->r->statements[t].act, "claim");
}

/* How alike the wording of S and T is, where it is alike enough for S to speak of T. */
static double worded(const struct link *l, uint32_t s, uint32_t t)
{
    const struct recall_statement *a = &l->r->statements[s], *b = &l->r->statements[t];
    const struct link_words *x = &l->said[s], *y = &l->said[t];
    bool near = link_one_story(l, a->report, b->report);
    double alike = link_alike(x, y);
    size_t common = link_common(l, x, y);
    bool here = a->report == b->report && str_is(a->act, "deny");
    if (here && common && charges(l, t, s) && link_within(&x->grams, &y->grams) >= WITHIN) return alike;
    if (common < (here ? 1 : near ? COMMON : COMMON_AFAR)) return 0;
    if (alike < (str_eq(x->language, y->language) ? ALIKE : ALIKE_ABROAD)) return 0;
    return near || alike >= ALIKE_AFAR ? alike : 0;
}

double link_answers(const struct link *l, uint32_t s, uint32_t t)
{
    const struct recall_statement *a = &l->r->statements[s], *b = &l->r->statements[t];
    if (s == t || !claims(a, b) || link_one_voice(l, &a->speaker, &b->speaker)) return 0;
    if (a->report == b->report && link_overlap(a->content, b->content)) /* else S stands inside the words of T */
        return first_of(b->content) < first_of(a->content) ? 0 : 1;
    if (tells_denial(l, t) || other_accuser(l, a, b)) return 0;
    if (link_negates(l, &l->said[t], &l->said[s]) && !link_negates(l, &l->said[s], NULL))
        return 0; /* denied there too */
    return worded(l, s, t);
}

/* ---- answers that point ---- */

bool link_only_points(const struct link *l, uint32_t s)
{
    const struct link_words *w = &l->said[s];
    size_t free = 0, pointing = 0;
    for (size_t i = 0; i < w->tokens.n && i <= SHORT; i++) {
        enum link_pointing p = link_points(l, w->language, w->tokens.v[i].term);
        pointing += p == LINK_POINTS;
        free += p == LINK_MEANS && w->tokens.v[i].entity == LINK_NONE && l->term_text.v[w->tokens.v[i].term].len > 1 &&
                link_says(l, w->tokens.v[i].term);
    }
    return pointing && w->tokens.n <= SHORT && free <= (pointing >= PLAIN);
}

/* Where S says what it says: what it answers stands before. */
static uint32_t place_of(const struct recall_statement *s)
{
    uint32_t cue = first_of(s->cue), content = first_of(s->content);
    return cue < content ? cue : content;
}

/* Whether S, which points, can point to T that stands BACK code points before it; OWNER is who S says said it. */
static bool pointed_at(const struct link *l, uint32_t s, uint32_t t, uint32_t back, uint32_t owner)
{
    const struct recall_statement *b = &l->r->statements[t];
    if (owner != LINK_NONE) return link_entity_of(l, &b->speaker) == owner;
    return back <= NEAR || charges(l, t, s);
}

uint32_t link_pointed(const struct link *l, uint32_t s)
{
    const struct recall_statement *a = &l->r->statements[s];
    const struct recall_report *rep = &l->r->reports[a->report];
    uint32_t at = place_of(a), best = LINK_NONE, owner;
    owner = a->content.n ? named_in(l, a, a->content.v[0].beg, a->content.v[a->content.n - 1].end) : LINK_NONE;
    for (uint32_t t = rep->statements; t < rep->statements + rep->n_statements; t++) {
        const struct recall_statement *b = &l->r->statements[t];
        if (t == s || !b->content.n || !claims(a, b) || link_one_voice(l, &a->speaker, &b->speaker)) continue;
        uint32_t end = b->content.v[b->content.n - 1].end;
        if (end > at || at - end > REACH || !pointed_at(l, s, t, at - end, owner)) continue;
        if (best == LINK_NONE || end > first_of(l->r->statements[best].content)) best = t;
    }
    return best;
}

uint32_t link_accusation(struct link *l, uint32_t s, bool points)
{
    const struct recall_statement *a = &l->r->statements[s];
    const struct recall_report *rep = &l->r->reports[a->report];
    uint32_t at = place_of(a), best = LINK_NONE;
    for (uint32_t i = rep->events; i < rep->events + rep->n_events; i++) {
        const struct recall_event *e = &l->r->events[i];
        uint32_t beg = first_of(e->trigger);
        bool his = false;
        if (!str_is(e->type, "ACCUSE") || e->standing == STANDING_DENIED || beg >= at || at - beg > REACH) continue;
        for (size_t k = 0; k < e->n_recipients; k++) his = his || link_one_voice(l, &e->recipients[k], &a->speaker);
        for (size_t k = 0; k < e->n_actors; k++) his = his && !link_one_voice(l, &e->actors[k], &a->speaker);
        if (his && !points) {
            struct link_bag told = link_letters(l, &l->step, e->report, e->passage);
            his = link_within(&l->said[s].grams, &told) >= TOUCHES;
        }
        if (his && (best == LINK_NONE || beg > first_of(l->r->events[best].trigger))) best = i;
    }
    return best;
}
