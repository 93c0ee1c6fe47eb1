#!/bin/sh
# What ippeveprinter runs for each document: a printer without paper. Keeps in $GOT what arrives and what came with it.
# While $GOT/fault is there, the printer says what stands in it and does nothing; $GOT/refuse: it gives up.
set -eu
if [ -e "$GOT/fault" ]; then
	echo $$ >"$GOT/command"
	fault=$(cat "$GOT/fault")
	echo "STATE: +$fault" >&2
	while [ -e "$GOT/fault" ]; do sleep 0.05; done
	rm -f "$GOT/command"
	echo "STATE: -$fault" >&2
fi
[ ! -e "$GOT/refuse" ] || exit 1
env | sort >"$GOT/job"
cp "$1" "$GOT/part"
mv "$GOT/part" "$GOT/pages.pdf"
