#!/bin/sh
# Pages as PDF, looked at from outside with the tools of others (poppler, qpdf): tagged, every font embedded, whole and in
# reading order, the same bytes whatever the machine is set to; and what happens when drawing cannot be done.
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

ok() { if [ "$2" = 0 ]; then pass; else fail "$1"; fi; }
has() { if grep -qF -- "$3" "$2"; then pass; else fail "$1: no '$3'"; show "$2"; fi; }
same() { if cmp -s "$2" "$3"; then pass; else fail "$1"; diff "$2" "$3" | head -n 20 || :; fi; }

# exits NAME STATUS COMMAND...: what it says is in $scratch/err.
exits() {
	what=$1 wanted=$2 status=0
	shift 2
	"$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
	if [ "$status" = "$wanted" ]; then pass; else fail "$what: exit $status, not $wanted"; show "$scratch/err"; fi
}

# pdf NAME ARGS...: NAME.pdf, by `candor report`.
pdf() {
	to=$1
	shift
	exits "$to" 0 "$candor" report --format pdf -o "$scratch/$to.pdf" $today "$@"
}

# letters: of what comes in, only these, in lines to compare.
letters() { tr -cd 'A-Za-z0-9' | fold -w 60; }

# ---- what holds for every PDF ----

# sound NAME SIZE TITLE
sound() {
	file=$scratch/$1.pdf
	if [ ! -s "$file" ]; then
		fail "$1: there is no PDF"
		return
	fi
	pdfinfo "$file" >"$scratch/info"
	for line in "Title:           $3" "Creator:         candor" "Tagged:          yes" "JavaScript:      no" "Form:            none" \
		"CreationDate:    Sat Nov 21 00:00:00 2026" "$2"; do
		has "$1" "$scratch/info" "$line"
	done
	pdffonts "$file" | awk 'NR > 2 { print $(NF - 4), $(NF - 3) }' | sort -u >"$scratch/fonts"
	if [ "$(cat "$scratch/fonts")" = "yes yes" ]; then pass; else fail "$1: a font is not embedded, or whole"; show "$scratch/fonts"; fi
	exits "$1: qpdf --check" 0 qpdf --check "$file"
	qpdf --qdf --object-streams=disable "$file" "$scratch/qdf"
	structure "$1" "$file"
}

# One title a page, headings in steps of one, every letter either read out or an artifact, every link with its address.
structure() {
	pdfinfo -struct "$2" >"$scratch/struct"
	pdfinfo -struct-text "$2" | sed -n 's/^ *"\(.*\)"$/\1/p' >"$scratch/read"
	awk '$1 ~ /^H[1-6]$/ { level = substr($1, 2) + 0; if (level > last + 1) exit bad = 1; last = level; titles += level == 1 }
		END { exit bad || titles != 1 }' "$scratch/struct" && bad=0 || bad=1
	ok "$1: headings" $bad
	if grep -aq '/NonStruct' "$scratch/qdf"; then fail "$1: an artifact is read out"; else pass; fi
	awk '/ BDC$| BMC$/ { deep++ } /^EMC$/ { deep-- } (/ Tj$/ || / TJ$/ || /^f$| f$/ || / S$/) && deep < 1 { exit bad = 1 }
		END { exit bad }' "$scratch/qdf" && bad=0 || bad=1
	ok "$1: everything is marked" $bad
	if [ "$(grep -ac '/Subtype /Link' "$scratch/qdf")" = "$(grep -c '^ *Link' "$scratch/struct")" ]; then pass; else fail "$1: links"; fi
	if [ "$(grep -ac '/Subtype /Link' "$scratch/qdf")" = "$(grep -ac '/Contents (http' "$scratch/qdf")" ]; then pass; else fail "$1: links without a text"; fi
}

a4="595.276 x 841.89 pts (A4)"
letter="612 x 792 pts (letter)"
title_of() { [ "$1" = patient ] && echo "Your page for the specialist" || echo "PATIENT-REPORTED INTERVIEW SUMMARY"; }

# ---- the kept interviews ----

