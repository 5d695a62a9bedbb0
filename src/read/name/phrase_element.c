/* SPDX-License-Identifier: MIT */
/**
 * The element that a phrase which has begun goes on with. Behind an office, a trade or a body capitals may be what it
 * is for, where it is held, or who holds it; taggers and tables tell parts of it, so each of these is asked in the
 * order of how sure it is.
 */
#include "read/core/lexicon.h"
#include "read/name/body.h"
#include "read/name/element.h"
#include "read/name/phrase.h"
#include "read/name/place.h"
#include "read/name/take.h"

/* How many words with capitals stand together at I behind an office, whatever a tagger calls them. */
static uint32_t capital_run(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    for (; k < end && k - i < NAME_WORDS + 3; k++) {
        const struct word *w = &r->text->words[k];
        const struct hit *h = k > i ? element_party(r, k) : NULL;
        if (!(w->flags & WORD_CAPITAL) || w->flags & (WORD_PUNCT | WORD_CLITIC | WORD_DIGIT) || r->time_at[k] >= 0)
            break;
        if ((h && h->table != PACK_AGENTS && h->table != PACK_OUTLETS) || element_verb(r, k) ||
            element_small(r, i, k) || element_rank(r, k, end))
            break; /* "Bupati Tuding Merapit" */
    }
    return k - i;
}

/* Where the holder's name begins in such a run: at a person that the tagger found, else as place_prefix tells. */
static uint32_t before_name(const struct reading *r, uint32_t i, uint32_t run, bool local, uint32_t *row)
{
    *row = MAP_NONE;
    if (map_get(&r->voices, r->text->words[i].low) != MAP_NONE) return 0;
    if (!r->rules->pack->head_first && i && !reading_word_says(r, i - 1, "of")) return 0; /* "Boston Mayor Tom Lane" */
    for (uint32_t k = 1; k < run; k++) {
        if (r->text->words[i + k].ner != NER_B_PER) continue;
        if (k == 1 && local && word_name(r, i, "toponym")) return 2; /* "Camat Tanjung Sari | Rudi" */
        for (uint32_t j = 0; j < k && *row == MAP_NONE;
             j++) /* "Dinas Perdagangan Kota Bandung" is where its last words are */
            if (element_place(r, i + j, i + k, row) < k - j) *row = MAP_NONE;
        return k;
    }
    uint32_t start = element_start(r, i, run);
    return start ? start : element_prefix(r, i, run, local, row);
}

/* Whether the run of capitals [i, i + run) names what an office is for: none of it is a person, place or party. */
static bool impersonal(const struct reading *r, uint32_t i, uint32_t run)
{
    for (uint32_t w = i; w < i + run; w++) {
        if (word_person(r, w) || r->text->words[w].ner == NER_B_LOC || element_party(r, w) ||
            (word_in_name(r, w) && !word_name(r, w, "unit")))
            return false;
    }
    return run > 0;
}

/* "Dirjen Kependudukan dan Catatan Sipil Irman", "Direktur SDM, Umum, dan Kepatuhan Perum Griya Lestari Sulis": how
 * many words at I name what somebody's office or trade is for where commas and "and" join runs of capitals and his name
 * ends the last or follows it; 0 where it is not so. */
static uint32_t joined_unit(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i, run = capital_run(r, i, end), row;
    bool joined = false;
    for (int n = 0; n < 4; n++) {
        if (!impersonal(r, k, run) || element_place(r, i, k + run, &row)) return 0;
        k += run;
        if (joined || k + 1 >= end) break;
        if (word_mark(r, k, ',')) k++;
        if (k < end && word_is(r, k, W_AND)) joined = true, k++;
        if (k >= end || !(joined || word_mark(r, k - 1, ','))) return 0;
        run = capital_run(r, k, end);
        for (uint32_t w = 0; joined && w < run; w++) {
            if (r->text->words[k + w].ner == NER_B_PER) return w ? k + w - i : 0;
            if (w && word_name(r, k + w, "unit")) return k + w - i; /* "Bidang Hukum dan Advokasi | DPP Partai X" */
        }
    }
    while (k < end && joined && r->text->words[k].flags & WORD_CAPITAL && r->text->words[k].ner != NER_B_PER &&
           !element_party(r, k))
        k++;
    if (!joined || k >= end) return 0;
    const struct hit *party = element_party(r, k);
    if (party && party->table == PACK_ORGS) return k - i;
    bool behind = word_mark(r, k, ',') && k + 1 < end && r->text->words[k + 1].ner == NER_B_PER;
    return behind || r->text->words[k].ner == NER_B_PER ? k - i : 0;
}

