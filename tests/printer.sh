#!/bin/sh
# From answers onto paper, with a real print service and printers that have none: what arrives, what is said when something is
# in the way, and what is left behind. All of it in namespaces, on loopback.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
PATH=$PATH:/usr/sbin:/sbin
export PATH
here=$(pwd)
candor=$(cd "$B" && pwd)/candor

# In a plain chroot there can be no mounts of our own; then /run has to be free of another avahi.
if [ "${1:-}" != inside ]; then
	missing=
	for tool in unshare ip dbus-daemon avahi-daemon cupsd lpadmin ippeveprinter ipptool pdftotext; do
		command -v $tool >/dev/null || missing="$missing $tool"
	done
	if [ -n "$missing" ]; then
		skip "printing: not there:$missing"
	elif [ "$(id -u)" != 0 ]; then
		skip "printing: only root can start a print service"
	elif unshare --mount --net --pid --fork --mount-proc true 2>/dev/null; then
		exec unshare --mount --net --pid --fork --mount-proc --kill-child sh tests/printer.sh inside mounts
	elif [ ! -e /run/avahi-daemon/socket ] && unshare --net --pid --fork true 2>/dev/null; then
		exec unshare --net --pid --fork --kill-child sh tests/printer.sh inside
	else
		skip "printing: this machine gives no namespaces of our own"
	fi
	finish
	exit
fi
if [ "${2:-}" = mounts ]; then mount -t tmpfs tmpfs /run; else trap 'rm -rf "$scratch" /run/avahi-daemon' EXIT; fi
. tests/printer/rig.sh

# ---- asking for pages, and hearing what comes of it. Each job has a name; several can be under way ----

rules=tests/golden/report/tiny.yaml
answers=$scratch/someone.answers
echo 'answers: {hurts: yes, much: 8, signs: {hot: no, fever: no}, begun: unsure}' >"$answers"
done="Your pages are printed. Take your pages."
back="Printing was stopped. If some pages came out, take them."
not="Your pages were not printed."
lost="The print service stopped. Look at the printer: pages may still come out."
waiting="Your pages are waiting for the printer."

# begins NAME ARGS...: in the background.
begins() {
	said=$scratch/said.$1
	name=$1
	shift
	"$candor" report --today 2026-11-21 --answers "$answers" "$@" "$rules" >"$said" 2>&1 </dev/null &
	echo $! >"$scratch/job.$name"
}

# tells NAME WORDS: while it goes on.
tells() {
	if await grep -qF "$2" "$scratch/said.$1"; then pass; else
		fail "$1: nobody says '$2'"
		show "$scratch/said.$1"
	fi
}

# ends NAME STATUS LAST: how it does.
ends() {
	status=0
	wait "$(cat "$scratch/job.$1")" 2>/dev/null || status=$?
	if [ "$status" = "$2" ] && [ "$(tail -n 1 "$scratch/said.$1")" = "candor: $3" ]; then pass; else
		fail "$1: status $status, and not '$3'"
		show "$scratch/said.$1"
	fi
}

# holds NAME COMMAND...: soon.
holds() {
	what=$1
	shift
	if await "$@"; then pass; else fail "$what: not so: $*"; fi
}

has() {
	if grep -qF -- "$3" "$2"; then pass; else
		fail "$1: no '$3'"
		[ ! -f "$2" ] || show "$2"
	fi
}
arrived() { test -e "$rig/$1/pages.pdf"; }
clear_away() { rm -f "$rig"/*/pages.pdf "$rig"/*/job; }

# first_of PROGRAM: the process that was started first.
first_of() { grep -lx "$1" /proc/[0-9]*/comm 2>/dev/null | tr -dc '0-9\n' | sort -n | head -n 1; }

# nothing_left NAME: no page lies in the spool, no job waits.
nothing_left() {
	holds "$1: the queue is empty" queue_is_empty
	if [ -z "$(grep -rl '^%PDF' "$rig/spool" "$rig/cache" "$rig/log"; find "$rig/spool" -maxdepth 1 -type f)" ]; then pass; else
		fail "$1: left in the spool: $(ls -R "$rig/spool")"
	fi
}

# ---- without a service, without a printer ----

