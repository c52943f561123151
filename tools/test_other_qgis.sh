#!/bin/bash
# Run the tests in a second QGIS: 3.44, of Debian 13's backports, with its Python, numpy and GDAL,
# in a folder of its own (a chroot); all but those of the mark `once`. Making it takes some minutes
# and 3 GB, once; it is kept in the user's cache, where every checkout finds it. Arguments go to
# run_tests.py.
set -euo pipefail
cd "$(dirname "$0")/.."
release=trixie
if [ "$(id -u)" -ne 0 ]; then exec sudo --preserve-env "$0" "$@"; fi
# Mounts made from here on are seen by this script alone and end with it.
if [ -z "${SCENE_MAPPER_MOUNTS:-}" ]; then SCENE_MAPPER_MOUNTS=own exec unshare --mount "$0" "$@"; fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/scene-mapper
root=$cache/debian-$release
shared=${SCENE_MAPPER_SHARED:-$PWD/../shared}
mkdir -p "$cache"
exec 9> "$root.lock"
flock 9

make_root() {
    local mirror
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | head -1)
    if ! command -v debootstrap > /dev/null; then apt-get install -y -q --no-install-recommends debootstrap; fi
    rm -rf "$root"
    debootstrap --variant=minbase "$release" "$root" "$mirror"
    echo "deb $mirror $release-backports main" > "$root/etc/apt/sources.list.d/backports.list"
    printf 'Package: *qgis*\nPin: release n=%s-backports\nPin-Priority: 900\n' "$release" \
        > "$root/etc/apt/preferences.d/qgis"
    echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/unsafe-io" # what is lost in a crash is made again
    touch "$root/.made"
}

in_root() { HOME=/root TMPDIR=/tmp SCENE_MAPPER_SHARED=/shared chroot "$root" /bin/bash -euc "cd /checkout; $1"; }

if [ ! -e "$root/.made" ]; then make_root; fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mkdir -p "$root/shared" "$root/checkout"
if [ -d "$shared" ]; then mount --bind -o ro "$shared" "$root/shared"; fi

# What is in the checkout now, committed or not; .venv stays from the last time.
find "$root/checkout" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
git ls-files -z --cached --others --exclude-standard --deduplicate \
    | tar --null --ignore-failed-read -T - -cf - | tar -xf - -C "$root/checkout"

in_root "tools/install_debian_packages.sh; apt-get clean"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" # this machine may know more authorities
in_root 'git init -q . && git add -A && git -c user.name=test -c user.email=test@example.org commit -qm checkout'
in_root tools/make_venv.sh
in_root '.venv/bin/python -c "
from qgis.core import Qgis
assert Qgis.QGIS_VERSION_INT >= 34400, Qgis.QGIS_VERSION"'
if [ $# -eq 0 ]; then set -- -- -m 'not once'; fi
in_root ".venv/bin/python tools/run_tests.py ${*@Q}"