uint32_t phrase_bracket(const struct reading *r, uint32_t i, uint32_t end)
{
    if (i >= end || !word_mark(r, i, '(')) return 0;
    for (uint32_t k = i + 1; k < end && k < i + 4; k++)
        if (word_mark(r, k, ')')) return k > i + 1 ? k + 1 - i : 0;
    return 0;
}

uint32_t phrase_acronym(const struct reading *r, uint32_t first, uint32_t i, uint32_t end)
{
    uint32_t n = phrase_bracket(r, i, end);
    return n == 3 && (r->text->words[i + 1].flags & WORD_UPPER || body_shortened(r, first, i, end)) ? n : 0;
}

/* How many words of a person's name a tagger finds at I, in a language that writes it right behind the office:
 * "Health Secretary Victoria Jordan". */
static uint32_t tagged_person(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    if (r->rules->pack->head_first || r->text->words[i].ner != NER_B_PER) return 0;
    for (k++; k < end && k - i < NAME_WORDS && r->text->words[k].ner == NER_I_PER;) k++;
    return k - i;
}

/* Whether a word in capitals is a body's acronym: the report tells so, or no tagger takes it for somebody and nobody of
 * that name speaks. */
static bool brief_body(const struct reading *r, uint32_t i)
{
    struct runut_str low = r->text->words[i].low;
    if (!(r->text->words[i].flags & WORD_UPPER)) return false;
    if (map_get(&r->acronyms, low) != MAP_NONE) return true;
    return r->rules->pack->head_first && low.len > 2 && !in_heading(r, i) && !element_titled(r, i) &&
           !word_person(r, i) && map_get(&r->voices, low) == MAP_NONE;
}

/* Whether RUN capitals at I behind an office whose seat is told are its holder's name, though no table or tagger knows
 * one of them: "Ketua Asosiasi Pemerintah Desa (Apdes) Surta Wijaya". */
static bool holder_run(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t run)
{
    if (!r->rules->pack->head_first || run < 2 || p->name_end || element_titled(r, i)) return false;
    if (i + run < r->text->n_words && r->text->words[i + run].flags & WORD_DIGIT) return false; /* "Daerah Operasi 1" */
    for (uint32_t k = i; k < i + run; k++)
        if (map_get(&r->lower, r->text->words[k].low) != MAP_NONE || hits_at(&r->hits, k, PACK_WORDS)) return false;
    return phrase_affiliated(p) || p->located;
}

/* Whether behind the body at I stands the name of whoever holds the office: "Direktur Penyidikan | KPK Rudi Hasan",
 * "Direktur Narkoba | Polda Merapit AKBP Rudi". */
static bool holder_behind(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    while (k < end && k < i + NAME_WORDS && r->text->words[k].flags & WORD_CAPITAL && !element_rank(r, k, end) &&
           r->text->words[k].ner != NER_B_PER && !(k > i && word_name(r, k, "given")))
        k++;
    return k > i && k < end &&
           (element_rank(r, k, end) || r->text->words[k].ner == NER_B_PER || word_name(r, k, "given"));
}

/* A phrase that has begun, and what stands at word I behind it. */
struct next {
    const struct reading *r;
    const struct phrase *p;
    uint32_t i, end;
    struct element e;
    bool office; /* the phrase has one */
    bool known;  /* a table or the gazetteer knows E */
};

