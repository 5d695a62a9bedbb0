/* SPDX-License-Identifier: MIT */
/*
 * From pieces of a page to lines whose every character knows its bytes. A run grows while text and page go on side by
 * side; whatever disturbs that (folded blanks, an entity, a tag, something dropped) begins a new one. Characters that
 * cannot be seen (controls, NUL, soft hyphens, zero-width spaces) are left out, and the runs beside them are kept
 * apart, since a passage over both would otherwise say in bytes what its text does not.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "page/markup/entity.h"
#include "page/markup/flow.h"

void flow_init(struct flow *f, struct arena *a, const struct charset_text *page)
{
    memset(f, 0, sizeof *f);
    f->arena = a;
    f->page = page;
    f->text.v = arena_alloc(a, 1); /* never NULL: empty slices of it are taken */
}

static struct flow_line *last_line(struct flow *f) { return &f->lines.v[f->lines.n - 1]; }

static void text_put(struct flow *f, const char *p, size_t n)
{
    if (f->text.n + n > f->text.cap) { /* most of a page is mark-up */
        size_t cap = f->text.cap ? f->text.cap * 2 : f->page->utf8.len / 8 + 4096;
        while (cap < f->text.n + n) cap *= 2;
        f->text.v = f->text.cap ? arena_grow(f->arena, f->text.v, f->text.n, cap) : arena_room(f->arena, cap);
        f->text.cap = cap;
    }
    memcpy(f->text.v + f->text.n, p, n);
    f->text.n += n;
}

void flow_begin(struct flow *f, enum runut_block_type type, int32_t node)
{
    if (f->open) flow_end(f);
    if (f->lines.n >= LIMIT_BLOCKS) { /* the rest goes into the last line */
        f->open = f->blank = f->full = true;
        return;
    }
    if (f->text.n) text_put(f, " ", 1);
    uint32_t at = (uint32_t)f->text.n;
    *vec_push(f->arena, &f->lines) =
        (struct flow_line){.beg = at, .end = at, .page = UINT32_MAX, .type = (uint8_t)type, .node = node};
    f->open = true;
    f->blank = f->raw_bracket = false;
}

/* A literal '<' would be taken for a tag where a passage's bytes are read back: such a line's runs stand each on its
 * own. */
static void keep_apart(struct flow *f, uint32_t from)
{
    for (size_t i = f->runs.n; i-- && f->runs.v[i].text >= from;) f->runs.v[i].joined = false;
    f->apart = true;
}

void flow_end(struct flow *f)
{
    if (!f->open) return;
    struct flow_line *l = last_line(f);
    f->open = false;
    l->end = (uint32_t)f->text.n;
    if (f->raw_bracket) keep_apart(f, l->beg);
    if (l->end > l->beg) return;
    if (f->text.n) f->text.n--;
    f->lines.n--;
}

/* Adds bytes of text that PAGE_LEN bytes of the page say. */
static void put(struct flow *f, const char *p, uint32_t n, struct page_run r)
{
    struct flow_line *l = last_line(f);
    struct page_run *last = f->runs.n ? &f->runs.v[f->runs.n - 1] : NULL;
    bool begun = f->text.n > l->beg, beside = begun && last && !f->apart && r.text_step &&
                                              last->text_step == r.text_step && last->page_step == r.page_step;
    uint32_t last_end = last ? last->page + last->page_len : 0;
    if (f->blank && begun) {
        bool said = beside && r.text_step == 1 && last_end + r.page_step == r.page && p[-1] == ' ';
        text_put(f, " ", 1);
        if (said) {
            last->text_len++;
            last->page_len += r.page_step;
            last_end += r.page_step;
        } else
            beside = false;
    }
    f->blank = false;
    if (beside && last_end == r.page) {
        last->text_len += n;
        last->page_len += r.page_len;
    } else {
        r.text = (uint32_t)f->text.n;
        r.text_len = n;
        r.joined = last && !f->apart;
        if (f->runs.n >= LIMIT_RUNS && last) { /* from here on, the last run says it all */
            last->text_len = r.text + r.text_len - last->text;
            last->page_len = r.page + r.page_len - last->page;
            last->text_step = 0;
            f->full = true;
        } else
            *vec_push(f->arena, &f->runs) = r;
    }
    f->apart = false;
    text_put(f, p, n);
}

