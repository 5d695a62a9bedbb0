/* SPDX-License-Identifier: MIT */
/**
 * Utterances: the statements of several reports that carry one thing said on one occasion, whole or in part.
 *
 * Two statements can be one only where their speakers can be (the same actor; a name and one that is short for it, of
 * whom the store knows several; a body and its country: weaker grounds) and their dates can be. How alike the wording
 * must be depends on how much the rest says: the same speaker on the same day needs less. A run of five shared words
 * settles it: measured on 2,500 quotations, fewer than three in a thousand such runs stand in more than one story.
 * Within one report, two statements are two, unless one repeats the other. What a heading says is of the utterance of
 * what it says in short, and is no evidence of its own.
 */
#include "link/link.h"

enum {
    VOICES = 3,    /* keys of a speaker */
    KEYS = 12,     /* rarest words of a statement that make candidates, */
    NAME_KEYS = 4, /* or with a further voice */
    SAFE_RUN = 5,  /* shared words in a row that settle it where half of the shorter is shared, */
    LONG_RUN = 10, /* or in any case */
    MANY = 8,      /* shared words that say something, in whatever order */
    FEW = 2,
    FAR = 20
}; /* days between two reports that make it another occasion */

/* Wording that joins by itself: below it 2 of 9 joined pairs were one, above 30 of 31; and what one story or many words
   in common may do with. Another speaker of a country, somebody without a name in another story. */
static const float PLAINLY = .58f, SOMEWHAT = .45f, COUNTRYMEN = .8f, NOBODY = .7f;
static const double MEANT =
    .47; /* what words mean, of one language too: dibuka, membuka; "without notice", "not told" */

static const double IN_ALL = .5, IN_MOST = .6;
static const double IN_SHORT = .45; /* of a heading's words or of what they mean, in what it says in short */

/* How sure it is that two speakers are one, as the wording needed: 9 never. */
static float speakers(const struct link *l, const struct recall_statement *a, const struct recall_statement *b)
{
    uint32_t x = link_entity_of(l, &a->speaker), y = link_entity_of(l, &b->speaker);
    bool abroad = !str_eq(l->r->reports[a->report].language, l->r->reports[b->report].language);
    if (x != LINK_NONE && x == y)
        return l->entities.v[x].named || abroad || link_one_story(l, a->report, b->report) ? .38f : NOBODY;
    if (!a->speaker.name.len || !b->speaker.name.len) return .62f;
    bool person = x != LINK_NONE && str_is(l->entities.v[x].type, "person"),
         person2 = y != LINK_NONE && str_is(l->entities.v[y].type, "person");
    if (person && person2) return link_short_for(&l->entities.v[x], &l->entities.v[y]) ? .5f : 9;
    if (!a->speaker.country.len || !str_eq(a->speaker.country, b->speaker.country)) return 9;
    if (!abroad && x != LINK_NONE && y != LINK_NONE && !str_is(l->entities.v[x].type, "country") &&
        !str_is(l->entities.v[y].type, "country"))
        return COUNTRYMEN;
    return person || person2 ? .56f : .42f;
}

static float same_day(const struct recall_date *a, const struct recall_date *b)
{
    if (!a->days.known || !b->days.known || !days_meet(a->days, b->days, 0)) return 0;
    bool exact = (a->days.yearless ? a->days.day != 0 : a->days.beg == a->days.end) &&
                 (b->days.yearless ? b->days.day != 0 : b->days.beg == b->days.end);
    return exact ? .08f : .04f;
}

/* Words of a passage that say something by themselves: neither names nor everywhere. */
static size_t telling(const struct link *l, const struct link_words *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->tokens.n; i++) n += link_telling(l, &w->tokens.v[i]);
    return n;
}

/* How alike the wording is: the mean of both cosines, raised where the shorter one is part of the longer. */
static float wording(const struct link *l, const struct link_words *a, const struct link_words *b)
{
    double alike = link_alike(a, b);
    if (!str_eq(a->language, b->language)) return (float)alike;
    size_t x = telling(l, a), y = telling(l, b);
    if ((x < y ? x : y) >= 4) {
        double within = .8 * link_within(&a->grams, &b->grams);
        if (within > alike) alike = (alike + within) / 2;
    }
    if (alike > .2 && alike < .7) {
        size_t run = link_run(l, a, b);
        if (run >= LONG_RUN || (run >= SAFE_RUN && link_within(&a->words, &b->words) >= IN_ALL)) alike = .7;
    }
    return (float)alike;
}

