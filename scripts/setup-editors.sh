#!/usr/bin/env bash
# Installs the editors that `npm run test:editors` drives. Does nothing where they are already there.
set -euo pipefail

if command -v nvim >/dev/null; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "Neovim is missing and this machine has no apt-get. Install Neovim 0.7 or newer yourself." >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo -n)
fi
# Another installation may hold apt's lock for a while.
apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
"${apt_get[@]}" update
"${apt_get[@]}" install -y --no-install-recommends neovim >/dev/null
