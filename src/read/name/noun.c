/* SPDX-License-Identifier: MIT */
/**
 * Noun phrases, cut by the tags of their words: a chunker of one pass (Abney 1991, "Parsing by Chunks").
 *
 * The tables know names, offices and the commonest words for people; a clause is full of phrases that they do not know:
 * "Pelaku pembobolan mesin ATM itu", "the gang's accountant", "a downtown nursing home". Without them the party nearest
 * to a verb is taken for its subject even where it only describes the subject, and a verb whose object is no party
 * seems to have none. Tags are right more often than trees, so phrases are cut by tags; where the head stands, before
 * or behind what describes it, the pack says (`heads:` in its MANIFEST). A mention is never cut.
 */
#include "read/name/body.h"
#include "read/name/chunk.h"
#include "read/name/element.h"
#include "read/name/kin.h"
#include "read/name/mention.h"
#include "read/name/noun.h"
#include "read/name/part.h"

enum { NOUN_WORDS = 32 };

/* Heads first: "ratusan | buruh | pabrik sepatu | itu". */
static bool heads_first(const struct reading *r, uint32_t i, uint32_t end, struct noun *out)
{
    uint32_t k = i;
    bool named = false, sealed = false;
    *out = (struct noun){i, i, i};
    for (struct part p; k < end; k += p.n) {
        p = part_at(r, k, end);
        if (p.role == OUTSIDE || (p.role == QUALITY && !named)) break;
        bool apart = reading_word_says(r, k, "measure") || (p.role == OPENS && reading_word_says(r, k, "person"));
        if (named && apart) break;                         /* "... seorang", "... sebesar Rp 5": another phrase */
        if (p.role == CLOSES && k > i) out->end = k + p.n; /* "tiga lainnya" too */
        if (p.role == CLOSES) break;
        if (p.role == JOINS && !named) break;
        if (p.role == JOINS) continue;
        if (sealed && p.role == NAMES && !(r->text->words[k].flags & WORD_CAPITAL)) break;
        if (!named) out->head = k;
        named = named || p.role == NAMES;
        sealed = sealed || p.sealed;
        out->end = k + p.n;
    }
    return out->end > i;
}

/* Whether the words of a phrase without a noun can stand by themselves: "three", "some", not "the" or "dozens of". */
static bool stands_alone(const struct reading *r, const struct noun *n)
{
    return !word_feat(r, n->head, "PronType=Art") && !word_is(r, n->end - 1, W_PREP);
}

const struct noun *noun_before(const struct reading *r, uint32_t i)
{
    return i && r->noun_of[i - 1] >= 0 && r->nouns.v[r->noun_of[i - 1]].end == i ? &r->nouns.v[r->noun_of[i - 1]]
                                                                                 : NULL;
}

/* A verb behind a noun tells what that does, unless a hyphen joins them ("U.S.-led"): so does one behind a whole
 * phrase, whatever its tag ("an official told reporters"); one in -ing that opens a phrase has it as its object ("of
 * torturing detainees"). */
static bool tells(const struct reading *r, uint32_t k, uint32_t first, bool named)
{
    const struct word *w = &r->text->words[k];
    if (w->upos != VERB || r->mention_at[k] >= 0 || (k && word_mark(r, k - 1, '-')) || part_tight(r, k + 1))
        return false;
    if (k > first && r->text->words[k - 1].flags & WORD_CLITIC && r->text->words[k - 1].upos == PART)
        return false;                     /* "the country's elected government" */
    bool amod = word_hangs(r, k, "amod"); /* "scientists and leading experts" */
    if (k == first && !named && amod && k && word_is(r, k - 1, W_AND) && word_gerund(r, k)) return false;
    return named || (k == first && (noun_before(r, k) || !word_feat(r, k, "Tense=Past")));
}

/* "the think tank | the Green Institute": a body's name with its article behind what it is. */
static bool titled(const struct reading *r, uint32_t k)
{
    int32_t m = r->mention_at[k];
    bool name = m >= 0 && (r->mentions.v[m].kind == M_ORG || r->mentions.v[m].kind == M_NAME);
    return name && k && word_upos(r, k - 1, NOUN, NOUN) && !(r->text->words[k].flags & WORD_CAPITAL);
}

