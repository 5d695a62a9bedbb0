/* SPDX-License-Identifier: MIT */
/**
 * Acts that another one of their clause's words, or who does them to whom, makes of the act that their row tells: a
 * warning about others that accuses them, a meeting called off, weapons shown that are sent at somebody, a state that
 * protests.
 */
#include "read/candidate.h"
#include "read/noun.h"
#include "read/why.h"

/* A warning that tells of others' doings accuses them; only one that is addressed to them threatens. */
static const struct act_row warning_about = {.type = "ACCUSE", .mode = "disapprove", .cameo = "110"};
void turn_warning(struct reading *r, struct candidate *c)
{
    size_t s;
    if (strcmp(c->act->type, "THREATEN") != 0 || !event_saying(r, c, &s) || strcmp(r->statements.v[s].act, "warn") != 0)
        return;
    if (c->recipient.n && r->mentions.v[c->recipient.mention[0]].first == c->end && !noun_owned(r, c->end)) return;
    c->act = &warning_about;
    c->why = WHY_WARNING;
    sides_complement(r, c);
}

/* "Pertemuan X dan Y batal": a meeting that a word behind the noun calls off. */
static const struct act_row called_off = {.type = "REJECT", .mode = "meet", .cameo = "125"};
static void turn_meeting(const struct reading *r, struct candidate *c)
{
    if (c->column != 2 || !r->rules->pack->head_first || (c->actor.n + c->recipient.n) == 0 ||
        (strcmp(c->act->type, "CONSULT") != 0 && strcmp(c->act->type, "AGREE") != 0))
        return;
    for (uint32_t k = c->end, last = sentence_last(r, c->i); k < last && !word_mark(r, k, ','); k++) {
        if (r->mention_at[k] >= 0) continue;
        if (reading_word_says(r, k, "cancels")) {
            c->act = &called_off;
            return;
        }
        if (r->quoted_at[k] != r->quoted_at[c->i] || r->text->words[k].upos == VERB || word_is(r, k, W_REL | W_COMP))
            return;
    }
}

/* "Iran meluncurkan rudal ke Tel Aviv", "fired a rocket toward Israel": weapons sent right at another country are no
 * show of force. */
static const struct act_row strike = {
    .type = "ASSAULT", .mode = "heavy-weapons", .context = "military", .cameo = "194"};
static void turn_strike(const struct reading *r, struct candidate *c)
{
    bool shows = strcmp(c->act->type, "MOBILIZE") == 0 && c->act->mode && strcmp(c->act->mode, "weapons") == 0;
    if (!shows || c->column != 0 || c->actor.n != 1 || c->recipient.n != 1) return;
    const struct mention *met = &r->mentions.v[c->recipient.mention[0]];
    int32_t a = r->mentions.v[c->actor.mention[0]].actor;
    const char *own = a >= 0 ? r->actors.v[a].country : NULL,
               *its = met->actor >= 0 ? r->actors.v[met->actor].country : NULL;
    bool right = met->first > 0 && reading_word_says(r, met->first - 1, "way");
    bool other = its && (own ? strcmp(own, its) != 0 : !r->rules->pack->head_first);
    if (other && right && met->first > c->end) c->act = &strike;
}

/* "The United States is protesting China's decision": a state does not march, it objects. */
static const struct act_row objects_to = {
    .type = "ACCUSE", .mode = "disapprove", .context = "diplomatic", .cameo = "111"};
static void turn_protest(const struct reading *r, struct candidate *c)
{
    bool plain = strcmp(c->act->type, "PROTEST") == 0 && c->column == 0 && c->act->mode &&
                 strcmp(c->act->mode, "demo") == 0 && c->act->takes_object && c->end == c->i + 1;
    if (r->rules->pack->head_first || !plain || c->actor.n != 1 || !(c->thing.end || c->recipient.n)) return;
    const struct mention *m = &r->mentions.v[c->actor.mention[0]];
    const char *sector = m->actor >= 0 ? r->actors.v[m->actor].sector : NULL;
    if (m->kind == M_COUNTRY || (sector && strcmp(sector, "GOV") == 0)) c->act = &objects_to;
}

void turn_act(struct reading *r, struct candidate *c)
{
    turn_meeting(r, c);
    turn_strike(r, c);
    turn_protest(r, c);
}

bool turn_objects(const struct candidate *c) { return c->act == &objects_to; }
