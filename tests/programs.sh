#!/bin/sh
# What the program a person types into is linked with: only what stands in tests/ldd.allow, a reason a line.
# And that what is installed works from where it is put.
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

# Installed, the programs find each other through the one link in bin.
make -s VARIANT="${VARIANT:-release}" PREFIX=/usr DESTDIR="$scratch" install >/dev/null
for program in "$B"/candor*; do
	if [ -x "$scratch/usr/libexec/candor/${program##*/}" ]; then pass; else fail "$program is not installed"; fi
done
status=0
"$scratch/usr/bin/candor" ask --plain --today 2026-11-21 "$scratch/usr/share/candor/rules/stem-cell.yaml" \
	</dev/null >"$scratch/out" 2>&1 || status=$?
if [ "$status" = 1 ] && grep -q 'not a diagnosis' "$scratch/out"; then pass; else
	fail "the installed candor does not ask (status $status)"
	show "$scratch/out"
fi
if "$scratch/usr/bin/candor" report --format pdf --today 2026-11-21 --answers tests/golden/report/calm-knee.answers -o "$scratch/page.pdf" \
	"$scratch/usr/share/candor/rules/stem-cell.yaml" >"$scratch/out" 2>&1; then pass; else
	fail "the installed candor draws no PDF"
	show "$scratch/out"
fi
# On a machine that has nothing yet `make deps run` reads the Makefile before pkg-config is there: it must not be asked then.
mkdir "$scratch/bin"
printf '#!/bin/sh\necho asked >>"%s"\n' "$scratch/asked" >"$scratch/bin/pkg-config"
chmod 755 "$scratch/bin/pkg-config"
PATH="$scratch/bin:$PATH" make -n deps >/dev/null 2>&1 || :
if [ -e "$scratch/asked" ]; then fail "the Makefile asks pkg-config before it does anything"; else pass; fi
if [ -f "$scratch/usr/share/man/man1/candor.1" ]; then pass; else fail "no manual page is installed"; fi
finish
