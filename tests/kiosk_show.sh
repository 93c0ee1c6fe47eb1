#!/bin/sh
# `make kiosk`: the whole kiosk on this terminal, with the example site. Its state stands below the build folder. F8, then
# the PIN 480215, then "Stop this kiosk" ends it.
set -eu
cd "$(dirname "$0")/.."
show=$(cd "$B" && pwd)/kiosk-show
mkdir -p "$show"
umask 077
{
	cat rules/example-site.yaml
	printf 'state: %s\n' "$show/state"
	printf '480215\n' | "$B/candor" pin 2>/dev/null
} >"$show/site.yaml"
mkdir -p "$show/state"
printf 'The kiosk begins. F8 opens the staff page, its PIN is 480215, and there the kiosk is stopped.\n'
exec "$B/candor" kiosk --site "$show/site.yaml" rules/stem-cell.yaml