if ! network_start; then
	fail "the bus or the names on the network do not start"
	show "$rig/log/bus"
	show "$rig/log/avahi"
	finish
	exit
fi
begins no-service --print
ends no-service 3 "$not The print service of this computer does not answer."
server_start no
begins no-printer --print
ends no-printer 3 "$not No printer was found."

# ---- what arrives ----

printer_start desk 8630
queue desk 8630 "Front desk" "beside the window"
begins patient --print --for patient --paper a4
ends patient 0 "$done"
if grep -q "$waiting [A-Z]" "$scratch/said.patient"; then fail "something was in the way"; show "$scratch/said.patient"; else pass; fi
"$candor" report --today 2026-11-21 --answers "$answers" --format pdf --paper a4 -o "$scratch/patient.pdf" "$rules"
if arrived desk && cmp -s "$scratch/patient.pdf" "$rig/desk/pages.pdf"; then pass; else fail "other bytes arrive than were drawn"; fi
for line in "IPP_JOB_NAME=candor page" "x-dimension=21000 y-dimension=29700" IPP_SIDES=one-sided CONTENT_TYPE=application/pdf; do
	has "with the page" "$rig/desk/job" "$line"
done
nothing_left patient
clear_away

begins both --print --paper letter
ends both 0 "$done"
has "both pages" "$rig/desk/job" "x-dimension=21590 y-dimension=27940"
pdftotext "$rig/desk/pages.pdf" "$scratch/both.txt"
has "both pages" "$scratch/both.txt" "Take this page to a specialist"
has "both pages" "$scratch/both.txt" "PATIENT-REPORTED INTERVIEW SUMMARY"
clear_away

# None of us writes a file on the way: the limit lets none grow.
(ulimit -f 0 && exec "$candor" report --today 2026-11-21 --answers "$answers" --print "$rules" 2>&1) </dev/null | cat >"$scratch/said.file"
has "no file is written" "$scratch/said.file" "$done"
clear_away

# A text of many sheets.
awk 'BEGIN {
	printf "candor: 1\nid: long\nversion: 1.0.0\ntitle: Long\nlanguage: en\nreview: {status: draft}\nsections:\n"
	printf "  - {id: main, title: All, questions: [{id: hurts, ask: Does it hurt?, label: Hurts, type: yes/no}]}\nfindings:\n"
	for (i = 0; i < 400; i++) {
		printf "  - {id: f%d, kind: ask, when: hurts is yes, cite: [nhs], say: \"Number %d:", i, i
		for (k = 0; k < 60; k++) printf " one more word"
		print ".\"}"
	}
	printf "sources: {nhs: {kind: guideline, publisher: NHS, title: Pain, year: 2023, address: \"https://example.org\", read: 2026-11-20}}\n"
}' >"$scratch/long.yaml"
echo "answers: {hurts: yes}" >"$scratch/long.answers"
"$candor" report --today 2026-11-21 --answers "$scratch/long.answers" --length whole --print "$scratch/long.yaml" >"$scratch/said.long" 2>&1 </dev/null || :
has "a very long page" "$scratch/said.long" "$done"
clear_away

# ---- what a person has to do something about: a printer for each, all at once ----

n=0
while IFS='|' read -r fault words; do
	n=$((n + 1))
	printer_start "p$n" $((8630 + n))
	queue "p$n" $((8630 + n)) "Printer $n" ""
	echo "$fault" >"$rig/p$n/fault"
	begins "$fault" --printer "p$n"
	echo "p$n|$fault|$words" >>"$scratch/faults"
done <<'END'
media-empty|The printer is out of paper.
media-jam|Paper is stuck in the printer.
cover-open|A door or lid of the printer is open.
input-tray-missing|A paper tray of the printer is missing or open.
marker-supply-empty|The printer is out of ink or toner.
other|The printer needs somebody to look at it.
END
while IFS='|' read -r printer fault words; do
	tells "$fault" "$waiting $words"
	rm -f "$rig/$printer/fault"
done <"$scratch/faults"
while IFS='|' read -r printer fault words; do
	ends "$fault" 0 "$done"
	holds "$fault" arrived "$printer"
done <"$scratch/faults"
nothing_left "when all is mended"
clear_away

# ---- jobs that go wrong: again each has a printer ----

