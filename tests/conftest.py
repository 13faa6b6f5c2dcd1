"""Settings of all tests."""

from hypothesis import settings

# The same examples in every run, and no limit on the time of one: a slow machine is not a fault.
settings.register_profile("stadsgraf", derandomize=True, deadline=None)
settings.load_profile("stadsgraf")
