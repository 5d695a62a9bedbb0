/* SPDX-License-Identifier: MIT */
/**
 * Text to words, in one pass from left to right and never back: linear in the text.
 *
 * A token is scanned as long as its characters hold together (letters and digits, and between them an apostrophe,
 * hyphen, point, slash or ampersand that joins rather than parts); then it is cut into the pieces that the treebanks
 * have: a range of numbers, a currency from its figure, the halves of a compound where the language parts them, and
 * last the clitics. What depends on a language (abbreviations, clitics, whole words that look like they had one) is in
 * breaks.tsv of its pack; without a pack only the general rules speak.
 */
#include "lang/lang_in.h"

/* What is being cut. */
struct cutter {
    const struct lang *lang;
    struct arena *a;
    struct runut_str text;
    size_t end;       /* of the range */
    bool single_open; /* a single quotation mark waits for its partner */
    struct words *out;
};

enum char_class { SPACE, LETTER, DIGIT, MARK };

static enum char_class class_of(uint32_t cp)
{
    if (utf8_is_alpha(cp)) return LETTER;
    if (utf8_is_digit(cp)) return DIGIT;
    return utf8_is_space(cp) || cp < 0x20 ? SPACE : MARK;
}

/* The class of the character at I and its length; SPACE at the end of the range. */
static enum char_class class_at(const struct cutter *c, size_t i, uint32_t *cp, unsigned *len)
{
    *cp = ' ';
    *len = 0;
    if (i >= c->end) return SPACE;
    *len = utf8_next(c->text.p + i, c->text.p + c->end, cp);
    return class_of(*cp);
}

static bool alnum_at(const struct cutter *c, size_t i)
{
    uint32_t cp;
    unsigned len;
    enum char_class k = class_at(c, i, &cp, &len);
    return k == LETTER || k == DIGIT;
}

static char byte_at(const struct cutter *c, size_t i) { return i < c->end ? c->text.p[i] : ' '; }
static bool is_apostrophe(uint32_t cp) { return cp == '\'' || cp == 0x2019; }

static struct word *put_word(struct cutter *c, size_t beg, size_t end, unsigned flags)
{
    struct word *w = vec_push(c->a, c->out);
    *w = word_make(c->a, c->text, beg, end, flags);
    return w;
}

/* ---- clitics ---------------------------------------------------------------------------------------------------- */

static size_t letters_in(struct runut_str s) { return utf8_count(s.p, s.len); }

/* The bytes of FORM's clitic at the end of LOW, 0 where it has none. */
static size_t clitic_of(const struct lang *lang, struct runut_str low, bool capital)
{
    if (low.len < 2 || !pairs_has(&lang->clitic_ends, low.p + low.len - 2)) return 0;
    for (size_t i = 0; i < lang->n_clitics; i++) {
        const struct clitic *k = &lang->clitics[i];
        if (k->lower_only && capital) continue;
        if (!str_ends(low, k->form)) continue;
        if (letters_in(str_slice(low, 0, low.len - k->form.len)) >= k->least)
            return lang_break(lang, low) & BREAK_WHOLE ? 0 : k->form.len;
    }
    return 0;
}

/* Where the byte N of LOW lies in the token [BEG, END): both have the same characters, of other lengths perhaps. */
static size_t place_of(const struct cutter *c, size_t beg, size_t end, struct runut_str low, size_t n)
{
    if (low.len == end - beg) return beg + n;
    const char *p = c->text.p + beg;
    for (size_t k = letters_in(str_slice(low, 0, n)); k > 0; k--) {
        uint32_t cp;
        p += utf8_next(p, c->text.p + end, &cp);
    }
    return (size_t)(p - c->text.p);
}

enum { CLITICS = 3 };

