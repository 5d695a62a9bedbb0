/* SPDX-License-Identifier: MIT */
/**
 * The day on which something was said: told beside the words, or inferred. A day that is wrong harms whoever checks
 * facts more than none, so little is inferred: what one speaker says on a page he says on one occasion, where a day of
 * his is told; others speak on it only where all days told on the page are that one, and only persons who are quoted
 * there, not what data show or was said earlier.
 */
#include "read/name/chunk.h"
#include "read/said/saying.h"

enum {
    STRETCH = 31,    /* days that one occasion may take, "this month" */
    RECENT = 31,     /* days about publication on which all that a report gives may have been said */
    FRESH = 1,       /* days before publication on which what a report is about happened */
    NEWS_DAYS = 3,   /* days before publication on which lies the day that a report is about */
    LATER = 3,       /* days on which a deed may be told of words that were said before it */
    LEAD_BLOCKS = 2, /* paragraphs in which a report tells the day that it is about */
    NEAR = 3         /* sentences between a government's words and those of who speaks for it */
};

/* ---- told beside the words ----------------------------------------------------------------------------------------
 */

/* "Dikutip X, Rabu (21/2/2024)": a day right behind a cited outlet is the day of citing. */
static bool citing_day(const struct reading *r, uint32_t t)
{
    uint32_t first = sentence_first(r, t), k = t;
    while (k > first && (r->text->words[k - 1].flags & WORD_PUNCT || r->time_at[k - 1] >= 0)) k--;
    if (k == first || r->mention_at[k - 1] < 0) return false;
    const struct mention *m = &r->mentions.v[r->mention_at[k - 1]];
    if (!clause_outlet(r, r->mention_at[k - 1])) return false;
    for (uint32_t b = m->first; b > first && m->first - b < 4; b--) {
        const struct cue_row *cue;
        for (uint32_t w = b - 1; w + 4 > b && w >= first; w--) {
            const struct hit *h = clause_cue(r, w, &cue);
            if (h && w + h->n >= b && cue->order & CUE_CITE) return true;
            if (w == 0) break;
        }
    }
    return false;
}

/* Whether a date is that of one day, of a year that the page tells or not: "2023-11-09T14:30", "XXXX-11-09". */
static bool one_day(const char *value)
{
    int32_t first, last;
    return time_days(value, &first, &last) ? first == last : strlen(value) >= 10 && !strchr(value, '/');
}

/* The days on which the page came out; false where it tells none. */
static bool out_on(const struct reading *r, int32_t *first, int32_t *last)
{
    const char *published = r->page->report.published.value;
    return published && time_days(published, first, last);
}

/* Whether somebody may have spoken then: not for a stretch of months or years, "kuartal kedua 2024", "the 1950s",
 * though in a year that is told, nor in a month or year after the report came out; a day just after it may be that the
 * page's own day is wrong. */
static bool may_be_said(const struct reading *r, const struct runut_date *d)
{
    int32_t first, last, out, end;
    if (!time_days(d->value, &first, &last)) return true;
    if (strchr(d->value, '/') && last - first > STRETCH) return false;
    return !out_on(r, &out, &end) || first <= end + (first == last ? RECENT : 0);
}

bool saying_out_by(const struct reading *r, const struct runut_date *d)
{
    int32_t first, last, out, end;
    return !time_days(d->value, &first, &last) || !out_on(r, &out, &end) || first <= end;
}

bool saying_recent(const struct reading *r, const struct runut_date *d)
{
    int32_t first, last, out, end;
    if (!time_days(d->value, &first, &last)) return strlen(d->value) > 4;
    if (last - first > STRETCH) return false;
    return !out_on(r, &out, &end) || out - last <= RECENT;
}

/* Whether the day X is that of another verb: it stands between commas with one, away from the words of saying at word
 * AT, and is long past, no day, or in a clause that describes somebody: "Toyo, which put its first car on the road in
 * 1997, said", "Rask, who took over in March, believes". */
static bool of_another_verb(const struct reading *r, const struct time_expr *x, uint32_t at)
{
    uint32_t first = sentence_first(r, at), end = sentence_last(r, at), b = x->first, e = x->end;
    while (b > first && !word_mark(r, b - 1, ',')) b--;
    while (e < end && !word_mark(r, e, ',')) e++;
    if (at >= b && at < e) return false;
    if (saying_recent(r, &x->time.date) && one_day(x->time.date.value) && !word_is(r, b, W_REL)) return false;
    for (uint32_t k = b; k < e; k++)
        if (r->mention_at[k] < 0 && r->time_at[k] < 0 && r->text->words[k].upos == VERB) return true;
    return false;
}

