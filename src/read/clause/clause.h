/* SPDX-License-Identifier: MIT */
/**
 * Grammar over words: whose verb it is, to whom, with which preposition. Where the sentence has a tree, the tree
 * answers; where it has none, the order of words does (Indonesian and English both put the subject before the verb).
 * This is the one place where statements and events ask about grammar.
 */
#ifndef READ_CLAUSE_H
#define READ_CLAUSE_H
#include "read/core/reading.h"
#include "read/name/cue.h"

/** Classes of words that may stand between a subject and its verb. */
enum { CLAUSE_PASSED = W_AUX | W_NEG | W_FUTURE | W_HYPO | W_HEDGE };

/** The mention that is the subject of the verb at word I, -1 none. Follows coordination, relative clauses and control.
 */
int32_t clause_subject(const struct reading *r, uint32_t i);

/** clause_control.c. Whose the verb at I is, behind the word at K - 1 in a sentence that begins at FIRST, where
 * another's object does it: "karena membantu", "meminta China untuk mengontrol", "bagi Rusia untuk", "accused China of
 * jailing"; -1 where nobody's does. */
int32_t clause_controlled(const struct reading *r, uint32_t i, uint32_t k, uint32_t first);
/** The same for the verb at I wherever it stands, also where it is what somebody is blamed for having tried or plotted
 * to do: "sentenced five men to death for plotting to kill". */
int32_t clause_blamed(const struct reading *r, uint32_t i);

/** Whether a verb stands at I by its tag; by the tables where there is none or another, but for a noun: "a state of
 * siege". Whether that is a finite form. */
bool clause_verb_here(const struct reading *r, uint32_t i);
bool clause_finite(const struct reading *r, uint32_t i);
/** Whether the participle at I is a passive. */
bool clause_passive(const struct reading *r, uint32_t i);
/** Whether M is a pronoun that hangs on the word before it, "pentingnya", which has no verb where heads come first. */
bool clause_clitic(const struct reading *r, int32_t m);
/** Whether place M only tells where the one named before it is: "Polres Garut, Jawa Barat, memeriksa". */
bool clause_address(const struct reading *r, const struct mention *m);
/** The verb before word I in its sentence and at its own level of quotation, MAP_NONE none. */
uint32_t clause_verb_before(const struct reading *r, uint32_t i);
/** Whether a mention stands right behind a verb as its object. */
bool clause_is_object(const struct reading *r, const struct mention *m);
/** The word behind a verb's subject, from word K back to FIRST over what may stand between: "telah", "secara terbuka",
 * asides that cite. */
uint32_t clause_over_adverbs(const struct reading *r, uint32_t k, uint32_t first);

/** clause_phrase.c. The noun phrase that stands as subject right before the verb at word I, adverbs and auxiliaries
 * apart; NULL where none does. */
const struct noun *clause_noun(const struct reading *r, uint32_t i);

/** "Leaders of a group linked to Omar Zarq were arrested": the phrase of the word at T, which the tree has as the
 * subject of a verb before which N is the last phrase and only describes that; NULL where it does not. */
const struct noun *clause_far_subject(const struct reading *r, const struct noun *n, int32_t t);

/** Whether the participle in words [I, END) describes a noun phrase before it rather than tells what that did: it has
 * its doer behind it, the phrase is another verb's object, or the clause has its verb further on. */
bool clause_describes(const struct reading *r, uint32_t i, uint32_t end);
/** The noun phrase that the participle at word I describes: "two men arrested by police", "the driver, charged with
 * murder"; NULL where none does. */
const struct noun *clause_described(const struct reading *r, uint32_t i);

/** The verb before the one at word I whose subject it shares, behind "and", "to" or "after", of a participle behind a
 * comma too; MAP_NONE none. */
uint32_t clause_shared(const struct reading *r, uint32_t i);

/** The passive that the tree joins the participle at I to, "were killed, injured | or kidnapped"; MAP_NONE none. */
uint32_t clause_joined_passive(const struct reading *r, uint32_t i);

/** Whether a verb stands at I behind a word like "to" or "untuk". */
bool clause_infinitive(const struct reading *r, uint32_t i);

/** The first word after I (from FROM on) where the clause of the verb at I ends: a subordinator, complementizer,
 * another verb with a subject of its own, the sentence's end. */
uint32_t clause_end(const struct reading *r, uint32_t from);

/** The preposition before a mention, which is then no subject and no bare object; MAP_NONE none. */
uint32_t clause_governor(const struct reading *r, const struct mention *m);

enum { CLAUSE_BRACKET = 8 }; /* words in a short bracket */
/** The word behind the short bracket that opens at K, "(45)", "(D-Md.)"; K where none does. */
uint32_t clause_bracket(const struct reading *r, uint32_t k, uint32_t end);

/** An argument after a verb or noun: its party and the word that marks it. */
struct argument {
    int32_t mention; /* -1 where the noun phrase is a thing */
    struct noun noun;
    uint32_t marker; /* word of the preposition, MAP_NONE bare */
    bool direct;     /* nothing but determiners between verb and mention */
};
enum { ARGUMENTS = 12 };
struct arguments {
    struct argument v[ARGUMENTS];
    uint32_t n, end; /* end: where the clause ended */
};
void clause_arguments(struct reading *r, uint32_t from, uint32_t end, struct arguments *out);

/** The mentions joined with M by commas and "and", in the order of the text, M among them. Returns how many, at most
 * CAP. */
uint32_t clause_joined(const struct reading *r, int32_t m, int32_t *out, uint32_t cap);

/** Where heads come last: the parties of a list of phrases of which LAST, the party M, stands last, or HEAD first;
 * PEOPLE whether a noun that no table knows is somebody in it, since only people suffer what is told. In the order of
 * the text; returns how many, at most CAP, and 1 where there is no list. */
uint32_t clause_listed_back(struct reading *r, const struct noun *last, int32_t m, bool people, int32_t *out,
                            uint32_t cap);
uint32_t clause_listed_on(struct reading *r, const struct noun *head, int32_t m, bool people, int32_t *out,
                          uint32_t cap);

/** Whether word K is a verb, by its tag or as one that a table knows. */
bool clause_predicate(const struct reading *r, uint32_t k);
/** "sexually", "in Leeds also": what only tells how. */
static inline bool clause_adverb(const struct reading *r, uint32_t k)
{
    return r->text->words[k].upos == ADV && !word_is(r, k, W_SUB | W_REL | W_AND | W_BUT) && r->mention_at[k] < 0;
}
#endif
