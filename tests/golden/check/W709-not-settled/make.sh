# Thirteen people and twelve chairs: that two share one is true, and very long to prove.
awk -v people=13 -v chairs=12 'BEGIN {
	print "candor: 1\nid: chairs\nversion: 1\ntitle: Chairs\nlanguage: en\nreview: {status: draft}\nsections:"
	print "  - id: start\n    title: Start\n    questions:"
	for (p = 1; p <= people; p++) {
		printf("      - {id: p%d, ask: Which chair?, label: Chair, type: pick one, unsure: no, for: summary, options: {", p)
		for (c = 1; c <= chairs; c++) printf("%sc%d: Chair", (c > 1 ? ", " : ""), c)
		print "}}"
	}
	print "definitions:"
	for (c = 1; c <= chairs; c++) {
		printf("  shared_%d: >-\n", c)
		for (p = 1; p < people; p++)
			for (q = p + 1; q <= people; q++)
				printf("    %s(p%d is c%d and p%d is c%d)\n", (p + q > 3 ? "or " : ""), p, c, q, c)
	}
	print "findings:\n  - {id: sit, kind: ask, say: Where do we sit?, cite: [a]}"
	printf("  - {id: share, kind: ask, say: Who shares?, cite: [a], when: shared_1")
	for (c = 2; c <= chairs; c++) printf(" or shared_%d", c)
	print "}\npromises:\n  - id: two_share\n    that: shows share"
	print "sources:\n  a: {kind: clinic, title: Chairs, file: a.txt}"
}'
