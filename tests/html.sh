#!/bin/sh
# Pages for browsers: the expected ones are well-formed, as a parser that nobody here wrote reads them, and every
# link inside a page has its target.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
for page in tests/golden/report/*.html; do
	if ! command -v xmllint >/dev/null; then
		skip "html: xmllint is not installed"
		break
	fi
	if xmllint --nonet --noout "$page" 2>"$scratch/err"; then pass; else
		fail "$page is not well-formed"
		show "$scratch/err"
	fi
	sources=$(xmllint --nonet --xpath 'count(//ol//li[@id])' "$page")
	dead=$(xmllint --nonet --xpath 'count(//a[starts-with(@href, "#")][not(substring(@href, 2) = //@id)])' "$page")
	if [ "$sources" != 0 ] && [ "$dead" = 0 ]; then pass; else fail "$page: $sources sources, $dead dead links"; fi
done
finish
