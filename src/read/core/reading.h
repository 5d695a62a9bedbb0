/* SPDX-License-Identifier: MIT */
/**
 * What is known of a page while it is read: each step adds its part, and the later ones look at the earlier. read.c
 * runs the steps in order; this is the one structure that they share.
 */
#ifndef READ_READING_H
#define READ_READING_H
#include <assert.h>
#include "page/page.h"
#include "read/core/rules.h"

/** What a phrase is made of: rows of the pack's tables, MAP_NONE where it has no such part. */
struct phrase {
    uint32_t office, body, agent, org, outlet, person;
    uint32_t office_end;       /* the word behind the office */
    uint32_t name, name_end;   /* words of a proper name, name_end 0 where there is none */
    const char *country;       /* ISO 3166-1 alpha-3, NULL none */
    bool capital, seat;        /* its country is told by its capital, by its seat of government */
    struct runut_str part;     /* of that country, with a government of its own: Scotland; empty none */
    uint32_t thing, thing_end; /* words of an organisation or outlet */
    uint32_t anaphor_row;      /* of words.tsv */
    bool anaphor;              /* "negara itu" stands for the country */
    bool partner;              /* counterpart, colleague */
    bool unit;                 /* thing is an organisation that the tagger found, no row */
    const char *unit_sector;   /* of a body that its name holds: "Komisi III DPRD Merapit" */
    bool located;              /* a place name belongs to it, or is all of it */
    uint32_t tail;             /* words of an acronym in brackets at its end */
    bool former, unheld;       /* unheld: who is called so does not hold the office, or not yet */
    bool titled;               /* a title stands before the name */
    uint32_t kin;              /* row of names.tsv: told by whose he is, "ayah X"; MAP_NONE none */
    const struct phrase *of;   /* whose, NULL none */
    bool people;               /* of its country: "two Tunisians" */
    bool plural;
    bool definite;             /* "the": one who is known, though plural says that determiners stand before it */
    uint32_t place, place_end; /* words of the place where an office is held */
    uint32_t place_row;        /* of places.tsv, MAP_NONE none */
    const char *place_country; /* of a place that the gazetteer has, ISO 3166-1 alpha-3 */
};

enum mention_kind {
    M_NAME,
    M_OFFICE,
    M_BODY,
    M_ORG,
    M_OUTLET,
    M_AGENT,
    M_SEAT,
    M_COUNTRY,
    M_PARTNER,
    M_PRONOUN,
    M_PLURAL,
    M_SELF,
    M_ANAPHOR,
    M_PLACE
};

/** A phrase that names or points to somebody: words [first, end), the core of it [core, core_end). */
struct mention {
    const struct phrase *is;
    uint32_t first, end, core, core_end;
    int32_t actor;           /* index of struct actor, -1 while a pronoun is open */
    int32_t more[3];         /* further actors where the phrase means several (both countries), -1 none */
    struct runut_str points; /* of an anaphor: the value in words.tsv */
    enum mention_kind kind;
    bool governed_place; /* a preposition of place stands before it */
};

/** Whether it names nobody but points to somebody who was named: "he", "they", "we". */
static inline bool mention_points(const struct mention *m)
{
    return m->kind == M_PRONOUN || m->kind == M_PLURAL || m->kind == M_SELF;
}

/** Where and in what an office is held, as the report writes it; empty where it does not. */
struct seat {
    struct runut_str place, unit;
    uint32_t place_row; /* of places.tsv, MAP_NONE none */
    bool unknown;       /* no table knows the place, or none is told */
};

/** An actor while it is being put together. */
struct actor {
    struct runut_str name;   /* the fullest form that the report writes */
    struct runut_str byname; /* what else it calls him, empty where it does not */
    struct runut_str office;
    struct seat seat;
    const char *country, *sector;
    struct runut_str part; /* of the country whose body it is, empty where it is that of the whole */
    enum runut_actor_type type;
    int32_t last;           /* newest mention */
    bool person, named;     /* named: by a proper name */
    char gender;            /* m or f, as title or given name tells, 0 unknown */
    bool voice;             /* a person for no other reason than that the name says something */
    struct runut_date said; /* when the actor spoke last, value NULL unknown */
    bool days;              /* his words tell several days */
    bool earlier;           /* his words were said before those that the report is about */
};

