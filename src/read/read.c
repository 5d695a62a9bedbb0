/* SPDX-License-Identifier: MIT */
/**
 * One page, from bytes to records. The way of the data; src/LAYERS tells which folder of read/ stands on which:
 *
 *     page_read        bytes       -> report: text, blocks, title, outlet, people, dates       page/
 *     lang_read        text        -> sentences and words; tags, trees and names with a model  lang/
 *     mark_words       words       -> what the pack knows of each; quotation marks paired      core/mark.c
 *     time_read        words       -> temporal expressions on the calendar                     time/time.c
 *     tree_build       trees       -> children of each word, where there is a model            clause/tree.c
 *     mention_find     words       -> phrases that name or point to somebody                   name/mention.c
 *     noun_build       tags        -> noun phrases, whether a table knows them or not          name/noun.c
 *     actor_resolve    mentions    -> actors                                                   actor/actor.c
 *     statement_find   all of it   -> who said what, when, to whom, passed on by whom          said/statement.c
 *     event_find       all of it   -> who did what to whom, when; who claims it                did/event.c
 *
 * All that is found lives in the document's arena. When that is full, reading goes back to the one place below where it
 * was set up and the page is refused; nothing leaks, since the steps own nothing else.
 */
#include "base/err.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "page/join.h"
#include "page/post.h"
#include "read/actor/actors.h"
#include "read/clause/number.h"
#include "read/clause/tree.h"
#include "read/confidence.h"
#include "read/core/reading.h"
#include "read/core/why.h"
#include "read/did/event.h"
#include "read/engine.h"
#include "read/name/mention.h"
#include "read/name/noun.h"
#include "read/said/statement.h"
#include <stdlib.h>

struct runut_document {
    struct arena arena;
    jmp_buf fail;
    struct page_read *page;
    const uint32_t *chars; /* [text / CHAR_STEP + 1] code points before every CHAR_STEP-th byte */
    struct runut_actor *actors;
    struct runut_time *times;
    struct reading r;
};

enum { CHAR_STEP = 64 };

/* ---- accessors --------------------------------------------------------------------------------------------------- */

const char *runut_document_rejected(const struct runut_document *d) { return d->page->rejected; }
const struct runut_page *runut_document_page(const struct runut_document *d) { return &d->page->page; }
const struct runut_report *runut_document_report(const struct runut_document *d)
{
    return d->page->rejected ? NULL : &d->page->report;
}
size_t runut_document_bytes(const struct runut_document *d, struct runut_range text, struct runut_range *out,
                            size_t cap)
{
    return page_bytes(d->page, text, out, cap);
}

const struct runut_dropped *runut_document_dropped(const struct runut_document *d, size_t *n)
{
    *n = d->page->n_dropped;
    return d->page->dropped;
}

uint32_t runut_document_char(const struct runut_document *d, uint32_t byte)
{
    const struct runut_str *text = &d->page->report.text;
    if (byte > text->len) byte = (uint32_t)text->len;
    uint32_t step = byte / CHAR_STEP;
    return d->chars[step] + (uint32_t)utf8_count(text->p + step * CHAR_STEP, byte - step * CHAR_STEP);
}

const struct runut_actor *runut_document_actors(const struct runut_document *d, size_t *n)
{
    *n = d->actors ? d->r.actors.n : 0;
    return d->actors;
}
const struct runut_time *runut_document_times(const struct runut_document *d, size_t *n)
{
    *n = d->times ? d->r.times.n : 0;
    return d->times;
}
const struct runut_statement *runut_document_statements(const struct runut_document *d, size_t *n)
{
    *n = d->r.statements.n;
    return d->r.statements.v;
}
const struct runut_event *runut_document_events(const struct runut_document *d, size_t *n)
{
    *n = d->r.events.n;
    return d->r.events.v;
}

/* ---- the pipeline ------------------------------------------------------------------------------------------------ */