static struct element unit(uint32_t n) { return (struct element){E_UNIT, n, MAP_NONE}; }

/* The N words at I as a place, and as one that the gazetteer has where it has just these. */
static struct element place(const struct next *x, uint32_t n)
{
    uint32_t row;
    return (struct element){E_PLACE, n, element_place(x->r, x->i, x->i + n, &row) == n ? row : MAP_NONE};
}

/* What a tagger's name of a person behind an office tells of the words before it, or of itself. */
static bool before_person(const struct next *x, struct element *out)
{
    const struct reading *r = x->r;
    const struct element *e = &x->e;
    uint32_t i = x->i, row;
    if (!x->office) return false;
    if ((e->what == E_NAME || e->what == E_PERSON) && i + e->n < x->end && r->rules->pack->head_first &&
        r->text->words[i + e->n].ner == NER_B_PER && !word_name(r, i + e->n, "title"))
        return *out = unit(e->n), true; /* "Juru bicara Ganjar Pranowo | Tama Langit" */
    uint32_t to = i + e->n;             /* "Kepala Operasi (Kaops) Sinar Merapi 2024 Brigjen Rudi" */
    if (e->what == E_NAME && to + 1 < x->end && r->text->words[to].flags & WORD_DIGIT &&
        element_rank(r, to + 1, x->end))
        return *out = unit(e->n + 1), true;
    uint32_t spelled = i ? body_spelled(r, i - 1, x->end) : 0; /* "Kepala Badan | Siber dan Sandi (BSS)" */
    if (spelled) return *out = unit(spelled - 1), true;
    uint32_t person = tagged_person(r, i, x->end);
    if (person > 2 && !x->p->located && i && reading_word_says(r, i - 1, "of") && word_is(r, i - 1, W_PREP)) {
        uint32_t n = element_prefix(r, i, person, true, &row); /* "Mayor of Ashford Ellen Marsh" */
        return *out = place(x, n ? n : person - 2), true;
    }
    if (person < 2 || person <= e->n) return false;
    return *out = (struct element){E_NAME, person, MAP_NONE}, true;
}

/* "Ketua DPD II Partai Golkar", but not "Gubernur Bali I Wayan Arta": whether the word at I numbers the branch or rank
 * of an office. */
static bool numbers(const struct next *x)
{
    const struct word *w = &x->r->text->words[x->i];
    if (!x->office || !x->r->rules->pack->head_first || x->i + 1 >= x->end) return false;
    for (uint32_t k = w->beg; k < w->end; k++)
        if (!strchr("IVX", x->r->text->text.p[k])) return false;
    return element_party(x->r, x->i + 1) != NULL;
}

/* What an office, trade or group is of: words that begin as a body does, or that "and" joins before a name. */
static bool of_unit(const struct next *x, struct element *out)
{
    const struct element *e = &x->e;
    bool agent = e->what == E_AGENT, may = e->what == E_NAME || e->what == E_NONE || agent || !x->known;
    uint32_t n = may ? element_unit(x->r, x->i, x->end, x->office) : 0;
    uint32_t joined = phrase_heads(x->p) && !x->p->located && !x->p->unit ? joined_unit(x->r, x->i, x->end) : 0;
    if (n > (agent ? e->n : 0) && n > joined)
        return *out = unit(x->office ? n : element_matters(x->r, x->i, n, x->end)), true;
    return joined && (*out = unit(joined), true);
}

bool phrase_at_body(const struct reading *r, uint32_t i, uint32_t end)
{
    if (!r->rules->pack->head_first || i + 1 >= end || word_is(r, i, W_SUB) || !reading_word_says(r, i, "during") ||
        !(r->text->words[i + 1].flags & WORD_CAPITAL))
        return false;
    const struct hit *body = element_party(r, i + 1);
    return word_name(r, i + 1, "unit") || (body && (body->table == PACK_ORGS || body->table == PACK_OFFICES));
}

