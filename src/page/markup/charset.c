/* SPDX-License-Identifier: MIT */
/*
 * Charsets. Nearly every page is UTF-8, whatever it declares (pages saved again as UTF-8 still say gb2312), so that
 * well-formed UTF-8 is believed before the page's own word, and only a byte order mark or the transfer's word stand
 * above it. Pages that are UTF-8 in all but a few bytes stay UTF-8, each ill-formed sequence becoming U+FFFD as the
 * WHATWG decoder does it.
 *
 * All else goes through ICU, which gives the byte of each character; from these come runs of characters of one shape
 * (ASCII in UTF-16: one byte of text, two of the page), which are few on real pages and never more than the characters.
 */
#include "base/utf8.h"
#include "page/markup/charset.h"
#include <ctype.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

enum {
    DECLARED_WITHIN = 4096, /* bytes in which a page declares its charset */
    DETECT_WITHIN = 65536,
    MANY_RUNS = 100000,
    UNITS = 4096, /* of UTF-16 that are converted at a time */
    NAME_BYTES = 40
};

/* ---- names ---- */

/* Labels that the web uses for another charset (WHATWG Encoding, 4.2), as far as ICU would take them literally. */
static const char *const same_as[][2] = {{"iso-8859-1", "windows-1252"},
                                         {"iso8859-1", "windows-1252"},
                                         {"latin1", "windows-1252"},
                                         {"ascii", "windows-1252"},
                                         {"us-ascii", "windows-1252"},
                                         {"iso-8859-9", "windows-1254"},
                                         {"gb2312", "gb18030"},
                                         {"gbk", "gb18030"},
                                         {"gb_2312-80", "gb18030"},
                                         {"ks_c_5601-1987", "euc-kr"},
                                         {"x-sjis", "shift_jis"},
                                         {"sjis", "shift_jis"},
                                         {"utf8", "utf-8"},
                                         {"utf-16", "utf-16le"},
                                         {"iso-8859-11", "windows-874"},
                                         {"tis-620", "windows-874"},
                                         {"x-gbk", "gb18030"}};

/* A charset that may be asked for: known to ICU, and no encoding that hides mark-up from a reader (UTF-7, ISO-2022). */
static const char *known_name(struct arena *a, struct runut_str label)
{
    label = str_trim(label);
    if (label.len == 0 || label.len >= NAME_BYTES) return NULL;
    char *name = str_z(a, label);
    for (char *p = name; *p; p++) *p = (char)tolower((unsigned char)*p);
    for (size_t i = 0; i < sizeof same_as / sizeof *same_as; i++)
        if (strcmp(name, same_as[i][0]) == 0) return same_as[i][1];
    if (strncmp(name, "utf-7", 5) == 0 || strncmp(name, "iso-2022", 8) == 0 || strncmp(name, "hz", 2) == 0 ||
        strncmp(name, "utf-32", 6) == 0)
        return NULL;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *c = ucnv_open(name, &status);
    if (U_FAILURE(status)) return NULL;
    ucnv_close(c);
    return name;
}

/* What `<meta charset=…>` or `content="text/html; charset=…"` says near the beginning of a page. */
static const char *declared(struct arena *a, struct runut_str page)
{
    struct runut_str head = str_slice(page, 0, page.len < DECLARED_WITHIN ? page.len : DECLARED_WITHIN);
    for (ptrdiff_t at = 0; (at = str_find(head, STR("charset"), (size_t)at)) >= 0;) {
        size_t i = (size_t)at + 7;
        while (i < head.len && strchr(" \t\r\n=\"'", head.p[i]) && head.p[i]) i++;
        size_t end = i;
        while (end < head.len && head.p[end] && (isalnum((unsigned char)head.p[end]) || strchr("-_:.", head.p[end])))
            end++;
        const char *name = known_name(a, str_slice(head, i, end));
        if (name && strncmp(name, "utf-16", 6) == 0)
            return "utf-8"; /* a page whose ASCII could be read is not UTF-16 */
        if (name) return name;
        at = (ptrdiff_t)(end > (size_t)at ? end : (size_t)at + 1);
    }
    return NULL;
}

/* UTF-16 without a mark: every other byte of Western text is zero. */
static const char *looks_utf16(struct runut_str page)
{
    size_t n = page.len < 1024 ? page.len & ~(size_t)1 : 1024, even = 0, odd = 0;
    for (size_t i = 0; i + 1 < n; i += 2) {
        even += page.p[i] == 0;
        odd += page.p[i + 1] == 0;
    }
    if (n < 8) return NULL;
    if (odd * 10 > n * 4 && even * 20 < n) return "utf-16le";
    if (even * 10 > n * 4 && odd * 20 < n) return "utf-16be";
    return NULL;
}

