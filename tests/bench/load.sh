#!/bin/sh
# How long packs take to load and what they keep in memory: the shipped one, and made ones in both shapes. Processor time.
set -eu
cd "$(dirname "$0")/../.."
. tests/count.sh

printf '%-28s %s\n' "load, shipped pack" "$("$B/bench/load" rules/stem-cell.yaml rules/stem-cell.sources.yaml)"
for shape in sections chain; do
	for n in 50 500 5000; do
		awk -v n=$n -v shape=$shape -f tests/bench/prove.awk >"$scratch/made.yaml"
		printf '%-28s %s\n' "load, $n questions, $shape" "$("$B/bench/load" "$scratch/made.yaml")"
	done
done
