/* SPDX-License-Identifier: MIT */
/*
 * Text to atoms, and atoms to forms of the calendar.
 *
 * Dates are written in many ways that tools cut into words differently: 17/1/24, 1980-an, mid-June, 5:30PM. So this
 * reader cuts once more, always alike: a run of letters, a run of digits, or one other character is an atom. Forms of
 * the pack are cut by the same code and looked up by their atoms. An atom that begins no form costs one look-up.
 */
#include "base/utf8.h"
#include "read/time/time_rules.h"

/* Dashes and apostrophes come in several shapes that mean the same here. */
static uint32_t plain(uint32_t cp)
{
    if (cp >= 0x2010 && cp <= 0x2015) return '-';
    return cp == 0x2018 || cp == 0x2019 || cp == 0x02BC ? '\'' : cp;
}

/* The atom at P, no white space; returns its length in bytes. */
static unsigned cut(const char *p, const char *end, struct atom *atom)
{
    uint32_t cp;
    unsigned n = utf8_next(p, end, &cp), step;
    *atom = (struct atom){.capital = utf8_is_upper(cp)};
    if (cp >= '0' && cp <= '9') {
        atom->type = ATOM_DIGITS;
        for (n = 0; p + n < end && p[n] >= '0' && p[n] <= '9'; n++)
            if (n < 9) atom->value = atom->value * 10 + (uint32_t)(p[n] - '0');
    } else if (utf8_is_alpha(cp)) {
        for (; p + n < end && (step = utf8_next(p + n, end, &cp), utf8_is_alpha(cp)); n += step) {}
    } else {
        atom->type = ATOM_MARK;
        atom->value = plain(cp);
    }
    return n;
}

/* Writes an atom in lower case behind LEN bytes of OUT; returns the new length, 0 where it does not fit. */
static size_t put_lower(const char *p, unsigned n, const struct atom *atom, char *out, size_t len)
{
    uint32_t cp;
    for (const char *end = p + n; p < end;) {
        if (len + 4 > FORM_BYTES) return 0;
        p += utf8_next(p, end, &cp);
        len += utf8_put(atom->type == ATOM_MARK ? atom->value : utf8_lower(cp), out + len);
    }
    return len;
}

unsigned atoms_key(struct runut_str form, char *out, size_t *first_len, size_t *len)
{
    const char *p = form.p, *end = form.p + form.len;
    unsigned n = 0;
    for (*len = 0; p < end;) {
        uint32_t cp;
        unsigned step = utf8_next(p, end, &cp);
        if (!utf8_is_space(cp)) {
            struct atom atom;
            step = cut(p, end, &atom);
            if (n) out[(*len)++] = ' ';
            *len = put_lower(p, step, &atom, out, *len);
            if (*len == 0 || ++n > FORM_ATOMS) return 0;
            if (n == 1) *first_len = *len;
        }
        p += step;
    }
    return n;
}

typedef VEC(struct atom) atom_vec;
typedef VEC(struct hit) hit_vec;

/* Cuts one sentence. */
static void scan_sentence(struct arena *a, const struct text *text, const struct sentence *s, uint32_t *word,
                          atom_vec *out)
{
    const char *base = text->text.p, *p = base + s->beg, *end = base + s->end;
    bool glued = false, starts = true;
    while (p < end) {
        uint32_t cp;
        unsigned step = utf8_next(p, end, &cp);
        if (utf8_is_space(cp)) {
            glued = false;
        } else {
            struct atom *atom = vec_push(a, out);
            step = cut(p, end, atom);
            atom->beg = (uint32_t)(p - base);
            atom->end = atom->beg + step;
            while (*word + 1 < s->first + s->n && text->words[*word].end <= atom->beg) ++*word;
            atom->word = *word;
            atom->glued = glued;
            atom->starts = starts;
            glued = true;
            starts = false;
        }
        p += step;
    }
}

/* Finds the forms that begin at atom I. */
static void look_up(struct arena *a, const struct time_rules *rules, const char *base, atom_vec *atoms, size_t i,
                    hit_vec *hits)
{
    struct atom *atom = &atoms->v[i];
    char key[FORM_BYTES];
    size_t len = 0;
    uint32_t longest = 1;
    atom->hit = (uint32_t)hits->n;
    for (uint32_t n = 1; n <= longest && i + n <= atoms->n; n++) {
        const struct atom *last = &atoms->v[i + n - 1];
        if (last->type == ATOM_BREAK || last->end - last->beg > FORM_BYTES) break;
        if (n > 1) key[len++] = ' ';
        if (len + 4 > FORM_BYTES || !(len = put_lower(base + last->beg, last->end - last->beg, last, key, len))) break;
        if (n == 1 && (longest = map_get(&rules->longest, (struct runut_str){key, len})) == MAP_NONE) break;
        for (uint32_t f = map_get(&rules->forms, (struct runut_str){key, len}); f != MAP_NONE; f = rules->form[f].next)
            if (!rules->form[f].capital || atom->capital) {
                *vec_push(a, hits) = (struct hit){f, (uint16_t)n};
                atom->n_hits++;
            }
    }
}

struct atoms *atoms_scan(const struct time_rules *rules, struct arena *a, const struct text *text)
{
    atom_vec atoms = {0};
    hit_vec hits = {0};
    uint32_t word = 0;
    for (size_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        if (i && s->block != s[-1].block)
            *vec_push(a, &atoms) = (struct atom){.beg = s->beg, .end = s->beg, .word = s->first, .type = ATOM_BREAK};
        if (word < s->first) word = s->first;
        scan_sentence(a, text, s, &word, &atoms);
    }
    for (size_t i = 0; i < atoms.n; i++)
        if (atoms.v[i].type != ATOM_BREAK) look_up(a, rules, text->text.p, &atoms, i, &hits);
    struct atoms *t = ARENA_NEW(a, struct atoms);
    *t = (struct atoms){atoms.v, (uint32_t)atoms.n, hits.v, text, rules};
    return t;
}

const struct time_form *atoms_form(const struct atoms *t, uint32_t at, unsigned kind, uint32_t *n)
{
    const struct time_form *best = NULL;
    *n = 0;
    if (at >= t->n) return NULL;
    for (uint32_t i = 0; i < t->v[at].n_hits; i++) {
        const struct hit *hit = &t->hits[t->v[at].hit + i];
        if (t->rules->form[hit->form].kind != kind || hit->n <= *n) continue;
        best = &t->rules->form[hit->form];
        *n = hit->n;
    }
    return best;
}

const struct time_form *atoms_form_before(const struct atoms *t, uint32_t end, unsigned kind, uint32_t *n)
{
    for (uint32_t back = FORM_ATOMS; back; back--) {
        if (back > end) continue;
        for (uint32_t i = 0, at = end - back; i < t->v[at].n_hits; i++) {
            const struct hit *hit = &t->hits[t->v[at].hit + i];
            if (hit->n != back || t->rules->form[hit->form].kind != kind) continue;
            *n = back;
            return &t->rules->form[hit->form];
        }
    }
    return NULL;
}
