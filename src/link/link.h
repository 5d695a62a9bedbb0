/* SPDX-License-Identifier: MIT */
/**
 * What many reports say together, as a pure function of the record: the same pages give the same links, in whatever
 * order they were added, because everything runs over records sorted by id and ties are broken by index.
 *
 * Near linear: two records are compared only where they share a rare key, and of those that share one the nearest. What
 * the run needs to its end lives in the record's arena, what one step needs in `step`, what one record needs in
 * `scratch`.
 */
#ifndef LINK_LINK_H
#define LINK_LINK_H
#include "base/buf.h"
#include "store/recall.h"

#define LINK_NONE UINT32_MAX
#define LINK_TELLS 1.2f /* a word as rare as this says something by itself */
/* Keys of a bag: terms, then entities, then meanings. */
#define LINK_FIRST_ENTITY (UINT32_MAX / 4)
#define LINK_FIRST_GLOSS 0x80000000u
enum {
    LINK_GLOSSES = 3, /* meanings of a word that are looked at */
    LINK_TELLING = 7, /* rarity that a run of words must add up to */
    LINK_POSTING = 64
}; /* records compared through one key; the nearest in order */

/** A word of a report; what belongs to the mention of an actor carries that actor's entity. */
struct link_token {
    uint32_t beg, end; /* code points */
    uint32_t term;     /* of struct link.terms */
    uint32_t entity;   /* LINK_NONE: an ordinary word */
};
struct link_tokens {
    struct link_token *v;
    size_t n;
};

struct link_weight {
    uint32_t key;
    float weight;
};
/** A sparse vector, sorted by key, and its length. */
struct link_bag {
    struct link_weight *v;
    size_t n;
    double norm, sum;
};
/** How a passage is worded: its words, and their letters (runs of four), both weighted by rarity. */
struct link_words {
    struct link_bag words, grams;
    struct link_bag gloss;     /* the words in the language that all lists lead to; empty without a list */
    struct runut_str language; /* of the report */
    struct link_tokens tokens;
};

/** One actor over all reports. */
struct link_entity {
    struct runut_str name, type, country;
    uint32_t side; /* what it counts as when countries face each other: its country's number, or LINK_NONE */
    uint32_t *members;
    size_t n_members;
    bool named;            /* by a name somewhere, not by an office or a description alone */
    struct runut_str fold; /* of the name: see link_fold */
    struct recall_strs aliases;
    struct runut_str id;
};

/** Two records that may be one. A margin of 0 is the least that joins. */
struct link_pair {
    uint32_t a, b;
    float margin;
};
typedef float link_margin(void *user, uint32_t a, uint32_t b);
/** The mean margin of the pairs between N items and M others; below -1 where some two can never be one. */
typedef double link_mean(void *user, const uint32_t *a, size_t n, const uint32_t *b, size_t m);

struct link {
    struct recall *r;
    struct arena *a;
    struct arena step, scratch;
    struct map glosses; /* "id|word" to a place in gloss_text: see gloss.c */
    VEC(struct runut_str) gloss_text;
    struct runut_str pivot;           /* the language that the lists lead to */
    struct map negations;             /* "id|word" of the words that negate, */
    struct map pointers;              /* and enum link_pointing of those that mean nothing themselves */
    struct map terms, sides, related; /* related: ids of the relations found */
    VEC(struct runut_str) term_text;
    float *idf;
    uint8_t *named;             /* [terms] belongs to a name somewhere; see figure.c */
    struct link_tokens *tokens; /* of each report */
    uint32_t *entity_of;        /* of each actor */
    struct {
        struct link_entity *v;
        size_t n;
    } entities;
    uint32_t *outlet_of, *copy_of;  /* of each report: equal numbers are one outlet, copies of one another */
    struct recall_spans *furniture; /* of each report: places of its tokens */
    uint32_t *utterance_of, *occurrence_of;
    uint32_t *saying_of,
        *deed_of;            /* of each statement, each event: what it tells in short in a heading, or LINK_NONE */
    uint32_t *story_of;      /* of each report */
    struct link_words *said; /* wording of each statement */
    struct link_list {
        struct recall_link *v;
        size_t n, cap;
    } copies, utterances, occurrences, relations, stories;
};

/* ---- entity.c: actors as all reports tell them ---- */
/** What may be one by name: countries, persons, places, and bodies of all kinds. */
struct runut_str link_class(const struct recall_actor *a);
/** Whether some mention of an actor is a name, not an office or a description. */
bool link_is_named(const struct recall_actor *a);
/** The name of an actor, folded, without the office that a report puts before a person's: President Kells is Kells. */
struct runut_str link_name(struct arena *a, const struct recall_actor *actor);
/** Makes N entities of what entity_of tells, without what only their record tells. */
void link_share_out(struct link *l, size_t n);
/** Adds that: aliases and the id. */
void link_identify(struct link *l, struct link_entity *e);

