# Runut's one build file. GNU make, not recursive but for `SAN=1`; what is missing installs with tools/setup.
#
#   make            build/runut, build/librunut.{a,so}          make SAN=1 ...   the same under ASan and UBSan, in build-san
#   make check      every test (make check-NAME for one)        make FUZZ=1 fuzz libFuzzer, in build-fuzz
#   make analyse    clang-tidy with its path-following analyser (check has the quick part)
#   make demo       the demo story, told                        make WERROR=1    warnings are errors, as in CI
#   make eval       figures of accuracy, where the data is      make bench       figures of speed
#   make train      the packs' models from the data             make install     DESTDIR, PREFIX
VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
# The one place that says where the evaluation data is.
EVAL_DATA ?= ../shared

CFLAGS ?= -O2 -g
PACKAGES := icu-uc icu-i18n sqlite3 libcrypto jansson uchardet zlib
# The program alone reads containers.
CLI_PACKAGES := libarchive libzstd libbrotlidec libdeflate
B := build
ifeq ($(origin CC),default)
CC := gcc
endif
ifeq ($(SAN),1)
B := build-san
SANFLAGS := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
ifeq ($(FUZZ),1)
B := build-fuzz
CC := clang
SANFLAGS := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2
ifeq ($(WERROR),1)
WARN += -Werror
endif
DEP_CFLAGS := $(shell pkg-config --cflags $(PACKAGES) $(CLI_PACKAGES))
DEP_LIBS := $(shell pkg-config --libs $(PACKAGES))
CLI_LIBS := $(shell pkg-config --libs $(CLI_PACKAGES))
CPPFLAGS_OWN = -D_GNU_SOURCE -Iinclude -Isrc $(DEP_CFLAGS)
ALL_CFLAGS = -std=c11 $(WARN) -fvisibility=hidden -fPIC $(CPPFLAGS_OWN) $(SANFLAGS) $(CFLAGS)
LIBS = $(DEP_LIBS) -lm -lpthread

LIB_DIRS := base pack lang page read store link tell
LIB_SRC := $(sort $(foreach d,$(LIB_DIRS),$(wildcard src/$(d)/*.c src/$(d)/*/*.c)))
CLI_SRC := $(sort $(wildcard src/cli/*.c))
TRAIN_SRC := $(sort $(wildcard src/train/*.c))
UNIT := $(patsubst %.c,$(B)/%,$(wildcard test/unit/t_*.c))
FUZZERS := $(patsubst %.c,$(B)/%,$(wildcard test/fuzz/f_*.c))
TOOLS := $(patsubst %.c,$(B)/%,$(wildcard test/tool/*.c))
HEADERS := include/runut.h $(sort $(wildcard src/*/*.h src/*/*/*.h))
C_FILES := $(sort $(wildcard src/*/*.c src/*/*/*.c test/unit/*.c test/fuzz/*.c test/tool/*.c demo/*.c))
SCRIPTS := $(shell grep -lE '^\#!/bin/(sh|bash)|^\#!/usr/bin/env bash' tools/* test/*.sh demo/*.sh .ci/run 2>/dev/null)
obj = $(patsubst %.c,$(B)/%.o,$(1))

# Loops over arrays, and pages that come by the megabyte: worth more of the compiler's effort.
$(B)/src/lang/net.o $(patsubst src/%.c,$(B)/src/%.o,$(wildcard src/page/*.c src/page/*/*.c)): CFLAGS += -O3

all: $(B)/runut $(B)/librunut.a $(B)/librunut.so

# ---- building -------------------------------------------------------------------------------------------------------

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(B)/librunut.a: $(call obj,$(LIB_SRC))
	@rm -f $@
	ar rcs $@ $^

$(B)/librunut.so: $(call obj,$(LIB_SRC))
	$(CC) -shared $(SANFLAGS) $(LDFLAGS) -Wl,-soname,librunut.so.$(SOVERSION) -o $@ $^ $(LIBS)

$(B)/runut: $(call obj,$(CLI_SRC)) $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(CLI_LIBS) $(LIBS)

