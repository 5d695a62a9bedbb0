/* SPDX-License-Identifier: MIT */
/** Making one statement of its parts: what direct.c and indirect.c share. */
#ifndef READ_SAYING_H
#define READ_SAYING_H
#include "read/clause/clause.h"

/** A statement before it is one. */
struct draft {
    struct saying at;
    enum runut_form form;
    const char *act;
    int32_t actor;               /* speaker where no mention is, -1 none */
    const char *method;          /* of the speaker, NULL plain */
    int32_t cited;               /* mention of the agency or outlet that passed it on, -1 look for it */
    struct runut_named to;       /* who is told it, without a name where what stands beside the cue tells */
    uint32_t phrase, phrase_end; /* words of a speaker that is no mention, phrase_end 0 none */
};

static inline struct draft draft_new(enum runut_form form, const char *act)
{
    return (struct draft){.form = form, .act = act, .actor = -1, .cited = -1, .at = {.speaker = -1}};
}

/** Adds words [first, end) to the content, without the marks at its ends that belong to the sentence. False when
 * nothing is left. */
bool saying_piece(const struct reading *r, struct draft *d, uint32_t first, uint32_t end);

/** Makes the statement: speaker, addressee, occasion, day and agency are read from the words beside the content.
 * Returns its index, -1 when there are too many. */
int32_t saying_add(struct reading *r, struct draft *d);

/** Whether word I is part of what S says. */
bool saying_holds(const struct saying *s, uint32_t i);

/** Adds NAME to those who passed ST on, once. */
void saying_passed_on(struct reading *r, struct runut_statement *st, struct runut_str name);

/** The words around the cue that are not content begin here: its sentence, or where there is no cue that of the
 * content. */
static inline uint32_t saying_anchor(const struct saying *s) { return s->cue_end ? s->cue : s->content[0][0]; }

/** said.c: the day that the report is about, before statements are found; the day of a statement ST that stands as S
 * tells, or its speaker's; and the days of statements that tell none, once all are found. */
void said_begin(struct reading *r);
struct runut_date said_on(struct reading *r, const struct saying *s, const struct runut_statement *st);
void said_infer(struct reading *r);
/** The day on which actor A said what the report quotes, for an act of speech that the report tells of him at word I
 * without a day, "Budi juga meminta"; value NULL where he spoke on several days or had done it before. To be asked when
 * the days of statements are inferred, of a sentence that tells no time. */
struct runut_date said_beside(const struct reading *r, int32_t a, uint32_t i);

/** Whether what is told elsewhere may have been said on the day D as well: news is of these days, and who is quoted
 * from another year was quoted once. */
bool saying_recent(const struct reading *r, const struct runut_date *d);
/** Whether the report may tell of the day D as past: it does not begin after the report came out. */
bool saying_out_by(const struct reading *r, const struct runut_date *d);

/** direct.c: the quotations that open in sentence S. indirect.c: its reported speech. */
void direct_find(struct reading *r, uint32_t s);
void indirect_find(struct reading *r, uint32_t s);
/** post.c: the posts that begin in sentence S. */
void post_find(struct reading *r, uint32_t s);
#endif