/* A stretch without blanks or references, cut where the charset changes step. */
static void put_span(struct flow *f, uint32_t beg, uint32_t end)
{
    const struct charset_text *t = f->page;
    while (beg < end) {
        const struct charset_run *c = charset_run_at(t, beg, &f->cursor);
        uint32_t n = end - beg;
        struct page_run r = {0};
        if (!c) {
            r = (struct page_run){.page = beg + (uint32_t)t->shift, .page_len = n, .text_step = 1, .page_step = 1};
        } else {
            uint32_t until = c + 1 < t->runs + t->n_runs ? c[1].utf8 : (uint32_t)t->utf8.len;
            if (n > until - beg) n = until - beg;
            r = (struct page_run){.page = c->page + (beg - c->utf8) / c->step * c->page_step,
                                  .page_len = n / c->step * c->page_step,
                                  .text_step = c->step,
                                  .page_step = c->page_step};
        }
        put(f, t->utf8.p + beg, n, r);
        beg += n;
    }
}

/* What a character is to a line. */
enum shape { PLAIN, BLANK, UNSEEN };

static enum shape shape_of(uint32_t cp)
{
    if (cp < 0x80) return cp > ' ' && cp != 0x7F ? PLAIN : cp == ' ' || (cp >= 9 && cp <= 13) ? BLANK : UNSEEN;
    if (cp < 0xA0) return cp == 0x85 ? BLANK : UNSEEN;
    if (cp == 0xAD || cp == 0x200B || cp == 0x2060 || cp == 0xFEFF || (cp >= 0xFFF9 && cp <= 0xFFFB) ||
        (cp >= 0x200C && cp <= 0x200F) || (cp >= 0x202A && cp <= 0x202E))
        return UNSEEN;
    if (cp < 0x1680) return cp == 0xA0 ? BLANK : PLAIN;
    return utf8_is_space(cp) ? BLANK : PLAIN;
}

/* A character reference at AT; returns where it ends, or AT where there is none. */
static uint32_t put_reference(struct flow *f, uint32_t at, uint32_t end)
{
    struct entity e;
    uint32_t n = entity_read(f->page->utf8.p + at, f->page->utf8.p + end, false, &e);
    if (!n) return at;
    char out[8];
    uint32_t len = 0;
    for (unsigned i = 0; i < e.n; i++) len += utf8_put(e.cp[i], out + len);
    enum shape shape = shape_of(e.cp[0]);
    if (shape == BLANK)
        f->blank = true; /* the reader of a passage takes it for a blank as well */
    else if (shape == UNSEEN)
        f->apart = true;
    else {
        uint32_t page = charset_page(f->page, at, &f->cursor), until = charset_page(f->page, at + n - 1, &f->cursor);
        const struct charset_run *c = charset_run_at(f->page, at, &f->cursor);
        put(f, out, len, (struct page_run){.page = page, .page_len = until - page + (c ? c->page_step : 1)});
    }
    return at + n;
}

/* Stands for itself, with references or without. */
static bool is_sign(char c) { return c > ' ' && c < 0x7F && c != '&' && c != '<'; }

/* Behind the signs and lone blanks from the sign at FROM on, eight bytes at a time. A byte that is below ' ', '&', '<'
 * or above '~' sets its highest bit (Mycroft's test; a borrow only ever adds to what is looked at again); of blanks
 * none may stand beside another, and one at the end is looked at again with what follows it. */
static uint32_t skip_signs(const char *p, uint32_t from, uint32_t end)
{
    const uint64_t one = 0x0101010101010101u, high = one << 7;
    for (uint64_t w; end - from >= 8; from += 8 - (p[from + 7] == ' ')) {
        memcpy(&w, p + from, 8);
        uint64_t and = w ^ one * '&', less = w ^ one * '<', delete = w ^ one * 0x7F, blank = w ^ one * ' ';
        if ((w | (w - one * ' ') | (and-one) | (less - one) | (delete - one)) & high) break;
        uint64_t blanks = ~(blank + ~high) & high; /* no byte of it has its highest bit */
        if (blanks & blanks >> 8) break;
    }
    return from;
}

