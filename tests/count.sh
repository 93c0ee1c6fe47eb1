# Read by the test scripts with `.`: counting, a scratch folder, and surroundings that are given, not found.
# B is the build folder to test.
: "${B:=build}"
export LC_ALL=C TZ=UTC0 TERM=dumb
unset COLUMNS LINES CANDOR_TODAY 2>/dev/null || :

passed=0 failed=0 skipped=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)); echo "FAILED $*"; }
skip() { skipped=$((skipped + 1)); echo "skipped $*"; }

# A file of the scratch folder, set in under a line of text.
show() { sed 's/^/    /' "$1"; }

# The last line of every test script.
finish() {
	[ $((passed + failed + skipped)) -gt 0 ] || fail "nothing was tested"
	[ "$skipped" = 0 ] && rest= || rest=", $skipped skipped"
	echo "$passed passed, $failed failed$rest"
	[ "$failed" = 0 ]
}