/* Peels the clitics off the end of the last word, at most CLITICS, where it has any. */
static void cut_clitics(struct cutter *c, unsigned flags)
{
    const struct word *w = &c->out->v[c->out->n - 1];
    size_t cuts[CLITICS], n = 0, beg = w->beg, end = w->end;
    if (!c->lang || (w->flags & (WORD_PUNCT | WORD_DIGIT))) return;
    struct runut_str low = w->low, rest = low;
    bool capital = w->flags & WORD_CAPITAL;
    uint32_t split = lang_split(c->lang, low);
    if (split != MAP_NONE)
        cuts[n++] = place_of(c, beg, end, low, split);
    else
        for (size_t k; n < CLITICS && (k = clitic_of(c->lang, rest, capital)) > 0;) {
            rest.len -= k;
            cuts[n++] = place_of(c, beg, end, low, rest.len);
        }
    if (n == 0) return;
    c->out->n--;
    put_word(c, beg, cuts[n - 1], flags | WORD_TOKEN_HEAD);
    for (; n > 0; n--) put_word(c, cuts[n - 1], n > 1 ? cuts[n - 2] : end, WORD_CLITIC);
}

/* Writes the token as its words. */
static void put_token(struct cutter *c, size_t beg, size_t end, unsigned flags)
{
    put_word(c, beg, end, flags);
    cut_clitics(c, flags);
}

/* ---- pieces of a token ------------------------------------------------------------------------------------------- */

enum piece_kind { LETTERS, FIGURES, MIXED };

/* What the stretch [BEG, END) up to the next hyphen or slash is made of. */
static enum piece_kind piece_at(const struct cutter *c, size_t beg, size_t end, size_t *stop)
{
    bool letters = true, figures = true;
    size_t i = beg;
    for (; i < end && c->text.p[i] != '-' && c->text.p[i] != '/'; i++) {
        unsigned char b = (unsigned char)c->text.p[i];
        bool digit = b >= '0' && b <= '9';
        if (!digit && b != '.' && b != ',' && b != ':') figures = false;
        if (digit || b == '.' || b == ',' || b == ':' || b == '@' || b == '&' || b == '_') letters = false;
    }
    *stop = i;
    return figures ? FIGURES : letters ? LETTERS : MIXED;
}

static bool has_point(const struct cutter *c, size_t beg, size_t end)
{
    for (size_t i = beg; i < end; i++)
        if (c->text.p[i] == '.' || c->text.p[i] == ',' || c->text.p[i] == ':') return true;
    return false;
}

/* Whether figures joined by a hyphen are a range (5-10, 2000-2006, 8.30-9.30) rather than a number of its own kind. */
static bool is_range(const struct cutter *c, size_t beg, size_t mid, size_t end)
{
    size_t l = mid - beg, r = end - mid - 1;
    return (l <= 2 && r <= 2) || (l == 4 && r == 4) || (has_point(c, beg, mid) && has_point(c, mid + 1, end));
}

/* Whether the token BEG..END is cut at its mark MID, which ends its piece [FROM, MID). */
static bool mark_parts(const struct cutter *c, size_t beg, size_t from, size_t mid, size_t end)
{
    size_t stop, ignore;
    enum piece_kind l = piece_at(c, from, mid, &ignore), r = piece_at(c, mid + 1, end, &stop);
    bool alone = from == beg && stop == end;
    if (c->text.p[mid] == '/') {
        if (l == LETTERS && r == LETTERS) return mid - from >= 2 && stop - mid - 1 >= 2;
        return alone && l == FIGURES && r == FIGURES && has_point(c, from, mid) && has_point(c, mid, stop);
    }
    if (l == FIGURES && r == FIGURES) return alone && is_range(c, from, mid, stop);
    if (lang_is_country(c->lang, str_slice(c->text, from, mid)) ||
        lang_is_country(c->lang, str_slice(c->text, mid + 1, stop)))
        return true; /* Israel-Hamas: two parties, not one name */
    if (!(lang_break(c->lang, STR("-")) & BREAK_INFIX) || l == MIXED || r == MIXED) return false;
    return !(lang_break(c->lang, word_low(c->a, str_slice(c->text, beg, end))) & BREAK_WHOLE) &&
           !(lang_break(c->lang, word_low(c->a, str_slice(c->text, from, mid + 1))) & BREAK_WHOLE);
}

