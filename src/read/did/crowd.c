/* SPDX-License-Identifier: MIT */
/**
 * Who is called by a word for those who protest (words.tsv: crowd). What protesters do is told in plain words that are
 * no deed of others: they gather, stop a train, climb a roof.
 */
#include "read/did/candidate.h"

enum { MENTIONS_BACK = 64 };

static bool called(const struct reading *r, const struct mention *m)
{
    for (uint32_t k = m->first; k < m->end; k++)
        if (reading_word_says(r, k, "crowd")) return true;
    return false;
}

bool crowd_on(const struct reading *r, const struct side *s)
{
    for (uint32_t k = 0; k < s->n; k++) {
        int32_t last = s->mention[k], actor = r->mentions.v[last].actor;
        if (called(r, &r->mentions.v[last])) return true;
        for (int32_t m = last; actor >= 0 && m-- > 0 && last - m < MENTIONS_BACK;) /* "they" */
            if (r->mentions.v[m].actor == actor && called(r, &r->mentions.v[m])) return true;
    }
    return false;
}
