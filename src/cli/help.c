/* SPDX-License-Identifier: MIT */
/** --help and `runut help`, from the table. */
#include "cli/output.h"
#include <string.h>

enum { HELP_WIDTH = 80 };

/* Prints TEXT wrapped behind INDENT columns; the cursor stands at that column already. Newlines begin a paragraph. */
void help_wrap(FILE *to, const char *text, int indent)
{
    int column = indent;
    for (const char *p = text; *p;) {
        size_t n = strcspn(p, " \n");
        bool first = column == indent;
        if (!first && column + 1 + (int)n > HELP_WIDTH) {
            fprintf(to, "\n%*s", indent, "");
            column = indent;
            first = true;
        }
        column += fprintf(to, "%s%.*s", first ? "" : " ", (int)n, p);
        p += n;
        if (*p == '\n') {
            fprintf(to, "\n\n%*s", indent, "");
            column = indent;
        }
        if (*p) p++;
    }
    fputc('\n', to);
}

static void option_line(FILE *to, const struct cli_option *o)
{
    int n = o->letter ? fprintf(to, "  -%c, --%s", o->letter, o->name) : fprintf(to, "      --%s", o->name);
    if (o->arg) n += fprintf(to, " %s", o->arg);
    if (n > 24)
        fprintf(to, "\n%26s", "");
    else
        fprintf(to, "%*s", 26 - n, "");
    help_wrap(to, o->help, 26);
}

void help_command(FILE *to, const struct cli_command *c)
{
    fprintf(to, "runut %s - %s\n\nUsage: runut %s [OPTION…]%s%s\n\n", c->name, c->summary, c->name, *c->args ? " " : "",
            c->args);
    help_wrap(to, c->about, 0);
    fputs("\nOptions:\n", to);
    for (int id = 0; id < OPT_COUNT; id++)
        if (c->options >> id & 1) option_line(to, &cli_options[id]);
    fputs("\nFor example:\n", to);
    for (const char *p = c->examples; *p;) {
        size_t n = strcspn(p, "\n");
        fprintf(to, "  %.*s\n", (int)n, p);
        p += n + (p[n] == '\n');
    }
}

void help_overview(FILE *to)
{
    fputs("runut - who said or did what to whom, when, where, and according to whom\n\n"
          "Usage: runut COMMAND [OPTION…] [OPERAND…]\n\nCommands:\n",
          to);
    for (const struct cli_command *c = cli_commands; c->name; c++) fprintf(to, "  %-10s %s\n", c->name, c->summary);
    fputs("\nrunut COMMAND --help explains one; runut --version prints the version.\n"
          "\nA first try:\n  runut add -d story.runut pages/\n  runut timeline -d story.runut\n",
          to);
}

int cmd_help(const struct cli *cli)
{
    if (cli_has(cli, OPT_MAN)) {
        man_print(stdout);
        return RUNUT_OK;
    }
    if (cli_has(cli, OPT_COMPLETION)) return complete_print(stdout, cli->value[OPT_COMPLETION]);
    if (cli->n_args == 0) {
        help_overview(stdout);
        return RUNUT_OK;
    }
    const struct cli_command *c = cli_find(cli->args[0]);
    if (!c) {
        say("there is no command %s", cli->args[0]);
        return RUNUT_USAGE;
    }
    help_command(stdout, c);
    return RUNUT_OK;
}
