/* SPDX-License-Identifier: MIT */
/**
 * Where data and messages go. SIGPIPE is ignored by main.c, so a reader that leaves early (head, a pager) shows as
 * EPIPE here: the command stops, says nothing, and has done what was wanted of it.
 *
 * A file is written under another name and renamed when it is whole: nobody ever meets half a report.
 */
#include "cli/output.h"
#include "cli/progress.h"
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

void say(const char *format, ...)
{
    va_list args;
    char *message = NULL;
    va_start(args, format);
    int n = vasprintf(&message, format, args);
    va_end(args);
    progress_clear();
    for (int i = 0; i < n; i++) /* names of files and parts may hold anything: none of it steers the terminal */
        if ((unsigned char)message[i] < ' ' || message[i] == 127) message[i] = '?';
    fprintf(stderr, "runut: %s\n", n < 0 ? "memory is out" : message);
    if (n >= 0) free(message);
}

int say_err(const struct runut_err *err)
{
    say("%s", err->message[0] ? err->message : "something failed without saying why");
    return err->status == RUNUT_OK ? RUNUT_INTERNAL : (int)err->status;
}

int output_open(struct output *o, const char *path)
{
    *o = (struct output){.to = stdout};
    if (!path || strcmp(path, "-") == 0) return RUNUT_OK;
    if (asprintf(&o->temporary, "%s.part", path) < 0) {
        o->temporary = NULL;
        say("memory is out");
        return RUNUT_INTERNAL;
    }
    o->path = path;
    o->to = fopen(o->temporary, "we");
    if (o->to) return RUNUT_OK;
    say("%s cannot be written: %s", path, strerror(errno));
    free(o->temporary);
    return RUNUT_INPUT;
}

bool output_write(void *output, const char *bytes, size_t len)
{
    struct output *o = output;
    if (!o->error && len && fwrite(bytes, 1, len, o->to) != len) o->error = errno ? errno : EIO;
    return !o->error;
}

bool output_flush(struct output *o)
{
    if (!o->error && fflush(o->to) != 0) o->error = errno ? errno : EIO;
    return !o->error;
}

int output_close(struct output *o, int status)
{
    output_flush(o);
    if (o->path) {
        if (fclose(o->to) != 0 && !o->error) o->error = errno;
        bool keep = !o->error && status == RUNUT_OK;
        if (keep && rename(o->temporary, o->path) != 0) o->error = errno;
        if (!keep || o->error) unlink(o->temporary);
        free(o->temporary);
    }
    if (o->error == EPIPE && !o->path) return RUNUT_OK;
    if (!o->error) return status;
    say("%s cannot be written: %s", o->path ? o->path : "standard output", strerror(o->error));
    return RUNUT_INPUT;
}

/* The columns of the terminal behind FD; 0 where it is none. */
static int columns_of(int fd)
{
    struct winsize size;
    return isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20 ? size.ws_col : 0;
}

int output_width(void)
{
    struct stat st;
    const char *columns = getenv("COLUMNS");
    long n = columns ? strtol(columns, NULL, 10) : 0;
    if (n >= 20 && n <= 1000) return (int)n;
    n = columns_of(STDOUT_FILENO);
    /* Through a pager the terminal is still where people look: standard error shows it. */
    if (n == 0 && fstat(STDOUT_FILENO, &st) == 0 && S_ISFIFO(st.st_mode)) n = columns_of(STDERR_FILENO);
    return (int)n;
}

bool output_colour(void)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    if (no && *no) return false;
    return isatty(STDOUT_FILENO) && term && strcmp(term, "dumb") != 0;
}

struct runut_engine *engine_of(const struct cli *cli, unsigned want, struct runut_err *err)
{
    struct runut_engine *engine = runut_engine_open_for(cli->value[OPT_PACKS], want, err);
    if (!engine || !cli_has(cli, OPT_SITE) || runut_engine_site(engine, cli->value[OPT_SITE], err) == RUNUT_OK)
        return engine;
    runut_engine_close(engine);
    return NULL;
}
