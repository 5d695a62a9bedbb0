/* SPDX-License-Identifier: MIT */
/** Completions for bash, zsh and fish, from the table: `runut help --completion SHELL`. */
#include "cli/cli.h"
#include <string.h>

static bool takes(const struct cli_command *c, int id) { return c->options >> id & 1; }
static bool is_path(const struct cli_option *o) { return o->kind == VALUE_FILE || o->kind == VALUE_FOLDER; }

/* TEXT for inside single quotes of a shell; with SPECIAL, those characters are escaped by a backslash as well. */
static void escaped(FILE *to, const char *text, const char *special)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\''", to);
        else if (strchr(special, *text))
            fprintf(to, "\\%c", *text);
        else
            fputc(*text, to);
    }
}

static void command_names(FILE *to)
{
    for (const struct cli_command *c = cli_commands; c->name; c++)
        fprintf(to, "%s%s", c == cli_commands ? "" : " ", c->name);
}

/* ---- bash ------------------------------------------------------------------------------------------------------- */

static void bash_option_values(FILE *to)
{
    fputs("    case $prev in\n", to);
    for (int id = 0; id < OPT_COUNT; id++) {
        const struct cli_option *o = &cli_options[id];
        if (!o->arg) continue;
        fputs("    ", to);
        if (o->letter) fprintf(to, "-%c|", o->letter);
        fprintf(to, "--%s) ", o->name);
        if (o->choices)
            fprintf(to, "COMPREPLY=($(compgen -W '%s' -- \"$cur\"))", o->choices);
        else if (is_path(o))
            fprintf(to, "COMPREPLY=($(compgen -%c -- \"$cur\"))", o->kind == VALUE_FILE ? 'f' : 'd');
        else
            fputs("COMPREPLY=()", to);
        fputs("; return ;;\n", to);
    }
    fputs("    esac\n", to);
}

static void bash(FILE *to)
{
    fputs("# bash completion for runut; made by `runut help --completion bash'\n"
          "_runut() {\n    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} options= files=\n"
          "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        COMPREPLY=($(compgen -W '",
          to);
    command_names(to);
    fputs(" --help --version' -- \"$cur\"))\n        return\n    fi\n", to);
    bash_option_values(to);
    fputs("    case ${COMP_WORDS[1]} in\n", to);
    for (const struct cli_command *c = cli_commands; c->name; c++) {
        fprintf(to, "    %s) options='", c->name);
        for (int id = 0; id < OPT_COUNT; id++)
            if (takes(c, id)) fprintf(to, "--%s ", cli_options[id].name);
        fprintf(to, "'%s ;;\n", c->files ? " files=1" : "");
    }
    fputs("    esac\n"
          "    if [ \"${COMP_WORDS[1]}\" = help ] && [ \"${cur#-}\" = \"$cur\" ]; then\n        COMPREPLY=($(compgen "
          "-W '",
          to);
    command_names(to);
    fputs("' -- \"$cur\"))\n"
          "    elif [ \"${cur#-}\" != \"$cur\" ]; then\n        COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
          "    elif [ -n \"$files\" ]; then\n        COMPREPLY=($(compgen -f -- \"$cur\"))\n    fi\n}\n"
          "complete -o filenames -F _runut runut\n",
          to);
}

/* ---- zsh -------------------------------------------------------------------------------------------------------- */

static void zsh_option(FILE *to, const struct cli_option *o)
{
    if (o->letter)
        fprintf(to, "        '(-%c --%s)'{-%c,--%s}'[", o->letter, o->name, o->letter, o->name);
    else
        fprintf(to, "        '--%s[", o->name);
    escaped(to, o->help, "[]:");
    fputc(']', to);
    if (o->arg) fprintf(to, ":%s:", o->arg);
    if (o->choices) fprintf(to, "(%s)", o->choices);
    if (is_path(o)) fputs(o->kind == VALUE_FILE ? "_files" : "_files -/", to);
    fputs("' \\\n", to);
}

static void zsh(FILE *to)
{
    fputs("#compdef runut\n# zsh completion for runut; made by `runut help --completion zsh'\n"
          "_runut() {\n    local -a commands\n    commands=(\n",
          to);
    for (const struct cli_command *c = cli_commands; c->name; c++) {
        fprintf(to, "        '%s:", c->name);
        escaped(to, c->summary, ":");
        fputs("'\n", to);
    }
    fputs("    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n        return\n    fi\n"
          "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n",
          to);
    for (const struct cli_command *c = cli_commands; c->name; c++) {
        fprintf(to, "    %s) _arguments -s \\\n", c->name);
        for (int id = 0; id < OPT_COUNT; id++)
            if (takes(c, id)) zsh_option(to, &cli_options[id]);
        if (strcmp(c->name, "help") == 0) {
            fputs("        '1:command:(", to);
            command_names(to);
            fputs(")' ;;\n", to);
        } else {
            fputs(c->files ? "        '*:file:_files' ;;\n" : "        '*: :' ;;\n", to);
        }
    }
    fputs("    esac\n}\n_runut \"$@\"\n", to);
}

/* ---- fish ------------------------------------------------------------------------------------------------------- */

static void fish_option(FILE *to, const struct cli_command *c, const struct cli_option *o)
{
    fprintf(to, "complete -c runut -n '__fish_seen_subcommand_from %s' -l %s", c->name, o->name);
    if (o->letter) fprintf(to, " -s %c", o->letter);
    if (o->arg) fputs(is_path(o) ? " -rF" : " -x", to);
    if (o->choices) fprintf(to, " -a '%s'", o->choices);
    fputs(" -d '", to);
    for (const char *p = o->help; *p; p++) /* fish quotes inside single quotes with a backslash */
        fprintf(to, *p == '\'' || *p == '\\' ? "\\%c" : "%c", *p);
    fputs("'\n", to);
}

static void fish(FILE *to)
{
    fputs("# fish completion for runut; made by `runut help --completion fish'\ncomplete -c runut -f\n", to);
    for (const struct cli_command *c = cli_commands; c->name; c++) {
        fprintf(to, "complete -c runut -n __fish_use_subcommand -a %s -d '%s'\n", c->name, c->summary);
        if (c->files) fprintf(to, "complete -c runut -n '__fish_seen_subcommand_from %s' -F\n", c->name);
        for (int id = 0; id < OPT_COUNT; id++)
            if (takes(c, id)) fish_option(to, c, &cli_options[id]);
    }
}

int complete_print(FILE *to, const char *shell)
{
    if (strcmp(shell, "bash") == 0)
        bash(to);
    else if (strcmp(shell, "zsh") == 0)
        zsh(to);
    else
        fish(to);
    return RUNUT_OK;
}