void flow_add(struct flow *f, uint32_t beg, uint32_t end, bool refs, bool in_link)
{
    const char *p = f->page->utf8.p;
    size_t before = f->text.n;
    struct flow_line *l = last_line(f);
    bool plain = !f->page->n_runs; /* of one step: a lone blank within says itself */
    for (uint32_t i = beg; i < end;) {
        uint32_t from = i, cp = 0;
        enum shape shape = PLAIN;
        unsigned n = 0;
        for (; i < end; i += n) {
            unsigned char c = (unsigned char)p[i];
            n = 1;
            if (c > ' ' && c < 0x7F) {
                if (refs && (c == '&' || c == '<')) break;
                if (plain) {
                    uint32_t on = skip_signs(p, i, end);
                    if (on > i) n = on - i;
                }
                continue;
            }
            if (plain && c == ' ' && i > from && i + 1 < end && is_sign(p[i + 1])) continue;
            n = utf8_next(p + i, p + end, &cp);
            if ((shape = shape_of(cp)) != PLAIN) break;
        }
        if (i > from) put_span(f, from, i);
        if (i >= end) break;
        if (shape == BLANK)
            f->blank = true;
        else if (shape == UNSEEN)
            f->apart = true;
        else if (p[i] != '&') {
            f->raw_bracket = true;
            put_span(f, i, i + 1);
        } else if ((n = put_reference(f, i, end) - i) == 0)
            put_span(f, i, i + (n = 1));
        i += n;
    }
    if (f->text.n > before) {
        if (l->page == UINT32_MAX) l->page = beg;
        l->until = end;
        if (in_link) l->link += (uint32_t)(f->text.n - before);
    }
}

/* ---- the report ---- */

/* The part of a run that lies in [BEG, END) of the flow's text. */
static struct page_run clipped(struct page_run r, uint32_t beg, uint32_t end)
{
    if (!r.text_step) return r;
    uint32_t head = beg > r.text ? beg - r.text : 0, tail = r.text + r.text_len > end ? r.text + r.text_len - end : 0;
    r.text += head;
    r.text_len -= head + tail;
    r.page += head / r.text_step * r.page_step;
    r.page_len -= (head + tail) / r.text_step * r.page_step;
    return r;
}

size_t flow_finish(struct flow *f, struct runut_report *report, struct page_run **out)
{
    size_t n = 0, kept = 0;
    for (size_t i = 0; i < f->lines.n; i++)
        if (!f->lines.v[i].dropped) n += f->lines.v[i].end - f->lines.v[i].beg + 2, kept++;
    char *text = arena_room(f->arena, n + 1), *o = text;
    struct runut_block *blocks = ARENA_ROOM(f->arena, struct runut_block, kept + 1);
    struct page_run *runs = ARENA_ROOM(f->arena, struct page_run, f->runs.n + kept + 1);
    size_t run = 0, block = 0, n_runs = 0;
    bool apart = true;
    for (size_t i = 0; i < f->lines.n; i++) {
        const struct flow_line *l = &f->lines.v[i];
        if (l->dropped) {
            apart = true;
            continue;
        }
        if (o > text) *o++ = '\n', *o++ = '\n';
        while (run < f->runs.n && f->runs.v[run].text + f->runs.v[run].text_len <= l->beg) run++, apart = true;
        uint32_t at = (uint32_t)(o - text);
        for (; run < f->runs.n && f->runs.v[run].text < l->end; run++) {
            struct page_run r = clipped(f->runs.v[run], l->beg, l->end);
            bool rest = f->runs.v[run].text + f->runs.v[run].text_len > l->end; /* the next line takes the rest */
            r.text = r.text - l->beg + at;
            r.joined = r.joined && !apart;
            runs[n_runs++] = r;
            apart = rest;
            if (rest) break;
        }
        memcpy(o, f->text.v + l->beg, l->end - l->beg);
        o += l->end - l->beg;
        blocks[block++] = (struct runut_block){(enum runut_block_type)l->type, {at, (uint32_t)(o - text)}};
    }
    *o = '\0';
    report->text = (struct runut_str){text, (size_t)(o - text)};
    report->blocks = blocks;
    report->n_blocks = block;
    *out = runs;
    return n_runs;
}
