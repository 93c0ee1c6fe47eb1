#!/bin/sh
# Puts candor where it stays: programs beside each other in libexec (candor finds its siblings there), one link in bin, and
# manual pages, rules and docs in share.
#
#   tests/install.sh FOLDER PROGRAM...
set -eu
cd "$(dirname "$0")/.."
to=$1
shift

# into FOLDER MODE FILE...: copies what is there.
into() {
	folder=$1 mode=$2
	shift 2
	for file; do
		[ ! -f "$file" ] || install -D -m "$mode" "$file" "$to/$folder/$(basename "$file")"
	done
}
into libexec/candor 755 "$@"
into libexec/candor 644 src/print/fonts.conf
install -d "$to/bin"
ln -sf ../libexec/candor/candor "$to/bin/candor"
into share/man/man1 644 docs/man/*.1
into share/candor/rules 644 rules/*.yaml
into share/doc/candor 644 README.md LICENSE docs/*.md
into share/doc/candor/kiosk 644 docs/kiosk/*
