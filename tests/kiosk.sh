#!/bin/sh
# The kiosk, tried as a whole: each try of tests/kiosk/try_*.c has a folder and a terminal of its own, and says itself what
# did not hold. A few at once, for most of their time they wait.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
if [ ! -c /dev/ptmx ]; then
	skip "there is no terminal device (/dev/ptmx): nothing of the kiosk can be tried"
	finish
	exit
fi
if ! MAKEFLAGS= make VARIANT="${VARIANT:-release}" kiosk-tools >"$scratch/make" 2>&1; then
	fail "the tools of the kiosk's tests do not build"
	show "$scratch/make"
	finish
	exit
fi
export B TMPDIR="$scratch"
"$B/kiosk/try" >"$scratch/names"
awk '{ print NR "\t" $0 }' "$scratch/names" | xargs -P 4 -d '\n' -I LINE sh -c '
	number=$(printf "%s" "$1" | cut -f 1)
	"$B/kiosk/try" "$(printf "%s" "$1" | cut -f 2)" >"$2/try.$number" 2>&1 </dev/null || :' sh LINE "$scratch"
number=0
while read -r name; do
	number=$((number + 1))
	case $(tail -n 1 "$scratch/try.$number") in
	"passed $name") pass; sed '$d' "$scratch/try.$number" ;;
	"skipped "*) skip "$(tail -n 1 "$scratch/try.$number" | sed 's/^skipped //')" ;;
	*) fail "$name"; show "$scratch/try.$number" ;;
	esac
done <"$scratch/names"
finish
