/* SPDX-License-Identifier: MIT */
/**
 * units FILE... goes through files as `runut read` does, without reading a page: prints how many units they hold, how
 * many are refused, and the bytes of the others. What it costs is what reading containers costs.
 *
 * units --warc [gz|zst] PAGE... prints pages as a web archive, packed record by record.
 */
#include "../unit/fixture.h"
#include "base/file.h"
#include "cli/source.h"
#include <inttypes.h>

static void record(struct buf *out, const char *packed, const char *path, struct runut_str page)
{
    static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    struct buf b;
    buf_init(&b, 0);
    buf_printf(&b,
               "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:path:%s>\r\nWARC-Target-URI: "
               "https://kabar.example/%s\r\n",
               path, path);
    buf_printf(&b,
               "WARC-Date: 2024-03-07T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
               "%zu\r\n\r\n%s",
               page.len + sizeof head - 1, head);
    buf_str(&b, page);
    buf_z(&b, "\r\n\r\n");
    if (strcmp(packed, "gz") == 0)
        fixture_gzip(out, buf_slice(&b));
    else if (strcmp(packed, "zst") == 0)
        fixture_zstd(out, buf_slice(&b));
    else
        buf_str(out, buf_slice(&b));
    buf_done(&b);
}

static int write_warc(int argc, char **argv)
{
    const char *packed = argc && (strcmp(argv[0], "gz") == 0 || strcmp(argv[0], "zst") == 0) ? argv[0] : "";
    for (int i = *packed != 0; i < argc; i++) {
        struct buf page, out;
        buf_init(&out, 0);
        if (file_read(argv[i], SIZE_MAX, &page, NULL) != RUNUT_OK) return 1;
        record(&out, packed, argv[i], buf_slice(&page));
        fwrite(out.p, 1, out.len, stdout);
        buf_done(&page);
        buf_done(&out);
    }
    return fflush(stdout) != 0;
}

int main(int argc, char **argv)
{
    struct inputs inputs;
    struct source s;
    struct unit u;
    struct cli cli = {.args = argv + 1, .n_args = argc - 1};
    uint64_t refused = 0, bytes = 0;
    if (argc > 1 && strcmp(argv[1], "--warc") == 0) return write_warc(argc - 2, argv + 2);
    if (inputs_find(&inputs, &cli) != RUNUT_OK) return 2;
    source_init(&s, &inputs, &cli);
    for (bool more = true; more; unit_done(&u)) {
        unit_init(&u);
        if (!(more = source_next(&s, &u))) continue;
        refused += u.refused != NULL;
        bytes += u.refused ? 0 : u.bytes.len;
    }
    printf("%" PRIu64 " units, %" PRIu64 " refused, %" PRIu64 " bytes\n", s.units, refused, bytes);
    source_done(&s);
    inputs_done(&inputs);
    return 0;
}
