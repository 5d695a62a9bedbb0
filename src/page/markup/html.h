/* SPDX-License-Identifier: MIT */
/**
 * HTML tokens after the WHATWG standard (13.2.5), as slices of the source: nothing is copied, so that each token knows
 * its bytes. Character references stay as they are (entity_read resolves them), names keep their case.
 */
#ifndef PAGE_HTML_H
#define PAGE_HTML_H
#include "base/limits.h"
#include "base/str.h"
#include "page/markup/element.h"

enum html_kind { HTML_TEXT, HTML_START, HTML_END, HTML_COMMENT, HTML_DOCTYPE, HTML_EOF };

enum html_state { HTML_DATA, HTML_RCDATA, HTML_RAWTEXT, HTML_SCRIPT, HTML_PLAINTEXT, HTML_CDATA };

struct html_attribute {
    struct runut_str name, value; /* as in the source */
};

struct html_token {
    enum html_kind kind;
    uint32_t beg, end;     /* the whole token in the source */
    struct runut_str data; /* text; a tag's name; a comment's text */
    uint16_t element;      /* enum element, of a tag */
    uint16_t n_attributes; /* in html.attributes, as they stand: the first of a name counts */
    bool refs;             /* text: character references are to be resolved */
    bool self_closing;     /* of a tag: ends in "/>" */
    bool odd;              /* a tag or comment that a reader of passages would not skip whole: '>' in it */
    bool cut;              /* attributes were dropped, or the source ended inside it */
};

enum { HTML_NAMES = 64 };

struct html {
    struct runut_str s;
    uint32_t at;
    enum html_state state;
    struct runut_str raw; /* whose end tag ends RCDATA, raw text and script */
    bool foreign;         /* in svg or math: "<![CDATA[" is one */
    struct html_attribute attributes[LIMIT_ATTRIBUTES];
    struct { /* short names that were met, as they stand, with their elements */
        uint64_t name;
        uint16_t element;
    } names[HTML_NAMES];
};

void html_init(struct html *h, struct runut_str s);
/** The next token; HTML_EOF for ever at the end. */
void html_next(struct html *h, struct html_token *t);
/** The value of an attribute of the token just read, p NULL where it has none. */
struct runut_str html_attribute(const struct html *h, const struct html_token *t, const char *name);
/** The element of that name, in any case. */
uint16_t html_element(struct runut_str name);
/** An attribute's value with its references resolved and blanks folded, in the arena. */
struct runut_str html_value(struct arena *a, struct runut_str raw);
#endif
