/* SPDX-License-Identifier: MIT */
/** Whom common nouns for a person mean. */
#ifndef READ_EPITHET_H
#define READ_EPITHET_H
#include "read/core/reading.h"

/** Whether mention M is a common noun or an office for a person who is known: "wanita yang akrab disapa Kiki itu",
 * "politikus tersebut". */
bool epithet_here(const struct reading *r, const struct mention *m);
/** Gives mention M of sentence S, for which epithet_here holds, the actor whom it points back to, where there is one,
 * and him the sector that it tells. */
void epithet_means(struct reading *r, uint32_t s, int32_t m);
/** Whether actor A, whom the sentence names before description M, rather speaks of another there: "Budi mengatakan
 * menteri itu menemuinya". */
bool epithet_spoken_of(const struct reading *r, const struct mention *m, int32_t a);
/** Whom mention M of sentence S, a word for somebody with a demonstrative, has for the one that the last sentences told
 * with that noun: "menangkap wanita di Bekasi … wanita itu"; -1 none, and of who speaks. */
int32_t epithet_same_noun(const struct reading *r, uint32_t s, int32_t m);
/** Makes mention M, which points at somebody, an actor where nobody is meant by it: "the man", "kedua menteri". */
void epithet_nameless(struct reading *r, int32_t m);
#endif
