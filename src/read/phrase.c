/* SPDX-License-Identifier: MIT */
/**
 * Phrases that name somebody, put together from elements.
 *
 * A phrase is read element by element from left to right, as news writes them: "Menteri Luar Negeri AS Antony Blinken",
 * "Russian President Vladimir Putin", "juru bicara Kremlin, Dmitry Peskov", "Kim Jong Un, pemimpin Korea Utara". Each
 * element is a form of a table of the pack or a run of words with a capital. The longest phrase wins; phrases do not
 * overlap. Linear: an element is looked at a bounded number of times.
 */
#include "read/phrase.h"
#include "read/chunk.h"
#include "read/body.h"
#include "read/element.h"
#include "read/lexicon.h"
#include "read/place.h"
#include "read/take.h"

static bool mark_at(const struct reading *r, uint32_t i, uint32_t end, char c) { return i < end && word_mark(r, i, c); }

const struct phrase phrase_none = {.office = MAP_NONE,
                                   .body = MAP_NONE,
                                   .agent = MAP_NONE,
                                   .org = MAP_NONE,
                                   .outlet = MAP_NONE,
                                   .person = MAP_NONE,
                                   .kin = MAP_NONE};

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
        if (word_person(r, w) || r->text->words[w].ner == NER_B_LOC || element_party(r, w) || word_in_name(r, w))
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

/* "(AS)", "(52)", "(kiri)": how many words a short bracket at I takes. */
static uint32_t bracket(const struct reading *r, uint32_t i, uint32_t end)
{
    if (!mark_at(r, i, end, '(')) return 0;
    for (uint32_t k = i + 1; k < end && k < i + 4; k++)
        if (word_mark(r, k, ')')) return k > i + 1 ? k + 1 - i : 0;
    return 0;
}

