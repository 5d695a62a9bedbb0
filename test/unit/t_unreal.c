/* SPDX-License-Identifier: MIT */
/**
 * English verbs and nouns of acts that tell none, or not one that was done: what is meant, asked for or kept from
 * happening, everyday senses, words that merely deny, and sides that another word of the clause tells.
 */
#include "base/buf.h"
#include "reading.h"
#include "test.h"

static struct runut_engine *engine;

static void put_side(struct buf *b, const struct runut_party *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i) buf_z(b, ", ");
        buf_str(b, v[i].name);
    }
}

static void put_event(struct buf *b, const struct runut_event *e)
{
    static const char *const modes[] = {"future", "hypothetical", "negated", "historical"};
    if (b->len) buf_z(b, "; ");
    buf_z(b, e->type);
    if (e->n_actors) buf_char(b, ' ');
    put_side(b, e->actors, e->n_actors);
    if (e->n_recipients) buf_z(b, " > ");
    put_side(b, e->recipients, e->n_recipients);
    for (unsigned i = 0; i < 4; i++)
        if (e->modality & 1u << i) buf_printf(b, " ~%s", modes[i]);
}

static bool tells(const char *language, const char *text, const char *want)
{
    struct runut_document *d = reading(engine, language, text);
    struct buf b;
    size_t n;
    buf_init(&b, 0);
    const struct runut_event *e = runut_document_events(d, &n);
    for (size_t i = 0; i < n; i++) put_event(&b, &e[i]);
    bool same = b.len == strlen(want) && (!b.len || memcmp(b.p, want, b.len) == 0);
    if (!same) printf("%s\n  gives: %.*s\n  wants: %s\n", text, (int)b.len, b.p ? b.p : "", want);
    buf_done(&b);
    runut_document_free(d);
    return same;
}

struct row {
    const char *text, *events;
};

static const struct row rows[] = {
    {"The union called on the minister to resign.", "REQUEST union > minister"},
    {"The fair ended with a call to recognise Keldora.", ""},
    {"Guards kept protesters from blocking the road in Leeds.", "PROTEST protesters ~negated"},
    {"Norland has not joined the pact.", ""},
    {"Israel must withdraw its troops, the Russian president said.", "REQUEST Russian president > Israel"},
    {"\"Israel must withdraw its troops,\" Prime Minister Tom Lane said.", "REQUEST Tom Lane > Israel"},
    {"Police arrested a man on suspicion of murdering a neighbour.", "COERCE Police > man; ASSAULT man > neighbour"},
    {"Donors are asking whether the new leaders can be trusted.", ""},
    {"Farmers warned of a loss of millions of pounds.", ""},
    {"France defended itself against critics.", ""},
    {"A guard stands by as campaigner Jason Hall speaks on a balcony.", ""},
    {"These countries can take stronger negotiating positions.", ""},
    {"Pakistan test-fired a short-range missile on Monday.", "MOBILIZE Pakistan"},
    {"Party leaders were giving orders in support of a rival.", ""},
    {"The council declared a climate emergency.", ""},
    {"Pakistan rejected the claims.", ""},
    {"The US struck Iran on Sunday.", "ASSAULT United States > Iran"},
    {"The minister alleges the ruling party is getting several votes.", "ACCUSE minister > ruling party"},
    {"The ruling party is getting several votes, the minister alleged.", "ACCUSE minister > ruling party"},
    {"Activists are demanding that the Australian government close the camp.",
     "REQUEST Activists > Australian government"},
    {"Tom Lane has resigned as leader of Merrow Council.", "RETREAT Tom Lane"},
    {"The leader of Merrow Council, Tom Lane, has been suspended by the party.", "SANCTION party > Tom Lane"},
    {"A woman appeared in court charged with the murder of a nurse.", "ACCUSE > woman"},
    {"An Israeli air strike killed five people.", "ASSAULT Israel > people"},
    {"A teenager was stabbed to death in Merrow.", "ASSAULT > teenager"},
    {"Thousands rallied in Karvan to demand change.", "PROTEST Thousands"},
    {"The plan to close the library was criticised by campaigners.", "ACCUSE campaigners"},
    {"The game is rigged, Mr Hale said, when asked by Keldora News if the party could win.", ""},
    {"Muslim leaders in France, who had opposed the law, urged calm.", "ACCUSE Muslim leaders; REQUEST Muslim leaders"},
    {"Homes were destroyed as fires spread through the state.", ""},
    {"People were stopped from entering a homeless shelter.", ""},
    {"A school encouraged pupils to walk.", ""},
    {"A film director and columnist Theo van Gorp was shot in Merrow.", "ASSAULT > Theo van Gorp"},
};

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) ok(tells("en", rows[i].text, rows[i].events));
    runut_engine_close(engine);
    return done_testing();
}