cupsdisable p1
begins stopped --printer p1
printer_kill p2
begins off --printer p2 --wait 8
cupsreject p3
begins refused --printer p3
lpadmin -p p4 -o job-hold-until-default=indefinite
begins held --printer p4
sed 's|^\(\*cupsFilter2: .*\) -"$|\1 /bin/false"|' "$rig/cups/ppd/p5.ppd" >"$scratch/broken.ppd"
lpadmin -p p5 -P "$scratch/broken.ppd" 2>/dev/null
begins filter --printer p5 --wait 2
echo cover-open >"$rig/p6/fault"
begins interrupted --printer p6
touch "$rig/desk/fault"
begins vanishes --printer desk --wait 8

tells stopped "$waiting The printer is stopped. Somebody has to start it again."
cupsenable p1
ends stopped 0 "$done"
cupsdisable p1
begins stopped-for-good --printer p1 --wait 1
ends refused 3 "$not The printer does not take pages now."
tells held "Your pages are held back. Somebody has to release them."
cancel -a p4
ends held 3 "$not Your pages were taken out of the queue, by somebody or by the printer."
tells vanishes "printing"
printer_kill desk
tells interrupted "$waiting A door or lid of the printer is open."
kill -INT "$(cat "$scratch/job.interrupted")"
ends interrupted 3 "$back"
ends filter 3 "$not The printer needs somebody to look at it."
ends stopped-for-good 3 "$not The printer is stopped. Somebody has to start it again."
ends off 3 "$not The printer does not answer. It may be off, or not connected."
ends vanishes 3 "$not The printer needs somebody to look at it."
nothing_left "of jobs that went wrong"
clear_away

# ---- we ourselves are killed ----

begins candor-killed --printer p6
tells candor-killed "$waiting"
kill -9 "$(cat "$scratch/job.candor-killed")"
nothing_left "candor is killed"
if [ "${2:-}" = mounts ]; then
	begins helper-killed --printer p6
	tells helper-killed "$waiting"
	kill -9 "$(first_of candor-print)"
	ends helper-killed 3 "$not $lost"
	nothing_left "candor-print is killed"
else
	skip "printing: candor-print is killed: there is no /proc of our own"
fi
rm -f "$rig/p6/fault"

# ---- which printer ----

"$candor" report --today 2026-11-21 --answers "$answers" --print "$rules" >"$scratch/said.which" 2>&1 </dev/null && fail "which?" || pass
has "which?" "$scratch/said.which" "name one of these with --printer:"
has "which?" "$scratch/said.which" "  desk                 Front desk (beside the window)"
printer_start desk 8630
lpadmin -d desk
begins default --print
ends default 0 "$done"
holds "the default printer" arrived desk
clear_away
printf 'candor: 1\nprinter: p3\n' >"$scratch/site.yaml"
cupsaccept p3
begins site --print --site "$scratch/site.yaml"
ends site 0 "$done"
holds "the printer of the site" arrived p3
clear_away
lpadmin -p p4 -o auth-info-required=username,password
"$candor" report --today 2026-11-21 --answers "$answers" --printer p4 "$rules" >"$scratch/said.login" 2>&1 </dev/null && fail "login" || pass
has "a printer that wants a password is not there" "$scratch/said.login" "there is no printer 'p4' here, only:"

printer_start us 8640 "$here/tests/printer/letter.conf"
lpadmin -p us -E -v ipp://localhost:8640/ipp/print 2>/dev/null
begins other-paper --printer us --paper a4
ends other-paper 0 "$done"
holds "on the paper that there is" arrived us
clear_away

# ---- somebody at a screen ----

if ! command -v tmux >/dev/null; then
	skip "printing from a screen: tmux is not there"
elif [ "${2:-}" != mounts ]; then
	skip "printing from a screen: there is no /proc of our own"
else
	. tests/printer/screen.sh
	clear_away
	person_at_home
	clear_away
	person_at_kiosk
fi

# ---- a service that remembers, and one that goes away ----

server_kill
server_start yes
clear_away
begins remembered --printer desk
ends remembered 0 "$done"
holds "a service that remembers" arrived desk
echo cover-open >"$rig/desk/fault"
begins goes-away --printer desk
tells goes-away "$waiting A door"
server_kill
ends goes-away 3 "$not $lost"
printer_kill desk
finish