$(B)/runut-train: $(call obj,$(TRAIN_SRC)) $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# The readers of containers stand in src/cli: tests may use all of it but its main.
$(B)/cli.a: $(call obj,$(filter-out src/cli/main.c,$(CLI_SRC)))
	@rm -f $@
	ar rcs $@ $^

$(UNIT) $(TOOLS): $(B)/%: $(B)/%.o $(B)/cli.a $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(CLI_LIBS) $(LIBS)

# This one trains a model of its own.
$(B)/test/unit/t_lang_model: | $(B)/runut-train

ifeq ($(FUZZ),1)
$(FUZZERS): $(B)/%: $(B)/%.o $(B)/cli.a $(B)/librunut.a
	$(CC) $(SANFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(CLI_LIBS) $(LIBS)
else
$(FUZZERS): $(B)/%: $(B)/%.o $(B)/test/fuzz/replay.o $(B)/cli.a $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(CLI_LIBS) $(LIBS)
endif

# The example is built as a stranger would: with the public header and the shared library alone.
$(B)/demo/example: demo/example.c include/runut.h $(B)/librunut.so
	@mkdir -p $(@D)
	@ln -sf librunut.so $(B)/librunut.so.$(SOVERSION)
	$(CC) -std=c11 $(WARN) $(SANFLAGS) -Iinclude $(CFLAGS) $(LDFLAGS) -o $@ $< -L$(B) -lrunut -Wl,-rpath,$(abspath $(B))

-include $(shell find $(B) -name '*.d' 2>/dev/null)

# ---- testing --------------------------------------------------------------------------------------------------------

# Each check is a target of its own; test/run.sh runs them one after the other, goes on after a failure, and counts.
CHECKS := unit golden pages property schema codebook slow fuzz fault example headers exports layers banned format tidy man readme scripts install san
check: all
	@B=$(B) MAKE="$(MAKE)" sh test/run.sh $(CHECKS)

check-unit: $(UNIT)
	@sh test/run-unit.sh $(UNIT)

check-golden: $(B)/runut
	@RUNUT=$(abspath $(B))/runut sh test/run-golden.sh

# Pages in the manner of Indonesian outlets, beside what should be read of them.
check-pages: $(B)/test/tool/gold
	@RUNUT_PACKS=packs $(B)/test/tool/gold test/page/*.html && echo '1 passed, 0 failed'

check-property: $(B)/runut
	@RUNUT=$(abspath $(B))/runut sh test/run-property.sh

check-schema: $(B)/runut
	@RUNUT=$(abspath $(B))/runut sh test/run-schema.sh

# Its examples are what the program reads, its rules those of src/read/core/why.h; UPDATE=1 writes them anew.
check-codebook: $(B)/runut
	@python3 test/codebook.py $(abspath $(B))/runut $(if $(UPDATE),--write)

check-slow: $(B)/runut $(TOOLS)
	@RUNUT=$(abspath $(B))/runut B=$(abspath $(B)) sh test/run-slow.sh

check-fault: $(B)/runut
	@RUNUT=$(abspath $(B))/runut sh test/run-fault.sh

check-fuzz: $(FUZZERS)
	@sh test/run-fuzz.sh $(FUZZERS)

check-example: $(B)/demo/example
	@RUNUT_PACKS=packs $(B)/demo/example demo/pages/01-kabartengah.html > $(B)/demo/example.out
	@grep -q . $(B)/demo/example.out && test $$(wc -l < demo/example.c) -le 50

# Every header compiles by itself; the public one also as C99 and as C++.
check-headers: $(patsubst %,$(B)/alone/%.ok,$(HEADERS))
	@$(CC) -std=c99 -pedantic -Werror -Wall -Wextra -fsyntax-only -x c include/runut.h
	@clang -std=c++17 -Werror -Wall -fsyntax-only -x c++ include/runut.h

$(B)/alone/%.h.ok: %.h
	@mkdir -p $(@D)
	@printf '#include "%s"\nextern int alone;\n' $(patsubst include/%,%,$(patsubst src/%,%,$<)) | $(CC) $(ALL_CFLAGS) -Werror -fsyntax-only -x c -
	@touch $@

# The shared library shows runut_* and nothing else, and all that the public header promises.
check-exports: $(B)/librunut.so
	@sh test/run-exports.sh $(B)/librunut.so

check-layers: all
	@B=$(B) sh tools/layers

check-banned:
	@sh tools/banned

check-format:
	@clang-format --dry-run --Werror $(C_FILES) $(HEADERS)

# The checks that look at one line at a time are quick; the analyser that follows paths is `make analyse`, minutes long.
TIDY = clang-tidy --quiet --warnings-as-errors='*' $(1) $< -- -std=c11 $(CPPFLAGS_OWN) > $@.log 2>&1 || { grep -v 'warnings generated' $@.log; exit 1; }
check-tidy: $(patsubst %,$(B)/tidy/%.ok,$(filter src/%,$(C_FILES)))
analyse: $(patsubst %,$(B)/analyse/%.ok,$(filter src/%,$(C_FILES)))

$(B)/tidy/%.c.ok: %.c .clang-tidy $(HEADERS)
	@mkdir -p $(@D)
	@$(call TIDY,--checks='-clang-analyzer-*')
	@touch $@

$(B)/analyse/%.c.ok: %.c .clang-tidy $(HEADERS)
	@mkdir -p $(@D)
	@$(call TIDY,)
	@touch $@

check-man: $(B)/runut
	@sh test/run-man.sh $(B)/runut

check-readme: $(B)/runut
	@sh test/run-readme.sh $(abspath $(B))/runut

check-scripts:
	@shellcheck -x -S warning $(SCRIPTS)

check-install: all
	@MAKE="$(MAKE)" sh test/run-install.sh

# What hostile bytes meet, once more under the sanitizers.
check-san:
ifneq ($(SAN),1)
	@$(MAKE) --no-print-directory -s SAN=1 check-unit check-fuzz check-golden check-property
endif

fuzz: $(FUZZERS)
	@sh test/run-libfuzzer.sh $(FUZZERS)

# ---- figures --------------------------------------------------------------------------------------------------------

demo: all
	@RUNUT=$(B)/runut sh demo/run.sh $(B)/demo.db

eval: all
	@RUNUT=$(abspath $(B))/runut EVAL_DATA=$(EVAL_DATA) bash test/run-eval.sh

bench: all $(TOOLS)
	@RUNUT=$(abspath $(B))/runut B=$(abspath $(B)) EVAL_DATA=$(EVAL_DATA) sh test/run-bench.sh

train: $(B)/runut-train
	@EVAL_DATA=$(EVAL_DATA) TRAIN=$(abspath $(B))/runut-train sh tools/train

# ---- installing -----------------------------------------------------------------------------------------------------

install: all $(B)/runut.pc
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 755 $(B)/runut $(DESTDIR)$(PREFIX)/bin/runut
	install -m 644 include/runut.h $(DESTDIR)$(PREFIX)/include/runut.h
	install -m 644 $(B)/librunut.a $(DESTDIR)$(PREFIX)/lib/librunut.a
	install -m 755 $(B)/librunut.so $(DESTDIR)$(PREFIX)/lib/librunut.so.$(VERSION)
	ln -sf librunut.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/librunut.so.$(SOVERSION)
	ln -sf librunut.so.$(SOVERSION) $(DESTDIR)$(PREFIX)/lib/librunut.so
	install -m 644 $(B)/runut.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig/runut.pc
	for d in packs/*/; do install -d $(DESTDIR)$(PREFIX)/share/runut/$$d; \
	  find $$d -maxdepth 1 -type f -exec install -m 644 {} $(DESTDIR)$(PREFIX)/share/runut/$$d \; ; done
	RUNUT=$(B)/runut sh tools/install-docs $(DESTDIR)$(PREFIX)

$(B)/runut.pc: runut.pc.in Makefile
	@mkdir -p $(@D)
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' -e 's|@PACKAGES@|$(PACKAGES)|' $< > $@

clean:
	rm -rf build build-san build-fuzz

.PHONY: all check analyse fuzz demo eval bench train install clean $(patsubst %,check-%,$(CHECKS))
.DELETE_ON_ERROR:
.SECONDARY:
