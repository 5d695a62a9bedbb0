/* SPDX-License-Identifier: MIT */
/** An event before it is one: a form of acts.tsv in a clause, and the parties that the clause gives. What event.c and
 * sides.c share. */
#ifndef READ_CANDIDATE_H
#define READ_CANDIDATE_H
#include "read/clause/clause.h"

enum { PARTIES = 8, WORDS_BETWEEN = 12, OBJECT_REACH = 20 };

/* The parties of one side while they are gathered. */
struct side {
    int32_t mention[PARTIES];
    uint8_t why[PARTIES]; /* enum why_rule */
    uint32_t n;
};

/* An event before it is one. */
struct candidate {
    const struct act_row *act;
    uint32_t i, end;  /* words of the trigger */
    uint32_t group;   /* where its verb group begins: I, or before it the pronoun that does it, "sudah kami tangkap" */
    uint32_t stop;    /* where its clause ends */
    uint8_t column;   /* of acts.tsv: 0 active, 1 passive, 2 noun */
    bool vouched;     /* the object that the sense asks for is not told: only two states as its sides vouch for it */
    bool reduced;     /* a participle that describes the phrase before it: "two men arrested by police" */
    uint8_t why;      /* enum why_rule: what made it an act that is no row of acts.tsv */
    uint32_t carrier; /* of a noun: the verb that carries it, "imposed a fine", MAP_NONE none */
    bool carrier_met; /* whose subject is the one it is done to: "faces a lawsuit" */
    bool carrier_passive;  /* behind the noun: "talks were held" */
    struct arguments args; /* of its clause, behind the trigger */
    struct side actor, recipient;
    uint32_t object, object_end;
    const char *object_what;
    uint32_t carried;  /* first word behind a verb that this act carries, 0 none */
    uint32_t carries;  /* that verb */
    struct noun thing; /* what is done to, where it is no party: "shut down a nursing home"; end 0 none */
    bool towards;      /* a thing or place is marked as who receives: "to the disaster area" */
    bool weapon;       /* no party but a weapon or an attack is the subject: "a car bomb killed three" */
    bool named_met;    /* of a noun: whom it meets is named by "of", a word of its row or whose it is: "his arrest" */
    bool hurt;         /* whom it meets died or was hurt in it: "tewas dalam serangan" */
    bool happens;      /* of a noun: a verb of taking place has it for its subject, "unjuk rasa berlangsung damai" */
    uint32_t happened; /* that verb, also of other nouns in a language whose heads come last; MAP_NONE none */
    bool self;         /* the speaker's own act: "kami mendorong" */
    bool wished;       /* of a request: what is asked is to be done to somebody with power: "meminta bupati dicopot" */
    bool each_other;   /* those who act are those who are met: "saling mengecam" */
};

/** fits.c: whether the word's tag lets it be a verb, or a noun; headlines confuse taggers and are let through. */
bool fits_tag(const struct reading *r, uint32_t i, uint8_t column);
/** The word of the noun in words [I, END) by which that is asked: "joint military | drill", "deployment | of". */
uint32_t fits_head(const struct reading *r, uint32_t i, uint32_t end);
/** Whether the form can be what its column says: a passive has its auxiliary, an active form is none. Sets `reduced`.
 */
bool fits_form(const struct reading *r, struct candidate *c);
/** Whether the object of the bare form HIT at I stands before the pronoun that does it: "pelaku sudah kami tangkap". */
bool fits_object_first(const struct reading *r, const struct hit *hit, uint32_t i);
/** Whether the bare form HIT at I is a passive whose mark is written apart: "sudah di tangkap". */
bool fits_parted(const struct reading *r, const struct hit *hit, uint32_t i);

/** subject.c: whose the verb is; a party that only describes the phrase before it is not its subject, "the gang's
 * accountant was arrested". A mention, or -1. */
int32_t sides_subject(struct reading *r, struct candidate *c);
/** Whether party M, met by a deed that a passive tells, is of the law, who takes and is not taken. */
bool sides_lawman(const struct reading *r, const struct candidate *c, int32_t m);
/** Who did what a charge or a sentence names: "convicted of the murder of X"; a mention, or -1. */
int32_t sides_charged(struct reading *r, const struct candidate *c);

/** control.c: who did the violence that a word of cause or time hangs on an arrest: whom the law took; a mention, or
 * -1. */
int32_t sides_culprit(const struct reading *r, const struct candidate *c);
/** "Hal itu disampaikan Bupati saat bertemu warga": what is made known has a thing for its subject; whoever makes it
 * known, right behind the passive or its "oleh", does what a word of time hangs on it. So does whoever did another deed
 * to a thing what "and" joins to that: "Kasus itu ditangani polisi dan menahan Budi". A mention, or -1. */
int32_t control_teller(const struct reading *r, const struct candidate *c);
/** control.c: whoever "by" names behind the last of passives that are joined has done what the one of C tells, where
 * nobody else is told to have. */
void control_agent(struct reading *r, struct candidate *c);
/** "Rudi dicekal", "the envoy was summoned": whether a passive that does not tell who did it is done to people, so that
 * no power is asked of whoever did it. */
