#!/bin/sh
# Builds the fuzz targets of tests/fuzz and runs each for some seconds. The goldens, the rules and the examples are the
# seeds; what a run has learnt stays in build-fuzz/corpus for the next.
#
#   tests/fuzz.sh SECONDS [TARGET...]
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
seconds=${1:-5}
[ $# = 0 ] || shift
targets=${*:-load condition answers wire}
largest=20000 # bytes of an input

if ! command -v clang >/dev/null || ! echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
	clang -fsanitize=fuzzer -x c -o "$scratch/probe" - 2>/dev/null; then
	for target in $targets; do skip "fuzz_$target: clang with libFuzzer is not there"; done
	finish
	exit
fi
unset MAKEFLAGS MFLAGS MAKELEVEL
for target in $targets; do
	make VARIANT=fuzz CC=clang "build-fuzz/fuzz_$target" >"$scratch/build" 2>&1 || { cat "$scratch/build"; exit 1; }
done

# Seeds. Files that belong together are put into one, with a line `%%%` between them.
seed=$scratch/seed
mkdir -p "$seed/load" "$seed/condition" "$seed/answers" "$seed/wire"
for file in tests/golden/check/*.yaml rules/*.yaml; do
	case $file in *'*'* | *.*.yaml) continue ;; esac
	[ "$(wc -c <"$file")" -lt $largest ] || continue # a whole pack of ours: hundreds of runs a second become ten
	base=${file%.yaml}
	{
		cat "$file"
		for kind in sources es; do
			echo "%%%"
			[ ! -f "$base.$kind.yaml" ] || cat "$base.$kind.yaml"
		done
	} >"$seed/load/$(basename "$file")"
done
find tests/golden/check rules -name '*.yaml' -exec sed -n 's/^ *when: *//p' {} + 2>/dev/null | cat - docs/rules.md |
	awk -v to="$seed/condition" 'length($0) < 200 { printf "%s", $0 >(to "/" NR); close(to "/" NR) }'
for file in tests/golden/report/*.answers; do
	[ ! -f "$file" ] || cp "$file" "$seed/answers/"
done
mkdir "$scratch/blocks"
awk -v to="$scratch/blocks" -f tests/docs.awk docs/rules.md
cp "$scratch"/blocks/*.answers "$seed/answers/"
cp "$scratch"/blocks/*.pack "$seed/load/"

printf 'candor pages 1\n10:2026-11-21 2:a4 1 0 4:Foot 2 %s%send\n' '1:T 2:en 2 0 0 1 0: 1:T 0: 0: 7 2 1 1:L 4:text 4:1, 4 3:a.b ' \
	'1:T 2:es 1 0 0 1 0: 1:T 0: 0: ' >"$seed/wire/short"

for target in $targets; do
	mkdir -p "build-fuzz/corpus/$target"
	status=0
	"build-fuzz/fuzz_$target" -max_total_time="$seconds" -dict=tests/fuzz/words.dict -rss_limit_mb=2048 -max_len=$largest \
		-artifact_prefix="build-fuzz/$target-" -print_final_stats=1 \
		"build-fuzz/corpus/$target" "$seed/$target" >"$scratch/log" 2>&1 </dev/null || status=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/log")
	if [ "$status" = 0 ] && [ "${runs:-0}" -gt 0 ]; then
		echo "fuzz_$target: $runs runs in $seconds s"
		pass
	else
		fail "fuzz_$target"
		grep -v '^#' "$scratch/log" | tail -n 60
	fi
done
finish