/* Whether another finite verb stands between the words of S and the time X behind them: "says it is fun and hopes to
 * play this winter". */
static bool behind_another(const struct reading *r, const struct saying *s, const struct time_expr *x)
{
    uint32_t end = s->n ? s->content[s->n - 1][1] : 0;
    if (!s->cue_end || s->cue > end) return false;
    for (uint32_t k = end; k < x->first; k++)
        if (r->mention_at[k] < 0 && r->time_at[k] < 0 && word_feat(r, k, "VerbForm=Fin")) return true;
    return false;
}

static struct runut_date day_said(const struct reading *r, const struct saying *s)
{
    uint32_t at = saying_anchor(s), first = sentence_first(r, at), end = sentence_last(r, at), best = UINT32_MAX;
    struct runut_date day = {NULL, NULL, NULL};
    for (uint32_t k = first; k < end; k++) {
        int32_t t = r->time_at[k];
        if (t < 0) continue;
        const struct time_expr *x = &r->times.v[t];
        k = x->end - 1;
        if (saying_holds(s, x->first) || !time_dates(x) || x->names || !may_be_said(r, &x->time.date) ||
            citing_day(r, x->first) || of_another_verb(r, x, at) || behind_another(r, s, x))
            continue;
        uint32_t far = x->first > at ? x->first - at : at - x->first;
        if (far < best) best = far, day = x->time.date;
    }
    return day;
}

/* Whether word K tells that something was done before: "Sebelumnya". */
static bool earlier(const struct reading *r, uint32_t k)
{
    return r->mention_at[k] < 0 && r->time_at[k] < 0 && reading_word_says(r, k, "earlier");
}

/* Whether the words of saying S tell that they were said before: "Sebelumnya, X mengatakan", "X had said", "X pernah
 * mengatakan". */
static bool said_before(const struct reading *r, const struct saying *s)
{
    uint32_t at = saying_anchor(s), end = sentence_last(r, at);
    for (uint32_t k = sentence_first(r, at); k < end; k++)
        if (!saying_holds(s, k) && earlier(r, k)) return true;
    return s->cue_end && s->cue > 0 && reading_word_says(r, s->cue - 1, "perfect");
}

/* Whether the words of ST follow, a few sentences on, on those of the government that their speaker speaks for, or of
 * somebody who speaks for their government: "the Kremlin said on Monday ... its spokesman said". */
static bool same_government(const struct reading *r, const struct runut_statement *st, uint32_t sentence)
{
    if (r->last_statement < 0 || sentence - r->last_sentence > NEAR || st->speaker.actor < 0) return false;
    const struct runut_party *last = &r->statements.v[r->last_statement].speaker, *now = &st->speaker;
    if (last->actor < 0 || r->actors.v[last->actor].person == r->actors.v[now->actor].person) return false;
    if (r->actors.v[last->actor].seat.place.len || r->actors.v[now->actor].seat.place.len) return false;
    bool state = r->actors.v[last->actor].type == RUNUT_COUNTRY || r->actors.v[now->actor].type == RUNUT_COUNTRY;
    if (!last->country || !now->country || strcmp(last->country, now->country) != 0) return false;
    return last->sector && now->sector && (state || strcmp(last->sector, now->sector) == 0);
}

/* A day told for the words of one who speaks is that of what he says next; a month or week told, or that he spoke
 * earlier, leaves it open when he did. */
struct runut_date said_on(struct reading *r, const struct saying *s, const struct runut_statement *st)
{
    struct runut_date day = day_said(r, s);
    struct actor *who = st->speaker.actor >= 0 ? &r->actors.v[st->speaker.actor] : NULL;
    bool before = said_before(r, s);
    if (!who) {
        r->last_said = day;
        return day;
    }
    if (!day.value && !before) {
        day = who->said;
        if (!day.value && same_government(r, st, r->sentence_of[saying_anchor(s)])) day = r->last_said;
        day.method = "inferred";
    }
    if (!day.value || saying_recent(r, &day)) r->last_said = day;
    bool told = day.value && saying_recent(r, &day) && one_day(day.value);
    if (who->said.value && (told ? strcmp(day.value, who->said.value) != 0 : day.value || before)) who->days = true;
    if (told)
        who->said = day;
    else if (day.value || before)
        who->said = (struct runut_date){NULL, NULL, NULL}, who->earlier = before;
    return day;
}

