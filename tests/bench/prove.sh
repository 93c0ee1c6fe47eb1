#!/bin/sh
# How long proofs take: the shipped pack, and made ones in both shapes. Processor time, loading left out.
set -eu
cd "$(dirname "$0")/../.."
. tests/count.sh
${CC:-gcc} -std=c11 -O2 -D_GNU_SOURCE -Isrc -o "$scratch/prove" tests/bench/prove.c "$B/libabove.a" "$B/libcandor.a" \
	-lbdd -lcadical -lstdc++ -lm -lyaml -lutf8proc -lmd -ljansson

printf '%-28s %s\n' "prove, shipped pack" "$("$scratch/prove" rules/stem-cell.yaml rules/stem-cell.sources.yaml)"
for shape in sections chain; do
	for n in 50 500 5000; do
		awk -v n=$n -v shape=$shape -f tests/bench/prove.awk >"$scratch/made.yaml"
		printf '%-28s %s\n' "prove, $n questions, $shape" "$("$scratch/prove" "$scratch/made.yaml")"
	done
done
