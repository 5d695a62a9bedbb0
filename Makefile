# Runut's one build file. `make`, `make check`, `make demo`, `make eval`, `make bench`, `make SAN=1 check`, `make install`.
VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
EVAL_DATA ?= ../shared
CC ?= gcc
CFLAGS ?= -O2 -g
PACKAGES := icu-uc icu-i18n sqlite3 libcrypto jansson uchardet zlib
B := build
ifeq ($(SAN),1)
B := build-san
SANFLAGS := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2
DEP_CFLAGS := $(shell pkg-config --cflags $(PACKAGES))
DEP_LIBS := $(shell pkg-config --libs $(PACKAGES))
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARN) -fvisibility=hidden -fPIC -Iinclude -Isrc $(DEP_CFLAGS) $(SANFLAGS) $(CFLAGS)
LIBS = $(DEP_LIBS) -lm -lpthread

LIB_DIRS := base pack lang page read store link tell
LIB_SRC := $(foreach d,$(LIB_DIRS),$(wildcard src/$(d)/*.c))
CLI_SRC := $(wildcard src/cli/*.c)
TRAIN_SRC := $(wildcard src/train/*.c)
obj = $(patsubst %.c,$(B)/%.o,$(1))

all: $(B)/runut $(B)/librunut.a $(B)/librunut.so

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(B)/librunut.a: $(call obj,$(LIB_SRC))
	@rm -f $@
	ar rcs $@ $^

$(B)/librunut.so: $(call obj,$(LIB_SRC))
	$(CC) -shared $(SANFLAGS) $(LDFLAGS) -Wl,-soname,librunut.so.$(SOVERSION) -o $@ $^ $(LIBS)

$(B)/runut: $(call obj,$(CLI_SRC)) $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(B)/runut-train: $(call obj,$(TRAIN_SRC)) $(B)/librunut.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

-include $(shell find $(B) -name '*.d' 2>/dev/null)
.PHONY: all
