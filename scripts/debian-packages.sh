# How packages of Debian are fetched without changing the system; sourced by scripts/setup-*.sh.

# Another installation may hold apt's lock for a while.
apt_get=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)

# Unpacks into a folder what apt fetches from a suite: unpack_from SUITE FOLDER APT-GET-ARGUMENTS…
unpack_from() {
  local suite=$1 folder=$2 work mirror status
  shift 2
  work=$(mktemp -d)
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | head -n 1)
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
    "${mirror:-http://deb.debian.org/debian/} $suite main" >"$work/sources.list"
  local own_apt=("${apt_get[@]}" -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=-
    -o "Dir::State::lists=$work/lists" -o Dir::State::status=/dev/null -o "Dir::Cache=$work"
    -o Acquire::Languages=none -o "APT::Sandbox::User=$(id -un)")
  rm -rf "${folder:?}"
  mkdir -p "$folder"
  "${own_apt[@]}" update && (cd "$work/archives" && "${own_apt[@]}" "$@" >/dev/null) &&
    (for package in "$work"/archives/*.deb; do dpkg -x "$package" "$folder" || exit; done)
  status=$?
  rm -rf "$work"
  return "$status"
}
