#!/usr/bin/env bash
# Puts the editors in place that `npm run test:editors` drives: those of Debian 12 by apt, newer ones unpacked below
# .build/editors, where they change nothing of the system. Does nothing where all are there, and never fails: it
# prints what is missing, and the tests of a missing editor are skipped, or fail where REQUIRE_EDITORS is set.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/debian-packages.sh
folder="$PWD/.build/editors"

# Debian 12 has Neovim 0.7, Emacs 28 with Eglot 1.9, and Vim 9 with ALE 3.3.
commands=(nvim emacs vim tmux)
packages=(neovim emacs-nox elpa-eglot elpa-markdown-mode elpa-web-mode vim vim-ale tmux)
# Debian 13 has Neovim 0.10.4 and Helix 25.01; Debian 14 has Neovim 0.12 and a Helix that runs code actions on save.
suites=(trixie forky)
# And Emacs 30, with the Eglot that it brings along.
backports=bookworm-backports

has_packages() {
  command -v "${commands[@]}" >/dev/null && dpkg-query --show "${packages[@]}" >/dev/null 2>&1
}

starts() {
  "$folder/bin/$1" --version >/dev/null 2>&1
}

has_suite() {
  starts "nvim-$1" && starts "hx-$1"
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
  fi
  "${as_root[@]}" "${apt_get[@]}" update &&
    "${as_root[@]}" "${apt_get[@]}" install -y --no-install-recommends "${packages[@]}" >/dev/null
}

# Makes a command of the shell script that it reads.
make_command() {
  mkdir -p "$folder/bin"
  { echo '#!/bin/sh' && cat; } >"$folder/bin/$1"
  chmod +x "$folder/bin/$1"
}

# Neovim and Helix with all the libraries that they were built for, the C library among them.
unpack_suite() {
  local root="$folder/$1" libraries loader
  unpack_from "$1" "$root" install -y --download-only --no-install-recommends neovim hx || return
  libraries=$(echo "$root"/usr/lib/*-linux-gnu)
  loader=$(find "$root"/usr/lib* -name 'ld-linux*.so.*' | head -n 1)
  make_command "nvim-$1" <<SH
export VIMRUNTIME='$root/usr/share/nvim/runtime' LUA_CPATH='$libraries/lua/5.1/?.so;;'
exec '$loader' --library-path '$libraries:$libraries/lua/5.1' '$root/usr/bin/nvim' "\$@"
SH
  make_command "hx-$1" <<SH
export HELIX_RUNTIME='$root/usr/lib/hx/runtime'
exec '$loader' --library-path '$libraries' '$root/usr/lib/hx/hx' "\$@"
SH
}

# Emacs without the libraries that it shares with the one of Debian 12.
unpack_emacs() {
  local share lisp dump
  unpack_from "$backports" "$folder/$backports" download emacs-nox emacs-common emacs-bin-common || return
  share=$(echo "$folder/$backports"/usr/share/emacs/[0-9]*)
  lisp=$(find "$share/lisp" -type d | tr '\n' ':')/usr/share/emacs/site-lisp
  dump=$(find "$folder/$backports" -name '*.pdmp')
  make_command "emacs-$backports" <<SH
export EMACSLOADPATH='$lisp' EMACSDATA='$share/etc' EMACSDOC='$share/etc' EMACSPATH='$(dirname "$dump")'
exec '$folder/$backports/usr/bin/emacs-nox' --dump-file='$dump' "\$@"
SH
}

# What a mirror does not have, or has no more, is no fault of the project: the tests are told, and skip it.
without() {
  echo "amends: could not be unpacked: $2 of $1" >&2
  mkdir -p "$folder"
  echo "$1" >>"$folder/unreachable"
}

missing=()
has_packages || missing+=("${packages[*]}")
for suite in "${suites[@]}"; do
  has_suite "$suite" || missing+=("Neovim and Helix of $suite")
done
starts "emacs-$backports" || missing+=("Emacs of $backports")
[ "${#missing[@]}" -eq 0 ] && exit 0

# `npm test` alone installs nothing on anybody's machine.
if [ "${npm_lifecycle_event:-}" = test ] && [ -z "${CI:-}${REQUIRE_EDITORS:-}" ]; then
  printf 'amends: not here, so their tests are skipped: %s\n' "${missing[@]}" >&2
  echo 'amends: npm run test:editors installs them.' >&2
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  printf 'amends: cannot be installed without apt-get: %s\n' "${missing[@]}" >&2
  exit 0
fi
echo 'amends: installing editors …' >&2
rm -f "$folder/unreachable"
has_packages || install_packages || echo "amends: could not be installed: ${packages[*]}" >&2
for suite in "${suites[@]}"; do
  has_suite "$suite" || unpack_suite "$suite" || without "$suite" 'Neovim and Helix' &
done
starts "emacs-$backports" || unpack_emacs || without "$backports" Emacs &
wait
exit 0
