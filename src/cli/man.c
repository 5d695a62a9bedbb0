/* SPDX-License-Identifier: MIT */
/** The manual page in mdoc(7), from the table: `runut help --man` makes doc/runut.1. */
#include "cli/cli.h"
#include <string.h>

/* Text for lines of its own, a sentence each: characters that mdoc would read are escaped, and .Pp parts paragraphs. */
static void text(FILE *to, const char *s)
{
    bool begin = true;
    for (; *s; s++) {
        if (begin && (*s == '.' || *s == '\'')) fputs("\\&", to);
        begin = *s == '\n';
        if (*s == '\\')
            fputs("\\e", to);
        else if (*s == '-')
            fputs("\\-", to);
        else if (*s == '\n')
            fputs("\n.Pp\n", to);
        else
            fputc(*s, to);
        if (s[0] == '.' && s[1] == ' ' && !(s[2] >= 'a' && s[2] <= 'z')) {
            fputc('\n', to);
            s++;
        }
    }
    fputc('\n', to);
}

/* An argument of a macro: quoted, so that no word of it is taken for a macro. */
static void quoted(FILE *to, const char *s)
{
    fputs(" \"", to);
    for (; *s; s++) {
        if (*s == '-')
            fputs("\\-", to);
        else if (*s == '\\')
            fputs("\\e", to);
        else
            fputc(*s, to);
    }
    fputc('"', to);
}

static void options(FILE *to, const struct cli_command *c)
{
    fputs(".Bl -tag -width Ds -compact\n", to);
    for (int id = 0; id < OPT_COUNT; id++) {
        const struct cli_option *o = &cli_options[id];
        if (!(c->options >> id & 1) || id == OPT_HELP) continue;
        fputs(".It", to);
        if (o->letter) fprintf(to, " Fl %c ,", o->letter);
        fprintf(to, " Fl \\-%s", o->name);
        if (o->arg) fprintf(to, " Ar %s", o->arg);
        fputc('\n', to);
        text(to, o->help);
    }
    fputs(".El\n", to);
}

static void command(FILE *to, const struct cli_command *c)
{
    fprintf(to, ".Ss %s - %s\n.Nm runut\n.Cm %s\n.Op Ar OPTION ...\n", c->name, c->summary, c->name);
    if (*c->args) {
        fputs(".Ar", to);
        quoted(to, c->args);
        fputc('\n', to);
    }
    fputs(".Pp\n", to);
    text(to, c->about);
    fputs(".Pp\n", to);
    options(to, c);
    fputs(".Pp\n.Dl", to);
    for (const char *p = c->examples; *p; p++) {
        if (*p == '\n')
            fputs("\n.Dl ", to);
        else if (*p == '-')
            fputs("\\-", to);
        else if (p == c->examples)
            fprintf(to, " %c", *p);
        else
            fputc(*p, to);
    }
    fputc('\n', to);
}

void man_print(FILE *to)
{
    fprintf(to,
            ".\\\" SPDX-License-Identifier: MIT\n.\\\" Made by `runut help --man' from src/cli/commands.c: change it "
            "there.\n"
            ".Dd November 21, 2026\n.Dt RUNUT 1\n.Os Runut %s\n"
            ".Sh NAME\n.Nm runut\n.Nd who said or did what to whom, when, where, and according to whom\n"
            ".Sh SYNOPSIS\n.Nm\n.Ar COMMAND\n.Op Ar OPTION ...\n.Op Ar OPERAND ...\n"
            ".Sh DESCRIPTION\n.Nm\nreads saved news pages, Indonesian and English, and keeps the record of what they "
            "say: each line of it can be proved to the byte of the page.\n"
            ".Pp\nData goes to standard output, all else to standard error.\nNothing is fetched: there is no network "
            "in it.\n"
            ".Sh COMMANDS\n",
            runut_version());
    for (const struct cli_command *c = cli_commands; c->name; c++) command(to, c);
    fputs(".Sh ENVIRONMENT\n.Bl -tag -width RUNUT_PACKS\n", to);
    for (const struct cli_variable *v = cli_variables; v->name; v++) {
        fprintf(to, ".It Ev %s\n", v->name);
        text(to, v->means);
    }
    fputs(".El\n.Sh EXIT STATUS\n.Bl -tag -width Ds -compact\n", to);
    for (const struct cli_status *s = cli_statuses; s->means; s++) {
        fprintf(to, ".It %d\n", s->status);
        text(to, s->means);
    }
    fputs(".El\n.Pp\nEnded by a signal while adding, it commits what is done and ends by that signal.\n"
          ".Sh SEE ALSO\n.Xr runut-records 5 ,\n.Xr runut-codebook 7\n",
          to);
}
