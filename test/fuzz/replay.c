/* SPDX-License-Identifier: MIT */
/**
 * A plain driver for the fuzz targets, so that `make check` replays what fuzzing found without libFuzzer. Each file is
 * given whole and then cut short at a few places: most mistakes in a reader of hostile text are about its end. Each
 * input is a block of its own, of just its length, so that the sanitizers see a read past it.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CUTS = 12 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void run(const uint8_t *data, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);
    if (!copy) exit(1);
    memcpy(copy, data, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

static uint8_t *slurp(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        exit(1);
    }
    fseek(f, 0, SEEK_END);
    long n = ftell(f);
    rewind(f);
    uint8_t *data = malloc((size_t)n + 1);
    if (n < 0 || !data || fread(data, 1, (size_t)n, f) != (size_t)n) exit(1);
    fclose(f);
    *len = (size_t)n;
    return data;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        size_t len;
        uint8_t *data = slurp(argv[i], &len);
        run(data, len);
        for (size_t cut = 1; cut < CUTS; cut++) run(data, len * cut / CUTS);
        free(data);
    }
    return 0;
}
