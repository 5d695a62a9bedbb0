/* SPDX-License-Identifier: MIT */
/*
 * Names of people as by-lines write them: what is shaped like one, what stands around it (credentials, a place, a
 * house) and how several are parted.
 */
#include "base/utf8.h"
#include "page/core/line.h"
#include "page/meta/person.h"
#include <ctype.h>

enum {
    MAX_NAME = 60,      /* bytes */
    MAX_CREDENTIAL = 9, /* bytes of "FACLM", "Ph.D." */
    MAX_PEOPLE = 300,   /* bytes of a list of names */
    MAX_PLACES = 8      /* by-lines for which the text is searched */
};

bool person_has_word(const struct reading *r, struct runut_str s, const char *what)
{
    size_t end;
    for (size_t w = 0; w < s.len; w = str_next_word(s, w))
        if (lookup_at(&r->tables->furniture, s, w, "inside", what, &end)) return true;
    return false;
}

size_t person_behind_label(const struct reading *r, struct runut_str s)
{
    size_t end, w = 0;
    for (int i = 0; i < 2 && w < s.len; i++, w = str_next_word(s, w))
        if (lookup_at(&r->tables->furniture, s, w, "start", "author", &end)) {
            while (end < s.len && strchr(":|-, ", s.p[end])) end++;
            return end;
        }
    return 0;
}

bool person_shaped(const struct reading *r, struct runut_str s)
{
    unsigned words = line_words(s, 6), capitals = 0;
    if (words < 1 || words > 5 || s.len < 3 || s.len > MAX_NAME || utf8_lower_at(s, 0)) return false;
    if (str_ends(s, STR("\xC2\xBB"))) return false; /* a link that leads on: "More about NAME »" */
    for (size_t i = 0; i < s.len; i++)
        if (isdigit((unsigned char)s.p[i]) || strchr("@/:#_()[]{}<>|!?=+", s.p[i])) return false;
    for (size_t w = 0; w < s.len; w = str_next_word(s, w)) capitals += !utf8_lower_at(s, w);
    if (capitals * 2 < words || !capitals) return false;
    size_t end;
    if (lookup_at(&r->tables->outlets, s, 0, NULL, NULL, &end) && end == s.len) return false;
    if (lookup_at(&r->tables->calendar, s, 0, NULL, NULL, &end) && end == s.len) return false; /* "Thursday" */
    if (str_find(s, STR(".com"), 0) >= 0 || line_known(r, s)) return false;
    return !person_has_word(r, s, "desk") && !person_has_word(r, s, "outlet_word");
}

bool person_calling(const struct reading *r, struct runut_str s)
{
    size_t end;
    bool called = false;
    for (size_t w = 0; w < s.len; w = str_next_word(s, w)) {
        if (s.len > MAX_NAME || utf8_lower_at(s, w)) return false;
        called |= lookup_at(&r->tables->parts, s, w, "inside", "calling", &end) != NULL;
    }
    return called;
}

static bool begins_given(const struct reading *r, struct runut_str s)
{
    size_t end;
    return lookup_at(&r->tables->given, s, 0, NULL, NULL, &end) != NULL;
}

/* A name of one word: letters, the first a capital, the others small; no acronym, no handle. */
static bool word_name(struct runut_str s)
{
    for (size_t i = 1; i < s.len; i++)
        if (!islower((unsigned char)s.p[i]) && (unsigned char)s.p[i] < 0x80) return false;
    return s.len > 2 && isupper((unsigned char)s.p[0]);
}

/* What people put behind their names: "Ph.D.", "MS", "M.Si.", "CEPF"; every word of it has two capitals, or a capital
 * and a full stop. */
static bool is_credential(struct runut_str s)
{
    struct runut_str word;
    bool any = false;
    s = str_trim(s);
    while (str_cut(&s, ' ', &word)) {
        unsigned capitals = 0, stops = 0;
        for (size_t i = 0; i < word.len; i++) {
            unsigned char c = (unsigned char)word.p[i];
            if (!isalpha(c) && c != '.' && c < 0x80) return false;
            capitals += isupper(c) != 0;
            stops += c == '.';
        }
        if (!word.len || word.len > MAX_CREDENTIAL || capitals + (stops > 0) < 2) return false;
        any = true;
    }
    return any;
}

/* Without the place or the house that stands in brackets behind a name, and without quotation marks around it. */
static struct runut_str bare_name(struct runut_str s)
{
    char close = s.len ? s.p[s.len - 1] : 0;
    ptrdiff_t open = close == ')' ? str_find(s, STR(" ("), 0) : close == ']' ? str_find(s, STR(" ["), 0) : -1;
    if (open > 0 && line_words(str_slice(s, 0, (size_t)open), 1) > 1) s.len = (size_t)open;
    if (str_ends(s, STR("*)"))) s = str_trim(str_slice(s, 0, s.len - 2)); /* a note tells who it is */
    if (s.len > 2 && s.p[0] == '"' && s.p[s.len - 1] == '"') s = str_slice(s, 1, s.len - 1);
    return s;
}

