#!/bin/bash
# Make .venv: a virtual environment that sees the system's PyQGIS, GDAL and numpy, with
# this checkout installed in it. Does nothing when what it depends on has not changed.
set -euo pipefail
cd "$(dirname "$0")/.."
python=/usr/bin/python3 # PyQGIS belongs to this one
stamp=.venv/made-from

exec 8< pyproject.toml
flock 8 # one at a time in a checkout

state() {
    pwd
    "$python" --version
    dpkg-query -W -f='${Package} ${Version}\n' python3-numpy python3-gdal python3-qgis
    grep "^version=" metadata.txt
    sed '/^\[tool\.ruff\]/,$d' pyproject.toml # what follows is for the checkers
    cat setup.py tools/constraints.txt tools/make_venv.sh
}
now=$(state | sha256sum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then exit 0; fi

# A newer numpy in front of the system's breaks osgeo.gdal_array and every ReadAsArray.
numpy=$("$python" -c 'import numpy; print(numpy.__version__)')
rm -rf .venv
"$python" -m venv --system-site-packages .venv
echo "numpy==$numpy" > .venv/system-constraints.txt
.venv/bin/python -m pip install -q -c tools/constraints.txt -c .venv/system-constraints.txt -e '.[convert,dev]'

# This folder under its real name, for tools that look for a package by its folder (mypy).
mkdir -p .venv/src
ln -s ../.. .venv/src/scene_mapper

.venv/bin/python - "$numpy" <<'PYTHON'
import sys
import numpy
import onnxruntime
from osgeo import gdal, gdal_array
from qgis.core import Qgis
assert numpy.__version__ == sys.argv[1], f"numpy {numpy.__version__} hides the system's {sys.argv[1]}"
print(f"Ready: QGIS {Qgis.QGIS_VERSION}, GDAL {gdal.__version__}, numpy {numpy.__version__}, "
      f"onnxruntime {onnxruntime.__version__} in .venv")
PYTHON
echo "$now" > "$stamp"