/* ---- inferred ------------------------------------------------------------------------------------------------------
 */

/* "Today's fashion": a day that only tells of the noun behind it. */
static bool owner(const struct reading *r, const struct time_expr *x)
{
    return x->end < r->text->n_words && chunk_possessive(r, x->end);
}

/* The day of a time, where it is one and lies within the days before publication. */
static bool news_day(struct reading *r, const struct time_expr *x, struct runut_date *day)
{
    int32_t first, last, published, end;
    const struct runut_date *d = &x->time.date;
    if (!time_dates(x) || !time_days(d->value, &first, &last) || !out_on(r, &published, &end)) return false;
    if (x->hour_alone || owner(r, x)) return false;
    if (first != last || first > end || published - first > NEWS_DAYS) return false;
    *day = (struct runut_date){arena_printf(r->a, "%.10s", d->value), "day", "inferred"};
    return true;
}

/* Whether a day is written out as a date, "Jumat, 29 November", "(29/11)", rather than told from another, "on Friday".
 */
static bool dated(const struct reading *r, const struct time_expr *x)
{
    bool digit = false;
    for (uint32_t k = x->first; k < x->end; k++) digit = digit || r->text->words[k].flags & WORD_DIGIT;
    return digit && strcmp(x->time.date.method, "text") == 0;
}

/* The day that the report is about: the first that its first paragraph tells, or that behind it where it tells no time.
 */
void said_begin(struct reading *r)
{
    uint32_t lead = 0, told = MAP_NONE;
    while (lead < r->page->report.n_blocks && r->page->report.blocks[lead].type != RUNUT_PARAGRAPH) lead++;
    for (size_t t = 0; t < r->times.n; t++) {
        uint32_t first = r->times.v[t].first, block = word_block(r, first);
        if (block >= lead + LEAD_BLOCKS || (told != MAP_NONE && block != told)) return;
        if (block < lead) continue;
        told = block;
        if (r->quoted_at[first] < 0 && news_day(r, &r->times.v[t], &r->lead_day)) {
            r->lead_dated = dated(r, &r->times.v[t]);
            return;
        }
    }
}

/* Whether day A, told in the text, is before the day of the lead: what was said then is not what the report is about.
 */
static bool before_lead(const struct reading *r, const char *a)
{
    int32_t first, last, lead, end;
    return r->lead_day.value && time_days(a, &first, &last) && time_days(r->lead_day.value, &lead, &end) && last < lead;
}

/* Whether the words of X tell a day after DAY on which something was done: they were said later. */
static bool tells_later(const struct reading *r, const struct saying *x, const struct runut_date *day)
{
    int32_t first, last, told, end;
    if (!time_days(day->value, &first, &last)) return false;
    for (uint32_t k = 0; k < x->n; k++)
        for (uint32_t i = x->content[k][0]; i < x->content[k][1]; i++) {
            const struct time_expr *t = r->time_at[i] >= 0 ? &r->times.v[r->time_at[i]] : NULL;
            if (t && time_dates(t) && time_days(t->time.date.value, &told, &end) && told > last &&
                told <= last + LATER && told == end)
                return true;
        }
    return false;
}

/* Whether a day is that of publication or the one before. */
static bool fresh(const struct reading *r, const char *day)
{
    int32_t first, last, out, end;
    return out_on(r, &out, &end) && time_days(day, &first, &last) && out - first <= FRESH;
}

/* Whether DAY is one that all on a page may have spoken on: one day, told by two who speak or in the lead, or that on
 * which the page came out; the one before where it is written out. */
static bool common_day(const struct reading *r, const struct runut_date *day)
{
    int32_t first, last, out, end, teller = -2;
    if (!time_days(day->value, &first, &last) || first != last) return false;
    if (!out_on(r, &out, &end)) return true;
    if (first > end) return false;
    if (out <= first + (strcmp(day->method, "text") == 0)) return true;
    if (r->lead_day.value && strncmp(r->lead_day.value, day->value, strlen(r->lead_day.value)) == 0) return true;
    for (size_t i = 0; i < r->statements.n; i++) {
        const struct runut_statement *st = &r->statements.v[i];
        if (!st->said.value || strcmp(st->said.method, "inferred") == 0) continue;
        if (teller != -2 && teller != st->speaker.actor) return true;
        teller = st->speaker.actor;
    }
    return false;
}

