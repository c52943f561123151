# Scene Mapper's commands. On a fresh Debian 12 machine `make map` and `make test` need
# nothing but git, make and (where one is not root) sudo; docs/development.md tells more.

SHELL := /bin/bash
PYTHON := .venv/bin/python
PYTEST_ARGS ?=

.PHONY: help setup attack attack-dialogs audit map bench bench-adapt bench-country bench-gpu bench-maps bench-qgis bench-scenes package lint types test test-torch test-unit test-qgis test-desktop test-matrix translations screenshots train-lcz-lite train-igbp-lite clean

help:
	@echo 'make setup     QGIS and the other Debian packages, and .venv'
	@echo 'make map       a Local Climate Zone map of a real Sentinel-2 scene, in out/'
	@echo 'make bench     measure the engine and write docs/benchmarks.md (BENCH_ARGS=--quick for a try)'
	@echo 'make bench-country, make bench-qgis   the same for large areas, and inside QGIS'
	@echo 'make bench-scenes  composites, cloud masks and scenes of a catalogue; writes docs/benchmarks-scenes.md'
	@echo 'make bench-maps  filter, compare, accuracy, areas, export of large class maps; writes docs/benchmarks-maps.md'
	@echo 'make bench-gpu  the engine on an NVIDIA GPU against bare onnxruntime; writes docs/benchmarks-gpu.md'
	@echo 'make bench-adapt  networks adapted by training areas, on real LCZ maps; writes docs/benchmarks-adapt.md'
	@echo 'make attack    2,000 malformed inputs for the command line; ATTACK_ARGS="--seed 2 --number 500" for others'
	@echo 'make attack-dialogs  200 hostile steps in each dialog, in QGIS; ATTACK_STEPS=50 ATTACK_SEED=2 for others'
	@echo 'make audit     pinned files of today, known vulnerabilities, licences; needs a package index'
	@echo 'make package   the zip for plugins.qgis.org with the manual, in dist/'
	@echo 'make test      setup, lint, types and all tests'
	@echo 'make test-packages  PyTorch and PyQt6 for the tests that need them, in ~/.cache; make test does so too'
	@echo 'make test-matrix  the tests in QGIS 3.44, in a Debian 13 of its own (3 GB, kept in ~/.cache)'
	@echo 'make translations  collect the strings that users see into i18n/, compile them'
	@echo 'make screenshots   run the desktop tests and take their pictures into the guide'
	@echo 'make train-lcz-lite | train-igbp-lite  rebuild a bundled network from ../shared (about an hour each)'
	@echo 'make lint      ruff: rules and format'
	@echo 'make types     mypy: strict on core and cli'
	@echo 'make test-unit | test-qgis | test-desktop [PYTEST_ARGS="-k word"]'

setup:
	@tools/install_debian_packages.sh
	@tools/make_venv.sh

map: setup
	$(PYTHON) tools/make_map.py

bench: setup
	$(PYTHON) -m benchmarks $(BENCH_ARGS)

bench-adapt bench-country bench-gpu bench-maps bench-qgis bench-scenes: bench-%: setup
	$(PYTHON) -m benchmarks.$* $(BENCH_ARGS)

attack: setup
	$(PYTHON) -m scene_mapper.tests.attack $(ATTACK_ARGS)

attack-dialogs: export QT_QPA_PLATFORM = offscreen
attack-dialogs: setup
	ATTACK_STEPS=$(or $(ATTACK_STEPS),200) ATTACK_SEED=$(or $(ATTACK_SEED),1) \
	.venv/bin/pytest -q -p pytest_qgis tests/qgis/test_hostile_dialogs.py

audit: setup
	$(PYTHON) tools/licences.py
	$(PYTHON) tools/check_pins.py
	$(PYTHON) tools/audit.py

package: setup
	@tools/make_package.sh dist

lint: setup
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: setup
	.venv/bin/mypy

test-packages test-torch: setup
	@$(PYTHON) tools/packages_for_tests.py

test: setup lint types test-packages
	$(PYTHON) tools/run_tests.py

test-unit: test-packages
test-unit test-qgis test-desktop: test-%: setup
	$(PYTHON) tools/run_tests.py $* -- $(PYTEST_ARGS)

test-matrix:
	tools/test_other_qgis.sh

translations: setup
	$(PYTHON) tools/update_translations.py

screenshots: setup
	$(PYTHON) tools/run_tests.py desktop
	cp out/screenshots/{dialog,missing_bands,result,result_table,find}.png docs/images/dialog/
	cp out/screenshots/cell_screen.png docs/images/dialog/cell.png
	cp out/screenshots/panel_result.png docs/images/dialog/panel.png
	cp out/screenshots/cell_side_by_side.png docs/images/dialog/side_by_side.png
	cp out/screenshots/{networks,setup,import}.png docs/images/networks/
	for name in draw suspicious again; do cp out/screenshots/adapt_$$name.png docs/images/adapt/$$name.png; done

train-lcz-lite train-igbp-lite: train-%-lite: setup
	.venv/bin/pip install --quiet -e .[training,convert]
	$(PYTHON) -m scene_mapper.training.$*_lite $(TRAIN_ARGS)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache out dist build *.egg-info
