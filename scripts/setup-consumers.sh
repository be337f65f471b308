#!/usr/bin/env bash
# Puts the programs in place that read what Amends writes, for `npm run test:consumers`: validators of reports, Git
# hooks, a database, a browser, a tracer. What is not a package of Debian lives in .build/consumers. Does nothing where all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

sarif=5.7.0
duckdb=1.5.6-r.1
folder=.build/consumers
stamp="$folder/ready-$sarif-$duckdb"

missing=()
command -v xmllint >/dev/null || missing+=(libxml2-utils)
command -v pre-commit >/dev/null || missing+=(pre-commit)
command -v git >/dev/null || missing+=(git)
command -v strace >/dev/null || missing+=(strace)
command -v chromium >/dev/null || missing+=(chromium chromium-sandbox fonts-dejavu-core)
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
  fi
  apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  "${apt_get[@]}" update
  "${apt_get[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
fi

if [ -e "$stamp" ]; then
  exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
cat >"$folder/package.json" <<JSON
{
  "private": true,
  "dependencies": {
    "@microsoft/sarif-multitool": "$sarif",
    "@duckdb/node-api": "$duckdb"
  }
}
JSON
npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
touch "$stamp"
