/* SPDX-License-Identifier: MIT */
/* Who says what in a page: everything a program needs is include/runut.h. Build: cc example.c -lrunut */
#include <stdio.h>
#include <stdlib.h>
#include <runut.h>

static void print_passage(const struct runut_report *report, struct runut_passage at)
{
    for (uint32_t i = 0; i < at.n; i++)
        printf("%s%.*s", i ? " ... " : "", (int)(at.at[i].end - at.at[i].beg), report->text.p + at.at[i].beg);
}

int main(int argc, char **argv)
{
    static char bytes[1 << 20];
    struct runut_err err;
    FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!f) return fprintf(stderr, "usage: example PAGE\n"), 2;
    struct runut_input page = {.bytes = bytes, .len = fread(bytes, 1, sizeof bytes, f), .file = argv[1]};
    fclose(f);

    struct runut_engine *engine = runut_engine_open(NULL, &err); /* the packs: once, for all pages and threads */
    struct runut_document *doc = engine ? runut_read(engine, &page, &err) : NULL;
    if (!doc) return fprintf(stderr, "%s\n", err.message), 1;
    const struct runut_report *report = runut_document_report(doc);
    if (!report) return printf("%s: %s\n", argv[1], runut_document_rejected(doc)), 1;

    size_t n;
    const struct runut_statement *said = runut_document_statements(doc, &n);
    printf("%.*s (%s)\n", (int)report->title.len, report->title.p,
           report->published.value ? report->published.value : "no date");
    for (size_t i = 0; i < n; i++) {
        printf("  %.*s, %s: ", (int)said[i].speaker.name.len, said[i].speaker.name.p, said[i].act);
        print_passage(report, said[i].content);
        printf("\n");
    }
    runut_document_free(doc); /* every string above lived in it */
    runut_engine_close(engine);
    return 0;
}
