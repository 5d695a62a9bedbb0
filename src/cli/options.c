/* SPDX-License-Identifier: MIT */
/**
 * Takes the command line apart by the table of commands.c. Options may stand before or after operands, `--` ends them,
 * `--name=value`, `--name value`, `-x value` and `-xvalue` are the same, and switches may share a dash. What a value
 * must look like is said in the table and checked here, so that no command meets a date that is none.
 */
#include "base/calendar.h"
#include "cli/output.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const struct cli_command *cli_find(const char *name)
{
    for (const struct cli_command *c = cli_commands; c->name; c++)
        if (strcmp(c->name, name) == 0) return c;
    return NULL;
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

/* Whether S begins with the pattern, in which d is a digit; moves S behind it. */
static bool take(const char **s, const char *pattern)
{
    const char *p = *s;
    for (; *pattern; pattern++, p++)
        if (*pattern == 'd' ? !isdigit((unsigned char)*p) : *p != *pattern) return false;
    *s = p;
    return true;
}

/* The number that N digits at S are. */
static int digits(const char *s, int n)
{
    int value = 0;
    while (n--) value = value * 10 + (*s++ - '0');
    return value;
}

static bool is_date(const char *s, bool with_time)
{
    const char *p = s;
    struct civil c = {0, 0, 0};
    if (!take(&p, "dddd")) return false;
    c.year = digits(s, 4);
    if (take(&p, "-dd")) c.month = digits(s + 5, 2);
    if (c.month && take(&p, "-dd")) c.day = digits(s + 8, 2);
    if (p - s > 4 && (!calendar_valid(c) || (p - s > 7 && c.day == 0))) return false;
    if (!*p) return true;
    if (!c.day || !with_time || !take(&p, "Tdd:dd") || digits(s + 11, 2) > 23 || digits(s + 14, 2) > 59) return false;
    if (*p == 'Z' && !p[1]) return true;
    if (!*p) return true;
    return (take(&p, "+dd:dd") || take(&p, "-dd:dd")) && !*p && digits(s + 17, 2) <= 14 && digits(s + 20, 2) <= 59;
}

/* Two days, months or years, the second not before the first. */
static bool is_range(const char *s)
{
    const char *slash = strchr(s, '/');
    char first[16];
    if (!slash || (size_t)(slash - s) >= sizeof first) return false;
    memcpy(first, s, (size_t)(slash - s));
    first[slash - s] = '\0';
    return is_date(first, false) && is_date(slash + 1, false) && strcmp(first, slash + 1) <= 0;
}

static bool is_language(const char *s)
{
    size_t n = strlen(s);
    if (n < 2 || n > 35) return false;
    for (size_t i = 0; i < n; i++)
        if (!isalnum((unsigned char)s[i]) && !(s[i] == '-' && i > 1 && i + 1 < n)) return false;
    return true;
}

static bool is_country(const char *s)
{
    return strlen(s) == 3 && isupper((unsigned char)s[0]) && isupper((unsigned char)s[1]) &&
           isupper((unsigned char)s[2]);
}

/* Whether the LEN bytes at S are one of the words of CHOICES. */
static bool is_choice(const char *choices, const char *s, size_t len)
{
    for (const char *c = choices; *c;) {
        size_t n = strcspn(c, " ");
        if (n == len && memcmp(c, s, n) == 0) return true;
        c += n + (c[n] == ' ');
    }
    return false;
}

static bool is_list(const char *choices, const char *s)
{
    for (;;) {
        size_t n = strcspn(s, ",");
        if (!is_choice(choices, s, n)) return false;
        if (!s[n]) return true;
        s += n + 1;
    }
}

static bool is_number(const char *s, long most)
{
    char *end;
    long n = strtol(s, &end, 10);
    return isdigit((unsigned char)*s) && !*end && n >= 1 && n <= most;
}

/* NULL when the value will do, else what it should be. */
static const char *value_wanted(const struct cli_option *o, const char *value)
{
    switch (o->kind) {
    case VALUE_NONE:
    case VALUE_TEXT: return NULL;
    case VALUE_FILE:
    case VALUE_FOLDER: return *value ? NULL : "a path";
    case VALUE_NUMBER: return is_number(value, 256) ? NULL : "a number from 1 to 256";
    case VALUE_COUNT: return is_number(value, 999999999) ? NULL : "a number from 1 to 999999999";
    case VALUE_DAY: return is_date(value, false) ? NULL : "a day, month or year such as 2023-11-09, 2023-11 or 2023";
    case VALUE_DATE:
        return is_date(value, true) || is_range(value)
                   ? NULL
                   : "a date such as 2023-11-09, 2023-11-09T14:30+07:00 or 2023-11-09/2023-11-12";
    case VALUE_LANGUAGE: return is_language(value) ? NULL : "a language code such as id or en";
    case VALUE_COUNTRY: return is_country(value) ? NULL : "a country code of three capitals such as IDN";
    case VALUE_ONE: return is_choice(o->choices, value, strlen(value)) ? NULL : o->choices;
    case VALUE_LIST: return is_list(o->choices, value) ? NULL : o->choices;
    }
    return NULL;
}

/* ---- the line --------------------------------------------------------------------------------------------------- */

static bool allowed(const struct cli *cli, int id) { return cli->command->options >> id & 1; }

static enum runut_status bad_usage(const struct cli *cli)
{
    fprintf(stderr, "Try: runut %s --help\n", cli->command->name);
    return RUNUT_USAGE;
}

/* Keeps the value of an option, NULL for a switch. */
static enum runut_status keep(struct cli *cli, int id, const char *value)
{
    const struct cli_option *o = &cli_options[id];
    const char *wanted = value ? value_wanted(o, value) : NULL;
    if (wanted) {
        say("--%s %s: should be %s%s", o->name, value, o->choices ? "of: " : "", wanted);
        return bad_usage(cli);
    }
    cli->value[id] = value ? value : "";
    return RUNUT_OK;
}

static enum runut_status parse_long(struct cli *cli, const char *word, char **argv, int *i)
{
    size_t n = strcspn(word, "=");
    for (int id = 0; id < OPT_COUNT; id++) {
        const struct cli_option *o = &cli_options[id];
        if (!allowed(cli, id) || strlen(o->name) != n || memcmp(o->name, word, n) != 0) continue;
        if (!o->arg && word[n]) {
            say("--%s takes no value", o->name);
            return bad_usage(cli);
        }
        if (!o->arg) return keep(cli, id, NULL);
        if (word[n]) return keep(cli, id, word + n + 1);
        if (argv[*i + 1]) return keep(cli, id, argv[++*i]);
        say("--%s needs a value: %s", o->name, o->arg);
        return bad_usage(cli);
    }
    say("%s has no option --%.*s", cli->command->name, (int)n, word);
    return bad_usage(cli);
}

static enum runut_status parse_letters(struct cli *cli, const char *word, char **argv, int *i)
{
    for (; *word; word++) {
        int id = 0;
        while (id < OPT_COUNT && (cli_options[id].letter != *word || !allowed(cli, id))) id++;
        if (id == OPT_COUNT) {
            say("%s has no option -%c", cli->command->name, *word);
            return bad_usage(cli);
        }
        if (cli_options[id].arg) {
            if (word[1]) return keep(cli, id, word + 1);
            if (argv[*i + 1]) return keep(cli, id, argv[++*i]);
            say("-%c needs a value: %s", *word, cli_options[id].arg);
            return bad_usage(cli);
        }
        enum runut_status status = keep(cli, id, NULL);
        if (status != RUNUT_OK) return status;
    }
    return RUNUT_OK;
}

enum runut_status cli_parse(struct cli *cli, int argc, char **argv)
{
    bool options = true;
    cli->args = argv; /* operands move to the front of what they were found in */
    cli->n_args = 0;
    for (int i = 0; i < argc; i++) {
        enum runut_status status = RUNUT_OK;
        if (options && strcmp(argv[i], "--") == 0)
            options = false;
        else if (options && argv[i][0] == '-' && argv[i][1] == '-')
            status = parse_long(cli, argv[i] + 2, argv, &i);
        else if (options && argv[i][0] == '-' && argv[i][1])
            status = parse_letters(cli, argv[i] + 1, argv, &i);
        else
            cli->args[cli->n_args++] = argv[i];
        if (status != RUNUT_OK) return status;
    }
    if (cli_has(cli, OPT_HELP)) return RUNUT_OK;
    if (cli->n_args >= cli->command->min_args && cli->n_args <= cli->command->max_args) return RUNUT_OK;
    if (cli->n_args < cli->command->min_args && cli_has(cli, OPT_NULL)) return RUNUT_OK;
    say(cli->n_args < cli->command->min_args ? "%s: something is missing: %s" : "%s: that is too much; it takes: %s",
        cli->command->name, *cli->command->args ? cli->command->args : "nothing");
    return bad_usage(cli);
}
