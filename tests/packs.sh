#!/bin/sh
# Every rules file we ship checks without a word, its cases among the rest.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

for pack in rules/*.yaml; do
	case $pack in *.*.yaml | *-site.yaml) continue ;; esac # what belongs to a pack; a site file
	status=0
	"$B/candor" check --quiet --today 2026-11-21 "$pack" >"$scratch/out" 2>&1 || status=$?
	if [ "$status" = 0 ] && [ ! -s "$scratch/out" ]; then pass; else
		fail "candor check $pack (status $status)"
		show "$scratch/out"
	fi
	[ -f "${pack%.yaml}.cases.yaml" ] || continue
	status=0
	"$B/candor" cases "$pack" >"$scratch/out" 2>&1 || status=$?
	counts=$(sed -n '$s/^[0-9]* cases, \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$scratch/out")
	if [ "$status" = 0 ] && [ -n "$counts" ]; then passed=$((passed + ${counts% *})); else
		fail "candor cases $pack (status $status)"
		show "$scratch/out"
	fi
done
if sh tests/coverage.sh >"$scratch/out" 2>&1; then pass; else
	fail "coverage"
	show "$scratch/out"
fi
finish