/** A noun phrase, without what prepositions or clauses hang on it: words [first, end), and its head among them. */
struct noun {
    uint32_t first, end, head;
};

/** What a person is called beside the name: words [first, end), which HEAD is the head of; see describe.c. */
struct description {
    uint32_t first, end, head;
    int32_t actor;
};

/** A stretch inside quotation marks: words [first, end) without the marks; open and close are the marks' words. */
struct quoted {
    uint32_t first, end, open, close; /* close is MAP_NONE where the paragraph ends it */
    bool carried;                     /* goes on in the next paragraph */
};

/** How the report writes a word in lower case. */
enum { LOWER = 1, LOWER_VERB };

/** What a word has served for already. */
enum word_use { USED_CUE = 1, USED_QUOTE = 2, USED_MARK = 4 };

/** Where a statement stands, in words. */
struct saying {
    uint32_t content[4][2];      /* pieces [first, end) */
    uint32_t n;                  /* pieces */
    uint32_t cue, cue_end;       /* cue_end 0 where there is none */
    int32_t speaker;             /* mention, -1 none */
    uint32_t phrase, phrase_end; /* words that name the speaker, phrase_end 0 none */
    uint8_t why, why_speaker;    /* enum why_rule: what found it, whose it is */
};

/** An actor under one of the things it is looked up by; see index.c. */
struct index_ref {
    int32_t actor;
    uint32_t next; /* MAP_NONE at the end */
};

struct page_post;
struct why_now;
struct candidate;

struct reading {
    struct arena *a;
    struct why_now *why; /* the rules in force, see why.h */
    const struct rules *rules;
    struct page_read *page;
    const struct text *text;
    const struct page_post *posts; /* that the report shows, in its order */
    size_t n_posts, next_post;     /* next_post: that no sentence has begun */
    struct hits hits;
    uint32_t *class_of;    /* [words] enum word_class of the longest form of words.tsv that begins there */
    uint8_t *class_len;    /* [words] its words */
    uint32_t *sentence_of; /* [words] */
    int32_t *mention_at;   /* [words] mention that covers the word, -1 none */
    int32_t *noun_of;      /* [words] noun phrase that covers the word, -1 none */
    int32_t *quoted_at;    /* [words] innermost quotation that covers the word, -1 none */
    struct time_exprs times;
    int32_t *child, *sibling; /* [words] first child in the tree, next word with the same head; -1 none */
    struct map lands;         /* countries, by code -> how often the report names them */
    struct map places;        /* words that the report uses as names of places */
    struct map persons;       /* words that a tagger takes for a person's name somewhere */
    struct map voices;        /* words with a capital that stand alone beside a cue of speech: short names */
    struct map initials;      /* capitals that some place of the report has for somebody's initials: "Tersangka AP" */
    struct map acronyms;      /* words in capitals that stand in brackets by themselves */
    struct map bodies;        /* words that are all of a body's name: 1; 0 where they are a person's too */
    struct map lower; /* words that stand somewhere in lower case, LOWER_VERB where a tagger has one for a verb */
    struct map upper; /* words that stand with a capital where none was due */
    int32_t *time_at; /* [words] temporal expression that covers the word, -1 none */
    VEC(struct mention) mentions;
    VEC(struct noun) nouns;
    VEC(struct actor) actors;
    struct map index; /* what actors are looked up by -> newest of refs */
    VEC(struct index_ref) refs;
    VEC(struct description) descriptions;
    VEC(struct quoted) quotes;
    VEC(struct runut_statement) statements;
    VEC(struct saying) sayings;         /* [statements] where each stands in words */
    struct map said_ids;                /* id of a statement -> its index while statements are found */
    uint32_t *said_first, *said_within; /* [sentences + 1] into said_within: the statements whose content or cue stands
                                           in a sentence, ascending */
    VEC(struct runut_event) events;
    VEC(struct candidate *) candidates; /* [events] what each was made of */
    /* who is being talked of, while statements are read in the order of the text */
    int32_t last_speaker;   /* actor, -1 none */
    int32_t last_person;    /* the last speaker who is a person, -1 none */
    int32_t last_statement; /* index, -1 none */
    uint32_t last_sentence; /* where that stands */
    struct runut_date last_said;
    struct runut_date lead_day; /* the day that the first paragraphs tell, value NULL none */
    bool lead_dated;            /* and they write it out as a date, "Jumat (29/11/2024)" */
    uint8_t *used;              /* [words] enum word_use */
    bool leisure;               /* a page of sport or of the stage: countries are teams, and what happens is played */
    bool *mute;                 /* [sentences] tells nothing: stands on the page before, or is a run of headlines */
    uint8_t *titled;            /* [sentences] whether it is in title case, as far as that has been asked; heading.c */
    int32_t *said_in;           /* [words] innermost statement whose content holds the word, -1 none */
};

