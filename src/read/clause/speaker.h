/* SPDX-License-Identifier: MIT */
/** Who speaks, and the whole phrase that says so: what direct.c and indirect.c share. */
#ifndef READ_SPEAKER_H
#define READ_SPEAKER_H
#include "read/clause/clause.h"

/** A phrase that names a speaker: words [first, end) with office and apposition, and the mention in it, -1 where no
 * table knows him. */
struct naming {
    int32_t mention;
    uint32_t first, end;
    uint32_t bare; /* its end without what commas part off */
};

/** Whether the cue at word I is a passive with an auxiliary: "was told that". */
bool speaker_passive(const struct reading *r, uint32_t i);

/** The subject that stands before the cue at word I, empty where it is a deed and nobody. False where the words there
 * are none, as behind "and" or a comma. */
bool speaker_before(const struct reading *r, uint32_t i, struct naming *out);

/** The subject of the verb whose subject the participle at word I has: "praised the vote, saying". False where there is
 * none. */
bool speaker_of_main(const struct reading *r, uint32_t i, struct naming *out);

/** Who cites the speaker whose phrase begins at word FIRST: "the Sarun agency quoted an official as saying". False
 * where nobody does. */
bool speaker_cited(const struct reading *r, uint32_t first, struct naming *by);

/** The phrase that begins at word K, right behind a cue, and ends before END at the latest. False where none does. */
bool speaker_after(const struct reading *r, uint32_t k, uint32_t end, struct naming *out);
#endif
