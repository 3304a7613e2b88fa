# ctrc's build. `make help` lists the targets.
# Everything is built below build/: sources made from the grammar and the runtime in build/gen, objects in build/obj. A
# variant (another compiler, sanitizers) has a folder of its own, so that variants do not disturb each other.

VERSION := 0.1.0

PREFIX  ?= /usr/local
DESTDIR ?=
CFLAGS  ?= -O2 -g
WERROR  ?= -Werror

VARIANT := $(if $(FUZZ),fuzz,$(if $(findstring clang,$(CC)),clang)$(if $(SAN),san)$(if $(TSAN),tsan)$(if $(DEBUG),debug))
OUT     := build$(VARIANT:%=/%)
GEN     := build/gen
CTRC    := $(OUT)/ctrc

# Tools and libraries -------------------------------------------------------------------------------------------------

LIBRARIES  := yaml-0.1 libpcre2-8 nettle libedit
LIB_CFLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
# libc first: most symbols are its own, and the dynamic linker looks for each in the libraries by their order.
LIB_LINK   := -lc $(or $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null),-lyaml -lpcre2-8 -lnettle -ledit)

WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes -Wmissing-prototypes \
            -Wwrite-strings -Wundef -Wpointer-arith -Wvla $(WERROR)
# Fewer warnings for the code that flex and bison generate.
GEN_WARNINGS := -Wall -Wextra -Wno-unused-function -Wno-unused-parameter -Wno-sign-compare \
                -Wno-unused-but-set-variable $(WERROR)

HARDEN := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
ifdef SAN
override CFLAGS += -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
HARDEN := -fPIE
endif
ifdef FUZZ
override CFLAGS += -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
HARDEN := -fPIE
endif

ifdef TSAN
override CFLAGS += -O1 -fno-omit-frame-pointer -fsanitize=thread
HARDEN := -fPIE
endif
# Assertions check what the accessors and the arena assume: on in all builds but the release.
ifeq ($(SAN)$(FUZZ)$(TSAN)$(DEBUG),)
override CFLAGS += -DNDEBUG
endif

CPP_FLAGS := -D_GNU_SOURCE -DCTRC_VERSION='"$(VERSION)"' -Icompiler -I$(GEN) $(LIB_CFLAGS) $(CPPFLAGS)
COMPILE   := $(CC) -std=c11 $(CPP_FLAGS) $(CFLAGS) $(HARDEN) -MMD -MP
LINK      := $(CC) $(CFLAGS) -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(LDFLAGS)

# Files ---------------------------------------------------------------------------------------------------------------

SOURCES := $(sort $(wildcard compiler/*/*.c))
RUNTIME := $(sort $(wildcard runtime/*/*.spec runtime/*/*/*.spec runtime/*/*/*/*.spec runtime/*/*.md))
PARSER  := $(GEN)/spec.tab.c $(GEN)/spec.lex.c
OBJECTS := $(SOURCES:compiler/%.c=$(OUT)/obj/%.o) $(PARSER:$(GEN)/%.c=$(OUT)/obj/gen/%.o) $(OUT)/obj/gen/embedded.o

.PHONY: all docs deps test-deps demo test bench test-nixpkgs test-fmt soak endless linear fuzz fuzzers fuzz-nix directives layers install uninstall clean help FORCE
.DELETE_ON_ERROR:
.SUFFIXES:

all: $(CTRC)

# V=1 shows commands in full.
say = $(if $(V),,@echo '  $1' && )

$(CTRC): $(OBJECTS)
	$(call say,link $@)$(LINK) -o $@ $^ $(LIB_LINK)

$(OUT)/obj/%.o: compiler/%.c $(OUT)/flags | $(GEN)/spec.tab.h
	@mkdir -p $(@D)
	$(call say,cc   $<)$(COMPILE) $(WARNINGS) -c -o $@ $<

$(OUT)/obj/gen/%.o: $(GEN)/%.c $(OUT)/flags | $(GEN)/spec.tab.h
	@mkdir -p $(@D)
	$(call say,cc   $<)$(COMPILE) $(GEN_WARNINGS) -c -o $@ $<

$(GEN)/spec.tab.c $(GEN)/spec.tab.h &: grammar/spec.y
	@mkdir -p $(@D)
	@command -v bison >/dev/null && command -v flex >/dev/null || \
		{ echo "flex or bison is missing: 'make deps' installs what the build needs, or names it"; exit 1; }
	$(call say,bison $<)bison -Wall -Wno-precedence -Werror --defines=$(GEN)/spec.tab.h -o $(GEN)/spec.tab.c $<

$(GEN)/spec.lex.c: grammar/spec.l
	@mkdir -p $(@D)
	$(call say,flex $<)flex -o $@ $<

# The runtime as C strings: one array a file, and the table of them, sorted by name.
$(GEN)/embedded.c: $(RUNTIME) $(GEN)/runtime.list
	@{ echo '#include "eval/embedded.h"'; n=0; rows=; \
	for f in $(RUNTIME); do \
		echo "static const char text_$$n[] ="; sed 's/[\\"?]/\\&/g; s/^/"/; s/$$/\\n"/' $$f; echo ';'; \
		rows="$$rows{ \"$${f#runtime/}\", text_$$n, sizeof text_$$n - 1 },"; n=$$((n + 1)); \
	done; \
	echo "const struct embedded_file embedded_files[] = { $$rows };"; \
	echo "const size_t embedded_count = $$n;"; } > $@

