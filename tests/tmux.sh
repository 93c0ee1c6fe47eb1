#!/bin/sh
# A few stories in a real terminal: what frames in memory cannot show. Each has a tmux of its own and waits for what has to
# appear, at most 10 s; when it does not, the screen is shown.
set -eu
cd "$(dirname "$0")/.."
. tests/count.sh
if ! command -v tmux >/dev/null; then
	skip "tmux is not installed: no stories in a real terminal"
	finish
	exit
fi
if ! tmux -L "candor-$$-probe" -f /dev/null new-session -d true >/dev/null 2>&1; then
	skip "there is no terminal device (/dev/pts): no stories in a real terminal"
	finish
	exit
fi
candor=$(cd "$B" && pwd)/candor
every=$PWD/tests/golden/screen/every.yaml
two=$PWD/tests/golden/ask/two.yaml
servers=0
tmux=:
inside=: # a tmux in that tmux
trap '$tmux kill-server 2>/dev/null || :; $inside kill-server 2>/dev/null || :; rm -rf "$scratch"' EXIT
locale=C.UTF-8

screen() { $tmux capture-pane -p "$@"; }
ask() { $tmux display-message -p "$1"; }
keys() { $tmux send-keys "$@"; }

# within WHAT COMMAND...: true within 10 s.
within() {
	what=$1
	shift
	end=$(($(date +%s) + 10))
	until "$@" >/dev/null 2>&1; do
		if [ "$(date +%s)" -ge $end ]; then
			bad="$bad; never: $what"
			screen | sed 's/^/    |/'
			return 0
		fi
	done
}
has() { screen | grep -qF -- "$1"; }
shows() { within "'$1' on the screen" has "$1"; }
is() { [ "$(ask "$1")" = "$2" ]; }
holds() { "$@" >/dev/null 2>&1 || bad="$bad; wrong: $*"; }

# A finger on the words WHAT, wherever they stand: down and up.
finger() {
	at=$(screen | awk -v what="$1" '{ n = index($0, what); if (n) { print n ";" NR; exit } }')
	keys -l "$(printf '\033[<0;%sM\033[<0;%sm' "$at" "$at")"
}

# Enter by Enter through the leaves of a page, until something else comes.
has_either() { has "$1" || has "$2"; }
turn_to() {
	leaf=2
	until has "$1" || [ $leaf -gt 20 ]; do
		keys Enter
		within "'$1' or leaf $leaf" has_either "$1" "Page $leaf of"
		leaf=$((leaf + 1))
	done
}

# From the first page to the first question.
begin() {
	shows "Before you start"
	keys Enter
	shows "Who is answering?"
	keys 1 Enter
}

# story NAME: what follows is judged at `told`.
story() { name=$1 bad=; }
told() {
	if [ -z "$bad" ]; then pass; else fail "$name$bad"; fi
	$tmux kill-server 2>/dev/null || :
}

# open SIZE ENVIRONMENT ARGUMENTS...: a shell in which the interview runs, with what stty says before and after.
open() {
	size=$1 environment=$2
	shift 2
	servers=$((servers + 1)) # one each: the one before may not be gone yet
	tmux="tmux -L candor-$$-$servers -f /dev/null"
	rm -f "$scratch/before" "$scratch/after" "$scratch/status"
	cat >"$scratch/run.sh" <<-RUN
		stty -g >"$scratch/before"
		sh -c 'echo \$\$ >"$scratch/process"; exec env $environment "$candor" ask --today 2026-11-21 $*'
		echo \$? >"$scratch/status"
		stty -g >"$scratch/after"
		echo "and ended with \$(cat "$scratch/status")"
	RUN
	env -u NO_COLOR TERM=xterm-256color LC_ALL=C.UTF-8 $tmux new-session -d -x "${size%x*}" -y "${size#*x}" \
		"PS1='\$ ' sh -i"
	$tmux set-option -g default-terminal tmux-256color
	keys "export TERM=tmux-256color LC_ALL=$locale; . $scratch/run.sh" Enter
}

