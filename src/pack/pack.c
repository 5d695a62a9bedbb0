/* SPDX-License-Identifier: MIT */
#include "pack/pack.h"
#include "base/err.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/scan.h"
#include "base/side.h"
#include "base/sha.h"
#include "base/utf8.h"
#include <dirent.h>
#include <stdio.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { MODEL_HEAD_BYTES = 64, MANIFEST_BYTES = 65536, TABLE_BYTES = 16 << 20 };

static size_t columns_of(const struct pack_schema *s)
{
    size_t n = 0;
    while (s->columns[n].name) n++;
    return n;
}

static bool one_of(struct runut_str cell, const char *list)
{
    for (const char *word = list, *end;; word = end + 1) {
        end = strchrnul(word, ' ');
        if (str_eq((struct runut_str){word, (size_t)(end - word)}, cell)) return true;
        if (!*end) return false;
    }
}

/* Whether a cell holds what its column may. */
static bool cell_fits(struct runut_str cell, const char *may)
{
    if (*may == '?') {
        if (cell.len == 0) return true;
        may++;
    } else if (cell.len == 0)
        return false;
    if (*may == '=') return one_of(cell, may + 1);
    if (*may == '#') {
        for (size_t i = 0; i < cell.len; i++)
            if ((cell.p[i] < '0' || cell.p[i] > '9') && !(i == 0 && cell.p[i] == '-')) return false;
        return true;
    }
    if (*may == '@') return cell.len == 3 && cell.p[0] >= 'A' && cell.p[0] <= 'Z';
    return true;
}

/* Checks one line against the schema and gives its cells. */
static bool read_row(struct pack *pack, const struct pack_schema *schema, struct runut_str line, struct pack_row *row,
                     const char *path, struct runut_err *err)
{
    size_t n = columns_of(schema), i = 0;
    struct runut_str *cells = ARENA_ARRAY(&pack->arena, struct runut_str, n), rest = line, cell;
    while (str_cut(&rest, '\t', &cell)) {
        if (i == n) {
            err_set(err, RUNUT_INPUT, "%s:%u: more than the %zu columns of this table", path, row->line, n);
            return false;
        }
        cells[i++] = str_trim(cell);
    }
    for (size_t k = 0; k < i;
         k++) /* the table's text is ours: end each cell with a NUL, so that terms can be borrowed */
        if (cells[k].len) ((char *)(uintptr_t)cells[k].p)[cells[k].len] = '\0';
    for (i = 0; i < n; i++)
        if (!cell_fits(cells[i], schema->columns[i].may)) {
            err_set(err, RUNUT_INPUT, "%s:%u: column %s cannot hold \"%.*s\"", path, row->line, schema->columns[i].name,
                    (int)cells[i].len, cells[i].p ? cells[i].p : "");
            return false;
        }
    row->cells = cells;
    return true;
}

static bool header_fits(const struct pack_schema *schema, struct runut_str line)
{
    struct runut_str rest = line, cell;
    size_t i = 0, n = columns_of(schema);
    while (str_cut(&rest, '\t', &cell))
        if (i >= n || !str_is(str_trim(cell), schema->columns[i++].name)) return false;
    return i == n;
}

/* How often B, which is no NUL, stands in S. */
static size_t count_of(struct runut_str s, char b)
{
    size_t n = 0;
    for (const char *p = s.p, *end = s.p + s.len; p < end; p += SCAN_BYTES)
        for (uint32_t hits = scan_is(scan_before(p, end), b); hits; hits &= hits - 1) n++;
    return n;
}

static bool read_table(struct pack *pack, enum pack_table t, struct runut_str text, const char *path,
                       struct runut_err *err)
{
    const struct pack_schema *schema = &pack_schemas[t];
    struct pack_row *rows = ARENA_ARRAY(&pack->arena, struct pack_row, count_of(text, '\n') + 1);
    size_t n = 0;
    struct runut_str rest = text, line;
    bool header = false, valid = utf8_valid(text.p, text.len) == text.len;
    for (uint32_t at = 1; str_cut(&rest, '\n', &line); at++) {
        if (line.len == 0 || line.p[0] == '#' || str_trim(line).len == 0) continue;
        if (line.len > LIMIT_PACK_ROW_BYTES || (!valid && utf8_valid(line.p, line.len) != line.len)) {
            err_set(err, RUNUT_INPUT, "%s:%u: the line is too long or is not UTF-8", path, at);
            return false;
        }
        if (!header) {
            if (!header_fits(schema, line)) {
                err_set(err, RUNUT_INPUT,
                        "%s:%u: the first line must name the columns of this table, beginning with %s", path, at,
                        schema->columns[0].name);
                return false;
            }
            header = true;
            continue;
        }
        rows[n].line = at;
        if (!read_row(pack, schema, line, &rows[n++], path, err)) return false;
    }
    pack->tables[t] = (struct pack_rows){rows, n};
    return true;
}

static bool load_table(struct pack *pack, enum pack_table t, bool wanted, struct sha256 *sum, struct runut_err *err)
{
    const char *path = arena_printf(&pack->arena, "%s/%s", pack->info.path, pack_schemas[t].file);
    if (access(path, F_OK) != 0) return true;
    struct runut_str text;
    if (file_read_in(&pack->arena, path, TABLE_BYTES, &text, err) != RUNUT_OK) return false;
    sha256_add(sum, text.p, text.len);
    if (wanted && PACK_LISTS & PACK_BIT(t)) sha256_hex(text.p, text.len, pack->lists[t]);
    return !wanted || read_table(pack, t, text, path, err);
}

