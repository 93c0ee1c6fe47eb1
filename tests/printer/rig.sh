# Read with `.`, inside namespaces of their own: a bus, names on the network (ippeveprinter wants both), a print service and
# printers without paper, on loopback. Everything ends with the namespace.
rig=$scratch/rig
export CUPS_SERVER="$rig/run/cups.sock" DBUS_SYSTEM_BUS_ADDRESS="unix:path=$rig/run/bus" HOME="$rig/home"
unset LPDEST PRINTER CUPS_SERVERBIN 2>/dev/null || :

# await COMMAND...: until it is true, for 10 s at most.
await() {
	tries=0
	until "$@" >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ $tries -lt 200 ] || return 1
		sleep 0.05
	done
}

network_start() {
	mkdir -p "$rig/run" "$rig/etc" "$rig/log" "$rig/home" /run/avahi-daemon
	chmod -R a+rX "$scratch"
	ip link set lo up
	cat >"$rig/etc/bus.conf" <<-END
		<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
		 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
		<busconfig><type>system</type><listen>$DBUS_SYSTEM_BUS_ADDRESS</listen><auth>EXTERNAL</auth><policy context="default">
		<allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/><allow user="*"/></policy></busconfig>
	END
	dbus-daemon --config-file="$rig/etc/bus.conf" --nofork --nopidfile >"$rig/log/bus" 2>&1 &
	await test -S "$rig/run/bus" || return
	printf '[server]\nhost-name=candor-test\nuse-ipv6=no\nallow-interfaces=lo\n[rlimits]\n' >"$rig/etc/avahi.conf"
	avahi-daemon -f "$rig/etc/avahi.conf" --no-drop-root --no-chroot --no-rlimits >"$rig/log/avahi" 2>&1 &
	await test -S /run/avahi-daemon/socket
}

# server_start yes|no: does it remember the jobs of the past? All else is as docs/kiosk/ ships it.
server_start() {
	mkdir -p "$rig/cups/ppd" "$rig/spool/tmp" "$rig/cache"
	cat >"$rig/cups/cups-files.conf" <<-END
		ServerRoot $rig/cups
		RequestRoot $rig/spool
		TempDir $rig/spool/tmp
		CacheDir $rig/cache
		StateDir $rig/run
		ServerKeychain $rig/cups
		AccessLog $rig/log/access
		ErrorLog $rig/log/error
		PageLog $rig/log/page
	END
	sed "s/^PreserveJobHistory .*/PreserveJobHistory $1/" "$here/docs/kiosk/cupsd.conf" >"$rig/cups/cupsd.conf"
	cat >>"$rig/cups/cupsd.conf" <<-END
		Listen $CUPS_SERVER
		DefaultAuthType None
		<Location />
		Allow all
		</Location>
		<Policy default>
		<Limit All>
		Allow all
		</Limit>
		</Policy>
	END
	# What cups-filters would do to a PDF on its way to a printer that takes PDF: nothing.
	echo "application/pdf application/vnd.cups-pdf 0 -" >"$rig/cups/local.convs"
	cupsd -f -c "$rig/cups/cupsd.conf" -s "$rig/cups/cups-files.conf" >"$rig/log/cupsd" 2>&1 &
	server=$!
	await lpstat -r
	await sh -c 'lpstat -r | grep -q "is running"'
}

# It leaves no time to tidy up.
server_kill() {
	kill -9 "$server"
	wait "$server" 2>/dev/null || :
}

# printer_start NAME PORT [CONF]: what arrives lies in $rig/NAME.
printer_start() {
	mkdir -p "$rig/$1/spool"
	rm -f "$rig/$1/spool"/*
	[ $# -gt 2 ] && kind="-a $3" || kind="-f application/pdf"
	GOT="$rig/$1" ippeveprinter -n localhost -p "$2" -d "$rig/$1/spool" $kind \
		-c "$here/tests/printer/command.sh" "$1" >>"$rig/log/$1" 2>&1 &
	echo $! >"$rig/$1/pid"
	await answers_at "$2"
}

# Whether all it answers is as the standard wants it, is not our matter.
answers_at() { ipptool -tv "ipp://localhost:$1/ipp/print" get-printer-attributes.test | grep -q 'status-code = successful-ok'; }

# With what it runs for a document and waits in a fault: it would write into a folder that is being taken away.
printer_kill() {
	kill -9 "$(cat "$rig/$1/pid")"
	[ ! -e "$rig/$1/command" ] || kill -9 "$(cat "$rig/$1/command")"
	rm -f "$rig/$1/fault" "$rig/$1/command"
}

# queue NAME PORT DESCRIPTION PLACE
queue() { lpadmin -p "$1" -E -v "ipp://localhost:$2/ipp/print" -m everywhere -D "$3" -L "$4"; }

queue_is_empty() { [ -z "$(lpstat -o)" ]; }
