/* SPDX-License-Identifier: MIT */
/**
 * Lemmas by edit rules learnt from data (after Chrupała 2006): a rule cuts bytes off both ends of the form and puts
 * others there, so that an affix which changes the letter behind it ("menulis", "tulis") is one rule. A form that was
 * seen has its own rule where the general ones would be wrong; any other takes the rule of its beginning and ending,
 * the longest that is known, for its part of speech.
 */
#include "lang/lemma.h"
#include "lang/form.h"

/* Bytes of beginning and ending, from the most telling pair down. */
const struct lemma_ends lemma_ends[LEMMA_ENDS] = {{4, 4}, {3, 4}, {4, 3}, {2, 4}, {3, 3}, {2, 3}, {3, 2}, {0, 4},
                                                  {2, 2}, {0, 3}, {4, 0}, {3, 0}, {0, 2}, {2, 0}, {0, 0}};

uint32_t lemma_key(struct runut_str low, const struct lemma_ends *ends, unsigned upos)
{
    uint64_t h;
    if (!ends)
        h = feature(5000 + upos, form_hash(low), 0, 0);
    else {
        if ((size_t)ends->front + ends->back > low.len) return 0;
        uint32_t front = ends->front ? form_hash(str_slice(low, 0, ends->front)) : 0,
                 back = ends->back ? form_hash(str_slice(low, low.len - ends->back, low.len)) : 0;
        h = feature(5100 + upos, front, back, ends->front * 8u + ends->back);
    }
    return (uint32_t)(h >> 32) | 1;
}

bool lemma_apply(const char *rule, struct arena *a, struct runut_str form, struct runut_str low, struct runut_str *out)
{
    /* "lFB:front:back": l the form in lower case or k as it is, F and B bytes to cut as letters from 'a' on. */
    struct runut_str r = str_of(rule), s = rule[0] == 'k' ? form : low, head, front, back;
    if (r.len < 4 || !str_cut(&r, ':', &head) || head.len != 3) return false;
    if (!str_cut(&r, ':', &front)) front = STR("");
    if (!str_cut(&r, ':', &back)) back = STR("");
    size_t cut_front = (size_t)(unsigned char)(head.p[1] - 'a'), cut_back = (size_t)(unsigned char)(head.p[2] - 'a');
    if (cut_front + cut_back > s.len || (cut_front + cut_back == s.len && front.len + back.len == 0)) return false;
    s = str_slice(s, cut_front, s.len - cut_back);
    if (s.len && ((unsigned char)s.p[0] & 0xC0) == 0x80) return false;
    if (front.len + back.len == 0) {
        *out = s;
        return true;
    }
    char *p = arena_alloc(a, front.len + s.len + back.len);
    if (front.len) memcpy(p, front.p, front.len);
    if (s.len) memcpy(p + front.len, s.p, s.len);
    if (back.len) memcpy(p + front.len + s.len, back.p, back.len);
    *out = (struct runut_str){p, front.len + s.len + back.len};
    return utf8_valid(out->p, out->len) == out->len;
}

/* The rule of the longest ends that are known. All are sent for before the first is looked at: each is a wait for
 * memory.
 */
static uint32_t rule_of_ends(const struct model *m, struct runut_str low, unsigned upos)
{
    uint32_t keys[LEMMA_ENDS], rule = 0;
    for (size_t i = 0; i < LEMMA_ENDS; i++) {
        keys[i] = lemma_key(low, &lemma_ends[i], upos);
        __builtin_prefetch(&m->lemmas[keys[i] & m->lemma_mask]);
    }
    for (size_t i = 0; rule == 0 && i < LEMMA_ENDS; i++)
        if (keys[i]) rule = model_lemma_of(m, keys[i]);
    return rule;
}

struct runut_str lemma_of(const struct model *m, struct arena *a, struct runut_str text, const struct word *w)
{
    struct runut_str form = str_slice(text, w->beg, w->end), out;
    if (w->flags & (WORD_PUNCT | WORD_DIGIT)) return form;
    uint32_t rule = model_lemma_of(m, lemma_key(w->low, NULL, w->upos));
    if (rule == 0) rule = rule_of_ends(m, w->low, w->upos);
    if (rule && lemma_apply(m->rules.v[rule - 1], a, form, w->low, &out)) return out;
    return w->upos == PROPN ? form : w->low;
}
