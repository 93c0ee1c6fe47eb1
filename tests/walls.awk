# awk -f tests/walls.awk FILES: holds who may include whom. FILES: all .h and .c under src, named from there on ("src/base/str.c",
# whatever stands before "src/"). Prints FILE:LINE: for each breach and ends with 1.

BEGIN {
	# The house. A file may include its own room and rooms on lower floors.
	house("base", 1)
	house("expr words", 2)
	house("qtype", 3)
	house("rules", 4)
	house("session load", 5)
	house("report check", 6)
	ceiling = 7 # from here on there are clocks, files, terminals
	house("ui guard print speech store export proof kiosk", 7)
	house("app/common", 8)
	house("app/candor app/ask app/print app/kiosk app/prove app/speak app/seal app/staff app/desk app/batch app/fhir", 9)

	# Headers that stand in as few files as possible: a file, or a room with its slash.
	only("yaml.h", "load/yaml.c")
	only("utf8proc.h", "base/utf8.c")
	only("sha256.h sha2.h", "load/")
	only("ncurses.h curses.h term.h", "ui/term_curses.c")
	only("jansson.h", "export/")
	only("bdd.h setjmp.h", "proof/bdd.c") # which leaves it by a jump when it is full
	only("cups/cups.h", "print/queue_link.h")
	only("ccadical.h", "proof/sat.c")
	only("crypt.h", "kiosk/pin.c")
	only("seccomp.h", "guard/sandbox.c")
	only("fontconfig/fontconfig.h pango/pangofc-fontmap.h", "print/fonts.c")
	only("pango/pangocairo.h cairo-pdf.h", "print/")
	only("qpdf/qpdf-c.h", "print/seal.c")

	# Below the ceiling: what the language itself has, and printf into memory in one file.
	pure("assert.h limits.h stdalign.h stdarg.h stdbool.h stddef.h stdint.h stdlib.h stdnoreturn.h string.h")
	exempt["base/buf.c", "stdio.h"] = 1

	# Above it: the system. What is in no list is a library, and needs an `only`.
	common("ctype.h dirent.h errno.h fcntl.h getopt.h glob.h inttypes.h langinfo.h locale.h poll.h pwd.h signal.h spawn.h stdio.h")
	common("sys/file.h sys/ioctl.h sys/mman.h sys/prctl.h sys/resource.h sys/signalfd.h sys/socket.h sys/stat.h sys/syscall.h sys/types.h sys/un.h sys/wait.h")
	common("termios.h time.h unistd.h wchar.h")
}

function house(rooms, n,   i, count, part) { count = split(rooms, part, " "); for (i = 1; i <= count; i++) floor[part[i]] = n }
function only(headers, where,   i, count, part) { count = split(headers, part, " "); for (i = 1; i <= count; i++) home[part[i]] = where }
function pure(headers,   i, count, part) { count = split(headers, part, " "); for (i = 1; i <= count; i++) is_pure[part[i]] = is_system[part[i]] = 1 }
function common(headers,   i, count, part) { count = split(headers, part, " "); for (i = 1; i <= count; i++) is_system[part[i]] = 1 }

function breach(text) {
	print FILENAME ":" FNR ": " text
	breaches++
}

# "app/ask" of "app/ask/main.c", "base" of "base/str.c", "" when it stands in no room.
function room_of(path,   n, part) {
	n = split(path, part, "/")
	if (part[1] == "app")
		return n == 3 ? "app/" part[2] : ""
	return n == 2 ? part[1] : ""
}

FNR == 1 {
	path = FILENAME
	sub(/^(.*\/)?src\//, "", path)
	room = room_of(path)
	if (room == "")
		breach("a file stands in a room: src/ROOM/" path)
	else if (!(room in floor))
		breach("the room " room " has no floor in tests/walls.awk")
}

# A header says so itself when only its own room may see it.
path ~ /\.h$/ && match($0, /Only [a-z\/]+ uses this/) {
	private[path] = room
}

/^[ \t]*#[ \t]*include[ \t]*</ && room in floor {
	header = $0
	sub(/^[^<]*</, "", header)
	sub(/>.*/, "", header)
	if (header in home) {
		if (home[header] != path && home[header] != room "/")
			breach("<" header "> belongs to src/" home[header] " alone")
	} else if (floor[room] < ceiling && !(header in is_pure) && !((path, header) in exempt))
		breach("<" header "> below the ceiling")
	else if (floor[room] >= ceiling && !(header in is_system))
		breach("<" header "> has no home in tests/walls.awk")
}

/^[ \t]*#[ \t]*include[ \t]*"/ && room in floor {
	target = $0
	sub(/^[^"]*"/, "", target)
	sub(/".*/, "", target)
	into = room_of(target)
	if (!(into in floor))
		breach("\"" target "\" names no room: write \"room/file.h\"")
	else if (into != room && floor[into] > floor[room])
		breach("\"" target "\" is upstairs of " room)
	else if (into != room && floor[into] == floor[room])
		breach("\"" target "\" is on the same floor as " room)
	else if (into != room) {
		n_uses++
		use_file[n_uses] = FILENAME ":" FNR
		use_of[n_uses] = target
	}
}

END {
	for (i = 1; i <= n_uses; i++)
		if (use_of[i] in private) {
			print use_file[i] ": \"" use_of[i] "\" is for " private[use_of[i]] " only, as it says"
			breaches++
		}
	exit breaches > 0
}
