#!/bin/sh
# The programs as a person or a script meets them: exit statuses, wrong usage, files that cannot be read or written, the end
# of the input, saving and going on. Prints `ok NAME` or `FAIL NAME` for each, and last `N passed, N failed`.
set -u
cd "$(dirname "$0")/.."
. tests/count.sh
candor=$(cd "$B" && pwd)/candor
ask=$PWD/tests/golden/ask
cp "$ask/knee.yaml" "$ask/two.yaml" "$ask/two.es.yaml" "$scratch"
awk '!typed && /^#/ { next } { typed = 1; print }' "$ask/plain.keys" >"$scratch/keys"
cd "$scratch"
day="--today 2026-11-21"

ok() { passed=$((passed + 1)); echo "ok $1"; }
wrong() { failed=$((failed + 1)); echo "FAIL $1"; shift; for line; do echo "    $line"; done; }
judge() { if [ "$2" = 0 ]; then ok "$1"; else wrong "$1"; fi; }

# exits NAME STATUS COMMAND...: runs it with `out` and `err` caught.
exits() {
	name=$1 wanted=$2
	shift 2
	status=0
	"$@" >out 2>err </dev/null || status=$?
	if [ "$status" = "$wanted" ]; then ok "$name"; else wrong "$name" "exit $status, not $wanted: $*" "$(head -n 3 err)"; fi
}

# says NAME FILE TEXT: does FILE hold TEXT?
says() { if grep -q -F -- "$3" "$2"; then ok "$1"; else wrong "$1" "'$3' is not in $2:" "$(head -n 5 "$2")"; fi; }
silent() { if [ -s "$2" ]; then wrong "$1" "$(head -n 3 "$2")"; else ok "$1"; fi; }

# ---- usage ----
exits "no command" 2 "$candor"
exits "help" 0 "$candor" --help
says "help lists commands" out translate
silent "help is no error" err
exits "version" 0 "$candor" --version
exits "unknown command" 2 "$candor" chekc
says "unknown command: nearest" err "'check'"
for command in ask report check cases translate kiosk pin; do
	exits "help $command" 0 "$candor" help $command
	cp out help
	exits "$command --help" 0 "$candor" $command --help
	if cmp -s out help; then ok "$command: both helps are one"; else wrong "$command: both helps are one"; fi
	for option in $(sed -n 's/^  \(-[-a-z]*\) .*/\1/p' help); do
		if grep -q -F -- "$(echo "$option" | sed 's/^--/Fl -/; s/^-\([a-z]\)$/Fl \1/')" "$OLDPWD/docs/man/candor-$command.1" ||
			[ "$option" = --help ]; then :; else wrong "candor-$command.1 has $option"; fi
	done
done
exits "help of nothing" 2 "$candor" help nothing
exits "unknown option" 2 "$candor" report --anwsers a.yaml knee.yaml
says "unknown option: nearest" err "'--answers'"
exits "option of another command" 2 "$candor" check --save x knee.yaml
exits "missing value" 2 "$candor" report knee.yaml --answers
exits "missing needed option" 2 "$candor" report knee.yaml
says "missing needed option: which" err "'--answers FILE'"
exits "missing rules" 2 "$candor" check
exits "one too many" 2 "$candor" ask knee.yaml two.yaml
exits "given twice" 2 "$candor" check --today 2026-01-01 --today 2026-01-02 knee.yaml
exits "a day that is none" 2 "$candor" check --today 2026-02-30 knee.yaml
says "a day that is none: what is right" err "2026-11-20"
exits "a format that is none" 2 "$candor" check --format yaml knee.yaml
exits "a width that is none" 2 "$candor" ask --width 12 knee.yaml
exits "lines that are none" 2 "$candor" report --lines 5 --answers a.yaml knee.yaml
says "lines that are none: what is right" err "from 20 to 999"
exits "a length that is none" 2 "$candor" report --length long --answers a.yaml knee.yaml
exits "a format of pages, for check" 2 "$candor" check --format html knee.yaml
exits "a language that is none" 2 "$candor" translate spanish two.yaml
exits "the language of the rules" 2 "$candor" translate en two.yaml
exits "--option=value" 0 "$candor" check --today=2026-11-21 knee.yaml
exits "--" 3 "$candor" check $day -- --today

