#!/bin/sh
# Why one may believe the proof: more random packs than the unit tests go through, and the mutants of the shipped pack.
#
#   tests/prove.sh [PACKS] [MUTANTS]      2500 and 60; `make prove-hard` has more
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

for test in proof_brute_test proof_engine_test; do
	packs=${1:-2500}
	[ "$test" = proof_brute_test ] || packs=$((packs / 10))
	if PROVE_PACKS=$packs "$B/unit/$test" >"$scratch/out" 2>&1; then pass; else
		fail "$test on $packs packs"
		show "$scratch/out"
	fi
done

# An interview for each statement of a large pack would fill the memory: most are left out, the verdicts are not.
if [ "${VARIANT:-release}" = san ]; then skip "JSON of a large pack: sanitizers need all the memory there is"; else
	awk -v n=500 -v shape=sections -f tests/bench/prove.awk >"$scratch/large.yaml"
	status=0
	(ulimit -v 600000 && exec "$B/candor" check --format json --today 2026-11-21 "$scratch/large.yaml") >"$scratch/out" 2>"$scratch/err" || status=$?
	verdicts=$(grep -c '"verdict":' "$scratch/out" || :)
	if [ "$status" = 1 ] && [ "$verdicts" -gt 8000 ] && grep -q '"asks": null' "$scratch/out" && [ "$(tail -c 2 "$scratch/out")" = '}' ]; then
		pass
	else
		fail "JSON of a large pack in 600 MB: status $status, $verdicts verdicts"
		show "$scratch/err"
	fi
fi
sh tests/mutants.sh "${2:-60}" >"$scratch/out" || :
sed '$d' "$scratch/out"
set -- $(sed -n '$s/[a-z,]//gp' "$scratch/out")
passed=$((passed + $1)) failed=$((failed + $2))
finish