static const char *detected(struct arena *a, struct runut_str page)
{
    char name[NAME_BYTES] = "";
    uchardet_t u = uchardet_new();
    if (!u) return NULL;
    uchardet_handle_data(u, page.p, page.len < DETECT_WITHIN ? page.len : DETECT_WITHIN);
    uchardet_data_end(u);
    const char *found = uchardet_get_charset(u);
    size_t n = found ? strlen(found) : 0;
    if (n && n < sizeof name) memcpy(name, found, n + 1);
    uchardet_delete(u);
    return known_name(a, str_of(name));
}

/* ---- conversion ---- */

/*
 * Where converted text goes. It is made twice: first only counted, then written to memory of the exact size, so that
 * neither a buffer grows nor anything is taken from the arena while a converter is open.
 */
struct sink {
    char *text;               /* NULL: count only */
    struct charset_run *runs; /* the same */
    size_t len, n_runs, replaced;
    struct charset_run last;
};

static void sink_run(struct sink *k, size_t page, unsigned step, unsigned page_step)
{
    const struct charset_run *last = &k->last;
    if (k->n_runs && last->step == step && last->page_step == page_step &&
        (k->len - last->utf8) / step * page_step == page - last->page)
        return;
    k->last = (struct charset_run){(uint32_t)k->len, (uint32_t)page, (uint8_t)step, (uint8_t)page_step};
    if (k->runs) k->runs[k->n_runs] = k->last;
    k->n_runs++;
}

static void sink_char(struct sink *k, uint32_t cp, size_t page, size_t width)
{
    char out[4];
    unsigned n = utf8_put(cp, out);
    sink_run(k, page, n, width > 255 ? 255 : (unsigned)width);
    if (k->text) memcpy(k->text + k->len, out, n);
    k->len += n;
    k->replaced += cp == 0xFFFD;
}

/* Memory for what was counted; counting begins anew. */
static void sink_ready(struct sink *k, struct arena *a)
{
    *k = (struct sink){.text = arena_alloc(a, k->len + 1), .runs = ARENA_ARRAY(a, struct charset_run, k->n_runs + 1)};
}

static void sink_give(const struct sink *k, struct charset_text *out, const char *name)
{
    *out = (struct charset_text){{k->text, k->len}, name, k->runs, k->n_runs, 0, k->replaced};
}

/* UTF-8 with flaws: each ill-formed sequence becomes U+FFFD. */
static void repair_into(struct sink *k, struct runut_str s, size_t shift)
{
    for (const char *p = s.p, *end = s.p + s.len; p < end;) {
        size_t good = utf8_valid(p, (size_t)(end - p));
        if (good) {
            sink_run(k, (size_t)(p - s.p) + shift, 1, 1);
            if (k->text) memcpy(k->text + k->len, p, good);
            k->len += good;
            p += good;
            continue;
        }
        uint32_t cp;
        unsigned n = utf8_next(p, end, &cp);
        sink_char(k, 0xFFFD, (size_t)(p - s.p) + shift, n);
        p += n;
    }
}

static void repair_utf8(struct charset_text *out, struct arena *a, struct runut_str s, size_t shift)
{
    struct sink k = {0};
    repair_into(&k, s, shift);
    sink_ready(&k, a);
    repair_into(&k, s, shift);
    sink_give(&k, out, "utf-8");
}

struct buffers {
    UChar units[UNITS];
    int32_t offsets[UNITS];
};

/* A character whose width is known only when the next one comes. */
struct held {
    uint32_t cp;
    size_t at;
    bool any, lead;
};

static void hold(struct held *h, struct sink *k, uint32_t unit, size_t at)
{
    if (h->any && h->lead && U16_IS_TRAIL(unit)) {
        h->cp = U16_GET_SUPPLEMENTARY(h->cp, unit);
        h->lead = false;
        return;
    }
    if (h->any) sink_char(k, U16_IS_SURROGATE(h->cp) ? 0xFFFD : h->cp, h->at, at - h->at);
    *h = (struct held){unit, at, true, U16_IS_LEAD(unit)};
}