/* The one day that all statements tell which tell one of these days, false where days differ. */
static bool told_day(const struct reading *r, struct runut_date *day)
{
    for (size_t i = 0; i < r->statements.n; i++) {
        const struct runut_date *d = &r->statements.v[i].said;
        if (!d->value || !saying_recent(r, d) || before_lead(r, d->value)) continue;
        if (day->value && strcmp(day->value, d->value) != 0) return false;
        *day = *d;
    }
    return true;
}

/* The bodies that those who tell the day of their words speak for: "X, spokesman of the union, said on Friday". */
static struct map spoken_for(struct reading *r)
{
    struct map units;
    map_init(&units, r->a);
    for (size_t i = 0; i < r->actors.n; i++)
        if (r->actors.v[i].said.value && r->actors.v[i].seat.unit.len) *map_put(&units, r->actors.v[i].seat.unit) = 1;
    return units;
}

static bool known(const struct map *units, struct runut_str name)
{
    return name.len && map_get(units, name) != MAP_NONE;
}

/* Whether statement I may have been made on the day on which others spoke or that the report is about: a person's
 * words that are quoted there, those of a body that one of the others speaks for, and what the title tells. What was
 * said before, and what another cites, was not. */
static bool of_that_day(const struct reading *r, size_t i, const struct map *units)
{
    const struct saying *s = &r->sayings.v[i];
    uint32_t at = saying_anchor(s);
    int32_t who = r->statements.v[i].speaker.actor, outer = r->said_in[at];
    if (r->page->report.blocks[word_block(r, at)].type == RUNUT_TITLE) return true;
    if (who < 0 || said_before(r, s) || (s->cue_end && outer >= 0 && (size_t)outer != i)) return false;
    if (s->cue_end && s->cue > 0 && reading_word_says(r, s->cue - 1, "has")) return false; /* "has warned" */
    const struct actor *a = &r->actors.v[who];
    const struct runut_statement *st = &r->statements.v[i];
    if (st->occasion.name.len || strcmp(st->act, "decline") == 0)
        return true; /* in the meeting; asked for this report */
    return !a->earlier && !a->days && (a->person || known(units, a->name) || known(units, a->byname));
}

/*
 * Statements that tell no day: a speaker's own day, where his words tell but one. Else where all that tell one tell the
 * same, they were made on it too, unless it lies before the day of the lead; where none does, on the day of the lead.
 */
void said_infer(struct reading *r)
{
    struct runut_date day = {NULL, NULL, NULL};
    bool all = told_day(r, &day) && (!day.value || common_day(r, &day));
    if (day.value) day = (struct runut_date){arena_printf(r->a, "%.10s", day.value), "day", NULL}; /* the hour is his */
    if (!day.value && r->lead_day.value && (r->lead_dated || fresh(r, r->lead_day.value))) day = r->lead_day;
    struct map units = spoken_for(r);
    for (size_t i = 0; i < r->statements.n; i++) {
        struct runut_statement *st = &r->statements.v[i];
        struct actor *a = st->speaker.actor >= 0 ? &r->actors.v[st->speaker.actor] : NULL;
        bool himself =
            a && a->said.value && !a->days && !before_lead(r, a->said.value) && !said_before(r, &r->sayings.v[i]);
        struct runut_date d = himself ? a->said : day;
        if (st->said.value || !d.value || (!himself && !(all && of_that_day(r, i, &units)))) continue;
        d.method = "inferred";
        if (tells_later(r, &r->sayings.v[i], &d)) continue;
        st->said = d;
        bool title = r->page->report.blocks[word_block(r, saying_anchor(&r->sayings.v[i]))].type == RUNUT_TITLE;
        if (a && !title && !a->said.value && !a->days) a->said = d; /* he goes on speaking */
    }
}

struct runut_date said_beside(const struct reading *r, int32_t a, uint32_t i)
{
    const struct runut_date none = {NULL, NULL, NULL};
    const struct actor *who = a >= 0 ? &r->actors.v[a] : NULL;
    if (!who || !who->said.value || who->days || who->earlier || before_lead(r, who->said.value)) return none;
    uint32_t first = sentence_first(r, i), end = sentence_last(r, i);
    if (i > first && (reading_word_says(r, i - 1, "perfect") || reading_word_says(r, i - 1, "has"))) return none;
    for (uint32_t k = first; k < end; k++)
        if (earlier(r, k)) return none;
    struct runut_date day = {who->said.value, "day", "inferred"};
    return saying_out_by(r, &day) ? day : none;
}
