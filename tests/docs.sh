#!/bin/sh
# Runs every example of docs/rules.md: the page says which mark means what.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
page=docs/rules.md
here=$(pwd)
candor=$(cd "$B" && pwd)/candor
mkdir "$scratch/blocks"
awk -v to="$scratch/blocks" -f tests/docs.awk "$page"
pack=$(ls "$scratch"/blocks/*.pack | head -n 1)

# what LINE: stands for the example in messages; $out holds what the program said, $status its exit status.
run() {
	status=0
	(cd "$scratch/try" && "$candor" "$@") >"$scratch/out" 2>&1 || status=$?
}
wrong() {
	fail "$page:$line: $1 (status $status)"
	head -n 30 "$scratch/out" | sed 's/^/    /'
}

# The pack of section 1 alone in a folder, as sore-knee.yaml; or made from it and the block.
fresh() {
	rm -rf "$scratch/try"
	mkdir "$scratch/try"
	cp "$pack" "$scratch/try/sore-knee.yaml"
}
spliced() {
	fresh
	awk -v kind="$1" -f "$here/tests/splice.awk" "$block" "$pack" >"$scratch/try/sore-knee.yaml"
}
check_clean() {
	run check --quiet --today 2026-11-21 sore-knee.yaml
	if [ "$status" = 0 ] && [ ! -s "$scratch/out" ]; then pass; else wrong "does not check clean"; fi
}

for block in "$scratch"/blocks/*; do
	name=$(basename "$block")
	line=$(echo "${name%%.*}" | sed 's/^0*//')
	kind=${name#*.}
	fresh
	case $kind in
	pack) cp "$block" "$scratch/try/sore-knee.yaml"; check_clean ;;
	questions | findings | promises | conditions) spliced "$kind"; check_clean ;;
	answers)
		cp "$block" "$scratch/try/a.yaml"
		answers=$block
		run report --answers a.yaml sore-knee.yaml
		if [ "$status" = 0 ] && ! grep -qE '(error|warning)\[' "$scratch/out"; then pass; else wrong "gives no clean report"; fi ;;
	site)
		cp "$block" "$scratch/try/site.yaml"
		cp "$answers" "$scratch/try/a.yaml"
		run report --site site.yaml --answers a.yaml sore-knee.yaml
		if [ "$status" = 0 ]; then pass; else wrong "is not taken as a site file"; fi ;;
	cases)
		cp "$block" "$scratch/try/sore-knee.cases.yaml"
		run cases sore-knee.yaml
		if [ "$status" = 0 ] && grep -qE '^[1-9][0-9]* cases, ' "$scratch/out"; then pass; else wrong "has a case that fails"; fi ;;
	wrong.*)
		if grep -q '^candor:' "$block"; then cp "$block" "$scratch/try/sore-knee.yaml"; else spliced wrong; fi
		run check --quiet --today 2026-11-21 sore-knee.yaml
		if [ "$status" = 1 ] && grep -q "error\[${kind#wrong.}\]" "$scratch/out"; then pass; else wrong "does not give ${kind#wrong.}"; fi ;;
	plain) # the beginning of a translation: only what it leaves out may be wrong
		language=$(sed -n 's/^language: *//p' "$block")
		cp "$block" "$scratch/try/sore-knee.$language.yaml"
		run check --quiet --today 2026-11-21 sore-knee.yaml
		if grep -E '(error|warning)\[' "$scratch/out" | grep -vqE '\[(E510|W514)\]'; then wrong "does not fit the pack"; else pass; fi ;;
	*) fail "$page:$line: nobody knows what an example of the kind $kind is" ;;
	esac
done

# A condition with a slip in it is seen: so the conditions above are really read.
block=$scratch/slip line=0
echo 'main is elbow' >"$block"
spliced conditions
run check --quiet --today 2026-11-21 sore-knee.yaml
if [ "$status" = 1 ] && grep -q 'error\[E206\]' "$scratch/out"; then pass; else wrong "a slip in a condition is not seen"; fi
finish