bool control_untold(const struct reading *r, const struct candidate *c);
/** Of a passive of the law's without a subject, whom it met stands bare behind it: "Telah diperiksa 20
 * saksi", "turut diamankan Camat Garut". */
void control_met(struct reading *r, struct candidate *c);
/** Of a passive of what two make together: "kesepakatan antara Iran dan Oman dicapai" is theirs. */
void control_between(struct reading *r, struct candidate *c);
/** "Kapolres mengatakan, dari lokasi itu diamankan dua pelaku": whether such a passive stands behind no more than what
 * a preposition governs, so that whoever is named before its clause is not its subject. */
bool control_unopened(const struct reading *r, const struct candidate *c);
/** Whose a deed is that hangs on a noun for a thing, "Marsh's decision to sue": M, -1 where that is nobody told; false
 * where the noun does not decide it. */
bool control_planned(struct reading *r, const struct candidate *c, int32_t *m);
/** Who is told right before a clause of condition that has no subject, and so does what it tells: "mengancam aparat
 * kalau berani menangkap Rudi"; -1 elsewhere. */
int32_t control_told_if(const struct reading *r, const struct candidate *c);

/** sides.c: who acts and who is met, from the words around the trigger; `args` are there. */
void sides_gather(struct reading *r, struct candidate *c);
/** Where the verb is the cue of a statement, whoever that names as its speaker does it: one reading of the phrase. */
void sides_spoken(const struct reading *r, struct candidate *c);
/** Whom an accusation, warning or request is about, where only its complement says so: the parties named first in it.
 */
void sides_complement(struct reading *r, struct candidate *c);
/** The one done to where no table knows the noun: a thing that an act of force, blame or arrest has as its object. */
void sides_object(struct reading *r, struct candidate *c);
/** The act that the verb right behind another tells: "berjanji mengirim". */
void sides_carry(struct reading *r, struct candidate *c);
/** Whether MARKER, a word or MAP_NONE, is one of N prepositions. */
bool sides_marks(const struct reading *r, const struct runut_str *list, size_t n, uint32_t marker);

/** carrier.c: whether a light verb ("melakukan", "hold") carries the noun at I. */
bool sides_light(const struct reading *r, uint32_t i);
/** Whether a verb of telling carries the noun of ACT, for the deed is made of words: "kritik itu disampaikan warga",
 * but "penangkapan itu disampaikan Kapolres" only tells of one. */
bool carrier_voiced(const struct act_row *act);
/** The verb that carries the noun of a candidate, where one does. */
void carrier_find(const struct reading *r, struct candidate *c);
/** Who speaks in the sentence: his is the meeting "after talks with Y" that it mentions; a mention, or -1. */
int32_t carrier_speaker(const struct reading *r, const struct candidate *c);
/** Whose the deed was that a preposition or a word of occasion joins to the noun for a meeting, "praised the plan
 * during a meeting with Y": he was there; a mention, or -1. */
int32_t carrier_attends(struct reading *r, const struct candidate *c);

/** turn.c: makes of an act what the words around it or its parties make of it; a warning by itself, for only then its
 * parties are found anew. Whether it was made of a state's protest. */
void turn_act(struct reading *r, struct candidate *c);
void turn_warning(struct reading *r, struct candidate *c);
bool turn_objects(const struct candidate *c);

/** crowd.c: whether somebody on a side is called by a word for those who protest: "activists", "they" who were. */
bool crowd_on(const struct reading *r, const struct side *s);

/** object.c: the form at word I that is an object of a class which the act asks for, of any class where it asks for
 * none, NULL none; and whether one is there, or a sum of money where it asks for that. */
const struct hit *sides_object_hit(const struct reading *r, const struct act_row *act, uint32_t i);
bool sides_object_at(const struct reading *r, const struct act_row *act, uint32_t i);
/** Finds the object of a class that the act asks for, where its clause has one. */
void need_object(struct reading *r, struct candidate *c);
/** Whether the deed is that a force of whoever does it is moved, "deployed 300 officers", in a language whose heads
 * come last. */
bool need_force(const struct reading *r, const struct candidate *c);
/** Whether the object that was found behind the act is its own in the tree, no other deed's, in a language whose heads
 * come last. */
bool need_own_object(const struct reading *r, const struct candidate *c);
/** Whether the act asks for an object of class WHAT of objects.tsv. */
bool need_class(const struct reading *r, const struct act_row *act, const char *what);
/** need.c: whether the clause gives what the act needs; sets the object where there is one, and `vouched`. */
bool need_met(struct reading *r, struct candidate *c);
/** ware.c: whether the word at K is a weapon or an attack. */
bool need_weapon(const struct reading *r, uint32_t k);
/** Whether violence is told of where somebody was killed or hurt: by its words, by whom it met, by what the page told
 * before; people are killed by storms and accidents too. */
bool need_violence(const struct reading *r, const struct candidate *c);
/** Whether the word at K is where people live, work or travel, which stands for them: "shut a nursing home"; of an
 * attack a town as well. */
