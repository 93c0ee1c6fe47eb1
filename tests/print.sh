#!/bin/sh
# Pages as PDF, looked at from outside with the tools of others (poppler, qpdf): tagged, every font embedded, in reading order,
# the same bytes whatever the machine is set to.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
candor=$(cd "$B" && pwd)/candor
print=$(cd "$B" && pwd)/candor-print
today="--today 2026-11-21"
unset LC_PAPER LANG 2>/dev/null || :

for tool in pdfinfo pdftotext pdffonts qpdf; do
	if ! command -v "$tool" >/dev/null; then
		skip "PDF: $tool is not there"
		finish
		exit
	fi
done

has() { if grep -qF -- "$3" "$2"; then pass; else fail "$1: no '$3'"; show "$2"; fi; }

# pdf NAME ARGS...: NAME.pdf, by `candor report`.
pdf() {
	to=$1
	shift
	if "$candor" report --format pdf -o "$scratch/$to.pdf" $today "$@" 2>"$scratch/err"; then pass; else fail "$to"; show "$scratch/err"; fi
}

# sound NAME PAPER: what holds for every PDF.
sound() {
	file=$scratch/$1.pdf
	pdfinfo "$file" >"$scratch/info"
	for line in "Title:           $3" "Tagged:          yes" "JavaScript:      no" "CreationDate:    Sat Nov 21 00:00:00 2026" "$2"; do
		has "$1" "$scratch/info" "$line"
	done
	pdffonts "$file" | awk 'NR > 2 { print $(NF - 4), $(NF - 3) }' | sort -u >"$scratch/fonts"
	if [ "$(cat "$scratch/fonts")" = "yes yes" ]; then pass; else fail "$1: a font is not embedded, or whole"; show "$scratch/fonts"; fi
	if qpdf --check "$file" >"$scratch/check" 2>&1; then pass; else fail "$1: qpdf --check"; show "$scratch/check"; fi
}

a4="595.276 x 841.89 pts (A4)"
letter="612 x 792 pts (letter)"
for case in tests/golden/report/*.answers; do
	name=$(basename "$case" .answers)
	[ -f "tests/golden/report/$name.patient.txt" ] && grep -q '^# rules: .*stem-cell' "$case" || continue
	for paper in a4 letter; do
		[ $paper = a4 ] && size=$a4 || size=$letter
		for reader in patient clinician; do
			[ $reader = patient ] && title="Your page for the specialist" || title="PATIENT-REPORTED INTERVIEW SUMMARY"
			pdf "$name-$reader-$paper" --for $reader --paper $paper --answers "$case" rules/stem-cell.yaml
			sound "$name-$reader-$paper" "$size" "$title"
		done
	done
done
finish
