# candor. `make deps run` and `make deps test` are all that a fresh machine needs; `make` alone builds and
# touches nothing else. Recipes over five lines stand in tests/*.sh.

VARIANT ?= release# or debug, or san: each has a build folder of its own
PREFIX  ?= /usr/local
GOLDEN  ?= ask#     or accept: take every difference in as it is
SECONDS  = 5#       how long each fuzz target runs
export VARIANT B

MAKEFLAGS += $(if $(filter 0,$(MAKELEVEL)$(filter clean,$(MAKECMDGOALS))),-j$(shell nproc))
CC := $(if $(filter default,$(origin CC)),gcc,$(CC))
B = $(if $(filter release,$(VARIANT)),build,build-$(VARIANT))

# ---- what each program is made of: its rooms, beside the core, and what each room is linked with ----
CORE               = base expr words qtype rules load session check report
PROGRAMS           = candor candor-ask candor-kiosk candor-print candor-prove candor-staff
ROOMS_candor       = app/candor app/common kiosk store export
ROOMS_candor-ask   = app/ask app/common ui guard store export
ROOMS_candor-kiosk = app/kiosk app/common kiosk store export
ROOMS_candor-prove = app/prove app/common proof store export
ROOMS_candor-staff = app/staff app/common guard kiosk ui store export
ROOMS_candor-print = app/print print guard
LIBS_core          = -lyaml -lutf8proc -lmd
LIBS_export        = -ljansson
LIBS_proof         = -lbdd -lcadical -lstdc++ -lm
LIBS_guard         = -lseccomp
LIBS_kiosk         = -lcrypt
LIBS_print         = $(shell pkg-config --libs $(DRAWS)) -lcups
LIBS_ui            = -lncursesw -ltinfo

# ---- how it is compiled ----
SANITIZE       = -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all -fsanitize=address,undefined
CFLAGS_release = -O2 -g -D_FORTIFY_SOURCE=2
CFLAGS_debug   = -O0 -g3
CFLAGS_san     = $(SANITIZE) -Wno-format-truncation# which the sanitizer mistakes
CFLAGS_fuzz    = $(SANITIZE) -fsanitize=fuzzer-no-link# by tests/fuzz.sh, with clang
DRAWS          = pangocairo pangofc cairo-pdf fontconfig libqpdf
CFLAGS_print   = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(DRAWS)))
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes
COMPILE   = $(CC) -std=c11 $(WARNINGS) -Isrc -fPIE -fstack-protector-strong $(CFLAGS_$(VARIANT)) $(CFLAGS)
SYSTEM    = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE# above the ceiling only: the core sees plain C11
LINK      = $(COMPILE) -pie -Wl,--as-needed,-z,relro,-z,now $(LDFLAGS)