static void count_chars(struct runut_document *d)
{
    struct runut_str text = d->page->report.text;
    uint32_t *chars = ARENA_ARRAY(&d->arena, uint32_t, text.len / CHAR_STEP + 2);
    for (size_t i = 0; i * CHAR_STEP + CHAR_STEP <= text.len; i++)
        chars[i + 1] = chars[i] + (uint32_t)utf8_count(text.p + i * CHAR_STEP, CHAR_STEP);
    d->chars = chars;
}

/* Adds a diagnostic about bytes of the page; both 0 where it is about the whole. */
static void diagnose(struct runut_document *d, const char *what, struct runut_range page)
{
    struct runut_report *report = &d->page->report;
    struct runut_diagnostic *v = ARENA_ARRAY(&d->arena, struct runut_diagnostic, report->n_diagnostics + 1);
    if (report->n_diagnostics) memcpy(v, report->diagnostics, report->n_diagnostics * sizeof *v);
    v[report->n_diagnostics] = (struct runut_diagnostic){what, page.beg, page.end};
    report->diagnostics = v;
    report->n_diagnostics++;
}

/* Where reading stops in a text that is longer than is read: behind the last sentence that ends before the limit. */
static uint32_t read_until(struct runut_document *d)
{
    struct runut_str text = d->page->report.text;
    if (text.len <= LIMIT_READ_BYTES) return (uint32_t)text.len;
    uint32_t stop = LIMIT_READ_BYTES, least = stop - LIMIT_SENTENCE_BYTES;
    while (stop > least && !(text.p[stop] <= ' ' && strchr(".!?\n", text.p[stop - 1]))) stop--;
    if (stop == least) stop = LIMIT_READ_BYTES;
    while (((unsigned char)text.p[stop] & 0xC0) == 0x80) stop--;
    struct runut_range first, rest = {0, (uint32_t)d->page->page.bytes};
    if (page_bytes(d->page, (struct runut_range){stop, (uint32_t)text.len}, &first, 1)) rest.beg = first.beg;
    diagnose(d, "cut_reading", rest);
    return stop;
}

/* Whether the text begins a person's name with the word elsewhere, or it is a given name of names.tsv behind an
 * acronym.
 */
static bool begins_name(const struct rules *rules, const struct map *begins, const struct word *w)
{
    if (map_get(begins, w->low) != MAP_NONE) return true;
    if (!(w[-1].flags & WORD_UPPER)) return false;
    uint32_t row = lexicon_row(rules->lexicon, PACK_NAMES, w->low);
    return row != MAP_NONE && str_is(rules_cell(rules, PACK_NAMES, row, 1), "given");
}

/* "laskar FPI Maman Suryadi": where the tagger gives the first word of a name to the body before it, that word begins
 * the name, where heads come first and a name stands behind whoever it is of. */
static void part_names(struct arena *a, const struct rules *rules, struct text *t)
{
    struct map begins;
    map_init(&begins, a);
    for (uint32_t i = 0; i < t->n_words && rules->pack->head_first; i++)
        if (t->words[i].ner == NER_B_PER && (i == 0 || t->words[i - 1].ner != NER_I_ORG))
            *map_put(&begins, t->words[i].low) = 1;
    for (uint32_t i = 2; i < t->n_words && rules->pack->head_first; i++) {
        struct word *w = &t->words[i];
        uint16_t shape = w[-1].flags & (WORD_CAPITAL | WORD_UPPER);
        if (w->ner != NER_B_PER || w[-1].ner != NER_I_ORG || shape != WORD_CAPITAL ||
            !begins_name(rules, &begins, &w[-1]))
            continue;
        w[-1].ner = NER_B_PER;
        w->ner = NER_I_PER;
    }
}

static const struct text *read_words(struct runut_document *d, const struct rules *rules)
{
    const struct runut_report *report = &d->page->report;
    uint32_t until = read_until(d);
    struct runut_range *ranges = ARENA_ARRAY(&d->arena, struct runut_range, report->n_blocks + 1);
    size_t n = 0;
    for (; n < report->n_blocks && report->blocks[n].at.beg < until; n++) {
        ranges[n] = report->blocks[n].at;
        if (ranges[n].end > until) ranges[n].end = until;
    }
    struct text *t = lang_read(rules->lang, &d->arena, report->text, ranges, n);
    part_names(&d->arena, rules, t);
    return t;
}

