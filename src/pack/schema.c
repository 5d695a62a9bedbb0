/* SPDX-License-Identifier: MIT */
/** What each table of a pack holds: doc/runut-pack.5 tells it for those who write packs. */
#include "pack/pack.h"

#define TYPES                                                                                                    \
    "=NONE AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION " \
    "MOBILIZE COERCE ASSAULT"
#define ACTOR_TYPES "=person organisation government group country place"
#define AGENT_TYPES ACTOR_TYPES " member" /* a group's word, or with a demonstrative one of it: "dosen itu" */

const struct pack_schema pack_schemas[PACK_TABLES] = {
    [PACK_WORDS] = {"words.tsv", {{"form", ""}, {"class", ""}, {"value", "?"}}},
    [PACK_CUES] = {"cues.tsv", {{"form", ""}, {"order", ""}, {"act", ""}}},
    [PACK_ACTS] = {"acts.tsv",
                   {{"active", "?"},
                    {"passive", "?"},
                    {"noun", "?"},
                    {"type", TYPES},
                    {"mode", "?"},
                    {"actor", "?"},
                    {"recipient", "?"},
                    {"object", "?"},
                    {"context", "?"},
                    {"cameo", "?#"}}},
    [PACK_OBJECTS] = {"objects.tsv", {{"form", ""}, {"what", ""}}},
    [PACK_COUNTRIES] = {"countries.tsv",
                        {{"form", ""}, {"country", "@"}, {"kind", "=name demonym capital seat byword part"}}},
    [PACK_ORGS] = {"orgs.tsv", {{"form", ""}, {"name", ""}, {"type", ACTOR_TYPES}, {"country", "?@"}, {"sector", "?"}}},
    [PACK_OFFICES] =
        {"offices.tsv",
         {{"form", ""}, {"name", ""}, {"kind", "=person body"}, {"sector", "?"}, {"scope", "=national local any"}}},
    [PACK_PEOPLE] =
        {"people.tsv",
         {{"form", ""}, {"name", ""}, {"country", "?@"}, {"sector", "?"}, {"office", "?"}, {"from", "?"}, {"to", "?"}}},
    [PACK_AGENTS] = {"agents.tsv", {{"form", ""}, {"sector", "?"}, {"type", AGENT_TYPES}}},
    [PACK_NAMES] = {"names.tsv",
                    {{"form", ""},
                     {"kind", "=title particle given suffix acting place unit thing alias kin toponym field"},
                     {"value", "?"}}},
    [PACK_CALENDAR] = {"calendar.tsv", {{"form", ""}, {"kind", ""}, {"value", "?"}}},
    [PACK_BREAKS] = {"breaks.tsv",
                     {{"form", ""},
                      {"kind", "=abbreviation initial whole split clitic particle measure infix starter"}}},
    [PACK_FURNITURE] = {"furniture.tsv", {{"form", ""}, {"match", "=line start end inside"}, {"what", ""}}},
    [PACK_OUTLETS] = {"outlets.tsv",
                      {{"form", ""}, {"name", ""}, {"kind", "=outlet agency"}, {"domain", "?"}, {"country", "?@"}}},
    [PACK_PLACES] = {"places.tsv",
                     {{"form", ""},
                      {"name", ""},
                      {"country", "@"},
                      {"kind", "=division regency city"},
                      {"lat", "?"},
                      {"lon", "?"},
                      {"population", "?#"}}},
    [PACK_NUMBERS] = {"numbers.tsv",
                      {{"form", ""},
                       {"kind", "=dead injured arrested number all scale teen about thing"},
                       {"value", "?"}}},
    [PACK_BILINGUAL] = {"bilingual.tsv", {{"form", ""}, {"en", ""}}},
    [PACK_CONFIDENCE] = {"confidence.tsv", {{"kind", "=statement event"}, {"sign", ""}, {"weight", "#"}}},
    [PACK_LANGUAGE] = {"language.tsv", {{"language", ""}, {"form", ""}, {"weight", "#"}}},
};
