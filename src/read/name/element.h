/* SPDX-License-Identifier: MIT */
/** The elements that phrases are made of: forms of the pack's tables, runs of words with a capital, what the tagger
 * found. */
#ifndef READ_ELEMENT_H
#define READ_ELEMENT_H
#include "read/core/reading.h"

enum element_kind {
    E_NONE,
    E_PERSON,
    E_COUNTRY,
    E_ORG,
    E_OFFICE,
    E_BODY,
    E_OUTLET,
    E_AGENT,
    E_TITLE,
    E_FORMER,
    E_PLACE,
    E_UNIT,
    E_NAME,
    E_PARTNER,
    E_ANAPHOR,
    E_THING /* no party: "Undang-Undang Cipta Kerja", "Idul Adha" */
};

struct element {
    enum element_kind what;
    uint32_t n, row;
};

enum { NAME_WORDS = 7, PHRASE_ELEMENTS = 8 };

/** The element that begins at word I, before END; what is E_NONE where there is none. */
struct element element_at(const struct reading *r, uint32_t i, uint32_t end);
/** The longest form at I of a table that names parties, NULL none. */
const struct hit *element_party(const struct reading *r, uint32_t i);
/** Whether the form at I is a verb as well as a common noun, and no article stands before it. */
bool element_verb(const struct reading *r, uint32_t i);
/** Whether a headline has a verb at K where taggers see one more noun, as in languages whose headlines leave the voice
 * off their verbs: "Polisi Tangkap Pencuri". */
bool element_stem(const struct reading *r, uint32_t k);
/** Whether a capital tells little at I, since a sentence, a quotation or what follows a colon begins there. */
bool element_opens(const struct reading *r, uint32_t i);
/** heading.c: whether the word at K alone is a verb of the tables, one that does or tells; */
bool element_verb_form(const struct reading *r, uint32_t k);
/** heading.c: whether word I is of a table, or of none that may be part of a name; */
bool element_common(const struct reading *r, uint32_t i);
/** whether most words of the sentence of I have a capital, as in headlines; */
bool element_titled(const struct reading *r, uint32_t i);
/** Whether word K of a headline in title case is no part of the name that begins at I: the rest of the report never
 * writes it with a capital. */
bool element_small(const struct reading *r, uint32_t i, uint32_t k);
/** element_place.c: the words of the gazetteer's longest form at I, 0 none; ROW is that of places.tsv. */
uint32_t element_place(const struct reading *r, uint32_t i, uint32_t end, uint32_t *row);
/** How many words of a run of capitals behind an office are the place or body it is held at. */
uint32_t element_prefix(const struct reading *r, uint32_t i, uint32_t run, bool local, uint32_t *row);
/** A place of the gazetteer that stands by itself in a run of RUN capitals at I, E_NONE none. */
struct element element_bare_place(const struct reading *r, uint32_t i, uint32_t end, uint32_t run);
/** How many words of the name of RUN words at I are rather the place that its bearer is of; 0 none. */
uint32_t element_place_before(const struct reading *r, uint32_t i, uint32_t run);
/** element_name.c: how many words of a proper name begin at I; */
uint32_t element_name_run(const struct reading *r, uint32_t i, uint32_t end);
/** how many words with capitals at I may be somebody's other name, 0 none; TOLD: a word before them tells it; */
uint32_t element_byname(const struct reading *r, uint32_t i, uint32_t end, bool told);
/** whether word I is a given name of names.tsv, somebody's name whatever a tagger calls it, a currency ("US$ 1 juta").
 */
bool element_given(const struct reading *r, uint32_t i);
bool element_called(const struct reading *r, uint32_t i);
bool element_dollars(const struct reading *r, uint32_t i);
/** Whether word I stands among or right behind two initials of a name, "B P Govinda", in a language that writes them.
 */
bool element_initials(const struct reading *r, uint32_t i);
/** phrase.c: whether a short word before figures stands at K, that no name ends with: "Rp 10". */
bool element_sum(const struct reading *r, uint32_t k);
/** Whether a rank before a name stands at I. */
bool element_rank(const struct reading *r, uint32_t i, uint32_t end);
/** Where somebody's name begins in a run of words with capitals at I, 0 at its first word, RUN where all of
 * it is a firm's: "Merdeka Sekuritas | Galih Pranata". */
uint32_t element_start(const struct reading *r, uint32_t i, uint32_t run);
/** Whether no word of a run is known as part of somebody's name. */
bool element_nobody(const struct reading *r, uint32_t i, uint32_t run);
/** The words of a body named by a common noun and its name, 0 none: "PT Tirta Merapit". */
uint32_t element_unit(const struct reading *r, uint32_t i, uint32_t end, bool office);
/** Whether a comma at K, behind capitals that stand behind an office, parts off the name of whoever holds it: "Direktur
 * Pusat Anggaran | , Arif Nur,", as a tagger or a given name tells, or that he says something. */
bool element_parted(const struct reading *r, uint32_t k, uint32_t end);
/** Of the N words at I of a body called by what it is for, how many they are with what "and" joins: "Dinas Pendidikan |
 * dan Kebudayaan"; N where nothing is joined. */
uint32_t element_matters(const struct reading *r, uint32_t i, uint32_t n, uint32_t end);
/** Whether an age in brackets stands behind the capitals at I, which are somebody's initials then. */
bool element_aged(const struct reading *r, uint32_t i);
/** The row of words.tsv that makes word I an anaphor, MAP_NONE none. */
uint32_t element_anaphor(const struct reading *r, uint32_t i);
#endif