# The terminal is as it was: modes, cursor, the screen behind.
restored() {
	shows "and ended with"
	within "the modes of before" cmp "$scratch/before" "$scratch/after"
	within "a visible cursor" is '#{cursor_flag}' 1
	holds is '#{alternate_on}' 0
	holds is '#{mouse_any_flag}' 0
	holds is '#{keypad_flag}' 0
}
ended() { holds [ "$(cat "$scratch/status" 2>/dev/null)" = "$1" ]; }
# The hardware cursor stands in the row of the ">".
cursor_marks() { screen | sed -n "$(($(ask '#{cursor_y}') + 1))p" | grep -q '>'; }

story "a whole interview, and the page is left in the terminal"
open 80x24 "A=" "$two"
shows "Choose your language"
within "the cursor on the focus" cursor_marks
keys 1 Enter
begin
shows "Is it stiff"
keys 1
within "the mark" has "(*) 1  Yes"
within "the cursor on the focus" cursor_marks
keys Enter
shows "When did it start?"
keys 2 0 2 0
shows "[2020_"
keys Enter
shows "Check your answers"
within "the cursor on the focus" cursor_marks
keys Enter
shows "Your page for the specialist"
turn_to "ready to take"
shows "this screen closes"
keys Enter
restored
ended 0
holds sh -c "$tmux capture-pane -p -S - | grep -q 'Hand exercises'"
told

story "large letters: 40 columns, 12 rows"
open 40x12 "A=" "$every"
shows "Page 1 of"
turn_to "Who is answering?"
keys 1 Enter
shows "Where does it hurt?"
keys 2
shows "[X] 2 Hip"
within "the cursor on the focus" cursor_marks
keys Enter
shows "Do any of these fit"
shows "Page 1 of"
keys NPage
shows "Page 2 of"
told

story "the window changes under a page, and gets too small"
open 80x24 "A=" "$every"
begin
shows "Where does it hurt?"
keys 1 3
shows "[X] 3"
$tmux resize-window -x 132 -y 43
within "a wide rule" sh -c "$tmux capture-pane -p | sed -n 2p | grep -q '\(─\)\{132\}'"
$tmux resize-window -x 30 -y 8
shows "too small"
$tmux resize-window -x 40 -y 12
shows "[X] 1 Knee"
shows "[X] 3 Low"
told

story "Ctrl-Z and fg"
open 80x24 "A=" "$every"
begin
shows "Where does it hurt?"
keys 2
shows "[X] 2"
keys C-z
within "the shell" sh -c "$tmux capture-pane -p | grep -q '[Ss]topped'"
holds is '#{alternate_on}' 0
holds is '#{mouse_any_flag}' 0
$tmux resize-window -x 60 -y 20
keys fg Enter
shows "[X] 2"
within "the mouse again" is '#{mouse_any_flag}' 1
keys 1
shows "[X] 1"
told

story "the terminal is lost, or the system asks us to end: what was answered is saved"
open 80x24 "A=" "--save $scratch/kept.json" "$every"
begin
shows "Where does it hurt?"
keys 1 Enter
shows "Do any of these fit"
kill -HUP "$(cat "$scratch/process")"
restored
ended 3
holds grep -q knee "$scratch/kept.json"
$tmux kill-server
open 80x24 "A=" "--save $scratch/kept3.json" "$every"
shows "Before you start"
kill -TERM "$(cat "$scratch/process")"
restored
told

story "the pane is closed"
open 80x24 "A=" "--save $scratch/kept2.json" "$every"
begin
shows "Where does it hurt?"
pid=$(cat "$scratch/process")
$tmux kill-server
within "the end of the process" sh -c "! kill -0 $pid"
told

story "a terminal without colours"
open 80x24 "TERM=vt220" "$every"
begin
shows "Where does it hurt?"
keys Down
within "the cursor on the focus" cursor_marks
keys -H 1b 4f 71 # the 1 of a number pad in its own mode
shows "[X] 1"
told

story "a screen that knows only ASCII"
locale=C
open 80x24 "A=" "$two"
shows "Choose your language"
keys 2 Enter
shows "Antes de empezar"
shows "diagnostico"
holds sh -c "! $tmux capture-pane -p | LC_ALL=C grep -q '[^ -~]'"
locale=C.UTF-8
told