/* ---- gloss.c: words across languages ---- */
/** Reads the bilingual lists of an engine's packs, where there are any. ENGINE may be NULL. */
void link_read_glosses(struct link *l, const struct runut_engine *engine, struct buf *scratch);
/** Whether the words of a passage negate something: not, never, tidak; with OTHER, something that it says as well. */
bool link_negates(const struct link *l, const struct link_words *w, const struct link_words *other);
/** What a word does in an answer: it means something itself, fills ("the", "his"), or points to what was said
 * ("allegations", "not true"). */
enum link_pointing { LINK_MEANS, LINK_FILLS, LINK_POINTS };
enum link_pointing link_points(const struct link *l, struct runut_str language, uint32_t term);
/** Writes the keys of a word of some language to OUT; how many there are. */
size_t link_glosses(const struct link *l, struct runut_str language, struct runut_str word, uint32_t out[LINK_GLOSSES]);

/* ---- word.c: wording ---- */
void link_read_words(struct link *l);
void link_weigh(struct link *l);
/** Tells each word that belongs to the mention of an actor whose it is: once more where actors have been joined. */
void link_mark_mentions(struct link *l);
/** How a passage of a report is worded; kept in A. */
struct link_words link_wording(struct link *l, struct arena *a, uint32_t report, struct recall_spans spans);
/** The words of a report from code point BEG to END. */
struct link_tokens link_tokens_at(const struct link *l, uint32_t report, uint32_t beg, uint32_t end);
/** The letters of a passage alone. */
struct link_bag link_letters(struct link *l, struct arena *a, uint32_t report, struct recall_spans spans);
/** What some words of a language mean, as one bag; empty without a list. */
struct link_bag link_meaning(struct link *l, struct arena *a, struct link_tokens t, struct runut_str language);
/** Makes a bag of N weights, kept in A: sorted, what has one key summed, measured. V is used up. */
struct link_bag link_bag_of(struct arena *a, struct link_weight *v, size_t n);
/** Measures a bag again whose weights have changed. */
void link_bag_measure(struct link_bag *b);
double link_cosine(const struct link_bag *a, const struct link_bag *b);
/** How much of the shorter is in the longer, by weight. */
double link_within(const struct link_bag *a, const struct link_bag *b);
/** Mean of words and letters: 0 to 1. */
double link_alike(const struct link_words *a, const struct link_words *b);
/** How many telling words and actors both have; 0 where they are actors alone. */
size_t link_common(const struct link *l, const struct link_words *a, const struct link_words *b);
/** Whether a term says something by itself: a rare one, or in a store of few pages, where none is rare, a long one. */
bool link_says(const struct link *l, uint32_t term);
/** The longest run of words that both share and that says something; 0 where none does. */
size_t link_run(const struct link *l, const struct link_words *a, const struct link_words *b);
/** Lower case, letters and digits alone, words parted by one space. */
struct runut_str link_fold(struct arena *a, struct runut_str s);

/* ---- furniture.c: what an outlet puts on many pages ---- */
void link_furniture(struct link *l);
/** The first token of a report at I or behind that is no furniture; the number of tokens may be reached. */
size_t link_own_word(const struct link *l, uint32_t report, size_t i);
/** Words in a row, as their hash; 0 where they are none of the sample, one in eight. */
enum { LINK_SHINGLE = 5 };
uint64_t link_shingle(const struct link *l, struct link_tokens t, size_t i);

/* ---- cluster.c ---- */
/** Collects the keys of items; two that share one are candidates. */
struct link_keys {
    struct arena *arena;
    VEC(struct link_key {
        uint64_t key;
        uint32_t item;
    }) keys;
    const bool *asked; /* [items] where not NULL: only pairs with an item that is asked for */
};
void link_key_add(struct link_keys *k, uint64_t key, uint32_t item);
/** Adds the heaviest words of a bag, about MOST of them, as keys of ITEM; with the same VOICE only (0 none) they meet
 * others. */
void link_keys_add(struct link_keys *k, const struct link_bag *bag, size_t most, uint64_t voice, uint32_t item);
/** Calls EACH for every two of N items that share a key, once, A < B, in the order of A, then of B. */
void link_each_pair(struct link_keys *k, size_t n, void (*each)(void *user, uint32_t a, uint32_t b), void *user);
/** The candidates whose margin is not negative, in the same order. */
struct link_pair *link_good_pairs(struct link_keys *k, size_t n, link_margin *margin, void *user, size_t *n_pairs);
/** Average link over good pairs: GROUP[i] becomes the number of i's cluster, by its first member in order. MEAN may be
 * NULL: then MARGIN is asked for each pair. Returns how many there are. */
