#!/bin/bash
# Install the Debian packages of debian-packages.txt where they are missing.
# Quick when nothing is; safe to run from several checkouts at once.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
oldest_qgis=3.40
mapfile -t packages < <(grep -v '^#' "$here/debian-packages.txt")

state() { dpkg-query -W -f='${db:Status-Status} ${Version}' "$1" 2>/dev/null || true; }

missing() {
    local package found
    for package in "${packages[@]}"; do
        found=$(state "$package")
        if [[ $found != "installed "* ]]; then
            echo "$package"
        elif [[ $package == *qgis* ]] && dpkg --compare-versions "${found#* }" lt "$oldest_qgis"; then
            echo "$package"
        fi
    done
}

if [ -z "$(missing)" ]; then exit 0; fi
if [ ! -x /usr/bin/apt-get ]; then
    echo "Missing: $(missing | xargs). This script knows Debian's apt-get only; install them by hand." >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then exec sudo "$0" "$@"; fi

exec 9> /run/lock/scene-mapper-apt.lock
flock 9 # another checkout may be installing the very same packages
mapfile -t wanted < <(missing)
if [ ${#wanted[@]} -eq 0 ]; then exit 0; fi
echo "Installing ${wanted[*]}"

export DEBIAN_FRONTEND=noninteractive
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
release=()
apt-get update -q
if [ "$codename" = bookworm ]; then
    # Debian 12 itself has QGIS 3.22; backports has the long-term release. The address is the one
    # that this machine already uses for bookworm.
    targets() { apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages'; }
    if ! targets | grep -q ' bookworm-backports$'; then
        mirror=$(targets | awk '$2 == "bookworm" { print $1; exit }')
        echo "deb $mirror bookworm-backports main" > /etc/apt/sources.list.d/bookworm-backports.list
        apt-get update -q
    fi
    release=(-t bookworm-backports)
fi
qgis=() others=()
for package in "${wanted[@]}"; do
    if [[ $package == *qgis* ]]; then qgis+=("$package"); else others+=("$package"); fi
done
install=(apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=600)
if [ ${#qgis[@]} -gt 0 ]; then "${install[@]}" "${release[@]}" "${qgis[@]}"; fi
if [ ${#others[@]} -gt 0 ]; then "${install[@]}" "${others[@]}"; fi

if [ -n "$(missing)" ]; then
    echo "Still missing, or QGIS older than $oldest_qgis: $(missing | xargs)" >&2
    exit 1
fi
