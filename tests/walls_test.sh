#!/bin/sh
# The walls stand, and a breach of each sort is seen: a small house with breaches is built and looked at.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

if sh tests/walls.sh "$B/libcandor.a" >"$scratch/out" 2>&1; then pass; else
	fail "walls"
	show "$scratch/out"
fi

# breach FILE 'LINE OF CODE' 'WHAT IS SAID': the line alone in that file.
breach() {
	rm -rf "$scratch/house"
	mkdir -p "$scratch/house/$(dirname "$1")" "$scratch/house/src/expr"
	echo '/* Only expr/ uses this. */' >"$scratch/house/src/expr/lex.h"
	echo "$2" >"$scratch/house/$1"
	if sh tests/walls.sh "$B/libcandor.a" "$scratch/house" >"$scratch/out" 2>&1; then
		fail "$2 in $1 is not seen"
	elif grep -qF "$1:1: $3" "$scratch/out"; then pass; else
		fail "$2 in $1 is called something else"
		show "$scratch/out"
	fi
}
breach src/base/up.c '#include "expr/expr.h"' '"expr/expr.h" is upstairs of base'
breach src/load/side.c '#include "session/session.h"' '"session/session.h" is on the same floor'
breach src/app/candor/side.c '#include "app/ask/ask.h"' '"app/ask/ask.h" is on the same floor'
breach src/rules/private.c '#include "expr/lex.h"' '"expr/lex.h" is for expr only'
breach src/session/files.c '#include <stdio.h>' '<stdio.h> below the ceiling'
breach src/report/clock.c '#include <time.h>' '<time.h> below the ceiling'
breach src/load/load.c '#include <yaml.h>' '<yaml.h> belongs to src/load/yaml.c alone'
breach src/ui/screen.c '#include <ncurses.h>' '<ncurses.h> belongs to src/ui/term_curses.c alone'
breach src/ui/cairo.c '#include <cairo.h>' '<cairo.h> has no home'
breach src/base/str.c '#include "str.h"' '"str.h" names no room'
breach src/stray.c 'int stray;' 'a file stands in a room'
breach src/attic/box.c 'int box;' 'the room attic has no floor'

# A core that opens a file.
echo '#include <stdio.h>
void *open_it(void);
void *open_it(void) { return fopen("x", "r"); }' >"$scratch/impure.c"
if "${CC:-gcc}" -c -o "$scratch/impure.o" "$scratch/impure.c" && ar rcs "$scratch/impure.a" "$scratch/impure.o" &&
	! sh tests/walls.sh "$scratch/impure.a" >"$scratch/out" 2>&1 && grep -q 'impure.o: leans on fopen' "$scratch/out"; then
	pass
else
	fail "a core that opens a file is not seen"
	show "$scratch/out"
fi
finish