/* "Killed one soldier and | wounded 13 others": behind "and" a form of a deed that a number or article follows is a
 * verb, whatever its tag; nothing describes what is counted behind it. */
static bool second_verb(const struct reading *r, uint32_t k, uint32_t end)
{
    if (k == sentence_first(r, k) || !word_is(r, k - 1, W_AND) || k + 1 >= end || r->mention_at[k] >= 0) return false;
    const struct word *w = &r->text->words[k];
    bool counted = w[1].upos == NUM || w[1].upos == DET || w[1].flags & WORD_DIGIT || word_is(r, k + 1, W_DET) ||
                   hits_at(&r->hits, k + 1, PACK_NUMBERS); /* "and wounded dozens" */
    bool verb = !(w->flags & WORD_CAPITAL) && (w->upos == VERB || (w->upos == ADJ && word_is(r, k, W_LIGHT)));
    return counted && (verb || (w->upos != NOUN && word_act(r, k, 0, NULL)));
}

/* Heads last: "the | gang | 's | accountant". An article opens another phrase: "shot dead | a man". */
static bool heads_last(const struct reading *r, uint32_t i, uint32_t end, struct noun *out)
{
    uint32_t k = i, quality = 0;
    bool named = false;
    *out = (struct noun){i, i, i};
    if (second_verb(r, i, end)) return false;
    for (struct part p; k < end; k += p.n) {
        p = part_at(r, k, end);
        if (p.role == JOINS && k == i) return false;
        if (p.role == JOINS && out->end != k && !(quality == k && word_mark(r, k, '-'))) break;
        if (p.role == OUTSIDE || p.role == CLOSES || tells(r, k, i, named)) break;
        if (p.role == QUALITY || (p.role == JOINS && quality == k)) quality = k + p.n;
        if (p.role == OPENS && named && !(out->end < k && r->text->words[k - 1].flags & WORD_CLITIC)) break;
        bool counted = named && word_is(r, k, W_DET) && word_is(r, k, W_PREP); /* "no word | about three nurses" */
        bool article = (named || (quality == k && out->end == i)) && word_feat(r, k, "PronType=Art") && !titled(r, k);
        if (k > i && (article || counted)) break;
        if (p.role == OPENS && !named) out->end = k + p.n, out->head = k;
        if (p.role != NAMES) continue;
        named = true;
        out->end = k + p.n;
        out->head = out->end - 1;
    }
    if (!named && out->end > i && quality == k && k > out->end) /* "the injured" */
        *out = (struct noun){i, quality, quality - 1};
    else if (!named && out->end > i && !stands_alone(r, out))
        out->end = i;
    return out->end > i;
}

bool noun_at(const struct reading *r, uint32_t i, uint32_t stop, struct noun *out)
{
    if (stop > i + NOUN_WORDS) stop = i + NOUN_WORDS; /* a page of nothing but nouns stays linear */
    if (i >= stop || r->text->words[i].upos == UPOS_NONE) return false;
    const struct mention *m = r->mention_at[i] >= 0 ? &r->mentions.v[r->mention_at[i]] : NULL;
    if (m && part_mention(r, i, stop).role == CLOSES) { /* a pronoun by itself */
        *out = (struct noun){i, m->end, i};
        return true;
    }
    return r->rules->pack->head_first ? heads_first(r, i, stop, out) : heads_last(r, i, stop, out);
}

bool noun_last(const struct reading *r, uint32_t i)
{
    if (r->rules->pack->head_first || !r->noun_of || r->noun_of[i] < 0 || !word_upos(r, i, NOUN, PROPN)) return false;
    return r->nouns.v[r->noun_of[i]].first < i;
}

