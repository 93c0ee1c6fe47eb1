#!/bin/sh
# What the screens cost. Builds its own measuring program.
set -eu
cd "$(dirname "$0")/../.."
: "${B:=build}"
make "$B/libabove.a" "$B/libcandor.a" "$B/candor" >/dev/null
mkdir -p "$B/bench"
${CC:-cc} -std=c11 -O2 -Isrc -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -o "$B/bench/screen" tests/bench/screen.c \
	"$B/libabove.a" "$B/libcandor.a" -lncursesw -ltinfo -ljansson -lyaml -lutf8proc -lmd
"$B/bench/screen" "$B/candor" rules/stem-cell.yaml