/* Temporal expressions; where the page prints no date of publication, the days told may ground one, and what hangs on
 * it is read again. */
static void read_times(struct runut_document *d)
{
    struct reading *r = &d->r;
    struct runut_report *report = &d->page->report;
    struct time_anchor anchor = {report->published.value, NULL, !r->rules->pack->month_first};
    r->times = time_read(r->rules->times, r->a, r->text, &anchor);
    if (!report->published.value) {
        report->published = time_infer_published(r->a, r->text, &r->times);
        anchor.published = report->published.value;
        if (anchor.published) r->times = time_read(r->rules->times, r->a, r->text, &anchor);
    }
    mark_times(r);
}

/* Whether a mention is the name within a longer one of the same actor: "Pakar hukum Universitas Lembayung | Lina Sari".
 */
static bool within_another(const struct reading *r, size_t i)
{
    const struct mention *m = &r->mentions.v[i];
    int32_t over = m->kind == M_NAME ? r->mention_at[m->core] : -1;
    return over >= 0 && (size_t)over != i && r->mentions.v[over].core == m->core &&
           r->mentions.v[over].actor == m->actor;
}

/* The actors in their public form, each with its mentions. */
static void publish_actors(struct runut_document *d)
{
    struct reading *r = &d->r;
    uint32_t *count = ARENA_ARRAY(r->a, uint32_t, r->actors.n + 1);
    for (size_t i = 0; i < r->mentions.n; i++)
        if (r->mentions.v[i].actor >= 0) count[r->mentions.v[i].actor]++;
    d->actors = ARENA_ARRAY(r->a, struct runut_actor, r->actors.n + 1);
    for (size_t i = 0; i < r->actors.n; i++) {
        const struct actor *x = &r->actors.v[i];
        d->actors[i] = (struct runut_actor){.id = arena_printf(r->a, "a%zu", i + 1),
                                            .name = x->name,
                                            .office = x->office,
                                            .country = x->country,
                                            .sector = x->sector,
                                            .type = x->type};
        d->actors[i].mentions = ARENA_ARRAY(r->a, struct runut_mention, count[i] + 1);
    }
    for (size_t i = 0; i < r->mentions.n; i++) {
        const struct mention *m = &r->mentions.v[i];
        if (m->actor < 0 || within_another(r, i)) continue;
        static const enum runut_how how[] = {[M_NAME] = RUNUT_NAME,           [M_OFFICE] = RUNUT_OFFICE,
                                             [M_BODY] = RUNUT_NAME,           [M_ORG] = RUNUT_NAME,
                                             [M_OUTLET] = RUNUT_NAME,         [M_AGENT] = RUNUT_DESCRIPTION,
                                             [M_SEAT] = RUNUT_NAME,           [M_COUNTRY] = RUNUT_NAME,
                                             [M_PARTNER] = RUNUT_DESCRIPTION, [M_PRONOUN] = RUNUT_PRONOUN,
                                             [M_PLURAL] = RUNUT_PRONOUN,      [M_SELF] = RUNUT_PRONOUN,
                                             [M_ANAPHOR] = RUNUT_DESCRIPTION, [M_PLACE] = RUNUT_NAME};
        struct runut_actor *x = &d->actors[m->actor];
        ((struct runut_mention *)(uintptr_t)x->mentions)[x->n_mentions++] =
            (struct runut_mention){words_range(r, m->core, m->core_end), how[m->kind]};
    }
}

static void publish_times(struct runut_document *d)
{
    d->times = ARENA_ARRAY(&d->arena, struct runut_time, d->r.times.n + 1);
    for (size_t i = 0; i < d->r.times.n; i++) d->times[i] = d->r.times.v[i].time;
}

