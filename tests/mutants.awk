# awk -v want=N -f tests/mutants.awk PACK
# The Nth mutant of a pack, or with want=0 a line a mutant that says what it does. A mutant is one line made other: a sign taken
# out of the list of a warning; a warning that holds only in one place more; a question on warning signs asked only there.
# With -v neutral=1: mutants that change nothing that anybody could see.

function mutant(text, line) {
	n++
	if (want == 0) print n ": line " NR ": " text
	if (want != n) return 0
	print line
	return 1
}

# The list in brackets of a line without its Kth member.
function without(line, k,   from, to, count, part, i, out) {
	from = match(line, /any of \[[^]]*\]/)
	to = from + RLENGTH
	count = split(substr(line, from + 8, RLENGTH - 9), part, ", ")
	for (i = 1; i <= count; i++)
		if (i != k) out = out (out == "" ? "" : ", ") part[i]
	return substr(line, 1, from + 7) out substr(line, to - 1)
}

function members(line,   part) { return match(line, /any of \[[^]]*\]/) ? split(substr(line, RSTART + 8, RLENGTH - 9), part, ", ") : 0 }

function reversed(line,   from, to, count, part, i, out) {
	from = match(line, /any of \[[^]]*\]/)
	to = from + RLENGTH
	count = split(substr(line, from + 8, RLENGTH - 9), part, ", ")
	for (i = count; i >= 1; i--) out = out (out == "" ? "" : ", ") part[i]
	return substr(line, 1, from + 7) out substr(line, to - 1)
}

/^[a-z]+:/ { top = $1 }
/^  - id: / { id = $3; kind = "" }
/^      - id: / { question = $3 }
/^    kind: / { kind = $2 }
{ done = 0 }

# ---- conditions of warnings ----
top == "findings:" && (kind == "emergency" || kind == "urgent") && /^    when: [^>]/ {
	condition = $0
	sub(/^    when: /, "", condition)
	if (!neutral) {
		for (k = 1; members($0) > 1 && k <= members($0); k++)
			done += mutant(id " loses a sign", without($0, k))
		done += mutant(id " only for shoulders", "    when: (" condition ") and sites has shoulder")
		done += mutant(id " not beside an injury", "    when: (" condition ") and injury is no")
	} else {
		if (members($0) > 1) done += mutant(id " in another order", reversed($0))
		done += mutant(id " in parentheses", "    when: ((" condition "))")
	}
}

# ---- warning signs behind another question ----
!neutral && question ~ /^(danger|signs|background|before|injury)$/ && /^        type: / {
	done += mutant(question " only for knees", $0 "\n        when: sites has knee")
}

# ---- promises that say a little too much ----
!neutral && /^    that: at most [0-9]+ questions/ {
	line = $0
	sub(/at most [0-9]+/, "at most 40", line)
	done += mutant("one question too many", line)
}

# ---- words ----
neutral && /^    title: / && kind == "urgent" { done += mutant("another title", $0 " now") }
neutral && /^        label: / && question != "" { done += mutant("another label", $0 " ") }

!done && want > 0 { print }
