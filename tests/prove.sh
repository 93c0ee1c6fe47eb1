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
sh tests/mutants.sh "${2:-60}" >"$scratch/out" || :
sed '$d' "$scratch/out"
set -- $(sed -n '$s/[a-z,]//gp' "$scratch/out")
passed=$((passed + $1)) failed=$((failed + $2))
finish
