/* SPDX-License-Identifier: MIT */
/**
 * Why a field holds what it holds. Where reading decides it says `why(r, RULE)`, one word beside the decision: the rule
 * in force. Whoever keeps what was decided (a statement its speaker, an event its parties) keeps the rule with it. When
 * the page is read, why.c makes of these the reasons that the public interface tells, with the words, the row of the
 * pack and the edge of the tree; confidence.c weighs them.
 */
#ifndef READ_WHY_H
#define READ_WHY_H
#include "read/core/reading.h"

/** Every rule: its number, its name in records and in packs, and what it says. The codebook lists them from here. */
/* clang-format off */
#define WHY_RULES(X) \
    X(NONE, "", "") \
    /* how a statement was found */ \
    X(TOLD, "told", "a verb of saying with what is said behind it") \
    X(TOLD_AFTER, "told_after", "a verb of saying behind what is said") \
    X(ACCORDING, "according", "a preposition names the source") \
    X(CALLED, "called", "something is called something, behind a word for 'as'") \
    X(CALLED_PLAINLY, "called_plainly", "something is called something in quotation marks") \
    X(ASKED, "asked", "a verb of asking with what is asked for") \
    X(ACCUSED, "accused", "a verb of accusing with the accusation") \
    X(GROUNDED, "grounded", "blame, praise or thanks with its ground") \
    X(REFUTED, "refuted", "a verb of denying or confirming with the proposition") \
    X(DECLINED, "declined", "words of declining to speak") \
    X(NAMED_WORDS, "named_words", "a noun for words, with what they say") \
    X(POINTS_BACK, "points_back", "a verb of saying that points back to the sentence before") \
    X(SPOKEN_OF, "spoken_of", "a verb of speaking with what is spoken of") \
    X(HEADLINE, "headline", "a bare verb of saying in a heading") \
    X(COLON, "colon", "a name and a colon") \
    X(QUOTE_TOLD, "quote_told", "a quotation with its attribution behind it") \
    X(TOLD_QUOTE, "told_quote", "a quotation with its attribution before it") \
    X(QUOTE_ALONE, "quote_alone", "a quotation without attribution goes on from the one before") \
    X(POSTED, "posted", "a post that the report shows, signed by its writer") \
    /* how an event was found */ \
    X(ACTIVE, "active", "a verb of acts.tsv") \
    X(PASSIVE, "passive", "a passive of acts.tsv") \
    X(NOUN, "noun", "a noun of acts.tsv") \
    X(WARNING, "warning", "a warning about others accuses them") \
    X(OBLIGATION, "obligation", "whoever has power says what a party must do") \
    X(OWN_THREAT, "own_threat", "whoever says himself that he will do harm threatens it") \
    X(PLANNED, "planned", "what is still to come has the type of a plan") \
    /* who is meant */ \
    X(SUBJECT_FREE, "subject_free", "the party nearest before the verb that no preposition governs") \
    X(SUBJECT_RELATIVE, "subject_relative", "the party that the verb's relative clause describes") \
    X(SUBJECT_JOINED, "subject_joined", "the party whose clause 'and' joins the verb to") \
    X(SUBJECT_CONTROLLED, "subject_controlled", "the party that another verb makes do it") \
    X(SUBJECT_SHARED, "subject_shared", "the subject of the verb before, which this one shares") \
    X(SUBJECT_LEAD, "subject_lead", "the first party of the sentence that no preposition governs") \
    X(SUBJECT_TREE, "subject_tree", "the subject in the tree") \
    X(SUBJECT_NOUN, "subject_noun", "the noun phrase right before the verb, with what hangs on it") \
    X(SUBJECT_WORDS, "subject_words", "the words before the verb, which no table knows") \
    X(SUBJECT_PHRASE, "subject_phrase", "the noun phrase before the cue, asides apart") \
    X(BESIDE_CUE, "beside_cue", "the party beside the cue") \
    X(LAST_SPEAKER, "last_speaker", "whoever spoke last") \
    X(CITED, "cited", "the party that the passage cites") \
    X(MARKED_BY, "marked_by", "behind the preposition of the one who does it") \
    X(MARKED, "marked", "behind a preposition that this act takes for whom it meets") \
    X(BETWEEN, "between", "behind a word for 'between'") \
    X(BEHIND_NOUN, "behind_noun", "the bare party behind the noun") \
    X(BEHIND_PASSIVE, "behind_passive", "the bare party right behind the passive") \
    X(BEHIND_VERB, "behind_verb", "the bare party behind the verb") \
    X(POSSESSOR, "possessor", "the party right before the noun") \
    X(OWNER, "owner", "the party before, which a possessive points to") \
    X(SPEAKER_HERE, "speaker_here", "whoever speaks in the sentence") \
    X(COMPLEMENT, "complement", "the party named first in what is said of it") \
    X(PROMISED, "promised", "the first other country behind a promise or threat") \
    X(OBLIGED, "obliged", "who, in the speaker's words, must do it") \
    X(OBJECT_WORDS, "object_words", "the object's words, which no table knows") \
    X(CARRIED, "carried", "by the markers of the verb that this one carries") \
    /* who that is */ \
    X(IS_NAME, "is_name", "by a name") \
    X(IS_OFFICE, "is_office", "by an office") \
    X(IS_BODY, "is_body", "by a body of a government") \
    X(IS_ORG, "is_org", "by an organisation's name") \
    X(IS_OUTLET, "is_outlet", "by an outlet's or agency's name") \
    X(IS_AGENT, "is_agent", "by a common noun of agents.tsv") \
    X(IS_PHRASE, "is_phrase", "by its own words") \
    X(IS_SEAT, "is_seat", "by the seat of its government") \
    X(IS_COUNTRY, "is_country", "by a country's name, adjective, capital or byword") \
    X(IS_PARTNER, "is_partner", "the colleague of the one before") \
    X(IS_PRONOUN, "is_pronoun", "a pronoun: the person or body that is spoken of") \
    X(IS_PLURAL, "is_plural", "a pronoun for several") \
    X(IS_SELF, "is_self", "the speaker's own 'we'") \
    X(IS_ANAPHOR, "is_anaphor", "words that point back to those named before") \
    X(IS_PLACE, "is_place", "by a place") \
    /* the other fields */ \
    X(FORM_QUOTES, "form_quotes", "by the quotation marks around and inside the words") \
    X(ACT_CUE, "act_cue", "the cue's row in cues.tsv") \
    X(ACT_DENIES, "act_denies", "the words themselves deny") \
    X(ACT_PLAIN, "act_plain", "no cue tells another act") \
    X(DAY_TOLD, "day_told", "the day told nearest in the sentence") \
    X(DAY_OCCASION, "day_occasion", "not told here: the day on which the speaker, or all others, spoke") \
    X(DAY_REPORT, "day_report", "the day that the report is about") \
    X(DAY_SAID, "day_said", "the day on which the words were said") \
    X(DAY_RETOLD, "day_retold", "not told here: the day that another telling of the same deed tells") \
    X(PASSED_ON, "passed_on", "cited as the source of the words") \
    X(LISTENER, "listener", "whom the cue's clause names as told") \
    X(OCCASION, "occasion", "an occasion beside the cue") \
    X(ACT_ROW, "act_row", "the row of acts.tsv") \
    X(OBJECT_CLASS, "object_class", "a word of objects.tsv of a class that the act takes") \
    X(PLACE_GOVERNED, "place_governed", "behind a preposition of place in the event's own clause") \
    X(MODAL_WORD, "modal_word", "a word of words.tsv that tells it") \
    X(MODAL_PROMISE, "modal_promise", "what is promised is still to come") \
    X(OWN_VOICE, "own_voice", "the outlet tells it itself") \
    X(OWN_WORDS, "own_words", "made by the speaker's own words") \
    X(INSIDE_WORDS, "inside_words", "told inside somebody's words") \
    X(INSIDE_DENIAL, "inside_denial", "told as what somebody denies") \
    X(HEDGED, "hedged", "a hedge before the trigger") \
    X(COUNTED, "counted", "the count beside a word of numbers.tsv") \
    X(COUNT, "", "")
/* clang-format on */

enum why_rule {
#define X(id, name, says) WHY_##id,
    WHY_RULES(X)
#undef X
};

/** The rules in force while reading looks at one candidate. */
struct why_now {
    uint8_t record, party;
};

/** Notes the rule that the party which is about to be taken follows. */
static inline void why(const struct reading *r, enum why_rule rule) { r->why->party = (uint8_t)rule; }
/** Begins a candidate of a statement that RULE finds. */
static inline void why_begin(const struct reading *r, enum why_rule rule)
{
    *r->why = (struct why_now){(uint8_t)rule, WHY_NONE};
}

/** Makes the reasons of every statement and event, when all of them are read. */
void why_find(struct reading *r);
#endif
