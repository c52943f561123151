#!/bin/bash
# Build the zip for plugins.qgis.org from the last commit: make_package.sh FOLDER
# The same commit gives the same bytes. What stays out stands in .gitattributes.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version=//p' metadata.txt)
package=$folder/scene_mapper-$version.zip
TZ=UTC git archive --format=zip -9 --prefix=scene_mapper/ --output="$package" HEAD
if ! git diff --quiet HEAD; then echo "Note: changes that are not committed are not in it." >&2; fi
echo "$package"
