/* SPDX-License-Identifier: MIT */
/**
 * measure [-t SECONDS] [-m MEGABYTES] [-f MEGABYTES] COMMAND... runs a command under limits of processor time, address
 * space and file size, and prints to standard error one line, `wall cpu rss status`: seconds, seconds, kilobytes, and
 * the exit status (128 + signal where one ended it). Processor time does not depend on what else the machine does, so
 * ratios of it tell whether a program is linear.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

static void limit(int what, rlim_t value)
{
    struct rlimit r = {value, value};
    if (value) setrlimit(what, &r);
}

int main(int argc, char **argv)
{
    rlim_t cpu = 0, memory = 0, file = 0;
    int c;
    while ((c = getopt(argc, argv, "+t:m:f:")) != -1) {
        if (c == 't')
            cpu = strtoul(optarg, NULL, 10);
        else if (c == 'm')
            memory = strtoul(optarg, NULL, 10) << 20;
        else if (c == 'f')
            file = strtoul(optarg, NULL, 10) << 20;
        else
            return 2;
    }
    if (optind == argc) return 2;
    struct timespec beg, end;
    clock_gettime(CLOCK_MONOTONIC, &beg);
    pid_t child = fork();
    if (child == 0) {
        limit(RLIMIT_CPU, cpu);
        limit(RLIMIT_AS, memory);
        limit(RLIMIT_FSIZE, file);
        execvp(argv[optind], argv + optind);
        fprintf(stderr, "measure: %s: %s\n", argv[optind], strerror(errno));
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) < 0) return 1;
    clock_gettime(CLOCK_MONOTONIC, &end);
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    double wall = (double)(end.tv_sec - beg.tv_sec) + (double)(end.tv_nsec - beg.tv_nsec) / 1e9;
    fprintf(stderr, "%.3f %.3f %ld %d\n", wall, seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss, code);
    return code;
}
