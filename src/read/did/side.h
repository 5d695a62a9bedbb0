/* SPDX-License-Identifier: MIT */
/**
 * What the report knows of those on a side of an event. Sectors are PLOVER's codes, several with blanks between. Where
 * heads come first "we" is whoever speaks.
 */
#ifndef READ_SIDE_H
#define READ_SIDE_H
#include "read/did/candidate.h"

/** What kind of mention the K-th on a side is. */
enum mention_kind side_kind(const struct reading *r, const struct side *s, uint32_t k);
/** Whether somebody is on a side whom the report's actors know, or the speaker himself. */
bool side_known(const struct reading *r, const struct side *s);
/** Whether all on a side are places. A town strikes nobody: in a headline it is where it happened. */
bool side_of_places(const struct reading *r, const struct side *s);
/** Whether a side is of a state or an organisation. */
bool side_of_state(const struct reading *r, const struct side *s);
/** Whether those on a side are more than one, by their words: "six major powers", "the two presidents". */
bool side_of_several(const struct reading *r, const struct side *s);
/** Whether a side is one body by its words, though a determiner stands before it: "the court". */
bool side_of_one(const struct reading *r, const struct side *s);
/** The first country that is told of somebody on a side, ISO 3166-1 alpha-3; NULL none. */
const char *side_country(const struct reading *r, const struct side *s);
/** Whether a side is somebody whom more than a name tells: a country, a sector, an office; or "the man". */
bool side_of_known(const struct reading *r, const struct side *s);
/** Whether a side is people by a common noun: "three people". */
bool side_of_people(const struct reading *r, const struct side *s);
/** Whether a side is a person by name. */
bool side_of_person(const struct reading *r, const struct side *s);
/** Whether a side is people, a body, the speaker or somebody of whom more is told than a name. */
bool side_of_people_or_body(const struct reading *r, const struct side *s);
/** Whether somebody on a side has power over what is shut, banned or refused: a body, an office, a country; more than
 * people. */
bool side_has_power(const struct reading *r, const struct side *s);
/** Whether somebody on a side is of one of SECTORS. */
bool side_in_sector(const struct reading *r, const struct side *s, const char *sectors);
/** Whether all on a side are of SECTORS; a country may be its people. */
bool side_all_of(const struct reading *r, const struct side *s, const char *sectors);
/** Whether somebody on a side is of the public realm: firms, schools and doctors agree among themselves. */
bool side_of_realm(const struct reading *r, const struct side *s);
/** Whether somebody on a side may summon, search or try: police, courts, parliaments. */
bool side_of_law(const struct reading *r, const struct side *s);
/** Whether all on a side are private people by what they are called: visits are news of those in office. */
bool side_private(const struct reading *r, const struct side *s);
/** Whether all on a side are firms, or bodies of which no sector is known: what they hand out is mostly for sale. */
bool side_of_business(const struct reading *r, const struct side *s);
/** Whether somebody on a side holds power in person: on a page of sport a country is its team. */
bool side_of_authority(const struct reading *r, const struct side *s);
/** Whether a side is somebody by a word that no table has for a party, "bendahara yayasan": sides_object made it one.
 */
bool side_of_human(const struct reading *r, const struct side *s);
#endif