/* A statement without a day, in a report much later or earlier than the other: another occasion, unless the words say
 * so. */
static bool far_apart(const struct link *l, const struct recall_statement *a, const struct recall_statement *b)
{
    struct days x = a->said.days.known ? a->said.days : l->r->reports[a->report].published.days;
    struct days y = b->said.days.known ? b->said.days : l->r->reports[b->report].published.days;
    return !days_meet(x, y, FAR);
}

/* Days that the pages tell keep two statements apart; one that is only inferred makes them less likely one. */
static bool told(const struct recall_date *d) { return d->days.known && !str_is(d->method, "inferred"); }

/* Whether two languages tell one story in them. What somebody says is worded by the translator there, so words in
 * common are few; within a language a story has many sayings of one man, and being of it tells nothing. */
static bool one_story_abroad(const struct link *l, const struct recall_statement *x, const struct recall_statement *y)
{
    const struct recall_report *r = l->r->reports;
    return link_one_story(l, x->report, y->report) && !str_eq(r[x->report].language, r[y->report].language);
}

/* Other numbers of dead, injured or arrested: he said it twice, as they grew. */
static bool other_toll(const struct recall_statement *x, const struct recall_statement *y)
{
    for (int f = 0; f < 3; f++)
        if (x->numbers[f] >= 0 && y->numbers[f] >= 0 && x->numbers[f] != y->numbers[f]) return true;
    return false;
}

/* Whether the wording of two statements, alike by so much, can be one: plainly, or somewhat where they are NEAR in time
 * and of one story, of one day or with many telling words in common; else where these are most of the shorter. A report
 * and what is translated go by less. */
static bool worded_as_one(const struct link *l, uint32_t a, uint32_t b, float alike, bool near)
{
    const struct recall_report *r = l->r->reports;
    const struct recall_statement *x = &l->r->statements[a], *y = &l->r->statements[b];
    if (x->report == y->report || !str_eq(r[x->report].language, r[y->report].language) || alike >= PLAINLY)
        return true;
    if (alike < SOMEWHAT && link_cosine(&l->said[a].gloss, &l->said[b].gloss) < MEANT) return false;
    size_t common = link_common(l, &l->said[a], &l->said[b]);
    if (!near) return common >= MANY && link_within(&l->said[a].words, &l->said[b].words) >= IN_MOST;
    bool likely = link_one_story(l, x->report, y->report) || same_day(&x->said, &y->said) > 0;
    return common >= MANY || (common >= FEW && likely);
}

static float margin(void *user, uint32_t a, uint32_t b)
{
    struct link *l = user;
    const struct recall_statement *x = &l->r->statements[a], *y = &l->r->statements[b];
    float need = speakers(l, x, y);
    bool meet = days_meet(x->said.days, y->said.days, 0), far = far_apart(l, x, y);
    if (need > 1 || (!meet && told(&x->said) && told(&y->said))) return -1;
    if (str_is(x->act, "deny") != str_is(y->act, "deny")) return -1;
    if (x->report == y->report && link_overlap(x->content, y->content)) return -1;
    if (other_toll(x, y)) return -1;
    bool sure = need <= .5f;
    need -= same_day(&x->said, &y->said);
    if (!meet || far) need += meet ? .08f : .06f;
    if (meet && one_story_abroad(l, x, y)) need -= .14f;
    /* Parts and runs are evidence only between reports, and only where the speaker is sure. */
    bool plain = x->report == y->report || !sure;
    float alike = plain ? (float)link_alike(&l->said[a], &l->said[b]) : wording(l, &l->said[a], &l->said[b]);
    if (x->report == y->report && alike < need + .24f) return -.4f;
    return worded_as_one(l, a, b, alike, meet) ? alike - need : -.4f;
}

/* Who speaks, as keys: the country that all of its voices share, each word of a person's name, else the actor. */
static size_t voices(const struct link *l, const struct recall_statement *s, uint64_t out[VOICES])
{
    uint32_t e = link_entity_of(l, &s->speaker);
    size_t n = 0;
    if (s->speaker.country.len) out[n++] = str_hash(s->speaker.country);
    if (e == LINK_NONE || !l->entities.v[e].named || !str_is(l->entities.v[e].type, "person")) {
        if (!n) out[n++] = e != LINK_NONE ? (uint64_t)e * 2 + 1 : 0;
        return n;
    }
    struct runut_str rest = l->entities.v[e].fold, word;
    while (n < VOICES && str_cut(&rest, ' ', &word)) out[n++] = str_hash(word);
    return n;
}

