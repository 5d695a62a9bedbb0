/* SPDX-License-Identifier: MIT */
#include "cli/tally.h"
#include "cli/output.h"
#include <inttypes.h>

void say_refused(const struct unit *u, const char *reason)
{
    const char *why = u->refused && u->why ? u->why : NULL;
    say("%s%s%s: %s%s%s", u->in.file, u->in.part ? " part " : "", u->in.part ? u->in.part : "", reason, why ? ": " : "",
        why ? why : "");
}

uint64_t tally_sum(const struct tally *t) { return t->reports + t->duplicates + t->refused + t->kept; }

enum runut_status tally_status(const struct tally *t)
{
    if (t->unreadable && t->unreadable == tally_sum(t)) return RUNUT_INPUT;
    return t->refused ? RUNUT_REFUSED : RUNUT_OK;
}

bool tally_tell(const struct tally *t, uint64_t units, bool aloud)
{
    uint64_t sum = tally_sum(t);
    char kept[48] = "";
    if (t->kept) snprintf(kept, sizeof kept, ", %" PRIu64 " kept before", t->kept);
    if (aloud)
        say("%" PRIu64 " page%s: %" PRIu64 " report%s, %" PRIu64 " duplicate%s, %" PRIu64 " refused%s", sum,
            sum == 1 ? "" : "s", t->reports, t->reports == 1 ? "" : "s", t->duplicates, t->duplicates == 1 ? "" : "s",
            t->refused, kept);
    if (sum != units)
        say("the input held %" PRIu64 " pages, and %" PRIu64 " are accounted for: this is a bug", units, sum);
    return sum == units;
}