/* MANIFEST: lines `key: value`; language and version are needed, source lines are for people. */
static bool load_manifest(struct pack *pack, struct sha256 *sum, struct runut_err *err)
{
    const char *path = arena_printf(&pack->arena, "%s/MANIFEST", pack->info.path);
    struct runut_str rest, line;
    bool ok = file_read_in(&pack->arena, path, MANIFEST_BYTES, &rest, err) == RUNUT_OK;
    if (ok) sha256_add(sum, rest.p, rest.len);
    while (ok && str_cut(&rest, '\n', &line)) {
        struct runut_str key;
        if (!str_cut(&line, ':', &key) || !line.p) continue;
        char *value = str_z(&pack->arena, str_trim(line));
        if (str_is(key, "language")) pack->info.language = value;
        if (str_is(key, "version")) pack->info.version = value;
        if (str_is(key, "dates")) pack->month_first = str_is(str_of(value), "month-first");
        if (str_is(key, "heads")) pack->head_first = str_is(str_of(value), "first");
        if (str_is(key, "model")) pack->model = arena_printf(&pack->arena, "%s/%s", pack->info.path, value);
    }
    if (ok && (!pack->info.language || !pack->info.version)) {
        err_set(err, RUNUT_INPUT, "%s:1: a pack's MANIFEST needs the lines language: and version:", path);
        ok = false;
    }
    return ok;
}

/* The head of the model holds the checksum of the rest, so the head alone makes the pack's digest that of all its
 * files. */
static bool add_model(const struct pack *pack, struct sha256 *sum, struct runut_err *err)
{
    struct file_map map;
    if (!pack->model) return true;
    if (file_map_open(&map, pack->model, err) != RUNUT_OK) return false;
    sha256_add(sum, map.p, map.len < MODEL_HEAD_BYTES ? map.len : MODEL_HEAD_BYTES);
    file_map_close(&map);
    return true;
}

struct pack *pack_open(const char *folder, uint64_t tables, struct runut_err *err)
{
    struct pack *pack = calloc(1, sizeof *pack);
    if (!pack) {
        err_set(err, RUNUT_INTERNAL, "memory is out");
        return NULL;
    }
    arena_init(&pack->arena, 0, NULL);
    pack->info.path = str_z(&pack->arena, str_of(folder));
    struct sha256 *sum = sha256_new();
    bool ok = load_manifest(pack, sum, err);
    for (int t = 0; ok && t < PACK_TABLES; t++)
        ok = load_table(pack, (enum pack_table)t, tables & PACK_BIT(t), sum, err);
    ok = ok && add_model(pack, sum, err);
    char hex[65];
    sha256_end(sum, hex);
    pack->info.sha256 = str_z(&pack->arena, str_of(hex));
    if (ok) return pack;
    pack_close(pack);
    return NULL;
}

size_t pack_forms(const struct pack_rows *rows, unsigned c)
{
    size_t n = rows->n;
    for (size_t r = 0; r < rows->n; r++) n += count_of(rows->v[r].cells[c], '|');
    return n;
}

void pack_close(struct pack *pack)
{
    if (!pack) return;
    arena_done(&pack->arena);
    free(pack);
}

/* One pack on its way: packs are read side by side. */
struct opening {
    char path[4096];
    uint64_t tables;
    struct pack *pack;
    struct runut_err err;
};

static void open_one(void *item)
{
    struct opening *o = item;
    o->pack = pack_open(o->path, o->tables, &o->err);
}

static int by_name(const void *a, const void *b)
{
    const struct pack *x = *(struct pack *const *)a, *y = *(struct pack *const *)b;
    return strcmp(x->info.language, y->info.language);
}

/* The folders in FOLDER that hold a MANIFEST. */
static size_t find_all(DIR *dir, const char *folder, struct opening *v, size_t cap)
{
    size_t n = 0;
    for (struct dirent *e; n < cap && (e = readdir(dir));) {
        char *path = v[n].path;
        if (e->d_name[0] == '.' ||
            (size_t)snprintf(path, sizeof v->path, "%s/%s/MANIFEST", folder, e->d_name) >= sizeof v->path ||
            access(path, F_OK) != 0)
            continue;
        path[strlen(path) - strlen("/MANIFEST")] = '\0';
        n++;
    }
    return n;
}

size_t pack_open_all(const char *folder, uint64_t tables, struct pack **out, size_t cap, struct runut_err *err)
{
    DIR *dir = opendir(folder);
    struct opening *v = calloc(cap, sizeof *v);
    size_t n = 0;
    bool ok = true;
    if (!dir)
        err_set(err, RUNUT_INPUT, "the packs' folder %s cannot be opened: %s", folder, strerror(errno));
    else if (!v)
        err_set(err, RUNUT_INTERNAL, "memory is out");
    else if ((n = find_all(dir, folder, v, cap)) == 0)
        err_set(err, RUNUT_INPUT, "there is no pack in %s (a pack is a folder with a MANIFEST)", folder);
    if (dir) closedir(dir);
    for (size_t i = 0; i < n; i++) v[i].tables = tables;
    side_by_side(open_one, v, sizeof *v, n);
    for (size_t i = 0; i < n; i++) {
        if (!v[i].pack) err_set(err, v[i].err.status, "%s", v[i].err.message);
        ok = ok && v[i].pack;
        out[i] = v[i].pack;
    }
    free(v);
    if (ok && n) qsort(out, n, sizeof *out, by_name);
    if (ok) return n;
    while (n) pack_close(out[--n]);
    return 0;
}