printf 'candor: 1\ntheme: contrast\n' >"$scratch/site.yaml"
coloured() { screen -e | grep -q "$(printf '\033')\[[0-9;]*[34][0-7]m"; }
story "the contrast theme, and NO_COLOR over it"
open 80x24 "A=" "--site $scratch/site.yaml" "$every"
shows "Before you start"
within "colours" coloured
$tmux kill-server
open 80x24 "NO_COLOR=1" "--site $scratch/site.yaml" "$every"
shows "Before you start"
holds sh -c "! $tmux capture-pane -e -p | grep -q '\[[0-9;]*[34][0-7]m'"
$tmux kill-server
open 80x24 "NO_COLOR=1" "--theme contrast" "$every"
shows "Before you start"
within "colours, for they were asked for" coloured
told

story "a finger, and a paste of a megabyte"
open 80x24 "A=" "$every"
begin
shows "[ ] 2  Hip"
keys -l "$(printf '\033[<0;8;15M\033[<0;8;15m')"
shows "[X] 2"
awk 'BEGIN { for (i = 0; i < 16384; i++) print "1 2 3\r-*/+ abcdefghijklmnopqrstuvwxyz 0123456789 and so on....." }' >"$scratch/large"
$tmux load-buffer -b large "$scratch/large"
$tmux paste-buffer -p -b large
keys 3
shows "[X] 3"
shows "[ ] 1"
shows "[X] 2"
told

# Nothing of a person in the terminal or behind it: but what the shell wrote.
nothing_left() {
	restored
	$tmux capture-pane -p -S - | grep -v '[.$]' >"$scratch/left" || :
	if grep -qE 'hurt|knee|Knee|page|erase' "$scratch/left"; then
		bad="$bad; left in the terminal: $(cat "$scratch/left")"
	fi
}
a_kiosk() {
	printf 'candor: 1\nclinic: Riverside Clinic\n' >"$scratch/kiosk.yaml"
	open 80x24 "A=" "--kiosk --after crash --site $scratch/kiosk.yaml" "$every"
	shows "Sorry, there is a problem"
	keys C-c C-z C-'\' Escape C-s C-q
	keys x
	begin
	shows "Where does it hurt?"
	kill -HUP "$(cat "$scratch/process")"
	keys C-c C-z C-'\' Escape C-s C-q 1
	shows "[X] 1"
	within "the cursor on the focus" cursor_marks
	keys F8
	shows "Please tell the front desk"
	keys 2 Enter
	nothing_left
	ended 22
	$tmux kill-server
	open 80x24 "A=" "--kiosk --site $scratch/kiosk.yaml" "$every"
	shows "Touch the screen"
	keys x
	begin
	shows "Where does it hurt?"
	keys 1 Enter
	shows "Do any of these fit"
	keys F1
	shows "Stop here"
	finger "Stop here"
	shows "Do you want to stop?"
	keys 2 Enter
	shows "Your page for the specialist"
	turn_to "You have reached the end"
	keys Enter
	shows "Erase everything now?"
	keys 2 Enter
	nothing_left
	ended 21
	$tmux kill-server
	open 80x24 "A=" "--kiosk --site $scratch/kiosk.yaml" "$every"
	shows "Touch the screen"
	kill -HUP "$(cat "$scratch/process")"
	nothing_left
	ended 23
	$tmux kill-server
	open 80x24 "A=" "--version" # and inside a tmux as docs/kiosk/ ships it, in this one
	shows "and ended with"
	inside="tmux -L candor-$$-inside -f $PWD/docs/kiosk/tmux.conf"
	keys "clear; env -u TMUX $inside new-session '$candor ask --kiosk --today 2026-11-21 $every'; echo and ended" Enter
	shows "Touch the screen"
	keys C-b c
	begin
	shows "Where does it hurt?"
	keys C-b : C-b d C-b '[' C-b c C-b '?' 1
	shows "[X] 1"
	within "the cursor on the focus" cursor_marks
	holds [ -z "$($inside list-keys)" ]
	holds [ "$($inside display-message -p '#{history_size} #{history_limit}')" = "0 0" ]
	keys F8
	shows "Please tell the front desk"
	keys 2 Enter
	shows "and ended"
}
story "a kiosk: nobody gets out, and nothing is left"
if "$candor" ask --kiosk "$every" </dev/null 2>&1 | grep -q 'cannot keep answers safe'; then
	skip "$name: this machine locks no memory"
else
	a_kiosk
	told
fi

story "no capable terminal: in lines, and it says so"
for term in dumb nosuchterminal; do
	open 80x60 "TERM=$term" "$every"
	shows "so the questions come in lines"
	shows "1. Continue"
	$tmux kill-server
done
told

finish