# Files that change when the values in them do: flags of the compiler, names of the embedded files.
$(OUT)/flags: remembered := $(COMPILE) $(WARNINGS) $(LINK)
$(GEN)/runtime.list: remembered := $(RUNTIME)
$(OUT)/flags $(GEN)/runtime.list: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(remembered))' | cmp -s - $@ || printf '%s\n' '$(subst ','\'',$(remembered))' > $@

# Fuzzers (FUZZ=1, with clang): each is one file with libFuzzer's entry point, linked with the compiler without its command line.
FUZZERS      := $(patsubst tests/fuzz/%.c,$(OUT)/%,$(wildcard tests/fuzz/fuzz-*.c))
FUZZ_OBJECTS := $(OUT)/obj/fuzz/fuzz.o $(filter-out $(OUT)/obj/cli/%,$(OBJECTS))

fuzzers: $(FUZZERS)

$(FUZZERS): $(OUT)/%: $(OUT)/obj/fuzz/%.o $(FUZZ_OBJECTS)
	$(call say,link $@)$(LINK) -fsanitize=fuzzer -o $@ $^ $(LIB_LINK)

$(OUT)/obj/fuzz/%.o: tests/fuzz/%.c $(OUT)/flags | $(GEN)/spec.tab.h
	@mkdir -p $(@D)
	$(call say,cc   $<)$(COMPILE) $(WARNINGS) -Itests/fuzz -c -o $@ $<

-include $(OBJECTS:.o=.d) $(wildcard $(OUT)/obj/fuzz/*.d)

# Targets for people --------------------------------------------------------------------------------------------------

deps: ## install the packages that building needs (as root), or name them
	@tests/deps build

test-deps: ## the same for the tests
	@tests/deps build test

demo: deps ## build ctrc and show it at work
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/demo/run

test: test-deps ## run the tests (SAN=1: under sanitizers; ACCEPT=1: rewrite expectations; PARTS="oracle lab": some)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) SAN=$(SAN) ACCEPT=$(ACCEPT) tests/run $(PARTS)

test-nixpkgs: test-deps ## compare derivations with Nix's on a real nixpkgs (NIXPKGS=DIR; ARGS="packages --every 20")
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/nixpkgs/compare $(NIXPKGS) $(ARGS)

test-fmt: all ## compare the formatter with nixfmt's fixtures and a formatted tree (FIXTURES=DIR TREE=DIR)
	@CTRC=$(abspath $(CTRC)) tests/fmt/beside-nixfmt "$(FIXTURES)" "$(TREE)"

bench: deps ## measure speed and memory (NIXPKGS=DIR: of guests, beside Nix; NIX="PROGRAM ...": beside these)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/bench/$(if $(NIXPKGS),guests $(NIXPKGS) $(NIX) $(ARGS),run)

soak: test-deps ## disturb builds and roll-outs into images over and over (SECONDS=600 and KILLS=1000 at least; SEED=...)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/soak/run --seconds $(or $(SECONDS),600) --kills $(or $(KILLS),1000) $(if $(SEED),--seed $(SEED))

endless: test-deps ## nest everything that can contain itself in every way (in `make test`: a sample)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) SAN=$(SAN) tests/endless/run --all

linear: test-deps ## measure how the cost of long texts grows with their length (in `make test`: of a few)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/limits/run --linear

fuzz: test-deps ## fuzz parser, evaluator and readers of data (SECONDS=60: each; ONLY=parse: one of them)
	@$(MAKE) --no-print-directory CC=clang FUZZ=1 fuzzers
	@tests/fuzz/fuzz $(if $(SECONDS),--seconds $(SECONDS)) $(ONLY)

fuzz-nix: test-deps ## compare N random expressions with nix-instantiate (N=0: until stopped; SEED=...)
	@$(MAKE) --no-print-directory all
	@CTRC=$(abspath $(CTRC)) tests/differential/run --cases $(or $(N),0) $(if $(SEED),--seed $(SEED))

docs: all ## write docs/diagnostics.md from the explanations that ctrc carries
	@CTRC=$(abspath $(CTRC)) docs/make-diagnostics > docs/diagnostics.md.new
	@mv docs/diagnostics.md.new docs/diagnostics.md

directives: $(CTRC) ## compare the list of systemd's directives with the installed systemd
	@CTRC=$(abspath $(CTRC)) tests/directives/run $(if $(WRITE),--write)

layers: ## check which folder includes which, and that names lead to files
	@tests/layers

$(OUT)/ctrc-options.5: $(CTRC)
	$(call say,man  $@)$(CTRC) options --man > $@

install: all $(OUT)/ctrc-options.5 ## install below $(DESTDIR)$(PREFIX)
	install -D -m 755 $(CTRC) $(DESTDIR)$(PREFIX)/bin/ctrc
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/doc/ctrc README.md LICENSE
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man1 docs/man/ctrc.1
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man5 docs/man/ctrc-spec.5 $(OUT)/ctrc-options.5

uninstall: ## remove what `install` put there
	rm -f $(DESTDIR)$(PREFIX)/bin/ctrc
	rm -rf $(DESTDIR)$(PREFIX)/share/doc/ctrc
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/share/man/,man1/ctrc.1 man5/ctrc-spec.5 man5/ctrc-options.5)

clean: ## remove build/
	rm -rf build

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'