/* "(PMI)", "(Kejagung)" behind a name that it shortens and that begins at FIRST: three words, or 0. */
static uint32_t acronym(const struct reading *r, uint32_t first, uint32_t i, uint32_t end)
{
    uint32_t n = bracket(r, i, end);
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

/* The element at I of a phrase that has begun: where an office is held or a group lives stands before the name. */
static struct element element_of(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    struct element e = element_at(r, i, end);
    if (i >= end || body_spelled(r, i, end)) return e;
    uint32_t row;
    bool office = p->office != MAP_NONE;
    if (office && (e.what == E_NAME || e.what == E_PERSON) && i + e.n < end && r->rules->pack->head_first &&
        r->text->words[i + e.n].ner == NER_B_PER && !word_name(r, i + e.n, "title"))
        return (struct element){E_UNIT, e.n, MAP_NONE};               /* "Juru bicara Ganjar Pranowo | Tama Langit" */
    uint32_t spelled = office && i ? body_spelled(r, i - 1, end) : 0; /* "Kepala Badan | Siber dan Sandi (BSS)" */
    if (spelled) return (struct element){E_UNIT, spelled - 1, MAP_NONE};
    bool tagged = (e.what == E_UNIT || e.what == E_PLACE) && e.row == MAP_NONE;
    uint32_t person = office ? tagged_person(r, i, end) : 0;
    if (person > 2 && !p->located && i && reading_word_says(r, i - 1, "of") && word_is(r, i - 1, W_PREP)) {
        uint32_t place = element_prefix(r, i, person, true, &row); /* "Mayor of Ashford Ellen Marsh" */
        if (!place) place = person - 2;
        return (struct element){E_PLACE, place, element_place(r, i, i + place, &row) == place ? row : MAP_NONE};
    }
    if (person > 1 && person > e.n) return (struct element){E_NAME, person, MAP_NONE};
    uint32_t unit =
        e.what == E_NAME || e.what == E_NONE || e.what == E_AGENT || tagged ? element_unit(r, i, end, office) : 0;
    if (unit > (e.what == E_AGENT ? e.n : 0))
        return (struct element){E_UNIT, office ? unit : element_matters(r, i, unit, end), MAP_NONE};
    uint32_t joined = phrase_heads(p) && !p->located && !p->unit ? joined_unit(r, i, end) : 0;
    if (joined) return (struct element){E_UNIT, joined, MAP_NONE};
    uint32_t run = office ? capital_run(r, i, end) : 0;
    bool ranked = office && run && i + run < end && element_rank(r, i + run, end);
    if (office && !ranked && i + run < end && element_party(r, i + run) && r->rules->pack->head_first &&
        (run > 1 || (run && e.what == E_NAME && holder_behind(r, i + run, end))) &&
        r->text->words[i + run].flags & WORD_CAPITAL && element_nobody(r, i, run))
        return (struct element){E_UNIT, run, MAP_NONE}; /* "Ketua Bidang Antar Lembaga PKPI" */
    if (ranked)                                         /* "Kapolsek Tanah Sareal Kompol Doddy" */
        return (struct element){E_PLACE, run, element_place(r, i, i + run, &row) == run ? row : MAP_NONE};
    if (e.what == E_NONE && office && holder_run(r, p, i, run)) {
        bool named = place_noun(r, i) || word_name(r, i, "toponym"); /* "(Satpol PP) | Kota Bekasi | Abi Hurairah" */
        uint32_t before = element_prefix(r, i, run, named, &row);
        if (place_noun(r, i) && !before) before = run;
        if (before && (before < run || place_noun(r, i))) return (struct element){E_PLACE, before, MAP_NONE};
        return (struct element){E_NAME, run, MAP_NONE};
    }
    if (office && (tagged || e.what == E_THING) && run && !(e.what == E_UNIT && e.n > run))
        e = (struct element){E_NAME, run, MAP_NONE};
    else if (office && e.what == E_NAME && run > e.n)
        e.n = run;
    bool body = p->body != MAP_NONE && !office && r->rules->pack->head_first &&
                (r->text->words[i].ner != NER_B_PER || str_is(reading_cell(r, PACK_OFFICES, p->body, 4), "local"));
    bool brief = e.what == E_NAME && e.n == 1 && office && brief_body(r, i); /* "Ketua AKL" */
    brief = (brief || (e.what == E_NAME && phrase_heads(p) && body_before_name(r, i, i + e.n))) && !p->unit;
    if (brief) return (struct element){E_UNIT, e.n > 1 ? body_before_name(r, i, i + e.n) : 1, MAP_NONE};
    bool member = e.what == E_NAME && e.n > 1 && r->rules->pack->head_first && p->org != MAP_NONE && !phrase_heads(p) &&
                  r->text->words[i].ner == NER_B_PER && !in_heading(r, i) && !body_branch(r, i + e.n, end);
    if (member) return e; /* "petinggi laskar FPI | Maman Suryadi" is he */
    if (e.what == E_NAME && (body || (p->org != MAP_NONE && !phrase_heads(p))) && !p->located && !p->titled)
        return (struct element){E_PLACE, e.n, MAP_NONE}; /* "Polisi Daerah Nusa Kelana" */
    bool nobody = e.what == E_NAME && r->rules->pack->head_first && element_nobody(r, i, e.n);
    if (nobody && !office && !p->unit && p->agent != MAP_NONE && agent_of_body(r, p->agent))
        return (struct element){E_UNIT, e.n, MAP_NONE}; /* "anggota Laskar X" */
    if (e.what != E_NAME || !(office || p->agent != MAP_NONE)) return e;
    uint32_t from =
        i && r->text->words[i - 1].flags & WORD_CAPITAL ? i - 1 : i; /* "Kepala Dinas | Kesehatan (Dinkes)" */
    if (office && !p->unit && r->text->words[i].ner != NER_B_PER && acronym(r, from, i + e.n, end))
        return (struct element){E_UNIT, e.n, MAP_NONE}; /* "Kepala Badan Penanggulangan Bencana Daerah (BPBD)" */
    bool local =
        office && !p->located && (p->body != MAP_NONE || str_is(reading_cell(r, PACK_OFFICES, p->office, 4), "local"));
    if (local && e.n <= 2 && (r->rules->pack->head_first || (e.n == 1 && r->persons.n)) && element_nobody(r, i, e.n) &&
        !(e.n > 1 && element_place(r, i, i + 1, &row))) /* "lurah Jatipadang", "Kapolda Nusa Barat" */
        return (struct element){E_PLACE, e.n, element_place(r, i, i + e.n, &row) == e.n ? row : MAP_NONE};
    bool any = nobody && office && str_is(reading_cell(r, PACK_OFFICES, p->office, 4), "any") && !in_heading(r, i);
    if (any && !p->located && element_place(r, i, i + e.n, &row) == e.n)
        return (struct element){E_PLACE, e.n, row}; /* "Kepala Cabang Tirta Farma | Surabaya" */
    uint32_t place = before_name(r, i, e.n, local, &row);
    if (!place && office && e.n > 1 && place_noun(r, i)) { /* "Provinsi Kalteng | Dianto Arifin" */
        place = element_place(r, i + 1, i + e.n, &row) + 1;
        if (place == 1) place = e.n > 2 ? 2 : e.n;
    }
    if (p->located && row == MAP_NONE && (place >= e.n || r->text->words[i + place].ner != NER_B_PER))
        return e; /* its place is known */
    return place && (office || row != MAP_NONE) ? (struct element){E_PLACE, place, row} : e;
}

static bool affiliation(enum element_kind k)
{
    return k == E_COUNTRY || k == E_ORG || k == E_BODY || k == E_ANAPHOR || k == E_OUTLET;
}

/* Whether word I is a year. */
static bool year(const struct reading *r, uint32_t i, uint32_t end)
{
    return i < end && r->text->words[i].flags & WORD_DIGIT && r->text->words[i].end == r->text->words[i].beg + 4;
}

/* "periode 2009-2014": how many words at I tell the years of an office. */
static uint32_t years(const struct reading *r, uint32_t i, uint32_t end)
{
    uint32_t k = i + 1;
    if (!r->rules->pack->head_first || k >= end || r->text->words[i].upos != NOUN || r->class_of[i] || !year(r, k, end))
        return 0;
    k++;
    return k + 1 < end && word_mark(r, k, '-') && year(r, k + 1, end) ? k + 2 - i : k - i;
}

/* Whether the tree hangs word K on a verb before word I: "deported the imam | to Chad" is no imam to Chad. An envoy is
 * one to somewhere, whatever the tree. */
static bool hangs_before(const struct reading *r, uint32_t k, uint32_t i)
{
    if (i && strcmp(word_object(r, i - 1), "ambassador") == 0) return false;
    int32_t head = r->rules->pack->head_first ? -1 : r->text->words[k].head;
    return head >= 0 && (uint32_t)head < i && r->text->words[head].upos == VERB;
}

/* Words between two elements of one phrase: "dari", "of the", a possessive, an adjective, a bracket. How many, 0 none.
 */
static uint32_t joint(const struct reading *r, const struct phrase *p, uint32_t i, uint32_t end)
{
    uint32_t k = i;
    if (i >= end) return 0;
    uint32_t term = p->office != MAP_NONE && !p->name_end ? years(r, i, end) : 0;
    if (term) {
        enum element_kind holder = element_of(r, p, i + term, end).what;
        return holder == E_NAME || holder == E_PERSON ? term : 0;
    }
    if (phrase_heads(p) && !p->name_end && word_is(r, i, W_FROM | W_FOR | W_PREP) && !word_is(r, i, W_BY)) {
        for (k = i + 1; k < end && word_is(r, k, W_DET) && k < i + 3;) k++;
        struct element of = element_of(r, p, k, end);
        if (of.what == E_PLACE && !p->located && (word_is(r, i, W_FROM) || reading_word_says(r, i, "of"))) return k - i;
        bool at =
            reading_word_says(r, i, "place") && r->rules->pack->head_first; /* "Ketua Fraksi X di DPR Budi Santoso" */
        if (affiliation(of.what) && phrase_affiliated(p) && (word_is(r, i, W_FOR) || at) &&
            element_at(r, k + of.n, end).what == E_NAME)
            return k + of.n - i; /* whom the office deals with */
        if (of.what == E_COUNTRY && !r->rules->pack->head_first && k + of.n < end &&
            str_is(reading_cell(r, PACK_COUNTRIES, of.row, 2), "name") && r->text->words[k + of.n].upos == NOUN &&
            !(r->text->words[k + of.n].flags & WORD_CAPITAL))
            return 0; /* "critics of the Iraq war" */
        bool bound = word_is(r, i, W_TO) &&
                     !word_is(r, i, W_FROM) && /* "40 men to China", "deported the imam to Chad" */
                     (p->office == MAP_NONE || hangs_before(r, k, i));
        if (affiliation(of.what) && !bound &&
            (word_is(r, i, W_FROM | W_FOR) || (!phrase_affiliated(p) && reading_word_says(r, i, "of"))))
            return k - i;
    }
    if (chunk_possessive(r, i) && phrase_affiliated(p) && !p->name_end) {
        enum element_kind e = element_at(r, i + 1, end).what;
        return e == E_OFFICE || e == E_BODY || e == E_AGENT || e == E_PARTNER ? 1 : 0;
    }
    if (p->partner && r->text->words[i].flags & WORD_CLITIC) return 1;
    uint32_t b = bracket(r, i, end);
    bool counted = b && i + b + 1 < end && r->text->words[i + b].upos == NOUN &&
                   r->text->words[i + b + 1].flags & WORD_DIGIT; /* "Peraturan Presiden (Perpres) Nomor 7" */
    if (b && !counted && !p->name_end && element_of(r, p, i + b, end).what != E_NONE) return b;
    if (phrase_heads(p) && !phrase_affiliated(p) && !p->name_end &&
        !(r->text->words[i].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_CLITIC)) && !r->class_of[i] &&
        !hits_at(&r->hits, i, PACK_CUES) && !hits_at(&r->hits, i, PACK_ACTS) &&
        (!word_gerund(r, i) || (phrase_group(r, p) && reading_word_says(r, i, "represent")) ||
         reading_word_says(r, i, "include"))) { /* "groups representing Kurds", not "the lawyer | representing Ana" */
        struct element e = element_at(r, i + 1, end), after = element_at(r, i + 2, end);
        if ((r->text->words[i].upos == ADJ || r->text->words[i].upos == ADV) && (e.what == E_UNIT || e.what == E_ORG) &&
            r->rules->pack->head_first)
            return 1; /* "dosen tetap Universitas X" */
        if (e.what == E_COUNTRY || ((e.what == E_NAME || e.what == E_PERSON) && !phrase_group(r, p))) return 1;
        if (after.what == E_COUNTRY && i + 2 < end && !r->class_of[i + 1] &&
            !(r->text->words[i + 1].flags & (WORD_CAPITAL | WORD_PUNCT | WORD_CLITIC)))
            return 2; /* "pejabat kereta api Kazakhstan" */
    }
    return 0;
}

