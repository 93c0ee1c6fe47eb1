#!/bin/sh
# Runs every unit test program of the build folder B, and counts what cmocka counted.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

names=$(cd tests/unit && ls ./*_test.c | sed 's/^\.\/\(.*\)\.c$/\1/')
# One program on each processor; each leaves its output and its exit status.
echo "$names" | xargs -P "$(nproc)" -I NAME sh -c '"$1/unit/NAME" >"$2/NAME" 2>&1 </dev/null
	echo $? >"$2/NAME.status"' sh "$B" "$scratch"
for name in $names; do
	status=$(cat "$scratch/$name.status")
	mv "$scratch/$name" "$scratch/out"
	counts=$(awk '
		/^\[  PASSED  \] [0-9]+ test/ { p += $4 }
		/^\[  FAILED  \] [0-9]+ test/ { f += $4 }
		/^\[  SKIPPED \] [0-9]+ test/ { s += $4 }
		END { print p + 0, f + 0, s + 0 }' "$scratch/out")
	set -- $counts
	passed=$((passed + $1)) skipped=$((skipped + $3))
	failed=$((failed + $2))
	if [ "$2" != 0 ]; then
		echo "FAILED $name"
		grep -v '^\[ \(RUN\|      OK\)' "$scratch/out" || :
	elif [ "$status" != 0 ] || [ $(($1 + $3)) = 0 ]; then
		fail "$name ended with status $status"
		show "$scratch/out"
	fi
	grep -B 1 '^\[  SKIPPED \] [a-z]' "$scratch/out" | sed -n 's/^\[  SKIPPED \] /skipped /p' || :
done
finish
