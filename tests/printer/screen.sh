# Read with `.`: a person at a screen who wants their pages, in a terminal of tmux.
screen() { tmux -S "$scratch/$terminal.tmux" -f /dev/null "$@"; }
shown() { screen capture-pane -p; }
sees() { shown | grep -qF "$1"; }
# screen_start NAME COMMAND
screen_start() {
	terminal=$1
	LC_ALL=C.UTF-8 screen new-session -d -x 80 -y 24 "$2"
}
screen_end() { screen kill-server; }

# go_to TEXT: goes on, with the first choice wherever one is wanted, until it is seen.
go_to() {
	tries=0
	until sees "$1"; do
		tries=$((tries + 1))
		[ $tries -lt 300 ] || return 1
		! sees "Error:" || screen send-keys 1
		screen send-keys Enter
		sleep 0.03
	done
}

# press KEY TEXT: and then that is seen.
press() {
	screen send-keys "$1"
	await sees "$2"
}

# on_screen NAME COMMAND...: true, or the screen is shown.
on_screen() {
	what=$1
	shift
	if "$@"; then pass; else
		fail "$what: not so: $*"
		shown >"$scratch/screen" 2>&1 || :
		show "$scratch/screen"
	fi
}

# At home: candor-print is started when somebody wants to print.
person_at_home() {
	screen_start home "exec $candor ask --today 2026-11-21 --answers $answers $rules 2>$scratch/said.home"
	on_screen "at home: the end" go_to "Print my pages"
	on_screen "at home: which pages" press Up "> [ Print my pages ]"
	on_screen "at home: which pages" press Enter "Both pages"
	on_screen "at home: printed" press Enter "Take your pages."
	holds "at home" arrived desk
	screen_end
}

# all_locked: neither candor-print nor the process in which it works has memory that may be in swap.
all_locked() {
	pids=$(grep -lx candor-print /proc/[0-9]*/comm 2>/dev/null | tr -dc '0-9\n')
	[ "$(echo "$pids" | wc -l)" = 2 ] || return 1
	for pid in $pids; do
		[ "$(awk '$1 == "VmLck:" { print $2 }' "/proc/$pid/status")" -gt 0 ] || return 1
	done
}
may_lock() { [ $((0x$(awk '$1 == "CapEff:" { print $2 }' /proc/self/status) >> 14 & 1)) = 1 ]; }

# In a kiosk: one is there, and the rights that are left are enough. The second time everything is killed in the middle.
person_at_kiosk() {
	mkdir "$scratch/state"
	printf 'candor: 1\nprinter: desk\nstate: %s\n' "$scratch/state" >"$scratch/kiosk.yaml"
	screen_start kiosk "exec $candor kiosk --today 2026-11-21 --site $scratch/kiosk.yaml $here/rules/stem-cell.yaml 2>$scratch/said.kiosk"
	on_screen "at a kiosk: begin" await sees "Begin"
	on_screen "at a kiosk: a warning" go_to "Stop here and show my page"
	on_screen "at a kiosk: a warning" press 2 "(*) 2"
	screen send-keys Enter
	on_screen "at a kiosk: the end" go_to "Print my pages"
	on_screen "at a kiosk: which pages" press Up "> [ Print my pages ]"
	on_screen "at a kiosk: which pages" press Enter "Both pages"
	on_screen "at a kiosk: printed" press Enter "Take your pages."
	holds "at a kiosk" arrived desk
	echo cover-open >"$rig/desk/fault"
	on_screen "at a kiosk: the end" press Enter "You have reached the end"
	on_screen "at a kiosk: again" press Up "> [ Print again ]"
	on_screen "at a kiosk: again" press Enter "Both pages"
	on_screen "at a kiosk: in the way" press Enter "A door or lid of the printer is open."
	on_screen "at a kiosk: in the way" sees "Please tell the front desk."
	if may_lock; then holds "at a kiosk: memory with pages" all_locked; else
		skip "printing: memory that is locked: no right to lock so much (CAP_IPC_LOCK)"
	fi
	kill -9 "$(first_of candor-ask)"
	on_screen "at a kiosk: after a crash" await sees "Your answers were erased."
	nothing_left "at a kiosk, after a crash"
	rm -f "$rig/desk/fault"
	screen_end
}