/* Reads elements from *AT on. */
static void elements(const struct reading *r, struct phrase *p, uint32_t *at, uint32_t end)
{
    for (int n = 0; n < PHRASE_ELEMENTS; n++) {
        struct element e = element_of(r, p, *at, end);
        if (e.what == E_NONE || !phrase_take(r, p, &e, *at)) return;
        *at += e.n;
        uint32_t j = joint(r, p, *at, end);
        struct element next = element_of(r, p, *at + j, end);
        struct phrase trial = *p;
        if (j && (next.what == E_NONE || !phrase_take(r, &trial, &next, *at + j))) return;
        *at += j;
    }
}

static bool verb_or_mark(const struct reading *r, uint32_t i, uint32_t end)
{
    if (i >= end) return true;
    return (r->text->words[i].flags & WORD_PUNCT) ||
           word_is(r, i, W_AUX | W_REL | W_FUTURE | W_NEG | W_PREP | W_AND | W_OR | W_HYPO) ||
           hits_at(&r->hits, i, PACK_CUES) || hits_at(&r->hits, i, PACK_ACTS);
}

/* Whether a preposition of citing stands before word FIRST: "menurut". */
static bool cited(const struct reading *r, uint32_t first)
{
    const struct hit *cue = first > sentence_first(r, first) ? hits_at(&r->hits, first - 1, PACK_CUES) : NULL;
    return cue && r->rules->cues[cue->row].order & CUE_PREP;
}