# The whole page holds what the page in text holds, in its order: as it is drawn, and as it is read out.
whole() {
	pdf whole --for "$2" --length whole --paper "$3" --answers "$1" rules/stem-cell.yaml
	qpdf --qdf --object-streams=disable "$scratch/whole.pdf" "$scratch/qdf"
	"$candor" report $today --for "$2" --width 50 --answers "$1" rules/stem-cell.yaml 2>/dev/null | letters >"$scratch/text"
	structure "$1, whole" "$scratch/whole.pdf"
	letters <"$scratch/read" >"$scratch/heard"
	same "$1: read out for the $2" "$scratch/text" "$scratch/heard"
	pdftotext -raw "$scratch/whole.pdf" - | awk -v title="$(title_of "$2")" '
		/^This is not a diagnosis. Questions and rules: stem-cell, version [0-9.]* Page [0-9]+ of [0-9]+$/ { next }
		/^Continued on page [0-9]+$/ { next }
		{ sub(/^\f/, "") }
		$0 == title && seen++ { next }
		{ print }' | letters >"$scratch/drawn"
	same "$1: drawn for the $2" "$scratch/text" "$scratch/drawn"
}

for case in tests/golden/report/*.answers; do
	name=$(basename "$case" .answers)
	[ -f "tests/golden/report/$name.patient.txt" ] && grep -q '^# rules: .*stem-cell' "$case" || continue
	for reader in patient clinician; do
		for paper in a4 letter; do
			[ $paper = a4 ] && size=$a4 || size=$letter
			pdf "$name-$reader-$paper" --for $reader --paper $paper --answers "$case" rules/stem-cell.yaml
			sound "$name-$reader-$paper" "$size" "$(title_of $reader)"
		done
	done
done
for name in hot-knee-after-shot stopped-early; do
	for reader in patient clinician; do
		whole "tests/golden/report/$name.answers" $reader a4
	done
done

# ---- other scripts ----

# told NAME SENTENCE...: whole and in this order in the text of NAME.pdf.
told() {
	name=$1
	pdftotext "$scratch/$name.pdf" - | tr -d '\n ' >"$scratch/flat"
	shift
	for sentence; do
		if grep -qF -- "$(printf %s "$sentence" | tr -d ' ')" "$scratch/flat"; then pass; else fail "$name: no '$sentence'"; fi
	done
}

for script in arabic hindi chinese; do
	case $script in
	chinese) files="/usr/share/fonts/*/*/wqy-microhei.ttc /usr/share/fonts/*/*/NotoSansCJK-Regular.ttc" package=fonts-wqy-microhei ;;
	*) files=/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf package=fonts-noto-core ;;
	esac
	found=0
	for file in $files; do [ ! -f "$file" ] || found=1; done
	if [ $found = 0 ]; then
		skip "a page in $script: $package is not there"
		continue
	fi
	for reader in patient clinician; do
		pdf "$script-$reader" --for $reader --paper a4 --answers "tests/golden/print/$script.answers" "tests/golden/print/$script.yaml"
		if grep -q 'no font' "$scratch/err"; then fail "$script: letters are missing"; show "$scratch/err"; else pass; fi
		sound "$script-$reader" "$a4" "$(title_of $reader)"
	done
done
[ ! -f "$scratch/chinese-patient.pdf" ] || told chinese-patient 请今天就去看医生。关节发热又发烧，需要尽快检查。 "（ibuprofen 400 mg）"
[ ! -f "$scratch/hindi-patient.pdf" ] || told hindi-patient आज "911" "FDA"
[ ! -f "$scratch/arabic-patient.pdf" ] || told arabic-patient "ibuprofen 400 mg" "FDA"
if [ -f "$scratch/arabic-patient.pdf" ]; then
	pdftotext -bbox "$scratch/arabic-patient.pdf" - | sed -n 's/.*xMax="\([0-9.]*\)".*>Your<.*/right/p; s/.*xMin="\([0-9]*\).*>Page<.*/\1/p' >"$scratch/sides"
	awk 'NR == 1 && $0 == "right" { r = 1 } $0 ~ /^[0-9]+$/ && $0 < 100 { l = 1 } END { exit !(r && l) }' "$scratch/sides" && bad=0 || bad=1
	ok "arabic: begins at the right, the number of the page stands at the left" $bad
fi

# ---- the same bytes ----

