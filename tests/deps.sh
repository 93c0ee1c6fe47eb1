#!/bin/sh
# Installs what is missing of Debian's packages, and says what before it does it.
#
#   tests/deps.sh LIST...      the lists of tests/packages that are wanted: run, test
set -eu
cd "$(dirname "$0")/.."

wanted=$(awk -v lists=" $* " '!/^#/ && NF && index(lists, " " $1 " ") { print $2 }' tests/packages)
missing=
for package in $wanted; do
	state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
	[ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
	echo "deps: nothing is missing"
	exit 0
fi

install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
	as=
elif command -v sudo >/dev/null; then
	as="sudo"
else
	echo "deps: these packages are missing, and installing them needs an administrator. Ask for:"
	echo "  apt-get update && $install"
	exit 1
fi
echo "deps: going to install:$missing"
$as env DEBIAN_FRONTEND=noninteractive apt-get update -q
$as env DEBIAN_FRONTEND=noninteractive $install -q
