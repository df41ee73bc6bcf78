#!/bin/sh
# Puts a build in the place of the last one in a single step: deploy/switch.sh <dist> <folder of the site>.
# The two builds before stay reachable as previous-1 and previous-2; older ones go.
set -eu
from=${1:-dist}
to=${2:-/srv/youju}
if [ ! -f "$from/index.html" ]; then
  echo "There is no site in $from/: make it with npm run build, then run this again." >&2
  exit 1
fi
name=$(date -u +%Y%m%dT%H%M%SZ)-$$
mkdir -p "$to/builds"
# Some files stand at two addresses: they stay one on the disk.
cp -a "$from" "$to/builds/$name.partial"
mv "$to/builds/$name.partial" "$to/builds/$name"

# A link is made beside and moved over the old one: at no moment is there none.
lead() {
  ln -sfn "$2" "$to/$1.next"
  mv -T "$to/$1.next" "$to/$1"
}
if [ -L "$to/previous-1" ]; then lead previous-2 "$(readlink "$to/previous-1")"; fi
if [ -L "$to/current" ]; then lead previous-1 "$(readlink "$to/current")"; fi
lead current "builds/$name"

for build in "$to"/builds/*; do
  case "builds/${build##*/}" in
    "$(readlink "$to/current")" | "$(readlink "$to/previous-1" || true)" | "$(readlink "$to/previous-2" || true)") ;;
    *) rm -rf "$build" ;;
  esac
done
