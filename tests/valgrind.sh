#!/bin/sh
# No byte is lost and none is read too early: a line-mode interview for each of tests/golden/ask, a check and a report.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

if ! command -v valgrind >/dev/null; then
	skip "leaks: valgrind is not there"
	finish
	exit
fi
candor=$(cd "$B" && pwd)/candor

# clean WHAT COMMAND...: without an error of memory; the command's own status is not looked at.
clean() {
	what=$1
	shift
	valgrind -q --trace-children=yes --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all \
		--suppressions=tests/valgrind.supp --log-file="$scratch/log.%p" "$@" >/dev/null 2>&1 || :
	cat "$scratch"/log.* >"$scratch/log" 2>/dev/null && rm -f "$scratch"/log.*
	if [ -f "$scratch/log" ] && [ ! -s "$scratch/log" ]; then pass; else
		fail "$what"
		head -n 60 "$scratch/log" || :
	fi
	rm -f "$scratch/log"
}

# The tool sees a leak when there is one.
echo '#include <stdlib.h>
int main(void) { return malloc(9) == NULL; }' >"$scratch/leak.c"
"${CC:-gcc}" -O0 -o "$scratch/leak" "$scratch/leak.c"
if valgrind -q --leak-check=full --error-exitcode=9 "$scratch/leak" >/dev/null 2>&1; then fail "a leak is not seen"; else pass; fi

for case in tests/golden/ask/*.keys; do
	[ -f "$case" ] || continue
	rules=$(sed -n '/^#/!q; s/^# rules: *//p' "$case")
	awk '!typed && /^#/ { next } { typed = 1; print }' "$case" >"$scratch/keys"
	clean "$case" "$candor" ask --plain --today 2026-11-21 "tests/golden/ask/$rules" <"$scratch/keys"
done
clean "check" "$candor" check --today 2026-11-21 rules/stem-cell.yaml
for case in tests/golden/report/*.answers; do
	[ -f "$case" ] || continue
	rules=$(sed -n '/^#/!q; s/^# rules: *//p' "$case")
	clean "$case" "$candor" report --answers "$case" --format json "tests/golden/report/$rules"
	break
done
finish
