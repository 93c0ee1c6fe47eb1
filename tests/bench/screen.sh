#!/bin/sh
# What the screens cost.
set -eu
cd "$(dirname "$0")/../.."
: "${B:=build}"
"$B/bench/screen" "$B/candor" rules/stem-cell.yaml
