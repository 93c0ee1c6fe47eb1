# awk -v to=FOLDER -f tests/docs.awk docs/rules.md
# Takes the fenced blocks out of the page: FOLDER/NNN.KIND[.CODE], NNN being the line of the page on which the block begins, so
# that a failure leads there. KIND is the mark behind ```yaml, or `conditions`; a block of yaml without a mark is `plain`.

/^```/ && file == "" {
	mark = $0
	sub(/^``` */, "", mark)
	n = split(mark, word, " ")
	kind = word[1] == "yaml" ? (n > 1 ? word[2] : "plain") : word[1]
	if (word[1] != "yaml" && word[1] != "conditions")
		kind = "other"
	file = to "/" sprintf("%03d", FNR) "." kind (n > 2 ? "." word[3] : "")
	printf "" >file
	next
}

/^```/ {
	close(file)
	file = ""
	next
}

file != "" {
	print >file
}
