# awk -v n=QUESTIONS -v shape=sections|chain -f tests/bench/prove.awk
# A made pack: of the questions 45 % pick one of 3 to 6, 15 % pick many, 25 % yes/no, 15 % a number from 0 to 120; 60 % have a `when`
# over 1 to 3 questions above; twice as many findings over 1 to 5 questions, and as many promises. "sections": groups of 15, and 5
# profile questions that anything may mention. "chain": every condition looks back into the 20 questions before it.

function below(k) { return int(rand() * k) }

# A question above q that a condition there may mention.
function above(q,   first) {
	if (shape == "chain") first = q > 20 ? q - 20 : 0
	else {
		if (q <= 5 || rand() < 0.25) return below(q < 5 ? q : 5)
		first = q - q % 15
		if (first == q) return below(5)
	}
	return first + below(q - first)
}

function comparison(q,   k) {
	if (type[q] == "one") return "q" q " is o" below(options[q])
	if (type[q] == "many") return "q" q " has o" below(options[q])
	if (type[q] == "yes") return "q" q " is " (rand() < 0.6 ? "yes" : "no")
	k = 10 + 10 * below(10)
	return rand() < 0.5 ? "q" q " >= " k : "q" q " <= " k
}

function condition(q, parts,   i, text, word) {
	word = rand() < 0.5 ? " and " : " or "
	for (i = 0; i < parts; i++)
		text = text (i ? word : "") (rand() < 0.15 ? "not " : "") comparison(above(q))
	return text
}

BEGIN {
	srand(20261121)
	print "candor: 1\nid: made\nversion: 1\ntitle: Made\nlanguage: en\nreview: {status: draft}\nsections:"
	for (q = 0; q < n; q++) {
		if (q % 15 == 0) printf("  - id: part%d\n    title: Part\n    questions:\n", q / 15)
		r = rand()
		type[q] = r < 0.45 ? "one" : r < 0.6 ? "many" : r < 0.85 ? "yes" : "number"
		options[q] = 3 + below(4)
		printf("      - id: q%d\n        ask: Question %d?\n        label: Question %d\n        for: summary\n", q, q, q)
		printf("        type: %s\n", type[q] == "one" ? "pick one" : type[q] == "many" ? "pick many" : type[q] == "yes" ? "yes/no" : "whole number")
		if (type[q] == "number") print "        range: 0 to 120"
		if (type[q] == "one" || type[q] == "many") {
			printf("        options: {")
			for (i = 0; i < options[q]; i++) printf("%so%d: O", i ? ", " : "", i)
			print "}"
		}
		if (q > 5 && rand() < 0.6) printf("        when: \"%s\"\n", condition(q, 1 + below(3)))
	}
	print "findings:"
	for (f = 0; f < 2 * n; f++) {
		q = 6 + below(n - 5)
		printf("  - {id: f%d, kind: first, title: T%d, say: Words %d., cite: [s], when: \"%s\"}\n", f, f, f, condition(q, 1 + below(5)))
		at[f] = q
	}
	print "promises:"
	for (f = 0; f < 2 * n; f++)
		printf("  - {id: p%d, that: \"%s implies shows f%d\"}\n", f, comparison(above(at[f])), f)
	print "sources:\n  s: {kind: clinic, title: A, file: a.txt}"
}