objects   = $(patsubst src/%.c,$(B)/obj/%.o,$(wildcard $(1:%=src/%/*.c)))
CORE_O    = $(call objects,$(CORE))
OWN       = $(filter-out app/common,$(filter app/%,$(foreach p,$(PROGRAMS),$(ROOMS_$p))))
OTHER     = $(filter-out $(CORE) app,$(patsubst src/%/,%,$(wildcard src/*/))) app/common
TESTS     = $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/*_test.c))

all: $(PROGRAMS:%=$(B)/%) $(B)/fonts.conf
units: $(TESTS)
kiosk-tools: $(B)/kiosk/try $(B)/kiosk/standin
bench-tools: $(patsubst tests/%.c,$(B)/%,$(wildcard tests/bench/*.c))

$(B)/obj/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	@echo "  compile $<"
	@$(COMPILE) $(if $(filter $(CORE:%=src/%/),$(dir $<)),,$(SYSTEM)) $(CFLAGS_$(patsubst src/%/,%,$(dir $<))) -MMD -MP -c -o $@ $<

$(B)/fonts.conf: src/print/fonts.conf
	@mkdir -p $(@D)
	@cp $< $@

# The folders are named too, so that a file taken away leaves the archive.
$(B)/libcandor.a: $(CORE_O) $(wildcard $(CORE:%=src/%))
$(B)/libabove.a: $(call objects,$(OTHER)) $(wildcard $(OTHER:%=src/%))
$(B)/lib%.a:
	@rm -f $@
	@mkdir -p $(@D)
	@$(AR) qcs $@ $(filter %.o,$^)

define program
$(B)/$(1): $(call objects,$(ROOMS_$(1))) $(B)/libcandor.a
	@echo "  link $$@"
	@$$(LINK) -o $$@ $$^ $$(foreach r,core $$(ROOMS_$(1)),$$(LIBS_$$r))
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,$p)))

$(B)/unit/%: tests/unit/%.c $(B)/libabove.a $(B)/libcandor.a
	@mkdir -p $(@D)
	@echo "  link $@"
	@$(LINK) $(SYSTEM) $(CFLAGS_print) -MMD -MP -MT $@ -MF $@.d -o $@ $(filter-out %.h,$^) -lcmocka \
	    $(foreach r,core $(OTHER),$(LIBS_$r))

# What measures: built with every test, so that it does not break unseen; run by `make bench`.
$(B)/bench/%: tests/bench/%.c $(B)/libabove.a $(B)/libcandor.a
	@mkdir -p $(@D)
	@echo "  link $@"
	@$(LINK) $(SYSTEM) -MMD -MP -MT $@ -MF $@.d -o $@ $(filter-out %.h,$^) $(foreach r,core $(OTHER),$(LIBS_$r))

# What the kiosk is tried with: tests/kiosk/standin.c in place of candor-ask, and who types.
$(B)/kiosk/%: tests/kiosk/%.c $(wildcard tests/kiosk/*.[ch])
	@mkdir -p $(@D)
	@echo "  link $@"
	@$(LINK) $(SYSTEM) -o $@ $(filter tests/kiosk/$*%.c $(if $(filter try,$*),%/pty.c %/proc.c %/search.c %/storm.c %/machine.c),$^) -lvterm

$(B)/fuzz_%: tests/fuzz/fuzz_%.c $(B)/libcandor.a
	@$(LINK) $(SYSTEM) -fsanitize=fuzzer -MMD -MP -MT $@ -MF $@.d -o $@ $(filter-out %.h,$^) $(LIBS_core)

# ---- what people type ----
deps:
	@sh tests/deps.sh run $(if $(filter all run install,$(MAKECMDGOALS)),,test)
run: all
	@$(B)/candor ask rules/stem-cell.yaml || test $$? = 1 # 1: left before the end
test quick:
	@sh tests/test.sh $@
walls: $(B)/libcandor.a
	@sh tests/walls.sh $<
golden: all
	@sh tests/golden.sh $(GOLDEN)
fuzz:
	@sh tests/fuzz.sh $(SECONDS)
# Minutes, not seconds: many more packs against the proof, and every mutant.
prove-hard: all units
	@sh tests/prove.sh 20000 1000
kiosk: all
	@sh tests/kiosk_show.sh
# The kiosk for long: 10,000 interviews; everything that can be typed, for an hour.
soak: all kiosk-tools
	@INTERVIEWS=10000 B=$(B) $(B)/kiosk/try "many interviews leave nothing behind"
storm: all kiosk-tools
	@STORM_SECONDS=3600 B=$(B) $(B)/kiosk/try "nobody gets out in a storm of keys"
bench: all bench-tools
	@sh tests/bench.sh
install: all
	@sh tests/install.sh "$(DESTDIR)$(PREFIX)" $(PROGRAMS:%=$(B)/%)
clean:
	rm -rf build build-debug build-san build-fuzz

.PHONY: all units kiosk-tools bench-tools deps run test quick walls golden fuzz prove-hard kiosk soak storm bench install clean
.DELETE_ON_ERROR:
.SECONDARY:
# `make deps run`: nothing is compiled before the compiler is there.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
all units test quick walls fuzz prove-hard $(CORE_O) $(call objects,$(OTHER) $(OWN)) $(TESTS): | deps
endif
-include $(wildcard $(B)/*.d $(B)/*/*.d $(B)/obj/*/*.d $(B)/obj/*/*/*.d)