/* What a run of capitals behind an office is that no name ends: what it is for, where it is held, or, where that is
 * told, its holder. Where it is none of these E is all of it. */
static bool of_capitals(struct next *x, struct element *out)
{
    const struct reading *r = x->r;
    uint32_t i = x->i, run = x->office ? capital_run(r, i, x->end) : 0, to = i + run, row;
    if (!x->office) return false;
    if (run && to < x->end && element_rank(r, to, x->end))
        return *out = place(x, run), true; /* "Kapolsek Tanah Sareal Kompol Doddy" */
    if (to < x->end && element_party(r, to) && r->rules->pack->head_first &&
        (run > 1 || (run && x->e.what == E_NAME && holder_behind(r, to, x->end))) &&
        r->text->words[to].flags & WORD_CAPITAL && element_nobody(r, i, run))
        return *out = unit(run), true; /* "Ketua Bidang Antar Lembaga PKPI" */
    if (run && phrase_at_body(r, to, x->end) && element_nobody(r, i, run)) return *out = unit(run), true;
    if (x->e.what == E_NONE && holder_run(r, x->p, i, run)) {
        bool named = place_noun(r, i) || word_name(r, i, "toponym"); /* "(Satpol PP) | Kota Bekasi | Abi Hurairah" */
        uint32_t before = element_prefix(r, i, run, named, &row);
        if (place_noun(r, i) && !before) before = run;
        bool held = before && (before < run || place_noun(r, i));
        return *out = (struct element){held ? E_PLACE : E_NAME, held ? before : run, MAP_NONE}, true;
    }
    if ((!x->known || x->e.what == E_THING) && run && !(x->e.what == E_UNIT && x->e.n > run))
        x->e = (struct element){E_NAME, run, MAP_NONE};
    else if (x->e.what == E_NAME && run > x->e.n)
        x->e.n = run;
    return false;
}

/* Of a name behind a body, party or group: the body's place or branch, whose members those are, or who he is. */
static bool of_group(const struct next *x, struct element *out)
{
    const struct reading *r = x->r;
    const struct phrase *p = x->p;
    uint32_t i = x->i, n = x->e.n;
    bool head_first = r->rules->pack->head_first, person = r->text->words[i].ner == NER_B_PER;
    if (x->e.what != E_NAME) return false;
    bool brief = (n == 1 && x->office && brief_body(r, i)) || (phrase_heads(p) && body_before_name(r, i, i + n));
    if (brief && !p->unit) return *out = unit(n > 1 ? body_before_name(r, i, i + n) : 1), true; /* "Ketua AKL" */
    bool of_org = p->org != MAP_NONE && !phrase_heads(p);
    if (n > 1 && head_first && of_org && person && !in_heading(r, i) && !body_branch(r, i + n, x->end))
        return *out = x->e, true; /* "petinggi laskar FPI | Maman Suryadi" is he */
    bool body = p->body != MAP_NONE && !x->office && head_first &&
                (!person || str_is(reading_cell(r, PACK_OFFICES, p->body, 4), "local"));
    if ((body || of_org) && !p->located && !p->titled)
        return *out = (struct element){E_PLACE, n, MAP_NONE}, true; /* "Polisi Daerah Nusa Kelana" */
    bool members = p->agent != MAP_NONE && agent_of_body(r, p->agent) && !x->office && !p->unit;
    return head_first && members && element_nobody(r, i, n) && (*out = unit(n), true); /* "anggota Laskar X" */
}

