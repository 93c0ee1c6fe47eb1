#!/bin/sh
# Every code of src/base/diag_codes.h has its paragraph `### E203 unknown-name` in docs/diagnostics.md and a golden test named
# after it, and there are no others.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

sed -n 's/^.*X(\([EW][0-9]*\), [A-Z_]*, "\([a-z0-9-]*\)").*/\1 \2/p' src/base/diag_codes.h | sort >"$scratch/codes"
sed -n 's/^### \([EW][0-9]* .*\)/\1/p' docs/diagnostics.md | sort >"$scratch/paragraphs"
ls tests/golden/check tests/golden/report 2>/dev/null |
	sed -n 's/^\([EW][0-9][0-9][0-9]\)-\([a-z0-9-]*\)\.\(out\|err\)$/\1 \2/p' | sort -u >"$scratch/goldens"

# each LIST 'WHAT': the codes that LIST lacks, and what it has beside them.
each() {
	for line in $(comm -23 "$scratch/codes" "$scratch/$1" | tr ' ' '-'); do fail "$line has no $2"; done
	for line in $(comm -13 "$scratch/codes" "$scratch/$1" | tr ' ' '-'); do fail "$line has a $2 and is no diagnostic"; done
	passed=$((passed + $(comm -12 "$scratch/codes" "$scratch/$1" | wc -l)))
}
each paragraphs "paragraph in docs/diagnostics.md"

# A code may have further goldens with a tail: E203-unknown-name-far.
while read -r code name; do
	awk -v code="$code" -v name="$name" '$1 == code && ($2 == name || index($2, name "-") == 1) { found = 1 } END { exit !found }' \
		"$scratch/goldens" && pass || fail "$code-$name has no golden test"
done <"$scratch/codes"
while read -r code name; do
	awk -v code="$code" -v name="$name" '$1 == code && (name == $2 || index(name, $2 "-") == 1) { found = 1 } END { exit !found }' \
		"$scratch/codes" || fail "the golden test $code-$name is named after no diagnostic"
done <"$scratch/goldens"
finish