# ---- files ----
mkdir folder
: >empty.yaml
exits "no such file" 3 "$candor" check $day none.yaml
says "no such file: says so" out "none.yaml:1:1: error[E101]"
exits "a folder" 3 "$candor" check $day folder
says "a folder: says so" out "folder"
exits "empty file" 1 "$candor" check $day empty.yaml
says "empty file: says so" out "error[E102]"
exits "no such answers" 3 "$candor" report --answers none.json $day knee.yaml
says "no such answers: says so" err "none.json"
exits "no such site" 3 "$candor" ask --plain --site none.yaml knee.yaml
printf 'candor: 1\ntime_zone: Mars/Base\n' >site.yaml
exits "no such time zone" 1 "$candor" ask --plain --site site.yaml knee.yaml
says "no such time zone: where" err "site.yaml:2:12: error[E620]"
exits "no such language" 2 "$candor" ask --plain --language fr two.yaml
says "no such language: which there are" err "en, es"
if [ "$(id -u)" != 0 ]; then
	cp knee.yaml locked.yaml && chmod 0 locked.yaml
	exits "no permission" 3 "$candor" check $day locked.yaml
fi
cp two.yaml three.yaml
mkdir three.es.yaml
exits "a folder beside" 3 "$candor" check $day three.yaml
rmdir three.es.yaml

# ---- check ----
exits "all is well" 0 "$candor" check $day knee.yaml two.yaml
if grep -q 'proved over all' out && ! grep -q 'error\[\|warning\[' out; then ok "all is well: proofs, no diagnostic"; else wrong "all is well: proofs, no diagnostic" "$(cat out)"; fi
exits "all is well, quietly" 0 "$candor" check --quiet $day knee.yaml two.yaml
silent "all is well: nothing on standard output" out
silent "all is well: nothing on standard error" err
exits "all is well, json" 0 "$candor" check $day --format json knee.yaml
says "all is well, json: []" out "[]"
sed 's/cite: \[nhs-fall\]/cite: [nhs-fal]/' knee.yaml >bad.yaml
exits "errors" 1 "$candor" check $day bad.yaml knee.yaml
says "errors: on standard output" out "bad.yaml:81:12: error[E402]"
silent "errors: not on standard error" err
exits "errors, in ask" 1 "$candor" ask --plain $day bad.yaml
silent "errors, in ask: nothing on standard output" out
says "errors, in ask: on standard error" err "bad.yaml:81:12: error[E402]"

# ---- the interview ----
status=0
"$candor" ask --plain $day --format json -o pipe.json knee.yaml <keys >out 2>err || status=$?
judge "an interview through a pipe" "$status"
silent "--plain says nothing on standard error" err
cat >answers.yaml <<'END'
about: {informant: patient, helper: none}
answers: {age: 64, sites: [knee, hip], main: hip, fall: no, began: 2024-03, temperature: 36.8, pain: 4,
  own_words: "The stairs, and getting up."}
END
exits "the same answers in a file" 0 "$candor" report --answers answers.yaml $day --format json -o file.json knee.yaml
if cmp -s pipe.json file.json; then ok "pipe and file: the same JSON"; else wrong "pipe and file: the same JSON" "$(diff pipe.json file.json | head -n 5)"; fi
"$candor" ask --plain $day --format json knee.yaml <keys >alone.json 2>err
if cmp -s pipe.json alone.json; then ok "--format json: JSON alone on standard output"; else wrong "--format json: JSON alone on standard output"; fi
says "--format json: questions on standard error" err "How old are you?"
"$candor" ask $day knee.yaml <keys >out 2>err
says "without --plain: why lines" err "standard input is no terminal"
"$candor" ask --plain $day -o page.txt knee.yaml <keys >out 2>err
says "-o: the page is in the file" page.txt "What you told us"
if grep -q "What you told us" out; then wrong "-o: not on standard output"; else ok "-o: not on standard output"; fi
case $(ls -l page.txt) in -rw-------*) ok "-o: for its owner only" ;; *) wrong "-o: for its owner only" "$(ls -l page.txt)" ;; esac