/* What a statement may meet others by: its voices with its rarest words, with what they mean, and with its day. */
static void add_keys(struct link *l, struct link_keys *keys, uint32_t i)
{
    const struct recall_statement *s = &l->r->statements[i];
    uint64_t voice[VOICES];
    size_t n = voices(l, s, voice);
    for (size_t v = 0; v < n; v++) {
        size_t most = v ? NAME_KEYS : KEYS;
        link_keys_add(keys, &l->said[i].words, most, voice[v], i);
        link_keys_add(keys, &l->said[i].gloss, most, voice[v] + 1, i);
        /* Month and day alone: one of the dates may lack its year. */
        if (s->speaker.name.len && s->said.value.len >= 10)
            link_key_add(keys, voice[v] ^ str_hash(str_slice(s->said.value, 5, 10)), i);
    }
}

static const char *speaker_why(const struct link *l, const struct recall_link *u)
{
    uint32_t first = link_entity_of(l, &l->r->statements[u->members[0]].speaker);
    for (size_t i = 1; i < u->n_members; i++)
        if (link_entity_of(l, &l->r->statements[u->members[i]].speaker) != first) return "speakers of one country";
    return first == LINK_NONE ? "speaker not named" : "same speaker";
}

static void explain(struct link *l, struct recall_link *u)
{
    float least = 1, run = 0;
    bool dated = true, met = true;
    if (u->n_members == 1) {
        link_why_add(l, u, "told once");
        return;
    }
    link_why_add(l, u, "%s", speaker_why(l, u));
    uint32_t *m;
    size_t n = link_by_evidence(l, u, l->saying_of, &m);
    for (size_t i = 0; i < n; i++) {
        float best = 0;
        for (size_t k = 0; k < n && k < LINK_POSTING; k++) {
            if (i == k) continue;
            float w = wording(l, &l->said[m[i]], &l->said[m[k]]);
            size_t words = link_run(l, &l->said[m[i]], &l->said[m[k]]);
            if (w > best) best = w;
            if ((float)words > run) run = (float)words;
        }
        if (best < least) least = best;
        const struct recall_date *said = &l->r->statements[m[i]].said;
        dated = dated && said->value.len;
        met = met && days_meet(said->days, u->date.days, 0);
    }
    if (dated && n > 1)
        link_why_add(l, u,
                     !met ? "other days inferred"
                     : u->date.days.known && !u->date.days.yearless && u->date.days.beg < u->date.days.end
                         ? "dates meet"
                         : "same day");
    if (n > 1) link_why_add(l, u, "wording %.2f", (double)least);
    if (run >= SAFE_RUN) link_why_add(l, u, "%d words in a row", (int)run);
}

static void describe(struct link *l, struct recall_link *u)
{
    struct recall *r = l->r;
    struct runut_str *ids = ARENA_ARRAY(&l->step, struct runut_str, u->n_members);
    uint32_t *reports = ARENA_ARRAY(&l->step, uint32_t, u->n_members);
    uint32_t speaker = LINK_NONE;
    for (size_t i = 0; i < u->n_members; i++) {
        const struct recall_statement *s = &r->statements[u->members[i]];
        ids[i] = s->id;
        reports[i] = s->report;
        u->date = link_date(l, u->date, s->said);
        uint32_t e = link_entity_of(l, &s->speaker);
        if (e != LINK_NONE && (speaker == LINK_NONE || str_is(l->entities.v[e].type, "person"))) speaker = e;
    }
    u->kind = STR("utterance");
    if (speaker != LINK_NONE) u->speaker = l->entities.v[speaker].id;
    link_count(l, reports, u->n_members, &u->outlets, &u->independent);
    explain(l, u);
    u->id = link_id(l, 'u', ids, u->n_members);
}

/* The words that S and the host share and T and the host share: are they mostly others? */
static bool other_part(const struct link *l, uint32_t s, uint32_t t, uint32_t host)
{
    const struct link_bag *a = &l->said[s].words, *b = &l->said[t].words, *h = &l->said[host].words;
    double with_s = 0, with_both = 0;
    for (size_t i = 0, k = 0, m = 0; m < h->n; m++) {
        while (i < a->n && a->v[i].key < h->v[m].key) i++;
        while (k < b->n && b->v[k].key < h->v[m].key) k++;
        bool in_s = i < a->n && a->v[i].key == h->v[m].key, in_t = k < b->n && b->v[k].key == h->v[m].key;
        with_s += in_s ? h->v[m].weight : 0;
        with_both += in_s && in_t ? h->v[m].weight : 0;
    }
    return with_both < .6 * with_s;
}

