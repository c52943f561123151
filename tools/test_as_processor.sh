#!/bin/bash
# Run tests as on another x86-64 processor, emulated by QEMU: Nehalem (SSE 4.2, no AVX), SandyBridge (AVX), Haswell
# (AVX2), and the others that QEMU 7.2 of Debian 12 knows; it does not emulate AVX-512. Much slower.
#
#   tools/test_as_processor.sh Nehalem [ARGUMENTS OF PYTEST]
#
# Without arguments: the tests marked "rounding", of what depends on the order in which a processor's kernels sum.
# Programs that a test starts are not emulated.
set -euo pipefail
cd "$(dirname "$0")/.."
cpu=${1:?name a processor, such as Nehalem or Haswell}
shift
cache=${XDG_CACHE_HOME:-$HOME/.cache}/scene-mapper/qemu
qemu=$(command -v qemu-x86_64-static || echo "$cache/usr/bin/qemu-x86_64-static")
if [ ! -x "$qemu" ]; then # unpacked, not installed: it would register itself for other processors' programs
    part=$(mktemp -d)
    trap 'rm -rf "$part"' EXIT
    chmod 755 "$part"
    (cd "$part" && apt-get download -q qemu-user-static && dpkg -x ./*.deb unpacked)
    mkdir -p "$cache/usr/bin"
    mv "$part/unpacked/usr/bin/qemu-x86_64-static" "$qemu"
fi
if [ $# -eq 0 ]; then set -- -m rounding tests/unit/classify tests/unit/inference; fi
# The interpreter itself: .venv's is a link, which tells Python by its name where it lives.
exec "$qemu" -cpu "$cpu" -0 "$PWD/.venv/bin/python" "$(readlink -f .venv/bin/python)" \
    .venv/bin/pytest -p no:cacheprovider -o timeout=3600 "$@" 2> >(grep -v "TCG doesn't support" >&2)