head -n 5 keys | "$candor" ask --plain $day knee.yaml >out 2>err
judge "end of input: exit 1" $(($? != 1))
says "end of input: says so" out "The input ended"
says "end of input: the page so far" out "64 years"
exits "no input at all" 1 "$candor" ask --plain $day knee.yaml
status=0
"$candor" ask --plain $day knee.yaml <folder >out 2>err || status=$?
judge "standard input is a folder" $((status != 3))
printf '1\n1\n64\n1\nstop\n' | "$candor" ask --plain $day knee.yaml >out 2>err
judge "stop: exit 0" $?
says "stop: the page so far" out "64 years"
for rules in knee.yaml two.yaml "$OLDPWD/rules/stem-cell.yaml"; do
	yes 1 | timeout 60 "$candor" ask --plain $day "$rules" >out 2>err
	judge "yes 1: $(basename "$rules")" $?
done
{ printf '1\n1\n'; head -c 1000000 /dev/zero | tr '\0' 7; printf '\n64\n'; } | "$candor" ask --plain $day knee.yaml >out 2>err
says "a line of a million letters" out "Error: Use 2000 letters at most"
says "and on after it" out "64 years"
printf '1\n1\n6\0334\033[A\010\033OP\n1\n2\n2024\n36\n4\n\033[31mred\033[0m \342\200\256turned\377\n1\n' |
	"$candor" ask --plain $day knee.yaml >out 2>err
says "control letters go" out "“red turned”"
if grep -q "$(printf '\033')" out; then wrong "no escape comes back"; else ok "no escape comes back"; fi

# ---- saving ----
head -n 6 keys | "$candor" ask --plain $day --save me.json knee.yaml >out 2>err
says "--save: the answers" me.json '"age": 64'
says "--save: who is answering" me.json '"informant": "patient"'
case $(ls -l me.json) in -rw-------*) ok "--save: for its owner only" ;; *) wrong "--save: for its owner only" "$(ls -l me.json)" ;; esac
{ echo 1; tail -n +7 keys; } | "$candor" ask --plain $day --answers me.json --save me.json --format json -o resumed.json knee.yaml >out 2>err
judge "going on with saved answers" $?
if grep -q "How old are you\|Who is answering?" out; then wrong "going on: nothing is asked again"; else ok "going on: nothing is asked again"; fi
if cmp -s pipe.json resumed.json; then ok "going on: the same JSON"; else wrong "going on: the same JSON" "$(diff pipe.json resumed.json | head -n 5)"; fi
exits "saved answers make the page" 0 "$candor" report --answers me.json $day --format json -o saved.json knee.yaml
if cmp -s pipe.json saved.json; then ok "saved answers: the same JSON"; else wrong "saved answers: the same JSON"; fi
if ls me.json.* >/dev/null 2>&1; then wrong "nothing is left beside"; else ok "nothing is left beside"; fi
exits "--save nowhere" 3 "$candor" ask --plain $day --save none/me.json knee.yaml
silent "--save nowhere: before the first question" out
exits "--save to a folder" 3 "$candor" ask --plain $day --save folder knee.yaml

# ---- report ----
printf 'rules: other\nanswers: {age: 64}\n' >other.yaml
exits "answers to other rules" 1 "$candor" report --answers other.yaml $day knee.yaml
says "answers to other rules: says so" err "error[E603]"
printf 'answers: {sites: [knee], fall: no, fall_signs: {rest: no}}\n' >parked.yaml
exits "an answer that is not asked for" 0 "$candor" report --answers parked.yaml $day knee.yaml
says "an answer that is not asked for: where" err "parked.yaml:1:36: warning[W602]"
exits "--for clinician" 0 "$candor" report --answers answers.yaml --for clinician $day knee.yaml
says "--for clinician: that page" out "PATIENT-REPORTED"
printf 'answers: {stiff: yes}\n' >stiff.yaml
exits "--language" 0 "$candor" report --answers stiff.yaml $day --language es two.yaml
says "--language: that page" out "Ejercicios para la mano"
exits "-o nowhere" 3 "$candor" report --answers answers.yaml -o none/out $day knee.yaml
says "-o nowhere: says so" err "none/out"
ln -s target link
: >target
exits "-o through a link" 0 "$candor" report --answers answers.yaml -o link $day knee.yaml
says "-o through a link: the file behind it" target "What you told us"
exits "-o to a device" 0 "$candor" report --answers answers.yaml -o /dev/null $day knee.yaml
if [ -c /dev/null ]; then ok "-o to a device: it still is one"; else wrong "-o to a device: it still is one"; fi