/*
 * One report may give in two statements what another quotes in one breath. A statement that is still alone joins the
 * longer one that it is part of, although another of its own report is there: if that is another part.
 */
static void join_parts(struct link *l, const struct link_pair *pairs, size_t n, uint32_t *group)
{
    struct recall *r = l->r;
    uint32_t *size = ARENA_ARRAY(&l->step, uint32_t, r->n_statements);
    for (uint32_t i = 0; i < r->n_statements; i++) size[group[i]]++;
    for (size_t i = 0; i < n; i++)
        for (int turn = 0; turn < 2; turn++) {
            uint32_t s = turn ? pairs[i].b : pairs[i].a, host = turn ? pairs[i].a : pairs[i].b, t = LINK_NONE;
            const struct recall_report *rep = &r->reports[r->statements[s].report];
            if (size[group[s]] != 1 || size[group[host]] < 2 || l->said[host].tokens.n * 2 < l->said[s].tokens.n * 3)
                continue;
            if (r->statements[s].report == r->statements[host].report) continue;
            for (uint32_t k = rep->statements; k < rep->statements + rep->n_statements; k++)
                if (k != s && group[k] == group[host] &&
                    !link_overlap(r->statements[k].content, r->statements[s].content))
                    t = k;
            if (t == LINK_NONE || !other_part(l, s, t, host)) continue;
            size[group[s]]--;
            group[s] = group[host];
            size[group[s]]++;
        }
}

/* What the heading that holds statement S says in short: the one below it, of one who may be its speaker, that has most
 * of its words; LINK_NONE where S is in no heading or says something by itself. */
static uint32_t restated(const struct link *l, uint32_t s)
{
    const struct recall_statement *x = &l->r->statements[s];
    const struct recall_report *rep = &l->r->reports[x->report];
    uint32_t found = LINK_NONE;
    double best = IN_SHORT;
    if (!link_in_heading(l, x->report, x->content)) return LINK_NONE;
    for (uint32_t k = rep->statements; k < rep->statements + rep->n_statements; k++) {
        const struct recall_statement *y = &l->r->statements[k];
        if (link_in_heading(l, y->report, y->content) || speakers(l, x, y) > .5f || other_toll(x, y) ||
            str_is(x->act, "deny") != str_is(y->act, "deny"))
            continue;
        double words = link_within(&l->said[s].words, &l->said[k].words),
               meant = link_within(&l->said[s].gloss, &l->said[k].gloss), in = words > meant ? words : meant;
        if (in > best && link_common(l, &l->said[s], &l->said[k]) >= FEW) best = in, found = k;
    }
    return found;
}

void link_utterances(struct link *l)
{
    struct recall *r = l->r;
    struct link_keys keys = {.arena = &l->step};
    l->said = ARENA_ARRAY(l->a, struct link_words, r->n_statements);
    for (uint32_t i = 0; i < r->n_statements; i++) {
        const struct recall_statement *s = &r->statements[i];
        l->said[i] = link_wording(l, l->a, s->report, s->content);
    }
    l->saying_of = ARENA_ARRAY(l->a, uint32_t, r->n_statements);
    for (uint32_t i = 0; i < r->n_statements; i++)
        if ((l->saying_of[i] = restated(l, i)) == LINK_NONE) add_keys(l, &keys, i);
    size_t n_pairs;
    struct link_pair *pairs = link_good_pairs(&keys, r->n_statements, margin, l, &n_pairs);
    l->utterance_of = ARENA_ARRAY(l->a, uint32_t, r->n_statements);
    link_cluster(&l->step, r->n_statements, pairs, n_pairs, margin, NULL, l, l->utterance_of);
    join_parts(l, pairs, n_pairs, l->utterance_of);
    size_t n = link_join_headings(l, l->utterance_of, l->saying_of, r->n_statements);
    l->utterances = link_members(l, l->utterance_of, r->n_statements, n);
    for (size_t i = 0; i < l->utterances.n; i++) describe(l, &l->utterances.v[i]);
}