static void read_page(struct runut_document *d, const struct runut_engine *engine, const struct runut_input *in)
{
    unsigned want = in->want ? in->want : RUNUT_ALL;
    struct page_packs packs = engine_pages(engine);
    d->page = in->next ? join_read(&d->arena, &packs, in) : page_read(&d->arena, &packs, in);
    if (d->page->rejected) return;
    count_chars(d);
    const struct rules *rules = engine_rules(engine, d->page->report.language);
    if (!rules || !(want & ~(unsigned)(RUNUT_REPORT | RUNUT_DROPPED))) return;
    struct reading *r = &d->r;
    *r = (struct reading){.a = &d->arena,
                          .why = ARENA_NEW(&d->arena, struct why_now),
                          .rules = rules,
                          .page = d->page,
                          .last_speaker = -1,
                          .last_person = -1,
                          .last_statement = -1};
    r->text = read_words(d, rules);
    mark_words(r);
    tree_build(r);
    mark_quotes(r);
    mark_mute(r);
    read_times(d);
    if (want & RUNUT_TIMES) publish_times(d);
    if (!(want & (RUNUT_STATEMENTS | RUNUT_EVENTS))) return;
    struct runut_str source = {in->bytes, in->next ? 0 : in->len};
    r->posts = page_posts(r->a, &packs, d->page, source, &r->n_posts);
    home_mark(r);
    mention_find(r);
    noun_build(r);
    actor_resolve(r);
    statement_find(r);
    number_said(r);
    if (want & RUNUT_EVENTS) event_find(r);
    why_find(r);
    confidence_find(r);
    publish_actors(d);
}

/* The same about the whole page, under the arena's limit. */
static bool note_cut_reading(struct runut_document *d)
{
    if (setjmp(d->fail)) return false;
    if (!d->page->rejected) diagnose(d, "cut_reading", (struct runut_range){0, 0});
    return true;
}

/* Runs the pipeline; false when the arena came to its limit. In a function of its own, so that no local lives across
 * the jump. */
static bool run(struct runut_document *d, const struct runut_engine *engine, const struct runut_input *in)
{
    if (setjmp(d->fail)) return false;
    read_page(d, engine, in);
    return true;
}

/* Drops all that was read, for another start under LIMIT and FAIL. */
static void forget(struct runut_document *d, size_t limit, jmp_buf *fail)
{
    arena_done(&d->arena);
    memset(&d->r, 0, sizeof d->r);
    d->actors = NULL;
    d->times = NULL;
    arena_init(&d->arena, limit, fail);
}

/* What is left of a page that took too much memory: who it is, and why it is refused. */
static void refuse(struct runut_document *d, const struct runut_input *in)
{
    forget(d, 0, NULL);
    d->page = page_refuse(&d->arena, in, "too_large");
}

/* A page whose words do not fit keeps its report, without what it says, and a diagnostic tells so. */
static bool run_report_only(struct runut_document *d, const struct runut_engine *engine, const struct runut_input *in)
{
    struct runut_input report = *in;
    forget(d, d->arena.limit, &d->fail);
    report.want = RUNUT_REPORT;
    return run(d, engine, &report) && note_cut_reading(d);
}

struct runut_document *runut_read(const struct runut_engine *engine, const struct runut_input *in,
                                  struct runut_err *err)
{
    err_clear(err);
    if (!engine || !in || (!in->bytes && in->len)) {
        err_set(err, RUNUT_USAGE, "runut_read needs an engine and a page");
        return NULL;
    }
    struct runut_document *d = calloc(1, sizeof *d);
    if (!d) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    size_t bytes = 0;
    for (const struct runut_input *p = in; p; p = p->next) bytes += p->len;
    size_t limit = in->memory_limit ? in->memory_limit : LIMIT_MEMORY_BASE + LIMIT_MEMORY_FACTOR * bytes;
    arena_init(&d->arena, limit, &d->fail);
    if (!run(d, engine, in) && !run_report_only(d, engine, in)) refuse(d, in);
    return d;
}

void runut_document_free(struct runut_document *d)
{
    if (!d) return;
    arena_done(&d->arena);
    free(d);
}