/* Where an office is held or somebody of a trade is from, as the name behind it tells; else that is his name. */
static struct element of_office(const struct next *x)
{
    const struct reading *r = x->r;
    const struct phrase *p = x->p;
    uint32_t i = x->i, n = x->e.n, row;
    if (n > 2 && word_name(r, i + 1, "particle") && !(r->text->words[i + 1].flags & WORD_CAPITAL))
        return x->e; /* "Perdana Menteri Anwar bin Yusuf" */
    uint32_t from =
        i && r->text->words[i - 1].flags & WORD_CAPITAL ? i - 1 : i; /* "Kepala Dinas | Kesehatan (Dinkes)" */
    if (x->office && !p->unit && r->text->words[i].ner != NER_B_PER && phrase_acronym(r, from, i + n, x->end))
        return unit(n); /* "Kepala Badan Penanggulangan Bencana Daerah (BPBD)" */
    struct runut_str where = x->office ? reading_cell(r, PACK_OFFICES, p->office, 4) : (struct runut_str){0};
    bool head_first = r->rules->pack->head_first, nobody = element_nobody(r, i, n);
    bool local = x->office && !p->located && (p->body != MAP_NONE || str_is(where, "local"));
    if (local && n <= 2 && (head_first || (n == 1 && r->persons.n)) && nobody &&
        !(n > 1 && element_place(r, i, i + 1, &row))) /* "lurah Jatipadang", "Kapolda Nusa Barat" */
        return place(x, n);
    if (nobody && !in_heading(r, i) && element_parted(r, i + n, x->end)) return unit(n);
    bool holder = i + n < x->end && r->text->words[i + n].ner == NER_B_PER; /* "Ketua DPD Partai X Malut | Rudi" */
    bool any = head_first && nobody && (str_is(where, "any") || holder) && !in_heading(r, i) && !p->located;
    if (any && element_place(r, i, i + n, &row) == n)
        return (struct element){E_PLACE, n, row}; /* "Kepala Cabang Tirta Farma | Surabaya" */
    uint32_t before = before_name(r, i, n, local, &row);
    if (!before && x->office && n > 1 && place_noun(r, i)) { /* "Provinsi Kalteng | Dianto Arifin" */
        before = element_place(r, i + 1, i + n, &row) + 1;
        if (before == 1) before = n > 2 ? 2 : n;
    }
    if (p->located && row == MAP_NONE && (before >= n || r->text->words[i + before].ner != NER_B_PER))
        return x->e; /* its place is known */
    return before && (x->office || row != MAP_NONE) ? (struct element){E_PLACE, before, row} : x->e;
}

/* "Tim Densus 88 menangkap": whether the one word that X begins with, which some are called, opens the name of the body
 * right behind it and is nobody's. */
static bool opens_body(const struct next *x)
{
    const struct reading *r = x->r;
    uint32_t k = x->i + 1;
    bool alone = x->e.what == E_NAME && x->e.n == 1 && !phrase_heads(x->p) && !x->p->titled && k < x->end;
    const struct word *w = &r->text->words[x->i]; /* not "DPP PDIP", "Suku Dinas" */
    bool part = w->flags & WORD_UPPER || word_name(r, x->i, "unit") ||
                (w->ner != NER_O && !word_name(r, x->i, "given")); /* "Suku Dinas", "DPP PDIP" */
    if (!alone || !r->rules->pack->head_first || in_heading(r, k) || part || word_person(r, x->i) ||
        !(r->text->words[k].flags & WORD_CAPITAL))
        return false;
    const struct hit *body = element_party(r, k);
    return body && (body->table == PACK_ORGS || element_at(r, k, x->end).what == E_BODY);
}

struct element phrase_element(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    struct next x = {r, p, i, end, element_at(r, i, end), p->office != MAP_NONE, true};
    struct element found;
    x.known = !((x.e.what == E_UNIT || x.e.what == E_PLACE) && x.e.row == MAP_NONE);
    if (i >= end || body_spelled(r, i, end)) return x.e;
    if (opens_body(&x)) return (struct element){E_NONE, 0, 0};
    if (numbers(&x)) return unit(1);
    if (before_person(&x, &found) || of_unit(&x, &found) || of_capitals(&x, &found) || of_group(&x, &found))
        return found;
    return x.e.what == E_NAME && (x.office || p->agent != MAP_NONE) ? of_office(&x) : x.e;
}
