#!/bin/sh
# Holds the walls of the house: who includes whom (tests/walls.awk), and that the core leans on nothing but memory, text
# and its four libraries (tests/nm.allow). Prints a line for each breach, and ends with 1 then.
#
#   tests/walls.sh ARCHIVE [FOLDER]      the core as built; the folder that holds src (here)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
archive=$1 folder=${2:-$here/..}
bad=0

files=$(cd "$folder" && find src -name '*.[ch]' | sort)
(cd "$folder" && awk -f "$here/walls.awk" $files) || bad=1

# Asked for by an object and given by none.
nm -A "$archive" | awk -v allow="$here/nm.allow" '
	BEGIN {
		while ((getline line < allow) > 0) {
			sub(/ .*/, "", line)
			if (line !~ /^(#|$)/) allowed[++n] = line
		}
	}
	function is_allowed(symbol,   i, stem) {
		for (i = 1; i <= n; i++) {
			stem = allowed[i]
			if (sub(/\*$/, "", stem) ? index(symbol, stem) == 1 : symbol == stem) return 1
		}
		return 0
	}
	$(NF - 1) == "U" { asks[++m] = $NF; by[m] = $1; next }
	NF >= 3 { has[$NF] = 1 }
	END {
		for (i = 1; i <= m; i++) {
			if (asks[i] in has || is_allowed(asks[i]) || (asks[i], by[i]) in told) continue
			told[asks[i], by[i]] = 1
			sub(/:[^:]*$/, "", by[i])
			print by[i] ": leans on " asks[i] ", which tests/nm.allow does not have"
			bad = 1
		}
		exit bad
	}' || bad=1
[ "$bad" = 0 ] || exit 1
echo "walls: $(echo "$files" | wc -l) files, all in their rooms"