/* Where letters touch figures and are a currency or unit: the place between them, else END. */
static size_t measure_cut(const struct cutter *c, size_t beg, size_t end)
{
    size_t i = beg;
    bool digits = c->text.p[beg] >= '0' && c->text.p[beg] <= '9';
    if (!c->lang) return end;
    while (i < end && ((c->text.p[i] >= '0' && c->text.p[i] <= '9') ||
                       (digits && i > beg && (c->text.p[i] == '.' || c->text.p[i] == ','))) == digits)
        i++;
    if (i == end) return end;
    struct runut_str letters = digits ? str_slice(c->text, i, end) : str_slice(c->text, beg, i);
    return lang_break(c->lang, word_low(c->a, letters)) & BREAK_MEASURE ? i : end;
}

/* Writes a scanned token piece by piece. */
static void put_pieces(struct cutter *c, size_t beg, size_t end, unsigned flags)
{
    size_t from = beg;
    for (size_t i = beg + 1; i + 1 < end; i++) {
        char b = c->text.p[i];
        if ((b != '-' && b != '/') || !mark_parts(c, beg, from, i, end)) {
            if (b == '/') from = i + 1;
            continue;
        }
        put_token(c, beg, i, flags);
        put_word(c, i, i + 1, 0);
        beg = from = i + 1;
        flags = 0;
    }
    size_t cut = measure_cut(c, beg, end);
    put_token(c, beg, cut, flags);
    if (cut < end) put_token(c, cut, end, 0);
}

/* ---- scanning ---------------------------------------------------------------------------------------------------- */

/* The length of an address (http://…, www.…) at I, 0 for none. */
static size_t address(const struct cutter *c, size_t i)
{
    struct runut_str rest = str_slice(c->text, i, c->end);
    size_t n = 0, most = rest.len < LIMIT_WORD_BYTES ? rest.len : LIMIT_WORD_BYTES;
    while (n < 8 && n < rest.len && (rest.p[n] | 32) >= 'a' && (rest.p[n] | 32) <= 'z') n++;
    bool scheme = n > 1 && str_starts(str_slice(rest, n, rest.len), STR("://"));
    if (!scheme && !(n == 3 && str_eq_ascii(str_slice(rest, 0, 3), STR("www")) && rest.len > 4 && rest.p[3] == '.' &&
                     rest.p[4] > ' '))
        return 0;
    for (n = 0; n < most; n++) {
        unsigned char b = (unsigned char)rest.p[n];
        if (b <= ' ' || b == '"' || b == '<' || b == '>' || b >= 0x80) break;
    }
    while (n > 0 && strchr(".,;:!?)]'", rest.p[n - 1])) n--;
    return n;
}

/* The length of a mail address at I, 0 for none. */
static size_t mail(const struct cutter *c, size_t i)
{
    size_t n = 0, at = 0, most = c->end - i < LIMIT_WORD_BYTES ? c->end - i : LIMIT_WORD_BYTES;
    for (; n < most; n++) {
        char b = c->text.p[i + n];
        bool letter = ((b | 32) >= 'a' && (b | 32) <= 'z') || (b >= '0' && b <= '9');
        if (b == '@' && n > 0 && at == 0)
            at = n;
        else if (!letter && (n == 0 || !strchr("._%+-", b)))
            break;
    }
    while (n > 0 && strchr("._%+-", c->text.p[i + n - 1])) n--;
    return at > 0 && n > at + 1 && memchr(c->text.p + i + at, '.', n - at) ? n : 0;
}

/* The end of the letters that begin at I. */
static size_t letters_end(const struct cutter *c, size_t i)
{
    uint32_t cp;
    unsigned len;
    size_t stop = i + LIMIT_WORD_BYTES;
    while (i < stop && class_at(c, i, &cp, &len) == LETTER) i += len;
    return i;
}

static bool upper_at(const struct cutter *c, size_t i)
{
    uint32_t cp;
    unsigned len;
    return class_at(c, i, &cp, &len) == LETTER && utf8_is_upper(cp);
}

/* Endings of internet names, which join whatever the case of the letters around the point. */
static bool is_domain(struct runut_str s)
{
    static const char *const ends[] = {"com", "co", "id", "net", "org", "gov", "edu", "tv", "info"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_eq_ascii(s, str_of(ends[i]))) return true;
    return false;
}

/* Whether the point at I joins the letters since FROM and those behind it ("detik.com", "U.S") or ends a sentence whose
   space was forgotten ("kata.Dia"). */
