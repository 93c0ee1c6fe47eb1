#!/bin/sh
# The tests, one line a suite, without a terminal. Ends with `N passed, N failed`.
#
#   tests/test.sh quick      what takes under 30 s
#   tests/test.sh test       everything
set -eu
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS MAKELEVEL
: "${VARIANT:=release}"

log=$(mktemp)
sums=$(mktemp)
trap 'rm -f "$log" "$sums"' EXIT

# The beginning of the log: what else failed is often the same again.
some_of_log() {
	sed '${/^[0-9]* passed, /d;}' "$log" | awk 'NR <= 150 { print } END { if (NR > 150) print "    and " NR - 150 " lines more" }'
}

# suite NAME COMMAND...: runs it; its last line has to be `N passed, N failed`. What it says before that is
# shown when something failed, and so are the skips always.
suite() {
	name=$1
	shift
	from=$(date +%s)
	status=0
	"$@" >"$log" 2>&1 </dev/null || status=$?
	seconds=$(($(date +%s) - from))
	counts=$(tail -n 1 "$log")
	case $counts in
	[0-9]*" passed, "*" failed"*) ;;
	*) counts="0 passed, 1 failed" ;;
	esac
	case "$status $counts" in
	"0 "*" 0 failed"*) grep '^skipped ' "$log" | sed 's/^/    /' || : ;;
	*" 0 failed"*) some_of_log; counts="$counts (status $status)"; echo "0 passed, 1 failed" >>"$sums" ;;
	*) some_of_log ;;
	esac
	echo "$counts" >>"$sums"
	printf '%-22s %s  %s s\n' "$name" "$counts" "$seconds"
}

# Builds programs, unit tests, and what is run by hand of a variant; a warning fails.
build() {
	status=0
	make VARIANT="$1" all units bench-tools >"$log.build" 2>&1 || status=1
	if [ "$status" = 0 ] && ! grep -q 'warning:' "$log.build"; then
		echo "1 passed, 0 failed"
	else
		grep -A 3 -E 'warning:|error:|\*\*\*|undefined reference' "$log.build" || cat "$log.build"
		echo "0 passed, 1 failed"
	fi
	rm -f "$log.build"
	return $status
}

# What looks at the programs from outside: once for each way of building them.
of_variant() {
	suite "build$2" build "$1"
	B=build
	[ "$1" = release ] || B=build-$1
	export B
	if [ "$status" != 0 ]; then
		echo "    nothing to test: $B could not be built"
		return
	fi
	suite "unit$2" sh tests/unit.sh
	suite "golden$2" sh tests/golden.sh compare
	suite "docs$2" sh tests/docs.sh
	suite "packs$2" sh tests/packs.sh
	suite "cli$2" sh tests/cli.sh
}

of_variant "$VARIANT" ""
suite "golden, spoilt" sh tests/golden_test.sh
suite walls sh tests/walls_test.sh
suite html sh tests/html.sh
suite programs sh tests/programs.sh
suite diagnostics sh tests/diagnostics.sh
if [ "$1" = test ]; then
	for script in screens tmux kiosk; do
		[ ! -f "tests/$script.sh" ] || suite "$script" sh "tests/$script.sh"
	done
	suite print sh tests/print.sh
	suite printer sh tests/printer.sh
	suite valgrind sh tests/valgrind.sh
	suite proof sh tests/prove.sh
	suite fuzz sh tests/fuzz.sh 5
	of_variant san ", sanitized"
fi

awk '{ p += $1; f += $3; s += $5 } END {
	printf "%d passed, %d failed%s\n", p, f, s ? ", " s " skipped" : ""
	exit f > 0
}' "$sums"
