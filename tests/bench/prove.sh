#!/bin/sh
# How long proofs take: the shipped pack, and made ones in both shapes. Processor time, loading left out.
set -eu
cd "$(dirname "$0")/../.."
. tests/count.sh
prove=$B/bench/prove

printf '%-28s %s\n' "prove, shipped pack" "$("$prove" rules/stem-cell.yaml rules/stem-cell.sources.yaml)"
for shape in sections chain; do
	for n in 50 500 5000; do
		awk -v n=$n -v shape=$shape -f tests/bench/prove.awk >"$scratch/made.yaml"
		printf '%-28s %s\n' "prove, $n questions, $shape" "$("$prove" "$scratch/made.yaml")"
	done
done