/* "Menurut pemerintah Turki, Gulen ...": behind a body that is cited the clause begins, not its name. */
static bool according(const struct reading *r, const struct phrase *p, uint32_t first)
{
    return cited(r, first) && p->body != MAP_NONE && p->office == MAP_NONE && p->agent == MAP_NONE;
}

/* ", Choe Son-hui," after an office, and ", pemimpin Korea Utara," after a name. */
static void apposition(const struct reading *r, struct phrase *p, uint32_t first, uint32_t *at, uint32_t end)
{
    if (!mark_at(r, *at, end, ',')) return;
    uint32_t k = *at + 1;
    struct phrase more = *p;
    bool person =
        k < end && r->text->words[k].ner == NER_B_PER && p->agent != MAP_NONE; /* "the contractor, Dale Whitcomb," */
    bool holder = !r->rules->pack->head_first || p->office != MAP_NONE || p->agent != MAP_NONE; /* no body by itself */
    if (!p->name_end && holder && !according(r, p, first) &&
        (phrase_affiliated(p) || p->located || p->office != MAP_NONE || person) &&
        (phrase_heads(p) || (p->org != MAP_NONE && str_is(reading_cell(r, PACK_ORGS, p->org, 2), "government")))) {
        struct element e = element_at(r, k, end);
        while (e.what == E_TITLE || (e.what == E_OFFICE && word_name(r, k, "title"))) /* ", Kiai M. Huda," */
            e = element_at(r, k += e.n, end);
        bool full =
            e.n > 1 && r->text->words[k].ner == NER_B_PER && cited(r, first); /* "Menurut Ketua X, Y Z hal itu" */
        bool also = k + e.n < end && word_name(r, k + e.n, "alias"); /* ", Muhaimin Iskandar alias Cak Imin," */
        if ((e.what != E_NAME && e.what != E_PERSON) || !(full || also || verb_or_mark(r, k + e.n, end))) return;
        bool closed = word_person(r, k) && p->agent == MAP_NONE &&
                      (mark_at(r, k + e.n, end, ',') || (r->rules->pack->head_first && p->office != MAP_NONE));
        if (e.what == E_NAME && e.n < 2 && word_in_name(r, k) == NULL && !closed) return;
        if (mark_at(r, k + e.n, end, '-')) return;
        if (!phrase_heads(&more)) more.body = MAP_NONE, more.titled = true;
        more.name = k;
        more.name_end = k + e.n;
        more.person = e.what == E_PERSON ? e.row : MAP_NONE;
        *p = more;
        *at = k + e.n;
        return;
    }
    if (!p->name_end || phrase_heads(p)) return;
    while (k < end && word_is(r, k, W_DET) && k < *at + 3) k++;
    struct phrase office = phrase_none;
    uint32_t to = k;
    elements(r, &office, &to, end);
    bool closed = to == end || word_mark(r, to, ',') || word_mark(r, to, '.');
    if (!closed && office.office == MAP_NONE && phrase_group(r, &office) && !phrase_affiliated(&office))
        return; /* "menurut Rafif, partai harus ...": whom he speaks of */
    if (to == k || (office.office == MAP_NONE && office.agent == MAP_NONE) || office.name_end ||
        !(to == end || word_mark(r, to, ',') || word_mark(r, to, '.') || verb_or_mark(r, to, end)))
        return;
    office.name = p->name;
    office.name_end = p->name_end;
    office.person = p->person;
    *p = office;
    *at = to;
}

