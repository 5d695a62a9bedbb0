/* SPDX-License-Identifier: MIT */
/**
 * The command line: what its parts share.
 *
 * One table (commands.c) says which commands and options there are. The parser (options.c), --help (help.c), the man
 * page (man.c) and the completions of three shells (complete.c) all come from it, so that they cannot disagree. Each
 * command is one function `cmd_NAME` in a file of its own, and uses the public header as any other program would.
 *
 * Data goes to standard output, all else to standard error. A command returns the exit status: enum runut_status.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H
#include "base/buf.h"
#include <stdio.h>

enum option_id {
    OPT_HELP,
    OPT_VERSION,
    OPT_QUIET,
    OPT_PACKS,
    OPT_STORE,
    OPT_FORMAT,
    OPT_PUBLISHED,
    OPT_LANGUAGE,
    OPT_TIMES,
    OPT_ONLY,
    OPT_WHOLE,
    OPT_WHY_DROPPED,
    OPT_SITE,
    OPT_JOBS,
    OPT_NULL,
    OPT_FROM,
    OPT_TO,
    OPT_ACTOR,
    OPT_COUNTRY,
    OPT_TYPE,
    OPT_OUTLET,
    OPT_JSON,
    OPT_CSV,
    OPT_OUTPUT,
    OPT_STYLE,
    OPT_CONLLU,
    OPT_LINES,
    OPT_TREE,
    OPT_SVG,
    OPT_WHY,
    OPT_NUMBER,
    OPT_SEED,
    OPT_BY_TYPE,
    OPT_SCORE,
    OPT_MAN,
    OPT_COMPLETION,
    OPT_COUNT
};
#define OPT(id) (UINT64_C(1) << OPT_##id)

/** What an option's value must be; options.c checks it before a command runs. */
enum value_kind {
    VALUE_NONE,     /* a switch */
    VALUE_TEXT,     /* anything */
    VALUE_FILE,     /* a path */
    VALUE_FOLDER,   /* the path of a folder */
    VALUE_NUMBER,   /* 1 to 256 */
    VALUE_COUNT,    /* 1 to 999,999,999 */
    VALUE_DAY,      /* 2023, 2023-11 or 2023-11-09 */
    VALUE_DATE,     /* the same, with a time (2023-11-09T14:30+07:00), or two parted by a slash */
    VALUE_LANGUAGE, /* BCP 47 */
    VALUE_COUNTRY,  /* three capitals */
    VALUE_ONE,      /* one of the choices */
    VALUE_LIST
}; /* some of the choices, parted by commas */

struct cli_option {
    const char *name; /* without dashes */
    char letter;      /* 0: none */
    enum value_kind kind;
    const char *arg;     /* how help calls the value; NULL for a switch */
    const char *choices; /* parted by blanks */
    const char *help;    /* one line, no full stop */
};
extern const struct cli_option cli_options[OPT_COUNT];

/** A command line that was taken apart. */
struct cli {
    const struct cli_command *command;
    const char *value[OPT_COUNT]; /* NULL: not given; a switch that is given is "" */
    char **args;                  /* what is no option */
    int n_args;
};

struct cli_command {
    const char *name;
    const char *args; /* operands, as the synopsis has them */
    const char *summary;
    const char *about;    /* paragraphs parted by newlines */
    const char *examples; /* one a line */
    uint64_t options;
    int min_args, max_args;
    bool files; /* its operands are files */
    int (*run)(const struct cli *cli);
};
extern const struct cli_command cli_commands[]; /* ends with a NULL name */

struct cli_status {
    int status;
    const char *means;
};
extern const struct cli_status cli_statuses[]; /* ends with a NULL means */
struct cli_variable {
    const char *name, *means;
};
extern const struct cli_variable cli_variables[]; /* ends with a NULL name */

const struct cli_command *cli_find(const char *name);
/** Takes the command line apart; RUNUT_USAGE with a message on standard error where it makes no sense. */
enum runut_status cli_parse(struct cli *cli, int argc, char **argv);
static inline bool cli_has(const struct cli *cli, enum option_id id) { return cli->value[id] != NULL; }

void help_overview(FILE *to);
void help_command(FILE *to, const struct cli_command *command);
void help_wrap(FILE *to, const char *text, int indent);
void man_print(FILE *to);
int complete_print(FILE *to, const char *shell);

int cmd_about(const struct cli *cli);
int cmd_add(const struct cli *cli);
int cmd_backup(const struct cli *cli);
int cmd_check(const struct cli *cli);
int cmd_disputes(const struct cli *cli);
int cmd_export(const struct cli *cli);
int cmd_help(const struct cli *cli);
int cmd_learn(const struct cli *cli);
int cmd_parse(const struct cli *cli);
int cmd_quotes(const struct cli *cli);
int cmd_read(const struct cli *cli);
int cmd_report(const struct cli *cli);
int cmd_sample(const struct cli *cli);
int cmd_search(const struct cli *cli);
int cmd_show(const struct cli *cli);
int cmd_timeline(const struct cli *cli);
int cmd_verify(const struct cli *cli);
int cmd_who(const struct cli *cli);
#endif
