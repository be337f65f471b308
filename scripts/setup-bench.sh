#!/usr/bin/env bash
# Puts the programs in place that `npm run bench -- peers` measures Amends beside: other checkers of prose, in .build/bench/peers.
# Those of Node come from npm, Vale is built where Go is, Harper where Rust is. Does nothing where all are there; where one
# cannot be built, it says so and the benchmark goes on without.
set -euo pipefail
cd "$(dirname "$0")/.."

write_good=1.0.8
textlint=15.8.0
textlint_write_good=2.0.0
alex=11.0.1
markdownlint=0.17.2
harper_js=2.10.0
vale=3.21.0
harper=3.0.0
folder="$PWD/.build/bench/peers"
mkdir -p "$folder/bin"
cp bench/peers/harper.mjs "$folder"

stamp="$folder/ready-$write_good-$textlint-$textlint_write_good-$alex-$markdownlint-$harper_js"
if [ ! -e "$stamp" ]; then
  cat >"$folder/package.json" <<JSON
{
  "private": true,
  "dependencies": {
    "write-good": "$write_good",
    "textlint": "$textlint",
    "textlint-rule-write-good": "$textlint_write_good",
    "alex": "$alex",
    "markdownlint-cli2": "$markdownlint",
    "harper.js": "$harper_js"
  }
}
JSON
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
  touch "$stamp"
fi

missing() {
  echo "bench: $1 is measured only where it is on the PATH: $2."
}

if [ ! -x "$folder/bin/vale" ] && ! command -v vale >/dev/null; then
  if command -v go >/dev/null; then
    GOBIN="$folder/bin" nice go install "github.com/vale-cli/vale/v3/cmd/vale@v$vale" >"$folder/vale.log" 2>&1 ||
      missing Vale "it could not be built, as .build/bench/peers/vale.log tells"
  else
    missing Vale 'there is no Go to build it'
  fi
fi

# Its own command line is in no registry of packages; its library is, and a program of some lines calls that in the same way.
if [ ! -x "$folder/bin/harper-lint" ]; then
  if command -v cargo >/dev/null; then
    mkdir -p "$folder/harper/src"
    cp bench/peers/harper.rs "$folder/harper/src/main.rs"
    cat >"$folder/harper/Cargo.toml" <<TOML
[package]
name = "harper-lint"
version = "0.0.0"
edition = "2021"

[dependencies]
harper-core = "=$harper"
TOML
    if nice cargo build --release --manifest-path "$folder/harper/Cargo.toml" >"$folder/harper.log" 2>&1; then
      cp "$folder/harper/target/release/harper-lint" "$folder/bin/harper-lint"
    else
      missing Harper 'it could not be built, as .build/bench/peers/harper.log tells'
    fi
  else
    missing Harper 'there is no Rust to build it'
  fi
fi