size_t link_cluster(struct arena *a, size_t n, const struct link_pair *pairs, size_t n_pairs, link_margin *margin,
                    link_mean *mean, void *user, uint32_t *group);

/* ---- answer.c: what is spoken about ---- */
/** Whether two parties can speak with one voice, so that neither answers the other. */
bool link_one_voice(const struct link *l, const struct recall_party *a, const struct recall_party *b);
/** Whether two passages of one report have words in common. */
bool link_overlap(struct recall_spans a, struct recall_spans b);
/** How well statement T can be what S speaks about by its wording: 0 not at all, 1 in the same words. */
double link_answers(const struct link *l, uint32_t s, uint32_t t);
/** Whether the words of S have no proposition, but only point to one. */
bool link_only_points(const struct link *l, uint32_t s);
/** The statement that S, which only points, points to ("denied the allegations"), or LINK_NONE. */
uint32_t link_pointed(const struct link *l, uint32_t s);
/** The event by which the speaker of S was accused of what S speaks about, or, where it only POINTS, of anything;
 * LINK_NONE without one. */
uint32_t link_accusation(struct link *l, uint32_t s, bool points);

/* ---- the steps, in their order ---- */
void link_actors(struct link *l);
/** Joins short names and parts those whom reports only describe, "the suspect", by stories: link_stories has been
 * called. */
void link_actors_in_stories(struct link *l);
void link_copies(struct link *l);
void link_stories(struct link *l);
void link_utterances(struct link *l);
void link_occurrences(struct link *l);
void link_relations(struct link *l);
void link_figures(struct link *l);

/* ---- shared ---- */
/** Are all words of the name A among those of the longer B, in their order? Both as link_fold makes them. */
bool link_part_of(struct runut_str a, struct runut_str b);
/** Whether some party of both events is one with a name, or of one country. */
bool link_share_name(const struct link *l, const struct recall_event *a, const struct recall_event *b);
/** Whether one of two persons has a name that can be short for the other's: "Kim" and "Kim Jong Un". */
bool link_short_for(const struct link_entity *a, const struct link_entity *b);
/** Relates a statement or event to what it answers, once; WHY is its reason, LIKENESS that of the wording, 0 none. */
void link_relate(struct link *l, const char *what, struct runut_str from, struct runut_str to, struct runut_str speaker,
                 const char *why, double likeness);
/** An id of one letter and 16 hex digits from the ids of the members, which are sorted here. */
struct runut_str link_id(struct link *l, char letter, struct runut_str *members, size_t n);
/** A list of N links, each with the members that GROUP names, in order. */
struct link_list link_members(struct link *l, const uint32_t *group, size_t n_items, size_t n);
void link_why_add(struct link *l, struct recall_link *to, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/** Counts the outlets behind REPORTS, and how many of them did not copy from another. */
void link_count(struct link *l, const uint32_t *reports, size_t n, int *outlets, int *independent);
/** The entity of a party, or LINK_NONE. */
static inline uint32_t link_entity_of(const struct link *l, const struct recall_party *p)
{
    return p->actor == RECALL_NONE ? LINK_NONE : l->entity_of[p->actor];
}
/** Whether a token says something by itself: no name, nor a word that is everywhere. */
static inline bool link_telling(const struct link *l, const struct link_token *t)
{
    return t->entity == LINK_NONE && l->idf[t->term] > LINK_TELLS;
}
/** Whether two reports follow one course of happenings. */
static inline bool link_one_story(const struct link *l, uint32_t report, uint32_t other)
{
    return l->story_of[report] == l->story_of[other];
}
/** Whether a passage of a report stands in its heading. */
bool link_in_heading(const struct link *l, uint32_t report, struct recall_spans at);
/** Gives each of N items the group of that which it tells in short, OF[i], if it is not LINK_NONE, and counts the
 * groups that are left from 0 in the order of their first member. Returns how many there are. */
size_t link_join_headings(struct link *l, uint32_t *group, const uint32_t *of, size_t n);
/** The members of X that were joined by evidence, in the step's arena: not told in short in a heading, which becomes a
 * reason of its own. Returns how many. */
size_t link_by_evidence(struct link *l, struct recall_link *x, const uint32_t *of, uint32_t **members);
/** The most exact of two dates that meet; a year that only one of them gives is marked as linked. */
struct recall_date link_date(struct link *l, struct recall_date a, struct recall_date b);
#endif
