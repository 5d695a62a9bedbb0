/* SPDX-License-Identifier: MIT */
/** runut COMMAND …: finds the command in the table and runs it. */
#include "cli/output.h"
#include <malloc.h>
#include <signal.h>
#include <string.h>

/* Pages come and go by the dozen: what one leaves the next takes, with no way to the kernel and back between. */
enum { KEPT_BLOCK = 4 << 20, KEPT = 16 << 20 };

int main(int argc, char **argv)
{
    struct cli cli = {0};
    mallopt(M_MMAP_THRESHOLD, KEPT_BLOCK);
    mallopt(M_TRIM_THRESHOLD, KEPT);
    signal(SIGPIPE, SIG_IGN); /* shows as EPIPE where it matters: see output.c */
    if (argc < 2) {
        help_overview(stderr);
        return RUNUT_USAGE;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        printf("runut %s\n", runut_version());
        return RUNUT_OK;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        help_overview(stdout);
        return RUNUT_OK;
    }
    cli.command = cli_find(argv[1]);
    if (!cli.command) {
        say("there is no command %s", argv[1]);
        fputs("Try: runut --help\n", stderr);
        return RUNUT_USAGE;
    }
    enum runut_status status = cli_parse(&cli, argc - 2, argv + 2);
    if (status != RUNUT_OK) return status;
    if (cli_has(&cli, OPT_HELP)) {
        help_command(stdout, cli.command);
        return RUNUT_OK;
    }
    return cli.command->run(&cli);
}
