/* SPDX-License-Identifier: MIT */
/**
 * A language's tables compiled for reading: what each row of a pack means, as numbers instead of words. What may be
 * refused is made when the engine opens; what only takes time (the forms cut into words, the gazetteers) when the first
 * page of the language comes. Then they are immutable and shared by threads.
 */
#ifndef READ_RULES_H
#define READ_RULES_H
#include "read/core/lexicon.h"
#include "read/time/time.h"
#include <pthread.h>

/** Classes of words.tsv, as bits: a form may have several. The names in the table are those in rules.c. */
enum word_class {
    W_COMP = 1 << 0, /* opens what is said: that */
    W_REL = 1 << 1,  /* relative: who, which */
    W_AND = 1 << 2,
    W_OR = 1 << 3,
    W_BUT = 1 << 4,
    W_PREP = 1 << 5,
    W_BY = 1 << 6, /* before the one who does, in a passive */
    W_TO = 1 << 7, /* before the one who receives or is told */
    W_WITH = 1 << 8,
    W_FROM = 1 << 9,
    W_AS = 1 << 10,
    W_FOR = 1 << 11,     /* opens what is asked for: untuk, to */
    W_BECAUSE = 1 << 12, /* opens what somebody is blamed or thanked for */
    W_SUB = 1 << 13,     /* opens a subordinate clause */
    W_NEG = 1 << 14,
    W_FUTURE = 1 << 15,
    W_HYPO = 1 << 16,
    W_HEDGE = 1 << 17,
    W_AUX = 1 << 18, /* may stand between a subject and its verb */
    W_PRON3S = 1 << 19,
    W_PRON3P = 1 << 20,
    W_PRON1 = 1 << 21,
    W_DET = 1 << 22,      /* may open a noun phrase */
    W_DEM = 1 << 23,      /* may close one: itu, tersebut */
    W_BE = 1 << 24,       /* makes a passive of a participle */
    W_ANAPHOR = 1 << 25,  /* stands for somebody named before; value says whom */
    W_PARTNER = 1 << 26,  /* counterpart, colleague */
    W_OCCASION = 1 << 27, /* where things are said: news conference */
    W_LISTENER = 1 << 28, /* who is told: reporters */
    W_REPORT = 1 << 29,   /* laporan, accusation: what a denial denies comes after it */
    W_BETWEEN = 1 << 30
};
#define W_LIGHT (1u << 31) /* verbs that only carry a noun: melakukan kunjungan, hold talks; no int holds this bit */

/** Where a reporting word stands and what it takes: bits of the column `order` of cues.tsv. */
enum cue_order {
    CUE_POST = 1,       /* after what is said: "Q," ujar X */
    CUE_PRE = 2,        /* before it: X mengatakan bahwa C */
    CUE_PREP = 4,       /* a preposition: menurut X, C */
    CUE_OBJ = 8,        /* takes the proposition as a noun phrase: membantah laporan C */
    CUE_AS = 16,        /* menyebut Y sebagai C */
    CUE_AS2 = 32,       /* call Y C */
    CUE_ASK = 64,       /* meminta Y untuk C */
    CUE_ACCUSE = 128,   /* menuduh Y C */
    CUE_CRIT = 256,     /* mengkritik Y karena C */
    CUE_THANK = 512,    /* berterima kasih kepada Y atas C */
    CUE_TELL = 1024,    /* tell Y that C */
    CUE_CITE = 2048,    /* passes on another's words: mengutip X */
    CUE_PASSIVE = 4096, /* dikatakan (oleh) X */
    CUE_NOUN = 8192,    /* tuduhan X bahwa C */
    CUE_DECLINE = 16384,
    CUE_HEAD = 32768,     /* bare stem before its clause, in headlines */
    CUE_WISH = 65536,     /* berharap C */
    CUE_COMP = 131072,    /* takes a clause only behind its complementizer */
    CUE_DENIES = 262144,  /* no cue: opens words that deny (no evidence, never) */
    CUE_SELF = 1048576,   /* with CUE_DENIES: of the speaker himself alone (never) */
    CUE_PARTY = 2097152,  /* only of a party that the tables or names know: what a thing shows, it does not say */
    CUE_CLAUSE = 4194304, /* what it takes as a noun phrase alone is done rather than said: menambahkan dua gol */
    CUE_TOPIC = 524288    /* takes what is spoken of as a noun phrase: call for C, complain about C */
};

struct cue_row {
    uint32_t order;
    const char *act;
};

