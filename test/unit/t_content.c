/* SPDX-License-Identifier: MIT */
/* Where the words that are reported begin and end. */
#include "told.h"

static struct runut_engine *engine;

static bool en(const char *text, const char *want) { return told_contents(engine, "en", text, want); }

static void begins(void)
{
    ok(en("Anna Reed said in a statement the quake was strong.", "assert Anna Reed: the quake was strong"));
    ok(en("Anna Reed replied later that month that she had left.", "assert Anna Reed: she had left"));
    ok(en("The mayor told reporters there Saturday they were ready.", "assert mayor: they were ready"));
    ok(en("Anna Reed says Thursday's battle was short.", "assert Anna Reed: Thursday's battle was short"));
    ok(en("The panel asked General Owen Hale, then the agency's chief, if the king had approved the plan.",
          "ask panel: the king had approved the plan"));
    ok(en("Norway promised universal access to clean water.", "promise Norway: universal access to clean water"));
    ok(en("The judge ordered four people detained for their role in the riot.",
          "request judge: four people detained for their role in the riot"));
    ok(en("The mayor condemned the attack, as well as deadly raids on two villages.", ""));
}

static void ends(void)
{
    ok(en("The council has accused the troops of supporting rebels and wants the chief replaced.",
          "accuse council: the troops of supporting rebels"));
    ok(en("The mayor accused critics of playing politics in an interview with the Sunday Herald.",
          "accuse mayor: critics of playing politics"));
    ok(en("The leader who last year threatened to \"destroy\" Norway, heaped praise on Mr Hale.",
          "threaten leader: \"destroy\" Norway"));
    ok(en("Calling for more trains, Owen Hale opened the line.", "request Owen Hale: more trains"));
    ok(en("Contradicting fears that jobs would go, Anna Reed announced that she would hire 300 people.",
          "deny Anna Reed: jobs would go; announce Anna Reed: she would hire 300 people"));
    ok(en("The mayor ordered the men to be released on Tuesday after saying courts could not try them.",
          "request mayor: be released on Tuesday; assert mayor: courts could not try them"));
    ok(en("Protesters say the actions, shown repeatedly on television, violate the law.",
          "assert Protesters: the actions, shown repeatedly on television, violate the law"));
    ok(en("Anna Reed said the tests, which were led by her team, showed that the sea had changed.",
          "assert Anna Reed: the tests, which were led by her team, showed that the sea had changed"));
    ok(en("Anna Reed says the race is \"part of the fun\" and believes she is fit.",
          "assert Anna Reed: the race is \"part of the fun\"; assert Anna Reed: she is fit"));
    ok(en("Officials dismissed the credibility of the report.", "deny Officials: the credibility of the report"));
}

static void speaks(void)
{
    ok(en("A spokesman for the hospital treating Mr. Omar Sade says the man is stable.",
          "assert spokesman for the hospital: the man is stable"));
    ok(en("The woman accused of killing Owen Hale said the door was open.", "assert The woman: the door was open"));
    ok(en("Norway's winner, Owen Hale, on Monday said the race was hard.", "assert Owen Hale: the race was hard"));
    ok(en("Cheshire Cricketer and environmental campaigner Joe Carver says the ground should be greener.",
          "assert Joe Carver: the ground should be greener"));
}

static void says_nothing(void)
{
    ok(en("The mayor discussed the report with the council.", ""));
    ok(en("The actor voiced his thoughts on the matter.", ""));
}

int main(void)
{
    engine = runut_engine_open("packs", NULL);
    ok(engine != NULL);
    if (!engine) return done_testing();
    begins();
    ends();
    speaks();
    says_nothing();
    runut_engine_close(engine);
    return done_testing();
}