bool phrase_outlet(const struct reading *r, const struct phrase *p)
{
    return p->outlet != MAP_NONE || (p->org != MAP_NONE && str_is(reading_cell(r, PACK_ORGS, p->org, 4), "JRN"));
}

enum mention_kind phrase_kind(const struct reading *r, const struct phrase *p)
{
    if (p->name_end || p->kin != MAP_NONE || p->people) return p->name_end ? M_NAME : M_AGENT;
    if (phrase_outlet(r, p) && (p->body != MAP_NONE || p->agent != MAP_NONE))
        return p->outlet != MAP_NONE ? M_OUTLET : M_ORG; /* "media pemerintah KCNA" */
    if (p->office != MAP_NONE) return M_OFFICE;
    if (p->body != MAP_NONE) return M_BODY;
    if (p->agent != MAP_NONE) return M_AGENT;
    if (p->partner) return M_PARTNER;
    if (p->org != MAP_NONE || p->unit) return M_ORG;
    if (p->outlet != MAP_NONE) return M_OUTLET;
    if (p->seat) return M_SEAT;
    return p->country ? M_COUNTRY : M_PLACE;
}

bool element_sum(const struct reading *r, uint32_t k)
{
    const struct word *w = &r->text->words[k];
    return w->end - w->beg <= 2 && !(w->flags & (WORD_UPPER | WORD_DIGIT)) && k + 1 < r->text->n_words &&
           w[1].flags & WORD_DIGIT;
}