/** Whether a cue is but a noun for words, "claim", and no verb. */
static inline bool cue_is_noun(const struct cue_row *cue)
{
    return cue->order & CUE_NOUN && !(cue->order & (CUE_PRE | CUE_POST | CUE_HEAD));
}

enum { OBJECT_CLASSES = 128 };

struct act_row {
    const char *type, *mode, *context, *cameo;
    bool objects;                          /* it needs an object of one of these classes of objects.tsv: */
    uint64_t classes[OBJECT_CLASSES / 64]; /* a bit each */
    bool told_object;                      /* its objects must be told; parties cannot vouch for it */
    bool any_object;                       /* an object must stand there, of whatever class */
    bool known;                            /* so general a sense that both sides must be known parties */
    bool power;                            /* who acts must be more than people: an office, a body, a country */
    bool law;                              /* who acts must be of police, courts or parliament */
    bool crowd;                            /* who acts must be called by a word for those who protest */
    bool weapon;                           /* a weapon or an attack must do it: "a rocket hit the house" */
    bool carried;                          /* a noun that tells it only where a verb carries it: "issued a fine" */
    bool mutual;                           /* those who do it may do it to each other: clash */
    bool owner_acts;                       /* of a noun: whoever stands right behind it acts */
    bool behind_met;                       /* of a noun: whoever stands right behind it is met */
    bool takes_object;                     /* its recipient may be the direct object */
    bool people;                           /* only people suffer it: "sack" */
    bool told;                             /* of a noun: whom it meets suffices: "the arrest of X" */
    bool owner_met;                        /* of a noun: whose it is may be who is met: "his arrest" */
    bool anybody;                          /* whom it is done to is somebody, whatever the word: "arrest" */
    bool subject_meets;                    /* its subject is who is met: "stand trial" */
    const struct runut_str *prepositions;  /* that mark the recipient */
    size_t n_prepositions;
    bool to_person;             /* one of them is the word that people are addressed by, "kepada" */
    const struct runut_str *by; /* prepositions that mark the actor of a noun */
    size_t n_by;
};

/** Whether an act is of a PLOVER TYPE; whether it is of one of its modes, which most rows have none of. */
static inline bool act_is(const struct act_row *act, const char *type) { return strcmp(act->type, type) == 0; }
static inline bool act_in_mode(const struct act_row *act, const char *mode)
{
    return act->mode && strcmp(act->mode, mode) == 0;
}
/** Whether an act asks for objects of class WHAT, an index of object_names. */
static inline bool act_takes(const struct act_row *act, uint32_t what)
{
    return (act->classes[what / 64] >> what % 64 & 1) != 0;
}

struct rules {
    struct arena arena;
    pthread_mutex_t lock; /* of filled */
    bool filled;          /* the lexicon, places, confidence and names of countries are there, and LANG's gazetteer */
    const struct pack *pack;
    struct lang *lang;
    struct lexicon *lexicon;
    struct time_rules *times;
    struct places *places;
    uint32_t *word_class;       /* [words.tsv rows] enum word_class */
    struct runut_str to_person; /* forms of words.tsv that mark people who are addressed; empty: none */
    struct cue_row *cues;       /* [cues.tsv rows] */
    struct act_row *acts;       /* [acts.tsv rows] */
    const char **object_names;  /* names of the classes of objects.tsv by bit */
    uint8_t *object_class;      /* [objects.tsv rows] bit number */
    size_t n_object_names;
    bool auxiliary_passive;  /* a passive is a participle behind a form of be (W_BE), else a form of its own */
    struct map confidence;   /* "statement speaker=told" -> row of confidence.tsv */
    struct map country_name; /* ISO 3166-1 alpha-3 -> row of countries.tsv of kind name */
};

/** Compiles a pack; NULL with RUNUT_INPUT when a value in it means nothing (file and line named). PACK must outlive it.
 */
struct rules *rules_open(const struct pack *pack, struct runut_err *err);
/** The same ready for reading; any thread may ask. */
const struct rules *rules_ready(struct rules *rules);
void rules_close(struct rules *rules);

/** Whether CUE may stand right behind a quotation: "ujar X"; where a passive is a form of its own also "ditambahkan X".
 */
static inline bool cue_closes(const struct rules *r, const struct cue_row *cue)
{
    bool passive = cue->order & CUE_PASSIVE && !(cue->order & (CUE_CITE | CUE_AS)) && !r->auxiliary_passive;
    return passive || cue->order & CUE_POST;
}

/** A cell of a row of a table. */
static inline struct runut_str rules_cell(const struct rules *r, enum pack_table t, uint32_t row, unsigned column)
{
    return r->pack->tables[t].v[row].cells[column];
}
#endif
