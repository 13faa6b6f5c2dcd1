"""`python -m bench` runs the benchmark of the whole build; see README.md beside this file."""

from bench.whole_build import main

if __name__ == "__main__":
    main()
