#!/bin/bash
# Build the zip for plugins.qgis.org from the last commit: make_package.sh FOLDER
# The same commit gives the same bytes. What stays out stands in .gitattributes; the manual is rendered from docs/.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
if [ ! -x "$python" ]; then echo "Run 'make setup' first: .venv has what renders the manual." >&2; exit 1; fi
version=$(sed -n 's/^version=//p' metadata.txt)
package=$folder/scene_mapper-$version.zip
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export GIT_INDEX_FILE=$work/index # the user's own stays as it is
git read-tree HEAD
git ls-tree -r -z --name-only HEAD docs layers tools training/README.md metadata.txt README.md CHANGELOG.md SECURITY.md |
    git checkout-index -z --stdin --prefix="$work/commit/"
unset GIT_INDEX_FILE
"$python" -I "$work/commit/tools/make_manual.py" "$work/rendered" >&2

added=()
while IFS= read -r file; do
    place=scene_mapper/${file%"${file##*/}"}
    added+=("--prefix=$place" "--add-file=$work/rendered/$file")
done < <(cd "$work/rendered" && find . -type f -printf '%P\n' | LC_ALL=C sort)
TZ=UTC git archive --format=zip -9 "${added[@]}" --prefix=scene_mapper/ --output="$package" HEAD
if ! git diff --quiet HEAD; then echo "Note: changes that are not committed are not in it." >&2; fi
echo "$package"
