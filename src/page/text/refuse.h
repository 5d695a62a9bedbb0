/* SPDX-License-Identifier: MIT */
/** Why a page is no article, by name. */
#ifndef PAGE_REFUSE_H
#define PAGE_REFUSE_H
#include "page/meta/meta.h"

/** Before anything is read: empty, too_large, binary; NULL where the bytes may be a page. */
const char *refuse_bytes(const struct runut_input *in, bool markup);
/** What was read of it says that it is none: no_text, listing, search, login, error_page, media_only, not_article. */
const char *refuse_text(const struct reading *r);
/** The same for what only mark-up tells. */
const char *refuse_markup(const struct reading *r, const struct content *c, const struct meta *m);
#endif