calm=tests/golden/report/calm-knee.answers
again() { # NAME COMMAND...
	what=$1
	shift
	exits "$what" 0 env "$@"
	same "$what: the same bytes" "$scratch/first.pdf" "$scratch/again.pdf"
}
pdf first --paper a4 --answers $calm rules/stem-cell.yaml
cat >"$scratch/hostile.conf" <<'END'
<fontconfig><dir>/usr/share/fonts</dir><match><edit name="family" mode="assign" binding="strong"><string>Noto Serif</string></edit>
<edit name="size" mode="assign"><double>40</double></edit></match></fontconfig>
END
report="$candor report --format pdf -o $scratch/again.pdf $today --paper a4 --answers $calm rules/stem-cell.yaml"
again "again" $report
again "another home, locale, time zone" HOME=/nowhere LANG=es_MX.UTF-8 LC_ALL=ar_EG.UTF-8 TZ=Asia/Tokyo XDG_CACHE_HOME="$scratch" $report
again "hostile fontconfig" FONTCONFIG_FILE="$scratch/hostile.conf" FONTCONFIG_PATH="$scratch" FC_DEBUG=1 FC_LANG=ja $report
again "hostile pango, freetype, cairo" PANGO_LANGUAGE=ja PANGOCAIRO_BACKEND=win32 FREETYPE_PROPERTIES=truetype:interpreter-version=35 \
	CAIRO_DEBUG=1 SOURCE_DATE_EPOCH=1 G_DEBUG=fatal-warnings MALLOC_PERTURB_=85 $report
mkdir "$scratch/elsewhere" "$scratch/elsewhere/deep"
cp "$B/candor" "$B/candor-print" "$B/fonts.conf" "$scratch/elsewhere/deep/"
again "from another folder" "$scratch/elsewhere/deep/candor" report --format pdf -o "$scratch/again.pdf" $today --paper a4 --answers $calm rules/stem-cell.yaml
status=0
"$candor" report --format pdf $today --paper a4 --answers $calm rules/stem-cell.yaml 2>"$scratch/err" | cat >"$scratch/again.pdf" || status=$?
ok "through a pipe" $status
same "through a pipe: the same bytes" "$scratch/first.pdf" "$scratch/again.pdf"

# ---- no answer but on the page ----

# A sibling that only passes on what it is given shows what travels.
mkdir "$scratch/wire"
cp "$B/candor" "$scratch/wire/"
printf '#!/bin/sh\necho %%PDF-\nexec cat\n' >"$scratch/wire/candor-print"
chmod 755 "$scratch/wire/candor-print"
"$scratch/wire/candor" report --format pdf $today --paper a4 --answers $calm rules/stem-cell.yaml 2>/dev/null | tail -n +2 >"$scratch/calm.wire"
has "what travels" "$scratch/calm.wire" "I read a lot about this"
# Not a byte may be written to a file: the limit on their size is nothing.
(ulimit -f 0; exec "$print" --pdf <"$scratch/calm.wire" 2>"$scratch/err") | cat >"$scratch/again.pdf"
same "no file is written" "$scratch/first.pdf" "$scratch/again.pdf"
env FONTCONFIG_FILE="$scratch/hostile.conf" FONTCONFIG_SYSROOT="$scratch" FC_LANG=ja PANGO_LANGUAGE=ja LC_ALL=ar_EG.UTF-8 TZ=Asia/Tokyo HOME=/nowhere \
	G_SLICE=debug-blocks "$print" --pdf <"$scratch/calm.wire" >"$scratch/again.pdf" 2>"$scratch/err" || :
same "candor-print in hostile surroundings" "$scratch/first.pdf" "$scratch/again.pdf"
pdfinfo "$scratch/first.pdf" | grep -v '^Title' >"$scratch/info"
if grep -qi 'knee\|read a lot' "$scratch/info"; then fail "an answer in the metadata"; else pass; fi
case $(ls -l "$scratch/first.pdf") in -rw-------*) pass ;; *) fail "a PDF for its owner only" ;; esac

# ---- paper ----

