/* SPDX-License-Identifier: MIT */
/*
 * How outlets sign a report: codes of those who wrote and edited it, names of outlets and agencies, in brackets behind
 * the last sentence or on a line of their own.
 */
#include "base/utf8.h"
#include "page/core/line.h"
#include "page/meta/person.h"
#include "page/text/pass.h"
#include <ctype.h>

enum {
    MAX_SIGN_OFF = 48,
    MAX_CODE = 18 /* bytes of a bracket that names who gave the report */
};

static bool is_code(struct runut_str s)
{
    const char *hyphen = s.len ? memchr(s.p, '-', s.len) : NULL; /* "KP-03", "P-3" */
    if (hyphen && hyphen > s.p && s.p + s.len - hyphen > 1 &&
        str_digits(str_slice(s, (size_t)(hyphen - s.p) + 1, s.len))) {
        s.len = (size_t)(hyphen - s.p);
        if (s.len == 1) return isupper((unsigned char)s.p[0]) != 0;
    } else if (hyphen && hyphen - s.p > 1 && hyphen - s.p < 5) { /* "yp-red" */
        struct runut_str desk = str_slice(s, (size_t)(hyphen - s.p) + 1, s.len);
        for (size_t i = 0; i < s.len; i++)
            if (s.p + i != hyphen && !islower((unsigned char)s.p[i])) return false;
        return desk.len > 1 && desk.len < 5;
    }
    if (s.len < 2 || s.len > 5) return s.len == 1 && s.p[0] == '*';
    for (size_t i = 0; i < s.len; i++)
        if (!isalpha((unsigned char)s.p[i]) && !(i && isdigit((unsigned char)s.p[i]))) return false;
    return true;
}

/* A name or an outlet as sign-offs have them: letters, full stops and blanks. */
static bool is_credit(struct runut_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!isalpha((unsigned char)s.p[i]) && !strchr(". ", s.p[i]) && (unsigned char)s.p[i] < 0x80) return false;
    return s.len > 1;
}

static void code(struct reading *r, struct runut_str s)
{
    size_t end;
    char upper[24];
    if (s.len >= sizeof upper) return;
    for (size_t i = 0; i < s.len; i++) upper[i] = (char)toupper((unsigned char)s.p[i]);
    struct runut_str u = {upper, s.len};
    const struct pack_row *row = lookup_at(&r->tables->outlets, u, 0, NULL, NULL, &end);
    if (!row || end != u.len) return;
    bool initials = s.len == 2 && islower((unsigned char)s.p[0]) && !str_is(row->cells[2], "agency");
    if (!initials) names_add(r, &r->sources, row->cells[1]); /* "[ns/rt]" are two writers */
}

/* "… Israel-Hamas. [ab/uh]": takes the bracket off the line and keeps what it says. */
void sign_off(struct pass *p, struct flow_line *l)
{
    struct runut_str s = flow_str(&p->r->flow, l);
    if (s.len < 4) return;
    char close = s.p[s.len - 1], open = close == ')' ? '(' : close == ']' ? '[' : 0;
    const char *at = open ? memrchr(s.p, open, s.len) : NULL;
    if (!at || s.p + s.len - at > MAX_SIGN_OFF) return;
    struct runut_str inside = str_slice(s, (size_t)(at - s.p) + 1, s.len - 1),
                     before = str_trim(str_slice(s, 0, (size_t)(at - s.p))), rest = inside, part;
    if (before.len && !line_ends(before)) return;
    bool letter = inside.len == 1 && isupper((unsigned char)inside.p[0]); /* "(B)" */
    bool codes = inside.len > 0, names = memchr(inside.p, '/', inside.len) != NULL;
    while (str_cut(&rest, '/', &part)) {
        codes &= letter || is_code(str_trim(part));
        names &= is_credit(part) || is_code(str_trim(part));
    }
    if (!codes && !names) return;
    for (rest = inside; str_cut(&rest, '/', &part);) code(p->r, str_trim(part));
    if (codes && inside.p[0] != '*' && l->type != RUNUT_CAPTION) names_add(p->r, &p->r->signed_by, inside);
    uint32_t cut = l->beg + (uint32_t)(at - s.p);
    struct flow_line tail = *l;
    l->end = l->beg + (uint32_t)before.len;
    pass_emit(p, *l, l->beg, l->end, NULL);
    pass_emit(p, tail, cut, tail.end, "signed");
    l->beg = l->end;
}

/* "hw/rzn (afp, dpa)": a line of codes alone, perhaps with those of agencies in brackets. */
bool sign_codes_alone(struct pass *p, const struct flow_line *l)
{
    struct runut_str s = flow_str(&p->r->flow, l), rest, part;
    const char *open = memchr(s.p, '(', s.len);
    struct runut_str codes = str_trim(open ? str_slice(s, 0, (size_t)(open - s.p)) : s);
    if (s.len > MAX_SIGN_OFF || !codes.len || !memchr(codes.p, '/', codes.len)) return false;
    if (open && s.p[s.len - 1] != ')') return false;
    for (rest = codes; str_cut(&rest, '/', &part);)
        if (!is_code(part)) return false;
    if (open)
        for (rest = str_slice(s, (size_t)(open - s.p) + 1, s.len - 1); str_cut(&rest, ',', &part);)
            code(p->r, str_trim(part));
    names_add(p->r, &p->r->signed_by, codes);
    pass_emit(p, *l, l->beg, l->end, "signed");
    return true;
}

/* "(Diskominfo)", "(Biro Humas Setda)" behind the last sentence: who gave the report. */
void sign_last_bracket(struct pass *p)
{
    size_t i = p->out.n;
    while (i && (p->out.v[i - 1].dropped || p->out.v[i - 1].type != RUNUT_PARAGRAPH)) i--;
    if (!i) return;
    struct flow_line *l = &p->out.v[i - 1], tail = *l;
    struct runut_str s = flow_str(&p->r->flow, l);
    const char *open = s.len > 4 && s.p[s.len - 1] == ')' ? memrchr(s.p, '(', s.len) : NULL;
    if (!open || s.p + s.len - open > MAX_SIGN_OFF) return;
    struct runut_str inside = str_slice(s, (size_t)(open - s.p) + 1, s.len - 1),
                     before = str_trim(str_slice(s, 0, (size_t)(open - s.p)));
    bool desk = utf8_upper_at(inside, 0) && person_has_word(p->r, inside, "desk");
    if (!is_credit(inside) && !desk) return;
    if (!before.len && i > 1 && line_words(inside, 4) <= 4) { /* a line of its own: "(Humas Pemkab)" */
        l->dropped = "signed";
        return;
    }
    bool code_like = !memchr(inside.p, ' ', inside.len) && s.p + s.len - open <= MAX_CODE;
    if (!(code_like || desk) || !line_ends(before)) return;
    code(p->r, inside);
    l->end = l->beg + (uint32_t)before.len;
    tail.beg += (uint32_t)(open - s.p);
    tail.dropped = "signed";
    struct flow_line *room = vec_push(p->r->arena, &p->out);
    for (size_t k = (size_t)(room - p->out.v); k > i; k--) p->out.v[k] = p->out.v[k - 1];
    p->out.v[i] = tail;
}