bool need_house(const struct reading *r, const struct act_row *act, uint32_t k);
/** Whether whom a passive of violence meets is such a house: "a synagogue was attacked". */
bool need_houses(const struct reading *r, const struct candidate *c);
/** Whether the only one that an act meets is a house or the like, and no country's. */
bool need_housed(const struct reading *r, const struct candidate *c);
/** Whether what does the violence is a storm or a sickness. */
bool need_disaster(const struct reading *r, const struct candidate *c);
/** Whether what an act is done to that only people suffer is a thing, "menangkap aspirasi warga", "status dia
 * digantung"; in a language whose heads come last, whether a thing comes or a patient or paper is released.
 */
bool need_nobody(const struct reading *r, const struct candidate *c);
/** Whether only people suffer the act: no strategy is executed, no problem tackled. */
bool need_people(const struct act_row *act);
/** Whether somebody acts on the country that is his own. */
bool need_own_country(const struct reading *r, const struct candidate *c);
/** Whether both sides are one: nobody gives to himself. */
bool need_same(const struct reading *r, const struct candidate *c);

/** side.c: adds a mention to a side, once, under the reason that was told last; and with all that are joined to it.
 */
void sides_add(const struct reading *r, struct side *s, int32_t m);
void sides_add_joined(const struct reading *r, struct side *s, int32_t m);
/** The same with all phrases of the list that M stands in, whether tables know them or not: before it where M is the
 * subject (BACK), else behind it. */
void sides_add_list(struct reading *r, const struct candidate *c, struct side *s, int32_t m, bool back);
/** owner.c: whether a side has the mention, or another of the same actor; and who owns the thing that is judged, as the
 * recipient where there is none. */
bool sides_has(const struct reading *r, const struct side *s, int32_t m);
void sides_owner(struct reading *r, struct candidate *c);
/** Whether the passive of C takes the place that party M is in, or holds back what is not M's, which stands behind. */
bool sides_apart(const struct reading *r, const struct candidate *c, int32_t m);
/** Whether party M is those whom the violence of C killed, "korban jiwa bertambah, dan melukai 15 orang". */
bool sides_casualties(const struct reading *r, const struct candidate *c, int32_t m);
/** Whether a passive of punishing has for its subject only the state whose penalty is imposed. */
bool sides_gives(const struct reading *r, const struct candidate *c, int32_t subject);
/** Whom a relative word before the subject stands for: "the men whom police arrested". */
void sides_whom(struct reading *r, struct candidate *c);
/** Whom the thing that a passive is done to is for or against, as the recipient where there is none. */
void sides_of_subject(struct reading *r, struct candidate *c);
/** Whether a noun tells its deed by whom it met, "the murder of a priest", "his arrest", and sets `named_met`; OWNER is
 * the party before it, -1 none. */
bool sides_told(struct reading *r, struct candidate *c, int32_t owner);
/** Who died or was hurt in the attack that a noun tells, as the one met. */
void sides_hurt(struct reading *r, struct candidate *c);
/** Whether a passive is made a noun by its clitic and names behind it whom it met: "dipecat|nya hakim itu". */
bool sides_nominal(const struct reading *r, const struct candidate *c);
/** Fills both sides and the thing from what stands behind the trigger. */
void sides_behind(struct reading *r, struct candidate *c);
/** Puts those whom "namely" names in the place of the common noun before it. */
void sides_name(struct reading *r, struct side *s);
/** Whether some argument is told as who does it. */
bool sides_any_by(const struct reading *r, const struct candidate *c);
/** Whether a party that is met is a place where it happens, and no state: "marched to Market Square". */
bool sides_scene(const struct reading *r, const struct candidate *c, const struct mention *m);

/** unreal.c: what a verb tells by what it hangs on. Whether it is only asked for, promised, threatened or refused, by
 * an act that has told so; and the modality of what is meant or kept from happening. */
bool unreal_asked(const struct reading *r, const struct candidate *c);
unsigned unreal_modality(const struct reading *r, const struct candidate *c);
/** Whether a noun tells what is only asked for, planned, feared or kept from happening: "plotted the murder of X". */
bool unreal_noun(const struct reading *r, const struct candidate *c);
/** Whether it is only what some thing is for, so that nobody there does it: "alasan untuk memberhentikan ketua". */
bool unreal_nobodys(const struct reading *r, const struct candidate *c);
/** Whether its words name a doing that is nobody's, or tell what somebody thinks. */
bool unreal_told(const struct reading *r, const struct candidate *c);
/** Whether a request is only a question, "asked scientists what they wanted", or a warning that tells what is so. */
bool unreal_request(const struct reading *r, const struct candidate *c);

/** standing.c: how a candidate is told. Its modality, a sum of enum runut_modality. */
unsigned event_modality(const struct reading *r, const struct candidate *c);
/** Sets the standing of E and the statements that it is told in. */
void event_standing(struct reading *r, const struct candidate *c, struct runut_event *e);
/** Whether an event is mostly done by speaking: who asks, accuses, threatens, agrees, refuses, thanks or apologises. */
bool event_spoken(const struct runut_event *e);
/** The statement whose cue is the candidate's own word, and its INDEX; NULL none. */
const struct saying *event_saying(const struct reading *r, const struct candidate *c, size_t *index);
#endif