size_of() { pdfinfo "$scratch/paper.pdf" | sed -n 's/^Page size: *[0-9.x pts]*(\(.*\))$/\1/p'; }
paper() { # NAME WANTED COMMAND...
	name=$1 size=$2
	shift 2
	exits "$name" 0 env "$@" -o "$scratch/paper.pdf"
	if [ "$(size_of)" = "$size" ]; then pass; else fail "$name: $(size_of)"; fi
}
report="$candor report --format pdf $today --answers $calm rules/stem-cell.yaml"
printf 'candor: 1\npaper: letter\n' >"$scratch/site.yaml"
paper "no locale" A4 $report
paper "a locale with letter paper, installed or not" letter LC_ALL=en_US.UTF-8 $report
paper "a locale with A4 paper" A4 -u LC_ALL LANG=de_DE.UTF-8 $report
paper "LC_PAPER over LANG" letter -u LC_ALL LANG=de_DE.UTF-8 LC_PAPER=es_MX.UTF-8 $report
paper "the site file over the locale" letter LC_ALL=de_DE.UTF-8 $report --site "$scratch/site.yaml"
paper "--paper over the site file" A4 $report --site "$scratch/site.yaml" --paper a4
exits "no such paper" 2 $report --paper a5

# ---- what is hard to set ----

# Pages with blocks of every kind but the title, one after the other (lines to write on have no text), made by hand: it travels as bytes, so this is also what another program could send.
text() { printf '%s:%s ' "$(printf %s "$1" | wc -c)" "$1"; }
wire() { # BLOCKS TEXT
	printf 'candor pages 1\n'
	text 2026-11-21; text a4
	printf '1 0 '
	text "Not a diagnosis."
	printf '1 '
	text Title; text en
	printf '%s 0 0 1 ' $(($1 + 1))
	text ""; text Title; text ""; text ""
	i=0
	while [ $i -lt "$1" ]; do
		printf '%s %s 1 ' $((1 + i % 12)) $((i % 5))
		text Label; text "$2"; text "1, 2"; text "https://example.org/"
		i=$((i + 1))
	done
	echo end
}
draws() { # NAME: from $scratch/in.wire
	status=0
	"$print" --pdf <"$scratch/in.wire" >"$scratch/drawn.pdf" 2>"$scratch/told" || status=$?
	ok "$1" $status
	exits "$1: qpdf --check" 0 qpdf --check "$scratch/drawn.pdf"
	if grep -qi 'pango\|glib\|fontconfig' "$scratch/told"; then fail "$1: a library complains"; show "$scratch/told"; else pass; fi
}
wire 0 "" >"$scratch/in.wire"
draws "nothing but a title"
wire 24 "" >"$scratch/in.wire"
draws "blocks without a word"
wire 12 "$(awk 'BEGIN { for (i = 0; i < 5000; i++) printf "w" }')" >"$scratch/in.wire"
draws "5,000 letters without a blank"
if [ "$(pdftotext -raw "$scratch/drawn.pdf" - | tr -cd w | wc -c)" = 55000 ]; then pass; else fail "5,000 letters: one is lost"; fi
wire 400 "Four hundred times the same. It goes on and on." >"$scratch/in.wire"
draws "400 blocks"
if [ "$(pdftotext -raw "$scratch/drawn.pdf" - | tr '\n' ' ' | grep -o 'Four hundred times' | wc -l)" = 367 ]; then pass; else fail "400 blocks: one is lost"; fi
pages=$(pdfinfo "$scratch/drawn.pdf" | sed -n 's/^Pages: *//p')
pdftotext "$scratch/drawn.pdf" - >"$scratch/text"
for i in $(seq 1 "$pages"); do has "numbers" "$scratch/text" "Page $i of $pages"; done
wire 12 "مرحبا (hello) שלום 123 abc ٣٤ — x" >"$scratch/in.wire"
draws "right to left in left to right"
wire 1 "$(printf '\360\222\200\200 \360\223\200\200')" >"$scratch/in.wire"
draws "letters without a font"
has "letters without a font: told" "$scratch/told" "no font here has letters of: Cuneiform, Egyptian hieroglyphs"
pdftotext "$scratch/drawn.pdf" - | tr '\n' ' ' >"$scratch/text"
has "letters without a font: told on the page" "$scratch/text" "Cuneiform, Egyptian hieroglyphs"

# ---- what cannot be done ----

