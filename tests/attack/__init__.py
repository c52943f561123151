"""``python -m scene_mapper.tests.attack``: thousands of bad inputs for the command line, and what became of each.

- `case` says what an input is; `families` lists where they come from, one module for each.
- `run_case` runs one in a child process, within bounds of time and memory.
- `verdict` compares the files before and after, and finds the faults.
- `table` prints them by family.
"""