/** Whether actor A is of the law, police or a court, who takes and is not taken; -1 is nobody. */
static inline bool actor_of_law(const struct reading *r, int32_t a)
{
    const char *sector = a >= 0 ? r->actors.v[a].sector : NULL;
    return sector && (strcmp(sector, "COP") == 0 || strcmp(sector, "JUD") == 0);
}

/* Whether a mention names a place, of the gazetteer or not. */
static inline bool mention_place(const struct reading *r, const struct mention *m)
{
    return m->kind == M_PLACE || (m->kind == M_NAME && m->actor >= 0 && r->actors.v[m->actor].type == RUNUT_PLACE);
}

/** The text of words that stand there is never NULL, so its address is taken as it is. */
static inline struct runut_str bytes_text(const struct reading *r, struct runut_range at)
{
    return (struct runut_str){r->text->text.p + at.beg, at.end - at.beg};
}
static inline struct runut_str word_text(const struct reading *r, uint32_t i)
{
    return bytes_text(r, (struct runut_range){r->text->words[i].beg, r->text->words[i].end});
}
static inline bool word_is(const struct reading *r, uint32_t i, uint32_t classes)
{
    return (r->class_of[i] & classes) != 0;
}
/** Whether the word at I goes on a preposition of several words, where heads come first: "arah" of "ke arah". */
static inline bool word_in_preposition(const struct reading *r, uint32_t i)
{
    for (uint32_t n = 1; n < 3 && n <= i && r->rules->pack->head_first; n++)
        if (r->class_len[i - n] > n && word_is(r, i - n, W_PREP)) return true;
    return false;
}
/** How many words the form of several has that is of one of CLASSES and ends right before word K, LOW at the earliest,
 * where heads come first: "berulang kali"; 0 none. */