refused() { # NAME STATUS WORDS: from $scratch/in.wire
	status=0
	"$print" --pdf <"$scratch/in.wire" >"$scratch/out" 2>"$scratch/err" || status=$?
	if [ "$status" = "$2" ] && [ ! -s "$scratch/out" ]; then pass; else fail "$1: exit $status"; fi
	has "$1" "$scratch/err" "$3"
}
: >"$scratch/in.wire"
refused "nothing" 1 "this is no page of candor"
head -c 2000 "$scratch/calm.wire" >"$scratch/in.wire"
refused "cut off" 1 "at byte"
{ cat "$scratch/calm.wire"; echo more; } >"$scratch/in.wire"
refused "and more" 1 "the end is expected"
printf 'candor pages 1\n10:2026-11-21 2:a5 1 0 0: 1 1:T 2:en 1 0 0 1 0: 1:T 0: 0: end\n' >"$scratch/in.wire"
refused "paper of another size" 1 "there is no paper 'a5'"
exits "no mode" 2 "$print"
exits "another mode" 2 "$print" --help

exits "no folder" 3 "$candor" report --format pdf $today --answers $calm -o "$scratch/none/x.pdf" rules/stem-cell.yaml
rm "$scratch/elsewhere/deep/fonts.conf"
lonely="$scratch/elsewhere/deep/candor report --format pdf $today --answers $calm -o $scratch/lonely.pdf rules/stem-cell.yaml"
exits "no list of fonts" 3 $lonely
has "no list of fonts: says so" "$scratch/err" "fonts.conf cannot be read"
echo '<fontconfig><dir>/nowhere/Font-{Regular,Bold}.ttf</dir></fontconfig>' >"$scratch/elsewhere/deep/fonts.conf"
exits "no font" 3 $lonely
has "no font: says which" "$scratch/err" "not installed: /nowhere/Font-{Regular,Bold}.ttf"
rm "$scratch/elsewhere/deep/candor-print"
exits "no candor-print" 3 $lonely
has "no candor-print: says so" "$scratch/err" "cannot start"
printf '#!/bin/sh\nexit 0\n' >"$scratch/elsewhere/deep/candor-print"
chmod 755 "$scratch/elsewhere/deep/candor-print"
exits "a candor-print that says nothing" 3 $lonely
printf '#!/bin/sh\nkill -9 $$\n' >"$scratch/elsewhere/deep/candor-print"
exits "a candor-print that is killed" 3 $lonely
has "a candor-print that is killed: says so" "$scratch/err" "signal 9"
if [ -e "$scratch/lonely.pdf" ]; then fail "a file without a page"; else pass; fi
if [ -c /dev/full ]; then
	status=0
	"$candor" report --format pdf $today --answers $calm rules/stem-cell.yaml >/dev/full 2>"$scratch/err" || status=$?
	ok "full disk" $((status != 3))
	status=0
	"$print" --pdf <"$scratch/calm.wire" >/dev/full 2>"$scratch/err" || status=$?
	ok "full disk, candor-print" $((status != 3))
fi
status=0
"$print" --pdf <"$scratch/calm.wire" >&- 2>"$scratch/err" || status=$?
ok "standard output is closed" $((status != 3))
mkfifo "$scratch/fifo"
: <"$scratch/fifo" &
status=0
"$print" --pdf <"$scratch/calm.wire" >"$scratch/fifo" 2>"$scratch/err" || status=$?
wait
ok "nobody reads on" $((status != 3))

# ---- a terminal, and an interview ----

if command -v script >/dev/null; then
	script -qec "$candor report --format pdf $today --answers $calm rules/stem-cell.yaml" /dev/null >"$scratch/out" </dev/null && status=0 || status=$?
	ok "not to a terminal" $((status != 2))
	has "not to a terminal: what to do" "$scratch/out" "-o OUT"
	if grep -q '%PDF' "$scratch/out"; then fail "a PDF on a terminal"; else pass; fi
else
	skip "a PDF on a terminal: script is not there"
fi
rules=tests/golden/ask/knee.yaml
awk '!typed && /^#/ { next } { typed = 1; print }' tests/golden/ask/plain.keys >"$scratch/keys"
status=0
"$candor" ask --plain $today --paper a4 --format pdf -o "$scratch/asked.pdf" $rules <"$scratch/keys" >"$scratch/out" 2>"$scratch/err" || status=$?
ok "ask --format pdf" $status
sound asked "$a4" "Your page for the specialist"
status=0
"$candor" ask --plain $today --paper a4 --format pdf $rules <"$scratch/keys" 2>"$scratch/err" | cat >"$scratch/again.pdf" || status=$?
same "ask --format pdf: alone on standard output" "$scratch/asked.pdf" "$scratch/again.pdf"
finish
