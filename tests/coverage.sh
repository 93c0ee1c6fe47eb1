#!/bin/sh
# Holds docs/pack-coverage.md true: every factor and fact of docs/evidence.yaml has its row, every id a row names is
# in the pack, a fact's row names only what cites it, and every citation of the pack leads somewhere.
#
#   tests/coverage.sh [ROOT]      prints FILE:LINE: what is wrong, and ends with 1; or one line when all is well
set -eu
cd "${1:-$(dirname "$0")/..}"

evidence=docs/evidence.yaml
sources=rules/stem-cell.sources.yaml
pack=rules/stem-cell.yaml
table=docs/pack-coverage.md
for file in "$evidence" "$sources" "$pack" "$table"; do
	[ -r "$file" ] || { echo "$file:1: cannot be read"; exit 1; }
done

exec awk '
function wrong(file, line, text) { print file ":" line ": " text; bad++ }

function need(id) { needs_row[id] = FNR; needed[++n_needed] = id }

function trim(s) { gsub(/^[ \t]+|[ \t]+$/, "", s); return s }

function unquote(s) { s = trim(s); gsub(/^"|"$/, "", s); return s }

# The value behind KEY on this line: in a block line, or in a mapping in braces that begins here.
function value_of(key,   s) {
	if (match($0, "^ *(- )?" key ": *")) return unquote(substr($0, RSTART + RLENGTH))
	if ($0 !~ /^ *(- )?\{/ || !match($0, "[{,] *" key ": *")) return ""
	s = substr($0, RSTART + RLENGTH); sub(/[,}].*/, "", s)
	return unquote(s)
}

function indent_of(s) { match(s, /^ */); return RLENGTH }

# The keys one level inside { }, each as an option of the question; quoted texts and deeper braces are passed over.
function take_flow(s,   i, c, quote) {
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (quote != "") { if (c == quote) quote = ""; continue }
		if ((c == "\"" || c == "\047") && trim(flow_word) == "") { quote = c; flow_word = c; continue }
		if (c == "{") { flow_depth++; flow_at_key = flow_depth == 1; flow_word = ""; continue }
		if (c == "}" && --flow_depth == 0) { in_flow = 0; return }
		if (c == ",") { flow_at_key = flow_depth == 1; flow_word = ""; continue }
		if (c == ":" && flow_at_key) { is_option[owner "." trim(flow_word)] = 1; flow_at_key = 0; flow_word = ""; continue }
		flow_word = flow_word c
	}
}

function cited(name,   dot, source) {
	name = unquote(name)
	if (name == "") return
	n_cites++
	cite_name[n_cites] = name; cite_line[n_cites] = FNR; cite_owner[n_cites] = owner
	source = name
	if ((dot = index(name, ".")) > 0) { source = substr(name, 1, dot - 1); cites_fact[owner, name] = 1 }
	else cites_whole[owner, source] = 1
	cite_source[n_cites] = source
}

function take_cites(s,   i, n, part) {
	if (s ~ /\]/) { sub(/\].*/, "", s); in_cite = "" }
	n = split(s, part, ",")
	for (i = 1; i <= n; i++) cited(part[i])
}

# docs/evidence.yaml: ids at two spaces, fact numbers at six.
what == "evidence" {
	if ($0 ~ /^[a-z_]+:/) { part = $0; sub(/:.*/, "", part); id = ""; next }
	if ($0 ~ /^  [a-z0-9_-]+:/) {
		id = $1; sub(/:.*/, "", id); fact = ""
		if ((part, id) in known) wrong(FILENAME, FNR, "`" id "` stands twice")
		known[part, id] = FNR
		if (part == "sources" || part == "seeds") is_source[id] = FNR
		if (part == "factors") { n_factors++; need(id) }
		if (part == "gaps") need(id)
	}
	else if (part == "sources" && $0 ~ /^      [0-9]+:/) {
		fact = id "." (0 + $1); n_facts++; facts_of[id]++
		if (0 + $1 != facts_of[id]) wrong(FILENAME, FNR, "the facts of `" id "` are not numbered 1, 2, 3")
		is_fact[fact] = FNR; fact_source[fact] = id; need(fact)
	}
	else if (part == "sources" && $0 ~ /^ +confidence: /) {
		c = $0; sub(/^ +confidence: */, "", c)
		if (c != "verified" && c != "copy" && c != "not seen") wrong(FILENAME, FNR, "confidence `" c "` is not known")
		rank = c == "verified" ? 0 : c == "copy" ? 1 : 2
		if (fact == "") { source_rank[id] = rank; source_rank_line[id] = FNR; ranked[++n_ranked] = id }
		else { fact_rank[fact] = rank; if (rank > weakest[id]) weakest[id] = rank }
	}
	else if (part == "sources" && fact == "" && $0 ~ /^    address: /) address[id] = unquote(substr($0, 14))
	else if (part == "seeds" && $0 ~ /^    file: /) address[id] = unquote(substr($0, 11))
	next
}