static bool point_joins(const struct cutter *c, size_t from, size_t i)
{
    size_t end = letters_end(c, i + 1), left = i - from, right = end - i - 1;
    if (is_domain(str_slice(c->text, i + 1, end))) return true;
    if (!upper_at(c, i + 1)) return true;
    if (!upper_at(c, from)) return false;
    if (left <= 3 && right <= 3) return true;
    return upper_at(c, i - 1) && upper_at(c, end - 1) && left > 1;
}

/* Whether the mark at I, between the characters before it and NEXT behind it, holds a token together. */
static bool mark_joins(const struct cutter *c, size_t from, size_t i, unsigned len, uint32_t cp, enum char_class before)
{
    uint32_t next;
    unsigned next_len;
    enum char_class after = class_at(c, i + len, &next, &next_len);
    if (after != LETTER && after != DIGIT) return false;
    if (cp == '.') {
        if (before == LETTER && after == LETTER) return point_joins(c, from, i);
        return after == DIGIT || !utf8_is_upper(next);
    }
    if (cp == ',' || cp == ':') return before == DIGIT && after == DIGIT;
    if (is_apostrophe(cp)) return before == LETTER && after == LETTER;
    return cp == '-' || cp == 0x2010 || cp == 0x2011 || cp == '/' || cp == '&' || cp == '_' || cp == '@';
}

/* Whether the token BEG..END is short letters parted by points: "U.S", "p.m", "S.Sos". */
static bool is_pointed(const struct cutter *c, size_t beg, size_t end)
{
    bool point = false;
    for (size_t i = beg, from = beg; i <= end; i++) {
        bool at_point = i == end || c->text.p[i] == '.';
        if (!at_point && (unsigned char)c->text.p[i] < 0x80 && class_of((unsigned char)c->text.p[i]) != LETTER)
            return false;
        if (!at_point) continue;
        if (i == from || i - from > 3) return false;
        point |= i < end;
        from = i + 1;
    }
    return point;
}

/* Whether the full stop behind BEG..END belongs to the token. */
static bool takes_stop(const struct cutter *c, size_t beg, size_t end)
{
    bool dots = byte_at(c, end + 1) == '.';
    if (byte_at(c, end) != '.' || (dots && byte_at(c, end + 2) == '.')) return false;
    struct runut_str form = str_slice(c->text, beg, end + 1);
    if (form.len > 24) return false;
    if (c->lang && lang_break(c->lang, word_low(c->a, form)) & (BREAK_ABBREVIATION | BREAK_INITIAL)) return true;
    if (is_pointed(c, beg, end)) return true;
    if (dots) return false;
    /* A single capital is an initial where something follows it. */
    uint32_t cp;
    unsigned len = utf8_next(form.p, form.p + form.len, &cp);
    if (len != end - beg || !utf8_is_upper(cp)) return false;
    size_t next = end + 1;
    while (next < c->end && c->text.p[next] == ' ') next++;
    return alnum_at(c, next) || byte_at(c, next) == ',';
}

/* The possessive that is an apostrophe alone ("officials' "), where the pack knows it. */
static bool bare_possessive(const struct cutter *c, size_t beg, size_t end, unsigned *len)
{
    uint32_t cp;
    class_at(c, end, &cp, len);
    if (!c->lang || c->single_open || !is_apostrophe(cp) || (c->text.p[end - 1] | 32) != 's' || end - beg < 3)
        return false;
    return byte_at(c, end + *len) == ' ' && lang_break(c->lang, STR("'")) & BREAK_INFIX;
}

static size_t scan_word(struct cutter *c, size_t i, unsigned flags)
{
    size_t beg = i, from = i, stop = i + LIMIT_WORD_BYTES;
    enum char_class before = MARK;
    for (;;) {
        uint32_t cp;
        unsigned len;
        enum char_class k = class_at(c, i, &cp, &len);
        if (k == SPACE || i + len > stop) break;
        if (k == MARK && (before == MARK || !mark_joins(c, from, i, len, cp, before))) break;
        i += len;
        if (cp == '.') from = i;
        before = k;
    }
    if (takes_stop(c, beg, i)) {
        put_token(c, beg, i + 1, flags);
        return i + 1;
    }
    unsigned len;
    if (bare_possessive(c, beg, i, &len)) {
        put_word(c, beg, i, flags | WORD_TOKEN_HEAD);
        put_word(c, i, i + len, WORD_CLITIC);
        return i + len;
    }
    put_pieces(c, beg, i, flags);
    return i;
}