bool noun_describes(const struct reading *r, uint32_t i)
{
    if (r->rules->pack->head_first || r->noun_of[i] < 0) return false;
    int32_t head = r->text->words[i].head; /* "faces rape and fraud charges" */
    bool listed = head > (int32_t)i + 2 && word_hangs(r, i, "compound") && word_is(r, i + 1, W_AND | W_OR) &&
                  r->text->words[head].upos == NOUN && r->mention_at[head] < 0;
    if (listed) return true;
    const struct noun *n = &r->nouns.v[r->noun_of[i]];
    return n->head > i && r->mention_at[i] < 0 && !(r->text->words[i + 1].flags & WORD_CLITIC) &&
           word_upos(r, i + 1, NOUN, PROPN) && r->mention_at[i + 1] < 0;
}

bool noun_age(const struct reading *r, const struct noun *n)
{
    return n->end == n->first + 1 && n->first > 1 && word_mark(r, n->first - 1, ',') && noun_before(r, n->first - 1) &&
           r->mention_at[n->first - 2] >= 0 && r->text->words[n->first].flags & WORD_DIGIT &&
           n->end < sentence_last(r, n->head) && r->text->words[n->end].flags & WORD_PUNCT &&
           !r->rules->pack->head_first;
}

static bool noun_number(const struct reading *r, const struct noun *n)
{
    const struct word *w = &r->text->words[n->head];
    uint32_t end = sentence_last(r, n->head);
    bool age = noun_age(r, n) || (n->first && word_mark(r, n->first - 1, '('));
    bool counts = n->end < end && (word_upos(r, n->end, NOUN, ADJ) ||
                                   reading_word_says(r, n->end, "of")); /* "67 elderly nationals", "one of its ships" */
    bool money = n->first && r->text->words[n->first - 1].upos == SYM;
    bool road = n->first && !(w->flags & WORD_SPACE_BEFORE) && r->text->words[n->first - 1].flags & WORD_CAPITAL;
    bool part = !r->rules->pack->head_first && (road || memchr(w->low.p, '.', w->low.len)); /* "5.6", "M25" */
    return n->end == n->first + 1 && !age && !counts && !money && !part && r->mention_at[n->head] < 0 &&
           w->upos != NOUN && w->upos != PROPN && (w->upos == NUM || w->flags & WORD_DIGIT);
}

/* The mention inside a phrase that says whose it is: "Turkey's efforts", "kekhawatiran AS"; a common noun only with a
 * possessive. */
static int32_t owner(const struct reading *r, const struct noun *n)
{
    for (uint32_t k = n->first; k < n->end; k++) {
        if (r->mention_at[k] < 0) continue;
        const struct mention *m = &r->mentions.v[r->mention_at[k]];
        bool common = (m->kind == M_OFFICE || m->kind == M_BODY || m->kind == M_AGENT) && !m->is->country &&
                      !m->is->located && !m->is->unit && m->is->org == MAP_NONE;
        bool titled = m->kind == M_BODY && m->core_end - m->core > 1 && r->rules->pack->head_first &&
                      r->text->words[m->core].flags & WORD_CAPITAL; /* "kantor Kementerian Keuangan" */
        bool owns = m->end < n->end && r->text->words[m->end].flags & WORD_CLITIC;
        bool city =
            m->is->capital && !owns && !r->rules->pack->head_first; /* "a Paris jewellery store" is not the state's */
        if ((!common || owns || titled) && !city && !mention_points(m) && m->kind != M_PLACE) return r->mention_at[k];
    }
    return -1;
}

bool noun_label(const struct reading *r, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    const struct noun *n = r->noun_of && r->noun_of[x->first] >= 0 ? &r->nouns.v[r->noun_of[x->first]] : NULL;
    const struct actor *a = x->actor >= 0 ? &r->actors.v[x->actor] : NULL;
    if (!n || x->kind != M_NAME || r->mention_at[n->head] >= 0 || (a && (a->person || a->country || a->sector)))
        return false;
    if (x->end < r->text->n_words && r->text->words[x->end].flags & WORD_CLITIC) return false;
    const struct hit *deed = hits_at(&r->hits, n->head, PACK_ACTS); /* "an Oak Rising demonstration" is theirs */
    return strcmp(word_object(r, n->head), "-human") != 0 && !(deed && deed->column == 2);
}