/* "kerja sama militer": a common noun without country or name behind another noun only describes it. */
static bool describes(const struct reading *r, const struct phrase *p, uint32_t first, uint32_t core)
{
    if (first != core || p->name_end || phrase_affiliated(p) || p->partner || p->outlet != MAP_NONE ||
        r->text->words[core].flags & WORD_CAPITAL)
        return false;
    if (core == sentence_first(r, core)) return false;
    uint32_t b = core - 1;
    if (r->text->words[b].flags & (WORD_PUNCT | WORD_CLITIC | WORD_DIGIT) || r->mention_at[b] >= 0 ||
        r->text->words[b].upos == NUM || (word_feat(r, b, "Voice=Pass") && !word_is(r, core, W_LISTENER)) ||
        word_in_preposition(r, b))
        return false;                                /* "3 juta warga", "dibuat pemerintah", "ke arah warga" */
    for (uint32_t k = b > 2 ? b - 2 : 0; k < b; k++) /* "mengabulkan gugatan warga" */
        for (uint32_t h = r->hits.first[k]; h < r->hits.first[k + 1]; h++)
            if (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column < 2 && k + r->hits.v[h].n == core) return false;
    for (uint32_t h = r->hits.first[b]; h < r->hits.first[b + 1]; h++)
        if (r->hits.v[h].table == PACK_WORDS || r->hits.v[h].table == PACK_CUES ||
            (r->hits.v[h].table == PACK_ACTS && r->hits.v[h].column < 2))
            return false;
    return !r->rules->auxiliary_passive; /* where the describing word stands behind its noun */
}

uint32_t phrase_at(struct reading *r, uint32_t i, uint32_t end, struct phrase *p, uint32_t *core)
{
    uint32_t at = i;
    while (at < end && at < i + 3 && word_is(r, at, W_DET) && !word_is(r, at, W_ANAPHOR) && !phrase_everybody(r, at)) {
        p->definite = (!p->plural || p->definite) && reading_word_says(r, at, "definite");
        p->plural = true;
        at += r->class_len[at];
    }
    *core = at;
    if (lexicon_doubled(r->text->words[at < end ? at : i].low).len) p->plural = true; /* "menteri-menteri Israel" */
    elements(r, p, &at, end);
    if (at == *core ||
        (!phrase_heads(p) && !phrase_affiliated(p) && !p->name_end && p->outlet == MAP_NONE && !p->unit && !p->located))
        return i;
    if (describes(r, p, i, *core)) return i;
    if (r->rules->pack->head_first && p->name_end == at && phrase_heads(p) && p->person == MAP_NONE && at < end &&
        word_is(r, at, W_DEM) && p->name > *core && !p->titled && !word_person(r, p->name))
        p->name = p->name_end = 0; /* "mantan vokalis Merapi itu" is no Merapi */
    bool named = p->agent != MAP_NONE && r->text->words[at - 1].flags & WORD_CAPITAL && !element_opens(r, at - 1);
    if (!p->name_end && p->office == MAP_NONE && (named || p->body != MAP_NONE || (p->unit && p->thing < at))) {
        uint32_t to = body_end(r, *core, at, end);
        if (p->unit && to > at) p->thing_end = to;
        at = to;
    }
    if (p->body != MAP_NONE && p->office == MAP_NONE && !p->name_end && !p->located)
        at = *core + element_matters(r, *core, at - *core, end); /* "Dinas Pendidikan | dan Kebudayaan Garut" */
    uint32_t b = p->name_end || (p->unit && p->office != MAP_NONE) ? bracket(r, at, end) : 0;
    uint32_t term = b || p->office == MAP_NONE || p->name_end ? 0 : years(r, at, end);
    uint32_t after = at + b + term;
    apposition(r, p, i, &after, end);
    if (after != at + b + term) at = after;
    if (word_is(r, at < end ? at : i, W_DEM) && at < end && (p->office != MAP_NONE || p->agent != MAP_NONE) &&
        !p->name_end)
        at++;
    p->tail = at < end && !p->name_end ? acronym(r, *core, at, end) : 0;
    return at + p->tail;
}
