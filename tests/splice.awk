# awk -v kind=questions|findings|conditions|wrong -f tests/splice.awk BLOCK PACK
# PACK with a block of the rules page put in: questions as a section at the end, findings and promises behind the others, each condition as
# the `when` of a finding; a wrong fragment takes the place of the top-level keys it has.

FNR == 1 {
	file++
}

file == 1 {
	n++
	line[n] = $0
	if ($0 ~ /^[a-z]+:/) {
		key = $0
		sub(/:.*/, "", key)
	}
	if (kind == "wrong" && key != "")
		replaced[key] = replaced[key] $0 "\n"
	next
}

kind == "wrong" && /^[a-z]/ {
	top = $0
	sub(/:.*/, "", top)
	if (top in replaced) {
		printf "%s", replaced[top]
		delete replaced[top]
		out = 1
	} else
		out = 0
}

kind == "wrong" && out {
	next
}

kind == "questions" && /^definitions:/ {
	print "  - id: tried_here\n    title: Tried here\n    questions:"
	for (i = 1; i <= n; i++)
		print "      " line[i]
	print ""
}

kind == "findings" && /^promises:/ {
	for (i = 1; i <= n; i++)
		print "  " line[i]
	print ""
}

kind == "promises" && /^sources:/ {
	for (i = 1; i <= n; i++)
		print "  " line[i]
	print ""
}

kind == "conditions" && /^promises:/ {
	for (i = 1; i <= n; i++)
		if (line[i] != "")
			printf "  - id: tried_here_%d\n    kind: first\n    when: %s\n    title: Tried here\n    say: Words %d.\n" \
			    "    cite: [nice-ng226]\n", i, line[i], i
	print ""
}

{
	print
}

END {
	if (kind == "wrong")
		for (key in replaced)
			printf "%s", replaced[key]
}
