/* SPDX-License-Identifier: MIT */
/** The tables of PLOVER's manual (draft 2.0): quads, scores, and what planned acts become. */
#include "read/core/plover.h"
#include "read/core/rules.h"
#include <stddef.h>
#include <string.h>

static const struct {
    const char *type, *mode;
    int quad;
    double scale;
} table[] = {{"AGREE", NULL, 1, 2.5},
             {"CONSULT", NULL, 1, 2.5},
             {"CONSULT", "visit", 1, 4},
             {"CONSULT", "third-party", 1, 1},
             {"CONSULT", "multilateral", 1, 4},
             {"CONSULT", "phone", 1, 1.5},
             {"SUPPORT", NULL, 1, 5},
             {"CONCEDE", NULL, 1, 4.5},
             {"COOPERATE", NULL, 2, 9.5},
             {"AID", NULL, 2, 10},
             {"RETREAT", NULL, 2, 6.5},
             {"RETREAT", "withdraw", 2, 8},
             {"RETREAT", "release", 2, 6.5},
             {"RETREAT", "disarm", 2, 10},
             {"RETREAT", "ceasefire", 2, 7.5},
             {"RETREAT", "access", 2, 6.5},
             {"RETREAT", "resign", 2, 4.5},
             {"REQUEST", NULL, 3, 0},
             {"REQUEST", "assist", 3, 0.5},
             {"REQUEST", "change", 3, -1},
             {"REQUEST", "yield", 3, -1},
             {"REQUEST", "meet", 3, 0},
             {"ACCUSE", NULL, 3, -3},
             {"ACCUSE", "disapprove", 3, -2},
             {"ACCUSE", "investigate", 3, -3.5},
             {"ACCUSE", "allege", 3, -3.5},
             {"REJECT", NULL, 3, -2},
             {"REJECT", "assist", 3, -1.5},
             {"REJECT", "change", 3, -2},
             {"REJECT", "yield", 3, -2},
             {"REJECT", "meet", 3, -2},
             {"THREATEN", NULL, 3, -3.5},
             {"THREATEN", "restrict", 3, -3},
             {"THREATEN", "territory", 3, -4},
             {"PROTEST", NULL, 4, -5},
             {"PROTEST", "riot", 4, -7},
             {"PROTEST", "hunger", 4, -4.5},
             {"PROTEST", "boycott", 4, -4.5},
             {"PROTEST", "obstruct", 4, -4.5},
             {"SANCTION", NULL, 4, -6},
             {"SANCTION", "expel", 4, -5.5},
             {"MOBILIZE", NULL, 4, -5.5},
             {"MOBILIZE", "troops", 4, -6.5},
             {"MOBILIZE", "weapons", 4, -6.5},
             {"MOBILIZE", "militia", 4, -6},
             {"COERCE", NULL, 4, -7},
             {"COERCE", "censor", 4, -6.5},
             {"COERCE", "curfew", 4, -6.5},
             {"COERCE", "martial-law", 4, -7.5},
             {"COERCE", "misinformation", 4, -6.5},
             {"COERCE", "cyber", 4, -7},
             {"ASSAULT", NULL, 4, -9},
             {"ASSAULT", "abduct", 4, -8.5},
             {"ASSAULT", "beat", 4, -7.5},
             {"ASSAULT", "torture", 4, -8.5},
             {"ASSAULT", "sexual", 4, -8.5},
             {"ASSAULT", "targeted", 4, -9.5},
             {"ASSAULT", "destroy", 4, -8.5},
             {"ASSAULT", "primitive", 4, -8},
             {"ASSAULT", "suicide-attack", 4, -9.5},
             {"ASSAULT", "aerial", 4, -9.5},
             {"ASSAULT", "drone", 4, -9.5},
             {"ASSAULT", "heavy-weapons", 4, -9.5},
             {"ASSAULT", "crowd-control", 4, -7.5},
             {"ASSAULT", "unconventional", 4, -10}};

enum { ROWS = sizeof table / sizeof *table };

int plover_quad(const char *type)
{
    for (int i = 0; i < ROWS; i++)
        if (strcmp(table[i].type, type) == 0) return table[i].quad;
    return 0;
}

double plover_scale(const char *type, const char *mode)
{
    double own = 0;
    for (int i = 0; i < ROWS; i++) {
        if (strcmp(table[i].type, type) != 0) continue;
        if (!table[i].mode)
            own = table[i].scale;
        else if (mode && strcmp(table[i].mode, mode) == 0)
            return table[i].scale;
    }
    return own;
}

bool plover_mutual(const char *type)
{
    return strcmp(type, "CONSULT") == 0 || strcmp(type, "AGREE") == 0 || strcmp(type, "COOPERATE") == 0;
}

const char *plover_planned(const char *type)
{
    if (strcmp(type, "CONSULT") == 0 || strcmp(type, "SUPPORT") == 0 || strcmp(type, "COOPERATE") == 0 ||
        strcmp(type, "AID") == 0)
        return "AGREE";
    return strcmp(type, "RETREAT") == 0 ? "CONCEDE" : type;
}

bool plover_suffered(const struct act_row *act) { return plover_quad(act->type) == 4 || act_is(act, "ACCUSE"); }

bool plover_of_law(const struct act_row *act)
{
    return act_is(act, "ACCUSE") || act_is(act, "COERCE") || act_is(act, "SANCTION");
}

bool plover_deed(const struct act_row *act) { return !act_is(act, "NONE"); }

bool plover_assault(const struct act_row *act) { return act_is(act, "ASSAULT"); }