/* Through ICU, a buffer at a time. False where the charset cannot be had. */
static bool convert_into(struct sink *k, const char *name, struct runut_str s, size_t shift, struct buffers *b)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *c = ucnv_open(name, &status);
    if (U_FAILURE(status)) return false;
    struct held held = {0};
    const char *from = s.p, *end = s.p + s.len;
    size_t last = 0;
    do {
        UChar *to = b->units;
        size_t base = (size_t)(from - s.p);
        status = U_ZERO_ERROR;
        ucnv_toUnicode(c, &to, b->units + UNITS, &from, end, b->offsets, true, &status);
        for (ptrdiff_t i = 0; i < to - b->units; i++) {
            if (b->offsets[i] >= 0) last = base + (size_t)b->offsets[i];
            hold(&held, k, b->units[i], last + shift);
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (held.any) sink_char(k, U16_IS_SURROGATE(held.cp) ? 0xFFFD : held.cp, held.at, s.len + shift - held.at);
    ucnv_close(c);
    return true;
}

static bool convert(struct charset_text *out, struct arena *a, struct runut_str s, const char *name, size_t shift)
{
    struct buffers *b = ARENA_NEW(a, struct buffers);
    struct sink k = {0};
    if (!convert_into(&k, name, s, shift, b)) return false;
    if (k.n_runs > s.len / 3 * 2 + MANY_RUNS) return false; /* every character of another shape: noise, not text */
    sink_ready(&k, a);
    convert_into(&k, name, s, shift, b);
    sink_give(&k, out, name);
    return true;
}

/* ---- the decision ---- */

static bool mark(struct runut_str page, const char **name, size_t *len)
{
    static const struct {
        const char *bytes;
        uint8_t len;
        const char *name;
    } marks[] = {{"\xEF\xBB\xBF", 3, "utf-8"}, {"\xFF\xFE", 2, "utf-16le"}, {"\xFE\xFF", 2, "utf-16be"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (page.len >= marks[i].len && memcmp(page.p, marks[i].bytes, marks[i].len) == 0) {
            *name = marks[i].name;
            *len = marks[i].len;
            return true;
        }
    return false;
}

/* Mostly UTF-8: of the sequences beyond ASCII in the part looked at, four in five are well-formed. */
static bool mostly_utf8(struct runut_str s)
{
    size_t good = 0, bad = 0, n = s.len < DETECT_WITHIN * 4 ? s.len : DETECT_WITHIN * 4;
    for (const char *p = s.p, *end = s.p + n; p < end;) {
        uint32_t cp;
        unsigned len = utf8_next(p, end, &cp);
        if (len > 1 && cp != 0xFFFD)
            good++;
        else if (cp == 0xFFFD)
            bad++;
        p += len;
    }
    return good > 4 * bad;
}

void charset_read(struct charset_text *out, struct arena *a, struct runut_str page, const char *told, bool markup)
{
    const char *name = NULL;
    size_t shift = 0;
    if (!mark(page, &name, &shift) && told) name = known_name(a, str_of(told));
    struct runut_str s = str_slice(page, shift, page.len);
    if (!name || strcmp(name, "utf-8") == 0) {
        const char *wide = name ? NULL : looks_utf16(s);
        if (!wide && utf8_valid(s.p, s.len) == s.len) {
            *out = (struct charset_text){s, "utf-8", NULL, 0, shift, 0};
            return;
        }
        if (wide) name = wide;
    }
    if (!name && mostly_utf8(s)) name = "utf-8";
    if (!name && markup) name = declared(a, s);
    if (!name) name = detected(a, s);
    if (!name) name = "windows-1252";
    if (strcmp(name, "utf-8") == 0 || !convert(out, a, s, name, shift)) repair_utf8(out, a, s, shift);
}

const struct charset_run *charset_run_at(const struct charset_text *t, uint32_t at, size_t *cursor)
{
    if (!t->n_runs) return NULL;
    size_t i = *cursor < t->n_runs ? *cursor : 0;
    if (t->runs[i].utf8 > at || (i + 8 < t->n_runs && t->runs[i + 8].utf8 <= at)) {
        size_t lo = 0, hi = t->n_runs; /* the last run that begins at or before AT */
        while (hi - lo > 1) {
            size_t mid = lo + (hi - lo) / 2;
            *(t->runs[mid].utf8 <= at ? &lo : &hi) = mid;
        }
        i = lo;
    }
    while (i + 1 < t->n_runs && t->runs[i + 1].utf8 <= at) i++;
    *cursor = i;
    return &t->runs[i];
}

uint32_t charset_page(const struct charset_text *t, uint32_t at, size_t *cursor)
{
    const struct charset_run *r = charset_run_at(t, at, cursor);
    return r ? r->page + (at - r->utf8) / r->step * r->page_step : at + (uint32_t)t->shift;
}
