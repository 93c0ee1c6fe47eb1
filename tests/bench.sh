#!/bin/sh
# How long things take here, in milliseconds: the shipped pack, then made packs of growing size, whose cost should grow as the
# file does. Nothing is asserted: times belong to a machine.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
candor=$B/candor
runs=10

# timed WHAT COMMAND...: the mean of some runs.
timed() {
	what=$1
	shift
	from=$(date +%s%N)
	i=0
	while [ $i -lt $runs ]; do
		"$@" >"$scratch/out" 2>&1 </dev/null || { echo "bench: '$*' fails"; cat "$scratch/out"; exit 1; }
		i=$((i + 1))
	done
	mean=$((($(date +%s%N) - from) / runs / 10000))
	printf '%-44s %6d.%02d ms\n' "$what" $((mean / 100)) $((mean % 100))
}

# A pack of $1 questions in groups of 15, half of them asked only on an answer above, with two findings each.
made() {
	awk -v n="$1" 'BEGIN {
		print "candor: 1\nid: made\nversion: 2026.11.1\ntitle: Made\nlanguage: en\nreview: {status: draft}\nsections:"
		for (i = 0; i < n; i++) {
			if (i % 15 == 0) printf "  - id: part%d\n    title: Part %d\n    questions:\n", i / 15, i / 15 + 1
			printf "      - id: q%d\n        ask: Question %d?\n        label: Question %d\n", i, i, i
			if (i % 3 == 0) print "        type: yes/no"
			if (i % 3 == 1) print "        type: pick one\n        options: {a: One, b: Two, c: Three}"
			if (i % 3 == 2) print "        type: whole number\n        range: 0 to 120"
			if (i % 3 && i % 15 > 2) printf "        when: q%d is yes\n", i - i % 3
		}
		print "findings:"
		for (i = 0; i < n; i++) {
			own = i % 3 == 0 ? "is yes" : i % 3 == 1 ? "is one of [a, b]" : ">= 60"
			printf "  - {id: f%d, kind: caution, when: \"q%d %s\", title: Found %d, say: Words., cite: [src]}\n", i, i, own, i
			printf "  - {id: g%d, kind: ask, when: \"q%d %s and q0 is yes\", say: Words., cite: [src]}\n", i, i, i ? own : "is unsure"
		}
		print "sources:\n  src: {kind: guideline, publisher: P, title: T, year: 2023, address: \"https://example.org\", read: 2026-11-20}"
	}'
}

timed "check, shipped pack with its cases" "$candor" check --today 2026-11-21 rules/stem-cell.yaml
echo '{answers: {}}' >"$scratch/none.yaml"
timed "report on no answer, shipped pack" "$candor" report --answers "$scratch/none.yaml" rules/stem-cell.yaml
for n in 50 500 5000; do
	made $n >"$scratch/made.yaml"
	echo '{answers: {q0: yes}}' >"$scratch/some.yaml"
	timed "report, $n questions, $(($(wc -c <"$scratch/made.yaml") / 1024)) KB" \
		"$candor" report --answers "$scratch/some.yaml" "$scratch/made.yaml"
	runs=3
done

sh tests/bench/load.sh
sh tests/bench/prove.sh
sh tests/bench/screen.sh