static void add_person(struct reading *r, struct names *list, struct runut_str s)
{
    size_t end;
    if (str_ends(str_trim(s), STR(":"))) return; /* a label: "Last update:" */
    s = bare_name(str_strip(s, " ,;.-|*:"));
    while (lookup_at(&r->tables->furniture, s, 0, "start", "author", &end)) {
        if (end >= s.len) return; /* "Reporter": what somebody is */
        s = str_strip(str_slice(s, end, s.len), " :,.-");
    }
    for (size_t w = str_next_word(s, 0); w < s.len; w = str_next_word(s, w))
        if (utf8_lower_at(s, w) && lookup_at(&r->tables->furniture, s, w, "inside", "name_end", &end)) {
            size_t next = str_next_word(s, w);
            bool one = w == str_next_word(s, 0) && !(next < s.len && utf8_upper_at(s, next));
            if (one) return; /* "Insights from": no name of one word, in a place */
            s.len = w - 1;
            break;
        }
    s = str_strip(s, " ,;.-|*:");
    const char *comma = s.len ? memchr(s.p, ',', s.len) : NULL;
    struct runut_str bare = comma ? str_trim(str_slice(s, 0, (size_t)(comma - s.p))) : s;
    bool alone = line_words(bare, 1) == 1 && !word_name(bare);
    if (!alone && person_shaped(r, bare)) names_add(r, list, s);
}

/* Where the credentials that stand behind the comma at AT end; AT where there are none. */
static size_t credentials_end(struct runut_str s, size_t at)
{
    for (;;) {
        size_t end = at + 1;
        while (end < s.len && !strchr(",;/|&", s.p[end])) end++;
        if (at >= s.len || s.p[at] != ',' || !is_credential(str_slice(s, at + 1, end))) return at;
        at = end;
    }
}

/* Whether a part of a list is what somebody is and where: "Contributor in PLACE"; behind a name, no given name follows
 * the role. */
static bool role_and_place(const struct reading *r, struct runut_str s, bool behind)
{
    size_t end;
    s = str_trim(s);
    if (!lookup_at(&r->tables->furniture, s, 0, "inside", "place_role", &end) || memchr(s.p, ':', s.len)) return false;
    return !behind || !begins_given(r, str_trim(str_slice(s, end, s.len)));
}

void people_add(struct reading *r, struct names *list, struct runut_str s)
{
    size_t from = 0, end;
    if (s.len > MAX_PEOPLE) return;
    for (size_t i = 0; i < s.len; i++) {
        if (s.p[i] == ',') i = credentials_end(s, i);
        if (i >= s.len) break;
        bool sign = strchr(",;/|&", s.p[i]) != NULL;
        bool dash =
            i + 2 < s.len && s.p[i] == ' ' && strchr("-|", s.p[i + 1]) && s.p[i + 2] == ' '; /* a house behind */
        bool word =
            i && s.p[i - 1] == ' ' && lookup_at(&r->tables->furniture, s, i, "inside", "name_and", &end) && end < s.len;
        if (!sign && !word && !dash) continue;
        bool place =
            s.p[i] == ',' && role_and_place(r, str_slice(s, from, i), false); /* "Contributor in PLACE, NAME" */
        if (i > from && !place) add_person(r, list, str_slice(s, from, i));
        if (dash) return;
        from = word ? end : i + 1;
        i = from - 1;
    }
    struct runut_str last = str_slice(s, from, s.len);
    if (last.len && !(from && role_and_place(r, last, true))) add_person(r, list, last);
}

static bool has_small(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (islower((unsigned char)s.p[i])) return true;
    return false;
}

/* Whether the text says S elsewhere than behind FIRST and a comma. */
static bool told_apart(const struct reading *r, struct runut_str first, struct runut_str s)
{
    struct runut_str text = {r->flow.text.v, r->flow.text.n};
    for (ptrdiff_t at = 0; (at = str_find(text, s, (size_t)at)) >= 0; at++) {
        struct runut_str before = str_strip(str_slice(text, 0, (size_t)at), " ,");
        size_t end = (size_t)at + s.len;
        bool whole = lookup_edge(text, (size_t)at) && (end >= text.len || lookup_edge(text, end));
        if (whole && !str_ends(before, first)) return true;
    }
    return false;
}

/* "By NAME, PLACE": what stands behind the one comma begins like no name, and the report tells of it. */
static bool place_behind(struct reading *r, struct runut_str first, struct runut_str second)
{
    return line_words(first, 1) > 1 && second.len > 3 && utf8_upper_at(second, 0) &&
           !memchr(second.p, ',', second.len) && !begins_given(r, second) && r->places_tried++ < MAX_PLACES &&
           told_apart(r, first, second);
}

void people_add_behind(struct reading *r, struct names *list, struct runut_str label, bool colon, struct runut_str s)
{
    size_t end;
    const struct lookup *words = &r->tables->furniture;
    bool stationed = false;
    for (size_t w = 0; w < label.len && !stationed; w = lookup_next(label, w))
        stationed = lookup_at(words, label, w, "inside", "place_role", &end) != NULL;
    struct runut_str all = s;
    if (lookup_at(words, s, 0, "inside", "place_role", &end) && end < s.len) { /* "Report by contributor NAME, PLACE" */
        stationed = true;
        s = str_slice(s, end, s.len);
        colon = str_trim(s).len && str_trim(s).p[0] == ':';
    }
    struct runut_str second = s, first;
    str_cut(&second, ',', &first);
    first = str_strip(first, " :/");
    second = str_trim(second);
    bool title = is_credential(second) && (has_small(s) || memchr(second.p, '.', second.len));
    if (!stationed || !first.len || !second.len || title || memchr(second.p, ',', second.len)) {
        people_add(r, list, !stationed && place_behind(r, first, second) ? first : all);
        return;
    }
    bool one = begins_given(r, first), other = begins_given(r, second), both = one && other;
    if (both || one || (!other && colon)) people_add(r, list, first);
    if (both || other || (!one && !colon)) people_add(r, list, second);
}
