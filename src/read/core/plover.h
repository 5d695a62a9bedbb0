/* SPDX-License-Identifier: MIT */
#ifndef READ_PLOVER_H
#define READ_PLOVER_H
#include <stdbool.h>

/** Quad class 1 to 4 of a PLOVER type (manual, draft 2.0, section 3: SANCTION is material conflict). */
int plover_quad(const char *type);
/** PLOVER score of a type with a mode (NULL or unknown: the type's own). Table 2.2, ACCUSE read as -3
 * (doc/codebook.md). */
double plover_scale(const char *type, const char *mode);
/** Both sides act on one another: CONSULT, AGREE, COOPERATE. */
bool plover_mutual(const char *type);
/** What a type becomes when it is only planned: AGREE for verbal and material co-operation, CONCEDE for RETREAT, else
 * itself. */
const char *plover_planned(const char *type);

struct act_row;
/** Whether somebody suffers what a row of acts.tsv tells: it is done by force, law or blame, where what is given,
 * backed or refused is a thing. */
bool plover_suffered(const struct act_row *act);
/** Whether a row tells a deed at all, and not that its form tells none; whether it tells violence. */
bool plover_deed(const struct act_row *act);
bool plover_assault(const struct act_row *act);
/** Whether the law does what a row tells: it takes, accuses, sentences. */
bool plover_of_law(const struct act_row *act);
#endif
