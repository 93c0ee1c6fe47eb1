#!/bin/sh
# Mutants of the shipped pack, each a slip that somebody could make on a Friday afternoon: `candor check` has to see each, with an
# interview that shows it and that `candor report` runs. Mutants that change nothing have to stay unseen.
#
#   tests/mutants.sh [N]      how many of each at most, spread over all (60 and 12)
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
most=${1:-60}
pack=rules/stem-cell.yaml day="--today 2026-11-21"
cp rules/stem-cell.sources.yaml "$scratch/mutant.sources.yaml"

# make NUMBER NEUTRAL
make_mutant() { awk -v want="$1" -v neutral="$2" -f tests/mutants.awk "$pack" >"$scratch/mutant.yaml"; }

# Every witness of a failure is run by the real engine, and nothing in it is left over.
replay() {
	replayed=0
	for name in $(sed -n 's/.*: \([^ ]*\)\.yaml$/\1/p' "$scratch/out" | sort -u); do
		[ -f "$name.yaml" ] || return 1
		! grep -q 'a fault in candor' "$name.yaml" || return 1
		"$B/candor" report --answers "$name.yaml" "$scratch/mutant.yaml" >"$scratch/page" 2>"$scratch/err" || return 1
		[ ! -s "$scratch/err" ] || return 1
		replayed=$((replayed + 1))
	done
	[ $replayed -gt 0 ]
}

total=$(awk -v want=0 -f tests/mutants.awk "$pack" | wc -l)
[ "$total" -ge "$most" ] || fail "only $total mutants can be made"
[ "$most" -le "$total" ] || most=$total
for i in $(seq 1 "$most"); do
	number=$((1 + (i - 1) * total / most))
	make_mutant "$number" 0
	what=$(awk -v want=0 -f tests/mutants.awk "$pack" | sed -n "${number}p")
	rm -rf "$scratch/witness"
	"$B/candor" check --quiet $day --witness "$scratch/witness" "$scratch/mutant.yaml" >"$scratch/out" 2>&1 || :
	if grep -qE 'error\[E70|warning\[W70' "$scratch/out" && replay; then pass; else
		fail "mutant $what"
		show "$scratch/out"
	fi
done

total=$(awk -v want=0 -v neutral=1 -f tests/mutants.awk "$pack" | wc -l)
for i in $(seq 1 12); do
	number=$((1 + (i - 1) * total / 12))
	make_mutant "$number" 1
	if "$B/candor" check --quiet $day "$scratch/mutant.yaml" >"$scratch/out" 2>&1 && [ ! -s "$scratch/out" ]; then pass; else
		fail "neutral mutant $number is reported"
		show "$scratch/out"
	fi
done
finish