/* Marks that follow a sign and change only its look: variation selectors, skin tones, joiners, combining marks. */
static bool clings(uint32_t cp)
{
    return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x1F3FB && cp <= 0x1F3FF) || (cp >= 0x300 && cp <= 0x36F) ||
           (cp >= 0x20D0 && cp <= 0x20FF) || cp == 0x200D;
}

/* The length of a face made of marks (":)", ";-(") at I, 0 for none. */
static size_t face(const struct cutter *c, size_t i)
{
    char eyes = byte_at(c, i), mouth = byte_at(c, i + 1);
    size_t n = 2;
    if (eyes != ':' && eyes != ';') return 0;
    if (mouth == '-') mouth = byte_at(c, i + n++);
    if (mouth != ')' && mouth != '(' && mouth != 'D' && mouth != 'P') return 0;
    return alnum_at(c, i + n) ? 0 : n;
}

static size_t scan_mark(struct cutter *c, size_t i, unsigned flags)
{
    size_t beg = i, stop = i + LIMIT_WORD_BYTES;
    uint32_t first, cp;
    unsigned len;
    class_at(c, i, &first, &len);
    size_t n = face(c, i);
    if (n > 0) {
        put_word(c, beg, i + n, flags);
        return i + n;
    }
    i += len;
    if (first == '\'' || first == 0x2018) c->single_open = flags != 0 || first == 0x2018;
    if (first == '\'' || first == '`' || first == '<' || first == '>') { /* '' `` << >> are one mark */
        if (byte_at(c, i) == (char)first) i++;
    } else if (first < 0x80 && strchr(".-=*_~!?$", (int)first)) {
        bool end_mark = first == '!' || first == '?';
        while (i < c->end && i < stop &&
               (byte_at(c, i) == (char)first || (end_mark && (byte_at(c, i) == '!' || byte_at(c, i) == '?'))))
            i++;
    } else
        for (bool joined = false;
             class_at(c, i, &cp, &len) != SPACE && i + len <= stop && (clings(cp) || (joined && class_of(cp) == MARK));
             i += len)
            joined = cp == 0x200D;
    put_word(c, beg, i, flags);
    return i;
}

/* The end of the plain word at I: letters of ASCII alone, with a blank, a comma or nothing behind them; *UPPER tells
   how many are capitals. Nothing but its clitics has to be asked of it, and most words are such. I itself where there
   is none. */
static size_t plain_end(const struct cutter *c, size_t i, size_t *upper)
{
    size_t stop = c->end - i < LIMIT_WORD_BYTES ? c->end : i + LIMIT_WORD_BYTES;
    size_t e = i + word_letters(c->text.p + i, c->text.p + stop, upper);
    if (e == c->end) return e;
    char next = c->text.p[e];
    return next == ' ' || next == ',' || next == '\n' ? e : i;
}

void token_cut(const struct lang *lang, struct arena *a, struct runut_str text, struct runut_range at,
               struct words *out)
{
    struct cutter c = {lang, a, text, at.end, false, out};
    unsigned flags = WORD_SPACE_BEFORE;
    for (size_t i = at.beg; i < c.end;) {
        uint32_t cp;
        unsigned len;
        enum char_class k = class_at(&c, i, &cp, &len);
        if (k == SPACE) {
            flags = WORD_SPACE_BEFORE;
            i += len;
            continue;
        }
        size_t upper = 0, plain = k == LETTER ? plain_end(&c, i, &upper) : i;
        if (plain > i) {
            *vec_push(a, out) = word_plain(a, text, i, plain, flags, upper);
            cut_clitics(&c, flags);
            flags = 0;
            i = plain;
            continue;
        }
        size_t n = k == LETTER ? address(&c, i) : 0;
        if (n == 0 && k != MARK) n = mail(&c, i);
        if (n > 0) {
            put_word(&c, i, i + n, flags);
            i += n;
        } else if (k == MARK)
            i = scan_mark(&c, i, flags);
        else
            i = scan_word(&c, i, flags);
        flags = 0;
    }
}