# rules/stem-cell.sources.yaml
what == "sources" {
	if ($0 ~ /^sources:/) { inside = 1; next }
	if (!inside || $0 ~ /^ *#/) next
	if ($0 ~ /^  [a-z0-9-]+:/) {
		id = $1; sub(/:.*/, "", id)
		may_cite[id] = FNR
		if (!(id in is_source)) wrong(FILENAME, FNR, "`" id "` does not stand in docs/evidence.yaml")
		sub(/^  [a-z0-9-]+: */, "")
	}
	if ((a = value_of("address")) == "") a = value_of("file")
	if (a != "" && id in is_source && a != address[id])
		wrong(FILENAME, FNR, "`" id "` has another address in docs/evidence.yaml:" is_source[id])
	next
}

# rules/stem-cell.yaml: questions and findings with what they cite and offer
what == "pack" {
	if ($0 ~ /^ *#/) next
	if ($0 ~ /^[a-z]+:/) { part = $1; sub(/:.*/, "", part); owner = ""; in_cite = ""; in_flow = 0; block = -1 }
	if (part != "sections" && part != "findings") next
	indent = indent_of($0)

	if ($0 ~ /^ +- (\{ *)?id: /) {
		line = $0; sub(/^ +- */, "", line)
		owner = line; sub(/^\{? *id: */, "", owner); sub(/[ ,}].*/, "", owner)
		in_cite = ""; in_flow = 0; block = -1
		if (part == "findings") { is_finding[owner] = FNR; finding[++n_findings] = owner }
		else if (indent > 2) is_question[owner] = FNR
	}
	if (owner == "") next
	if (part == "findings" && (k = value_of("kind")) != "") { sub(/[^a-z].*/, "", k); kind[owner] = k }

	if (in_cite == "block" && $0 !~ /^ *- /) in_cite = ""
	if (in_cite == "block") { s = $0; sub(/^ *- */, "", s); cited(s) }
	else if (in_cite == "flow") take_cites($0)
	else if (match($0, /(^|[{,]) *cite: *\[/)) { in_cite = "flow"; take_cites(substr($0, RSTART + RLENGTH)) }
	else if ($0 ~ /^ *cite: *$/) in_cite = "block"

	if (part == "sections") {
		if (block >= 0 && indent <= block && trim($0) != "") block = -1
		if (in_flow) take_flow($0)
		else if (match($0, /^ *(options|rows): *\{/)) {
			in_flow = 1; flow_depth = 0; flow_word = ""
			take_flow(substr($0, RSTART + RLENGTH - 1))
		}
		else if ($0 ~ /^ *(options|rows): *$/) { block = indent; step = -1 }
		else if (block >= 0 && match($0, /^ *[a-z0-9_]+:/)) {
			if (step < 0) step = indent
			if (indent == step) { s = trim(substr($0, 1, RLENGTH)); sub(/:$/, "", s); is_option[owner "." s] = 1 }
		}
		else if ($0 ~ /^ *none: /) is_option[owner ".none"] = 1
	}
	next
}

# docs/pack-coverage.md: | `id` | served by: `a`, `b` | note |   or   | `id` | not served | why |
what == "table" && /^\| *`[a-z0-9.-]+` *\|/ {
	n = split($0, cell, "|")
	id = cell[2]; gsub(/[` ]/, "", id)
	served = trim(cell[3]); note = trim(cell[4])
	if (n != 5) { wrong(FILENAME, FNR, "`" id "`: a row has three cells"); next }
	if (id in row) wrong(FILENAME, FNR, "`" id "` has a row already, line " row[id])
	row[id] = FNR
	if (!(id in needs_row)) wrong(FILENAME, FNR, "`" id "` is no factor, gap or fact of docs/evidence.yaml")
	if (served == "not served") {
		unserved[id] = 1
		if (note == "") wrong(FILENAME, FNR, "`" id "`: not served, and no reason")
		next
	}
	if (served !~ /^served by: `[a-z0-9_.]+`(, `[a-z0-9_.]+`)*$/) {
		wrong(FILENAME, FNR, "`" id "`: neither \"served by: `id`, `id`\" nor \"not served\"")
		next
	}
	sub(/^served by: /, "", served); gsub(/[` ]/, "", served)
	n = split(served, named, ",")
	for (i = 1; i <= n; i++) {
		base = named[i]; sub(/\..*/, "", base)
		if (!(base in is_question) && !(base in is_finding)) {
			wrong(FILENAME, FNR, "`" named[i] "` is no question and no finding"); continue
		}
		if (base != named[i] && !(named[i] in is_option)) {
			wrong(FILENAME, FNR, "`" base "` has no option or row `" substr(named[i], length(base) + 2) "`"); continue
		}
		if (id in is_fact) {
			source = fact_source[id]; served_source[source] = 1
			if (!((base, source) in cites_whole) && !((base, id) in cites_fact))
				wrong(FILENAME, FNR, "`" base "` does not cite `" id "`")
		}
	}
}

END {
	for (i = 1; i <= n_ranked; i++) if (source_rank[id = ranked[i]] != weakest[id] + 0)
		wrong(EVIDENCE, source_rank_line[id], "`" id "`: its confidence is not that of its weakest fact")
	for (i = 1; i <= n_needed; i++) if (!((id = needed[i]) in row)) wrong(EVIDENCE, needs_row[id], "`" id "` has no row in " TABLE)

	for (i = 1; i <= n_cites; i++) {
		name = cite_name[i]; source = cite_source[i]; at = cite_line[i]; who = cite_owner[i]
		if (!(source in may_cite)) wrong(PACK, at, "`" who "` cites `" source "`, which " SOURCES " does not hold")
		if (!(source in is_source)) { wrong(PACK, at, "`" who "` cites `" source "`, which " EVIDENCE " does not hold"); continue }
		numbered = name != source
		if (numbered && !(name in is_fact)) { wrong(PACK, at, "`" who "` cites `" name "`, which is no fact of " EVIDENCE); continue }
		if (numbered && fact_rank[name] == 2) wrong(PACK, at, "`" who "` cites `" name "`, which nobody has seen")
		if (numbered && name in unserved) wrong(PACK, at, "`" who "` cites `" name "`, which " TABLE ":" row[name] " calls not served")
		if (source in source_rank && source_rank[source] < 2 && !(source in served_source) && !(source in told)) {
			told[source] = 1
			wrong(PACK, at, "`" source "` is cited, and no fact of it is served in " TABLE)
		}
		if (numbered ? fact_rank[name] == 0 : source in source_rank && source_rank[source] == 0) stands[who] = 1
	}
	for (i = 1; i <= n_findings; i++) if ((kind[who = finding[i]] == "emergency" || kind[who] == "urgent") && !(who in stands))
		wrong(PACK, is_finding[who], "`" who "` is " kind[who] " and rests on no verified source")

	if (!n_factors || !n_facts || !n_cites) wrong(EVIDENCE, 1, "no factor, no fact or no citation was found")
	if (bad) { print "coverage: " bad " wrong"; exit 1 }
	printf "coverage: %d factors, %d facts, all accounted for\n", n_factors, n_facts
}
' EVIDENCE="$evidence" SOURCES="$sources" PACK="$pack" TABLE="$table" \
	what=evidence "$evidence" what=sources "$sources" what=pack "$pack" what=table "$table"
