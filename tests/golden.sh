#!/bin/sh
# Cases with their expected output, in files that a person can read.
#
#   tests/golden.sh [ask|accept|compare] [FOLDER]     shows each difference and asks before taking it in; or takes all;
#       or only counts
#
# tests/golden/check/CODE-NAME.yaml     what `candor check` says of it: CODE-NAME.out. A line with `# expect: E203` behind it,
#       or under a comment line that says so, must have that diagnostic. Translations, cases and sources stand beside it.
# tests/golden/check/CODE-NAME/         what cannot be a text: with a file make.sh, that prints it; else the folder itself
# tests/golden/report/NAME.answers      NAME.patient.txt, NAME.clinician.txt, NAME.json, and NAME.err when there is any
# tests/golden/proof/NAME.yaml          what `candor check` proves of it: NAME.txt in words, NAME.json for machines
# tests/golden/ask/NAME.keys            what is typed: NAME.out. Comment lines at its beginning are not typed.
#       With `# short: 60 44` the pages on one sheet of so many lines too: NAME.patient.short60.txt. With `# html: patient` that
#       page for browsers: NAME.patient.html
# Those of report and ask begin with `# rules: FILE` and may have `# args: …`, as seen from their own folder.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
mode=${1:-ask} goldens=${2:-tests/golden}
candor=$(cd "$B" && pwd)/candor
today="--today 2026-11-21"

# Compares what came out with what was expected; $1: expected, $2: actual.
judge() {
	if [ -f "$1" ] && cmp -s "$1" "$2"; then pass; return; fi
	old=$1
	[ -f "$1" ] || old=/dev/null
	if [ "$mode" = compare ]; then
		fail "$1"
		diff -u "$old" "$2" | sed 1,2d | head -n 60 || :
		return
	fi
	echo "--- $1"
	diff -u "$old" "$2" | sed 1,2d || :
	reply=y
	if [ "$mode" = ask ]; then
		printf 'take this in as %s? [y/N] ' "$1"
		read -r reply </dev/tty || reply=n
	fi
	case $reply in
	y* | Y*) cp "$2" "$1"; pass ;;
	*) fail "$1" ;;
	esac
}

# The value of `# KEY: value` in the comment lines at the beginning of a file.
setting() { sed -n "/^#/!q; s/^# $2: *//p" "$1"; }

# Does every `# expect: CODE` find its diagnostic on its line?
expectations() {
	bad=0
	for file in "$1" "${1%.yaml}".*.yaml; do
		[ ! -f "$file" ] || awk -v name="$(basename "$file")" -v out="$2" -f tests/expect.awk "$file" "$2" || bad=1
	done
	return $bad
}

check_one() {
	case=$1 name=$(basename "${1%.yaml}") folder=$goldens/check
	given=$(basename "$case")
	if [ -f "$case/make.sh" ]; then
		folder=$scratch/made given=$name.yaml
		mkdir -p "$folder"
		sh "$case/make.sh" >"$folder/$given"
	fi
	status=0
	(cd "$folder" && "$candor" check --quiet $today "$given" 2>&1) >"$scratch/out" || status=$?
	echo "exit $status" >>"$scratch/out"
	code=${name%%-*}
	case $code in [EW][0-9][0-9][0-9])
		if ! grep -q "\[$code\]" "$scratch/out"; then fail "$case does not give $code"; show "$scratch/out"; fi ;;
	esac
	if [ ! -f "$case" ] || expectations "$case" "$scratch/out" >"$scratch/expect"; then :; else
		fail "$case"
		show "$scratch/expect"
	fi
	judge "$goldens/check/$name.out" "$scratch/out"
}

# report_as CASE RULES ARGS WRITER-ARGS SUFFIX
report_as() {
	case " $3 " in *" --for "* | *" --format "*) case " $3 " in *" $4 "*) ;; *) return 0 ;; esac ;; esac
	case " $3 " in *" --today "*) args=$3 ;; *) args="$today $3" ;; esac
	status=0
	(cd "$goldens/report" && "$candor" report --answers "$(basename "$1")" $args $4 "$2") \
		>"$scratch/out" 2>"$scratch/err" || status=$?
	[ "$status" = 0 ] || echo "exit $status" >>"$scratch/err"
	if [ -s "$scratch/out" ] || [ -f "${1%.answers}.$5" ]; then judge "${1%.answers}.$5" "$scratch/out"; fi
	if [ ! -f "$scratch/told" ] && { [ -s "$scratch/err" ] || [ -f "${1%.answers}.err" ]; }; then
		: >"$scratch/told" # it is the same for every writer
		judge "${1%.answers}.err" "$scratch/err"
	fi
}

report_one() {
	rules=$(setting "$1" rules) args=$(setting "$1" args)
	rm -f "$scratch/told"
	report_as "$1" "$rules" "$args" "--for patient" patient.txt
	report_as "$1" "$rules" "$args" "--for clinician" clinician.txt
	report_as "$1" "$rules" "$args" "--format json" json
	for lines in $(setting "$1" short); do
		for reader in patient clinician; do
			report_as "$1" "$rules" "$args" "--length short --lines $lines --for $reader" "$reader.short$lines.txt"
		done
	done
	for reader in $(setting "$1" html); do
		report_as "$1" "$rules" "$args" "--format html --for $reader" "$reader.html"
	done
}

proof_one() {
	for format in text json; do
		status=0
		(cd "$goldens/proof" && "$candor" check $today --format $format "$(basename "$1")" 2>&1) >"$scratch/out" || status=$?
		[ $format = json ] || echo "exit $status" >>"$scratch/out"
		judge "${1%.yaml}.$(echo $format | sed s/text/txt/)" "$scratch/out"
	done
}

ask_one() {
	rules=$(setting "$1" rules) args=$(setting "$1" args)
	case " $args " in *" --today "*) ;; *) args="$today $args" ;; esac
	status=0
	awk '!typed && /^#/ { next } { typed = 1; print }' "$1" >"$scratch/keys"
	(cd "$goldens/ask" && "$candor" ask --plain $args "$rules" <"$scratch/keys" 2>&1) >"$scratch/out" || status=$?
	echo "exit $status" >>"$scratch/out"
	judge "${1%.keys}.out" "$scratch/out"
}

for case in "$goldens"/check/*.yaml "$goldens"/check/*/; do
	case=${case%/}
	case $(basename "$case") in *.*.yaml) continue ;; esac
	[ ! -e "$case" ] || check_one "$case"
done
for case in "$goldens"/report/*.answers; do [ ! -f "$case" ] || report_one "$case"; done
for case in "$goldens"/proof/*.yaml; do [ ! -f "$case" ] || proof_one "$case"; done
for case in "$goldens"/ask/*.keys; do [ ! -f "$case" ] || ask_one "$case"; done

# An expected output without its case is never compared: it is a mistake.
for file in "$goldens"/check/*.out "$goldens"/proof/*.txt "$goldens"/proof/*.json "$goldens"/ask/*.out "$goldens"/report/*.txt "$goldens"/report/*.html "$goldens"/report/*.json "$goldens"/report/*.err; do
	[ -f "$file" ] || continue
	base=${file%.*}
	base=${base%.short[0-9]*}
	base=${base%.patient}
	base=${base%.clinician}
	[ -e "$base" ] || [ -f "$base.yaml" ] || [ -f "$base.answers" ] || [ -f "$base.keys" ] || fail "$file has no case"
done
finish
