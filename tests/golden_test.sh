#!/bin/sh
# The golden tests themselves can fail: a small set of them is made, and spoilt in every way.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
small=$scratch/set
mkdir -p "$small/check" "$small/report" "$small/ask"
awk -v to="$scratch" -f tests/docs.awk docs/rules.md
cp "$scratch"/*.pack "$small/check/sore.yaml"
sed '/^definitions:/a\
  # expect: E203\
  slip: signs has hot and durration >= from_3_months' "$small/check/sore.yaml" >"$small/check/E203-unknown-name.yaml"
{ echo "# rules: ../check/sore.yaml"; cat "$scratch"/*.answers; } >"$small/report/sore.answers"
printf '# rules: ../check/sore.yaml\n1\n' >"$small/ask/short.keys"

# runs MODE: the status of the golden tests on that set.
runs() {
	sh tests/golden.sh "$1" "$small" >"$scratch/out" 2>&1 </dev/null
}
# spoilt WHAT 'PART OF THE OUTPUT': it fails, and says so; the set is whole again afterwards.
spoilt() {
	if runs compare; then fail "$1 is not seen"; elif grep -qF "$2" "$scratch/out"; then pass; else
		fail "$1 is called something else"
		show "$scratch/out"
	fi
	rm -rf "$small"
	cp -r "$scratch/whole" "$small"
}

cp -r "$small" "$scratch/whole"
spoilt "a missing expected output" "FAILED $small/check/sore.out"
if runs accept && runs compare; then pass; else fail "accepted outputs differ"; show "$scratch/out"; fi
rm -rf "$scratch/whole"
cp -r "$small" "$scratch/whole"

sed -i 's/E203/E204/' "$small/check/E203-unknown-name.out"
spoilt "another diagnostic" "FAILED $small/check/E203-unknown-name.out"
sed -i 's/# expect: E203/# expect: E204/' "$small/check/E203-unknown-name.yaml"
spoilt "an expectation of another code" "no E204 here"
sed -i 's/^  # expect: E203/  other: signs has hot # expect: E203/' "$small/check/E203-unknown-name.yaml"
spoilt "an expectation on another line" "no E203 here"
sed -i 's/durration/duration/' "$small/check/E203-unknown-name.yaml"
spoilt "a case that no longer gives its code" "E203-unknown-name.yaml does not give E203"
sed -i 's/pain: 6/pain: 9/' "$small/report/sore.answers"
spoilt "other answers, on the patient's page" "FAILED $small/report/sore.patient.txt"
sed -i 's/pain: 6/pain: 9/' "$small/report/sore.answers"
spoilt "other answers, in JSON" "FAILED $small/report/sore.json"
echo 2 >>"$small/ask/short.keys"
spoilt "another key" "FAILED $small/ask/short.out"
rm "$small/ask/short.keys"
spoilt "an output without a case" "short.out has no case"
finish