static inline uint32_t word_form_before(const struct reading *r, uint32_t k, uint32_t low, uint32_t classes)
{
    for (uint32_t n = 2; n < 5 && low + n <= k && r->rules->pack->head_first; n++)
        if (r->class_len[k - n] == n && word_is(r, k - n, classes) && r->mention_at[k - n] < 0 &&
            r->mention_at[k - 1] < 0)
            return n;
    return 0;
}
/** Whether words.tsv gives the word at I this value. */
static inline bool reading_word_says(const struct reading *r, uint32_t i, const char *value)
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++)
        if (r->hits.v[h].table == PACK_WORDS && str_is(rules_cell(r->rules, PACK_WORDS, r->hits.v[h].row, 2), value))
            return true;
    return false;
}
/** Whether a form in this COLUMN of acts.tsv begins at word I, of a row that WHICH takes; NULL takes all. */
static inline bool word_act(const struct reading *r, uint32_t i, uint8_t column, bool (*which)(const struct act_row *))
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++) {
        const struct hit *hit = &r->hits.v[h];
        if (hit->table == PACK_ACTS && hit->column == column && (!which || which(&r->rules->acts[hit->row])))
            return true;
    }
    return false;
}
/** Whether the tagger takes the word at I for a part of somebody's name. */
static inline bool word_person(const struct reading *r, uint32_t i)
{
    return r->text->words[i].ner == NER_B_PER || r->text->words[i].ner == NER_I_PER;
}
static inline bool word_mark(const struct reading *r, uint32_t i, char c)
{
    struct runut_str w = word_text(r, i);
    return w.len == 1 && w.p && w.p[0] == c;
}
/** Whether word I is a dash, which is no hyphen: also the one of telegrams, "LEEDS (AP) _ Police". */
static inline bool word_dash(const struct reading *r, uint32_t i)
{
    struct runut_str w = word_text(r, i);
    return str_is(w, "—") || str_is(w, "–") || str_is(w, "―") || str_is(w, "--") || str_is(w, "_");
}
/** Whether word I has one of two tags. */
static inline bool word_upos(const struct reading *r, uint32_t i, enum upos a, enum upos b)
{
    return r->text->words[i].upos == a || r->text->words[i].upos == b;
}
/** Whether the morphology of word I holds FEATURE, "VerbForm=Fin". */
static inline bool word_feat(const struct reading *r, uint32_t i, const char *feature)
{
    const char *feats = r->text->words[i].feats;
    return feats && strstr(feats, feature);
}
/** Whether word I is a verb form without a subject of its own, "killing": a gerund or a present participle. */
static inline bool word_gerund(const struct reading *r, uint32_t i)
{
    return word_feat(r, i, "VerbForm=Ger") || (word_feat(r, i, "VerbForm=Part") && word_feat(r, i, "Tense=Pres"));
}
/** The form of names.tsv that begins at word I, where it is of this KIND: title, given, place; NULL where it is not. */
static inline const struct hit *word_name(const struct reading *r, uint32_t i, const char *kind)
{
    for (uint32_t h = r->hits.first[i]; h < r->hits.first[i + 1]; h++)
        if (r->hits.v[h].table == PACK_NAMES && str_is(rules_cell(r->rules, PACK_NAMES, r->hits.v[h].row, 1), kind))
            return &r->hits.v[h];
    return NULL;
}
/** What names.tsv has at I, but for words that begin the names of places: they do not make a person of a name. */
static inline const struct hit *word_in_name(const struct reading *r, uint32_t i)
{
    return word_name(r, i, "toponym") || word_name(r, i, "field") ? NULL : hits_at(&r->hits, i, PACK_NAMES);
}
/** Whether row ROW of agents.tsv is a word for one person, "driver", and not for a group. */
static inline bool agent_person(const struct reading *r, uint32_t row)
{
    return str_is(rules_cell(r->rules, PACK_AGENTS, row, 2), "person");
}
/** Whether row ROW of agents.tsv is a word for people of whom a demonstrative tells one, "dosen itu". */
static inline bool agent_member(const struct reading *r, uint32_t row)
{
    return str_is(rules_cell(r->rules, PACK_AGENTS, row, 2), "member");
}
/** Whether such a word is for those of whatever body is named behind it, "anggota", of no sector itself. */
static inline bool agent_of_body(const struct reading *r, uint32_t row)
{
    return agent_member(r, row) && !rules_cell(r->rules, PACK_AGENTS, row, 1).len;
}
/** Whether an office that a person holds begins at word I. */
static inline bool word_office(const struct reading *r, uint32_t i)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_OFFICES);
    return h && str_is(rules_cell(r->rules, PACK_OFFICES, h->row, 2), "person");
}
/** Whether a common noun for one person begins at word I. */
static inline bool word_agent(const struct reading *r, uint32_t i)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_AGENTS);
    return h && agent_person(r, h->row);
}
/** Whether word I hangs on its head as RELATION and as no subtype of it: "acl", not "acl:relcl". */
static inline bool word_hangs(const struct reading *r, uint32_t i, const char *relation)
{
    return r->text->words[i].deprel && strcmp(r->text->words[i].deprel, relation) == 0;
}
/** Whether word I hangs on its head as RELATION or a subtype of it: "nsubj" is "nsubj:pass" too. */
static inline bool word_hangs_as(const struct reading *r, uint32_t i, const char *relation)
{
    const char *have = r->text->words[i].deprel;
    size_t n = strlen(relation);
    return have && strncmp(have, relation, n) == 0 && (have[n] == '\0' || have[n] == ':');
}
/** The bytes of words [first, end); END > FIRST. */
static inline struct runut_range words_range(const struct reading *r, uint32_t first, uint32_t end)
{
    assert(first < end);
    return (struct runut_range){r->text->words[first].beg, r->text->words[end - 1].end};
}
static inline struct runut_str words_text(const struct reading *r, uint32_t first, uint32_t end)
{
    return bytes_text(r, words_range(r, first, end));
}
/** The first and one past the last word of the sentence of word I. */
static inline uint32_t sentence_first(const struct reading *r, uint32_t i)
{
    return r->text->sentences[r->sentence_of[i]].first;
}
static inline uint32_t sentence_last(const struct reading *r, uint32_t i)
{
    const struct sentence *s = &r->text->sentences[r->sentence_of[i]];
    return s->first + s->n;
}
/** The first of the determiners right before word I, which are no prepositions; I where there is none. */
static inline uint32_t determiners_first(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    while (i > first && word_is(r, i - 1, W_DET) && !word_is(r, i - 1, W_PREP)) i--;
    return i;
}
/** The statements whose content or cue stands in the sentence of word I, once all are found; N receives how many. */
static inline const uint32_t *sayings_within(const struct reading *r, uint32_t i, uint32_t *n)
{
    uint32_t s = r->sentence_of[i];
    *n = r->said_first[s + 1] - r->said_first[s];
    return r->said_within + r->said_first[s];
}
/** The block that word I stands in, an index into the report's. */
static inline uint32_t word_block(const struct reading *r, uint32_t i)
{
    return r->text->sentences[r->sentence_of[i]].block;
}
/** Whether word I stands in a title or a heading. */
static inline bool in_heading(const struct reading *r, uint32_t i)
{
    enum runut_block_type type = r->page->report.blocks[word_block(r, i)].type;
    return type == RUNUT_TITLE || type == RUNUT_HEADING;
}
/** A cell of a row of a table of the pack. */
static inline struct runut_str reading_cell(const struct reading *r, enum pack_table t, uint32_t row, unsigned column)
{
    return rules_cell(r->rules, t, row, column);
}
/** The class of objects.tsv that the form at word I has, "" where none stands there. */
static inline const char *word_object(const struct reading *r, uint32_t i)
{
    const struct hit *h = hits_at(&r->hits, i, PACK_OBJECTS);
    return h ? r->rules->object_names[r->rules->object_class[h->row]] : "";
}
/** mark.c: whether that class is one of CLASSES, up to a NULL. */
bool word_object_among(const struct reading *r, uint32_t i, const char *const *classes);
/** A cell of a table as a term of the standard, NULL where it is empty. */
static inline const char *reading_term(struct runut_str cell) { return cell.len ? cell.p : NULL; }
/** A passage of one range. */
struct runut_passage reading_passage(struct reading *r, struct runut_range at);

