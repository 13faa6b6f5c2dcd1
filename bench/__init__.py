"""Benchmarks: what is measured, against whom, and the runner. See README.md beside this file."""