const struct noun *noun_not_place(const struct reading *r, const struct noun *n, uint32_t first)
{
    int32_t m = n ? r->mention_at[n->head] : -1;
    bool within = n && m < 0 && r->rules->pack->head_first; /* "guru di sekolah Merapit yang ditahan" */
    if (within) m = r->mention_at[n->end - 1];
    bool place = m >= 0 && n->first > first + 1 &&
                 (r->mentions.v[m].kind == M_COUNTRY || r->mentions.v[m].kind == M_PLACE) &&
                 (within ? reading_word_says(r, n->first - 1, "place") : r->mentions.v[m].governed_place);
    const struct noun *before = place ? noun_before(r, n->first - 1) : NULL;
    return before ? before : n;
}

bool noun_people(const struct reading *r, const struct noun *n)
{
    return noun_number(r, n) || reading_word_says(r, n->first, "person");
}

/* "kaki dua tersangka", "nyawanya": what is done to a part of somebody is done to him. */
static int32_t whole(const struct reading *r, const struct noun *n)
{
    if (!r->rules->pack->head_first || !reading_word_says(r, n->head, "limb")) return -1;
    for (uint32_t k = n->head + 1; k < n->end; k++)
        if (r->mention_at[k] >= 0) return r->mentions.v[r->mention_at[k]].kind == M_PLACE ? -1 : r->mention_at[k];
    return -1;
}

/* "American Bode Milner": whether all of the phrase behind the country M is somebody's name that no tagger knows. */
static bool named_of(const struct reading *r, const struct noun *n, int32_t m)
{
    const struct mention *x = &r->mentions.v[m];
    bool name = !r->rules->pack->head_first && x->kind == M_COUNTRY && x->first == n->first && x->end + 1 < n->end &&
                r->text->words[x->core].upos == ADJ && word_hangs(r, n->head, "flat") && !in_heading(r, n->head);
    for (uint32_t k = x->end; name && k < n->end; k++)
        name = r->text->words[k].upos == PROPN && r->text->words[k].flags & WORD_CAPITAL;
    return name;
}

int32_t noun_party(struct reading *r, const struct noun *n)
{
    if (r->mention_at[n->head] >= 0) return r->mention_at[n->head];
    if (whole(r, n) >= 0) return whole(r, n);
    if (noun_people(r, n)) return mention_of_noun(r, n);
    int32_t m = owner(r, n);
    if (m >= 0 && named_of(r, n, m)) return mention_of_noun(r, n);
    return m >= 0 && noun_label(r, m) ? -1 : m;
}

/* The country of a phrase by what stands behind it: "police in Brazil", "rebels of Chad". */
static const char *country_behind(const struct reading *r, const struct noun *n)
{
    uint32_t k = n->end, end = sentence_last(r, n->head);
    if (k + 1 >= end || !word_is(r, k, W_PREP | W_FROM) ||
        !(reading_word_says(r, k, "place") || reading_word_says(r, k, "of") || word_is(r, k, W_FROM)))
        return NULL;
    while (k + 2 < end && word_is(r, k + 1, W_DET)) k++;
    const struct mention *m = r->mention_at[k + 1] >= 0 ? &r->mentions.v[r->mention_at[k + 1]] : NULL;
    return m && m->kind == M_COUNTRY ? m->is->country : NULL;
}

/* The mention of a name that ends the phrase N, or that follows the bracket behind it which shortens its last words,
 * "Pusat Kajian Hukum (Puskahu) Lina Sari"; -1 none. */
static int32_t name_at_end(const struct reading *r, const struct noun *n, bool *bracket)
{
    uint32_t end = sentence_last(r, n->head), k = n->end;
    *bracket = k + 3 < end && body_shortened(r, n->first + 1, k, end);
    int32_t m = r->mention_at[*bracket ? k + 3 : k - 1];
    const struct mention *x = m >= 0 ? &r->mentions.v[m] : NULL;
    bool placed = x && (*bracket ? x->core == k + 3 : x->end == k);
    return placed && x->kind == M_NAME && r->text->words[x->core].ner == NER_B_PER && x->core_end > x->core + 1 ? m
                                                                                                                : -1;
}