/** mark.c: hits, word classes, quotations, times by word. */
void mark_words(struct reading *r);
/** Whether the word at K is one of sport or the stage; after mark_words. */
bool mark_leisure(const struct reading *r, uint32_t k);
void mark_quotes(struct reading *r);
void mark_times(struct reading *r);
/** The sentences that tell nothing: those that stand on the page before, word for word (forums and live pages print
 * them again and again), and runs of headlines. */
void mark_mute(struct reading *r);

/** What actors are looked up by. */
enum index_kind { INDEX_TOKEN = 't', INDEX_NAME = 'n', INDEX_OFFICE = 'o', INDEX_COUNTRY = 'c', INDEX_ALIAS = 'a' };
/** index.c: actors by a word of their name, by the whole of it, by office, by country, by a byname, so that a page of
 * many names stays linear. */
void index_add(struct reading *r, enum index_kind kind, struct runut_str key, int32_t actor);
/** The newest reference under a key, MAP_NONE none; the others follow by next. */
uint32_t index_find(struct reading *r, enum index_kind kind, struct runut_str key);
/** A new actor, -1 where there are too many. */
int32_t actor_new(struct reading *r, struct runut_str name, enum runut_actor_type type);
/** Of what PLOVER sector the tables have a phrase; NULL unknown. */
const char *actor_sector(const struct reading *r, const struct phrase *p);
/** Gives a mention of a common noun phrase an actor of its own, called by its words from NAMED on. */
void actor_of_phrase(struct reading *r, int32_t mention, uint32_t named);
/** Whether an epithet means one person, whom pronoun.c looks for: "the official", "the man". */
static inline bool actor_points_at_one(const struct mention *m)
{
    return str_is(m->points, "person") || str_is(m->points, "human");
}

/** home.c: how often the report names each country; after mark_words. */
void home_mark(struct reading *r);
/** Which of two forms that begin at one word is rather meant: A, where it is longer than B, of the country that
 * the page is of, or by RANK above 0. */
bool home_better(const struct reading *r, const struct hit *a, const struct hit *b, int rank);

#endif
