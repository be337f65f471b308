#!/usr/bin/env bash
# Puts VS Code's workbench (code-server) and a headless browser in place for `npm run test:vscode`.
# Everything but the browser lives in .build/vscode. Does nothing where all of it is already there.
set -euo pipefail
cd "$(dirname "$0")/.."

code_server=4.100.3 # VS Code 1.100.3, the newest one that runs on Node 20.
folder=.build/vscode
stamp="$folder/ready-$code_server"

if ! command -v chromium >/dev/null; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
  fi
  apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  "${apt_get[@]}" update
  "${apt_get[@]}" install -y --no-install-recommends chromium chromium-sandbox fonts-dejavu-core >/dev/null
fi

if [ -e "$stamp" ]; then
  exit 0
fi
rm -rf "$folder"
mkdir -p "$folder"
cat >"$folder/package.json" <<JSON
{ "private": true, "dependencies": { "code-server": "$code_server" } }
JSON
cd "$folder"
# code-server's own install script builds ten native modules; these three are all that the workbench needs.
export npm_config_nodedir="${npm_config_nodedir:-$(dirname "$(dirname "$(command -v node)")")}"
npm install --ignore-scripts --no-audit --no-fund --loglevel=error
npm rebuild argon2 --loglevel=error
cd node_modules/code-server/lib/vscode
npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
npm rebuild @vscode/spdlog native-watchdog --loglevel=error
cd - >/dev/null
touch "$(basename "$stamp")"