/* "Pakar kebijakan publik Universitas Lembayung (UL) Lina Sari": behind the body that somebody is of stands his name.
 * Without a body it may be another's: "pendukung Rudi Hartono". */
static bool named_at_end(struct reading *r, int32_t head, const struct noun *n)
{
    const struct mention *x = &r->mentions.v[head];
    bool body = false;
    int32_t last = r->rules->pack->head_first ? name_at_end(r, n, &body) : -1;
    if (last < 0 || last == head || x->first > n->first || x->is->plural) return false;
    const struct mention *who = &r->mentions.v[last];
    body = body || x->is->unit || x->is->org != MAP_NONE || who->is->unit || who->is->org != MAP_NONE;
    for (uint32_t k = x->end; k < who->first && !body; k++)
        body = r->mention_at[k] >= 0 && r->mentions.v[r->mention_at[k]].kind == M_ORG;
    bool one = x->is->agent != MAP_NONE && (agent_member(r, x->is->agent) || agent_person(r, x->is->agent));
    if (one && who->first > x->end) { /* "Perwakilan Persaudaraan 98 Wahab Talao", "wakil warga Desa Suka Budi Talao" */
        const struct word *before = &r->text->words[who->first - 1];
        body = body || before->flags & (WORD_CAPITAL | WORD_DIGIT);
    }
    if (body) mention_named(r, head, last);
    return body;
}

/**
 * A common noun for people is named with all that describes it: "karyawan pabrik garmen". Whoever heads a phrase has
 * the country that describes it ("Lebanon's new President Elias Hrawi"), people also that of the place they are in.
 */
static void widen(struct reading *r, const struct noun *n)
{
    int32_t m = r->mention_at[n->head];
    if (m < 0) return;
    if (n->first && element_stem(r, n->first - 1)) return; /* "Mendagri Minta Pemda | Kendalikan Harga" */
    const struct mention *x = &r->mentions.v[m];
    const struct phrase *p = x->is;
    bool people = x->kind == M_AGENT,
         part = x->kind == M_BODY && !p->country && !p->located && !p->unit; /* "Satreskrim Polres Bogor" */
    bool holder =
        (x->kind == M_NAME || x->kind == M_OFFICE) && (p->office != MAP_NONE || p->agent != MAP_NONE) && !p->located;
    if (!people && !part && !holder) return;
    if (people && named_at_end(r, m, n)) return;
    const char *country = p->country;
    int32_t o = country ? -1 : owner(r, n);
    if (o >= 0 && o != m) country = r->mentions.v[o].is->country;
    if (!country && people) country = country_behind(r, n);
    if (holder && x->first > n->first && r->mention_at[x->first - 1] >= 0)
        mention_describes(r, r->mention_at[x->first - 1]);
    bool unnamed = x->kind == M_OFFICE && !r->rules->pack->head_first; /* "a government spokesman" */
    if (people || part || (unnamed && holder))
        mention_widen(r, m, n, country);
    else if (country)
        mention_of_country(r, m, country);
}

void noun_build(struct reading *r)
{
    r->noun_of = ARENA_ARRAY(r->a, int32_t, r->text->n_words + 1);
    memset(r->noun_of, -1, sizeof *r->noun_of * (r->text->n_words + 1));
    for (uint32_t k = 0; k < r->text->n_words;) {
        struct noun n;
        if (!noun_at(r, k, sentence_last(r, k), &n)) {
            k++;
            continue;
        }
        n.end = kin_met(r, &n);
        widen(r, &n);
        for (uint32_t w = n.first; w < n.end; w++) r->noun_of[w] = (int32_t)r->nouns.n;
        *vec_push(r->a, &r->nouns) = n;
        k = n.end;
    }
}

bool noun_owned(const struct reading *r, uint32_t k)
{
    int32_t n = r->rules->pack->head_first ? -1 : r->noun_of[k];
    return n >= 0 && r->mention_at[r->nouns.v[n].head] != r->mention_at[k];
}
