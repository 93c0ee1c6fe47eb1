# awk -v name=FILE -v out=OUTPUT -f tests/expect.awk FILE OUTPUT
# Each `# expect: E203` in FILE: the diagnostic must stand on that line, or on the next one when the comment has the line to
# itself. `name` is how OUTPUT calls FILE. Prints what is not there; ends with 1 then.

FILENAME != out {
	alone = $0 ~ /^ *#/
	if (!alone)
		for (i = 1; i <= waiting; i++)
			want(kept[i], FNR)
	if (!alone)
		waiting = 0
	rest = $0
	while (match(rest, /# expect: [EW][0-9]+/)) {
		code = substr(rest, RSTART + 10, RLENGTH - 10)
		rest = substr(rest, RSTART + RLENGTH)
		if (alone)
			kept[++waiting] = code
		else
			want(code, FNR)
	}
	next
}

function want(code, line) {
	n++
	wanted_code[n] = code
	wanted_line[n] = line
}

# name:14:23: error[E203]: …
index($0, name ":") == 1 {
	split(substr($0, length(name) + 2), part, ":")
	if (match($0, /\[[EW][0-9]+\]: /))
		given[part[1] + 0, substr($0, RSTART + 1, RLENGTH - 4)] = 1
}

END {
	for (i = 1; i <= waiting; i++) {
		print name ": nothing stands behind `# expect: " kept[i] "`"
		bad = 1
	}
	for (i = 1; i <= n; i++)
		if (!((wanted_line[i], wanted_code[i]) in given)) {
			print name ":" wanted_line[i] ": no " wanted_code[i] " here"
			bad = 1
		}
	exit bad
}