# ---- output that cannot be written ----
if [ -c /dev/full ]; then
	full() { status=0; "$@" >/dev/full 2>err </dev/null || status=$?; judge "full disk: $2" $((status != 3)); }
	full "$candor" --help
	full "$candor" check $day bad.yaml
	full "$candor" report --answers answers.yaml $day knee.yaml
	full "$candor" translate es two.yaml
	yes 1 | "$candor" ask --plain $day knee.yaml >/dev/full 2>err
	judge "full disk: ask" $(($? != 3))
	"$candor" ask --plain $day -o /dev/full knee.yaml <keys >out 2>err
	judge "full disk: ask -o" $(($? != 3))
fi
status=0
"$candor" report --answers answers.yaml $day knee.yaml >&- 2>err || status=$?
judge "standard output is closed" $((status != 3))
mkfifo pipe
: <pipe &
yes 1 | "$candor" ask --plain $day knee.yaml >pipe 2>err
judge "nobody reads on" $(($? != 3))
wait

# ---- cases and translate ----
exits "no cases" 3 "$candor" cases $day knee.yaml
says "no cases: which file" err "knee.cases.yaml"
cat >knee.cases.yaml <<'END'
candor: 1
cases: line-knee
today: 2026-11-20

calm:
  answers: {age: 40, sites: [knee], fall: no, began: 2026-11, temperature: 36, pain: 4, own_words: ""}
  hides: [emergency, urgent, open]
lasting:
  like: calm
  answers: {began: 2020}
  shows: [lasting]
END
exits "cases" 0 "$candor" cases knee.yaml
if [ "$(tail -n 1 out)" = "2 cases, 2 passed, 0 failed" ]; then ok "cases: the last line"; else wrong "cases: the last line" "$(tail -n 1 out)"; fi
says "cases: what none touches" out "never: "
sed -i 's/hides: \[emergency/hides: [lasting, emergency/; s/began: 2026-11,/began: 2020,/' knee.cases.yaml
exits "a case fails" 1 "$candor" cases knee.yaml
says "a case fails: where" out "knee.cases.yaml:7:11: error[E611]"
says "a case fails: which" out "failed: calm"
exits "a case fails, in check" 1 "$candor" check $day knee.yaml
sed -i 's/^cases: line-knee/cases: other-knee/; s/hides: \[lasting, /hides: [/; s/began: 2020,/began: 2026-11,/' knee.cases.yaml
exits "cases of other rules" 1 "$candor" cases knee.yaml
says "cases of other rules: where" out "knee.cases.yaml:2:8: error[E603]"
rm knee.cases.yaml
exits "translate" 0 "$candor" translate es two.yaml
if cmp -s out two.es.yaml; then ok "translate: a whole file stays as it is"; else wrong "translate: a whole file stays as it is" "$(diff out two.es.yaml | head -n 5)"; fi
sed -i 's/title: A sore hand/title: "A \\"sore\\": hand # {{1}}, really"/; s/label: Stiff/label: Stiffness/' two.yaml
sed -i '/began.ask/d' two.es.yaml
exits "translate after changes" 0 "$candor" translate es -o two.es.yaml two.yaml
says "translate: outdated" two.es.yaml '# outdated: today it reads "Stiffness"'
says "translate: missing" two.es.yaml 'began.ask: {en: When did it start?, es: ""}'
says "translate: quotes" two.es.yaml '# outdated: today it reads "A \"sore\": hand # {{1}}, really"'
says "translate: an outdated one stays what it was" two.es.yaml 'title: {en: A sore hand, es: Una mano dolorida}'
exits "what is missing is an error" 1 "$candor" check $day two.yaml
if [ "$(grep -c E510 out)" = 1 ] && [ "$(grep -c W511 out)" = 2 ]; then ok "and read back as it is"; else wrong "and read back as it is" "$(cat out)"; fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
