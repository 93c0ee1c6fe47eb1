#!/bin/sh
# What the program a person types into is linked with: only what stands in tests/ldd.allow, a reason a line.
# Also: every library of that list is one that some program of ours could need, and the list can fail.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh

needed() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p'; }
allowed() { awk -v library="$1" '!/^#/ && NF && index(library, $1 ".so") == 1 { found = 1 } END { exit !found }' tests/ldd.allow; }

if ! command -v readelf >/dev/null; then
	skip "libraries of candor-ask: readelf is not there"
	finish
	exit
fi
for library in $(needed "$B/candor-ask"); do
	if allowed "$library"; then pass; else fail "candor-ask is linked with $library, which tests/ldd.allow does not have"; fi
done
if allowed libcairo.so.2; then fail "tests/ldd.allow lets everything through"; else pass; fi
if readelf -d "$B/candor-ask" | grep -qE 'RPATH|RUNPATH'; then fail "candor-ask looks for libraries in a path of its own"; else pass; fi
unreasoned=$(awk '!/^#/ && NF == 1 { print $1 }' tests/ldd.allow)
if [ -z "$unreasoned" ]; then pass; else fail "tests/ldd.allow gives no reason for $unreasoned"; fi
finish
