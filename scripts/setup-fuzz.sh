#!/usr/bin/env bash
# Puts the fuzzer of `npm run fuzz` in place below .build/fuzz, where it changes nothing of the system. Does nothing where all is
# there. Where its binary cannot be loaded, because the C library is too old for it, it gets that of a newer Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian-packages.sh

jazzer=4.0.0
suite=trixie
folder="$PWD/.build/fuzz"
program="$folder/jazzer"
stamp="$program/ready-$jazzer-$suite-$(node --version)"
[ -e "$stamp" ] && exit 0

fail() {
  echo "amends: the fuzzer cannot run here: $1" >&2
  exit 2
}

# Makes the command `fuzz`, which runs the fuzzer by what is given: make_command COMMAND…
make_command() {
  { echo '#!/bin/sh' && echo "exec $(printf "'%s' " "$@")'$program/node_modules/@jazzer.js/core/dist/cli.js' \"\$@\""; } >"$program/fuzz"
  chmod +x "$program/fuzz"
}

starts() {
  "$program/fuzz" --help >/dev/null 2>&1
}

rm -rf "$program"
mkdir -p "$program"
echo "{ \"private\": true, \"dependencies\": { \"@jazzer.js/core\": \"$jazzer\" } }" >"$program/package.json"
npm install --prefix "$program" --ignore-scripts --no-audit --no-fund --loglevel=error
node=$(command -v node)
make_command "$node"
if ! starts; then
  command -v apt-get >/dev/null || fail 'its binary does not load, and there is no apt-get to bring a newer C library.'
  unpack_from "$suite" "$program/debian" download libc6 libstdc++6 libgcc-s1 || fail "$suite has no C library for it."
  loader=$(find "$program"/debian/usr/lib* -name 'ld-linux*.so.*' | head -n 1)
  libraries=$(echo "$program"/debian/usr/lib/*-linux-gnu)
  make_command "$loader" --library-path "$libraries:/usr/lib/$(basename "$libraries")" "$node"
  starts || fail 'its binary does not load, even with a newer C library.'
fi
touch "$stamp"
